import Foundation
import Glibc

/// A daemon that serves a store on a free port until the last reference is gone.
final class Server {
    let port: Int
    private let process: pid_t
    private let folder: Folder

    init(_ store: TestStore) throws {
        folder = try Folder()
        process = try Tool.start(
            ["serve", "--port", "0", "--store", store.path], in: folder.path, named: "serve")
        var found: Int?
        for _ in 0..<1_000 where found == nil {
            usleep(10_000)
            let text =
                (try? String(contentsOfFile: folder.path + "/serve.out", encoding: .utf8)) ?? ""
            if let start = text.range(of: "http://127.0.0.1:") {
                found = Int(text[start.upperBound...].prefix { $0.isNumber })
            }
        }
        guard let found else {
            kill(process, SIGKILL)
            throw ToolError(what: "serve did not say where")
        }
        port = found
    }

    /// Asks it to stop, and waits until it has.
    func stop() throws -> Outcome {
        kill(process, SIGTERM)
        return try Tool.wait(for: process, in: folder.path, named: "serve")
    }

    /// Answers to one request: status, header, body.
    func get(_ target: String, _ header: String...) throws -> (
        status: Int, head: String, body: String
    ) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw ToolError(what: "socket: \(errno)") }
        defer { close(socket) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw ToolError(what: "connect: \(errno)") }
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost", "Connection: close"] + header
        let request = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw ToolError(what: "send: \(errno)")
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        let answer = String(decoding: bytes, as: UTF8.self)
        guard let gap = answer.range(of: "\r\n\r\n"),
            let status = Int(answer.dropFirst(9).prefix(3))
        else { throw ToolError(what: "no answer to \(target): \(answer.prefix(200))") }
        return (status, String(answer[..<gap.lowerBound]), String(answer[gap.upperBound...]))
    }
}
