import ByteCoding
import Engine
import EventStore
import Foundation
import HTTPCore
import StrategyModel
import Synchronization
import Testing
import Words

@testable import QueryDaemon

/// A store with tokens, a gate before it, and clocks that a test sets.
private final class GateFixture {
    let path = NSTemporaryDirectory() + "wegmarke-gate-\(UUID().uuidString)"
    let store: Store
    let time: Time
    let reports: Reports
    let gate: AccessGate

    final class Time: Sendable {
        let nanoseconds = Mutex(0)
        func advance(_ seconds: Double) {
            nanoseconds.withLock { $0 += Int(seconds * 1e9) }
        }
    }

    final class Reports: Sendable {
        let all = Mutex<[Bool]>([])
    }

    init(now: Instant = RouteFixture.now) throws {
        try Store.create(at: path, origin: "x", zone: ZoneRule.berlin, simulated: true)
        store = try Store(opening: path, clock: .fixed(RouteFixture.now))
        let (time, reports) = (Time(), Reports())
        self.time = time
        self.reports = reports
        gate = AccessGate(
            path, clock: .fixed(now), monotonic: { time.nanoseconds.withLock { $0 } },
            report: { error in reports.all.withLock { $0.append(error != nil) } })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func admit(
        _ fields: [String], client: String = "192.0.2.7", query: String = ""
    ) throws -> Result<Admission, RequestProblem> {
        var headers = Headers()
        for field in fields { headers.append("authorization", field) }
        guard let target = Target("/" + query) else { throw RouteFixture.Illegal(text: query) }
        var request = Request(method: .get, target: target, headers: headers)
        request.client = client
        do throws(RequestProblem) {
            return .success(try gate.admit(request, in: .english))
        } catch {
            return .failure(error)
        }
    }

    func status(_ fields: [String], client: String = "192.0.2.7") throws -> Int {
        switch try admit(fields, client: client) {
        case .success: 200
        case .failure(let problem): problem.response.status.code
        }
    }
}

struct AccessGateTests {
    @Test func `a token gives its grant, without one there is what is public`() throws {
        let fixture = try GateFixture()
        let issued = try fixture.store.addToken(TokenRequest(actor: "staff-3", role: .recorder))
        fixture.gate.reload()
        #expect(
            try fixture.admit([]).get() == Admission(grant: nil, clearance: .public))
        for scheme in ["Bearer", "bearer", "BEARER", "bEaReR "] {
            let admission = try fixture.admit(["\(scheme) \(issued.text)"]).get()
            #expect(admission.grant?.tokenID == issued.token.id)
            #expect(admission.grant?.actor == "staff-3")
            #expect(admission.clearance == .internal)
        }
        let lowered = try fixture.admit(["Bearer \(issued.text)"], query: "?clearance=public").get()
        #expect(lowered.clearance == .public)
        #expect(lowered.grant != nil)
        let raised = try fixture.admit(["Bearer \(issued.text)"], query: "?clearance=restricted")
        guard case .failure(let problem) = raised else {
            Issue.record("the clearance was raised")
            return
        }
        #expect(problem.response.status == .forbidden)
    }

    @Test func `whatever is wrong with a token, the answer is the same`() throws {
        let later = Instant(milliseconds: RouteFixture.now.milliseconds + 10)
        let fixture = try GateFixture(now: later)
        let expired = try fixture.store.addToken(
            TokenRequest(actor: "a", expires: RouteFixture.now)
        ).text
        let revoked = try fixture.store.addToken(TokenRequest(actor: "b"))
        _ = try fixture.store.revokeToken(revoked.token.id)
        let good = try fixture.store.addToken(TokenRequest(actor: "c")).text
        fixture.gate.reload()
        #expect(try fixture.status(["Bearer \(good)"]) == 200)
        let wrong: [[String]] = [
            ["Bearer \(expired)"], ["Bearer \(revoked.text)"], ["Bearer wm_unknown"],
            ["Bearer \(good)="], ["Bearer \(good) x"], ["Bearer"], ["Bearer "], [""], [good],
            ["Basic \(good)"], ["Bearer \(good)", "Bearer \(good)"], ["Bearer,\(good)"],
            ["Bearer \(good.dropLast())"], ["Bearer ä"], ["Bearer \(good), Bearer \(good)"],
            ["Bearer =\(good)"],
        ]
        var answers: [Response] = []
        for (index, fields) in wrong.enumerated() {
            guard case .failure(let problem) = try fixture.admit(fields, client: "\(index)") else {
                Issue.record("let in with \(fields)")
                continue
            }
            answers.append(problem.response)
        }
        let answer = try #require(answers.first)
        #expect(answers.count == wrong.count)
        #expect(Set(answers.map(\.text)).count == 1)
        #expect(Set(answers.map(\.headers)).count == 1)
        #expect(Set(answers.map(\.status)).count == 1)
        #expect(answer.status == .unauthorized)
        #expect(answer.headers["WWW-Authenticate"] == "Bearer")
    }

