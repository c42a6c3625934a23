import HTTPCore
import Testing

/// Requests that must be understood, however they arrive.
@Suite struct GoodRequestTests {
    struct Sample: Sendable {
        let text: String
        let method: Method
        let path: String
        var query = ""
        var body = ""
        var staysOpen = true
    }

    static let samples: [Sample] = [
        Sample(text: "GET / HTTP/1.1\r\nHost: x\r\n\r\n", method: .get, path: "/"),
        Sample(text: "\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", method: .get, path: "/"),
        Sample(text: "HEAD /a/b/ HTTP/1.1\r\nhost:x:8080\r\n\r\n", method: .head, path: "/a/b/"),
        Sample(text: "GET /a HTTP/1.0\r\n\r\n", method: .get, path: "/a", staysOpen: false),
        Sample(
            text: "GET /a HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", method: .get, path: "/a"),
        Sample(text: "GET /a HTTP/1.9\r\nHost: x\r\n\r\n", method: .get, path: "/a"),
        Sample(
            text: "GET /a HTTP/1.1\r\nHost: x\r\nConnection: foo, CLOSE\r\n\r\n", method: .get,
            path: "/a", staysOpen: false),
        Sample(
            text: "GET /D%C3%B6mitz/a%2Fb?q=%C3%A4+b&q=c&&e HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
            method: .get, path: "/D%C3%B6mitz/a%2Fb", query: "q=%C3%A4%20b&q=c&e="),
        Sample(
            text: "GET http://y.example:81/a?b=c HTTP/1.1\r\nHost: x\r\n\r\n", method: .get,
            path: "/a", query: "b=c"),
        Sample(
            text: "GET HTTPS://y?b HTTP/1.1\r\nHost: x\r\n\r\n", method: .get, path: "/",
            query: "b="),
        Sample(text: "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", method: .options, path: "*"),
        Sample(
            text: "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length:  5 \t\r\n\r\nhello",
            method: .post, path: "/a", body: "hello"),
        Sample(
            text: "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", method: .post,
            path: "/a"),
        Sample(
            text: "GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", method: .get,
            path: "/a", body: "abc"),
        Sample(
            text: "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "3\r\nabc\r\n00A ;x=\"y;z\"\r\n0123456789\r\n0\r\n\r\n",
            method: .post, path: "/a", body: "abc0123456789"),
        Sample(
            text: "PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                + "Trailer: Digest\r\n\r\n1\r\n\n\r\n000\r\nDigest: abc\r\n\r\n",
            method: .put, path: "/a", body: "\n"),
        Sample(
            text: "POST /a HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n"
                + "\r\nok", method: .post, path: "/a", body: "ok"),
        Sample(
            text: "POST /a HTTP/1.0\r\nExpect: nothing-known\r\nContent-Length: 2\r\n\r\nok",
            method: .post, path: "/a", body: "ok", staysOpen: false),
        Sample(
            text: "GET /a HTTP/1.1\r\nHost: x\r\nX-Empty:\r\nX-Latin: \u{FC}\r\n\r\n",
            method: .get, path: "/a"),
    ]

    @Test(arguments: samples, Cut.allCases)
    func `A good request is read whole`(_ sample: Sample, _ cut: Cut) throws {
        let reading = read(sample.text, cut)
        #expect(reading.fault == nil)
        let request = try #require(reading.requests.first)
        #expect(reading.requests.count == 1)
        #expect(request.method == sample.method)
        #expect(request.target.path == sample.path)
        #expect(request.query.encoded == sample.query)
        #expect(String(decoding: request.body, as: UTF8.self) == sample.body)
        #expect(request.keepsAlive == sample.staysOpen)
    }

    @Test(arguments: Cut.allCases)
    func `All samples sent ahead on one connection are the same as alone`(_ cut: Cut) {
        let together = read(Self.samples.map(\.text).joined(), cut)
        #expect(together.fault == nil)
        #expect(together.requests == Self.samples.flatMap { read($0.text).requests })
    }

    @Test func `Segments and parameters are decoded each by itself`() throws {
        let request = try #require(read(Self.samples[7].text).requests.first)
        #expect(request.target.segments == ["Dömitz", "a/b"])
        #expect(request.query.all("q") == ["ä b", "c"])
        #expect(request.query["e"] == "")
        #expect(request.query["none"] == nil)
    }

    @Test func `The authority of an absolute target goes before the Host field`() throws {
        let request = try #require(read(Self.samples[8].text).requests.first)
        #expect(request.authority == "y.example:81")
        #expect(try #require(read(Self.samples[2].text).requests.first).authority == "x:8080")
    }

    @Test func `Names of fields are compared without case, values kept`() throws {
        let text = "GET / HTTP/1.1\r\nHoSt: X.Example\r\nA: 1\r\nB: x\r\na: 2\r\n\r\n"
        let request = try #require(read(text).requests.first)
        #expect(request.headers["HOST"] == "X.Example")
        #expect(request.headers.all("A") == ["1", "2"])
        #expect(request.headers.joined("a") == "1, 2")
    }

    @Test func `100 is asked for only while the body is still to come`() throws {
        var parser = RequestParser()
        let head = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
        parser.feed(Array(head.utf8))
        #expect(try parser.next() == .continueExpected)
        #expect(try parser.next() == .incomplete)
        parser.feed(Array("ok".utf8))
        guard case .request = try parser.next() else {
            Issue.record("expected the request")
            return
        }
        parser.feed(Array((head + "o").utf8))
        #expect(try parser.next() == .incomplete)
    }
}
