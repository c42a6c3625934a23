import ByteCoding

/// What a recovery did.
public struct RecoveryReport: Equatable, Sendable {
    /// The last durable position afterwards.
    public let position: Int
    /// How many records beyond the head mark were complete and kept.
    public let kept: Int
    /// The tail that was set aside.
    public let torn: TornTail?

    /// A tail that was never acknowledged and was set aside.
    public struct TornTail: Equatable, Sendable {
        /// The name of its file in the folder of the log.
        public let name: String
        /// How many bytes it has.
        public let bytes: Int

        /// Makes a note of a tail.
        public init(name: String, bytes: Int) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Makes a report.
    public init(position: Int, kept: Int, torn: TornTail?) {
        self.position = position
        self.kept = kept
        self.torn = torn
    }
}

// The rules of recovery, under the lock:
//
// 1. A torn slot of the head mark is harmless. If both are bad, nothing is cut, and the mark is
//    written again only if the whole log checks.
// 2. Every line from the mark on is checked. Bytes beyond the mark are written again in place and
//    synced before they are trusted: after a failed sync the page cache may hold what the disk
//    never got.
// 3. The first bad byte is corruption if it is below the mark, or in a segment that another
//    follows, or if a valid line follows whose `base` is at or beyond the position missing there:
//    then that position had been durable.
// 4. Otherwise it is a torn tail that was never acknowledged: copied aside, cut, synced. An
//    incomplete batch goes as a whole.
// 5. A log that ends before the mark has lost its tail.
extension EventLog {
    /// Brings the log to a state that can be appended to, and the index to its end.
    func recover(_ body: (Record) throws(LogError) -> Void) throws(LogError) {
        let slots = try openHead()
        if let newest = slots.newest { try scan(upTo: newest, body) }
        var mark = slots.newest ?? HeadMark()
        if mark.position == 0 {
            // Making the store may have failed in its last sync, or been cut short before it:
            // without its names the first event would be lost with them.
            try attempt { () throws(SystemFailure) in try Self.syncFolders(of: path, storage) }
        }
        // What this instance has read was durable, whatever a mark that came back older says.
        let isStale = slots.newest == nil || mark.position < index.position
        if isStale {
            try findPlaceAgain()
            mark = HeadMark(
                position: index.position, segment: index.segment, length: index.offset)
        }
        if slots.newest != nil {
            let isFirst = tail == nil
            let size = try openTail(mark.segment)
            guard size >= mark.length else { throw lostTail(marked: mark.position, from: nil) }
            if !isStale, size == mark.length {
                // Once an instance the whole folder is looked at, for files out of place.
                let goesOn =
                    try isFirst
                    ? !laterSegments(than: mark.segment).isEmpty : hasNextSegment(mark)
                guard goesOn else { return }
            }
        }
        let later = try laterSegments(than: mark.segment)
        var walk = TailWalk(log: self, mark: mark, segments: [mark.segment] + later)
        try walk.run()
        if slots.newest == nil, let bad = walk.bad { throw bad.error }
        if let part = walk.part { try trust(part) }
        let directory = file(StoreFile.log)
        try sync { () throws(SystemFailure) in try storage.syncDirectory(directory) }
        try writeHead(walk.good, sync: true)
        try scan(upTo: walk.good, body)
        if let bad = walk.bad, bad.isCorruption { throw bad.error }
        let torn = try walk.bad == nil ? nil : setAside(walk)
        _ = try openTail(later.last ?? mark.segment)
        let kept = walk.good.position - mark.position
        if kept > 0 || torn != nil {
            lastRecovery = RecoveryReport(position: walk.good.position, kept: kept, torn: torn)
        }
    }

    /// Whether the segment after the mark exists: the usual case costs one call.
    private func hasNextSegment(_ mark: HeadMark) throws(LogError) -> Bool {
        guard mark.position + 1 != mark.segment else { return false }
        do {
            storage.close(try storage.open(segmentPath(mark.position + 1), .read))
            return true
        } catch {
            guard error.code == SystemFailure.Code.notFound else { throw LogError(error) }
            return false
        }
    }

    /// The segments after one, by their first positions, in order.
    private func laterSegments(than first: Int) throws(LogError) -> [Int] {
        let directory = file(StoreFile.log)
        let names = try attempt { () throws(SystemFailure) in try storage.names(in: directory) }
        return names.compactMap { StoreFile.firstPosition($0) }.filter { $0 > first }.sorted()
    }

    /// Opens a segment as the one to write to and returns its size.
    private func openTail(_ first: Int) throws(LogError) -> Int {
        if tail?.first != first {
            if let tail { storage.close(tail.file) }
            tail = nil
            let path = segmentPath(first)
            do {
                tail = Tail(first: first, file: try storage.open(path, .write), length: 0)
            } catch {
                guard error.code == SystemFailure.Code.notFound else { throw LogError(error) }
                throw lostTail(marked: index.position, from: nil)
            }
        }
        guard let tail else { return 0 }
        let size = try attempt { () throws(SystemFailure) in try storage.size(tail.file) }
        self.tail?.length = size
        return size
    }

    /// Writes the complete batches of a segment beyond the mark again and syncs them.
    func trust(_ part: TailWalk.Part) throws(LogError) {
        let file = try attempt { () throws(SystemFailure) in
            try storage.open(segmentPath(part.segment), .write)
        }
        defer { storage.close(file) }
        let count = part.good - part.start
        if count > 0 {
            try attempt { () throws(SystemFailure) in
                try storage.writeFully(file, Array(part.bytes[..<count]), at: part.start)
            }
        }
        try sync { () throws(SystemFailure) in try storage.syncData(file) }
    }

    /// Copies everything after the last complete batch to a file of its own and cuts it.
    private func setAside(_ walk: TailWalk) throws(LogError) -> RecoveryReport.TornTail? {
        guard let part = walk.part, part.good < part.start + part.bytes.count else {
            return nil
        }
        let rest = Array(part.bytes[(part.good - part.start)...])
        let directory = file(StoreFile.log)
        let names = try attempt { () throws(SystemFailure) in
            Set(try storage.names(in: directory))
        }
        let base = "torn-" + StoreFile.segment(walk.good.position + 1).dropLast(6)
        var name = base
        var number = 2
        while names.contains(name) {
            name = "\(base)-\(number)"
            number += 1
        }
        let segment = try attempt { () throws(SystemFailure) in
            let aside = try storage.open(directory + "/" + name, .create)
            defer { storage.close(aside) }
            try storage.writeFully(aside, rest, at: 0)
            try storage.syncData(aside)
            try storage.syncDirectory(directory)
            return try storage.open(segmentPath(part.segment), .write)
        }
        defer { storage.close(segment) }
        try sync { () throws(SystemFailure) in
            try storage.truncate(segment, to: part.good)
            try storage.syncData(segment)
        }
        return RecoveryReport.TornTail(name: name, bytes: rest.count)
    }
}
