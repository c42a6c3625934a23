import Foundation
import Glibc
import HTTPCore
import Synchronization
import Testing

@testable import QueryDaemon

/// Answers without a known end, over a socket.
struct StreamServingTests {
    /// A stream that says what it is told to say.
    private final class Source: ResponseStream {
        private struct State {
            var pieces: [StreamPiece] = []
            var wake: (@Sendable () -> Void)?
            var ends = 0
        }

        private let state = Mutex(State())
        let heartbeat = Array("beat".utf8)

        init(_ pieces: [StreamPiece] = []) { state.withLock { $0.pieces = pieces } }

        var ends: Int { state.withLock { $0.ends } }

        func say(_ piece: StreamPiece) {
            let wake = state.withLock { state in
                state.pieces.append(piece)
                return state.wake
            }
            wake?()
        }

        func begin(wake: @escaping @Sendable () -> Void) {
            state.withLock { $0.wake = wake }
            wake()
        }
        func next() -> StreamPiece {
            state.withLock { $0.pieces.isEmpty ? .nothing : $0.pieces.removeFirst() }
        }
        func farewell(_ reason: StreamEnd) -> [UInt8] { Array("farewell \(reason.rawValue)".utf8) }
        func end() { state.withLock { $0.ends += 1 } }
    }

    private static let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

    private func server(
        _ source: Source, _ change: (inout DaemonSettings) -> Void = { _ in }
    ) throws -> TestServer {
        try TestServer(change) { _ in
            var response = Response(type: "text/event-stream", body: [])
            response.stream = source
            return response
        }
    }

    private func eventually(_ holds: () -> Bool) -> Bool {
        for _ in 0..<2_000 where !holds() { usleep(2_000) }
        return holds()
    }

    @Test func `pieces are sent as they come, and the end ends the connection`() throws {
        let source = Source([.bytes(Array("one".utf8))])
        let server = try server(source)
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send(Self.get)
        #expect(client.receive(until: "3\r\none\r\n").contains("Transfer-Encoding: chunked\r\n"))
        source.say(.bytes(Array("two".utf8)))
        #expect(client.receive(until: "two\r\n") == "3\r\ntwo\r\n")
        source.say(.end(Array("done".utf8)))
        #expect(client.receive() == "4\r\ndone\r\n0\r\n\r\n")
        #expect(eventually { source.ends == 1 })
    }

    @Test func `a stream is told when the client leaves`() throws {
        let source = Source()
        let server = try server(source)
        defer { server.server.stop() }
        do {
            let client = try TestClient(server)
            client.send(Self.get)
            _ = client.receive(until: "\r\n\r\n")
        }
        #expect(eventually { source.ends == 1 })
    }

    @Test func `an idle stream beats`() throws {
        let source = Source()
        let server = try server(source) { $0.heartbeat = .milliseconds(50) }
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send(Self.get)
        let heard = client.receive(until: "4\r\nbeat\r\n", times: 2)
        #expect(heard.contains("beat"))
    }

    @Test func `a client that does not read is dropped with a reason`() throws {
        let source = Source(
            (0..<200).map { _ in .bytes([UInt8](repeating: 0x61, count: 60_000)) })
        let server = try server(source) { $0.subscriberTimeout = .milliseconds(300) }
        defer { server.server.stop() }
        let client = try TestClient(server, receiveBuffer: 4_096)
        client.send(Self.get)
        #expect(eventually { source.ends == 1 })
        let heard = client.receive()
        #expect(heard.hasSuffix("farewell slow\r\n0\r\n\r\n"))
        // It was sent no more than the system and one piece could hold.
        #expect(heard.utf8.count < 200 * 60_000)
    }

    @Test func `a server that stops says so`() throws {
        let source = Source()
        let server = try server(source)
        let client = try TestClient(server)
        client.send(Self.get)
        _ = client.receive(until: "\r\n\r\n")
        server.server.stop()
        #expect(client.receive().hasSuffix("farewell stopping\r\n0\r\n\r\n"))
        #expect(server.ends(within: 5))
        #expect(source.ends == 1)
    }

    @Test func `answers that are made elsewhere keep their order, and hold up no one`() throws {
        let gate = Mutex(false)
        let route = Route(.get, "/slow", summary: Wording(de: "", en: "")) { _ in
            for _ in 0..<5_000 where !gate.withLock({ $0 }) { usleep(1_000) }
            return Response(type: "text/plain", body: Array("slow".utf8))
        }
        let quick = Route(
            .get, "/quick", summary: Wording(de: "", en: ""),
            handling: .immediate { _ in Response(type: "text/plain", body: Array("quick".utf8)) })
        let router = Router([route, quick]) { _, _ in Response(.notFound) }
        let server = try TestServer(responder: RoutingResponder(router) { Unknown() })
        defer { server.server.stop() }
        let waiting = try TestClient(server)
        waiting.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\nGET /quick HTTP/1.1\r\nHost: x\r\n\r\n")
        for _ in 0..<4 {
            let other = try TestClient(server)
            other.send("GET /quick HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(other.receive(until: "quick").hasSuffix("quick"))
        }
        gate.withLock { $0 = true }
        let answers = waiting.receive(until: "quick")
        let parts = answers.components(separatedBy: "\r\n\r\n")
        try #require(parts.count == 3)
        #expect(parts[1].hasPrefix("slow") && parts[2] == "quick")
    }

    private final class Unknown: EpochWatch {
        func epoch() -> Epoch? { nil }
    }
}
