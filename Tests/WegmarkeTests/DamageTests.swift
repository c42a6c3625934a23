import ByteCoding
import Foundation
import Testing

/// A bit that flips on the disk is found, told exactly, and never cut away.
struct DamageTests {
    static let segment = "000000000001.jsonl"

    /// A store with a bit of one event's text flipped; where its line begins.
    private func damaged(at position: Int) throws -> (store: TestStore, offset: Int) {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let file = URL(filePath: "\(store.path)/log/\(Self.segment)")
        var bytes = [UInt8](try Data(contentsOf: file))
        var offset = 0
        for _ in 1..<position {
            offset = try #require(bytes[offset...].firstIndex(of: 0x0A)) + 1
        }
        // Inside the salt: a line of JSON still, but not the one that was written.
        let salt = try #require(
            String(decoding: bytes[offset...], as: UTF8.self).range(of: "\"salt\":\""))
        let text = String(decoding: bytes[offset...], as: UTF8.self)
        let place = offset + text.utf8.distance(from: text.startIndex, to: salt.upperBound)
        bytes[place] ^= 1
        try Data(bytes).write(to: file)
        return (store, offset)
    }

    @Test func `a whole log passes`() throws {
        let store = try TestStore.ludwigslust()
        let outcome = try store.run(["verify", "--format", "json"])
        #expect(outcome.code == 0)
        let json = try outcome.json()
        #expect(json.keys == ["ok", "events", "root", "findings"])
        #expect(json["ok"] == .bool(true))
        #expect(json["events"] == .number("82"))
        #expect(json["findings"] == .array([]))
        #expect(try store.run(["verify", "--lang", "de"]).output.contains("82 Ereignisse"))
        #expect(try store.run(["verify", "--lang", "en"]).output.contains("82 events"))
    }

    @Test func `verify names position, segment and byte`() throws {
        let (store, offset) = try damaged(at: 40)
        let before = try store.logBytes()
        let outcome = try store.run(["verify", "--format", "json"])
        #expect(outcome.code == 1)
        let json = try outcome.json()
        #expect(json["ok"] == .bool(false))
        let finding = try #require(json["findings"]?.elements.first)
        #expect(finding.keys == ["kind", "n", "segment", "offset", "text"])
        #expect(finding["n"]?.whole == 40)
        #expect(finding["segment"]?.text == Self.segment)
        #expect(finding["offset"]?.whole == offset)
        for tongue in Tongue.allCases {
            let text = try store.run(["verify", "--lang", tongue.rawValue])
            #expect(text.code == 1)
            #expect(text.output.contains("@40"))
            #expect(text.output.contains(Self.segment))
            #expect(text.output.contains(" \(offset)"))
        }
        #expect(try store.logBytes() == before)
    }

    @Test(
        arguments: [
            ["show", "chronicle"], ["kpis"], ["log"], ["stats"], StoreFaultTests.record,
            ["show", "fund", "lup-kleinprojektefonds-2022"], ["kpis", "--process", "nirgends"],
        ], Tongue.allCases)
    func `met anywhere else, damage is told and ends with 74`(
        arguments: [String], tongue: Tongue
    ) throws {
        let (store, offset) = try damaged(at: 40)
        let before = try store.logBytes()
        let outcome = try store.run(arguments + ["--lang", tongue.rawValue])
        #expect(outcome.code == 74)
        #expect(outcome.messages.contains("\(offset)"))
        #expect(outcome.messages.contains(tongue == .german ? "beschädigt" : "damaged"))
        #expect(try store.logBytes() == before)
    }

    @Test func `what lies before the damage can be read`() throws {
        let (store, _) = try damaged(at: 40)
        let lines = try store.run(["log"]).jsonLines()
        // A batch is atomic: of one that is damaged nothing is shown.
        #expect(lines.allSatisfy { ($0["n"]?.whole ?? 99) < 40 })
        let page = try store.run(["show", "overview", "--format", "json"])
        #expect(page.code == 74)
        #expect(try page.json()["dashboard"]?.text == "overview")
    }

    @Test func `a tail that was never acknowledged is set aside, and recording goes on`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let file = try #require(FileHandle(forWritingAtPath: "\(store.path)/log/\(Self.segment)"))
        try file.seekToEnd()
        try file.write(contentsOf: Data(#"{"n":83,"more":0,"base":82,"rec"#.utf8))
        try file.close()
        let next = try store.run(StoreFaultTests.record)
        #expect(next.code == 0)
        #expect(next.output.hasPrefix("@83 "))
        #expect(try store.run(["verify"]).code == 0)
        let stats = try store.run(["stats", "--format", "json"]).json()
        #expect(stats["tornFiles"] == .number("1"))
        #expect(stats["events"] == .number("83"))
    }

    @Test func `a log that ends too early has lost its tail`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let file = URL(filePath: "\(store.path)/log/\(Self.segment)")
        let bytes = try Data(contentsOf: file)
        try bytes.prefix(bytes.count - 10).write(to: file)
        #expect(try store.run(["verify"]).code == 1)
        #expect(try store.run(["show", "overview"]).code == 74)
        #expect(try store.run(StoreFaultTests.record).code == 74)
    }
}
