import ByteCoding
import EventStore
import Glibc
import Simulation
import Testing

/// A small log of several segments, copies of it to be damaged, and what may be told of them.
struct DamagedLog {
    static let segmentBytes = 1100
    /// The ids of its batches.
    static let batches = [[1], [2, 3], [4], [5], [6, 7], [8]]

    let disk: SimulatedDisk
    /// The mark after each batch, the empty one first: what `head` held.
    let marks: [[UInt8]]
    let lines: [[UInt8]]

    init() throws {
        let store = try TestStore(segmentBytes: Self.segmentBytes)
        let log = try store.open()
        var marks = [store.head.bytes]
        for batch in Self.batches {
            try log.append(batch.map { draft($0, stream: "measure/m-\($0 % 2)") })
            marks.append(store.head.bytes)
        }
        self.marks = marks
        var lines: [[UInt8]] = []
        try store.open().catchUp { record in lines.append(Array(record.line)) }
        self.lines = lines
        disk = store.disk
    }

    /// A copy to be damaged.
    func copy() -> SimulatedDisk {
        let copy = disk.afterKill()
        copy.keepsTrace = false
        // A call too many means an endless loop: it fails, and nothing below accepts that.
        copy.fault = { _, _, count in count > 20_000 ? .fail(5) : nil }
        return copy
    }

    /// Every bit, if the environment has EXHAUSTIVE; otherwise one of each byte, in turn.
    static func bits(ofBytes count: Int) -> [Int] {
        let all = Array(0..<(count * 8))
        return getenv("EXHAUSTIVE") == nil ? all.filter { $0 % 8 == $0 / 8 % 8 } : all
    }

    var segments: [String] { disk.nodes.keys.filter { $0.hasSuffix(".jsonl") }.sorted() }

    /// What was told of a damaged copy.
    enum Telling: Equatable {
        /// Refused as damaged, with so many records readable.
        case refused(readable: Int)
        /// Went on after so many records.
        case wentOn(Int)
        /// Something that must never be.
        case wrong(String)
    }

    /// Reads, records and verifies; nothing may be cut where it is refused, and no record may be
    /// shown that was not written so.
    func telling(_ disk: SimulatedDisk) -> Telling {
        let store = TestStore(disk: disk, segmentBytes: Self.segmentBytes)
        let before = disk.nodes.filter { $0.key.contains("/log/") }.mapValues(\.bytes)
        do {
            let (read, readError) = try records(store)
            guard lines.starts(with: read) else { return .wrong("a wrong event was shown") }
            let wasSound = try store.open().verify().isSound
            let error = failure { try store.open().append([draft(99, stream: "measure/new")]) }
            let (after, afterError) = try records(store)
            if let error {
                guard isDamage(error) else { return .wrong("\(error)") }
                guard lines.starts(with: after) else { return .wrong("a wrong event afterwards") }
                guard before == disk.nodes.filter({ $0.key.contains("/log/") }).mapValues(\.bytes)
                else { return .wrong("refused, and something was changed") }
                return .refused(readable: after.count)
            }
            guard afterError == nil, let last = after.last, last != lines.last else {
                return .wrong("recorded, and not read: \(String(describing: afterError))")
            }
            guard lines.starts(with: after.dropLast()) else { return .wrong("a wrong event") }
            guard readError == nil || isDamage(readError) else {
                return .wrong("\(String(describing: readError))")
            }
            guard try store.open().verify().isSound else { return .wrong("not sound") }
            guard wasSound || readError != nil || after.count > lines.count else {
                return .wrong("verify tells of damage where nothing is wrong")
            }
            return .wentOn(after.count - 1)
        } catch {
            return .wrong("\(error)")
        }
    }

    private func records(_ store: TestStore) throws -> ([[UInt8]], LogError?) {
        var read: [[UInt8]] = []
        let log = try store.open()
        let error = failure { try log.catchUp { record in read.append(Array(record.line)) } }
        return (read, error)
    }

    private func isDamage(_ error: LogError?) -> Bool {
        switch error {
        case .corruption, .lostTail: true
        default: false
        }
    }
}
