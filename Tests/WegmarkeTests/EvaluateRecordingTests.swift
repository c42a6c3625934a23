import ByteCoding
import Foundation
import Testing

/// From an evaluation to the next event: what it proposes to record can be recorded.
struct EvaluateRecordingTests {
    /// The commands below a heading of a page, as a person would copy them.
    private func commands(below heading: String, in page: String) throws -> [String] {
        let parts = page.components(separatedBy: "\n\(heading)\n")
        let section = try #require(parts.dropFirst().first)
        return section.components(separatedBy: "\n\n")
            .compactMap { part in
                guard let start = part.range(of: "  wegmarke ") else { return nil }
                return String(part[start.lowerBound...])
            }
            .prefix { !$0.contains("wegmarke evaluate") }.map(\.self)
    }

    private func shell(_ command: String, in store: TestStore) throws -> Outcome {
        let bin = URL(filePath: Tool.binary).deletingLastPathComponent().path
        return try store.run(
            ["-eu", "-c", command], with: ["/bin/bash"],
            environment: ["PATH": "\(bin):/usr/bin:/bin", "LANG": "C.UTF-8"])
    }

    @Test(arguments: [
        (Tongue.german, "So kommt ein Faktor ins Protokoll", "ART", "KENNWORT", "GEMEINDE"),
        (Tongue.english, "How a factor gets on record", "KIND", "CODE", "MUNICIPALITY"),
    ])
    func `a process without factors says how one gets on record, and it then counts`(
        tongue: Tongue, heading: String, kind: String, code: String, place: String
    ) throws {
        let store = try TestStore(copying: TestStore.saalebogen())
        let asking = ["evaluate", "factors", "--process", "saalebogen", "--lang", tongue.rawValue]
        let found = try commands(below: heading, in: try store.run(asking).output)
        #expect(found.count == 3)
        let count = try store.count()
        // A placeholder does not become a fact.
        for command in found.dropFirst() { #expect(try shell(command, in: store).code != 0) }
        #expect(try store.count() == count)

        let filled = found[1].replacing("finding/ID", with: "finding/probe")
            .replacing("=" + kind, with: "=obstacle").replacing("=" + code, with: "=staff")
            .replacing("=" + place, with: "=16073077")
        let done = try shell(found[0] + "\n" + filled, in: store)
        #expect(done.code == 0, "\(done.messages)")
        let after = try store.run(asking)
        #expect(after.output.contains(tongue == .german ? "in 1 von 3 Gemeinden" : "in 1 of 3"))
        #expect(!after.output.contains(heading))
    }

    @Test func `the candidates of Musterland can be recorded as they are printed`() throws {
        let store = try TestStore(copying: TestStore.full())
        let asking = ["evaluate", "factors", "--process", "musterland", "--lang", "en"]
        let found = try commands(below: "To record them", in: try store.run(asking).output)
        #expect(!found.isEmpty)
        for command in found {
            let done = try shell(command, in: store)
            #expect(done.code == 0, "\(command)\n\(done.messages)")
        }
        // What is recorded is no candidate any more.
        #expect(!(try store.run(asking).output.contains("To record them")))
    }
}
