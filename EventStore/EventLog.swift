public import ByteCoding

/// A log of events in a folder: appended by one writer at a time, read by any number, in any
/// process.
///
/// # The folder
///
/// ```
/// STORE/LOCK                      flock by the one writer of the moment; never deleted
/// STORE/format                    one line of JSON: see `StoreFormat`
/// STORE/log/000000000001.jsonl    segments, named by their first position: see `Record`
/// STORE/log/torn-000000000018     a tail that was never acknowledged, set aside by a recovery
/// STORE/head                      up to where the log is durable, in two slots
/// STORE/vault/                    erasable files beside the log: see `Vault`
/// STORE/access.json               who may ask for more than what is public: see `AccessFile`
/// STORE/tiles/256                 derived hashes: see `HashTiles`
/// STORE/snapshots/000000000017.snapshot
///                                 derived: what was made of the log, see `SnapshotHeader`
/// ```
///
/// # What is promised
///
/// An append that returns is durable: it was written and synced, and then the head mark was
/// moved. Readers take no lock; they read up to the head mark and so never see a record that
/// could vanish. A writer that finds bytes beyond the mark, left by another that died, recovers
/// first (see `Recovery`): complete batches are kept, a torn tail is set aside, and anything that
/// contradicts what had been durable is refused as corruption, with its position, segment and
/// byte, and never cut.
///
/// What was appended stays as it is, but for one thing: an event may order that the texts of
/// another one go (see `RedactionRules`); then that line is replaced, and its hash stays.
///
/// The model of faults: synced bytes do not change by themselves. What rots above a stale head
/// mark after a power cut is set aside and reported.
///
/// # Use
///
/// An instance belongs to one thread at a time. `catchUp` reads what is new and hands each record
/// on, once and in order; `withWriter` takes the lock, catches up, lets the caller append and
/// gives the lock back.
public final class EventLog {
    /// The folder.
    public let path: String
    /// What the store says about itself.
    public let format: StoreFormat
    /// How redactions are told and carried out; `nil` for a log without any.
    public let redaction: RedactionRules?

    let storage: any Storage
    let segmentBytes: Int
    var index = LogIndex()
    let buffer: UnsafeMutableRawBufferPointer
    var parser = RecordParser()
    var record = Record()
    private var segmentFile: (first: Int, file: OpenFile)?
    private var headFile: OpenFile?
    private var changes: OpenFile?
    var idleReader: RecordReader?

    // Writing.
    var lockFile: OpenFile?
    var turnstileFile: OpenFile?
    var isWriting = false
    var headForWriting: OpenFile?
    /// The slots of the mark as the writer last found or wrote them.
    var headSlots: HeadSlots?
    /// The mark as the writer last found or wrote it.
    var mark = HeadMark()
    var unsyncedHeadSince: Int?
    var tail: Tail?
    var poison: SystemFailure?
    let encoder = RecordEncoder()
    /// What the writer of the moment has staged; empty while nobody writes.
    var staged = StagedRecords()
    var salts = SaltPool()
    /// What the last recovery by this instance did, if it had to do anything.
    public internal(set) var lastRecovery: RecoveryReport?

    /// The segment that is written, while the lock is held.
    struct Tail {
        var first: Int
        var file: OpenFile
        var length: Int
    }

    /// Opens a store for reading, and for writing by `withWriter`; nothing is read yet but its
    /// format.
    public convenience init(
        opening path: String, redaction: RedactionRules? = nil,
        storage: any Storage = FileStorage(), segmentBytes: Int = LogLimits.segmentBytes
    ) throws(LogError) {
        let format = try Self.readFormat(path, storage)
        if let kind = try attempt({ () throws(SystemFailure) in
            try storage.networkFileSystem(at: path)
        }) {
            throw .networkFileSystem(path: path, kind: kind)
        }
        self.init(
            path: path, format: format, redaction: redaction, storage: storage,
            segmentBytes: segmentBytes)
    }

    /// A log in a folder that is known, or is about to become a store; for reading, a backup may
    /// lie on a network file system.
    init(
        path: String, format: StoreFormat, redaction: RedactionRules?, storage: any Storage,
        segmentBytes: Int = LogLimits.segmentBytes
    ) {
        self.path = path
        self.format = format
        self.redaction = redaction
        self.storage = storage
        self.segmentBytes = segmentBytes
        buffer = .allocate(byteCount: 4 << 20, alignment: 64)
    }

    /// The same store opened anew, which goes on from what this instance has read: after a failed
    /// sync, for the cost of looking at the last segment. Its writer decides what became of the
    /// rest, as after another process that died.
    public func reopened() throws(LogError) -> EventLog {
        let log = try EventLog(
            opening: path, redaction: redaction, storage: storage, segmentBytes: segmentBytes)
        log.index = index
        try log.findPlaceAgain()
        return log
    }

    /// Whether a sync has failed, so that only opening it again decides what is there.
    public var isPoisoned: Bool { poison != nil }

