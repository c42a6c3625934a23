public import ByteCoding
public import Evaluation
public import Words

/// What an evaluation came to, as sections of a page and as members of a JSON object.
public protocol EvaluationResult: Sendable {
    /// How it was computed.
    var method: EvaluationMethod { get }
    /// How many cases it was computed of.
    var caseCount: Int { get }
    /// What it says, in sentences.
    var statements: [Text] { get }
    /// What it can't say.
    var cannotClaim: [Text] { get }
    /// Its numbers, in reading order.
    var figures: [Section] { get }
    /// Writes the members of its JSON object; see `design/evaluation.md`.
    func writeMembers(into json: inout JSONWriter, _ language: Language)
}

extension EvaluationResult {
    /// What it says, its numbers, how they were computed, and what it can't say.
    public var sections: [Section] {
        [
            Section(
                "statements", Text(de: "Was sich sagen lässt", en: "What can be said"),
                .text(statements))
        ] + figures + [
            Section(
                "method", Text(de: "Wie gerechnet wurde", en: "How it was computed"),
                .text([method.rule, countSentence])),
            Section(
                "cannotClaim",
                Text(de: "Was sich nicht sagen lässt", en: "What can't be said"),
                .text(cannotClaim)),
        ]
    }

    /// How its numbers came about, and what they do not say.
    var basisOfClaims: [Text] { [method.rule, countSentence] + cannotClaim }

    private var countSentence: Text {
        Text {
            let cases = $0.number(caseCount)
            return $0 == .german ? "Grundlage: n = \(cases)." : "Based on n = \(cases)."
        }
    }
}
