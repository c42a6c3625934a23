public import ByteCoding
import Words

/// A draft whose form is right by the catalogue. Whether it is legal where things stand is judged
/// by ``decide(_:on:in:makeID:)``.
public struct ValidDraft: Sendable {
    /// The type.
    public let type: EventType
    /// The subject, `category/id`.
    public let subject: String
    /// The category of the subject.
    public let category: Category
    /// When it was so; `nil` for the day of recording.
    public let occurred: PartialDate?
    /// The data as they go into the log: a JSON object in the order of the catalogue, numbers
    /// that must stay exact as strings, dates in their one spelling.
    public let data: [UInt8]
    /// Who records it, where the draft says.
    public let actor: String?
    /// Who may see it, where the draft or the type says.
    public let visibility: Visibility?
    /// The event that caused it.
    public let cause: UUID128?
    /// Its id, where the draft brings one.
    public let id: UUID128?
    /// The version of the subject before the batch that the draft asks for; 0 for none.
    public let expect: Int?
    /// When it was recorded, in simulated stores.
    public let recorded: Instant?
    /// The line of the file it came from.
    public let line: Int?
}

/// What checking a draft by the catalogue gave.
public struct Validation: Sendable {
    /// The draft, where no fault hinders.
    public let draft: ValidDraft?
    /// Faults and warnings, in the order of the catalogue.
    public let findings: [RecordingFinding]
}

/// Checks a draft by the catalogue alone: types, fields, kinds, limits, and what must hold within
/// one event. All faults are reported together.
public func validate(_ draft: Draft) -> Validation {
    var checker = DraftChecker(draft)
    let valid = checker.check()
    return Validation(draft: valid, findings: checker.findings)
}

/// Reads one draft from JSON and checks it by the catalogue.
///
/// - Parameter line: the line of the file, for messages.
public func validate(_ json: UnsafeRawBufferPointer, line: Int? = nil) -> Validation {
    do throws(JSONError) {
        return validate(Draft(try JSONValue.parse(json), line: line))
    } catch {
        return Validation(draft: nil, findings: [.brokenJSON(error, line: line)])
    }
}

/// Reads one draft from JSON and checks it by the catalogue; see the other form.
public func validate(_ json: [UInt8], line: Int? = nil) -> Validation {
    json.withUnsafeBytes { validate($0, line: line) }
}

extension RecordingFinding {
    /// What should be a draft, or a list of them, is no JSON.
    static func brokenJSON(_ error: JSONError, line: Int?) -> RecordingFinding {
        let expected = Words.Validation.partOfJSON(error.expected)
        let place = Text(
            de: "\(expected[.german]) (Byte \(error.offset))",
            en: "\(error.expected) (byte \(error.offset))")
        return RecordingFinding(
            line: line, found: error.found, expected: place, message: Words.Validation.brokenJSON)
    }
}
