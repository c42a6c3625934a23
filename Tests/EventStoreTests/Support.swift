import ByteCoding
import EventStore
import Simulation

/// A store on a disk in memory, and short ways to use it.
struct TestStore {
    let disk: SimulatedDisk
    let segmentBytes: Int

    init(segmentBytes: Int = LogLimits.segmentBytes, simulated: Bool = false) throws {
        disk = SimulatedDisk()
        self.segmentBytes = segmentBytes
        _ = try EventLog.create(
            at: "/s", format: TestStore.format(simulated: simulated), storage: disk)
    }

    init(disk: SimulatedDisk, segmentBytes: Int = LogLimits.segmentBytes) {
        self.disk = disk
        self.segmentBytes = segmentBytes
    }

    static func format(simulated: Bool = false) -> StoreFormat {
        StoreFormat(
            identity: UUID128(high: 1, low: 2), origin: "example.org/test",
            zone: "Europe/Berlin", simulated: simulated)
    }

    func open() throws -> EventLog {
        try EventLog(
            opening: "/s", redaction: .simulated, storage: disk, segmentBytes: segmentBytes)
    }

    func segment(_ first: Int = 1) -> SimulatedDisk.Node {
        let digits = String(first)
        let name = String(repeating: "0", count: 12 - digits.count) + digits + ".jsonl"
        return disk.nodes["/s/log/" + name] ?? SimulatedDisk.Node()
    }

    var head: SimulatedDisk.Node { disk.nodes["/s/head"] ?? SimulatedDisk.Node() }

    var tornFiles: [String] { disk.nodes.keys.filter { $0.hasPrefix("/s/log/torn") }.sorted() }
}

/// A draft whose id is made from a number.
func draft(
    _ number: Int, stream: String = "measure/m-1", data: String = "{\"a\":1}"
) -> RecordDraft {
    RecordDraft(
        stream: stream, type: "measure.planned", occurred: "2012-10", actor: "staff-3",
        visibility: "public", id: UUID128(high: 0x0193, low: UInt64(number)),
        data: Array(data.utf8))
}

extension EventLog {
    /// Appends one batch under the lock.
    @discardableResult
    func append(
        _ batch: [RecordDraft], expecting: [String: ExpectedVersion] = [:]
    ) throws(LogError) -> AppendResult {
        try withWriter { (writer) throws(LogError) in
            try writer.append(batch, expecting: expecting)
        }
    }

    /// Runs a body under the lock that may throw anything.
    func writing(
        fold: @escaping (Record) throws(LogError) -> Void = { _ in },
        _ body: (LogWriter) throws -> Void
    ) throws {
        try withWriter(fold: fold, failure: { $0 as any Error }, body)
    }

    /// Reads everything new and returns the numbers in the ids.
    @discardableResult
    func readIDs() throws(LogError) -> [Int] {
        var numbers: [Int] = []
        try catchUp { record in numbers.append(Int(record.id.low)) }
        return numbers
    }
}

/// The error a piece of code throws, for looking at its case.
func failure(_ body: () throws -> Void) -> LogError? {
    do {
        try body()
        return nil
    } catch {
        return error as? LogError
    }
}
