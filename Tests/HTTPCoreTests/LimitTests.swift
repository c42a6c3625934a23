import HTTPCore
import Testing

/// Each limit at its edge and one above.
@Suite struct LimitTests {
    private static let limits = Limits(
        requestLineBytes: 100, headerBytes: 200, headerFields: 4, bodyBytes: 50)

    @Test(arguments: [(100, nil), (101, RequestFault.targetTooLong)], Cut.allCases)
    func `The request line`(_ sample: (Int, RequestFault?), _ cut: Cut) {
        let path = String(repeating: "a", count: sample.0 - "GET / HTTP/1.1".utf8.count)
        let text = "GET /\(path) HTTP/1.1\r\nHost: x\r\n\r\n"
        #expect(read(text, cut, Self.limits).fault == sample.1)
        #expect(read(text, cut, Self.limits).requests.count == (sample.1 == nil ? 1 : 0))
    }

    @Test(arguments: [(200, nil), (201, RequestFault.headerTooLarge)], Cut.allCases)
    func `The bytes of the header`(_ sample: (Int, RequestFault?), _ cut: Cut) {
        let value = String(repeating: "a", count: sample.0 - "Host: x\r\nA: \r\n".utf8.count)
        let text = "GET / HTTP/1.1\r\nHost: x\r\nA: \(value)\r\n\r\n"
        #expect(read(text, cut, Self.limits).fault == sample.1)
        #expect(read(text, cut, Self.limits).requests.count == (sample.1 == nil ? 1 : 0))
    }

    @Test(arguments: [(3, nil), (4, RequestFault.headerTooLarge)], Cut.allCases)
    func `The fields of the header`(_ sample: (Int, RequestFault?), _ cut: Cut) {
        let fields = String(repeating: "A: b\r\n", count: sample.0)
        let text = "GET / HTTP/1.1\r\nHost: x\r\n\(fields)\r\n"
        #expect(read(text, cut, Self.limits).fault == sample.1)
    }

    @Test(arguments: [(2, nil), (3, RequestFault.headerTooLarge)], Cut.allCases)
    func `Trailers count with the header`(_ sample: (Int, RequestFault?), _ cut: Cut) {
        let fields = String(repeating: "A: b\r\n", count: sample.0)
        let text =
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\(fields)\r\n"
        #expect(read(text, cut, Self.limits).fault == sample.1)
    }

    @Test(arguments: [(50, nil), (51, RequestFault.bodyTooLarge)], Cut.allCases)
    func `The body by its length`(_ sample: (Int, RequestFault?), _ cut: Cut) {
        let body = String(repeating: "a", count: sample.0)
        let text = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(sample.0)\r\n\r\n\(body)"
        #expect(read(text, cut, Self.limits).fault == sample.1)
    }

    @Test(arguments: [(25, nil), (26, RequestFault.bodyTooLarge)], Cut.allCases)
    func `The body by its chunks`(_ sample: (Int, RequestFault?), _ cut: Cut) {
        let first = "19\r\n" + String(repeating: "a", count: 25) + "\r\n"
        let second = String(sample.0, radix: 16) + "\r\n" + String(repeating: "a", count: sample.0)
        let text =
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n\(first)\(second)"
            + "\r\n0\r\n\r\n"
        let reading = read(text, cut, Self.limits)
        #expect(reading.fault == sample.1)
        #expect(reading.requests.count == (sample.1 == nil ? 1 : 0))
    }

    @Test func `The contract's limits are the default`() {
        #expect(
            Limits()
                == Limits(
                    requestLineBytes: 8192, headerBytes: 32_768, headerFields: 100,
                    bodyBytes: 8_388_608))
    }

    @Test func `Limits count for each request anew`() {
        let text = "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\nB: c\r\nC: d\r\n\r\n"
        let reading = read(String(repeating: text, count: 50), .whole, Self.limits)
        #expect(reading.requests.count == 50)
        #expect(reading.fault == nil)
    }
}
