import ByteCoding
import Engine
import EventStore
import Foundation
import HTTPCore
import Simulation
import StrategyModel
import Testing
import Words

@testable import QueryDaemon

/// Recording over HTTP: what comes in, what is answered, and that the next answer shows it.
struct RecordingTests {
    typealias Fixture = RecordingFixture

    @Test func `what is recorded is answered with its places, and is in the next answer`()
        async throws
    {
        let fixture = try Fixture()
        let before = fixture.service.publication.current().model.position
        let response = try await fixture.post("[\(Fixture.need("a")),\(Fixture.need("b"))]")
        #expect(response.status == .created)
        let json = try response.json()
        #expect(json.keys == ["recorded", "from", "to", "ids", "events", "warnings"])
        #expect(json["recorded"]?.number == 2)
        #expect(json["from"]?.number == before + 1 && json["to"]?.number == before + 2)
        let events = try #require(json["events"]?.items)
        #expect(events.map { $0["subject"]?.text } == ["need/a", "need/b"])
        #expect(events.map { $0["version"]?.number } == [1, 1])
        #expect(events.map { $0["id"]?.text } == json["ids"]?.items.map(\.text))
        #expect(
            response.headers["Location"] == "/api/v1/events?after=\(before)&limit=2")
        let target = try #require(Target("/api/v1/needs/b"))
        let answer = fixture.service.router.answer(Request(method: .get, target: target))
        #expect(answer.status == .ok)
        let line = try Store(opening: fixture.fixture.path, clock: .fixed(RouteFixture.now))
            .log.line(at: before + 1)
        #expect(String(decoding: line ?? [], as: UTF8.self).contains(#""actor":"token-1""#))
    }

    @Test func `known ids are answered with 200, other content with 409`() async throws {
        let fixture = try Fixture()
        let body = Fixture.need("a", #","id":"\#(Fixture.id)""#)
        #expect(try await fixture.post(body).status == .created)
        let again = try await fixture.post(body + "\n", type: "application/x-ndjson")
        #expect(again.status == .ok && again.headers["Location"] == nil)
        #expect(try again.json()["recorded"]?.number == 0)
        #expect(try again.json()["ids"]?.items.map(\.text) == [Fixture.id])
        let other = Fixture.need("a", #","id":"\#(Fixture.id)""#, text: "Licht")
        let conflict = try await fixture.post(other)
        #expect(conflict.status == .conflict)
        #expect(try conflict.fields() == ["id"])
    }

    @Test(arguments: Language.allCases)
    func `faults are told as on the command line, in the language asked`(language: Language)
        async throws
    {
        let fixture = try Fixture()
        let body = "[\(Fixture.need("a")),\(Fixture.need("b", #","visibilty":"public""#))]"
        let response = try await fixture.post(body, in: language)
        #expect(response.status == .unprocessable)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(response.headers["Content-Language"] == language.rawValue)
        let item = try #require(try response.json()["errors"]?.items.first)
        #expect(item["line"]?.number == 2 && item["found"]?.text == "visibilty")
        let finding = DraftList(json: Array(body.utf8)).errors[0]
        #expect(item["detail"]?.text?.hasPrefix(finding.message[language]) == true)
        #expect(item["expected"]?.text == finding.expected?[language])
        // By the rules of the store, too.
        let absent = Fixture.need("c").replacingOccurrences(of: "eider", with: "nirgends")
        #expect(try await fixture.post(absent, in: language).status == .unprocessable)
    }

    @Test func `another version is a conflict`() async throws {
        let fixture = try Fixture()
        let response = try await fixture.post(Fixture.need("a", #","expect":3"#))
        #expect(response.status == .conflict)
        #expect(try response.fields() == ["expect"])
    }

    @Test(
        arguments: [
            ("", "application/json", 400), ("{", "application/json", 422),
            ("[]", "application/json", 422), ("\n\n", "application/x-ndjson", 422),
            ("{}", "text/plain", 415), ("{}", nil, 415),
            ("{}", "application/json;charset=latin1", 415),
            ("7", "Application/JSON; charset=\"UTF-8\"", 422),
        ] as [(String, String?, Int)])
    func `a body that is none, or no drafts, is refused`(
        body: String, type: String?, status: Int
    ) async throws {
        let fixture = try Fixture()
        for language in Language.allCases {
            let response = try await fixture.post(body, type: type, in: language)
            #expect(response.status.code == status)
            #expect(response.headers["Content-Language"] == language.rawValue)
            let takes = response.headers["Accept-Post"]
            #expect(takes == (status == 415 ? "application/json, application/x-ndjson" : nil))
        }
    }

    @Test func `a body that is packed, and an answer that nobody takes, are refused`()
        async throws
    {
        let fixture = try Fixture()
        let packed = try await fixture.post(Fixture.need("a"), ["content-encoding": "gzip"])
        #expect(packed.status == .unsupportedMediaType)
        let token = try fixture.fixture.makeToken(role: .recorder)
        fixture.service.gate.reload()
        let page = fixture.service.router.answer(
            try Fixture.request(
                Fixture.need("a"),
                ["accept": "text/html", "authorization": "Bearer \(token)"]))
        #expect(page.status == .notAcceptable)
        #expect(fixture.service.publication.current().model.subject(named: "need/a") == nil)
    }

    @Test func `who records is said by the token alone`() async throws {
        let fixture = try Fixture()
        let response = try await fixture.post(Fixture.need("a", #","actor":"staff-3""#))
        #expect(response.status == .unprocessable)
        #expect(try response.fields() == ["actor"])
    }

    @Test func `no more than a hundred faults are listed, and the others counted`() async throws {
        let fixture = try Fixture()
        for (count, more) in [(100, false), (101, true)] {
            let body = "[" + Array(repeating: "1", count: count).joined(separator: ",") + "]"
            let response = try await fixture.post(body)
            #expect(try response.fields().count == 100)
            #expect(try response.json()["detail"]?.text?.contains("1 more") == more)
        }
    }

    @Test func `a conflict does not tell of what the recorder may not see`() async throws {
        let fixture = try Fixture()
        let hidden = Fixture.need("a", #","id":"\#(Fixture.id)""#)
            .replacingOccurrences(of: "public", with: "restricted")
        let recorded = try await fixture.post(hidden, clearance: .restricted)
        let position = try #require(try recorded.json()["from"]?.number)
        let other = Fixture.need("b", #","id":"\#(Fixture.id)""#)
        for (clearance, isTold) in [(Visibility.internal, false), (.restricted, true)] {
            let response = try await fixture.post(other, clearance: clearance)
            #expect(response.status == .conflict)
            #expect(response.text.contains("@\(position)") == isTold)
            #expect(!response.text.contains("need/a"))
        }
    }

    @Test func `while another program holds the lock, and on a full disk, it says to come again`()
        async throws
    {
        let fixture = try Fixture()
        let lock = try fixture.storage.open(fixture.fixture.path + "/LOCK", .write)
        try #require(try fixture.storage.lock(lock))
        let busy = try await fixture.post(Fixture.need("a"))
        #expect(busy.status == .unavailable && busy.headers["Retry-After"] == "1")
        fixture.storage.unlock(lock)
        fixture.storage.close(lock)
        fixture.storage.arrange { $0.failedWrite = 28 }
        #expect(try await fixture.post(Fixture.need("a")).status == .storageFull)
        fixture.storage.arrange { $0.failedSync = 5 }
        let open = try await fixture.post(Fixture.need("a"))
        #expect(open.status == .unavailable && open.headers["Retry-After"] == "1")
    }

    @Test func `a damaged log is served, and recording says that it is damaged`() async throws {
        let first = try Fixture()
        let log = first.fixture.path + "/log/000000000001.jsonl"
        let file = try #require(FileHandle(forUpdatingAtPath: log))
        try file.seek(toOffset: try file.seekToEnd() - 60)
        try file.write(contentsOf: Data("#".utf8))
        try file.close()
        let publication = try Publication(
            opening: first.fixture.path, clock: .fixed(RouteFixture.now))
        #expect(publication.trouble?.isDamage == true)
        let service = Service(
            publication: publication,
            gate: AccessGate(first.fixture.path, clock: .fixed(RouteFixture.now)), version: "1")
        let request = try Fixture.request(Fixture.need("a"))
        let response = await withCheckedContinuation { continuation in
            service.record(request, in: .english, actor: "a", clearance: .public) {
                continuation.resume(returning: $0)
            }
        }
        #expect(response.status == .internalError)
        #expect(response.text.contains("damaged"))
        #expect(!response.text.contains(first.fixture.path) && !response.text.contains("0001"))
        #expect(publication.current().model.subject(named: "measure/m-1") != nil)
    }
}
