import ByteCoding
import Words

/// Drafts as they come in one file or request, read from JSON and checked by the catalogue: those
/// that are right, and what is wrong with the others.
public struct DraftList: Sendable {
    /// What whoever hands in drafts may do.
    public struct Terms: Sendable {
        /// How many drafts are taken; `nil` for any number.
        public var mostDrafts: Int?
        /// After so many faults no further draft is looked at; `nil` for never.
        public var mostFaults: Int?
        /// Whether a draft may say who records it.
        public var mayNameActor: Bool

        /// A file of whoever keeps the store.
        public static let file = Terms(mostDrafts: nil, mostFaults: nil, mayNameActor: true)

        /// A request: no more drafts than the log takes in a batch, faults enough to mend
        /// something, and the actor is who shows the token.
        public static let request = Terms(
            mostDrafts: 200_000, mostFaults: 1_000, mayNameActor: false)
    }

    /// The drafts that are right.
    public private(set) var drafts: [ValidDraft] = []
    /// Faults and warnings, in the order of the drafts.
    public private(set) var findings: [RecordingFinding] = []
    private let terms: Terms
    private var faults = 0

    /// The faults: none of the drafts may be recorded with the others.
    public var errors: [RecordingFinding] { findings.filter { $0.severity == .error } }

    /// What the recorder should be told.
    public var warnings: [RecordingFinding] { findings.filter { $0.severity == .warning } }

    /// Reads drafts of lines, one JSON object each; empty ones are skipped. A finding names its
    /// line, from 1.
    public init(lines: [ArraySlice<UInt8>], _ terms: Terms = .file) {
        self.terms = terms
        let filled = lines.indices.filter { !Self.isBlank(lines[$0]) }
        guard takes(filled.count) else { return }
        for index in filled {
            guard goesOn else { return }
            lines[index].withUnsafeBytes { add($0, line: index + 1) }
        }
    }

    /// Reads a JSON object, one draft, or a JSON array of them. A finding names the place in the
    /// array as its line, from 1.
    public init(json bytes: [UInt8], _ terms: Terms = .file) {
        self.terms = terms
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(bytes)
        } catch {
            note([.brokenJSON(error, line: nil)])
            return
        }
        guard case .array(let elements) = value else {
            add(Draft(value))
            return
        }
        guard takes(elements.count) else { return }
        for (index, element) in elements.enumerated() {
            guard goesOn else { return }
            add(Draft(element, line: index + 1))
        }
    }

    /// The lines of a file, without their ends and without a byte order mark before the first.
    public static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            lines.append(bytes[start..<end])
            start = end + 1
        }
        return lines
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    private var goesOn: Bool { faults < terms.mostFaults ?? .max }

    private mutating func takes(_ count: Int) -> Bool {
        guard let most = terms.mostDrafts, count > most else { return true }
        note([.tooMany(count, most: most)])
        return false
    }

    private mutating func add(_ json: UnsafeRawBufferPointer, line: Int) {
        do throws(JSONError) {
            add(Draft(try JSONValue.parse(json), line: line))
        } catch {
            note([.brokenJSON(error, line: line)])
        }
    }

    private mutating func add(_ draft: Draft) {
        var draft = draft
        if !terms.mayNameActor, let actor = draft.actor {
            draft.faults.append(
                RecordingFinding(
                    line: draft.line, field: DraftKey.actor.rawValue, found: actor,
                    message: Words.Validation.actorOfToken))
        }
        let validation = validate(draft)
        note(validation.findings)
        if let draft = validation.draft { drafts.append(draft) }
    }

    private mutating func note(_ findings: [RecordingFinding]) {
        self.findings += findings
        faults += findings.count { $0.severity == .error }
    }
}

extension RecordingFinding {
    fileprivate static func tooMany(_ count: Int, most: Int) -> RecordingFinding {
        RecordingFinding(
            found: String(count), expected: Words.Validation.atMost(most),
            message: Words.Validation.tooManyDrafts)
    }
}
