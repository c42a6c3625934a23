import ByteCoding
import Engine
import EventStore
import Foundation
import StrategyModel
import Testing

/// A store opened from its snapshot is the same store.
struct SnapshotTests {
    /// A store with an example, in a folder that is removed with it.
    private final class Filled {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "engine-\(UUID().uuidString)").path

        init() throws {
            try Store.create(
                at: path, origin: "example.org", zone: ZoneRule.berlin, simulated: false)
            let root = URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let bytes = try Data(contentsOf: root.appending(path: "Examples/saalebogen.jsonl"))
            let drafts = bytes.split(separator: 0x0A).compactMap { line in
                Array(line).withUnsafeBytes { validate($0, line: 1).draft }
            }
            #expect(try Store(opening: path).record(drafts).recorded == drafts.count)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private struct Bytes: ByteSink {
        var bytes: [UInt8] = []
        mutating func write(_ more: UnsafeRawBufferPointer) { bytes += Array(more) }
    }

    private func bytes(of store: Store) -> [UInt8] {
        var sink = Bytes()
        store.model.write(to: &sink)
        return sink.bytes
    }

    @Test func `it begins with the snapshot, byte for byte, and records on`() throws {
        let filled = try Filled()
        let first = try Store(opening: filled.path)
        #expect(first.snapshots == SnapshotOutcome())
        let position = try #require(try first.snapshot()?.write())
        #expect(position == first.model.position)
        let second = try Store(opening: filled.path)
        #expect(second.snapshots == SnapshotOutcome(position: position))
        #expect(bytes(of: second) == bytes(of: first))
        let plain = try Store(opening: filled.path, usingSnapshots: false)
        #expect(plain.snapshots == SnapshotOutcome())
        #expect(plain.model.position == position)
        let note = Array(
            #"{"type":"note.added","subject":"process/saalebogen","data":{"text":"x"}}"#.utf8)
        let draft = try #require(note.withUnsafeBytes { validate($0, line: 1).draft })
        #expect(try second.record([draft]).items.map(\.position) == [position + 1])
        try first.refresh()
        #expect(first.model.position == second.model.position)
        #expect(try Store(opening: filled.path).model.position == position + 1)
    }

    @Test func `one is due after so many new events, and not again before as many more`() throws {
        let filled = try Filled()
        let store = try Store(opening: filled.path)
        #expect(store.snapshotIfDue(every: store.model.position + 1) == nil)
        let due = try #require(store.snapshotIfDue(every: store.model.position))
        #expect(store.snapshotIfDue(every: store.model.position) == nil)
        #expect(try due.write() == store.model.position)
        let again = try Store(opening: filled.path)
        #expect(again.snapshotIfDue(every: 1) == nil)
    }

    @Test func `an empty store has none`() throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "engine-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Store.create(at: path, origin: "o", zone: ZoneRule.berlin, simulated: false)
        #expect(try Store(opening: path).snapshot() == nil)
    }
}
