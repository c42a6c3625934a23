import ByteCoding
import EventStore
import Simulation
import Testing

/// Snapshots hold what was made of texts: none from before a redaction is there after it.
@Suite struct RedactionSnapshotTests {
    private typealias Redacted = RedactedStore

    private func plan(_ log: EventLog) throws -> SnapshotPlan? {
        try log.planSnapshot(version: "v1")
    }

    private func write(_ plan: SnapshotPlan?) throws -> Int? {
        try plan?.write { $0.write(array: Array(Redacted.secret.utf8)) }
    }

    private func isKept(_ made: RedactedStore) -> Bool {
        made.disk.files(holding: Redacted.secret).contains { $0.contains("snapshot") }
    }

    @Test func `those that are there are deleted, and one planned before is not written`() throws {
        let made = try Redacted()
        let reader = try made.store.open()
        try reader.readIDs()
        #expect(try write(plan(reader)) == 12)
        #expect(isKept(made))
        let late = try plan(reader)
        try Redacted.redact(5, in: try made.store.open())
        #expect(!isKept(made))
        #expect(try write(late) == nil)
        #expect(!isKept(made))
    }

    @Test func `who does not know of an order plans none`() throws {
        let made = try Redacted()
        let reader = try made.store.open()
        try reader.readIDs()
        try Redacted.redact(5, in: try made.store.open())
        #expect(try plan(reader) == nil)
        try reader.readIDs()
        let fresh = try #require(try plan(reader))
        #expect(try fresh.write { $0.write(array: [1]) } == 13)
        let opened = try made.store.open()
        let outcome = opened.restoreSnapshot(version: "v1") { $0.array(of: Int.self) != nil }
        #expect(outcome == SnapshotOutcome(position: 13))
        #expect(try opened.append([draft(20)]) == .appended(14...14))
        #expect(try opened.text(at: 5).contains("\"t\":null"))
    }

    @Test func `one between the order and its carrying out goes with it`() throws {
        let made = try Redacted()
        try made.order(5)
        let reader = try made.store.open()
        try reader.readIDs()
        #expect(try write(plan(reader)) == 13)
        let writer = try made.store.open()
        let outcome = writer.restoreSnapshot(version: "v1") { $0.array(of: UInt8.self) != nil }
        #expect(outcome.position == 13, "what is still open is known from a snapshot, too")
        try writer.append([draft(20)])
        #expect(made.disk.files(holding: Redacted.secret).isEmpty)
    }

    @Test func `one made after a redaction was cut short does not hide that it came undone`()
        throws
    {
        var made = 0
        for number in 1...80 {
            let store = try Redacted()
            let log = try store.store.open()
            let start = store.disk.calls
            store.disk.fault = { _, _, call in call - start == number ? .fail(5) : nil }
            _ = try? Redacted.redact(5, in: log)
            store.disk.fault = { _, _, _ in nil }
            let reader = try store.store.open()
            try reader.readIDs()
            guard reader.position == 13, let plan = try plan(reader),
                try plan.write({ $0.write(array: [UInt8(1)]) }) == 13
            else { continue }
            made += 1
            // What has no durable name is lost now: the old segment may be back.
            let after = Redacted(store.disk.afterPowerCut())
            let opened = try after.store.open()
            _ = opened.restoreSnapshot(version: "v1") { $0.array(of: UInt8.self) != nil }
            try opened.append([draft(20)])
            #expect(after.disk.files(holding: Redacted.secret).isEmpty, "call \(number)")
        }
        #expect(made > 10)
    }

    @Test func `where the folder is deleted meanwhile, nothing planned is written`() throws {
        let made = try Redacted()
        let reader = try made.store.open()
        try reader.readIDs()
        let late = try plan(reader)
        try Redacted.redact(5, in: try made.store.open())
        made.disk.nodes["/s/snapshots/LOCK"] = nil
        made.disk.directories.remove("/s/snapshots")
        #expect(try write(late) == nil)
        #expect(!isKept(made))
    }
}
