// The lock, the head mark and the segment that is written.
extension EventLog {
    /// Takes the lock, recovers if another writer left something half done, catches up through
    /// `fold`, carries out redactions that another has only ordered, runs the body, and gives the
    /// lock back.
    ///
    /// `fold` gets every record once and in order, those of other writers and then those the
    /// body appends. What was staged but not committed when the body ends is dropped. Waiting for
    /// the lock has a limit; the error then is `LogError.locked`. `failure` turns a `LogError`
    /// into the caller's own error.
    public func withWriter<Result, Failure: Error>(
        waitingAtMost limit: Duration = .seconds(10),
        fold: ((Record) throws(LogError) -> Void)?,
        failure: (LogError) -> Failure,
        _ body: (LogWriter) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        do {
            try takeLock(limit)
        } catch {
            throw failure(error)
        }
        defer { releaseLock() }
        do {
            try recover(fold ?? { _ in })
            try carryOutRedactions()
        } catch {
            throw failure(error)
        }
        return try body(LogWriter(log: self, fold: fold))
    }

    /// The same for a body that throws `LogError`.
    public func withWriter<Result>(
        waitingAtMost limit: Duration = .seconds(10),
        fold: ((Record) throws(LogError) -> Void)? = nil,
        _ body: (LogWriter) throws(LogError) -> Result
    ) throws(LogError) -> Result {
        try withWriter(waitingAtMost: limit, fold: fold, failure: { $0 }, body)
    }

    /// Takes the lock for what lies beside the log, which is neither read nor mended: so a token
    /// can be revoked though the log is damaged. Waiting has a limit, as with ``withWriter``.
    public func withLock<Result, Failure: Error>(
        waitingAtMost limit: Duration = .seconds(10), failure: (LogError) -> Failure,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        do {
            try takeLock(limit)
        } catch {
            throw failure(error)
        }
        defer { releaseLock() }
        return try body()
    }

    /// Makes the head mark durable. An append does so at most once a second, so that opening
    /// after a power cut has little to check; whoever appends and then rests calls this.
    public func syncHead() throws(LogError) {
        guard unsyncedHeadSince != nil, poison == nil, let headForWriting else { return }
        unsyncedHeadSince = nil
        try sync { () throws(SystemFailure) in try storage.syncData(headForWriting) }
    }

    /// Takes the lock within a limit.
    ///
    /// Whoever waits for the lock holds the turnstile, and whoever wants it must first pass that:
    /// so a writer that gives the lock back and wants it again at once comes after the one who
    /// waits, and nobody starves. The turnstile is a lock on the file `format`, which is never
    /// written. Half of the limit is for it: should a process that was stopped hold it, the lock is
    /// asked for all the same.
    private func takeLock(_ limit: Duration) throws(LogError) {
        precondition(!isWriting, "withWriter must not be called from within withWriter")
        if let poison { throw .indeterminate(poison) }
        let limit = limit.wholeMilliseconds
        let begin = storage.monotonicMilliseconds()
        let turnstile = try openLock(&turnstileFile, StoreFile.format, .read)
        let lock = try openLock(&lockFile, StoreFile.lock, .writeOrCreate)
        if try take(turnstile, until: begin + limit / 2, longestPause: 4) {
            defer { storage.unlock(turnstile) }
            isWriting = try take(lock, until: begin + limit, longestPause: 1)
        } else {
            isWriting = try take(lock, until: begin + limit, longestPause: 4)
        }
        guard isWriting else {
            throw .locked(
                path: file(StoreFile.lock), milliseconds: storage.monotonicMilliseconds() - begin)
        }
    }

    private func openLock(
        _ file: inout OpenFile?, _ name: String, _ mode: OpenMode
    ) throws(LogError) -> OpenFile {
        if let file { return file }
        let path = self.file(name)
        let opened = try attempt { () throws(SystemFailure) in try storage.open(path, mode) }
        file = opened
        return opened
    }

    /// Asks for a lock again and again up to a deadline; whether it was had.
    private func take(
        _ lock: OpenFile, until deadline: Int, longestPause: Int
    ) throws(LogError) -> Bool {
        var pause = 1
        while try !attempt({ () throws(SystemFailure) in try storage.lock(lock) }) {
            let rest = deadline - storage.monotonicMilliseconds()
            guard rest > 0 else { return false }
            storage.pause(milliseconds: min(pause, rest))
            pause = min(pause * 2, longestPause)
        }
        return true
    }

