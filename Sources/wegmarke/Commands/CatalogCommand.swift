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
        var type: EventType?
        if let name = invocation.words.first {
            type = EventType(rawValue: name)
            if type == nil {
                let nearest = Spelling.nearest(to: name, among: EventType.allCases.map(\.rawValue))
                throw Failure(.usage, LogWords.unknownType(name, nearest: nearest))
            }
        }
        try Files.print(catalogue(type, format, invocation))
        return .done
    }
}
