import HTTPCore
import Testing

@testable import QueryDaemon

struct AttemptLimiterTests {
    private func limiter(_ clients: Int = 4) -> AttemptLimiter {
        AttemptLimiter(burst: 3, interval: 10, mostClients: clients)
    }

    @Test func `a client may fail as often as the burst says, and then once an interval`() {
        var limiter = limiter()
        for _ in 0..<3 {
            #expect(limiter.wait(of: "a", at: 100) == nil)
            limiter.fail("a", at: 100)
        }
        #expect(limiter.wait(of: "a", at: 100) == 10)
        #expect(limiter.wait(of: "a", at: 109) == 1)
        #expect(limiter.wait(of: "b", at: 109) == nil, "others are not concerned")
        #expect(limiter.wait(of: "a", at: 110) == nil)
        limiter.fail("a", at: 110)
        #expect(limiter.wait(of: "a", at: 110) == 10)
    }

    @Test func `a bucket fills up to the burst and no further`() {
        var limiter = limiter()
        limiter.fail("a", at: 0)
        for _ in 0..<3 {
            #expect(limiter.wait(of: "a", at: 1_000_000) == nil)
            limiter.fail("a", at: 1_000_000)
        }
        #expect(limiter.wait(of: "a", at: 1_000_000) == 10)
    }

    @Test func `as many clients are remembered as the limit says; then the fullest bucket goes`() {
        var limiter = limiter(2)
        for _ in 0..<3 { limiter.fail("a", at: 0) }
        limiter.fail("b", at: 5)
        #expect(limiter.clients == 2)
        limiter.fail("c", at: 6)
        #expect(limiter.clients == 2)
        #expect(limiter.wait(of: "a", at: 6) != nil, "who failed most is remembered")
        limiter.fail("d", at: 1_000)
        #expect(limiter.clients == 1, "who is full again needs no entry")
    }

    @Test(arguments: [
        ("192.0.2.7", ["203.0.113.9"], "192.0.2.7"), ("127.0.0.1", ["203.0.113.9"], "203.0.113.9"),
        ("127.0.0.1", [], "127.0.0.1"), ("", ["203.0.113.9"], ""),
        ("::1", ["198.51.100.1, 2001:db8::9 "], "2001:db8::9"),
        ("::ffff:127.0.0.1", ["198.51.100.1", "203.0.113.9"], "203.0.113.9"),
        ("127.0.0.1", ["203.0.113.9,"], "127.0.0.1"),
        ("127.0.0.1", [String(repeating: "1", count: 64)], String(repeating: "1", count: 64)),
        ("127.0.0.1", [String(repeating: "1", count: 65)], "127.0.0.1"),
    ])
    func `a proxy on this machine is believed in what it wrote itself, and nobody else is`(
        peer: String, forwarded: [String], client: String
    ) throws {
        var headers = Headers()
        for value in forwarded { headers.append("x-forwarded-for", value) }
        var request = Request(
            method: .get, target: try #require(Target("/")), headers: headers)
        request.client = peer
        #expect(ClientAddress.of(request) == client)
    }
}
