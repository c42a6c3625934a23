public import Words

/// The catalogue as plain text for a terminal.
public enum CatalogueText {
    /// Every type in a line, by chapter.
    public static func list(_ language: Language) -> String {
        let width = EventType.allCases.map(\.rawValue.utf8.count).max() ?? 0
        var lines: [String] = []
        for area in CatalogueArea.allCases {
            lines.append(area.title[language])
            for definition in area.definitions {
                let name = definition.type.rawValue.padded(toWidth: width)
                lines.append("  \(name)  \(definition.title[language])")
            }
            lines.append("")
        }
        lines.append(Words.Catalogue.more[language])
        return lines.joined(separator: "\n") + "\n"
    }

    /// One type with its fields, codes and rules.
    public static func detail(_ type: EventType, _ language: Language, width: Int = 80) -> String {
        let definition = type.definition
        var lines = ["\(type.rawValue) – \(definition.title[language])"]
        lines += definition.summary[language].wrapped(toWidth: width)
        lines.append("")
        lines.append("\(Words.Catalogue.subject[language]): \(definition.subjectForm[language])")
        let effect = definition.effectWords[language]
        lines += hanging("\(Words.Catalogue.effect[language]): ", effect, width)
        lines.append("")
        lines.append("\(Words.Catalogue.fields[language]):")
        if definition.fields.isEmpty { lines.append("  \(Words.Catalogue.noFields[language])") }
        for field in definition.fields { lines += Self.lines(of: field, language, width) }
        if !definition.rules.isEmpty {
            lines += ["", "\(Words.Catalogue.rules[language]):"]
            for rule in definition.rules {
                lines += hanging("- ", rule[language], width)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(
        of field: FieldDefinition, _ language: Language, _ width: Int
    ) -> [String] {
        let marks = field.marks.map { $0[language] }
        let head = field.field.rawValue + (marks.isEmpty ? "" : " (\(marks.list))")
        var lines = hanging("  \(head): ", field.summary[language], max(width, head.count + 30))
        guard case .code(let set) = field.kind.element else {
            return lines + hanging("      ", field.kind.expectation[language], width)
        }
        if case .list = field.kind {
            lines.append("      " + Words.Catalogue.listOf[language])
        }
        let column = set.codes.map(\.utf8.count).max() ?? 0
        for (code, label) in zip(set.codes, set.labels) {
            lines.append("      \(code.padded(toWidth: column))  \(label[language])")
        }
        return lines
    }

    /// A paragraph whose lines after the first are indented as far as its mark is wide.
    private static func hanging(_ mark: String, _ text: String, _ width: Int) -> [String] {
        let indent = String(repeating: " ", count: mark.count)
        return text.wrapped(toWidth: width - mark.count).enumerated().map { index, line in
            (index == 0 ? mark : indent) + line
        }
    }
}

extension EventDefinition {
    /// What its subjects look like: `measure/…`.
    var subjectForm: Text {
        category.map { Text(verbatim: "\($0.rawValue)/…") } ?? Words.Catalogue.anySubject
    }

    /// What it does, in words.
    var effectWords: Text {
        let words =
            switch effect {
            case .creates: Words.Catalogue.creates
            case .replaces: Words.Catalogue.replaces
            case .adds: Words.Catalogue.adds
            case .states: Words.Catalogue.states
            case .ends: Words.Catalogue.ends
            case .concernsEvents: Words.Catalogue.concernsEvents
            }
        var parts = [words]
        if mayCreate, effect != .creates { parts.append(Words.Catalogue.mayCreate) }
        if let visibility { parts.append(Words.Catalogue.only(visibility.label)) }
        return Text { language in parts.map { $0[language] }.joined(separator: "; ") }
    }
}

extension FieldDefinition {
    /// Whether it is required, and whether it can be cleared.
    var marks: [Text] {
        var marks: [Text] = []
        if required { marks.append(Words.Catalogue.required) }
        if clearable { marks.append(Words.Catalogue.clearable) }
        return marks
    }
}

extension [String] {
    var list: String { joined(separator: ", ") }
}