    deinit {
        try? syncHead()
        for file in [segmentFile?.file, headFile, changes, tail?.file, headForWriting] {
            if let file { storage.close(file) }
        }
        for file in [lockFile, turnstileFile] {
            if let file { storage.close(file) }
        }
        buffer.deallocate()
    }

    /// The position of the last record that was read and handed on.
    public var position: Int { index.position }

    /// The transaction time of the last record read; `nil` in an empty log.
    public var lastRecorded: Instant? { index.position == 0 ? nil : index.recorded }

    /// The version of a stream among the records read; 0 where there is none.
    public func version(ofStream stream: String) -> Int { index.streams.version(stream) }

    func file(_ name: String) -> String { path + "/" + name }

    func segmentPath(_ first: Int) -> String {
        file(StoreFile.log + "/" + StoreFile.segment(first))
    }

    // MARK: Following

    /// The last durable position, whoever wrote it.
    public func durablePosition() throws(LogError) -> Int { try readHead().position }

    /// Reads everything durable and new since the last call and hands each record on, once and in
    /// order. Takes no lock.
    ///
    /// If the body throws, its record counts as not read: the next call hands it on again.
    /// Returns how many records were read.
    @discardableResult
    public func catchUp(
        _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) -> Int {
        let before = index.position
        try scan(upTo: try readHead(), body)
        return index.position - before
    }

    /// Waits until there is something to catch up with, at most so long; whether there is.
    ///
    /// The system tells of changes of the head mark, and every half second it is looked at anyway.
    public func waitForChange(upTo limit: Duration) throws(LogError) -> Bool {
        try waitForChange(beyond: index.position, upTo: limit)
    }

    /// Waits until something is durable beyond a position, at most so long; whether there is.
    /// For a thread that only waits, while another one reads.
    public func waitForChange(
        beyond position: Int, upTo limit: Duration
    ) throws(LogError) -> Bool {
        if changes == nil { changes = storage.watch(file(StoreFile.head)) }
        let deadline = storage.monotonicMilliseconds() + limit.wholeMilliseconds
        while try readHead().position <= position {
            let rest = deadline - storage.monotonicMilliseconds()
            guard rest > 0 else { return false }
            storage.wait(changes, milliseconds: min(rest, 500))
        }
        return true
    }

    /// The head mark as readers see it.
    func readHead() throws(LogError) -> HeadMark {
        let path = file(StoreFile.head)
        if headFile == nil {
            do {
                headFile = try storage.open(path, .read)
            } catch {
                guard error.code == SystemFailure.Code.notFound else { throw LogError(error) }
                throw .corruption(
                    position: index.position + 1, segment: StoreFile.head, offset: 0,
                    what: "the head mark is missing")
            }
        }
        // A reader may meet a slot while it is written; both slots never are at once.
        for _ in 0..<3 {
            guard let headFile else { break }
            let slots = try attempt { () throws(SystemFailure) in
                try HeadSlots(file: headFile, storage: storage)
            }
            if let newest = slots.newest { return newest }
            storage.pause(milliseconds: 1)
        }
        throw .corruption(
            position: index.position + 1, segment: StoreFile.head, offset: 0,
            what: "both slots of the head mark are unreadable")
    }

    /// A segment opened for reading; the last one asked for stays open.
    func segment(_ first: Int) throws(LogError) -> OpenFile {
        if let segmentFile, segmentFile.first == first,
            try attempt({ () throws(SystemFailure) in try storage.isInPlace(segmentFile.file) })
        {
            return segmentFile.file
        }
        let path = segmentPath(first)
        let opened: OpenFile
        do {
            opened = try storage.open(path, .read)
        } catch {
            guard error.code == SystemFailure.Code.notFound else { throw .system(error) }
            throw .corruption(
                position: first, segment: StoreFile.segment(first), offset: 0,
                what: "the segment is missing")
        }
        if let segmentFile { storage.close(segmentFile.file) }
        segmentFile = (first, opened)
        return opened
    }

    /// Closes a segment that is open for reading.
    func closeSegment(_ first: Int) {
        guard let segmentFile, segmentFile.first == first else { return }
        storage.close(segmentFile.file)
        self.segmentFile = nil
    }

    private static func readFormat(
        _ path: String, _ storage: any Storage
    ) throws(LogError) -> StoreFormat {
        let name = path + "/" + StoreFile.format
        do {
            let file = try storage.open(name, .read)
            defer { storage.close(file) }
            let line = try storage.bytes(of: file, at: 0, count: 65536)
            return try StoreFormat(line: line, path: path)
        } catch let failure as SystemFailure {
            switch failure.code {
            case SystemFailure.Code.notFound, SystemFailure.Code.notDirectory:
                throw .notAStore(path: path, reason: "there is no file format in it")
            default: throw .system(failure)
            }
        } catch let error as LogError {
            throw error
        } catch {
            throw .notAStore(path: path, reason: "\(error)")
        }
    }
}

extension Duration {
    /// Whole milliseconds, at most 292 million years' worth.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let most = Int64(Int.max / 2000)
        return Int(min(max(seconds, -most), most)) * 1000
            + Int(attoseconds / 1_000_000_000_000_000)
    }
}
