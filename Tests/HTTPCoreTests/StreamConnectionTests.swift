import HTTPCore
import Testing

/// Answers without a known end, and requests that were answered before.
@Suite struct StreamConnectionTests {
    private static let date = "Sat, 21 Nov 2026 09:12:44 GMT"

    private final class Silence: ResponseStream {
        func begin(wake: @escaping @Sendable () -> Void) {}
        func next() -> StreamPiece { .nothing }
        let heartbeat: [UInt8] = []
        func farewell(_ reason: StreamEnd) -> [UInt8] { [] }
        func end() {}
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func streaming(_ line: String) -> (connection: Connection, head: String) {
        var connection = Connection()
        connection.feed(Array("\(line)\r\nHost: x\r\n\r\n".utf8))
        _ = connection.next()
        var response = Response(type: "text/event-stream", body: [])
        response.stream = Silence()
        let wire = connection.answer(response, date: Self.date)
        return (connection, text(wire.head + wire.body))
    }

    @Test func `a stream of HTTP 1.1 comes in chunks and ends with the empty one`() {
        var (connection, head) = streaming("GET / HTTP/1.1")
        #expect(head.contains("Transfer-Encoding: chunked\r\n"))
        #expect(!head.contains("Content-Length"))
        #expect(connection.phase == .streaming)
        #expect(connection.next() == .wait)
        #expect(text(connection.piece(Array(repeating: 65, count: 27))).hasPrefix("1b\r\nAAA"))
        #expect(connection.piece([]).isEmpty)
        #expect(text(connection.endStream()) == "0\r\n\r\n")
        #expect(connection.next() == .close)
    }

    @Test func `a stream of HTTP 1.0 ends with the connection`() {
        var (connection, head) = streaming("GET / HTTP/1.0")
        #expect(!head.contains("Transfer-Encoding") && !head.contains("Content-Length"))
        #expect(head.contains("Connection: close\r\n"))
        #expect(text(connection.piece([65])) == "A")
        #expect(connection.endStream().isEmpty)
        #expect(connection.next() == .close)
    }

    @Test func `HEAD of a stream has the fields of GET and no body`() {
        let (connection, head) = streaming("HEAD / HTTP/1.1")
        #expect(head.hasSuffix("Transfer-Encoding: chunked\r\n\r\n"))
        #expect(!head.contains("Content-Length"))
        #expect(connection.phase == .idle)
    }

    @Test(arguments: ["a", "\r", "\r\n", "\r\n\r", "\t\r\n\r", "Host: x\r\n\r\t"])
    func `a head that is not whole is not handed on`(_ bytes: String) {
        var connection = Connection()
        connection.feed(Array(bytes.utf8))
        #expect(connection.withNextHead { $0.count } == nil)
    }

    @Test(arguments: 0..<9)
    func `a head is handed on up to its empty line, wherever it lies`(_ length: Int) {
        var connection = Connection()
        let head = "GET /\(String(repeating: "a", count: length)) HTTP/1.1\r\nHost: x\r\n\r\n"
        connection.feed(Array((head + "GET /next HTTP/1.1\r\nHost: x\r\n\r\n").utf8))
        #expect(connection.withNextHead { String(decoding: $0, as: UTF8.self) } == head)
        connection.skip(head: head.utf8.count)
        #expect(connection.requests == 1)
        guard case .handle(let request) = connection.next() else {
            Issue.record("expected the next request")
            return
        }
        #expect(request.target.path == "/next")
        // Its own answer is due first.
        #expect(connection.withNextHead { $0.count } == nil)
    }

    /// Two empty lines look like the end of a head: an answer would be remembered under them.
    @Test(arguments: ["\r\n", "\r\n\r\n", "\r\n\r\n\r\n\r\n"])
    func `empty lines before a request are no head`(_ before: String) {
        var connection = Connection()
        connection.feed(Array((before + "GET / HTTP/1.1\r\nHost: x\r\n\r\n").utf8))
        #expect(connection.withNextHead { $0.count } == nil)
        guard case .handle(let request) = connection.next() else {
            Issue.record("expected a request")
            return
        }
        #expect(request.isBare)
    }

    /// Else a body in chunks would be read as requests where its head was answered before.
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", true),
        ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", true),
        ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na", false),
        ("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", false),
    ])
    func `only a request that ends with its head is bare`(_ bytes: String, _ isBare: Bool) {
        var connection = Connection()
        // The one before leaves nothing behind.
        for _ in 0..<2 {
            connection.feed(Array(bytes.utf8))
            guard case .handle(let request) = connection.next() else {
                Issue.record("expected a request")
                return
            }
            #expect(request.isBare == isBare)
            _ = connection.answer(Response(.ok), date: "Sun, 06 Nov 1994 08:49:37 GMT")
        }
    }
}
