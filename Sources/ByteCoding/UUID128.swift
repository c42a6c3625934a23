/// A universally unique identifier (RFC 9562) in sixteen bytes, without Foundation.
public struct UUID128: Hashable, Sendable, Comparable, CustomStringConvertible, BitwiseCopyable {
    /// The first eight bytes, most significant first.
    public var high: UInt64
    /// The last eight bytes.
    public var low: UInt64

    /// Makes an identifier from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the canonical 36 characters, in either case; `nil` for anything else.
    public init?(ascii: UnsafeRawBufferPointer) {
        guard ascii.count == 36,
            ascii[8] == 0x2D, ascii[13] == 0x2D, ascii[18] == 0x2D, ascii[23] == 0x2D
        else { return nil }
        let second =
            UInt64(ascii.loadUnaligned(fromByteOffset: 9, as: UInt32.self))
            | UInt64(ascii.loadUnaligned(fromByteOffset: 14, as: UInt32.self)) << 32
        let third =
            UInt64(ascii.loadUnaligned(fromByteOffset: 19, as: UInt32.self))
            | UInt64(ascii.loadUnaligned(fromByteOffset: 24, as: UInt32.self)) << 32
        var faults: UInt64 = 0
        let a = Self.hexadecimal(ascii.loadUnaligned(as: UInt64.self), &faults)
        let b = Self.hexadecimal(second, &faults)
        let c = Self.hexadecimal(third, &faults)
        let d = Self.hexadecimal(
            ascii.loadUnaligned(fromByteOffset: 28, as: UInt64.self), &faults)
        guard faults == 0 else { return nil }
        self.init(high: UInt64(a) << 32 | UInt64(b), low: UInt64(c) << 32 | UInt64(d))
    }

    /// Reads the canonical 36 characters, in either case; `nil` for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let value = bytes.withUnsafeBytes({ UUID128(ascii: $0) }) else { return nil }
        self = value
    }

    /// A version 7 identifier: 48 bits of milliseconds, then 74 random bits, so that ids made
    /// later sort later.
    public static func version7(
        at instant: Instant, using generator: inout some RandomNumberGenerator
    ) -> UUID128 {
        let time = UInt64(bitPattern: instant.milliseconds) << 16
        let high = time | 0x7000 | (generator.next() & 0x0FFF)
        let low = 0x8000_0000_0000_0000 | (generator.next() >> 2)
        return UUID128(high: high, low: low)
    }

    /// Orders by the bytes, most significant first.
    public static func < (left: UUID128, right: UUID128) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }

    /// The canonical form in lower case.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the 36 characters of the canonical form.
    public func append(to bytes: inout [UInt8]) {
        for position in 0..<32 {
            if position == 8 || position == 12 || position == 16 || position == 20 {
                bytes.append(0x2D)
            }
            let half = position < 16 ? high : low
            let nibble = UInt8(truncatingIfNeeded: half >> UInt64(60 - (position & 15) * 4)) & 15
            bytes.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
        }
    }

    /// Decodes eight hexadecimal characters at once, the first in the lowest byte.
    ///
    /// Each byte becomes its digit; writing the digits back and comparing proves that all eight
    /// were digits, without a branch for each: what differs is noted among the faults.
    @inline(__always)
    private static func hexadecimal(_ word: UInt64, _ faults: inout UInt64) -> UInt32 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let letters = (word >> 6) & ones
        let digits = (word & (ones &* 0x0F)) &+ letters &* 9
        let aboveNine = ((digits &+ ones &* 6) >> 4) & ones
        let written = digits &+ ones &* 0x30 &+ aboveNine &* 0x27
        faults |= written ^ (word | letters << 5) | digits & (ones &* 0xF0)
        var packed = digits.byteSwapped
        packed = (packed | packed >> 4) & 0x00FF_00FF_00FF_00FF
        packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
        packed |= packed >> 16
        return UInt32(truncatingIfNeeded: packed)
    }
}
