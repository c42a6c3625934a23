import ByteCoding

// Carrying out redactions, under the lock. A crash at any step leaves an order that the next writer
// carries out; a reader in between meets the old segment or the new one.
//
// 1. If the line is in the last segment, a new one begins. Then both slots of the head mark name a
//    later segment, durably: nobody takes the old one for the last any more, whose length the mark
//    gives.
// 2. Snapshots are deleted, for they hold what was made of the text (`SnapshotFolder`), and so are
//    tails that were set aside: they were never acknowledged, and may hold it too.
// 3. The segment is written beside its place with the line's new bytes, synced and renamed, and the
//    folder is synced.
//
// Whoever has the old segment open reads it to its end; what then looks for a place in the new one
// finds it again: see `findPlaceAgain()`.
extension EventLog {
    /// Carries out what was ordered and not carried out. The lock is held, and all is read.
    func carryOutRedactions() throws(LogError) {
        try makeRedactionsDurable()
        guard let rules = redaction, !index.redactions.open.isEmpty else { return }
        for (id, order) in index.redactions.open.sorted(by: { $0.value.n < $1.value.n }) {
            try carryOut(order, on: id, rules)
            index.redactions.close(id)
        }
    }

    /// Whoever replaced a segment may have died, or failed, before its new name was durable. Nobody
    /// counts on it, and no snapshot does, before that is made good.
    func makeRedactionsDurable() throws(LogError) {
        guard index.redactions.isPerhapsUndone else { return }
        let directory = file(StoreFile.log)
        try attempt { () throws(SystemFailure) in try storage.syncDirectory(directory) }
        index.redactions.isDurable()
    }

    private func carryOut(
        _ order: RedactionOrders.Line, on id: UUID128, _ rules: RedactionRules
    ) throws(LogError) {
        // An order that names nothing, something later or another stream's is none.
        guard let position = try position(ofID: id), position < order.n else { return }
        var isDone = false
        var old: [UInt8] = []
        var new: [UInt8]?
        try records(position...position) { record in
            guard record.stream.elementsEqual(order.stream) else { return }
            isDone = record.isRedacted
            old = Array(record.line)
            new = RedactedLine.make(record, rules)
        }
        let directory = file(StoreFile.log)
        // Whoever did it may have died before the new name was durable.
        guard !isDone else {
            return try sync { () throws(SystemFailure) in try storage.syncDirectory(directory) }
        }
        guard let new, let place = index.offsets.locate(position) else { return }
        guard new.count <= LogLimits.lineBytes else {
            throw .limitExceeded(
                what: "bytes of a redacted line", limit: LogLimits.lineBytes, found: new.count,
                advice: "The event has too many references to be redacted.")
        }
        try seal(place.segment)
        try SnapshotFolder(storage: storage, path: file(StoreFile.snapshots))
            .renew(order.n, store: path)
        try removeTornTails()
        let size = try replace(old, with: new, at: position, from: place)
        index.offsets.shift(place.segment, after: position, by: new.count - old.count)
        if index.segment == place.segment { index.offset = size }
        forgetOpen(place.segment)
    }

    /// Makes sure that nothing names a segment as the last one, nor will after a power cut.
    private func seal(_ segment: Int) throws(LogError) {
        if tail?.first == segment { try rotate() }
        guard let tail else { return }
        for _ in HeadMark.slotOffsets {
            try writeHead(
                HeadMark(position: index.position, segment: tail.first, length: tail.length),
                sync: true)
        }
    }

    private func removeTornTails() throws(LogError) {
        let directory = file(StoreFile.log)
        try attempt { () throws(SystemFailure) in
            for name in try storage.names(in: directory) where StoreFile.isTornTail(name) {
                try storage.remove(directory + "/" + name)
            }
        }
    }

    /// Puts a segment in place of itself, with one line changed; its size.
    private func replace(
        _ old: [UInt8], with new: [UInt8], at position: Int,
        from place: (segment: Int, record: Int, offset: Int)
    ) throws(LogError) -> Int {
        let path = segmentPath(place.segment)
        let beside = path + StoreFile.unfinished
        let directory = file(StoreFile.log)
        let copied: Int? = try attempt { () throws(SystemFailure) in
            let source = try storage.open(path, .read)
            defer { storage.close(source) }
            let lines = LineEnds(storage)
            var start = place.offset
            try lines.walk(source, from: start, lines: position - place.record) { start = $0 }
            guard
                try storage.bytes(of: source, at: start, count: old.count + 1) == old + [0x0A]
            else { return nil }
            do throws(SystemFailure) {
                try storage.remove(beside)
            } catch {
                if error.code != SystemFailure.Code.notFound { throw error }
            }
            let target = try storage.open(beside, .create)
            defer { storage.close(target) }
            let copier = FileCopier(storage: storage)
            try copier.copy(source, 0..<start, to: target, at: 0)
            try storage.writeFully(target, new + [0x0A], at: start)
            let rest = start + old.count + 1
            try copier.copy(
                source, rest..<(try storage.size(source)), to: target, at: start + new.count + 1)
            try storage.syncData(target)
            return try storage.size(target)
        }
        guard let copied else {
            throw .corruption(
                position: position, segment: StoreFile.segment(place.segment),
                offset: place.offset, what: "the line to redact is not where it was read")
        }
        try attempt { () throws(SystemFailure) in try storage.rename(beside, to: path) }
        forgetOpen(place.segment)
        try sync { () throws(SystemFailure) in try storage.syncDirectory(directory) }
        return copied
    }
}
