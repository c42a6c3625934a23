import ByteCoding
import Engine
import Foundation
import HTTPCore
import StrategyModel
import Synchronization

@testable import QueryDaemon

/// A store in a folder of its own, and the routes over it in process.
final class RouteFixture {
    let path: String
    let service: Service
    private let router: Router
    private let store: Store
    private let gate: AccessGate
    /// The token that each request shows, unless it shows something itself.
    private var token: String?

    static let now = Instant("2024-06-01T10:00:00Z") ?? Instant(milliseconds: 0)

    init(
        _ drafts: String = RouteFixture.drafts, clearance: Visibility = .public,
        subscribers: Int = 100
    ) throws {
        path = NSTemporaryDirectory() + "wegmarke-routes-\(UUID().uuidString)"
        try Store.create(
            at: path, origin: "example.org/test", zone: ZoneRule.berlin, simulated: true)
        store = try Store(opening: path, clock: .fixed(Self.now))
        try Self.record(drafts, in: store)
        gate = AccessGate(path, clock: .fixed(Self.now))
        service = Service(
            publication: try Publication(opening: path, clock: .fixed(Self.now)),
            gate: gate, version: "1.2.3", largestSubscribers: subscribers)
        router = service.router
        if clearance != .public { token = try makeToken(clearance: clearance) }
    }

    /// Makes a token, which is valid at once.
    func makeToken(
        actor: String = "staff-3", role: Role = .reader, clearance: Visibility = .internal
    ) throws -> String {
        let request = TokenRequest(actor: actor, role: role, clearance: clearance)
        defer { gate.reload() }
        return try store.addToken(request).text
    }

    /// Revokes every token, at once.
    func revokeTokens() throws {
        for token in try store.tokens() { _ = try store.revokeToken(token.id) }
        gate.reload()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    struct Illegal: Error {
        let text: String
    }

    static func record(_ drafts: String, in store: Store) throws {
        var valid: [ValidDraft] = []
        for line in drafts.split(separator: "\n") {
            let validation = validate(Array(line.utf8))
            guard let draft = validation.draft else {
                throw Illegal(text: "\(line): \(validation.findings)")
            }
            valid.append(draft)
        }
        do {
            _ = try store.record(valid)
        } catch EngineError.rejected(let rejection) {
            throw Illegal(text: "\(rejection.findings)")
        }
    }

    /// Records as another program would.
    func record(_ drafts: String) throws { try Self.record(drafts, in: store) }

    func get(_ target: String, _ headers: Headers = [:], method: HTTPCore.Method = .get) throws
        -> Response
    {
        guard let target = Target(target) else { throw Illegal(text: target) }
        var headers = headers
        if let token, headers["authorization"] == nil {
            headers.append("authorization", "Bearer \(token)")
        }
        return router.answer(Request(method: method, target: target, headers: headers))
    }

    func json(_ target: String, _ headers: Headers = [:]) throws -> JSONValue {
        try JSONValue.parse(try get(target, headers).body)
    }
}

extension Router {
    /// Waits for the answer.
    func answer(_ request: Request) -> Response {
        final class Box: Sendable {
            let answer = Mutex<Response?>(nil)
            let done = DispatchSemaphore(value: 0)
        }
        let box = Box()
        respond(to: request) { response in
            box.answer.withLock { $0 = response }
            box.done.signal()
        }
        box.done.wait()
        return box.answer.withLock { $0 } ?? Response(.internalError)
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}

extension JSONValue {
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
    var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }
    var number: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
    func ids(_ key: String = "items") -> [String] {
        self[key]?.items.compactMap { $0["id"]?.text } ?? []
    }
}

extension RouteFixture {
    static let word = "Quittengelee"
    static let amount = "987654"

    /// A small process; whatever names the word or the amount is not public.
    static let drafts = publicDrafts + secretDrafts
    static let publicDrafts = file("public")
    static let secretDrafts = file("secret")

    private static func file(_ name: String) -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Fixtures/Routes/\(name).jsonl")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
}
