import ByteCoding
import StrategyModel
import Words

/// Lines of a file of drafts: read, checked, judged as one batch, and where they are legal
/// recorded, read again and folded.
///
/// An input is flags, a byte that chooses how much of the story has been recorded before, and the
/// lines. Flags: the first two bits choose the clearance.
enum DraftTarget {
    /// No more lines of an input are looked at.
    private static let mostLines = 16

    static func run(_ input: UnsafeRawBufferPointer) throws(Violation) {
        var input = FuzzInput(input)
        let clearances = Visibility.allCases
        let clearance = clearances[Int(input.byte() & 3) % clearances.count]
        let models = StoryModels.all.models
        let model = models[input.choice(models.count)]
        var drafts: [ValidDraft] = []
        for (number, line) in input.rest.split(separator: 0x0A).prefix(mostLines).enumerated() {
            if let draft = try check(Array(line), number + 1) { drafts.append(draft) }
        }
        guard !drafts.isEmpty else { return }
        try JudgedDrafts(drafts: drafts, model: model, clearance: clearance).check()
    }

    /// Validates a line: a draft or a fault, and the same once more from what would be recorded.
    private static func check(_ line: [UInt8], _ number: Int) throws(Violation) -> ValidDraft? {
        let validation = validate(line, line: number)
        try words(of: validation.findings)
        let hasErrors = validation.findings.contains { $0.severity == .error }
        try Violation.unless(
            hasErrors == (validation.draft == nil), "a draft and errors, or neither: \(number)")
        guard let draft = validation.draft else { return nil }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(draft.data)
        } catch {
            throw Violation(text: "the data is no JSON: \(error)")
        }
        guard case .object(let members) = value else { throw Violation(text: "data: \(value)") }
        let again = validate(
            Draft(
                type: draft.type.rawValue, subject: draft.subject, on: draft.occurred?.description,
                data: members, actor: draft.actor, visibility: draft.visibility?.rawValue,
                cause: draft.cause?.description, id: draft.id?.description, expect: draft.expect,
                recorded: draft.recorded?.description, line: number))
        try Violation.unless(again.draft != nil, "its own data is refused: \(again.findings)")
        try Violation.unless(
            again.draft?.data == draft.data && again.draft?.occurred == draft.occurred
                && again.draft?.recorded == draft.recorded && again.draft?.id == draft.id
                && again.draft?.cause == draft.cause, "read again it is another draft")
        return draft
    }

    /// Every finding has words in both languages and can be told to a program.
    static func words(of findings: [RecordingFinding]) throws(Violation) {
        for finding in findings {
            for language in Language.allCases {
                try Violation.unless(!finding.text[language].isEmpty, "a finding without words")
                var writer = JSONWriter()
                finding.write(into: &writer, language: language)
                try Violation.unless(
                    (try? JSONValue.parse(writer.bytes)) != nil, "a finding that is no JSON")
            }
        }
    }
}
