/// Finding a byte, eight at a time.
public enum ByteSearch {
    /// The offset of the first such byte in `from..<to`; `to` where there is none.
    public static func first(
        _ byte: UInt8, in bytes: UnsafeRawBufferPointer, from: Int, to end: Int
    ) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let pattern = ones &* UInt64(byte)
        var offset = from
        while offset + 8 <= end {
            let word =
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                ^ pattern
            // The lowest marked byte is the first that equals; marks above it may be false.
            let zero = (word &- ones) & ~word & (ones &* 0x80)
            if zero != 0 { return offset + zero.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < end {
            if bytes[offset] == byte { return offset }
            offset += 1
        }
        return end
    }
}
