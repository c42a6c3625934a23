import Interchange
import StrategyModel
import Words

extension Command {
    static let catalog = Command(
        "catalog",
        Text(
            de: "Welche Ereignisse es gibt und was sie nehmen",
            en: "Which events there are and what they take"),
        usage: ["[TYPE]"], common: .format,
        note: Text(
            de: "--format json gibt ein JSON-Schema der Entwürfe, md die Referenz als Markdown.",
            en: "--format json gives a JSON Schema of drafts, md the reference as Markdown.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...1)
        let format = try invocation.choice("format", of: ["text", "json", "md"], default: "text")
        let language = invocation.language
        let type = try invocation.words.first.map(type)
        switch (format, type) {
        case ("json", nil):
            try Files.write(CatalogueSchema.json(language) + [0x0A])
        case ("json", let type?):
            try Files.write(CatalogueSchema.json(type, language) + [0x0A])
        case ("md", nil): try Files.print(CatalogueMarkdown.page(language))
        case ("md", let type?): try Files.print(CatalogueMarkdown.section(type, language))
        case (_, nil): try Files.print(CatalogueText.list(language))
        case (_, let type?):
            let width = invocation.environment.columns
            try Files.print(CatalogueText.detail(type, language, width: width))
        }
        return .done
    }

    private static func type(_ name: String) throws(Failure) -> EventType {
        if let type = EventType(rawValue: name) { return type }
        let nearest = Spelling.nearest(to: name, among: EventType.allCases.map(\.rawValue))
        throw Failure(.usage, LogWords.unknownType(name, nearest: nearest))
    }
}
