import ByteCoding
public import Evaluation
import StrategyModel
import Words

extension FindingCandidate {
    /// Candidates as a table, and as commands that record them.
    public static func sections(_ candidates: [FindingCandidate]) -> [Section] {
        let empty = Text(
            de: "Kein Muster legt eine weitere Erkenntnis nahe.",
            en: "No pattern suggests a further finding.")
        var sections = [
            Section(
                "candidates",
                Text(de: "Vorschläge für Erkenntnisse", en: "Candidates for findings"),
                .table(
                    Table(
                        of: candidates, id: \.findingID,
                        basis: { Basis($0.evidence.map(\.n)) }, columns: columns)),
                emptyState: empty,
                lead: candidates.isEmpty ? [] : [Self.caution])
        ]
        if !candidates.isEmpty {
            sections.append(
                Section(
                    "candidateCommands", Text(de: "So werden sie erfasst", en: "To record them"),
                    .commands(
                        candidates.map { candidate in
                            Text { language in
                                candidate.command(language).map(Page.quoted)
                                    .joined(separator: " ")
                            }
                        })))
        }
        return sections
    }

    private static let caution = Text(
        de: "Muster, keine Erkenntnisse: Erst wer sie prüft und erfasst, macht sie dazu.",
        en: "Patterns, not findings: only whoever checks and records them makes them so.")

    private static var columns: [Listing<FindingCandidate>] {
        [
            Listing("pattern", Text(de: "Muster", en: "pattern")) {
                .code($0.pattern.rawValue, $0.pattern.label)
            },
            Listing("factor", Text(de: "Faktor", en: "factor")) {
                .code($0.factor.rawValue, $0.factor.label)
            },
            Listing("process", Text(de: "Prozess", en: "process")) { .subject($0.process) },
            Listing("text", Text(de: "was auffällt", en: "what stands out")) { .text($0.text) },
            Listing("evidence", Text(de: "Belege", en: "evidence")) {
                .integer($0.evidence.count)
            },
        ]
    }

    /// Writes `{"pattern","kind","factor","process","text","command","evidence","basis"}`.
    func write(into json: inout JSONWriter, _ language: Language) {
        json.beginObject()
        json.member("id", findingID)
        json.member("pattern", pattern.rawValue)
        json.member("kind", kind.rawValue)
        json.member("factor", factor.rawValue)
        json.member("process", process.id)
        json.member("text", text[language])
        json.member(
            "command", command(language).map(Page.quoted).joined(separator: " "))
        json.key("evidence")
        json.array(evidence) { json, event in json.string(event.id.description) }
        Basis(evidence.map(\.n)).writeMembers(into: &json)
        json.endObject()
    }
}
