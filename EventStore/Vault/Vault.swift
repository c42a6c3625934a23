/// Small files beside the log that can be erased, one a key: for what must not be kept for ever.
///
/// They lie in `STORE/vault/`, are written beside their place, synced, renamed, and the folder is
/// synced; what is erased or replaced is overwritten with zeros before it is let go. Whoever writes
/// holds the log's lock. The promise covers this file on this disk: not copies of it, nor what a
/// file system or a device keeps of older versions.
public struct Vault {
    private let storage: any Storage
    private let store: String
    private var folder: String { store + "/" + StoreFile.vault }

    /// A file has at most so many bytes.
    public static let fileBytes = 16 << 10
    private static let ending = ".json"

    /// The vault of a log's store; nothing is read yet.
    public init(of log: EventLog) {
        storage = log.storage
        store = log.path
    }

    /// The keys of the files, in order.
    public func keys() throws(LogError) -> [String] {
        try names().filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(5)) }.sorted()
    }

    /// What a file holds; `nil` where there is none of the key.
    public func read(_ key: String) throws(LogError) -> [UInt8]? {
        let path = path(key)
        return try attempt { () throws(SystemFailure) in
            guard let file = try existing(path, .read) else { return nil }
            defer { storage.close(file) }
            return try storage.bytes(of: file, at: 0, count: Self.fileBytes + 1)
        }
    }

    /// Puts a file in place of what the key had; durable on return.
    public func write(_ key: String, _ bytes: [UInt8]) throws(LogError) {
        precondition(bytes.count <= Self.fileBytes, "a file of the vault is small")
        let path = path(key)
        let beside = path + StoreFile.unfinished
        try attempt { () throws(SystemFailure) in
            try makeFolder()
            _ = try wipe(beside)
            do throws(SystemFailure) {
                try EventLog.make(beside, bytes, storage)
                // Held open beyond the change of names: then nobody can come upon it half wiped.
                let old = try existing(path, .write)
                defer { if let old { storage.close(old) } }
                try storage.rename(beside, to: path)
                try storage.syncDirectory(folder)
                if let old { try overwrite(old) }
            } catch {
                _ = try? wipe(beside)
                throw error
            }
        }
    }

    /// Overwrites a file with zeros and removes it; whether there was one. Durable on return.
    @discardableResult
    public func erase(_ key: String) throws(LogError) -> Bool {
        let path = path(key)
        return try attempt { () throws(SystemFailure) in
            let wasBegun = try wipe(path + StoreFile.unfinished)
            return try wipe(path) || wasBegun
        }
    }

    /// Erases what was begun and never put in place.
    public func eraseUnfinished() throws(LogError) {
        for name in try names() where name.hasSuffix(StoreFile.unfinished) {
            let path = folder + "/" + name
            try attempt { () throws(SystemFailure) in _ = try wipe(path) }
        }
    }

    private func path(_ key: String) -> String {
        precondition(!key.isEmpty && !key.contains("/"), "a key is a name")
        return folder + "/" + key + Self.ending
    }

    private func names() throws(LogError) -> [String] {
        do {
            return try storage.names(in: folder)
        } catch {
            guard error.code == SystemFailure.Code.notFound else { throw LogError(error) }
            return []
        }
    }

    private func makeFolder() throws(SystemFailure) {
        try storage.makeDirectoryIfNeeded(folder)
        // Also where it was there: whoever made it may have died before this.
        try storage.syncDirectory(store)
    }

    private func existing(
        _ path: String, _ mode: OpenMode
    ) throws(SystemFailure) -> OpenFile? {
        do {
            return try storage.open(path, mode)
        } catch {
            guard error.code == SystemFailure.Code.notFound else { throw error }
            return nil
        }
    }

    private func wipe(_ path: String) throws(SystemFailure) -> Bool {
        guard let file = try existing(path, .write) else { return false }
        defer { storage.close(file) }
        try overwrite(file)
        try storage.remove(path)
        try storage.syncDirectory(folder)
        return true
    }

    private func overwrite(_ file: OpenFile) throws(SystemFailure) {
        let size = try storage.size(file)
        try storage.writeFully(file, Array(repeating: 0, count: size), at: 0)
        try storage.syncData(file)
    }
}
