import ByteCoding

/// A line without the texts of its event: see the format in `Record`.
enum RedactedLine {
    /// How many digits stand for a leaf hash.
    static let hashSize = 64
    /// `","data":`
    static let afterHash = 9
    /// `","salt":"` and its 22 characters
    private static let saltSize = 32

    /// The line of a record that is not redacted, without its texts; `nil` where it has none.
    static func make(_ record: Record, _ rules: RedactionRules) -> [UInt8]? {
        guard !record.isRedacted, let data = rules.redact(record.type, record.data) else {
            return nil
        }
        let head = record.dataOffset - afterHash - saltSize
        var line = Array(record.line[..<head])
        line += Array("\",\"redacted\":\"\(record.leaf)\",\"data\":".utf8)
        line += data
        let crc = CRC32C.hex(line.withUnsafeBytes { CRC32C.checksum($0) })
        return line + Array(",\"crc\":\"".utf8) + crc + Array("\"}".utf8)
    }

    /// Whether these are the digits of a leaf hash.
    static func isHash(_ digits: UnsafeRawBufferPointer) -> Bool {
        digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

extension Record {
    /// Where the data begins in the line.
    var dataOffset: Int {
        guard let data = data.baseAddress, let line = line.baseAddress else { return 0 }
        return data - line
    }

    /// The leaf of the Merkle tree: of a redacted line that of the line as it was.
    var leaf: Digest {
        guard isRedacted else { return .leaf(line) }
        let end = dataOffset - RedactedLine.afterHash
        let digits = line[(end - RedactedLine.hashSize)..<end]
        guard let digest = Digest(hex: UnsafeRawBufferPointer(rebasing: digits)) else {
            preconditionFailure("the parser has checked the hash")
        }
        return digest
    }
}

extension Digest {
    /// Reads 64 lower-case hexadecimal digits.
    init?(hex: UnsafeRawBufferPointer) {
        guard hex.count == RedactedLine.hashSize, RedactedLine.isHash(hex) else { return nil }
        func nibble(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }
        self.init((0..<32).map { nibble(hex[$0 * 2]) << 4 | nibble(hex[$0 * 2 + 1]) })
    }

    /// The leaf that a stored line stands for, redacted or not.
    static func leaf(ofStored line: [UInt8]) -> Digest {
        line.withUnsafeBytes { bytes in
            var (parser, record) = (RecordParser(), Record())
            guard parser.parse(bytes, into: &record) == nil else { return leaf(bytes) }
            return record.leaf
        }
    }

    /// Whether a stored line is redacted.
    static func isRedacted(_ line: [UInt8]) -> Bool {
        line.withUnsafeBytes { bytes in
            var (parser, record) = (RecordParser(), Record())
            return parser.parse(bytes, into: &record) == nil && record.isRedacted
        }
    }
}
