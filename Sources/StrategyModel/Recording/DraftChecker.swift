import ByteCoding
import Words

/// Checks one draft by the catalogue and writes its data canonically, in one pass.
struct DraftChecker {
    let draft: Draft
    var findings: [RecordingFinding]
    var writer = JSONWriter(reservingCapacity: 256)
    /// Where in the data the check is; a path is only spelled out for a finding.
    var place = Place()
    var hasErrors: Bool

    struct Place {
        var field: Field?
        var index: Int?
        var member: Field?

        var path: String? {
            guard var path = field?.rawValue else { return nil }
            if let index { path += "[\(index)]" }
            if let member { path += ".\(member.rawValue)" }
            return path
        }
    }

    init(_ draft: Draft) {
        self.draft = draft
        findings = draft.faults
        hasErrors = !draft.faults.isEmpty
    }

    mutating func check() -> ValidDraft? {
        let type = checkType()
        let category = checkSubject(type?.definition)
        let occurred = checkDate()
        let visibility = checkVisibility(type?.definition)
        checkActor()
        let cause = checkID(draft.cause, .cause)
        let id = checkID(draft.id, .id)
        let recorded = checkRecorded()
        guard let definition = type?.definition else { return nil }
        let values = place(draft.data, in: definition.fields, of: nil)
        checkData(values, definition)
        if !hasErrors { checkRequirements(values, definition) }
        let settled = settleDate(occurred, values, definition)
        guard !hasErrors, let type, let category, let subject = draft.subject else { return nil }
        return ValidDraft(
            type: type, subject: subject, category: category, occurred: settled,
            data: writer.bytes, actor: draft.actor, visibility: visibility, cause: cause, id: id,
            expect: draft.expect, recorded: recorded, line: draft.line)
    }

    /// Reports a fault at the present place.
    mutating func fault(
        _ message: Text, found: String? = nil, expected: Text? = nil, suggestion: String? = nil
    ) {
        fault(at: place.path, message, found: found, expected: expected, suggestion: suggestion)
    }

    mutating func fault(
        at field: String?, _ message: Text, found: String? = nil, expected: Text? = nil,
        suggestion: String? = nil, severity: RecordingFinding.Severity = .error
    ) {
        if severity == .error { hasErrors = true }
        findings.append(
            RecordingFinding(
                line: draft.line, field: field, found: found, expected: expected,
                suggestion: suggestion, message: message, severity: severity))
    }
}

// The data.
extension DraftChecker {
    /// Lays the members given beside the fields of the catalogue, and reports those that have no
    /// place there.
    mutating func place(
        _ members: [JSONValue.Member], in fields: [FieldDefinition], of parent: Field?
    ) -> [JSONValue?] {
        var values = [JSONValue?](repeating: nil, count: fields.count)
        for member in members {
            if let index = fields.firstIndex(where: { $0.field.rawValue == member.key }) {
                values[index] = member.value
                continue
            }
            let names = fields.map(\.field.rawValue)
            let path = (place.path.map { $0 + "." } ?? "") + member.key
            fault(
                at: path, Words.Validation.unknownField, found: member.key,
                expected: names.isEmpty
                    ? Text(de: "keine Felder", en: "no fields")
                    : Text(verbatim: names.joined(separator: ", ")),
                suggestion: Spelling.nearest(to: member.key, among: names))
        }
        return values
    }

    private mutating func checkData(_ values: [JSONValue?], _ definition: EventDefinition) {
        writer.beginObject()
        for (index, field) in definition.fields.enumerated() {
            place = Place(field: field.field)
            check(values[index], field) { $0.writer.key(field.field.rawValue) }
        }
        writer.endObject()
        place = Place()
    }

    /// Checks the value of a field, written after its key where there is one.
    mutating func check(
        _ value: JSONValue?, _ field: FieldDefinition, key: (inout DraftChecker) -> Void
    ) {
        switch value {
        case nil:
            if field.required { fault(Words.Validation.missing, expected: field.kind.expectation) }
        case .null where !field.clearable:
            fault(
                field.required ? Words.Validation.missing : Words.Validation.cannotClear,
                found: "null",
                expected: field.kind.expectation)
        case .null:
            key(&self)
            writer.null()
        case .array([]) where field.required:
            fault(Words.Validation.missing, found: "[]", expected: field.kind.expectation)
        case .some(let value):
            key(&self)
            check(value, field.kind)
        }
    }
}

