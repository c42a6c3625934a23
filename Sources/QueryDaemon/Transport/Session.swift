internal import CSystemLinux
internal import Glibc
internal import HTTPCore

/// A client: its socket, its protocol state, its answers on their way.
final class Session {
    /// What a deadline is about; a change sets a new one.
    enum Watch: Hashable {
        case idle(after: Int)
        case header(of: Int)
        case body(of: Int)
        case writing
        case lingering
    }

    enum Reading {
        case some(Int)
        case nothing
        case end
        case failed
    }

    let socket: Descriptor
    var connection: Connection
    var output = OutputQueue()
    var interest: Poller.Interest = .reading
    /// No more bytes will come.
    var inputEnded = false
    /// Nothing more will be served; when the output is out, the connection ends.
    var ending = false
    /// The client may still be sending: its bytes are read and dropped before the socket closes,
    /// because closing over them would reset the connection and destroy the last answer.
    var lingers = false
    var watch = Watch.idle(after: 0)
    /// Nanoseconds of the monotonic clock.
    var deadline = 0
    /// Bytes taken by the client since the deadline for writing was set.
    var taken = 0

    init(socket: consuming Descriptor, limits: Limits) {
        self.socket = socket
        connection = Connection(limits: limits)
    }

    /// Reads once, so that one busy client does not hold up the others.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Reading {
        while true {
            let count = recv(socket.number, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .some(count) }
            if count == 0 { return .end }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .nothing : .failed
        }
    }

    /// Tells the client that nothing more comes.
    func endOutput() {
        shutdown(socket.number, Int32(SHUT_WR))
    }

    /// What time is running for.
    var currentWatch: Watch {
        if watch == .lingering { return .lingering }
        if !output.isEmpty { return .writing }
        return switch connection.phase {
        case .head: .header(of: connection.requests)
        case .body: .body(of: connection.requests)
        case .idle, .answering, .closing: .idle(after: connection.requests)
        }
    }
}
