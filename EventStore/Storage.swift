public import ByteCoding

/// An open file of a `Storage`.
public struct OpenFile: Sendable {
    /// The number the storage knows it by.
    public let descriptor: Int32
    /// The path it was opened by, for messages.
    public let path: String

    /// Makes a handle; only a storage does.
    public init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }
}

/// How a file is opened.
public enum OpenMode: Sendable {
    /// For reading; it must exist.
    case read
    /// For reading and writing; it must exist.
    case write
    /// For reading and writing; it must not exist yet.
    case create
    /// The same for a file that is nobody's but the owner's: mode 0600.
    case createPrivate
    /// For reading and writing; made empty where it does not exist.
    case writeOrCreate
}

/// The one seam between the log and the system: every system call the log makes is here, so that
/// a simulated disk can keep, drop or tear unsynced writes and fail the n-th call.
///
/// Offsets are always given, so a handle has no state. A call that was interrupted (`EINTR`) is
/// repeated by the implementation; nothing else is.
public protocol Storage: AnyObject {
    /// Opens a file, closed on `exec`.
    func open(_ path: String, _ mode: OpenMode) throws(SystemFailure) -> OpenFile
    /// Closes a file.
    func close(_ file: OpenFile)
    /// The length of a file in bytes.
    func size(_ file: OpenFile) throws(SystemFailure) -> Int
    /// Whether a file is still the one that its path names, and not one that another was renamed
    /// over or that was removed.
    func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool
    /// `pread`: reads up to as many bytes as fit and returns how many came; 0 at the end.
    func read(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int
    /// `pwrite`: returns how many bytes were taken, which may be fewer than given.
    func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int
    /// `ftruncate`: cuts a file.
    func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure)
    /// `fdatasync`: returns when the content of a file is durable.
    func syncData(_ file: OpenFile) throws(SystemFailure)
    /// `fsync` of a folder: returns when its entries are durable.
    func syncDirectory(_ path: String) throws(SystemFailure)
    /// Makes a folder; the one above must exist.
    func makeDirectory(_ path: String) throws(SystemFailure)
    /// The names in a folder, in no order.
    func names(in path: String) throws(SystemFailure) -> [String]
    /// Renames a file within its folder, replacing what had the name.
    func rename(_ path: String, to newPath: String) throws(SystemFailure)
    /// `unlink`: removes a file; whoever has it open keeps it.
    func remove(_ path: String) throws(SystemFailure)
    /// `flock`, exclusive, without waiting; `false` while another handle has it.
    func lock(_ file: OpenFile) throws(SystemFailure) -> Bool
    /// Gives the lock back.
    func unlock(_ file: OpenFile)
    /// The kind of network file system a path lies on; `nil` on a local one.
    func networkFileSystem(at path: String) throws(SystemFailure) -> String?
    /// The wall clock.
    func now() -> Instant
    /// Milliseconds of a clock that is never set, for deadlines.
    func monotonicMilliseconds() -> Int
    /// Sleeps.
    func pause(milliseconds: Int)
    /// Fills a buffer with bytes nobody can predict.
    func fillRandom(_ bytes: UnsafeMutableRawBufferPointer)
    /// Starts watching a file for changes; `nil` where the system cannot.
    func watch(_ path: String) -> OpenFile?
    /// Waits for a change of a watched file, or just waits where there is no watch.
    func wait(_ watch: OpenFile?, milliseconds: Int)
}

extension Storage {
    /// Makes a folder where there is none.
    func makeDirectoryIfNeeded(_ path: String) throws(SystemFailure) {
        do {
            try makeDirectory(path)
        } catch {
            if error.code != SystemFailure.Code.exists { throw error }
        }
    }

    /// Reads until the buffer is full or the file ends; returns how many bytes came.
    func readFully(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        var filled = 0
        while filled < bytes.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
            let count = try read(file, into: rest, at: offset + filled)
            guard count > 0 else { break }
            filled += count
        }
        return filled
    }

    /// The bytes of a file from an offset, at most so many.
    func bytes(
        of file: OpenFile, at offset: Int, count: Int
    ) throws(SystemFailure) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 8)
        defer { buffer.deallocate() }
        let filled = try readFully(file, into: buffer, at: offset)
        return Array(buffer[..<filled])
    }

    /// Writes everything or fails; a short write is repeated for the rest, so that the system
    /// says why it was short. The appending of records does not go this way.
    func writeFully(
        _ file: OpenFile, _ bytes: [UInt8], at offset: Int
    ) throws(SystemFailure) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(SystemFailure) in
            let raw = UnsafeRawBufferPointer(buffer)
            var done = 0
            while done < raw.count {
                let rest = UnsafeRawBufferPointer(rebasing: raw[done...])
                let count = try write(file, rest, at: offset + done)
                guard count > 0 else {
                    throw SystemFailure(
                        operation: "pwrite", path: file.path, code: SystemFailure.Code.noSpace,
                        text: "nothing more was taken")
                }
                done += count
            }
        }
    }
}
