internal import CSystemLinux
internal import Glibc
internal import HTTPCore

/// Answers on their way to one client.
struct OutputQueue {
    /// Bodies up to this size are copied behind their header, so that one write sends both; larger
    /// ones are shared with whoever made them.
    private static let copied = 16 * 1024

    private var pieces: [[UInt8]] = []
    /// How much of the first piece is gone.
    private var offset = 0
    /// Bytes that wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ wire: WireResponse) {
        appendSmall(wire.head)
        if wire.body.count <= Self.copied {
            appendSmall(wire.body)
        } else {
            pieces.append(wire.body)
            count += wire.body.count
        }
    }

    /// Puts pipelined answers together.
    private mutating func appendSmall(_ bytes: [UInt8]) {
        count += bytes.count
        if let last = pieces.indices.last, pieces[last].count + bytes.count <= 2 * Self.copied {
            pieces[last].append(contentsOf: bytes)
        } else {
            pieces.append(bytes)
        }
    }

    /// Writes until nothing is left or the socket takes no more; `nil` when the client is gone,
    /// otherwise how many bytes it took.
    mutating func write(to socket: Int32) -> Int? {
        var written = 0
        while let first = pieces.first {
            let second = pieces.count > 1 ? pieces[1] : []
            let result = Self.send(first, from: offset, second, to: socket)
            guard result >= 0 else {
                if errno == EINTR { continue }
                return errno == EAGAIN || errno == EWOULDBLOCK ? written : nil
            }
            written += result
            count -= result
            drop(result)
        }
        return written
    }

    private mutating func drop(_ taken: Int) {
        offset += taken
        while let first = pieces.first, offset >= first.count {
            offset -= first.count
            pieces.removeFirst()
        }
    }

    /// One `sendmsg` over two pieces: a header and a body that is not copied. Not `writev`, which
    /// would raise SIGPIPE when the client is gone.
    private static func send(
        _ first: [UInt8], from offset: Int, _ second: [UInt8], to socket: Int32
    ) -> Int {
        first.withUnsafeBytes { head in
            second.withUnsafeBytes { body in
                let vectors = [
                    iovec(
                        iov_base: UnsafeMutableRawPointer(mutating: head.baseAddress)
                            .map { $0 + offset }, iov_len: head.count - offset),
                    iovec(
                        iov_base: UnsafeMutableRawPointer(mutating: body.baseAddress),
                        iov_len: body.count),
                ]
                return vectors.withUnsafeBufferPointer { list in
                    var message = msghdr()
                    message.msg_iov = UnsafeMutablePointer(mutating: list.baseAddress)
                    message.msg_iovlen = body.isEmpty ? 1 : 2
                    return sendmsg(socket, &message, Int32(MSG_NOSIGNAL))
                }
            }
        }
    }
}
