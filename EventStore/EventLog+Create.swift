extension EventLog {
    /// Makes a store in a new or an empty folder and opens it. The folder above must exist.
    ///
    /// The file `format` is put in place last, once everything else is durable: a store that was
    /// not finished is no store.
    public static func create(
        at path: String, format: StoreFormat, storage: any Storage = FileStorage(),
        segmentBytes: Int = LogLimits.segmentBytes
    ) throws(LogError) -> EventLog {
        try claimFolder(path, storage)
        if let kind = try attempt({ () throws(SystemFailure) in
            try storage.networkFileSystem(at: path)
        }) {
            throw .networkFileSystem(path: path, kind: kind)
        }
        try attempt { () throws(SystemFailure) in
            let log = path + "/" + StoreFile.log
            try storage.makeDirectory(log)
            try make(log + "/" + StoreFile.segment(1), [], storage)
            try make(path + "/" + StoreFile.head, HeadSlots.empty, storage)
            try make(path + "/" + StoreFile.lock, [], storage)
            try finish(path, format, storage)
        }
        return try EventLog(opening: path, storage: storage, segmentBytes: segmentBytes)
    }

    /// Makes a folder, or takes an empty one.
    static func claimFolder(_ path: String, _ storage: any Storage) throws(LogError) {
        do {
            try storage.makeDirectory(path)
        } catch {
            guard error.code == SystemFailure.Code.exists else { throw LogError(error) }
            let names = try attempt { () throws(SystemFailure) in try storage.names(in: path) }
            guard names.isEmpty else { throw .alreadyExists(path: path) }
        }
    }

    /// Makes a store of a folder that has everything else: puts the file `format` in place.
    static func finish(
        _ path: String, _ format: StoreFormat, _ storage: any Storage
    ) throws(SystemFailure) {
        let name = path + "/" + StoreFile.format
        try make(name + ".new", format.line, storage)
        try syncFolders(of: path, storage)
        try storage.rename(name + ".new", to: name)
        try storage.syncDirectory(path)
    }

    /// Makes the names in a store durable, and its own.
    static func syncFolders(of path: String, _ storage: any Storage) throws(SystemFailure) {
        try storage.syncDirectory(path + "/" + StoreFile.log)
        try storage.syncDirectory(path)
        try storage.syncDirectory(parent(of: path))
    }

    static func make(
        _ path: String, _ bytes: [UInt8], _ storage: any Storage, _ mode: OpenMode = .create
    ) throws(SystemFailure) {
        let file = try storage.open(path, mode)
        defer { storage.close(file) }
        try storage.writeFully(file, bytes, at: 0)
        try storage.syncData(file)
    }

    private static func parent(of path: String) -> String {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }
}
