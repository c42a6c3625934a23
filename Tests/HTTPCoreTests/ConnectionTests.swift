import HTTPCore
import Testing

/// A connection without a socket: bytes in, actions out.
@Suite struct ConnectionTests {
    private static let date = "Sat, 21 Nov 2026 09:12:44 GMT"

    private func text(_ wire: WireResponse) -> String {
        String(decoding: wire.head + wire.body, as: UTF8.self)
    }

    private func request(_ line: String, _ fields: String = "") -> [UInt8] {
        Array("\(line)\r\nHost: x\r\n\(fields)\r\n".utf8)
    }

    /// Feeds one request and answers it.
    private func exchange(
        _ connection: inout Connection, _ bytes: [UInt8], _ response: Response
    ) -> String {
        connection.feed(bytes)
        guard case .handle = connection.next() else { return "" }
        return text(connection.answer(response, date: Self.date))
    }

    @Test func `An answer goes out with its length and date`() {
        var connection = Connection()
        let answer = exchange(
            &connection, request("GET / HTTP/1.1"), Response(type: "text/plain", body: [65, 66]))
        #expect(
            answer == "HTTP/1.1 200 OK\r\nDate: \(Self.date)\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 2\r\n\r\nAB")
        #expect(connection.next() == .wait)
        #expect(connection.phase == .idle)
    }

    @Test(arguments: [
        (Status.noContent, false, ""), (.notModified, false, ""), (.ok, true, "AB"),
        (Status(205, "Reset Content"), true, ""),
    ])
    func `What has no body sends none`(_ status: Status, _ hasLength: Bool, _ body: String) {
        var connection = Connection()
        let answer = exchange(
            &connection, request("GET / HTTP/1.1"), Response(status, body: [65, 66]))
        #expect(answer.contains("Content-Length") == hasLength)
        #expect(answer.hasSuffix("\r\n\r\n" + body))
    }

    @Test func `HEAD sends the length of GET and nothing after it`() {
        var connection = Connection()
        let answer = exchange(
            &connection, request("HEAD / HTTP/1.1"), Response(.ok, body: [65, 66]))
        #expect(answer.hasSuffix("Content-Length: 2\r\n\r\n"))
    }

    @Test func `A handler can neither break the framing nor split the answer`() {
        var connection = Connection()
        let headers: Headers = [
            "Content-Length": "99", "transfer-encoding": "chunked", "Connection": "x",
            "Location": "/a\r\nSet-Cookie: b\u{0}",
        ]
        let answer = exchange(
            &connection, request("GET / HTTP/1.1"), Response(.ok, headers: headers))
        #expect(
            answer == "HTTP/1.1 200 OK\r\nDate: \(Self.date)\r\nLocation: /a  Set-Cookie: b \r\n"
                + "Content-Length: 0\r\n\r\n")
    }

    @Test func `Requests sent ahead wait until the one before is answered`() {
        var connection = Connection()
        connection.feed(request("GET /a HTTP/1.1") + request("GET /b HTTP/1.1"))
        for path in ["/a", "/b"] {
            guard case .handle(let request) = connection.next() else {
                Issue.record("expected a request")
                return
            }
            #expect(request.target.path == path)
            #expect(connection.phase == .answering)
            #expect(connection.next() == .wait)
            _ = connection.answer(Response(.ok), date: Self.date)
        }
        #expect(connection.next() == .wait)
        #expect(connection.requests == 2)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1", "", nil), ("GET / HTTP/1.1", "Connection: close\r\n", "close"),
        ("GET / HTTP/1.0", "", "close"),
        ("GET / HTTP/1.0", "Connection: keep-alive\r\n", "keep-alive"),
    ])
    func `The connection stays or ends as asked`(
        _ line: String, _ fields: String, _ said: String?
    ) {
        var connection = Connection()
        let answer = exchange(&connection, request(line, fields), Response(.ok))
        #expect(answer.contains("Connection: ") == (said != nil))
        if let said { #expect(answer.contains("Connection: \(said)\r\n")) }
        #expect(connection.next() == (said == "close" ? .close : .wait))
    }

    @Test func `A refusal knows what was read, and is the last answer`() {
        var connection = Connection()
        connection.feed(
            Array("HEAD / HTTP/1.1\r\nAccept-Language: de\r\nBad : x\r\nHost: x\r\n\r\n".utf8))
        guard case .refuse(let refusal) = connection.next() else {
            Issue.record("expected a refusal")
            return
        }
        #expect(refusal.fault == .malformedHeader)
        #expect(refusal.method == .head)
        #expect(refusal.headers["accept-language"] == "de")
        let answer = text(connection.answer(Response(.badRequest, body: [65]), date: Self.date))
        #expect(answer.hasSuffix("Content-Length: 1\r\nConnection: close\r\n\r\n"))
        #expect(connection.next() == .close)
        connection.feed(request("GET / HTTP/1.1"))
        #expect(connection.next() == .close)
    }

    @Test func `Phases follow the request`() {
        var connection = Connection()
        #expect(connection.phase == .idle)
        connection.feed([71])
        #expect(connection.next() == .wait)
        #expect(connection.phase == .head)
        connection.feed(Array("ET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n".utf8))
        #expect(connection.next() == .wait)
        #expect(connection.phase == .body)
        connection.feed([71])
        guard case .handle = connection.next() else {
            Issue.record("expected a request")
            return
        }
        #expect(connection.phase == .answering)
    }

    @Test func `Too slow a request is refused with 408, an idle connection just closes`() {
        var idle = Connection()
        #expect(idle.timedOut() == .close)
        var slow = Connection()
        slow.feed([71])
        #expect(slow.next() == .wait)
        guard case .refuse(let refusal) = slow.timedOut() else {
            Issue.record("expected a refusal")
            return
        }
        #expect(refusal.fault == .requestTimedOut)
    }

    @Test func `A stop ends an idle connection, and another after its request`() {
        var idle = Connection()
        idle.stop()
        #expect(idle.next() == .close)
        var busy = Connection()
        busy.feed([71])
        #expect(busy.next() == .wait)
        busy.stop()
        #expect(busy.next() == .wait)
        let rest = Array(request("GET / HTTP/1.1").dropFirst())
        #expect(exchange(&busy, rest, Response(.ok)).contains("Connection: close\r\n"))
        #expect(busy.next() == .close)
    }

    @Test func `What came whole before the end of input is answered`() {
        var connection = Connection()
        connection.feed(request("GET / HTTP/1.1") + [71])
        connection.inputEnded()
        guard case .handle = connection.next() else {
            Issue.record("expected a request")
            return
        }
        _ = connection.answer(Response(.ok), date: Self.date)
        #expect(connection.next() == .close)
    }
}
