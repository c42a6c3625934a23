import ByteCoding

/// A snapshot that is still to be written: the index of a log at one moment.
///
/// May be handed to another thread: what it holds are values, and a storage of real files has no
/// state.
public struct SnapshotPlan: @unchecked Sendable {
    let snapshots: SnapshotFolder
    /// See ``SnapshotFolder``.
    let mark: [UInt8]
    let index: LogIndex
    let header: SnapshotHeader

    private var storage: any Storage { snapshots.storage }
    private var folder: String { snapshots.path }

    init(folder: SnapshotFolder, mark: [UInt8], index: LogIndex, header: SnapshotHeader) {
        snapshots = folder
        self.mark = mark
        self.index = index
        self.header = header
    }

    /// How many snapshots are kept: the newest, and the one before it if that is damaged.
    static let kept = 2

    /// Writes the snapshot; its position, or `nil` while another process is writing one, or where
    /// something was redacted since it was planned.
    ///
    /// - Parameter body: writes what the caller had made of the records at that moment.
    public func write(_ body: (inout SnapshotSink) -> Void) throws(LogError) -> Int? {
        // Whoever deleted the folder meanwhile also deleted the mark, and nothing is written.
        try? storage.makeDirectory(folder)
        let lock = try attempt { () throws(SystemFailure) in
            try storage.open(folder + "/" + StoreFile.lock, .writeOrCreate)
        }
        defer { storage.close(lock) }
        guard try attempt({ () throws(SystemFailure) in try storage.lock(lock) }) else {
            return nil
        }
        defer { storage.unlock(lock) }
        guard try attempt({ () throws(SystemFailure) in try snapshots.isCurrent(mark, lock) })
        else { return nil }
        try attempt { () throws(SystemFailure) in
            try removeOthers()
            let path = folder + "/" + StoreFile.snapshot(header.end.position)
            do throws(SystemFailure) {
                try write(to: path + StoreFile.unfinished, body)
                try storage.rename(path + StoreFile.unfinished, to: path)
            } catch {
                // On a full disk it would take the room that recording needs.
                try? storage.remove(path + StoreFile.unfinished)
                throw error
            }
            try storage.syncDirectory(folder)
            try removeOthers()
        }
        return header.end.position
    }

    private func write(
        to path: String, _ body: (inout SnapshotSink) -> Void
    ) throws(SystemFailure) {
        let file = try storage.open(path, .create)
        defer { storage.close(file) }
        var sink = SnapshotSink(storage, file)
        index.write(to: &sink)
        body(&sink)
        sink.flush()
        if let failure = sink.failure { throw failure }
        var header = header
        header.bytes = sink.count
        header.sum = CRC32C.hex(sink.sum)
        try storage.writeFully(file, header.page, at: 0)
        try storage.syncData(file)
    }

    /// Removes what was begun and not finished, and all but the newest up to this one. What reaches
    /// further is of a log that went on differently, or it costs only time.
    private func removeOthers() throws(SystemFailure) {
        let names = try storage.names(in: folder)
        let newest = names.compactMap { StoreFile.position(ofSnapshot: $0) }
            .filter { $0 <= header.end.position }.sorted().suffix(Self.kept)
            .map { StoreFile.snapshot($0) }
        for name in names where name != StoreFile.lock && !newest.contains(name) {
            try storage.remove(folder + "/" + name)
        }
    }
}
