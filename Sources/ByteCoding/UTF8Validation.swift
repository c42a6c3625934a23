/// Well-formed UTF-8 after table 3-7 of the Unicode Standard: no overlong forms, no surrogates.
public enum UTF8Validation {
    /// The offset of the first byte that cannot belong to well-formed UTF-8; `nil` if all is well.
    public static func firstInvalidOffset(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var offset = 0
        let count = bytes.count
        while offset < count {
            if offset + 8 <= count,
                bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    & 0x8080_8080_8080_8080 == 0
            {
                offset += 8
                continue
            }
            let length = sequenceLength(bytes, offset)
            guard length > 0 else { return offset }
            offset += length
        }
        return nil
    }

    /// The length of the well-formed sequence at an offset; 0 if there is none.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        let lead = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return 0
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        for index in 2..<max(length, 2) where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
