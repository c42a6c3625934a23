import Dispatch
import Synchronization

// The groups, one after the other on the committer's queue.
extension GroupCommitter {
    func run() {
        guard runGroup() else { return syncHeadSoon() }
        // Through the queue, so that who waits to come between two groups does.
        queue.async { self.run() }
    }

    /// Commits the next group and answers; whether there was one.
    func runGroup() -> Bool {
        guard let first = takeNext(stoppingIfNone: true) else { return false }
        for answer in group(beginningWith: first) { answer() }
        return true
    }

    /// Whoever records and then rests leaves little to check after a power cut.
    private func syncHeadSoon() {
        let isPlanned = waiting.withLock { waiting in
            defer { waiting.isSyncPlanned = true }
            return waiting.isSyncPlanned
        }
        guard !isPlanned else { return }
        queue.asyncAfter(deadline: .now() + .seconds(1)) { [weak self] in
            self?.waiting.withLock { $0.isSyncPlanned = false }
            self?.syncHead()
        }
    }

    func syncHead() {
        host.withLock { host in
            guard let opened = host else { return }
            do throws(LogError) {
                try opened.log.syncHead()
            } catch {
                host = nil
            }
        }
    }

    /// Commits one group; the answers to give once the lock is free.
    private func group(beginningWith first: Submission) -> [() -> Void] {
        host.withLock { host in
            do throws(Host.Failure) {
                if host == nil { host = try open() }
                try host?.prepare()
            } catch {
                return refuseAll(first, error)
            }
            guard let opened = host else { return [] }
            var group = Group(first)
            let take = { self.takeNext(stoppingIfNone: false) }
            let failure = group.commit(to: opened, waitingAtMost: lockLimit, take)
            // Opening it again decides what is there.
            if opened.log.poison != nil { host = nil }
            if failure != nil, !group.isEmpty { opened.forgetStaged() }
            opened.publish()
            // Whoever came while the lock could not be had has waited as long as it may.
            if let failure, group.isEmpty { return refuseAll(first, failure) }
            return group.answers(failure, durable: opened.log.position)
        }
    }

    private func refuseAll(_ first: Submission, _ failure: Host.Failure) -> [() -> Void] {
        var refused = [first]
        while let next = takeNext(stoppingIfNone: false) { refused.append(next) }
        return refused.map { submission in { submission.refuse(failure) } }
    }

    private func takeNext(stoppingIfNone stops: Bool) -> Submission? {
        waiting.withLock { waiting in
            let next = waiting.take()
            if next == nil, stops { waiting.isRunning = false }
            return next
        }
    }

    /// The submissions of one group, and how far each got.
    private struct Group {
        private var admitted: [(finish: Submission.Finish, end: Int)] = []
        /// Taken from the queue and not staged yet.
        private var next: Submission?

        init(_ first: Submission) { next = first }

        /// Whether nothing was admitted: the lock could not be had, or recovering failed.
        var isEmpty: Bool { admitted.isEmpty }

        /// Stages submissions while there is time and room, and commits; why not, if so.
        mutating func commit(
            to host: Host, waitingAtMost limit: Duration, _ take: () -> Submission?
        ) -> Host.Failure? {
            do throws(Host.Failure) {
                try host.log.withWriter(
                    waitingAtMost: limit,
                    fold: { (record) throws(LogError) in try host.fold(record) },
                    failure: { host.failure($0) }
                ) { (writer) throws(Host.Failure) in
                    let begin = host.log.storage.monotonicMilliseconds()
                    while let submission = next {
                        admitted.append((submission.stage(host, writer), writer.position))
                        next = nil
                        guard writer.failure == nil, writer.stagedBytes < LogLimits.groupBytes,
                            host.log.storage.monotonicMilliseconds() - begin
                                < LogLimits.groupMilliseconds
                        else { break }
                        next = take()
                    }
                    do throws(LogError) {
                        if let failure = writer.failure { throw failure }
                        try writer.commit()
                    } catch {
                        throw host.failure(error)
                    }
                }
                return nil
            } catch {
                return error
            }
        }

        /// What each is told: what ends at or before the durable position is there.
        func answers(_ failure: Host.Failure?, durable: Int) -> [() -> Void] {
            admitted.map { submission in
                { submission.finish(submission.end <= durable ? nil : failure) }
            }
        }
    }
}