// What surrounds the data.
extension DraftChecker {
    private mutating func checkType() -> EventType? {
        guard let name = draft.type else {
            // A value that is no object has been reported as that.
            if draft.subject != nil || draft.faults.isEmpty || !draft.data.isEmpty {
                fault(at: "type", Words.Validation.missing, expected: DraftKey.type.summary)
            }
            return nil
        }
        if let type = EventType(rawValue: name) { return type }
        guard !isReported(.type) else { return nil }
        fault(
            at: "type", Words.Validation.unknownType, found: name,
            expected: Text(
                de: "ein Typ aus „wegmarke catalog“", en: "a type of “wegmarke catalog”"),
            suggestion: Spelling.nearest(to: name, among: EventType.allCases.map(\.rawValue)))
        return nil
    }

    private mutating func checkSubject(_ definition: EventDefinition?) -> Category? {
        guard let text = draft.subject else {
            if draft.type != nil || draft.faults.isEmpty || !draft.data.isEmpty {
                fault(
                    at: "subject", Words.Validation.missing, expected: expectedSubject(definition))
            }
            return nil
        }
        if let (category, id) = SubjectSyntax.split(text) {
            if let wanted = definition?.category, wanted != category {
                fault(
                    at: "subject", Words.Validation.wrongCategory, found: text,
                    expected: expectedSubject(definition), suggestion: "\(wanted.rawValue)/\(id)")
                return nil
            }
            return category
        }
        if !isReported(.subject) {
            fault(
                at: "subject", Words.Validation.badSubject, found: text,
                expected: expectedSubject(definition),
                suggestion: likelySubject(text, definition?.category))
        }
        return nil
    }

    private func expectedSubject(_ definition: EventDefinition?) -> Text {
        let category = definition?.category?.rawValue ?? "<category>"
        return Text(verbatim: "\(category)/[a-z0-9][a-z0-9_-]{0,63}")
    }

    private func likelySubject(_ text: String, _ wanted: Category?) -> String? {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let last = parts.last, let id = SubjectSyntax.likelyID(last) else { return nil }
        if let wanted { return "\(wanted.rawValue)/\(id)" }
        guard parts.count == 2 else { return nil }
        let names = Category.allCases.map(\.rawValue)
        return Spelling.nearest(to: String(parts[0]), among: names).map { "\($0)/\(id)" }
    }

    private mutating func checkDate() -> PartialDate? {
        guard let on = draft.on, !isReported(.on) else { return nil }
        do throws(PartialDateError) {
            return try PartialDate(parsing: on)
        } catch {
            fault(
                at: "on", Words.Validation.badDate, found: on, expected: error.expected,
                suggestion: error.suggestion)
            return nil
        }
    }

    private mutating func checkVisibility(_ definition: EventDefinition?) -> Visibility? {
        guard let name = draft.visibility, !isReported(.visibility) else {
            return definition?.visibility
        }
        guard let visibility = Visibility(rawValue: name) else {
            let set = CodeSet(Visibility.self)
            fault(
                at: "visibility", Words.Validation.unknownCode, found: name,
                expected: ValueKind.code(set).expectation, suggestion: set.nearest(to: name))
            return nil
        }
        if let only = definition?.visibility, only != visibility {
            fault(
                at: "visibility", Words.Validation.wrongVisibility, found: name,
                expected: Text(verbatim: only.rawValue), suggestion: only.rawValue)
        }
        return visibility
    }

    private mutating func checkActor() {
        guard let actor = draft.actor, !isReported(.actor), !SubjectSyntax.isActor(actor) else {
            return
        }
        fault(
            at: "actor", Words.Validation.badReference, found: actor,
            expected: Text(
                de: "eine Kennung, kein Name: [A-Za-z0-9][A-Za-z0-9._:-]{0,63}",
                en: "an id, not a name: [A-Za-z0-9][A-Za-z0-9._:-]{0,63}"),
            suggestion: SubjectSyntax.likelyID(actor))
    }

    private mutating func checkID(_ text: String?, _ key: DraftKey) -> UUID128? {
        guard let text, !isReported(key) else { return nil }
        if let id = UUID128(text) { return id }
        fault(
            at: key.rawValue, Words.Validation.badReference, found: text,
            expected: ValueKind.event.expectation)
        return nil
    }

    private mutating func checkRecorded() -> Instant? {
        guard let text = draft.recorded, !isReported(.recorded) else { return nil }
        if let instant = Instant(text) { return instant }
        fault(
            at: "recorded", Words.Validation.badDate, found: text,
            expected: Text(
                de: "ein Zeitpunkt wie 2026-11-21T09:12:44Z",
                en: "an instant such as 2026-11-21T09:12:44Z"))
        return nil
    }

    /// Whether the outer form of a key was at fault, so that nothing more is said about it.
    private func isReported(_ key: DraftKey) -> Bool {
        !draft.faults.isEmpty && draft.faults.contains { $0.field == key.rawValue }
    }
}
