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
        /// An answer is being made; that has limits of its own.
        case answering
        /// A stream has nothing to send.
        case streaming
    }

    enum Reading {
        case some(Int)
        case nothing
        case end
        case failed
    }

    let socket: Descriptor
    let address: Mailbox.Address
    /// Where the client is, without its port.
    let client: String
    /// The request that waits for its answer.
    var pending: Pending?
    /// What follows the head of the answer that is being sent.
    var stream: (any ResponseStream)?
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

    /// What is kept of a request until it is answered.
    struct Pending {
        let method: Method
        let since: Int
        /// The bytes of its head and the epoch it came in, where its answer may be remembered.
        var head: [UInt8]?
        var epoch: Epoch?
    }

    init(socket: consuming Descriptor, serial: Int, client: String, limits: Limits) {
        address = Mailbox.Address(socket: socket.number, serial: serial)
        self.socket = socket
        self.client = client
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
        case .answering: .answering
        case .streaming: .streaming
        case .idle, .closing: .idle(after: connection.requests)
        }
    }
}
