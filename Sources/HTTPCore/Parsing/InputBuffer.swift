/// Bytes that have come and are not yet used, cut into lines.
struct InputBuffer: Sendable {
    enum Line {
        /// A line without its line end, as a range of `bytes`.
        case complete(Range<Int>)
        case incomplete
        case tooLong
        case bareLineBreak
    }

    private(set) var bytes: [UInt8] = []
    private(set) var start = 0
    /// How far the line at `start` was looked at; a slow sender costs no second look.
    private var scanned = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { start == bytes.count }
    var first: UInt8? { isEmpty ? nil : bytes[start] }

    mutating func append(_ more: UnsafeRawBufferPointer) {
        compact()
        bytes.append(contentsOf: more)
    }

    /// Forgets what was used. A range of an earlier line is void afterwards.
    private mutating func compact() {
        if isEmpty {
            bytes.removeAll(keepingCapacity: true)
        } else if start >= 16 * 1024 {
            bytes.removeSubrange(..<start)
        } else {
            return
        }
        scanned -= start
        start = 0
    }

    /// Gives the memory of a large burst back, for a connection that goes idle.
    mutating func releaseWhenIdle() {
        guard isEmpty, bytes.capacity > 4 * 1024 else { return }
        self = InputBuffer()
    }

    /// Hands on the bytes up to the first empty line, with it; `nil` where there is none yet.
    func withHead<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer?) -> Answer? {
        bytes.withUnsafeBytes { buffer -> Answer? in
            var index = start + 3
            while index < buffer.count {
                // Most bytes are letters: only the last of four line end bytes is looked behind.
                if buffer[index] > Byte.carriageReturn {
                    index += 4
                    continue
                }
                let end = buffer[index] == Byte.carriageReturn ? index + 1 : index
                if end < buffer.count, buffer[end] == Byte.lineFeed,
                    buffer[end - 1] == Byte.carriageReturn, buffer[end - 2] == Byte.lineFeed,
                    end - 3 >= start, buffer[end - 3] == Byte.carriageReturn
                {
                    return body(UnsafeRawBufferPointer(rebasing: buffer[start...end]))
                }
                index += 1
            }
            return nil
        }
    }

    /// Takes so many bytes as used.
    mutating func skip(_ count: Int) {
        start += count
        scanned = start
    }

    /// Takes the next line ended by CRLF; a CR or LF alone is refused, not repaired, because two
    /// parsers that repair it differently can be played against each other.
    mutating func nextLine(limit: Int) -> Line {
        bytes.withUnsafeBufferPointer { buffer in
            while scanned < buffer.count {
                let byte = buffer[scanned]
                let followsReturn = scanned > start && buffer[scanned - 1] == Byte.carriageReturn
                if byte == Byte.lineFeed {
                    guard followsReturn else { return .bareLineBreak }
                    let line = start..<(scanned - 1)
                    start = scanned + 1
                    scanned = start
                    return .complete(line)
                }
                if followsReturn { return .bareLineBreak }
                if byte != Byte.carriageReturn, scanned - start >= limit { return .tooLong }
                scanned += 1
            }
            return .incomplete
        }
    }

    /// Moves up to so many bytes to the end of an array; returns how many.
    mutating func move(_ wanted: Int, to target: inout [UInt8]) -> Int {
        let taken = min(wanted, count)
        target.append(contentsOf: bytes[start..<(start + taken)])
        start += taken
        scanned = start
        return taken
    }
}
