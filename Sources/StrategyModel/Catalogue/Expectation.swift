public import Words

extension ValueKind {
    /// What a value of the kind looks like, for messages, help and the reference page.
    public var expectation: Text {
        switch self {
        case .text: Self.characters(Self.maximumTextLength, Text(de: "Text", en: "text"))
        case .title: Self.characters(Self.maximumTitleLength, Text(de: "Titel", en: "title"))
        case .whole(let bounds):
            Text {
                "\(Words.Validation.wholeNumber[$0]) \($0.number(bounds.lowerBound))"
                    + " \(Words.Validation.upTo[$0]) \($0.number(bounds.upperBound))"
            }
        case .decimal:
            Text(
                de: "Dezimalzahl mit Punkt, bis zu 18 Ziffern, 6 nach dem Punkt",
                en: "decimal number of up to 18 digits, 6 after the point")
        case .money:
            Text(
                de: "Betrag in Euro wie 5000.00, höchstens 2 Ziffern nach dem Punkt",
                en: "amount in euros such as 5000.00, at most 2 digits after the point")
        case .percent: Text(de: "Zahl von 0 bis 100", en: "number from 0 to 100")
        case .share: Text(de: "Zahl von 0 bis 1", en: "number from 0 to 1")
        case .date: PartialDateError.spelling(suggestion: nil).expected
        case .flag: Text(de: "true oder false", en: "true or false")
        case .code(let set): Text(verbatim: set.codes.joined(separator: " · "))
        case .key(let lengths):
            Text {
                let counts = lengths.map(String.init)
                let all = counts.dropLast().joined(separator: ", ")
                let or = $0 == .german ? "oder" : "or"
                let digits = $0 == .german ? "Ziffern" : "digits"
                return "\(all) \(or) \(counts.last ?? "") \(digits)"
            }
        case .reference(let category):
            Text(
                de: "Kennung (\(category.rawValue)): [a-z0-9][a-z0-9_-]{0,63}",
                en: "id (\(category.rawValue)): [a-z0-9][a-z0-9_-]{0,63}")
        case .anyReference(let categories): Self.subject(of: categories)
        case .event:
            Text(
                de: "Kennung eines Ereignisses (UUID mit 36 Zeichen)",
                en: "id of an event (UUID of 36 characters)")
        case .list(let element):
            Text(
                de: "Liste, höchstens 1.000: \(element.expectation.german)",
                en: "list, at most 1,000: \(element.expectation.english)")
        case .object(let fields):
            Text(
                verbatim: "{"
                    + fields.map { $0.field.rawValue + ($0.required ? "" : "?") }
                    .joined(separator: ", ") + "}")
        }
    }

    private static func characters(_ limit: Int, _ noun: Text) -> Text {
        Text { language in
            let (to, unit) = (
                Words.Validation.upTo[language], Words.Validation.characters[language]
            )
            return "\(noun[language]), 1 \(to) \(language.number(limit)) \(unit)"
        }
    }

    private static func subject(of categories: [Category]) -> Text {
        guard categories.count < Category.allCases.count / 2 else {
            return Text(
                de: "Gegenstand wie measure/radweg: Kategorie/Kennung",
                en: "subject such as measure/cycle-path: category/id")
        }
        let forms = categories.map { $0.rawValue + "/…" }.joined(separator: " · ")
        return Text(de: "Gegenstand: \(forms)", en: "subject: \(forms)")
    }
}

extension CodeSet {
    /// The code that a text most likely means: by its spelling, or by its word in one of the
    /// languages.
    public func nearest(to text: String) -> String? {
        let lowered = text.lowercased()
        for (index, label) in labels.enumerated()
        where label.german.lowercased() == lowered || label.english.lowercased() == lowered {
            return codes[index]
        }
        return Spelling.nearest(to: text, among: codes)
    }
}
