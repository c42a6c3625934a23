import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct RecoveryTests {
    /// A store of two acknowledged batches and a third whose bytes reached the disk as far as
    /// given, without its mark.
    private func interrupted(keeping count: Int) throws -> (TestStore, batch: Int) {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1)])
        try log.append([draft(2), draft(3)])
        let start = store.segment().bytes.count
        let head = store.head.bytes
        try log.append([draft(4), draft(5, stream: "goal/g"), draft(6)])
        let whole = store.segment().bytes
        let disk = store.disk.afterKill()
        let cut = TestStore(disk: disk)
        cut.segment().bytes = Array(whole.prefix(start + count))
        cut.segment().durable = Array(whole.prefix(start))
        cut.head.bytes = head
        return (cut, whole.count - start)
    }

    @Test func `a torn tail goes as a whole, wherever it was torn`() throws {
        let batch = try interrupted(keeping: 0).batch
        for count in 0..<batch {
            let (store, _) = try interrupted(keeping: count)
            let log = try store.open()
            #expect(try store.open().readIDs() == [1, 2, 3])
            #expect(try log.append([draft(7)]) == .appended(4...4), "torn after \(count) bytes")
            #expect(try store.open().readIDs() == [1, 2, 3, 7])
            #expect(store.tornFiles.count == (count == 0 ? 0 : 1))
            if count > 0 {
                #expect(store.tornFiles == ["/s/log/torn-000000000004"])
                let torn = store.disk.nodes["/s/log/torn-000000000004"]
                #expect(torn?.durable.count == count)
                #expect(log.lastRecovery?.torn?.bytes == count)
                #expect(log.lastRecovery?.position == 3)
            }
            #expect(try store.open().verify().isSound)
        }
    }

    @Test func `a reader goes on across a recovery`() throws {
        let batch = try interrupted(keeping: 0).batch
        let (torn, _) = try interrupted(keeping: batch - 1)
        let reader = try torn.open()
        #expect(try reader.readIDs() == [1, 2, 3])
        try torn.open().append([draft(7)])
        #expect(try reader.readIDs() == [7])
    }

    @Test func `a complete batch beyond the mark is kept, written again and synced`() throws {
        let batch = try interrupted(keeping: 0).batch
        let (store, _) = try interrupted(keeping: batch)
        #expect(store.segment().durable.count < store.segment().bytes.count)
        #expect(try store.open().readIDs() == [1, 2, 3])
        let log = try store.open()
        var seen: [Int] = []
        try log.withWriter(fold: { record in seen.append(record.n) }) { _ in }
        #expect(seen == [1, 2, 3, 4, 5, 6])
        #expect(log.lastRecovery == RecoveryReport(position: 6, kept: 3, torn: nil))
        #expect(store.segment().durable == store.segment().bytes)
        #expect(try store.open().readIDs() == [1, 2, 3, 4, 5, 6])
        #expect(
            try TestStore(disk: store.disk.afterPowerCut()).open().append([draft(7)])
                == .appended(7...7))
    }

    @Test func `every bit flipped in the unacknowledged tail leaves what was acknowledged`() throws
    {
        let batch = try interrupted(keeping: 0).batch
        for bit in stride(from: 0, to: batch * 8, by: 7) {
            let (store, _) = try interrupted(keeping: batch)
            let start = store.segment().bytes.count - batch
            store.segment().bytes[start + bit / 8] ^= 1 << UInt8(bit % 8)
            let result = try store.open().append([draft(7)])
            #expect(result == .appended(4...4))
            #expect(try store.open().readIDs() == [1, 2, 3, 7])
        }
    }

    @Test func `every bit flipped below the mark is corruption at its line`() throws {
        let store = try TestStore()
        try store.open().append([draft(1)])
        let first = store.segment().bytes.count
        try store.open().append([draft(2)])
        let whole = store.segment().bytes
        for bit in stride(from: 0, to: whole.count * 8, by: 5) {
            let damaged = TestStore(disk: store.disk.afterKill())
            damaged.segment().bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let reader = try damaged.open()
            var seen: [Int] = []
            let error = failure { try reader.catchUp { record in seen.append(record.n) } }
            let position = bit / 8 < first ? 1 : 2
            guard case .corruption(position, "000000000001.jsonl", let offset, _) = error else {
                Issue.record("bit \(bit): \(String(describing: error))")
                continue
            }
            #expect(offset == (position == 1 ? 0 : first))
            #expect(seen == (position == 1 ? [] : [1]))
            let before = damaged.segment().bytes
            let refused = failure { try damaged.open().append([draft(3)]) }
            #expect(refused == error)
            #expect(damaged.segment().bytes == before)
            #expect(try !damaged.open().verify().isSound)
        }
    }

    @Test func `a bad line beyond a stale mark is corruption when a later write proves it`() throws
    {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1)])
        let head = store.head.bytes
        let start = store.segment().bytes.count
        try log.append([draft(2)])
        let second = store.segment().bytes.count
        try log.append([draft(3)])
        store.head.bytes = head
        store.segment().bytes[second - 5] ^= 1
        let before = store.segment().bytes
        let error = failure { try store.open().append([draft(4)]) }
        guard case .corruption(2, "000000000001.jsonl", start, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(store.segment().bytes == before)
        #expect(store.tornFiles.isEmpty)
        #expect(try store.open().readIDs() == [1])
    }

    @Test func `good batches before a proven corruption can be read`() throws {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1)])
        let head = store.head.bytes
        try log.append([draft(2)])
        let second = store.segment().bytes.count
        try log.append([draft(3)])
        try log.append([draft(4)])
        store.head.bytes = head
        store.segment().bytes[second + 5] ^= 1
        #expect(failure { try store.open().append([draft(5)]) } != nil)
        #expect(try store.open().readIDs() == [1, 2])
    }

    @Test func `a bad byte in a sealed segment is corruption even beyond the mark`() throws {
        let store = try TestStore(segmentBytes: 700)
        let log = try store.open()
        try log.append([draft(1)])
        let head = store.head.bytes
        for number in 2...5 { try log.append([draft(number)]) }
        store.head.bytes = head
        let last = store.segment().bytes.count - 3
        store.segment().bytes[last] ^= 1
        guard
            case .corruption(_, "000000000001.jsonl", _, _) = failure({
                try store.open().append([draft(6)])
            })
        else {
            Issue.record("not refused")
            return
        }
        #expect(store.tornFiles.isEmpty)
    }

    @Test func `a stale mark is caught up with, across segments`() throws {
        let store = try TestStore(segmentBytes: 700)
        let log = try store.open()
        try log.append([draft(1)])
        let head = store.head.bytes
        for number in 2...9 { try log.append([draft(number)]) }
        store.head.bytes = head
        #expect(try store.open().readIDs() == [1])
        #expect(try store.open().append([draft(10)]) == .appended(10...10))
        #expect(try store.open().readIDs() == Array(1...10))
    }

    @Test(arguments: [0, 1, 200]) func `a lost tail is corruption`(remaining: Int) throws {
        let store = try TestStore()
        try store.open().append([draft(1), draft(2)])
        store.segment().bytes = Array(store.segment().bytes.prefix(remaining))
        let before = store.segment().bytes
        for error in [
            failure { _ = try store.open().readIDs() },
            failure { try store.open().append([draft(3)]) },
        ] {
            guard case .lostTail(_, 2, "000000000001.jsonl", _) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
        #expect(store.segment().bytes == before)
        #expect(try store.open().verify().findings.contains { $0.kind == .tail })
    }

    @Test func `a missing segment is named`() throws {
        let store = try TestStore(segmentBytes: 700)
        for number in 1...6 { try store.open().append([draft(number)]) }
        store.disk.nodes["/s/log/000000000003.jsonl"] = nil
        guard
            case .corruption(3, "000000000003.jsonl", 0, _) = failure({
                _ = try store.open().readIDs()
            })
        else {
            Issue.record("not refused")
            return
        }
        #expect(try store.open().verify().findings.contains { $0.kind == .segment })
    }
}
