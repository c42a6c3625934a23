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
        append(wire.body)
    }

    /// Appends bytes, shared with whoever made them where they are many.
    mutating func append(_ bytes: [UInt8]) {
        if bytes.count <= Self.copied, !pieces.isEmpty {
            appendSmall(bytes)
        } else if !bytes.isEmpty {
            pieces.append(bytes)
            count += bytes.count
        }
    }

    /// Puts pipelined answers together.
    private mutating func appendSmall(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
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
        if count == 0 {
            // The usual case: all is gone at once.
            pieces.removeAll(keepingCapacity: pieces.capacity <= 4)
            offset = 0
            return
        }
        while let first = pieces.first, offset >= first.count {
            offset -= first.count
            pieces.removeFirst()
        }
    }

    /// One call over at most two pieces: a header and a body that is not copied. Not `writev`,
    /// which would raise SIGPIPE when the client is gone.
    private static func send(
        _ first: [UInt8], from offset: Int, _ second: [UInt8], to socket: Int32
    ) -> Int {
        first.withUnsafeBytes { head in
            let rest = UnsafeRawBufferPointer(rebasing: head[offset...])
            guard !second.isEmpty else {
                return Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            return second.withUnsafeBytes { body in
                var vectors = (vector(rest), vector(body))
                return withUnsafeMutableBytes(of: &vectors) { list in
                    var message = msghdr()
                    message.msg_iov = list.baseAddress?.assumingMemoryBound(to: iovec.self)
                    message.msg_iovlen = 2
                    return sendmsg(socket, &message, Int32(MSG_NOSIGNAL))
                }
            }
        }
    }

    private static func vector(_ bytes: UnsafeRawBufferPointer) -> iovec {
        iovec(
            iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
    }
}
