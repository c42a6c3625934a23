/// Writes the elements of an XML 1.0 document.
///
/// Format: Extensible Markup Language 1.0, fifth edition. Characters that it cannot hold, not even
/// as references (2.2: most control characters, U+FFFE and U+FFFF), become U+FFFD, the replacement
/// character; tabs and line ends in a value become references, or a reader would take them for
/// spaces (3.3.3).
struct XMLWriter: Sendable {
    /// What was written and not yet taken.
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init() {
        bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
        bytes.append(0x0A)
    }

    /// Hands over what was written; whatever is open goes on after it.
    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Begins an element.
    mutating func open(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
    ) {
        begin(name, attributes)
        bytes += ">\n".utf8
        depth += 1
    }

    /// Ends an element.
    mutating func close(_ name: StaticString) {
        depth -= 1
        indent()
        bytes += "</".utf8
        append(name)
        bytes += ">\n".utf8
    }

    /// Writes an element that has nothing in it.
    mutating func empty(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
    ) {
        begin(name, attributes)
        bytes += "/>\n".utf8
    }

    private mutating func begin(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
    ) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for (key, value) in attributes {
            bytes.append(0x20)
            append(key)
            bytes += "=\"".utf8
            appendValue(value)
            bytes.append(0x22)
        }
    }

    private mutating func indent() {
        for _ in 0..<depth { bytes.append(0x09) }
    }

    private mutating func append(_ name: StaticString) {
        bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    }

    private mutating func appendValue(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count {
                guard let (spelled, length) = Self.escape(utf8, index) else { continue }
                bytes += utf8[start..<index]
                bytes += spelled.utf8
                start = index + length
            }
            bytes += utf8[start...]
        }
    }

    /// What is written in the place of the character at an index, and how many bytes it has; `nil`
    /// where it is written as it is.
    private static func escape(
        _ utf8: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> (spelled: String, length: Int)? {
        switch utf8[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case 0x22: ("&quot;", 1)
        case 0x09: ("&#9;", 1)
        case 0x0A: ("&#10;", 1)
        case 0x0D: ("&#13;", 1)
        case 0..<0x20: ("\u{FFFD}", 1)
        case 0xEF where isNoncharacter(utf8, index): ("\u{FFFD}", 3)
        default: nil
        }
    }

    /// U+FFFE is EF BF BE, and U+FFFF EF BF BF.
    private static func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
    }
}
