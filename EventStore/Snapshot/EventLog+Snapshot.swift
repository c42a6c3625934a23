import ByteCoding

/// What became of the snapshots when a log was opened.
public struct SnapshotOutcome: Equatable, Sendable {
    /// The position that was restored; 0 where none could be used.
    public var position: Int
    /// The names of those that do not fit, newest first, and why not.
    public var discarded: [Discarded]

    /// A snapshot that was not used.
    public struct Discarded: Equatable, Sendable {
        /// Its file in the folder `snapshots`.
        public let name: String
        /// What does not fit.
        public let reason: Reason

        /// Makes a note of a snapshot.
        public init(name: String, reason: Reason) {
            self.name = name
            self.reason = reason
        }
    }

    /// Makes an outcome.
    public init(position: Int = 0, discarded: [Discarded] = []) {
        self.position = position
        self.discarded = discarded
    }

    /// Why a snapshot was not used.
    public enum Reason: Equatable, Sendable {
        /// The file can't be opened.
        case unreadable
        /// Its bytes are not what was written.
        case damaged
        /// Another version of the program wrote it.
        case otherVersion
        /// It is of another log, or of one that went on differently.
        case otherLog
        /// The log, or its head mark, ends before it.
        case logEndsEarlier
        /// A segment that it has read is missing or cut.
        case segmentMissing
    }
}

// Snapshots: what was made of the log up to a position, so that opening costs what is new since.
//
// Derived: they may be deleted at any time, and what does not check is left aside. One is written
// beside its place, synced, renamed, and the folder is synced; the two newest are kept.
extension EventLog {
    /// Keeps what a snapshot of everything read so far needs, to be written while reading and
    /// writing go on; `nil` where there is nothing to write, or something to be redacted is in it.
    ///
    /// - Parameter version: changes whenever what the caller writes is read differently.
    public func planSnapshot(version: String) throws(LogError) -> SnapshotPlan? {
        guard index.position > 0, index.openMore == 0 else { return nil }
        let folder = SnapshotFolder(storage: storage, path: file(StoreFile.snapshots))
        let mark = try folder.mark()
        try findPlaceAgain()
        try makeRedactionsDurable()
        guard try !isRedactionOrdered(), let line = try line(at: index.position) else {
            return nil
        }
        let header = SnapshotHeader(
            end: LogPlace(
                position: index.position, segment: index.segment, offset: index.offset),
            start: index.offset - line.count - 1, line: .leaf(line), store: format.identity,
            version: Self.whole(version), bytes: 0, sum: [])
        return SnapshotPlan(folder: folder, mark: mark, index: index, header: header)
    }

    /// Whether a redaction was ordered that is durable and was not read yet.
    private func isRedactionOrdered() throws(LogError) -> Bool {
        guard let redaction else { return false }
        let head = try readHead()
        let place = LogPlace(
            position: index.position, segment: index.segment, offset: index.offset)
        var isOrdered = false
        do {
            try LineScan(self, head).run(from: place, upTo: head.position) { record, _ in
                if redaction.isOrder(record.type) { isOrdered = true }
            }
        } catch {
            // Another one is being carried out just now, and the place has moved.
            guard error.isDamage else { throw error }
            return true
        }
        return isOrdered
    }

    /// With the layout of the log's own index.
    private static func whole(_ version: String) -> String { "\(LogIndex.version)/\(version)" }

    /// Begins with the newest snapshot that checks out instead of the first record. For a log of
    /// which nothing was read yet.
    ///
    /// - Parameters:
    ///   - version: as it was given to ``planSnapshot(version:)``.
    ///   - body: reads what the caller wrote; `false` where that is not what it expects. What it
    ///     made counts only if the outcome has a position; a second call begins anew.
    public func restoreSnapshot(
        version: String, _ body: (inout SnapshotSource) -> Bool
    ) -> SnapshotOutcome {
        precondition(index.position == 0, "a log is restored before it is read")
        var outcome = SnapshotOutcome()
        let folder = file(StoreFile.snapshots)
        guard let names = try? storage.names(in: folder), let head = try? readHead() else {
            return outcome
        }
        let found = names.compactMap { StoreFile.position(ofSnapshot: $0) }.sorted(by: >)
        for position in found {
            let name = StoreFile.snapshot(position)
            let file: OpenFile
            do {
                file = try storage.open(folder + "/" + name, .read)
            } catch {
                // Whoever writes a newer one removes the oldest.
                if error.code != SystemFailure.Code.notFound {
                    outcome.discarded.append(.init(name: name, reason: .unreadable))
                }
                continue
            }
            defer { storage.close(file) }
            guard let reason = restore(file, position, version, head, body) else {
                outcome.position = position
                return outcome
            }
            outcome.discarded.append(SnapshotOutcome.Discarded(name: name, reason: reason))
        }
        return outcome
    }

    /// Restores one snapshot; why not, if so.
    private func restore(
        _ file: OpenFile, _ position: Int, _ version: String, _ head: HeadMark,
        _ body: (inout SnapshotSource) -> Bool
    ) -> SnapshotOutcome.Reason? {
        guard let page = try? storage.bytes(of: file, at: 0, count: SnapshotHeader.size),
            let header = SnapshotHeader(page: page), header.end.position == position,
            let size = try? storage.size(file), size == SnapshotHeader.size + header.bytes
        else { return .damaged }
        guard header.version == Self.whole(version) else { return .otherVersion }
        guard header.store == format.identity else { return .otherLog }
        guard position <= head.position else { return .logEndsEarlier }
        guard fits(header) else { return .otherLog }
        var source = SnapshotSource(storage, file, bytes: header.bytes)
        guard let restored = LogIndex(reading: &source), restored.position == position,
            restored.segment == header.end.segment, restored.offset == header.end.offset,
            body(&source), source.remaining == 0, CRC32C.hex(source.sum) == header.sum
        else { return .damaged }
        guard hasSegments(of: restored) else { return .segmentMissing }
        index = restored
        return nil
    }

    /// Whether the segments are there that a snapshot has read: that they are whole is for
    /// `verify` to say, but one that is missing would be noticed by nobody.
    private func hasSegments(of index: LogIndex) -> Bool {
        index.offsets.segments.allSatisfy { segment in
            guard let file = try? storage.open(segmentPath(segment.first), .read) else {
                return false
            }
            defer { storage.close(file) }
            guard let size = try? storage.size(file) else { return false }
            return size > Int(segment.offsets.last ?? 0)
        }
    }

    /// Whether the log has the snapshot's last line where it says.
    private func fits(_ header: SnapshotHeader) -> Bool {
        let count = header.end.offset - header.start - 1
        guard (1...LogLimits.lineBytes).contains(count),
            let file = try? segment(header.end.segment),
            let line = try? storage.bytes(of: file, at: header.start, count: count + 1),
            line.count == count + 1, line.last == 0x0A
        else { return false }
        return Digest.leaf(Array(line.dropLast())) == header.line
    }
}
