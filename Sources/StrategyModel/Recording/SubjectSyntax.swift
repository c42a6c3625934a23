/// The syntax of ids and subjects.
public enum SubjectSyntax {
    /// How many characters an id takes.
    public static let maximumIDLength = 64

    /// Whether a text is an id: `[a-z0-9][a-z0-9_-]{0,63}`.
    public static func isID(_ text: some StringProtocol) -> Bool {
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                break
            case UInt8(ascii: "_"), UInt8(ascii: "-"):
                guard count > 0 else { return false }
            default: return false
            }
            count += 1
        }
        return (1...maximumIDLength).contains(count)
    }

    /// The two parts of `category/id`; `nil` where a text is no subject.
    public static func split(_ text: String) -> (category: Category, id: Substring)? {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
            let category = Category(rawValue: String(text[..<slash]))
        else { return nil }
        let id = text[text.index(after: slash)...]
        return isID(id) ? (category, id) : nil
    }

    /// Whether a text may stand for who records: an id, also with capitals, points and colons.
    public static func isActor(_ text: String) -> Bool {
        guard (1...maximumIDLength).contains(text.utf8.count), let first = text.utf8.first,
            isAlphanumeric(first)
        else { return false }
        return text.utf8.allSatisfy { isAlphanumeric($0) || "._:-".utf8.contains($0) }
    }

    /// The id that a text most likely stands for: in lower case, without what an id cannot have.
    static func likelyID(_ text: some StringProtocol) -> String? {
        var id = ""
        for character in text.lowercased() {
            switch character {
            case "ä": id += "ae"
            case "ö": id += "oe"
            case "ü": id += "ue"
            case "ß": id += "ss"
            case " ", ".", "/": id += "-"
            default: id.append(character)
            }
        }
        return isID(id) ? id : nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
