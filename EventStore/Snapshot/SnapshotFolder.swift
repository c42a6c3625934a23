/// The folder of the snapshots and its file `LOCK`, which whoever writes or deletes one holds.
///
/// `LOCK` also holds a **mark**: the position of the last event that ordered a redaction, or 0. A
/// snapshot holds what was made of the texts of events. One that was begun before a redaction must
/// not be put in place after it: so who plans one takes the mark first, then makes sure that all
/// orders durable by then are known, and writes only if the mark is still the same. The mark is
/// changed after its order is durable, and then what lies in the folder is deleted.
struct SnapshotFolder {
    let storage: any Storage
    let path: String

    private static let patience = 10_000

    /// The mark, for a plan; makes the folder where there is none.
    func mark() throws(LogError) -> [UInt8] {
        let known = try attempt { () throws(SystemFailure) in
            try storage.makeDirectoryIfNeeded(path)
            let lock = try openLock()
            defer { storage.close(lock) }
            return try read(lock)
        }
        guard known.isEmpty else { return known }
        return try locked { (lock) throws(SystemFailure) in
            if try read(lock).isEmpty { try write("0", lock) }
            return try read(lock)
        }
    }

    /// Whether the mark is the one a plan has taken; the lock is held.
    func isCurrent(_ mark: [UInt8], _ lock: OpenFile) throws(SystemFailure) -> Bool {
        try read(lock) == mark
    }

    /// Changes the mark to an order's position and deletes every snapshot, durably.
    func renew(_ order: Int, store: String) throws(LogError) {
        try attempt { () throws(SystemFailure) in
            try storage.makeDirectoryIfNeeded(path)
            try storage.syncDirectory(store)
        }
        try locked { (lock) throws(SystemFailure) in
            try write(String(order), lock)
            for name in try storage.names(in: path) where name != StoreFile.lock {
                try storage.remove(path + "/" + name)
            }
            try storage.syncDirectory(path)
        }
    }

    private func openLock() throws(SystemFailure) -> OpenFile {
        try storage.open(path + "/" + StoreFile.lock, .writeOrCreate)
    }

    private func read(_ lock: OpenFile) throws(SystemFailure) -> [UInt8] {
        try storage.bytes(of: lock, at: 0, count: 32)
    }

    private func write(_ text: String, _ lock: OpenFile) throws(SystemFailure) {
        try storage.writeFully(lock, Array((text + "\n").utf8), at: 0)
        try storage.syncData(lock)
    }

    /// Waits for whoever writes a snapshot.
    private func locked<Answer>(
        _ body: (OpenFile) throws(SystemFailure) -> Answer
    ) throws(LogError) -> Answer {
        let lock = try attempt { () throws(SystemFailure) in try openLock() }
        defer { storage.close(lock) }
        let begin = storage.monotonicMilliseconds()
        while try !attempt({ () throws(SystemFailure) in try storage.lock(lock) }) {
            let waited = storage.monotonicMilliseconds() - begin
            guard waited < Self.patience else {
                throw .locked(path: lock.path, milliseconds: waited)
            }
            storage.pause(milliseconds: 2)
        }
        defer { storage.unlock(lock) }
        return try attempt { () throws(SystemFailure) in try body(lock) }
    }
}
