/// What follows the head of an answer that has no known end, piece by piece.
///
/// The connection asks for a piece only when the client has taken the one before, so that nothing
/// piles up for a client that reads slowly. `next`, `farewell` and `end` are called on one thread.
public protocol ResponseStream: AnyObject, Sendable {
    /// Begins; from now on `wake` says, on any thread and as often as it likes, that there may be
    /// a piece.
    func begin(wake: @escaping @Sendable () -> Void)
    /// The next piece.
    func next() -> StreamPiece
    /// What keeps an idle connection alive.
    var heartbeat: [UInt8] { get }
    /// The last words to a client whose stream the connection ends.
    func farewell(_ reason: StreamEnd) -> [UInt8]
    /// The connection is over; nothing will be asked for any more.
    func end()
}

/// A piece of a stream.
public enum StreamPiece: Hashable, Sendable {
    /// Send this, and ask again.
    case bytes([UInt8])
    /// There is nothing until the stream wakes the connection.
    case nothing
    /// Send this, and end.
    case end([UInt8])
}

/// Why a connection ends a stream.
public enum StreamEnd: String, Hashable, Sendable {
    /// The client did not take a piece in the time it had.
    case slow
    /// The server stops.
    case stopping
}

/// How the pieces of a stream are set off from each other (RFC 9112, 6.3 and 7.1).
enum StreamFraming: Hashable, Sendable {
    /// Each with its length before it.
    case chunked
    /// Not at all, for HTTP/1.0: the end of the connection is the end of the stream.
    case untilClose

    /// A piece on the wire; none for no bytes, which would be the end.
    func piece(_ bytes: [UInt8]) -> [UInt8] {
        guard self == .chunked, !bytes.isEmpty else { return bytes }
        var framed: [UInt8] = []
        framed.reserveCapacity(bytes.count + 12)
        framed.append(contentsOf: String(bytes.count, radix: 16).utf8)
        framed.append(contentsOf: [Byte.carriageReturn, Byte.lineFeed])
        framed.append(contentsOf: bytes)
        framed.append(contentsOf: [Byte.carriageReturn, Byte.lineFeed])
        return framed
    }

    /// What ends the stream.
    var end: [UInt8] { self == .chunked ? Array("0\r\n\r\n".utf8) : [] }
}