    private func releaseLock() {
        isWriting = false
        encoder.buffer.removeAll()
        if let lockFile { storage.unlock(lockFile) }
    }

    /// Opens the head mark for writing and reads its slots.
    func openHead() throws(LogError) -> HeadSlots {
        if headForWriting == nil {
            let path = file(StoreFile.head)
            headForWriting = try attempt { () throws(SystemFailure) in
                try storage.open(path, .writeOrCreate)
            }
        }
        guard let headForWriting else { throw lostTail(marked: index.position, from: nil) }
        let slots = try attempt { () throws(SystemFailure) in
            try HeadSlots(file: headForWriting, storage: storage, known: headSlots)
        }
        headSlots = slots
        mark = slots.newest ?? HeadMark()
        return slots
    }

    /// Moves the head mark to the end of the segment that is written, which is durable.
    func moveHead(to position: Int) throws(LogError) {
        guard let tail else { return }
        try writeHead(
            HeadMark(position: position, segment: tail.first, length: tail.length), sync: false)
    }

    /// Moves the head mark; what it names must be durable already.
    func writeHead(_ mark: HeadMark, sync mustSync: Bool) throws(LogError) {
        guard let headForWriting, let slots = headSlots else { return }
        var mark = mark
        mark.write = (slots.newest?.write ?? 0) + 1
        let line = mark.line
        try sync { () throws(SystemFailure) in
            try storage.writeFully(headForWriting, line, at: slots.nextOffset)
        }
        headSlots = slots.after(mark, line)
        self.mark = mark
        let now = storage.monotonicMilliseconds()
        let since = unsyncedHeadSince ?? now
        unsyncedHeadSince = since
        if mustSync || now - since >= 1000 { try syncHead() }
    }

    /// Runs a call whose failure leaves open what the disk has: the writer is poisoned, and only
    /// opening again decides.
    func sync(_ body: () throws(SystemFailure) -> Void) throws(LogError) {
        do {
            try body()
        } catch {
            poison = error
            throw .indeterminate(error)
        }
    }

    /// Writes the encoded group after the durable end, syncs it and moves the mark.
    func writeGroup() throws(LogError) {
        let bytes = encoder.buffer.bytes
        if let tail, tail.length > 0, tail.length + bytes.count > segmentBytes { try rotate() }
        guard let tail else { return }
        let written: Int
        do {
            written = try storage.write(tail.file, bytes, at: tail.length)
        } catch {
            try cutBack(tail)
            throw LogError(error)
        }
        guard written == bytes.count else {
            try cutBack(tail)
            throw .diskFull(
                SystemFailure(
                    operation: "pwrite", path: tail.file.path, code: SystemFailure.Code.noSpace,
                    text: "\(written) of \(bytes.count) bytes were taken"))
        }
        try sync { () throws(SystemFailure) in try storage.syncData(tail.file) }
        self.tail?.length += written
    }

    /// Cuts off what a failed write left. The cut is synced, for otherwise a power cut could bring
    /// back whole batches that were refused.
    private func cutBack(_ tail: Tail) throws(LogError) {
        try sync { () throws(SystemFailure) in
            try storage.truncate(tail.file, to: tail.length)
            try storage.syncData(tail.file)
        }
    }

    /// Begins a new segment.
    ///
    /// First the old one is synced: its bytes are durable, but another writer may have died
    /// between cutting it and syncing the cut, and a sealed segment must not come back longer.
    /// Then the mark, whoever wrote it, so that a sealed segment lies below a durable mark.
    func rotate() throws(LogError) {
        if let tail, let headForWriting {
            unsyncedHeadSince = nil
            try sync { () throws(SystemFailure) in
                try storage.syncData(tail.file)
                try storage.syncData(headForWriting)
            }
        }
        let first = index.position + 1
        let path = segmentPath(first)
        let file = try attempt { () throws(SystemFailure) in try storage.open(path, .create) }
        if let tail { storage.close(tail.file) }
        tail = Tail(first: first, file: file, length: 0)
        let directory = self.file(StoreFile.log)
        try sync { () throws(SystemFailure) in try storage.syncDirectory(directory) }
    }
}
