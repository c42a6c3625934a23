/// Reads a number as people and programs write it into a table.
enum CSVNumber {
    /// Powers of ten that a binary number holds exactly.
    private static let powers: [Double] = (0...22).map { count in
        (0..<count).reduce(1.0) { power, _ in power * 10 }
    }

    /// A sign, digits, a decimal mark, digits, an exponent; spaces around are passed over.
    /// `nil` for anything else, and for what is too large to be a number.
    static func read(_ text: UnsafeRawBufferPointer, decimalComma: Bool) -> Double? {
        var (start, end) = (0, text.count)
        while start < end, text[start] == 0x20 { start += 1 }
        while start < end, text[end - 1] == 0x20 { end -= 1 }
        var offset = start
        let isNegative = offset < end && text[offset] == 0x2D
        if offset < end, isNegative || text[offset] == 0x2B { offset += 1 }
        var (mantissa, digits, places) = (0, 0, 0)
        var hasMark = false
        while offset < end {
            let byte = text[offset]
            if byte >= 0x30, byte <= 0x39 {
                if digits < 16 { mantissa = mantissa * 10 + Int(byte - 0x30) }
                digits += 1
                if hasMark { places += 1 }
            } else if !hasMark, byte == 0x2E || (decimalComma && byte == 0x2C) {
                hasMark = true
            } else {
                break
            }
            offset += 1
        }
        guard digits > 0 else { return nil }
        if offset == end, digits <= 15, places <= 22 {
            // Both parts are exact, so the quotient is the nearest number (Clinger 1990).
            let value = Double(mantissa) / powers[places]
            return isNegative ? -value : value
        }
        guard offset == end || text[offset] | 0x20 == 0x65 else { return nil }
        return slow(text, start, end)
    }

    /// By the standard library, for long numbers and exponents.
    private static func slow(
        _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> Double? {
        let bytes = text[start..<end].map { $0 == 0x2C ? 0x2E : $0 }
        let allowed = bytes.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
        guard allowed, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
        else { return nil }
        return value
    }
}
