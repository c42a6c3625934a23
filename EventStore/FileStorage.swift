public import ByteCoding
import Glibc

/// Real files on Linux.
public final class FileStorage: Storage, Sendable {
    /// Makes a storage; it has no state.
    public init() {}

    /// See `Storage`.
    public func open(_ path: String, _ mode: OpenMode) throws(SystemFailure) -> OpenFile {
        let flags =
            switch mode {
            case .read: O_RDONLY
            case .write: O_RDWR
            case .create, .createPrivate: O_RDWR | O_CREAT | O_EXCL
            case .writeOrCreate: O_RDWR | O_CREAT
            }
        let permissions: mode_t = if case .createPrivate = mode { 0o600 } else { 0o640 }
        let descriptor = try call("open", path) {
            Glibc.open(path, flags | O_CLOEXEC, permissions)
        }
        return OpenFile(descriptor: Int32(descriptor), path: path)
    }

    /// See `Storage`.
    public func close(_ file: OpenFile) {
        _ = Glibc.close(file.descriptor)
    }

    /// See `Storage`.
    public func size(_ file: OpenFile) throws(SystemFailure) -> Int {
        var status = stat()
        _ = try call("fstat", file.path) { fstat(file.descriptor, &status) }
        return Int(status.st_size)
    }

    /// See `Storage`; a file without a name has no links.
    public func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool {
        var status = stat()
        _ = try call("fstat", file.path) { fstat(file.descriptor, &status) }
        return status.st_nlink > 0
    }

    /// See `Storage`.
    public func read(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        try call("pread", file.path) {
            pread(file.descriptor, bytes.baseAddress, bytes.count, offset)
        }
    }

    /// See `Storage`.
    public func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        try call("pwrite", file.path) {
            pwrite(file.descriptor, bytes.baseAddress, bytes.count, offset)
        }
    }

    /// See `Storage`.
    public func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        _ = try call("ftruncate", file.path) { ftruncate(file.descriptor, length) }
    }

    /// See `Storage`.
    public func syncData(_ file: OpenFile) throws(SystemFailure) {
        // Not repeated on any failure: after a failed sync the page cache no longer tells
        // what the disk has.
        guard fdatasync(file.descriptor) == 0 else { throw failure("fdatasync", file.path) }
    }

    /// See `Storage`.
    public func syncDirectory(_ path: String) throws(SystemFailure) {
        let descriptor = Int32(
            try call("open", path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
        defer { _ = Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
    }

    /// See `Storage`.
    public func makeDirectory(_ path: String) throws(SystemFailure) {
        _ = try call("mkdir", path) { mkdir(path, 0o750) }
    }

    /// See `Storage`.
    public func names(in path: String) throws(SystemFailure) -> [String] {
        let descriptor = Int32(
            try call("opendir", path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
        guard let directory = fdopendir(descriptor) else {
            defer { _ = Glibc.close(descriptor) }
            throw failure("opendir", path)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while true {
            // The end and a failure look alike but for this.
            errno = 0
            guard let entry = readdir(directory) else {
                guard errno == 0 else { throw failure("readdir", path) }
                return names
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    /// See `Storage`.
    public func rename(_ path: String, to newPath: String) throws(SystemFailure) {
        _ = try call("rename", path) { Glibc.rename(path, newPath) }
    }

    /// See `Storage`.
    public func remove(_ path: String) throws(SystemFailure) {
        _ = try call("unlink", path) { unlink(path) }
    }

    /// See `Storage`.
    public func lock(_ file: OpenFile) throws(SystemFailure) -> Bool {
        while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw failure("flock", file.path) }
        }
        return true
    }

    /// See `Storage`.
    public func unlock(_ file: OpenFile) {
        _ = flock(file.descriptor, LOCK_UN)
    }

    /// See `Storage`; the kind is looked up among the mounts of `/proc/self/mountinfo`
    /// (`proc(5)`) by the device of the path.
    public func networkFileSystem(at path: String) throws(SystemFailure) -> String? {
        var status = stat()
        _ = try call("stat", path) { stat(path, &status) }
        let device = UInt64(status.st_dev)
        let major = (device >> 8 & 0xFFF) | (device >> 32 & 0xFFFF_F000)
        let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00)
        guard let file = try? open("/proc/self/mountinfo", .read) else { return nil }
        defer { close(file) }
        let mounts = String(decoding: try bytes(of: file, at: 0, count: 1 << 20), as: UTF8.self)
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, words[2] == "\(major):\(minor)",
                let dash = words.lastIndex(of: "-"), dash + 1 < words.count
            else { continue }
            let kind = String(words[dash + 1])
            return Self.networkKinds.contains(kind) ? kind : nil
        }
        return nil
    }

    private static let networkKinds: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "lustre", "ncpfs",
        "glusterfs", "gfs2", "ocfs2", "beegfs", "orangefs", "fuse.sshfs", "fuse.glusterfs",
        "fuse.ceph", "fuse.rclone", "fuse.s3fs", "fuse.davfs", "fuse.curlftpfs",
    ]

    private func call(
        _ operation: String, _ path: String, _ body: () -> some BinaryInteger
    ) throws(SystemFailure) -> Int {
        while true {
            let result = Int(body())
            if result >= 0 { return result }
            guard errno == EINTR else { throw failure(operation, path) }
        }
    }

    private func failure(_ operation: String, _ path: String) -> SystemFailure {
        let code = errno
        let text = strerror(code).map { String(cString: $0) } ?? "unknown error"
        return SystemFailure(operation: operation, path: path, code: code, text: text)
    }
}

// Time, chance and watching.
extension FileStorage {
    /// See `Storage`.
    public func now() -> Instant {
        let time = read(CLOCK_REALTIME)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// See `Storage`.
    public func monotonicMilliseconds() -> Int {
        let time = read(CLOCK_MONOTONIC)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// See `Storage`.
    public func pause(milliseconds: Int) {
        _ = poll(nil, 0, Int32(clamping: milliseconds))
    }

    /// See `Storage`.
    public func fillRandom(_ bytes: UnsafeMutableRawBufferPointer) {
        var filled = 0
        if let file = try? open("/dev/urandom", .read) {
            defer { close(file) }
            filled = (try? readFully(file, into: bytes, at: 0)) ?? 0
        }
        // Without the device, the generator of the standard library, which is slower.
        while filled < bytes.count {
            bytes[filled] = UInt8.random(in: .min ... .max)
            filled += 1
        }
    }

    /// See `Storage`.
    public func watch(_ path: String) -> OpenFile? {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { return nil }
        guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0 else {
            _ = Glibc.close(descriptor)
            return nil
        }
        return OpenFile(descriptor: descriptor, path: path)
    }

    /// See `Storage`.
    public func wait(_ watch: OpenFile?, milliseconds: Int) {
        guard let watch else { return pause(milliseconds: min(milliseconds, 100)) }
        var request = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Int32(clamping: milliseconds)) > 0 else { return }
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while Glibc.read(watch.descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }

    private func read(_ clock: clockid_t) -> timespec {
        var time = timespec()
        clock_gettime(clock, &time)
        return time
    }
}
