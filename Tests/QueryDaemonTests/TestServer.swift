import Foundation
import Glibc
import HTTPCore
import Synchronization

@testable import QueryDaemon

/// A server on a free port of the loopback, on a thread of its own.
final class TestServer: Sendable {
    let server: QueryServer
    private let ended = Mutex(false)

    convenience init(
        stoppingOnSignals: Bool = false, _ change: (inout DaemonSettings) -> Void = { _ in },
        handler: @escaping Route.Handler = TestServer.echo
    ) throws {
        try self.init(
            stoppingOnSignals: stoppingOnSignals, change,
            responder: DirectResponder(handler: handler))
    }

    init(
        stoppingOnSignals: Bool = false, _ change: (inout DaemonSettings) -> Void = { _ in },
        responder: any Responder
    ) throws {
        var settings = DaemonSettings(port: 0)
        change(&settings)
        let sink = EntrySink()
        server = try QueryServer(settings, log: { sink.add($0) }, responder: responder)
        self.sink = sink
        Thread { [self] in
            try? server.run(stoppingOnSignals: stoppingOnSignals)
            ended.withLock { $0 = true }
        }.start()
    }

    private let sink: EntrySink

    var logged: [AccessEntry] { sink.entries.withLock { $0 } }

    /// Whether `run` returns within some seconds.
    func ends(within seconds: Double) -> Bool {
        let limit = Date(timeIntervalSinceNow: seconds)
        while Date() < limit {
            if ended.withLock({ $0 }) { return true }
            usleep(2000)
        }
        return false
    }

    /// Says what was asked.
    static let echo: Route.Handler = { request in
        let text = "\(request.method.rawValue) \(request.target.path) \(request.body.count)"
        return Response(type: "text/plain", body: Array(text.utf8))
    }
}

final class EntrySink: Sendable {
    let entries = Mutex<[AccessEntry]>([])
    func add(_ entry: AccessEntry) { entries.withLock { $0.append(entry) } }
}

struct NotConnected: Error {
    let number: Int32
}

/// A client that sends and receives plain bytes.
final class TestClient {
    let socket: Int32

    /// - Parameter receiveBuffer: how much the system takes in for a client that does not read.
    convenience init(_ server: TestServer, receiveBuffer: Int32? = nil) throws {
        try self.init(port: server.server.port, receiveBuffer: receiveBuffer)
    }

    init(port: Int, receiveBuffer: Int32? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer {
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, 4)
        }
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw NotConnected(number: errno) }
    }

    deinit { close(socket) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }

    func endInput() { shutdown(socket, Int32(SHUT_WR)) }

    /// Reads until the server closes, or until a text has come so many times.
    func receive(until end: String? = nil, times: Int = 1) -> String {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count <= 0 { break }
            received.append(contentsOf: buffer[..<count])
            let text = String(decoding: received, as: UTF8.self)
            if let end, text.components(separatedBy: end).count > times { break }
        }
        return String(decoding: received, as: UTF8.self)
    }

    /// Whether the server has closed, after at most the client's patience.
    var isClosed: Bool {
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, 0) == 0 || errno == ECONNRESET
    }
}