    @Test func `who failed too often is not even looked at, and nobody else is concerned`() throws {
        let fixture = try GateFixture()
        let good = "Bearer " + (try fixture.store.addToken(TokenRequest(actor: "a")).text)
        fixture.gate.reload()
        for _ in 0..<9 { #expect(try fixture.status(["Bearer x"]) == 401) }
        for _ in 0..<20 { #expect(try fixture.status([good]) == 200, "a good one costs nothing") }
        #expect(try fixture.status(["Bearer x"]) == 401)
        guard case .failure(let problem) = try fixture.admit([good]) else {
            Issue.record("a client was let in that had failed too often")
            return
        }
        #expect(problem.response.status == .tooManyRequests)
        #expect(problem.response.headers["Retry-After"] == "6")
        #expect(try fixture.status([]) == 200, "what is public stays")
        #expect(try fixture.status([good], client: "192.0.2.8") == 200)
        fixture.time.advance(5.999)
        #expect(try fixture.status([good]) == 429)
        fixture.time.advance(0.001)
        #expect(try fixture.status([good]) == 200)
        #expect(try fixture.status(["Bearer x"]) == 401)
        #expect(try fixture.status([good]) == 429)
    }

    @Test func `each change is known after a reload, and raises the generation`() throws {
        let fixture = try GateFixture()
        #expect(fixture.gate.generation == 0)
        let issued = try fixture.store.addToken(TokenRequest(actor: "a"))
        fixture.gate.reload()
        #expect(fixture.gate.generation == 1)
        #expect(try fixture.status(["Bearer \(issued.text)"]) == 200)
        fixture.gate.reload()
        #expect(fixture.gate.generation == 1)
        _ = try fixture.store.revokeToken(issued.token.id)
        fixture.gate.reload()
        #expect(fixture.gate.generation == 2)
        #expect(try fixture.status(["Bearer \(issued.text)"]) == 401)
        #expect(fixture.reports.all.withLock { $0 } == [])
    }

    @Test func `a file that is replaced has another stamp, and a fresh one is not relied on`()
        throws
    {
        let fixture = try GateFixture()
        _ = try fixture.store.addToken(TokenRequest(actor: "a"))
        let path = fixture.path + "/access.json"
        #expect(FileStamp(path) == FileStamp(path))
        #expect(try #require(FileStamp(path)).isSettled == false)
        #expect(FileStamp(fixture.path + "/nothing") == nil)
        let before = FileStamp(path)
        _ = try fixture.store.addToken(TokenRequest(actor: "b"))
        #expect(FileStamp(path) != before)
    }

    @Test func `a file that can't be used permits nothing, and is reported once`() throws {
        let fixture = try GateFixture()
        let good = "Bearer " + (try fixture.store.addToken(TokenRequest(actor: "a")).text)
        fixture.gate.reload()
        let file = URL(filePath: fixture.path + "/access.json")
        let content = try Data(contentsOf: file)
        for damaged in [content.dropLast(5), Data(), Data(#"{"version":9}"#.utf8)] {
            try damaged.write(to: file)
            for _ in 0..<3 { fixture.gate.reload() }
            #expect(try fixture.status([good], client: "\(damaged.count)") == 401)
            #expect(try fixture.status([]) == 200)
        }
        #expect(fixture.reports.all.withLock { $0 } == [true])
        try content.write(to: file)
        for _ in 0..<3 { fixture.gate.reload() }
        #expect(try fixture.status([good]) == 200)
        #expect(fixture.reports.all.withLock { $0 } == [true, false])
        try FileManager.default.removeItem(at: file)
        fixture.gate.reload()
        #expect(try fixture.status([good]) == 401, "no file, no tokens")
        #expect(fixture.reports.all.withLock { $0 } == [true, false])
    }

    @Test(arguments: Role.allCases, Role.allCases)
    func `a role does what lesser ones do`(own: Role, needed: Role) throws {
        let fixture = try GateFixture()
        let token = try fixture.store.addToken(TokenRequest(actor: "a", role: own)).text
        fixture.gate.reload()
        let admission = try fixture.admit(["Bearer \(token)"]).get()
        for language in Language.allCases {
            var status = 200
            var text = ""
            do throws(RequestProblem) {
                try admission.require(needed, in: language)
            } catch {
                status = error.response.status.code
                text = error.response.text
            }
            #expect(status == (own >= needed ? 200 : 403))
            if status == 403 {
                #expect(text.contains(needed.rawValue))
                #expect(text.contains(language == .german ? "Rolle" : "role"))
            }
            do throws(RequestProblem) {
                try Admission(grant: nil, clearance: .public).require(needed, in: language)
                Issue.record("let in without a token")
            } catch {
                #expect(error.response.status == .unauthorized)
                #expect(error.response.headers["WWW-Authenticate"] == "Bearer")
            }
        }
    }
}
