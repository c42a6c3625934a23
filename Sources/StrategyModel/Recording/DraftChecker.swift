import ByteCoding
import Words

/// Checks one draft by the catalogue and collects every fault.
struct DraftChecker {
    private let draft: Draft
    private(set) var findings: [RecordingFinding]

    init(_ draft: Draft) {
        self.draft = draft
        findings = draft.faults
    }

    /// The draft with its data in canonical form; `nil` where a fault hinders.
    mutating func check() -> ValidDraft? {
        guard let definition = definition() else { return nil }
        let category = subject(definition)
        let occurred = date(.on, draft.on)
        let data = data(definition)
        let day = settledDay(occurred, definition.type, data)
        let visibility = visibility(definition)
        if let actor = draft.actor, !actor.isEmpty, !SubjectSyntax.isActor(actor) {
            fault(.actor, Words.badReference, found: actor)
        }
        let cause = identifier(.cause, draft.cause)
        let id = identifier(.id, draft.id)
        let recorded = recorded()
        guard !findings.contains(where: { $0.severity == .error }), let category,
            let subject = draft.subject
        else { return nil }
        return ValidDraft(
            type: definition.type, subject: subject, category: category, occurred: day,
            data: data.canonical, actor: draft.actor, visibility: visibility, cause: cause, id: id,
            expect: draft.expect, recorded: recorded, line: draft.line)
    }

    private mutating func definition() -> EventDefinition? {
        guard let name = draft.type else {
            fault(.type, Words.missing)
            return nil
        }
        guard let type = EventType(rawValue: name) else {
            // A type of the wrong kind of value has been reported already.
            if !name.isEmpty {
                let nearest = Spelling.nearest(to: name, among: EventType.allCases.map(\.rawValue))
                fault(.type, Words.unknownType, found: name, suggestion: nearest)
            }
            return nil
        }
        return type.definition
    }

    private mutating func subject(_ definition: EventDefinition) -> Category? {
        guard let subject = draft.subject else {
            fault(.subject, Words.missing, expected: expectedSubject(definition))
            return nil
        }
        guard let (category, _) = SubjectSyntax.split(subject) else {
            if !subject.isEmpty {
                fault(
                    .subject, Words.badSubject, found: subject,
                    expected: expectedSubject(definition), suggestion: likelySubject(subject))
            }
            return nil
        }
        if let wanted = definition.category, wanted != category {
            fault(
                .subject, Words.wrongCategory, found: subject,
                expected: expectedSubject(definition))
        }
        return category
    }

    private func expectedSubject(_ definition: EventDefinition) -> Text {
        let category = definition.category?.rawValue
        return Text(
            de: "\(category ?? "Kategorie")/Kennung aus a-z, 0-9, _ und -",
            en: "\(category ?? "category")/id of a-z, 0-9, _ and -")
    }

    private func likelySubject(_ subject: String) -> String? {
        guard let slash = subject.firstIndex(of: "/") else { return nil }
        let category = String(subject[..<slash])
        let known =
            Category(rawValue: category)?.rawValue
            ?? Spelling.nearest(to: category, among: Category.allCases.map(\.rawValue))
        let id = subject[subject.index(after: slash)...]
        guard let known,
            let likely = SubjectSyntax.isID(id) ? String(id) : SubjectSyntax.likelyID(id)
        else { return nil }
        return "\(known)/\(likely)"
    }

    private mutating func data(_ definition: EventDefinition) -> CheckedData {
        var checker = ValueChecker(line: draft.line)
        let data = checker.data(draft.data, definition)
        findings += checker.findings
        return data
    }

    /// Measured and baselined values are of their own date; all else of `on`. A projection was
    /// published before the date it speaks of.
    private mutating func settledDay(
        _ on: PartialDate?, _ type: EventType, _ data: CheckedData
    ) -> PartialDate? {
        guard type == .indicatorMeasured || type == .indicatorBaselined,
            data.codes[.quality] != Quality.projected.rawValue, let date = data.dates[.date]
        else { return on }
        if let on, on != date {
            fault(
                .on, Words.anotherDay, found: on.description,
                expected: Text(verbatim: date.description))
        }
        return date
    }

    private mutating func visibility(_ definition: EventDefinition) -> Visibility? {
        guard let name = draft.visibility, !name.isEmpty else { return definition.visibility }
        guard let visibility = Visibility(rawValue: name) else {
            let codes = Visibility.allCases.map(\.rawValue)
            fault(
                .visibility, Words.unknownCode, found: name,
                expected: Text(verbatim: codes.joined(separator: ", ")),
                suggestion: Spelling.nearest(to: name, among: codes))
            return nil
        }
        if let only = definition.visibility, only != visibility {
            fault(
                .visibility, Words.wrongVisibility, found: name,
                expected: Text(verbatim: only.rawValue))
        }
        return visibility
    }

    private mutating func date(_ key: DraftKey, _ text: String?) -> PartialDate? {
        guard let text, !text.isEmpty else { return nil }
        do throws(PartialDateError) {
            return try PartialDate(parsing: text)
        } catch {
            fault(key, Words.badDate, found: text, expected: error.expected)
            return nil
        }
    }

    private mutating func identifier(_ key: DraftKey, _ text: String?) -> UUID128? {
        guard let text, !text.isEmpty else { return nil }
        if let id = UUID128(text) { return id }
        fault(
            key, Words.badReference, found: text,
            expected: Text(verbatim: "UUID: 01234567-89ab-cdef-0123-456789abcdef"))
        return nil
    }

    private mutating func recorded() -> Instant? {
        guard let text = draft.recorded, !text.isEmpty else { return nil }
        if let instant = Instant(text) { return instant }
        fault(
            .recorded, Words.badDate, found: text,
            expected: Text(verbatim: "2026-11-21T09:12:44.120Z"))
        return nil
    }

    private mutating func fault(
        _ key: DraftKey, _ message: Text, found: String? = nil, expected: Text? = nil,
        suggestion: String? = nil
    ) {
        findings.append(
            RecordingFinding(
                line: draft.line, field: key.rawValue, found: found, expected: expected,
                suggestion: suggestion, message: message))
    }
}
