import Foundation
import HTTPCore
import QueryDaemon
import Testing

/// What a client sees over a real socket.
@Suite struct ServingTests {
    private static let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test func `A connection stays for the next request`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let client = try TestClient(server)
        for path in ["/one", "/two"] {
            client.send("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n")
            let answer = client.receive(until: "GET \(path) 0")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nDate: "))
            #expect(answer.contains("Content-Length: \(6 + path.utf8.count)\r\n"))
            #expect(!answer.contains("Connection:"))
        }
    }

    @Test func `Requests sent ahead are answered in order, however many`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let client = try TestClient(server)
        let requests = (1...500).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }
        client.send(requests.joined())
        let answers = client.receive(until: "GET /500 0").split(separator: "HTTP/1.1 200 OK")
        #expect(answers.count == 500)
        for (number, answer) in zip(1..., answers) {
            #expect(answer.hasSuffix("GET /\(number) 0"))
        }
    }

    @Test func `HEAD has the length of GET and no body`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        let answer = client.receive()
        #expect(answer.contains("Content-Length: 9\r\n"))
        #expect(answer.contains("Connection: close\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }

    @Test func `A client that ends its side still gets its answer`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send(Self.get)
        client.endInput()
        #expect(client.receive().hasSuffix("GET /a 0"))
    }

    @Test func `A client that waits for 100 is told to go on`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send(
            "POST /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        #expect(client.receive(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        client.send("abc")
        #expect(client.receive(until: "POST /a 3").hasPrefix("HTTP/1.1 200"))
    }

    @Test func `HTTP 1.0 closes unless asked to stay`() throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let brief = try TestClient(server)
        brief.send("GET /a HTTP/1.0\r\n\r\n")
        #expect(brief.receive().contains("Connection: close\r\n"))
        let staying = try TestClient(server)
        staying.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(staying.receive(until: "GET /a 0").contains("Connection: keep-alive\r\n"))
        staying.send("GET /b HTTP/1.0\r\n\r\n")
        #expect(staying.receive().hasSuffix("GET /b 0"))
    }

    @Test(arguments: [
        ("de", "Anfrage nicht lesbar"), ("en-GB, de;q=0.5", "Request not readable"),
        ("fr", "Request not readable"),
    ])
    func `A refusal speaks the language asked for`(_ wish: String, _ title: String) throws {
        let server = try TestServer()
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send("GET / HTTP/1.1\r\nAccept-Language: \(wish)\r\nHost : x\r\n\r\n")
        let answer = client.receive()
        #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(answer.contains("Content-Type: application/problem+json\r\n"))
        #expect(answer.contains("\"title\":\"\(title)\""))
        #expect(answer.contains("Connection: close\r\n"))
    }

    @Test func `A body above the limit is refused, and the client can read why`() throws {
        let server = try TestServer { $0.limits.bodyBytes = 1000 }
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n")
        client.send(String(repeating: "a", count: 200_000))
        #expect(client.receive().hasPrefix("HTTP/1.1 413 "))
    }

    @Test func `A large answer arrives whole at a client that reads late`() throws {
        let body = [UInt8](repeating: 0x61, count: 3_000_000)
        let server = try TestServer(handler: { _ in Response(type: "text/plain", body: body) })
        defer { server.server.stop() }
        let client = try TestClient(server, receiveBuffer: 8192)
        client.send(Self.get + "GET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        let answers = client.receive()
        #expect(answers.utf8.lazy.filter { $0 == 0x61 }.count > 6_000_000)
        #expect(answers.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
    }

    @Test func `The log tells what was asked and nothing about who asked`() throws {
        let server = try TestServer(handler: { request in
            var response = TestServer.echo(request)
            response.route = "/people/{id}"
            return response
        })
        defer { server.server.stop() }
        let client = try TestClient(server)
        client.send("GET /people/erika?token=geheim HTTP/1.1\r\nHost: x\r\n\r\n")
        client.send("GET / HTTP/1.1\r\n\r\n")
        _ = client.receive()
        let entries = server.logged
        try #require(entries.count == 2)
        let line = String(decoding: entries[0].line, as: UTF8.self)
        #expect(line.contains("\"method\":\"GET\",\"route\":\"/people/{id}\",\"status\":200"))
        #expect(line.hasSuffix("}\n"))
        #expect(!line.contains("erika") && !line.contains("geheim") && !line.contains("127.0"))
        #expect(entries[1].status == 400 && entries[1].fault == .hostMissing)
    }
}
