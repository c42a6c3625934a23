import HTTPCore
import Simulation

/// Whole connections of a client, in pieces: through the parser, and through the connection as a
/// shell runs it.
///
/// An input is flags, two bytes that choose how the rest is cut, and what the client sends. Flags:
/// the first bit chooses small limits.
enum RequestTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Violation) {
        var input = FuzzInput(input)
        let limits = input.byte() & 1 == 0 ? Limits() : small
        let seed = UInt64(input.pair())
        let bytes = Array(input.rest)
        let cuts = [[bytes], bytes.map { [$0] }, pieces(bytes, seed), pieces(bytes, seed + 65_536)]
        let parsed = try parse(cuts[0], limits)
        for cut in cuts.dropFirst() {
            let other = try parse(cut, limits)
            try Violation.unless(other == parsed, "cut otherwise: \(other), \(parsed)")
        }
        var memory = Memory()
        let served = try serve(cuts[0], limits, seed, &memory)
        try Violation.unless(
            parsed.starts(with: served), "served \(served), which is not what is read: \(parsed)")
        // From the second on, what was seen before is answered from memory.
        for (number, cut) in cuts.enumerated() {
            let other = try serve(cut, limits, seed + UInt64(number), &memory)
            try Violation.unless(other == served, "served otherwise: \(other), \(served)")
        }
    }

    static let small = Limits(
        requestLineBytes: 48, headerBytes: 160, headerFields: 5, bodyBytes: 64)

    /// What a client said.
    enum Said: Equatable {
        case request(Request)
        case fault(RequestFault)
    }

    /// Cuts bytes at random, sometimes within every few bytes, sometimes seldom.
    private static func pieces(_ bytes: [UInt8], _ seed: UInt64) -> [[UInt8]] {
        var random = SeededRandom(seed: seed)
        let longest = [2, 8, 64, 1_024][random.below(4)]
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + random.below(longest))
            pieces.append(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }

    private static func parse(
        _ pieces: [[UInt8]], _ limits: Limits
    ) throws(Violation) -> [Said] {
        var parser = RequestParser(limits: limits)
        var said: [Said] = []
        for piece in pieces {
            parser.feed(piece)
            do throws(RequestFault) {
                events: while true {
                    switch try parser.next() {
                    case .incomplete: break events
                    case .continueExpected: continue
                    case .request(let request): said.append(.request(request))
                    }
                }
            } catch {
                said.append(.fault(error))
                try Violation.unless(parser.bufferedBytes == 0, "bytes are kept after a fault")
                return said
            }
            try bound(parser.bufferedBytes, limits)
        }
        return said
    }

    /// What waits for the rest of its line is no longer than a line may be.
    private static func bound(_ buffered: Int, _ limits: Limits) throws(Violation) {
        let longest = max(limits.requestLineBytes, limits.headerBytes, 1_024) + 2
        try Violation.unless(buffered <= longest, "\(buffered) bytes are kept of one line")
    }

    /// What was asked by which bytes, as a shell remembers it.
    struct Memory {
        var requests: [[UInt8]: Request] = [:]
    }

    /// Runs a connection as a shell does: answers come at once or after more bytes, and what the
    /// same bytes asked before is taken from memory.
    private static func serve(
        _ pieces: [[UInt8]], _ limits: Limits, _ seed: UInt64, _ memory: inout Memory
    ) throws(Violation) -> [Said] {
        var shell = Shell(connection: Connection(limits: limits), memory: memory)
        var random = SeededRandom(seed: seed)
        for piece in pieces {
            shell.connection.feed(piece)
            if shell.isAnswering, random.below(3) == 0 { continue }
            try shell.run(waiting: random.below(4) == 0)
            guard !shell.isAnswering, !shell.isClosed else { continue }
            try bound(shell.connection.bufferedBytes, limits)
        }
        try shell.run(waiting: false)
        shell.connection.inputEnded()
        try shell.run(waiting: false)
        try Violation.unless(shell.isClosed, "the client is gone, and the connection stays")
        memory = shell.memory
        return shell.said
    }
}

/// What runs a connection.
private struct Shell {
    var connection: Connection
    var memory: RequestTarget.Memory
    var said: [RequestTarget.Said] = []
    var isAnswering = false
    var isClosed = false
    private var answers = 0

    private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

    init(connection: Connection, memory: RequestTarget.Memory) {
        self.connection = connection
        self.memory = memory
    }

    /// Does what the connection asks for until it waits.
    ///
    /// - Parameter waiting: the next request is not answered yet.
    mutating func run(waiting: Bool) throws(Violation) {
        if isAnswering { try answer() }
        while !isClosed {
            if let known = connection.withNextHead({ head in
                memory.requests[Array(head)].map { ($0, head.count) }
            }) {
                connection.skip(head: known.1)
                said.append(.request(known.0))
                answers += 1
                continue
            }
            let head = connection.withNextHead { Array($0) }
            switch connection.next() {
            case .wait: return
            case .sendContinue: continue
            case .handle(let request):
                said.append(.request(request))
                if let head, request.isBare, request.keepsAlive { memory.requests[head] = request }
            case .refuse(let refusal): said.append(.fault(refusal.fault))
            case .close:
                isClosed = true
                return
            }
            isAnswering = true
            guard !waiting else { return }
            try answer()
        }
    }

    private mutating func answer() throws(Violation) {
        try Violation.unless(connection.next() == .wait, "a request before the answer is given")
        let mark = Array("answer \(answers)".utf8)
        // An answer to HEAD has no body, nor has that to a HEAD that is refused.
        let mayBeEmpty =
            if case .request(let request)? = said.last { request.method == .head } else { true }
        let wire = connection.answer(Response(.ok, body: mark), date: Self.date)
        try Violation.unless(
            wire.body == mark || mayBeEmpty && wire.body.isEmpty, "another body")
        answers += 1
        try Violation.unless(
            connection.requests == said.count, "\(connection.requests) of \(said.count)")
        isAnswering = false
    }
}
