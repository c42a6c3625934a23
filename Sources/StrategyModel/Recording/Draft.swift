public import ByteCoding
public import Words

/// The keys of a draft.
public enum DraftKey: String, CaseIterable, Sendable {
    case type, subject, on, data, actor, visibility, cause, id, expect, recorded

    /// What the key means.
    public var summary: Text {
        switch self {
        case .type: Text(de: "Typ des Ereignisses", en: "Type of the event")
        case .subject: Text(de: "Gegenstand: Kategorie/Kennung", en: "Subject: category/id")
        case .on: Text(de: "Wann es so war; sonst heute", en: "When it was so; today if left out")
        case .data: Text(de: "Angaben des Ereignisses", en: "Data of the event")
        case .actor:
            Text(
                de: "Wer es erfasst hat: eine Kennung, kein Name",
                en: "Who recorded it: an id, not a name")
        case .visibility: Text(de: "Wer es sehen darf", en: "Who may see it")
        case .cause:
            Text(
                de: "Kennung des Ereignisses, das es veranlasst hat",
                en: "Id of the event that caused it")
        case .id:
            Text(
                de: "Kennung des Ereignisses; macht Wiederholen gefahrlos",
                en: "Id of the event; makes a retry safe")
        case .expect:
            Text(
                de: "Version des Gegenstands vor dem Stapel, oder none",
                en: "Version of the subject before the batch, or none")
        case .recorded:
            Text(
                de: "Wann es erfasst wurde; nur in simulierten Beständen",
                en: "When it was recorded; in simulated stores only")
        }
    }
}

/// What somebody wants recorded, as given: nothing but its outer form has been checked.
public struct Draft: Sendable {
    /// The type's name.
    public var type: String?
    /// The subject.
    public var subject: String?
    /// When it was so.
    public var on: String?
    /// The fields.
    public var data: [JSONValue.Member]
    /// Who records it.
    public var actor: String?
    /// Who may see it.
    public var visibility: String?
    /// The id of the event that caused it.
    public var cause: String?
    /// Its id.
    public var id: String?
    /// The version of the subject before the batch; 0 where there must be none.
    public var expect: Int?
    /// When it was recorded, in simulated stores.
    public var recorded: String?
    /// The line of the file it came from.
    public var line: Int?
    /// What was wrong with its outer form.
    var faults: [RecordingFinding] = []

    /// Makes a draft of its parts.
    public init(
        type: String, subject: String, on: String? = nil, data: [JSONValue.Member] = [],
        actor: String? = nil, visibility: String? = nil, cause: String? = nil, id: String? = nil,
        expect: Int? = nil, recorded: String? = nil, line: Int? = nil
    ) {
        self.type = type
        self.subject = subject
        self.on = on
        self.data = data
        self.actor = actor
        self.visibility = visibility
        self.cause = cause
        self.id = id
        self.expect = expect
        self.recorded = recorded
        self.line = line
    }

    /// Takes a JSON value for a draft. What does not fit is kept as a fault, so that it is
    /// reported together with those of the data.
    public init(_ value: JSONValue, line: Int? = nil) {
        self.data = []
        self.line = line
        guard case .object(let members) = value else {
            fault(nil, Words.Validation.notADraft, found: value.brief, expected: Self.keys)
            return
        }
        for member in members {
            guard let key = DraftKey(rawValue: member.key) else {
                let names = DraftKey.allCases.map(\.rawValue)
                fault(
                    member.key, Words.Validation.unknownKey, found: member.key, expected: Self.keys,
                    suggestion: Spelling.nearest(to: member.key, among: names))
                continue
            }
            take(member.value, as: key)
        }
    }

    private static let keys = Text(
        verbatim: DraftKey.allCases.map(\.rawValue).joined(separator: ", "))

    private mutating func take(_ value: JSONValue, as key: DraftKey) {
        switch key {
        case .type: type = string(value, key)
        case .subject: subject = string(value, key)
        case .on: on = string(value, key)
        case .actor: actor = string(value, key)
        case .visibility: visibility = string(value, key)
        case .cause: cause = string(value, key)
        case .id: id = string(value, key)
        case .recorded: recorded = string(value, key)
        case .expect: expect = version(value)
        case .data:
            guard case .object(let members) = value else {
                let expected = Text(de: "ein JSON-Objekt", en: "a JSON object")
                fault(
                    key.rawValue, Words.Validation.wrongKind, found: value.brief, expected: expected
                )
                return
            }
            data = members
        }
    }

    private mutating func string(_ value: JSONValue, _ key: DraftKey) -> String? {
        guard case .string(let text) = value else {
            let expected = Text(de: "ein Text in Anführungszeichen", en: "a text in quotes")
            fault(key.rawValue, Words.Validation.wrongKind, found: value.brief, expected: expected)
            // Not given and given wrongly are two faults; only the second is reported.
            return ""
        }
        return text
    }

    private mutating func version(_ value: JSONValue) -> Int? {
        switch value {
        case .string("none"): return 0
        case .number(let digits):
            if let number = Int(digits), (0...ValueKind.maximumWhole).contains(number) {
                return number
            }
        default: break
        }
        let expected = Text(
            de: "eine ganze Zahl ab 0 oder „none“", en: "a whole number from 0 on, or “none”")
        fault(
            DraftKey.expect.rawValue, Words.Validation.wrongKind, found: value.brief,
            expected: expected)
        return nil
    }

    private mutating func fault(
        _ field: String?, _ message: Text, found: String, expected: Text,
        suggestion: String? = nil
    ) {
        faults.append(
            RecordingFinding(
                line: line, field: field, found: found, expected: expected,
                suggestion: suggestion, message: message))
    }
}

extension JSONValue {
    /// Enough of the value to recognise it in a message.
    var brief: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): text
        case .array, .object:
            {
                var writer = JSONWriter()
                write(into: &writer)
                return writer.text
            }()
        }
    }
}
