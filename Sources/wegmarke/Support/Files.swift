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
    ///
    /// - Parameter name: what a failure names; else the standard stream.
    static func write(
        _ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO, named name: String? = nil
    ) throws(Failure) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(ExitCode.done.rawValue) }
                let stream = descriptor == STDOUT_FILENO ? "stdout" : "stderr"
                throw failure(errno, name ?? stream)
            }
            offset += count
        }
    }

    /// Writes a text into a file, in place of what it had.
    static func write(_ text: String, to path: String) throws(Failure) {
        var file = try UnfinishedFile(at: path)
        try file.write(Array(text.utf8))
        try file.finish()
    }

    static func print(_ text: String) throws(Failure) { try write(Array((text + "\n").utf8)) }

    /// A message beside the results.
    static func note(_ text: String) { try? write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names in a folder; `nil` for what is none, or can't be read.
    static func names(in path: String) -> [String]? {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a file, or a folder with all in it; of a link, the link.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
            let names = names(in: path)
        else {
            unlink(path)
            return
        }
        for name in names { remove("\(path)/\(name)") }
        rmdir(path)
    }

    /// Why a file or folder can't be made.
    static func cannotCreate(_ path: String, _ code: Int32) -> Failure {
        Failure(.cannotCreate, CommandWords.fileFailed(path, String(cString: strerror(code))))
    }

    /// How an error of the system ends the program.
    static func failure(_ code: Int32, _ path: String) -> Failure {
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
