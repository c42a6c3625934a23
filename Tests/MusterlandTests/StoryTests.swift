import ByteCoding
import Musterland
import StrategyModel
import Testing

struct StoryTests {
    private let lines = musterlandDrafts(seed: 2019)

    @Test func `the same seed gives the same bytes and another seed other ids`() {
        #expect(musterlandDrafts(seed: 2019) == lines)
        let other = musterlandDrafts(seed: 7)
        #expect(other.count == lines.count)
        #expect(other != lines)
    }

    @Test(arguments: [1, 2, 4, 6, 2019] as [UInt64])
    func `the whole story is legal, batch by batch, whatever the seed`(seed: UInt64) {
        let lines = musterlandDrafts(seed: seed)
        var recorder = Recorder()
        for (index, line) in lines.enumerated() { recorder.take(line, number: index + 1) }
        recorder.close()
        #expect(recorder.faults == [])
        #expect(recorder.warnings == [])
        #expect(recorder.model.position == lines.count)
    }

    @Test func `every type that a draft may carry occurs`() {
        let types = Set(lines.compactMap { DraftLine($0)?.type })
        let missing = EventType.allCases.filter { !types.contains($0.rawValue) }
        #expect(Set(missing) == [.eventRedacted, .personErased])
    }

    @Test func `recorded never decreases and no event is recorded before it happened`() {
        var last = Instant(milliseconds: 0)
        for line in lines {
            guard let draft = DraftLine(line), let recorded = draft.recorded else {
                Issue.record("unreadable: \(String(decoding: line, as: UTF8.self))")
                continue
            }
            #expect(recorded >= last)
            last = recorded
            if let on = draft.on.flatMap({ try? PartialDate(parsing: $0) }) {
                #expect(on.first.description <= recorded.date.description, "\(draft.subject)")
            }
        }
    }

    @Test func `ids are distinct, and every cause was told before`() {
        var ids: Set<String> = []
        for draft in lines.compactMap({ DraftLine($0) }) {
            #expect(ids.insert(draft.id).inserted)
            if let cause = draft.cause { #expect(ids.contains(cause)) }
        }
    }

    @Test func `the story says in its name and in its first events that it is invented`() {
        let text = lines.prefix(2).map { String(decoding: $0, as: UTF8.self) }
        #expect(text[0].contains("erfundenes Land"))
        #expect(text[1].contains("Landkreis Musterland (fiktiv)"))
        let start = lines.map { String(decoding: $0, as: UTF8.self) }
            .first { $0.contains(#""process.started""#) }
        #expect(start?.contains("fiktives Beispiel") == true)
    }

    @Test func `there are sixty measures in six years`() {
        let proposed = lines.compactMap { DraftLine($0) }.filter { $0.type == "measure.proposed" }
        #expect(proposed.count == 60)
    }
}
