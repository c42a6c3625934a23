import ByteCoding
import Foundation
import Testing

/// Snapshots through the program: answers are the same with one, and without what does not fit.
struct SnapshotTests {
    private static let questions: [[String]] = [
        ["show", "overview", "--format", "json"],
        ["show", "steering", "--process", "musterland", "--as-of", "2024-06-30"],
        ["show", "dialogs", "--process", "ludwigslust-parchim", "--known-at", "@600"],
        ["show", "territory", "01058008"],
        ["kpis", "--process", "musterland", "--format", "json", "--clearance", "public"],
        ["log", "measure/m-1"], ["stats", "--format", "json"],
    ]

    private func answers(_ store: TestStore) throws -> [String] {
        try Self.questions.map { question in
            let outcome = try store.run(question + ["--store", store.path])
            return "\(outcome.code) \(outcome.output)"
        }
    }

    private func newest(_ store: TestStore) throws -> URL {
        let folder = URL(filePath: store.path + "/snapshots")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".snapshot") }.sorted()
        return folder.appending(path: try #require(names.last))
    }

    @Test func `every answer is the same with a snapshot, also after more was recorded`() throws {
        let store = try TestStore(copying: TestStore.full())
        let environment = ["WEGMARKE_NOW": "2026-11-25T12:00:00Z"]
        let before = try answers(store)
        let made = try store.run(["snapshot", "--format", "json"])
        #expect(made.code == 0)
        #expect(try made.json()["position"] == .number("\(store.count())"))
        #expect(try answers(store) == before)
        let note = ["record", "note.added", "process/musterland", "text=weiter"]
        #expect(try store.run(note, environment: environment).code == 0)
        let with = try answers(store)
        try FileManager.default.removeItem(atPath: store.path + "/snapshots")
        #expect(try answers(store) == with)
        #expect(with != before)
        #expect(try store.run(["verify"]).code == 0)
    }

    @Test(arguments: Tongue.allCases)
    func `a damaged snapshot is told of and the log is read instead`(tongue: Tongue) throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        #expect(try store.run(["snapshot"]).code == 0)
        let file = try newest(store)
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 4
        try bytes.write(to: file)
        let outcome = try store.run(["show", "overview", "--lang", tongue.rawValue])
        #expect(outcome.code == 0)
        #expect(outcome.messages.contains(file.lastPathComponent))
        #expect(outcome.messages.contains(tongue == .german ? "beschädigt" : "damaged"))
        #expect(
            outcome.messages.contains(
                tongue == .german ? "das ganze Protokoll" : "the whole log is read"))
        try FileManager.default.removeItem(at: file)
        let plain = try store.run(["show", "overview", "--lang", tongue.rawValue])
        #expect(plain.output == outcome.output)
        #expect(plain.messages == "")
    }

    @Test func `an empty store has nothing to take a snapshot of`() throws {
        let store = try TestStore()
        let outcome = try store.run(["snapshot", "--lang", "en"])
        #expect(outcome.code == 65)
        #expect(outcome.messages.contains("Nothing is recorded yet"))
    }

    @Test func `a backup has no snapshot, and neither changes what it proves`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let before = try store.run(["checkpoint"]).output
        #expect(try store.run(["snapshot"]).code == 0)
        #expect(try store.run(["checkpoint"]).output == before)
        let target = store.folder.path + "/backup"
        #expect(try store.run(["backup", target]).code == 0)
        #expect(!FileManager.default.fileExists(atPath: target + "/snapshots"))
        #expect(try Tool.run(["verify", "--store", target]).code == 0)
    }
}
