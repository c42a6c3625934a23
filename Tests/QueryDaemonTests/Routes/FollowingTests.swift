import ByteCoding
import Engine
import EventStore
import Foundation
import Glibc
import HTTPCore
import StrategyModel
import Synchronization
import Testing

@testable import QueryDaemon

/// What others record is visible in the next request.
struct FollowingTests {
    private func note(_ number: Int, on day: String = "2023-05-01") -> String {
        #"{"type":"need.identified","subject":"need/x-\#(number)","on":"\#(day)","#
            + #""visibility":"public","data":{"process":"eider","text":"Wunsch \#(number)"}}"#
    }

    @Test func `what is recorded is in the next answer`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        for number in 1...20 {
            try fixture.record(note(number))
            #expect(try fixture.get("/api/v1/needs/x-\(number)").status == .ok)
        }
    }

    @Test func `the follower takes in what is recorded without being asked`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let publication = fixture.service.publication
        let follower = Follower(publication)
        follower.start()
        defer { follower.stop() }
        let before = publication.lastPosition
        try fixture.record(note(1))
        let limit = Date(timeIntervalSinceNow: 5)
        while publication.lastPosition == before, Date() < limit { usleep(1_000) }
        #expect(publication.lastPosition == before + 1)
    }

    @Test func `an edition that was handed out does not change`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let edition = fixture.service.publication.current()
        let position = edition.model.position
        try fixture.record(note(1))
        #expect(fixture.service.publication.current().model.position == position + 1)
        #expect(edition.model.position == position)
        #expect(edition.model.subject(named: "need/x-1") == nil)
    }

    @Test func `after damage, what was read is served, and readyz tells`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        #expect(try fixture.get("/readyz").status == .ok)
        try fixture.record(note(1))
        // One byte of the new line rots before it was read.
        let log = fixture.path + "/log/000000000001.jsonl"
        let file = try #require(FileHandle(forUpdatingAtPath: log))
        let size = try file.seekToEnd()
        try file.seek(toOffset: size - 60)
        try file.write(contentsOf: Data("#".utf8))
        try file.close()
        #expect(try fixture.get("/api/v1/measures/m-1").status == .ok)
        #expect(try fixture.get("/api/v1/needs/x-1").status == .notFound)
        let ready = try fixture.get("/readyz")
        #expect(ready.status == .unavailable)
        #expect(ready.headers["Content-Type"] == "application/problem+json")
        #expect(try fixture.get("/healthz").text == #"{"status":"ok"}"#)
        // A daemon that starts on the damaged log serves what can be read, too.
        let again = try Publication(opening: fixture.path, clock: .fixed(RouteFixture.now))
        #expect(again.trouble?.isDamage == true)
        #expect(again.current().model.subject(named: "measure/m-1") != nil)
        #expect(throws: EngineError.self) { try Store(opening: fixture.path) }
    }
}

/// The daemon over a real socket.
struct DaemonTests {
    private func request(_ port: Int, _ target: String, _ fields: String = "") throws -> String {
        let client = try TestClient(port: port)
        client.send("GET \(target) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(fields)\r\n")
        return client.receive()
    }

    @Test func `it serves what others record, logs each request, and stops`() throws {
        let fixture = try RouteFixture()
        let publication = try Publication(opening: fixture.path, clock: .fixed(RouteFixture.now))
        let sink = EntrySink()
        let daemon = try Daemon(
            publication, DaemonSettings(port: 0), version: "1.2.3", log: { sink.add($0) })
        let ended = DispatchSemaphore(value: 0)
        Thread {
            try? daemon.run(stoppingOnSignals: false)
            ended.signal()
        }.start()
        let port = daemon.address.port
        #expect(try request(port, "/dashboards/overview.txt").contains("200 OK"))
        #expect(try request(port, "/api/v1/needs/new").contains("404 Not Found"))
        try fixture.record(
            #"{"type":"need.identified","subject":"need/new","on":"2024-01","#
                + #""visibility":"public","data":{"process":"eider","text":"Licht"}}"#)
        let answer = try request(port, "/api/v1/needs/new")
        #expect(answer.contains("200 OK"))
        #expect(answer.contains("Licht"))
        let tag = try #require(
            answer.components(separatedBy: "\r\n").first { $0.hasPrefix("ETag: ") })
        let again = try request(
            port, "/api/v1/needs/new", "If-None-Match: \(tag.dropFirst(6))\r\n")
        #expect(again.hasPrefix("HTTP/1.1 304 Not Modified\r\n"))
        daemon.stop()
        #expect(ended.wait(timeout: .now() + 10) == .success)
        let entries = sink.entries.withLock { $0 }
        #expect(entries.map(\.status) == [200, 404, 200, 304])
        #expect(
            entries.map(\.route) == ["/dashboards/overview"]
                + Array(
                    repeating: "/api/v1/needs/{id}", count: 3))
    }

    @Test func `a body is never read as requests because its head was answered before`() throws {
        let fixture = try RouteFixture()
        let publication = try Publication(opening: fixture.path, clock: .fixed(RouteFixture.now))
        let daemon = try Daemon(publication, DaemonSettings(port: 0), version: "1.2.3")
        let ended = DispatchSemaphore(value: 0)
        Thread {
            try? daemon.run(stoppingOnSignals: false)
            ended.signal()
        }.start()
        let head =
            "GET /api/v1/kpis/spent HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        let inner = "GET /no/such HTTP/1.1\r\nHost: x\r\n\r\n"
        let client = try TestClient(port: daemon.address.port)
        for _ in 0..<2 {
            client.send(head + "0\r\n\r\n")
            #expect(client.receive(until: "\"spent\"").hasPrefix("HTTP/1.1 200 OK"))
        }
        client.send(
            head + String(inner.utf8.count, radix: 16) + "\r\n" + inner + "\r\n0\r\n\r\n"
                + "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        let rest = client.receive()
        #expect(rest.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
        #expect(!rest.contains("HTTP/1.1 4"))
        daemon.stop()
        #expect(ended.wait(timeout: .now() + 10) == .success)
    }
}
