/// The file `STORE/access.json`, whole: what it says, its reader knows.
///
/// It is written beside its place, synced, renamed, and the folder is synced, so that a reader
/// finds the old one or the new one. It is for its owner only (mode 0600). Whoever changes it holds
/// the log's lock (``EventLog/withLock(waitingAtMost:failure:_:)``) from reading to writing.
public struct AccessFile {
    private let storage: any Storage
    private let store: String
    private var path: String { store + "/" + StoreFile.access }

    /// The file has at most so many bytes.
    public static let bytes = 512 << 10

    /// The file of a log's store; nothing is read yet.
    public init(of log: EventLog) {
        self.init(in: log.path, storage: log.storage)
    }

    /// The file in the folder of a store; nothing is read yet.
    public init(in store: String, storage: any Storage = FileStorage()) {
        self.storage = storage
        self.store = store
    }

    /// Its content, of a file that is too long one byte more than the limit; `nil` where there is
    /// no file.
    public func read() throws(LogError) -> [UInt8]? {
        let file: OpenFile
        do {
            file = try storage.open(path, .read)
        } catch {
            guard error.code == SystemFailure.Code.notFound else { throw LogError(error) }
            return nil
        }
        defer { storage.close(file) }
        return try attempt { () throws(SystemFailure) in
            try storage.bytes(of: file, at: 0, count: Self.bytes + 1)
        }
    }

    /// Puts a file in place of the one there was; durable on return.
    public func write(_ content: [UInt8]) throws(LogError) {
        precondition(content.count <= Self.bytes, "whoever writes the file knows its limit")
        let beside = path + StoreFile.unfinished
        try attempt { () throws(SystemFailure) in
            try removeIfThere(beside)
            try EventLog.make(beside, content, storage, .createPrivate)
            try storage.rename(beside, to: path)
            try storage.syncDirectory(store)
        }
    }

    private func removeIfThere(_ path: String) throws(SystemFailure) {
        do {
            try storage.remove(path)
        } catch {
            guard error.code == SystemFailure.Code.notFound else { throw error }
        }
    }
}
