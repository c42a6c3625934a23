import Glibc
import HTTPCore
import QueryDaemon
import Testing
import Words

/// Limits, time-outs and the end.
@Suite struct EndingTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost:", "HTTP/1.1 408 "),
        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab", "HTTP/1.1 408 "),
        ("", ""),
    ])
    func `A slow client is told and cut off, an idle one only cut off`(
        _ begun: String, _ answer: String
    ) throws {
        let server = try TestServer {
            $0.headerTimeout = .milliseconds(60)
            $0.bodyTimeout = .milliseconds(60)
            $0.idleTimeout = .milliseconds(60)
        }
        defer { server.server.stop() }
        let slow = try TestClient(server)
        slow.send(begun)
        let received = slow.receive()
        #expect(answer.isEmpty ? received.isEmpty : received.hasPrefix(answer))
    }

    @Test func `Slow drops do not extend the time for a header`() throws {
        let server = try TestServer { $0.headerTimeout = .milliseconds(100) }
        defer { server.server.stop() }
        let slow = try TestClient(server)
        var sent = 0
        for byte in "GET / HTTP/1.1\r\nHost: a-long-name.example\r\nAccept: */*\r\n" {
            slow.send(String(byte))
            usleep(10_000)
            sent += 1
            if !server.logged.isEmpty { break }
        }
        #expect(sent < 50)
        #expect(server.logged.first?.status == 408)
    }

    @Test func `A client that does not read its answer is dropped`() throws {
        let body = [UInt8](repeating: 0x61, count: 20_000_000)
        let server = try TestServer {
            $0.writeTimeout = .milliseconds(100)
        } handler: { _ in
            Response(type: "text/plain", body: body)
        }
        let client = try TestClient(server, receiveBuffer: 4096)
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        usleep(300_000)
        server.server.stop()
        #expect(server.ends(within: 2))
        #expect(client.receive().utf8.count < body.count)
    }

    @Test func `A slow client holds nobody else up`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let slow = try TestClient(server)
        slow.send("GET / HTTP/1.1\r\n")
        let quick = try TestClient(server)
        quick.send("GET /quick HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(quick.receive(until: "/quick 0").hasPrefix("HTTP/1.1 200"))
    }

    @Test func `The limit of connections is answered 503, and room is used again`() throws {
        let server = try TestServer {
            $0.maximumConnections = 2
            $0.lingerTimeout = .milliseconds(50)
        }
        defer { server.server.stop() }
        let request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        do {
            let first = try TestClient(server)
            let second = try TestClient(server)
            let third = try TestClient(server)
            let refused = third.receive()
            #expect(refused.hasPrefix("HTTP/1.1 503 "))
            #expect(refused.contains("Retry-After: 1\r\n"))
            for client in [first, second] {
                client.send(request)
                #expect(client.receive().hasPrefix("HTTP/1.1 200 "))
            }
        }
        let again = try TestClient(server)
        again.send(request)
        #expect(again.receive().hasPrefix("HTTP/1.1 "))
    }

    @Test func `A stop lets requests finish, closes idle connections, takes no new ones`() throws {
        let server = try TestServer { $0.lingerTimeout = .milliseconds(100) }
        let idle = try TestClient(server)
        idle.send("GET /idle HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = idle.receive(until: "/idle 0")
        let busy = try TestClient(server)
        busy.send("GET /b HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = busy.receive(until: "/b 0")
        busy.send("POST /busy HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nab")
        usleep(30_000)
        server.server.stop()
        #expect(idle.isClosed)
        #expect(throws: NotConnected.self) { try TestClient(server) }
        busy.send("cd")
        let answer = busy.receive()
        #expect(answer.hasSuffix("POST /busy 4"))
        #expect(answer.contains("Connection: close\r\n"))
        #expect(server.ends(within: 2))
    }

    @Test func `A stop ends what hangs when its time is up`() throws {
        let server = try TestServer { $0.stopTimeout = .milliseconds(100) }
        let hanging = try TestClient(server)
        hanging.send("POST /busy HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nab")
        usleep(30_000)
        server.server.stop()
        server.server.stop()
        #expect(server.ends(within: 2))
        #expect(hanging.isClosed)
    }

    @Test func `SIGTERM stops the server`() throws {
        let server = try TestServer(stoppingOnSignals: true)
        let client = try TestClient(server)
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = client.receive(until: "GET / 0")
        kill(getpid(), SIGTERM)
        #expect(server.ends(within: 2))
    }

    @Test func `A port in use is named`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let port = server.server.port
        #expect(throws: DaemonError.portInUse(host: "127.0.0.1", port: port)) {
            try QueryServer(DaemonSettings(port: port), handler: TestServer.echo)
        }
        #expect(DaemonError.portInUse(host: "::1", port: port).text[.english].contains("\(port)"))
    }

    @Test func `An address that is not ours, and a port that cannot be, are refused`() {
        #expect(throws: DaemonError.addressUnavailable("192.0.2.1")) {
            try QueryServer(
                DaemonSettings(host: "192.0.2.1", port: 0), handler: TestServer.echo)
        }
        #expect(throws: DaemonError.portInvalid(65_536)) {
            try QueryServer(DaemonSettings(port: 65_536), handler: TestServer.echo)
        }
        #expect(throws: DaemonError.self) {
            try QueryServer(
                DaemonSettings(host: "no such host", port: 0), handler: TestServer.echo)
        }
    }
}
