import Glibc
import QueryDaemon
import Synchronization
import Words

/// Where the daemon writes one line a request.
///
/// Lines are put together and written a few times a second, so that a busy daemon does not wait
/// for a file at each request.
final class AccessLog: Sendable {
    private struct State {
        var lines: [UInt8] = []
        var isStopping = false
    }

    /// Bytes after which they are written at once.
    private static let bufferBytes = 64 * 1024
    /// How long a line may wait.
    private static let patience: UInt32 = 200_000

    private let descriptor: Int32
    private let state = Mutex(State())
    /// Held while writing, so that lines keep their order.
    private let writing = Mutex(())

    /// Opens a log: a file that is appended to, `-` for standard output, nothing for standard
    /// error.
    init(_ path: String?) throws(Failure) {
        switch path {
        case nil: descriptor = STDERR_FILENO
        case "-": descriptor = STDOUT_FILENO
        case let path?:
            descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else {
                throw Failure(
                    .cannotCreate,
                    CommandWords.fileFailed(path, String(cString: strerror(errno))))
            }
        }
        let box = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                let log = Unmanaged<AccessLog>.fromOpaque(argument).takeRetainedValue()
                while !log.state.withLock({ $0.isStopping }) {
                    usleep(AccessLog.patience)
                    log.flush()
                }
                return nil
            }, box.toOpaque())
        if status == 0 { pthread_detach(thread) } else { box.release() }
    }

    /// Adds a request.
    func add(_ entry: AccessEntry) {
        let isFull = state.withLock { state in
            entry.write(into: &state.lines)
            return state.lines.count >= Self.bufferBytes
        }
        if isFull { flush() }
    }

    /// Writes what waits, and ends.
    func close() {
        state.withLock { $0.isStopping = true }
        flush()
    }

    private func flush() {
        writing.withLock { _ in
            let lines = state.withLock { state in
                let lines = state.lines
                state.lines.removeAll(keepingCapacity: false)
                return lines
            }
            // A full disk must not end the service; what could not be written is lost.
            if !lines.isEmpty { try? Files.write(lines, to: descriptor) }
        }
    }
}
