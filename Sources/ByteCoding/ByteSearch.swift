#if canImport(Glibc)
    private import Glibc
#elseif canImport(Darwin)
    private import Darwin
#endif

/// Finding a byte, eight at a time.
public enum ByteSearch {
    @inlinable @inline(__always)
    static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The offset of the first such byte in `from..<to`; `to` where there is none.
    @inlinable @inline(__always)
    public static func first(
        _ byte: UInt8, in bytes: UnsafeRawBufferPointer, from: Int, to end: Int
    ) -> Int {
        first(in: bytes, from: from, to: end, either: byte, or: byte)
    }

    /// The offset of the first line feed in `from..<to`; `to` where there is none.
    ///
    /// Lines are long enough for the system's own search, which knows the processor.
    public static func lineEnd(in bytes: UnsafeRawBufferPointer, from: Int, to end: Int) -> Int {
        guard from < end, let base = bytes.baseAddress else { return end }
        guard let found = memchr(base + from, 0x0A, end - from) else { return end }
        return UnsafeRawPointer(found) - base
    }

    /// Whether there is a byte below 0x20.
    @inlinable
    public static func hasControl(_ bytes: UnsafeRawBufferPointer) -> Bool {
        any(in: bytes) { below($0, 0x20) }
    }

    /// Whether no byte is a quote, a backslash or below 0x20: what JSON writes as it is.
    @inlinable
    public static func hasOnlyPlainText(_ bytes: UnsafeRawBufferPointer) -> Bool {
        !any(in: bytes) { word in
            below(word, 0x20) | zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5C)
        }
    }

    /// Whether one of the words has a mark; the last may overlap the one before, and what is
    /// shorter than a word is filled up with spaces.
    @inlinable @inline(__always)
    static func any(
        in bytes: UnsafeRawBufferPointer, _ marks: (UInt64) -> UInt64
    ) -> Bool {
        guard bytes.count >= 8 else {
            var word = ones &* 0x20
            for byte in bytes { word = word << 8 | UInt64(byte) }
            return marks(word) != 0
        }
        var found: UInt64 = 0
        var offset = 0
        while offset + 8 < bytes.count {
            found |= marks(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        found |= marks(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
        return found != 0
    }

    /// Marks the highest bit of bytes if one is below a bound of at most 0x80.
    @inlinable @inline(__always)
    static func below(_ word: UInt64, _ bound: UInt64) -> UInt64 {
        (word &- ones &* bound) & ~word & (ones &* 0x80)
    }

    /// The offset of the first of two bytes in `from..<to`; `to` where there is neither.
    @inlinable @inline(__always)
    static func first(
        in bytes: UnsafeRawBufferPointer, from: Int, to end: Int, either one: UInt8, or other: UInt8
    ) -> Int {
        var offset = from
        while offset + 8 <= end {
            let word =
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            // The lowest marked byte is the first that equals; marks above it may be false.
            let marks = zeros(word ^ ones &* UInt64(one)) | zeros(word ^ ones &* UInt64(other))
            if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < end {
            if bytes[offset] == one || bytes[offset] == other { return offset }
            offset += 1
        }
        return end
    }

    /// Marks the highest bit of each byte that is zero.
    @inlinable @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word & (ones &* 0x80)
    }
}
