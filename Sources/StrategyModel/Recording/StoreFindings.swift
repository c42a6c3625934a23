import ByteCoding
import Words

/// Findings that only a store can make: about time, versions and ids.
extension RecordingFinding {
    /// A draft states when it was recorded, and the store is not simulated.
    public static func recordedNotSimulated(_ draft: ValidDraft) -> RecordingFinding {
        recorded(draft, Words.recordedNotSimulated)
    }

    /// A draft states a time before the last one, or in the future.
    public static func recordedOutOfOrder(_ draft: ValidDraft) -> RecordingFinding {
        recorded(draft, Words.recordedOutOfOrder)
    }

    private static func recorded(_ draft: ValidDraft, _ message: Text) -> RecordingFinding {
        RecordingFinding(
            line: draft.line, field: DraftKey.recorded.rawValue,
            found: draft.recorded?.description, message: message)
    }

    /// An expected version stands on a draft that is not the first of its subject.
    public static func expectNotFirst(_ draft: ValidDraft) -> RecordingFinding {
        RecordingFinding(
            line: draft.line, field: DraftKey.expect.rawValue,
            found: draft.expect.map { String($0) }, message: Words.expectNotFirst)
    }

    /// The subject is at another version than the draft expects.
    ///
    /// - Parameter actual: the version; `nil` for who may not see all that it counts.
    public static func versionConflict(_ draft: ValidDraft, actual: Int?) -> RecordingFinding {
        RecordingFinding(
            line: draft.line, field: DraftKey.expect.rawValue,
            found: draft.expect.map { String($0) },
            expected: actual.map { Text(verbatim: String($0)) },
            message: actual.map { Words.versionConflict(draft.subject, actual: $0) }
                ?? Words.versionConflict(draft.subject))
    }

    /// The draft's id belongs to another event.
    ///
    /// - Parameter position: where that is; `nil` for who may not see it.
    public static func idConflict(_ draft: ValidDraft, at position: Int?) -> RecordingFinding {
        ofID(draft, position.map(Words.idConflict) ?? Words.idConflict)
    }

    /// The draft's id stands twice in the batch.
    public static func idTwice(_ draft: ValidDraft) -> RecordingFinding {
        ofID(draft, Words.idTwice)
    }

    private static func ofID(_ draft: ValidDraft, _ message: Text) -> RecordingFinding {
        RecordingFinding(
            line: draft.line, field: DraftKey.id.rawValue, found: draft.id?.description,
            message: message)
    }
}
