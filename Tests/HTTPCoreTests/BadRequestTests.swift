import HTTPCore
import Testing

/// Requests that must be refused, and with the same fault however they arrive.
@Suite struct BadRequestTests {
    struct Sample: Sendable {
        let text: String
        let fault: RequestFault
        init(_ fault: RequestFault, _ text: String) {
            self.fault = fault
            self.text = text
        }
    }

    private static let get = "GET / HTTP/1.1\r\nHost: x\r\n"
    private static let post = "POST / HTTP/1.1\r\nHost: x\r\n"
    private static let chunked = post + "Transfer-Encoding: chunked\r\n\r\n"

    static let lines: [Sample] = [
        "GET\r\n", "GET /\r\n", "GET  / HTTP/1.1\r\n", "GET /  HTTP/1.1\r\n", " GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1 \r\n", "GET /a b HTTP/1.1\r\n", "GET\t/ HTTP/1.1\r\n", "G@T / HTTP/1.1\r\n",
        "GET / http/1.1\r\n", "GET / HTTP/1,1\r\n", "GET / HTTP/11\r\n", "GET / HTTP/1.1.1\r\n",
        "GET / HTTP/1.10\r\n", "GET / XTTP/1.1\r\n", "\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\n",
        "\u{16}\u{3}\u{1}\u{2}\r\n", "{\"a\":1}\r\n",
    ].map { Sample(.malformedRequestLine, $0) }

    static let targets: [Sample] = [
        "a", "*", "http:/a", "ftp://x/", "http://", "http:///a", "http://u@x/", "http://x:8y/",
        "x:80", "/%", "/%4", "/%zz", "/%00", "/%0d%0a", "/%7f", "/%ff", "/%C3", "/a?b=%zz",
        "/a?%C3", "/a#b", "/a\"b", "/<a>", "/a\\b", "/ä", "/a\u{0}", "/../a", "/a/..", "/./a",
        "/%2e%2e/a", "/a/%2E",
    ].map { Sample(.malformedTarget, "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n") }

    static let headers: [Sample] =
        [
            Sample(.malformedHeader, get + "Name : value\r\n\r\n"),
            Sample(.malformedHeader, get + "Name\t: value\r\n\r\n"),
            Sample(.malformedHeader, get + "No colon\r\n\r\n"),
            Sample(.malformedHeader, get + ": empty name\r\n\r\n"),
            Sample(.malformedHeader, get + "Na(me: value\r\n\r\n"),
            Sample(.malformedHeader, get + "Näme: value\r\n\r\n"),
            Sample(.malformedHeader, get + "Name: a\u{0}b\r\n\r\n"),
            Sample(.malformedHeader, get + "Name: a\u{8}b\r\n\r\n"),
            Sample(.malformedHeader, get + "Name: a\u{7F}b\r\n\r\n"),
            Sample(.foldedHeader, get + "Name: a\r\n b\r\n\r\n"),
            Sample(.foldedHeader, get + "Name: a\r\n\tb\r\n\r\n"),
            Sample(.foldedHeader, "GET / HTTP/1.1\r\n Host: x\r\n\r\n"),
            Sample(.bareLineBreak, "GET / HTTP/1.1\nHost: x\n\n"),
            Sample(.bareLineBreak, "GET / HTTP/1.1\r\nHost: x\n\r\n"),
            Sample(.bareLineBreak, "GET / HTTP/1.1\r\nHost: x\rA: b\r\n\r\n"),
            Sample(.bareLineBreak, "GET / HTTP/1.1\rX"),
            Sample(.bareLineBreak, "GET / HTTP/1.1\r\r\nHost: x\r\n\r\n"),
            Sample(.bareLineBreak, get + "Name: a\r\n\n"),
            Sample(.bareLineBreak, get + "Name: a\nTransfer-Encoding: chunked\r\n\r\n"),
            Sample(.bareLineBreak, "\nGET / HTTP/1.1\r\n"),
            Sample(.hostMissing, "GET / HTTP/1.1\r\n\r\n"),
            Sample(.hostMissing, "GET http://x/ HTTP/1.1\r\n\r\n"),
            Sample(.hostRepeated, get + "Host: x\r\n\r\n"),
            Sample(.hostRepeated, get + "host: y\r\n\r\n"),
            Sample(.hostRepeated, "GET / HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n"),
        ]
        + ["", "a b", "x@y", "x:y", "x:999999", "x/y", ":80", "[::1", "[]", "[::1]x"].map {
            Sample(.hostMalformed, "GET / HTTP/1.1\r\nHost: \($0)\r\n\r\n")
        }

