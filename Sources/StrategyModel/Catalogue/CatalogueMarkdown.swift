public import Words

/// The catalogue as a reference page in Markdown.
public enum CatalogueMarkdown {
    /// The whole page.
    public static func page(_ language: Language) -> String {
        var lines = [
            "# \(Words.Catalogue.title[language])", "",
            Words.Catalogue.summary[language], "",
            "*\(Words.Catalogue.origin[language])*", "",
            "## \(Words.Catalogue.draft[language])", "",
            row([Words.Catalogue.key[language], Words.Catalogue.meaning[language]]),
            row(["---", "---"]),
        ]
        for key in DraftKey.allCases {
            lines.append(row(["`\(key.rawValue)`", key.summary[language]]))
        }
        for area in CatalogueArea.allCases {
            lines += ["", "## \(area.title[language])"]
            for definition in area.definitions {
                lines += ["", section(definition.type, language)]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One type: heading, table of fields, rules.
    public static func section(_ type: EventType, _ language: Language) -> String {
        let definition = type.definition
        let form = definition.category.map { "`\($0.rawValue)/…`" }
        let subject = form ?? definition.subjectForm[language]
        var lines = [
            "### \(type.rawValue)", "",
            "**\(definition.title[language]).** \(definition.summary[language])", "",
            "\(Words.Catalogue.subject[language]): \(subject)"
                + " · \(Words.Catalogue.effect[language]): \(definition.effectWords[language])",
        ]
        if !definition.fields.isEmpty {
            let heads = [
                Words.Catalogue.field, Words.Catalogue.takes, Words.Catalogue.meaning,
            ]
            lines += ["", row(heads.map { $0[language] }), row(["---", "---", "---"])]
            lines += definition.fields.map { row(of: $0, language) }
        }
        if !definition.rules.isEmpty {
            lines += [""] + definition.rules.map { "- " + escaped($0[language]) }
        }
        return lines.joined(separator: "\n")
    }

    private static func row(of field: FieldDefinition, _ language: Language) -> String {
        let marks = field.marks.map { $0[language] }.list
        let name = "`\(field.field.rawValue)`" + (marks.isEmpty ? "" : " (\(marks))")
        return row([name, value(field.kind, language), field.summary[language]])
    }

    private static func value(_ kind: ValueKind, _ language: Language) -> String {
        guard case .code(let set) = kind.element else {
            return escaped(kind.expectation[language])
        }
        let codes = zip(set.codes, set.labels).map { "`\($0)` \($1[language])" }
        var prefix = ""
        if case .list = kind { prefix = Words.Catalogue.listOf[language] + " " }
        return prefix + codes.joined(separator: " · ")
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    /// The text with what Markdown would take for markup made harmless.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "|<>*_[]".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
