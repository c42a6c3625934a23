import Dispatch
import Synchronization

/// What a ``GroupCommitter`` writes for: a log, and whatever its owner makes of the records.
///
/// One thread at a time uses it.
public protocol CommitHost: AnyObject, SendableMetatype {
    /// What a submission may throw.
    associatedtype Failure: Error

    /// The log.
    var log: EventLog { get }
    /// Takes in a record, once and in order: those of other writers, and those that are staged.
    func fold(_ record: Record) throws(LogError)
    /// What was folded of staged records since the last commit did not happen.
    func forgetStaged()
    /// A group is about to ask for the lock.
    func prepare() throws(Failure)
    /// A group has ended, and nobody has an answer yet: what is folded by now is durable.
    func publish()
    /// An error of the log as one of the host's.
    func failure(_ error: LogError) -> Failure
}

// A host that nobody reads meanwhile has nothing to do.
extension CommitHost {
    /// Does nothing.
    public func prepare() throws(Failure) {}
    /// Does nothing.
    public func publish() {}
}

/// Records what many tasks submit at once, in **commit groups**: what is submitted while a group is
/// being written waits, and goes into the next one, which again costs one write and one
/// `fdatasync`, however many batches it has.
///
/// # A group
///
/// Under the log's lock: recover if another writer left something half done, read what others
/// appended, then let each submission decide and stage its batch against all that is known, the
/// group's earlier batches included; no further one after ``LogLimits/groupMilliseconds`` or
/// ``LogLimits/groupBytes``. Then one write, one `fdatasync`, the head mark; the lock is given
/// back, so that other processes get their turn; and only then anybody gets an answer.
///
/// A submission that throws is left out and the rest of its group is recorded. If the write fails,
/// its group fails as a whole and nothing of it is there, and who was refused because of it hears
/// of the failure instead; the next group tries again. (A group that
/// outgrew a segment was written in parts; then what was durable before is answered as such.) After
/// a failed sync the log is opened anew, which decides what is there.
public final class GroupCommitter<Host: CommitHost>: Sendable {
    /// Runs while the lock is held: decides, and stages a batch or none.
    public typealias Stage<Answer> = @Sendable (Host, LogWriter) throws(Host.Failure) -> Answer

    struct Submission: Sendable {
        /// Stages, and returns what is to be called once the group is durable, or with why not.
        let stage: @Sendable (Host, LogWriter) -> Finish
        let refuse: Finish
        typealias Finish = @Sendable (Host.Failure?) -> Void
    }

    struct Waiting: Sendable {
        var submissions: [Submission] = []
        var next = 0
        var isRunning = false
        var isSyncPlanned = false

        mutating func take() -> Submission? {
            guard next < submissions.count else {
                submissions.removeAll(keepingCapacity: true)
                next = 0
                return nil
            }
            next += 1
            let submission = submissions[next - 1]
            // A queue that never runs dry lets go of what is done, too.
            if next >= 1024, next * 2 > submissions.count {
                submissions.removeFirst(next)
                next = 0
            }
            return submission
        }
    }

    let queue = DispatchQueue(label: "wegmarke.commit")
    let waiting = Mutex(Waiting())
    let host = Mutex<Host?>(nil)
    let open: @Sendable () throws(Host.Failure) -> sending Host
    let lockLimit: Duration

    /// Makes a committer; nothing is opened before the first submission.
    ///
    /// - Parameters:
    ///   - lockLimit: how long a group waits for its turn among the processes.
    ///   - open: opens the log, at first and again after a failed sync.
    public init(
        waitingAtMost lockLimit: Duration = .seconds(10),
        open: @escaping @Sendable () throws(Host.Failure) -> sending Host
    ) {
        self.open = open
        self.lockLimit = lockLimit
    }

    /// Submits; the answer comes on a thread of the committer, after the group is durable.
    public func submit<Answer: Sendable>(
        _ stage: @escaping Stage<Answer>,
        then answer: @escaping @Sendable (Result<Answer, Host.Failure>) -> Void
    ) {
        let submission = Submission(
            stage: { host, writer in
                do throws(Host.Failure) {
                    let made = try stage(host, writer)
                    return { answer($0.map { .failure($0) } ?? .success(made)) }
                } catch {
                    // Refused because of what was staged before it, which then did not happen?
                    return { answer(.failure($0 ?? error)) }
                }
            },
            refuse: { failure in if let failure { answer(.failure(failure)) } })
        let mustStart = waiting.withLock { waiting in
            waiting.submissions.append(submission)
            defer { waiting.isRunning = true }
            return !waiting.isRunning
        }
        if mustStart { queue.async { self.run() } }
    }

    /// Submits and waits for the answer.
    public func submit<Answer: Sendable>(
        _ stage: @escaping Stage<Answer>
    ) async throws(Host.Failure) -> Answer {
        try await withCheckedContinuation { continuation in
            submit(stage) { continuation.resume(returning: $0) }
        }.get()
    }

    /// How many submissions wait for the next group.
    public var waitingCount: Int {
        waiting.withLock { $0.submissions.count - $0.next }
    }

    /// Runs a body between two groups, while the committer does not use its host. It waits for the
    /// group that is being written, and comes before the next one. Not to be called by an answer.
    public func betweenGroups<Answer, Failure: Error>(
        _ body: () throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let result = queue.sync { Result { () throws(Failure) in try body() } }
        return try result.get()
    }

    /// Waits until everything submitted so far is answered, and makes the head mark durable.
    public func flush() {
        queue.sync {
            while runGroup() {}
            syncHead()
        }
    }
}