    static let framing: [Sample] =
        [
            Sample(.lengthMissing, post + "\r\n"),
            Sample(.lengthMissing, "PUT / HTTP/1.0\r\n\r\n"),
            Sample(.lengthRepeated, post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
            Sample(.lengthRepeated, post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na"),
            Sample(.lengthMalformed, post + "Content-Length: 1, 1\r\n\r\na"),
            Sample(.lengthMalformed, post + "Content-Length: +1\r\n\r\na"),
            Sample(.lengthMalformed, post + "Content-Length: -1\r\n\r\na"),
            Sample(.lengthMalformed, post + "Content-Length: 0x1\r\n\r\na"),
            Sample(.lengthMalformed, post + "Content-Length: 1 1\r\n\r\na"),
            Sample(.lengthMalformed, post + "Content-Length:\r\n\r\na"),
            Sample(.lengthMalformed, get + "Content-Length: 1.0\r\n\r\na"),
            Sample(.bodyTooLarge, post + "Content-Length: 99999999999999999999999\r\n\r\n"),
            Sample(
                .lengthAndTransferCoding,
                post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            Sample(
                .lengthAndTransferCoding,
                post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
            Sample(
                .lengthAndTransferCoding,
                post + "Transfer-Encoding: x\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
            Sample(
                .transferCodingMalformed, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0"),
            Sample(.transferCodingUnknown, post + "Transfer-Encoding: gzip, chunked\r\n\r\n"),
            Sample(
                .transferCodingUnknown,
                post + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"),
            Sample(.expectationUnknown, post + "Expect: 200-ok\r\nContent-Length: 1\r\n\r\na"),
        ]
        + [
            "", "gzip", "identity", "xchunked", "chunked, identity", "chunked, chunked",
            "chunked;q=1", "chunked,", ",chunked", "\"chunked\"", "chun ked",
        ].map {
            Sample(.transferCodingMalformed, post + "Transfer-Encoding: \($0)\r\n\r\n0\r\n\r\n")
        }

    static let chunks: [Sample] =
        [
            "\r\n", "g\r\n", "-1\r\n", "+1\r\na\r\n", "0x1\r\na\r\n", " 1\r\na\r\n", "1 \r\na\r\n",
            "1 x\r\na\r\n", "1\na\r\n", "1\ra", "1\r\nab\r\n", "1\r\na\n", "1\r\na\r0",
            "1;a\u{0}\r\na\r\n", "1;a\nb\r\na\r\n", "FFFFFFFFFFFFFFFF\r\n", "0000000000000001\r\n",
            "1;" + String(repeating: "x", count: 2000) + "\r\n",
        ].map { Sample(.chunkMalformed, chunked + $0) }
        + [
            Sample(.bodyTooLarge, chunked + "7FFFFFFFFFFFFFF\r\n"),
            Sample(.bodyTooLarge, chunked + "800001\r\n"),
            Sample(.malformedHeader, chunked + "0\r\nName : x\r\n\r\n"),
            Sample(.foldedHeader, chunked + "0\r\n x\r\n\r\n"),
            Sample(.bareLineBreak, chunked + "0\r\n\n"),
        ]

    static let versionsAndMethods: [Sample] = [
        Sample(.versionUnsupported, "GET / HTTP/2.0\r\n"),
        Sample(.versionUnsupported, "GET / HTTP/0.9\r\n"),
        Sample(.versionUnsupported, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Sample(.methodUnknown, "BREW / HTTP/1.1\r\n"),
        Sample(.methodUnknown, "get / HTTP/1.1\r\n"),
        Sample(.methodUnknown, "CONNECT x:80 HTTP/1.1\r\n"),
        Sample(.methodUnknown, String(repeating: "A", count: 9000)),
        Sample(.malformedRequestLine, "A(" + String(repeating: "A", count: 9000)),
    ]

    @Test(
        arguments: lines + targets + headers + framing + chunks + versionsAndMethods, Cut.allCases)
    func `A bad request is refused with its fault`(_ sample: Sample, _ cut: Cut) {
        let reading = read(sample.text, cut)
        #expect(reading.fault == sample.fault, "\(sample.text.debugDescription)")
        #expect(reading.requests.isEmpty)
    }

    @Test(arguments: lines + headers + framing + chunks, Cut.allCases)
    func `A request before a bad one is still served`(_ sample: Sample, _ cut: Cut) {
        let reading = read(Self.get + "\r\n" + sample.text, cut)
        #expect(reading.requests.count == 1)
        #expect(reading.fault == sample.fault)
    }

    @Test func `Nothing is read after a fault`() {
        var parser = RequestParser()
        parser.feed(Array("GET\r\n".utf8))
        for _ in 0..<3 {
            #expect(throws: RequestFault.malformedRequestLine) { try parser.next() }
            parser.feed(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
        }
        #expect(parser.bufferedBytes == 0)
    }

    @Test func `Each fault has the status of the contract`() {
        let codes = Set(RequestFault.allCases.map(\.status.code))
        #expect(codes == [400, 408, 411, 413, 414, 417, 431, 501, 505])
    }
}
