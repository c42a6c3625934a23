extension Language {
    /// A count with its noun: 1 Maßnahme, 1.234 Maßnahmen.
    public func counted(_ count: Int, one: String, many: String) -> String {
        "\(number(count)) \(count == 1 ? one : many)"
    }

    /// A duration: 1 Tag, 12 Tage; 1 day, 12 days.
    public func days(_ count: Int) -> String {
        let single = count.magnitude == 1
        return switch self {
        case .german: "\(number(count)) \(single ? "Tag" : "Tage")"
        case .english: "\(number(count)) \(single ? "day" : "days")"
        }
    }

    /// Items as a phrase: A, B und C; A, B and C.
    public func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let head = items.dropLast().joined(separator: ", ")
        return "\(head) \(self == .german ? "und" : "and") \(last)"
    }

    /// A text in quotation marks: „so“ in German, “so” in English.
    public func quoted(_ text: String) -> String {
        self == .german ? "„\(text)“" : "“\(text)”"
    }
}

extension Text {
    /// A count with its noun in both languages.
    public static func counted(_ count: Int, one: Text, many: Text) -> Text {
        Text { $0.counted(count, one: one[$0], many: many[$0]) }
    }

    /// Items as a phrase in both languages.
    public static func list(_ items: [Text]) -> Text {
        Text { language in language.list(items.map { $0[language] }) }
    }

    /// Texts one after another.
    public static func + (left: Text, right: Text) -> Text {
        Text { left[$0] + right[$0] }
    }
}
