import ByteCoding

/// A SHA-256 digest: a leaf, an inner node or the root of the Merkle tree of RFC 6962.
public struct Digest: Hashable, Sendable {
    /// The 32 bytes as four big-endian words: no allocation for each of a million leaves.
    private let words: SIMD4<UInt64>

    /// Takes exactly 32 bytes; `nil` for any other count.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        words = bytes.withUnsafeBytes { raw in
            SIMD4(
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)))
        }
    }

    /// Reads standard base64 with its padding.
    public init?(base64 text: String) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.init(bytes)
    }

    private init(hashing bytes: UnsafeRawBufferPointer) {
        let hash = SHA256.hash(bytes)
        words = hash.withUnsafeBytes { raw in
            var words = SIMD4<UInt64>()
            for word in 0..<4 {
                words[word] = UInt64(
                    bigEndian: raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
            }
            return words
        }
    }

    /// The root of a tree without leaves: the digest of nothing.
    public static let emptyTree = Digest(hashing: UnsafeRawBufferPointer(start: nil, count: 0))

    /// The leaf of a line without its end: SHA-256 over a zero byte and the line.
    public static func leaf(_ line: UnsafeRawBufferPointer) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: line.count + 1, alignment: 8) { buffer in
            buffer[0] = 0x00
            UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: line)
            return Digest(hashing: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The leaf of a line without its end.
    public static func leaf(_ line: [UInt8]) -> Digest {
        line.withUnsafeBytes { leaf($0) }
    }

    /// An inner node: SHA-256 over a one byte and both children.
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
            buffer[0] = 0x01
            for word in 0..<4 {
                buffer.storeBytes(
                    of: left.words[word].bigEndian, toByteOffset: 1 + word * 8, as: UInt64.self)
                buffer.storeBytes(
                    of: right.words[word].bigEndian, toByteOffset: 33 + word * 8, as: UInt64.self)
            }
            return Digest(hashing: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        (0..<4).flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: words[word] >> UInt64(56 - $0 * 8)) }
        }
    }

    /// Standard base64 with padding.
    public var base64: String { Base64.encode(bytes) }
}

extension Digest: CustomStringConvertible {
    /// Lower-case hexadecimal.
    public var description: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
