import ByteCoding
import Foundation
import HTTPCore
import StrategyModel
import Synchronization
import Testing

@testable import QueryDaemon

/// Following the events as they are recorded.
struct StreamTests {
    /// A client in process: takes what there is whenever it is woken.
    private final class Listener: Sendable {
        let stream: any ResponseStream
        private let woken = DispatchSemaphore(value: 0)
        private let heard = Mutex<(text: String, hasEnded: Bool)>(("", false))

        init(_ response: Response) throws {
            stream = try #require(response.stream)
            stream.begin { [woken] in woken.signal() }
        }

        deinit { stream.end() }

        var text: String { heard.withLock { $0.text } }
        var hasEnded: Bool { heard.withLock { $0.hasEnded } }
        var ids: [Int] {
            text.split(separator: "\n").compactMap {
                $0.hasPrefix("id: ") ? Int($0.dropFirst(4)) : nil
            }
        }

        /// Listens until something holds, for some seconds at most.
        func listen(until holds: (Listener) -> Bool) -> Bool {
            let limit = Date(timeIntervalSinceNow: 10)
            while !holds(self), Date() < limit {
                _ = woken.wait(timeout: .now() + .milliseconds(100))
                take()
            }
            return holds(self)
        }

        func take() {
            while true {
                switch stream.next() {
                case .bytes(let bytes):
                    heard.withLock { $0.text += String(decoding: bytes, as: UTF8.self) }
                case .nothing: return
                case .end(let bytes):
                    heard.withLock {
                        $0.text += String(decoding: bytes, as: UTF8.self)
                        $0.hasEnded = true
                    }
                    return
                }
            }
        }
    }

    private static let accept: Headers = ["accept": "text/event-stream"]

    private func note(_ number: Int, visibility: String = "public") -> String {
        #"{"type":"need.identified","subject":"need/x-\#(number)","on":"2023-05-01","#
            + #""visibility":"\#(visibility)","data":{"process":"eider","#
            + #""text":"Wunsch \#(number)"}}"#
    }

    private func listener(
        _ fixture: RouteFixture, _ target: String = "/api/v1/events", _ headers: Headers = [:]
    ) throws -> Listener {
        var all = Self.accept
        for field in headers.fields { all.append(field.name, field.value) }
        let response = try fixture.get(target, all)
        #expect(response.status == .ok)
        #expect(response.headers["content-type"] == "text/event-stream")
        return try Listener(response)
    }

    @Test func `a stream begins with what comes from now on`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let listener = try listener(fixture)
        let before = fixture.service.publication.lastPosition
        try fixture.record(note(1))
        fixture.service.publication.refresh()
        #expect(listener.listen { $0.ids == [before + 1] })
        #expect(listener.text.hasPrefix("retry: "))
        #expect(listener.text.contains(#""type":"need.identified""#))
    }

    @Test func `who was away goes on where it was, from the log and then from the feed`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let last = fixture.service.publication.lastPosition
        let listener = try listener(fixture, "/api/v1/events?after=7", ["last-event-id": "3"])
        #expect(listener.listen { $0.ids == Array(4...last) })
        try fixture.record((1...20).map { note($0) }.joined(separator: "\n"))
        fixture.service.publication.refresh()
        #expect(listener.listen { $0.ids == Array(4...(last + 20)) })
    }

    @Test func `a stream has the events that a page has, in their order and once`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let page = try fixture.json("/api/v1/events?limit=1000&type=need.identified")
        let listener = try listener(fixture, "/api/v1/events?after=0&type=need.identified")
        #expect(!page.items.isEmpty)
        #expect(listener.listen { $0.ids == page.items.compactMap { $0["position"]?.number } })
    }

    @Test func `the public is sent no internal event, early or late`() throws {
        let fixture = try RouteFixture()
        let listener = try listener(fixture, "/api/v1/events?after=0")
        try fixture.record(note(1, visibility: "internal") + "\n" + note(2))
        fixture.service.publication.refresh()
        #expect(listener.listen { $0.text.contains("Wunsch 2") })
        #expect(!listener.text.contains("Wunsch 1"))
        #expect(!listener.text.contains(RouteFixture.word))
    }

    @Test func `a burst beyond what the feed keeps is read from the log`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let before = fixture.service.publication.lastPosition
        let listener = try listener(fixture)
        let count = EventFeed.largestCount + 10
        try fixture.record((1...count).map { note($0) }.joined(separator: "\n"))
        fixture.service.publication.refresh()
        #expect(listener.listen { $0.ids.count == count })
        #expect(listener.ids == Array((before + 1)...(before + count)))
    }

    @Test(arguments: ["asOf=2020", "knownAt=@3", "limit=5"])
    func `a stream has no past and no limit`(parameter: String) throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let response = try fixture.get("/api/v1/events?\(parameter)", Self.accept)
        #expect(response.status == .badRequest && response.stream == nil)
    }

    @Test(arguments: ["-1", "x", "99999999999999999999"])
    func `a Last-Event-ID that is no position is refused`(id: String) throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let response = try fixture.get(
            "/api/v1/events", ["accept": "text/event-stream", "last-event-id": id])
        #expect(response.status == .badRequest)
    }

    @Test func `there are only so many subscribers, and one that leaves makes room`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts, subscribers: 2)
        let first = try listener(fixture)
        let second = try listener(fixture)
        let refused = try fixture.get("/api/v1/events", Self.accept)
        #expect(refused.status == .unavailable && refused.headers["retry-after"] != nil)
        first.stream.end()
        first.stream.end()
        #expect(fixture.service.feed.count == 1)
        let third = try listener(fixture)
        #expect(fixture.service.feed.count == 2)
        withExtendedLifetime((second, third)) {}
    }

    @Test(arguments: [StreamEnd.slow, .stopping])
    func `the last words are an event with a problem`(reason: StreamEnd) throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let words = String(
            decoding: try listener(fixture).stream.farewell(reason), as: UTF8.self)
        #expect(words.hasPrefix("event: dropped\ndata: {\"type\":"))
        #expect(words.hasSuffix("}\n\n"))
    }

    @Test func `a revoked token ends the stream with a reason`() throws {
        let fixture = try RouteFixture()
        let token = try fixture.makeToken(clearance: .internal)
        let listener = try listener(
            fixture, "/api/v1/events?after=0", ["authorization": "Bearer \(token)"])
        #expect(listener.listen { $0.text.contains(RouteFixture.word) })
        try fixture.revokeTokens()
        fixture.service.feed.wakeAll()
        #expect(listener.listen { $0.hasEnded })
        #expect(listener.text.contains("event: dropped\ndata: {"))
        #expect(listener.text.contains("\"status\":401"))
    }
}
