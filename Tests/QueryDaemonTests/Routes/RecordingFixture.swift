import ByteCoding
import Engine
import HTTPCore
import Simulation
import StrategyModel
import Testing
import Words

@testable import QueryDaemon

/// Requests to record, as the route passes them on.
struct RecordingFixture {
    let fixture: RouteFixture
    let storage = ArrangedStorage()
    let service: Service

    init(_ drafts: String = RouteFixture.publicDrafts) throws {
        fixture = try RouteFixture(drafts)
        let shared = try SharedStore(
            opening: fixture.path, clock: .fixed(RouteFixture.now),
            waitingAtMost: .milliseconds(20), storage: storage)
        service = Service(
            publication: Publication(shared),
            gate: AccessGate(fixture.path, clock: .fixed(RouteFixture.now)), version: "1.2.3")
    }

    static func request(
        _ body: String, type: String? = "application/json", _ headers: Headers = [:]
    ) throws -> Request {
        var headers = headers
        if let type { headers.append("content-type", type) }
        return Request(
            method: .post, target: try #require(Target("/api/v1/events")), headers: headers,
            body: Array(body.utf8))
    }

    func post(
        _ body: String, type: String? = "application/json", _ headers: Headers = [:],
        in language: Language = .english, clearance: Visibility = .internal
    ) async throws -> Response {
        let request = try Self.request(body, type: type, headers)
        return await withCheckedContinuation { continuation in
            service.record(request, in: language, actor: "token-1", clearance: clearance) {
                continuation.resume(returning: $0)
            }
        }
    }

    static let id = "01930000-0000-7000-8000-000000000001"

    static func need(_ name: String, _ more: String = "", text: String = "Bank") -> String {
        #"{"type":"need.identified","subject":"need/\#(name)","on":"2023-05-01","#
            + #""visibility":"public","data":{"process":"eider","text":"\#(text)"}\#(more)}"#
    }
}

extension Response {
    func json() throws -> JSONValue { try JSONValue.parse(body) }

    /// The fields that the errors of a problem name.
    func fields() throws -> [String] {
        try json()["errors"]?.items.map { $0["field"]?.text ?? "" } ?? []
    }
}
