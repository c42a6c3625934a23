import Glibc
import Words

/// Files that a user names on the command line, and the standard streams.
enum Files {
    /// Everything in a file; `-` reads the standard input.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno, path) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        var status = stat()
        if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(Int(status.st_size)) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(errno, path)
            }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    /// Writes everything to a descriptor; a reader that has gone away ends the program quietly.
    static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws(Failure) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(ExitCode.done.rawValue) }
                throw failure(errno, descriptor == STDOUT_FILENO ? "stdout" : "stderr")
            }
            offset += count
        }
    }

    /// Writes a text into a file, in place of what it had.
    static func write(_ text: String, to path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw Failure(.cannotCreate, CommandWords.fileFailed(path, reason))
        }
        defer { close(descriptor) }
        try write(Array(text.utf8), to: descriptor)
    }

    static func print(_ text: String) throws(Failure) { try write(Array((text + "\n").utf8)) }

    /// A message beside the results.
    static func note(_ text: String) { try? write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func failure(_ code: Int32, _ path: String) -> Failure {
        let reason = String(cString: strerror(code))
        let exit: ExitCode =
            switch code {
            case ENOENT, ENOTDIR, EISDIR: .noInput
            case EACCES, EPERM, EROFS: .noPermission
            default: .ioError
            }
        return Failure(exit, CommandWords.fileFailed(path, reason))
    }
}
