public import ByteCoding

/// Everything that can go wrong with a log.
public enum LogError: Error, Equatable, Sendable {
    /// The folder is no store.
    case notAStore(path: String, reason: String)
    /// A store cannot be made where something is already.
    case alreadyExists(path: String)
    /// The store was made by a newer program.
    case newerFormat(path: String, found: Int, newest: Int)
    /// Locks and syncs cannot be trusted there.
    case networkFileSystem(path: String, kind: String)
    /// Another writer held the lock all the time.
    case locked(path: String, milliseconds: Int)
    /// The folder must not be written.
    case readOnly(SystemFailure)
    /// The disk is full; nothing was appended, and the log is usable once there is room.
    case diskFull(SystemFailure)
    /// A system call failed; nothing was appended.
    case system(SystemFailure)
    /// Bytes that had been durable are not what was written.
    case corruption(position: Int, segment: String, offset: Int, what: String)
    /// The log ends before the position that had been durable.
    case lostTail(position: Int, marked: Int, segment: String, offset: Int)
    /// Somebody else recorded to the stream.
    case versionConflict(stream: String, expected: ExpectedVersion, actual: Int)
    /// The id belongs to another event.
    case idConflict(id: UUID128, position: Int, reason: String)
    /// More than the log takes.
    case limitExceeded(what: String, limit: Int, found: Int, advice: String)
    /// A draft that cannot be a record.
    case invalidDraft(index: Int, field: String, reason: String)
    /// The clock is far behind the last record.
    case clockBehind(now: Instant, last: Instant)
    /// A sync or a cut failed: whether the records are kept is known after reopening.
    case indeterminate(SystemFailure)

    /// Sorts a failed call into the cases that callers tell apart.
    init(_ failure: SystemFailure) {
        if SystemFailure.Code.full.contains(failure.code) {
            self = .diskFull(failure)
        } else if SystemFailure.Code.denied.contains(failure.code) {
            self = .readOnly(failure)
        } else {
            self = .system(failure)
        }
    }
}

extension LogError: CustomStringConvertible {
    /// What was expected, what was found, where, and what to do.
    public var description: String {
        switch self {
        case .notAStore(let path, let reason):
            "\(path) is not a store: \(reason). Check the path, or make a store there with init."
        case .alreadyExists(let path):
            "\(path) exists and is not empty. A store is made in a new or an empty folder."
        case .newerFormat(let path, let found, let newest):
            "\(path) has format \(found); this program reads formats up to \(newest). "
                + "Use a newer program."
        case .networkFileSystem(let path, let kind):
            "\(path) lies on a network file system (\(kind)), where locks and syncs cannot be "
                + "trusted. Keep the store on a local disk."
        case .locked(let path, let milliseconds):
            "another writer has held \(path) for \(milliseconds) ms. "
                + "Try again, or find the process that holds the lock."
        case .readOnly(let failure):
            "the store cannot be written: \(failure). Check the owner and "
                + "the permissions of the folder."
        case .diskFull(let failure):
            "the disk is full: \(failure). Make room and try again."
        case .system(let failure):
            "\(failure)."
        case .corruption, .lostTail: damage
        case .versionConflict(let stream, let expected, let actual):
            "stream \(stream) is at version \(actual), expected \(expected). Somebody else "
                + "recorded to it: read it again and decide anew."
        case .idConflict(let id, let position, let reason):
            "id \(id) belongs to the event at position \(position): \(reason). "
                + "Give a new event a new id."
        case .limitExceeded(let what, let limit, let found, let advice):
            "\(what): at most \(limit), found \(found). \(advice)"
        case .invalidDraft(let index, let field, let reason):
            "draft \(index + 1): \(field) \(reason)."
        case .clockBehind(let now, let last):
            "the clock says \(now), but the last event was recorded at \(last), more than is "
                + "allowed after it. Set the clock right."
        case .indeterminate(let failure):
            "\(failure). Whether the events are kept is known only after the store is opened "
                + "again; recording them again with the same ids is safe."
        }
    }

    private var damage: String {
        switch self {
        case .corruption(let position, let segment, let offset, let what):
            "the log is damaged at position \(position), segment \(segment), byte \(offset): "
                + "\(what). Nothing was cut; events before it can be read, nothing can be "
                + "recorded. Restore the store from a backup."
        case .lostTail(let position, let marked, let segment, let offset):
            "the log ends after position \(position) in segment \(segment) at byte \(offset), "
                + "but position \(marked) had been durable: its tail is lost. Nothing was cut; "
                + "nothing can be recorded. Restore the store from a backup."
        default: ""
        }
    }
}

/// Runs system calls and sorts their failures.
func attempt<R>(_ body: () throws(SystemFailure) -> R) throws(LogError) -> R {
    do {
        return try body()
    } catch {
        throw LogError(error)
    }
}
