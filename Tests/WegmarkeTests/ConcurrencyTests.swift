import ByteCoding
import Testing

/// Several processes at one store at once.
struct ConcurrencyTests {
    /// Starts several recordings at once and waits for all of them.
    private func record(_ count: Int, of size: Int, into store: TestStore) throws -> [Outcome] {
        let folder = try Folder()
        let processes = try (0..<count).map { number in
            let drafts = (0..<size).map { BadInput.note("\(number)-\($0)") }.joined(separator: "\n")
            return try Tool.start(
                ["record", "--file", "-", "--format", "json", "--store", store.path], input: drafts,
                in: folder.path, named: "\(number)")
        }
        return try processes.enumerated().map { number, process in
            try Tool.wait(for: process, in: folder.path, named: "\(number)")
        }
    }

    @Test func `processes that record at once lose nothing, and no batch is torn apart`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let outcomes = try record(8, of: 5, into: store)
        #expect(outcomes.map(\.code) == Array(repeating: 0, count: 8))
        let lines = try store.run(["log", BadInput.fund, "--from", "83"]).jsonLines()
        #expect(lines.map { $0["n"]?.whole } == (83..<123).map { $0 })
        #expect(lines.map { $0["version"]?.whole } == (4..<44).map { $0 })
        let texts = lines.compactMap { $0["data"]?["text"]?.text }
        for start in stride(from: 0, to: texts.count, by: 5) {
            let number = texts[start].prefix { $0 != "-" }
            #expect(Array(texts[start..<start + 5]) == (0..<5).map { "\(number)-\($0)" })
            // The receipt of that process names these positions.
            let receipt = try outcomes[try #require(Int(number))].json()
            #expect(receipt["from"]?.whole == 83 + start)
            #expect(receipt["to"]?.whole == 83 + start + 4)
        }
        #expect(Set(texts).count == 40)
        #expect(try store.run(["verify"]).code == 0)
    }

    @Test func `of several that expect the same version only one gets in`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let folder = try Folder()
        let processes = try (0..<4).map { number in
            try Tool.start(
                [
                    "record", "note.added", BadInput.fund, "text=\(number)", "--expect", "3",
                    "--store", store.path,
                ], in: folder.path, named: "\(number)")
        }
        let codes = try processes.enumerated().map { number, process in
            try Tool.wait(for: process, in: folder.path, named: "\(number)").code
        }
        #expect(codes.sorted() == [0, 65, 65, 65])
        #expect(try store.count() == 83)
    }

    @Test func `what is recorded while the daemon runs is in its next answer`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let server = try Server(store)
        let target = "/dashboards/fund/lup-kleinprojektefonds-2022.json?lang=en"
        let before = try server.get(target)
        #expect(before.status == 200)
        #expect(!before.body.contains("Bolzplatz"))
        let etag = try #require(header("ETag", before.head))
        #expect(try server.get(target, "If-None-Match: \(etag)").status == 304)
        let recorded = try store.run([
            "record", "note.added", BadInput.fund, "text=Bolzplatz", "--visibility", "public",
        ])
        #expect(recorded.code == 0)
        let after = try server.get(target, "If-None-Match: \(etag)")
        #expect(after.status == 200)
        #expect(after.body.contains("Bolzplatz"))
        #expect(try JSONValue.parse(Array(after.body.utf8))["lens"]?["knownAt"]?.whole == 83)

        // Several at once, and again the next answer has them all.
        #expect(try record(3, of: 2, into: store).map(\.code) == [0, 0, 0])
        let events = try server.get("/api/v1/events?after=83", "Accept: application/x-ndjson")
        #expect(events.body.split(separator: "\n").count == 6)
        let stopped = try server.stop()
        #expect(stopped.code == 0)
        #expect(stopped.messages.split(separator: "\n").count == 4)
        #expect(try store.run(["verify"]).code == 0)
    }

    private func header(_ name: String, _ head: String) -> String? {
        head.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }
            .map { String($0.dropFirst(name.count + 2)) }
    }

    @Test func `a port that is taken ends with 69`() throws {
        let store = try TestStore.ludwigslust()
        let server = try Server(store)
        for tongue in Tongue.allCases {
            let second = try store.run([
                "serve", "--port", "\(server.port)", "--lang", tongue.rawValue,
            ])
            #expect(second.code == 69)
            #expect(second.messages.contains("\(server.port)"))
        }
        #expect(try server.stop().code == 0)
    }
}
