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

    /// Copies a file as a whole.
    func copy(
        _ source: String, to target: String, _ mode: OpenMode = .create,
        _ progress: (Int) -> Void = { _ in }
    ) throws(SystemFailure) {
        let from = try storage.open(source, .read)
        defer { storage.close(from) }
        try copy(from, upTo: .max, to: target, mode, progress)
    }

    /// Copies the beginning of a file that is open.
    func copy(
        _ source: OpenFile, upTo limit: Int, to target: String, _ mode: OpenMode = .create,
        _ progress: (Int) -> Void = { _ in }
    ) throws(SystemFailure) {
        let to = try storage.open(target, mode)
        defer { storage.close(to) }
        try copy(source, 0..<limit, to: to, at: 0, progress)
        try storage.syncData(to)
    }

    /// Copies a part of a file, as far as it is there, to an offset of another, and syncs nothing.
    func copy(
        _ source: OpenFile, _ range: Range<Int>, to target: OpenFile, at start: Int,
        _ progress: (Int) -> Void = { _ in }
    ) throws(SystemFailure) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let window = UnsafeMutableRawBufferPointer(
                rebasing: buffer[..<min(buffer.count, range.upperBound - offset)])
            let count = try storage.readFully(source, into: window, at: offset)
            guard count > 0 else { break }
            try storage.writeFully(
                target, Array(window[..<count]), at: start + offset - range.lowerBound)
            offset += count
            bytes += count
            progress(bytes)
        }
    }

    /// Copies a file, or a folder with all that is in it; nothing where there is neither. What is
    /// copied so is personal or guards something: the copies are for their owner only.
    func copyTree(_ source: String, to target: String) throws(SystemFailure) {
        let names: [String]
        do {
            names = try storage.names(in: source)
        } catch {
            if error.code == SystemFailure.Code.notFound { return }
            guard error.code == SystemFailure.Code.notDirectory else { throw error }
            try copy(source, to: target, .createPrivate)
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
