/// Guesses whether a free text holds a mail address or a telephone number: recording warns, so
/// that nobody's data end up in a log that forgets nothing.
enum PersonalDataHint {
    /// Whether a text looks as if it named a way to reach a person.
    static func isSeen(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "@"), isMail(bytes, at: index) { return true }
                if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "+"),
                    isTelephone(bytes, from: index)
                {
                    return true
                }
            }
            return false
        }
    }

    /// Letters before, and after it letters, a point and at least two letters.
    private static func isMail(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Bool {
        guard sign > 0, isWord(bytes[sign - 1]) else { return false }
        var point: Int?
        var index = sign + 1
        while index < bytes.count, isWord(bytes[index]) || ".-".utf8.contains(bytes[index]) {
            if bytes[index] == UInt8(ascii: ".") { point = index }
            if let point, index >= point + 2 { return point > sign + 1 }
            index += 1
        }
        return false
    }

    /// A prefix that begins with 0 or +, a separator, and seven digits or more in all. Keys of
    /// territories have no separator, dates and amounts have points and a point ends the number.
    private static func isTelephone(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Bool {
        if start > 0, isWord(bytes[start - 1]) || ".,-/+".utf8.contains(bytes[start - 1]) {
            return false
        }
        var (digits, separators) = (0, 0)
        var index = bytes[start] == UInt8(ascii: "+") ? start + 1 : start
        while index < bytes.count {
            switch bytes[index] {
            case 0x30...0x39: digits += 1
            case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "("),
                UInt8(ascii: ")"):
                // A prefix has three digits at least, with its zero; +49 has two.
                guard digits >= (bytes[start] == 0x30 ? 3 : 1) else { return false }
                separators += 1
            default: return separators > 0 && digits >= 7
            }
            index += 1
        }
        return separators > 0 && digits >= 7
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
