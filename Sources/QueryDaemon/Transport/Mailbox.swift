internal import CSystemLinux
internal import Glibc
internal import HTTPCore
internal import Synchronization

/// How other threads reach an event loop: they leave a message and wake it.
final class Mailbox: Sendable {
    /// Which session, told apart from an earlier one on the same descriptor.
    struct Address: Hashable, Sendable {
        let socket: Int32
        let serial: Int
    }

    enum Message: Sendable {
        /// A client to serve.
        case client(socket: Int32, address: String)
        /// A client that is told that there are too many.
        case surplus(socket: Int32)
        /// The answer to a session's request.
        case answer(Response, to: Address, since: Int)
        /// There may be a piece for a session's stream.
        case wake(Address)
        /// The server stops.
        case stop
    }

    private struct Content {
        var messages: [Message] = []
        var isClosed = false
    }

    private let content = Mutex(Content())
    private let bell: WakeUp

    init() throws(DaemonError) {
        bell = try WakeUp()
    }

    /// What the loop waits for.
    var descriptor: Int32 { bell.descriptor.number }

    /// Leaves a message; false, and nothing is left, when the loop is over.
    @discardableResult
    func post(_ message: Message) -> Bool {
        let (isFirst, isOpen) = content.withLock { content in
            guard !content.isClosed else { return (false, false) }
            content.messages.append(message)
            return (content.messages.count == 1, true)
        }
        // Whoever came before has rung already.
        if isFirst { bell.raise() }
        return isOpen
    }

    /// Takes everything that was left.
    func take() -> [Message] {
        var count: UInt64 = 0
        _ = read(bell.descriptor.number, &count, 8)
        return content.withLock { content in
            let messages = content.messages
            content.messages = []
            return messages
        }
    }

    /// Takes no more, and closes the sockets of clients that nobody took over.
    func close() {
        let left = content.withLock { content in
            content.isClosed = true
            defer { content.messages = [] }
            return content.messages
        }
        for message in left {
            switch message {
            case .client(let socket, _), .surplus(let socket): Glibc.close(socket)
            case .answer, .wake, .stop: break
            }
        }
    }
}
