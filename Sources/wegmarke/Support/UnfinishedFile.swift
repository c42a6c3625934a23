import Glibc
import Words

/// A file that is written beside its place and put there when it is whole, so that whoever finds it
/// finds all of it. What was broken off is removed.
///
/// What is no ordinary file, such as a pipe or a device, is written to as it is.
struct UnfinishedFile: ~Copyable {
    /// The file as it was named.
    private let name: String
    /// Where it will be, links followed.
    private let place: String
    /// Where it is until then; `nil` where it is written in its place.
    private let beside: String?
    private let descriptor: Int32
    private var isFinished = false

    /// Begins a file, perhaps in place of an older one.
    ///
    /// - Throws: a failure with 73 where it can't be made.
    init(at path: String) throws(Failure) {
        var status = stat()
        let exists = stat(path, &status) == 0
        name = path
        if exists, status.st_mode & S_IFMT != S_IFREG {
            (place, beside) = (path, nil)
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            place = exists ? Self.withoutLinks(path) : path
            let unfinished = place + Self.suffix
            beside = unfinished
            unlink(unfinished)
            let mode = exists ? status.st_mode & 0o777 : 0o644
            descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        }
        guard descriptor >= 0 else { throw Files.cannotCreate(path, errno) }
    }

    deinit {
        close(descriptor)
        if !isFinished, let beside { unlink(beside) }
    }

    /// Writes on.
    func write(_ bytes: [UInt8]) throws(Failure) {
        try Files.write(bytes, to: descriptor, named: name)
    }

    /// Puts the file in its place.
    mutating func finish() throws(Failure) {
        guard let beside else { return }
        // What the system could not write yet, it tells here, and not after the renaming.
        guard fsync(descriptor) == 0, rename(beside, place) == 0 else {
            throw Files.failure(errno, name)
        }
        isFinished = true
    }

    /// What follows the name of what is not finished: of this process alone.
    static var suffix: String { ".unfinished-\(getpid())" }

    private static func withoutLinks(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}

/// A folder that is filled beside its place and put there when it is whole. Its place must be free,
/// or an empty folder.
struct UnfinishedFolder: ~Copyable {
    private let place: String
    private let beside: String
    private var isFinished = false

    /// Begins a folder.
    ///
    /// - Throws: a failure with 73 where it can't be made.
    init(at path: String) throws(Failure) {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        place = trimmed
        beside = trimmed + UnfinishedFile.suffix
        if Files.exists(trimmed) {
            guard let names = Files.names(in: trimmed), names.isEmpty else {
                throw Failure(.cannotCreate, FolderWords.notEmpty(path))
            }
        }
        Files.remove(beside)
        guard mkdir(beside, 0o755) == 0 else { throw Files.cannotCreate(path, errno) }
    }

    deinit {
        if !isFinished { Files.remove(beside) }
    }

    /// Where a file of it is for now.
    func path(of name: String) -> String { "\(beside)/\(name)" }

    /// Puts the folder in its place.
    mutating func finish() throws(Failure) {
        guard rename(beside, place) == 0 else { throw Files.failure(errno, place) }
        isFinished = true
    }
}

private enum FolderWords {
    static func notEmpty(_ path: String) -> Text {
        Text(
            de: "\(path) gibt es schon, und es ist kein leerer Ordner; ein neuer oder leerer wird "
                + "gebraucht",
            en: "\(path) exists already and is no empty folder; a new or empty one is needed")
    }
}
