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
