/// Copies files through a storage, each synced.
final class FileCopier {
    private let storage: any Storage
    private let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 1 << 20, alignment: 64)
    /// Bytes copied so far.
    private(set) var bytes = 0
    /// Files that `copyTree` copied so far.
    private(set) var treeFiles = 0

    init(storage: any Storage) { self.storage = storage }

    deinit { buffer.deallocate() }

    func copy(
        _ source: String, to target: String, upTo limit: Int?, _ progress: (Int) -> Void = { _ in }
    ) throws(SystemFailure) {
        let from = try storage.open(source, .read)
        defer { storage.close(from) }
        let to = try storage.open(target, .create)
        defer { storage.close(to) }
        var offset = 0
        while offset < limit ?? .max {
            let window = UnsafeMutableRawBufferPointer(
                rebasing: buffer[..<min(buffer.count, (limit ?? .max) - offset)])
            let count = try storage.readFully(from, into: window, at: offset)
            guard count > 0 else { break }
            try storage.writeFully(to, Array(window[..<count]), at: offset)
            offset += count
            bytes += count
            progress(bytes)
        }
        try storage.syncData(to)
    }

    /// Copies a file, or a folder with all that is in it; nothing where there is neither.
    func copyTree(_ source: String, to target: String) throws(SystemFailure) {
        let names: [String]
        do {
            names = try storage.names(in: source)
        } catch {
            if error.code == SystemFailure.Code.notFound { return }
            guard error.code == SystemFailure.Code.notDirectory else { throw error }
            try copy(source, to: target, upTo: nil)
            treeFiles += 1
            return
        }
        try storage.makeDirectory(target)
        for name in names.sorted() {
            try copyTree(source + "/" + name, to: target + "/" + name)
        }
        try storage.syncDirectory(target)
    }
}
