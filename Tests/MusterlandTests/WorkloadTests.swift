import ByteCoding
import Musterland
import StrategyModel
import Testing

struct WorkloadTests {
    private static func file(
        seed: UInt64, events: Int, processes: Int = 400, withRecorded: Bool = true
    ) -> [UInt8] {
        var generator = WorkloadGenerator(
            seed: seed, events: events, processes: processes, withRecorded: withRecorded)
        var file: [UInt8] = []
        while generator.appendNext(to: &file) {}
        return file
    }

    /// Benchmarks compare across versions only while the same seed gives the same bytes.
    @Test func `the bytes of a seed and size never change`() {
        let hash = SHA256.hash(Self.file(seed: 42, events: 20_000))
        let text = hash.prefix(8).map { String($0, radix: 16) }.joined(separator: " ")
        #expect(text == "f2 9 90 8a c8 0 5f 21")
    }

    @Test func `another seed gives other bytes`() {
        #expect(Self.file(seed: 1, events: 2_000) != Self.file(seed: 2, events: 2_000))
    }

    @Test(arguments: [1, 35, 999, 5_000])
    func `as many lines come as were asked for, one by one or appended`(events: Int) {
        let generator = WorkloadGenerator(seed: 3, events: events)
        var joined: [UInt8] = []
        var count = 0
        for line in generator {
            joined += line + [0x0A]
            count += 1
        }
        #expect(count == events)
        #expect(joined == Self.file(seed: 3, events: events))
    }

    @Test(arguments: [(4_000, 1), (6_000, 4)])
    func `every batch is legal`(events: Int, processes: Int) {
        var recorder = Recorder()
        let generator = WorkloadGenerator(seed: 5, events: events, processes: processes)
        for (index, line) in generator.enumerated() { recorder.take(line, number: index + 1) }
        recorder.close()
        #expect(recorder.faults == [])
        #expect(recorder.warnings == [])
        #expect(recorder.model.position == events)
    }

    @Test func `a workload for stores that are not simulated says nothing of recording`() {
        let text = String(
            decoding: Self.file(seed: 4, events: 1_500, withRecorded: false), as: UTF8.self)
        #expect(!text.contains(#""recorded""#))
        #expect(Self.file(seed: 4, events: 1_500).count > text.utf8.count)
    }

    @Test func `processes are as many as asked for, and fewer where events are few`() {
        #expect(WorkloadGenerator(seed: 1, events: 1_000_000, processes: 400).processes == 400)
        #expect(WorkloadGenerator(seed: 1, events: 1_000_000, processes: 3).processes == 3)
        #expect(WorkloadGenerator(seed: 1, events: 10_000, processes: 400).processes == 10)
        #expect(WorkloadGenerator(seed: 1, events: 10, processes: 9_999).processes == 1)
    }

    @Test func `everything was recorded before 2026`() {
        let generator = WorkloadGenerator(seed: 6, events: 3_000)
        let limit = Instant("2026-01-01T00:00:00Z")
        for line in generator {
            guard let recorded = DraftLine(line)?.recorded, let limit else {
                Issue.record("no moment of recording")
                continue
            }
            #expect(recorded < limit)
        }
    }
}
