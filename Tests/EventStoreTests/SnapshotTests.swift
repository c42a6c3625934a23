import ByteCoding
import EventStore
import Simulation
import Testing

/// Snapshots: opening from one, and falling back where one does not fit.
@Suite struct SnapshotTests {
    private let folder = "/s/snapshots/"

    /// A log of so many events, with a snapshot at each of some positions.
    private func store(events: Int, snapshots: Set<Int>) throws -> TestStore {
        let store = try TestStore(segmentBytes: 3000)
        let log = try store.open()
        for number in 1...events {
            try log.append([draft(number, stream: "s/\(number % 3)")])
            if snapshots.contains(number) { #expect(try write(log) == number) }
        }
        return store
    }

    private func write(_ log: EventLog) throws -> Int? {
        let position = log.position
        return try log.planSnapshot(version: "v1")?.write {
            $0.write(array: Array(1...position))
        }
    }

    /// Opens with snapshots; what the log holds then must be the same as without.
    private func restore(
        _ store: TestStore, version: String = "v1"
    ) throws -> (outcome: SnapshotOutcome, read: [Int]) {
        let log = try store.open()
        var numbers: [Int]?
        let outcome = log.restoreSnapshot(version: version) { source in
            numbers = source.array(of: Int.self)
            return numbers != nil
        }
        if outcome.position > 0 { #expect(numbers == Array(1...outcome.position)) }
        let read = try log.readIDs()
        let plain = try store.open()
        let all = try plain.readIDs()
        #expect(log.position == all.count)
        #expect(read == Array(all.dropFirst(outcome.position)))
        for stream in 0..<3 {
            let name = "s/\(stream)"
            #expect(log.version(ofStream: name) == plain.version(ofStream: name))
        }
        for number in all { #expect(try log.position(ofID: draft(number).id) == number) }
        #expect(try log.line(at: 1) == plain.line(at: 1))
        #expect(log.lastRecorded == plain.lastRecorded)
        return (outcome, read)
    }

    @Test func `opening reads only what is new since the newest snapshot, and appending goes on`()
        throws
    {
        let store = try store(events: 30, snapshots: [10, 25])
        let (outcome, read) = try restore(store)
        #expect(outcome == SnapshotOutcome(position: 25))
        #expect(read == Array(26...30))
        let log = try store.open()
        _ = log.restoreSnapshot(version: "v1") { $0.array(of: Int.self) != nil }
        #expect(try log.append([draft(7, stream: "s/1")]) == .known([7]))
        #expect(try log.append([draft(31, stream: "s/1")]) == .appended(31...31))
        #expect(try store.open().verify().isSound)
    }

    @Test func `an empty log has nothing to write, and one without snapshots nothing to restore`()
        throws
    {
        let store = try TestStore()
        #expect(try write(store.open()) == nil)
        #expect(try store.open().restoreSnapshot(version: "v1") { _ in true } == SnapshotOutcome())
    }

    @Test func `the two newest are kept, and nothing unfinished`() throws {
        let store = try store(events: 30, snapshots: [5, 10, 15])
        store.disk.nodes[folder + "000000000020.snapshot.unfinished"] = SimulatedDisk.Node()
        let log = try store.open()
        try log.readIDs()
        _ = try write(log)
        let names = try store.disk.names(in: "/s/snapshots")
        #expect(names == ["000000000015.snapshot", "000000000030.snapshot", "LOCK"])
    }

    @Test func `only one process writes one at a time`() throws {
        let store = try store(events: 30, snapshots: [5])
        let lock = try store.disk.open(folder + "LOCK", .write)
        #expect(try store.disk.lock(lock))
        let log = try store.open()
        try log.readIDs()
        #expect(try write(log) == nil)
        store.disk.unlock(lock)
        #expect(try write(log) == 30)
    }

    @Test func `every damaged byte of a snapshot is noticed, and the one before it serves`() throws
    {
        let store = try store(events: 12, snapshots: [4, 9])
        let name = "000000000009.snapshot"
        let node = try #require(store.disk.nodes[folder + name])
        let whole = node.bytes
        let damaged = SnapshotOutcome.Discarded(name: name, reason: .damaged)
        // Every byte of the head's line and every 61st after it; and every 97th length.
        let offsets = Array(0..<400) + Array(stride(from: 400, to: whole.count, by: 61))
        for offset in offsets {
            node.bytes = whole
            node.bytes[offset] ^= 1 << UInt8(offset % 8)
            let (outcome, _) = try restore(store)
            #expect(outcome.discarded == [damaged], "byte \(offset)")
            #expect(outcome.position == 4, "byte \(offset)")
        }
        for length in stride(from: 0, to: whole.count, by: 97) {
            node.bytes = Array(whole[..<length])
            #expect(try restore(store).outcome.discarded == [damaged], "length \(length)")
        }
        node.bytes = whole + [0]
        #expect(try restore(store).outcome.discarded == [damaged])
        node.bytes = whole
        #expect(try restore(store).outcome.position == 9)
    }

    @Test func `what another version wrote, or its reader refuses, is left aside`() throws {
        let store = try store(events: 12, snapshots: [4, 9])
        let (outcome, read) = try restore(store, version: "v2")
        #expect(outcome.discarded.map(\.reason) == [.otherVersion, .otherVersion])
        #expect(read == Array(1...12))
        let log = try store.open()
        #expect(log.restoreSnapshot(version: "v1") { _ in false }.discarded.count == 2)
        #expect(try log.readIDs() == Array(1...12))
    }

    @Test func `a snapshot of a log that went on differently is left aside`() throws {
        let store = try store(events: 12, snapshots: [9])
        let other = try self.store(events: 12, snapshots: [])
        // The same store, restored from an older backup and then recorded into again.
        let node = try #require(store.disk.nodes[folder + "000000000009.snapshot"])
        other.disk.directories.insert("/s/snapshots")
        other.disk.nodes[folder + "000000000009.snapshot"] = node
        #expect(try restore(other).outcome.position == 9, "byte for byte the same log")
        let longer = try TestStore(segmentBytes: 3000)
        let log = try longer.open()
        for number in 1...12 { try log.append([draft(number, data: "{\"b\":\(number)}")]) }
        longer.disk.directories.insert("/s/snapshots")
        longer.disk.nodes[folder + "000000000009.snapshot"] = node
        #expect(try restore(longer).outcome.discarded.map(\.reason) == [.otherLog])
        let shorter = try self.store(events: 8, snapshots: [])
        shorter.disk.directories.insert("/s/snapshots")
        shorter.disk.nodes[folder + "000000000009.snapshot"] = node
        #expect(try restore(shorter).outcome.discarded.map(\.reason) == [.logEndsEarlier])
        // Its own snapshot is kept, and the one that never fits goes.
        let whole = try shorter.open()
        try whole.readIDs()
        #expect(try write(whole) == 8)
        #expect(try restore(shorter).outcome == SnapshotOutcome(position: 8))
    }

    @Test func `with a segment missing or cut the log is read, and the damage told`() throws {
        for isCut in [false, true] {
            let store = try store(events: 30, snapshots: [25])
            let segments = try store.disk.names(in: "/s/log")
            try #require(segments.count > 2)
            let second = "/s/log/" + segments[1]
            if isCut {
                store.disk.nodes[second]?.bytes.removeAll()
            } else {
                store.disk.nodes[second] = nil
            }
            let log = try store.open()
            let outcome = log.restoreSnapshot(version: "v1") { $0.array(of: Int.self) != nil }
            #expect(outcome.discarded.map(\.reason) == [.segmentMissing])
            guard case .corruption = failure({ try log.readIDs() }) else {
                Issue.record("a segment is missing and nobody says so")
                continue
            }
        }
    }

    @Test func `a full disk while one is written leaves the log and the older one alone`() throws {
        let store = try store(events: 12, snapshots: [4])
        let log = try store.open()
        try log.readIDs()
        store.disk.fault = { call, path, _ in
            call == "pwrite" && path.contains("snapshot") ? .fail(28) : nil
        }
        #expect(throws: LogError.self) { try write(log) }
        store.disk.fault = { _, _, _ in nil }
        #expect(try store.disk.names(in: "/s/snapshots") == ["000000000004.snapshot", "LOCK"])
        #expect(try restore(store).outcome.position == 4)
        #expect(try log.append([draft(13)]) == .appended(13...13))
        #expect(try write(log) == 13)
        #expect(try restore(store).outcome.position == 13)
    }
}
