import ByteCoding
import EventStore
import Simulation

/// A small sound log, as the bytes of its files, to be damaged.
struct SampleLog: Sendable {
    /// In several segments.
    static let split = SampleLog(segmentBytes: 1100)
    /// In one.
    static let whole = SampleLog(segmentBytes: 1 << 20)

    static let path = "/s"
    static let head = "/s/head"
    static let folder = "/s/log/"
    /// The numbers of its events, batch by batch.
    private static let batches = [[1], [2, 3], [4], [5], [6, 7], [8]]

    let segmentBytes: Int
    /// What every file holds, by its path.
    let files: [String: [UInt8]]
    /// What `head` held after each batch, the empty log first.
    let heads: [[UInt8]]
    /// Every line that was written to a slot of the head mark.
    let marks: [Mark]
    /// The lines without their ends.
    let lines: [[UInt8]]

    struct Mark: Sendable {
        let line: [UInt8]
        let position: Int
        let write: Int
    }

    private init(segmentBytes: Int) {
        self.segmentBytes = segmentBytes
        let disk = SimulatedDisk()
        var heads: [[UInt8]] = []
        var lines: [[UInt8]] = []
        do throws(LogError) {
            _ = try EventLog.create(
                at: Self.path,
                format: StoreFormat(
                    identity: UUID128(high: 1, low: 2), origin: "example.org/fuzz", zone: "UTC0"),
                storage: disk)
            heads.append(disk.nodes[Self.head]?.bytes ?? [])
            for batch in Self.batches {
                let log = try EventLog(
                    opening: Self.path, storage: disk, segmentBytes: segmentBytes)
                let drafts = batch.map { Self.draft($0) }
                _ = try log.withWriter { (writer) throws(LogError) in try writer.append(drafts) }
                heads.append(disk.nodes[Self.head]?.bytes ?? [])
            }
            let log = try EventLog(opening: Self.path, storage: disk)
            try log.catchUp { record in lines.append(Array(record.line)) }
        } catch {
            fatalError("the sample log cannot be made: \(error)")
        }
        files = disk.nodes.mapValues(\.bytes)
        self.heads = heads
        marks = heads.flatMap { head in [0, 4096].compactMap { Self.mark(head[$0...]) } }
        self.lines = lines
    }

    private static func mark(_ slot: ArraySlice<UInt8>) -> Mark? {
        guard let end = slot.prefix(256).firstIndex(of: 0x0A),
            let value = try? JSONValue.parse(Array(slot[..<end])),
            case .number(let position) = value["position"], case .number(let write) = value["write"]
        else { return nil }
        return Mark(
            line: Array(slot[...end]), position: Int(position) ?? 0, write: Int(write) ?? 0)
    }

    /// The draft of an event by its number.
    static func draft(_ number: Int) -> RecordDraft {
        RecordDraft(
            stream: "measure/m-\(number % 2)", type: "measure.proposed", occurred: "2012-10",
            actor: "staff-3", visibility: "public", id: UUID128(high: 7, low: UInt64(number)),
            cause: number % 4 == 0 ? UUID128(high: 7, low: 1) : nil,
            data: Array("{\"process\":\"p\",\"title\":\"Dorfladen \(number)\"}".utf8))
    }

    /// How a call fails that is one too many.
    static let endless: Int32 = 5

    /// A disk with files on it.
    static func disk(_ files: [String: [UInt8]]) -> SimulatedDisk {
        let disk = SimulatedDisk()
        disk.keepsTrace = false
        disk.directories = ["", path, String(folder.dropLast())]
        for (path, bytes) in files {
            let node = SimulatedDisk.Node()
            node.bytes = bytes
            node.durable = bytes
            disk.nodes[path] = node
        }
        // A call too many means an endless loop: it fails, and nobody accepts that.
        disk.fault = { _, _, count in count > 20_000 ? .fail(endless) : nil }
        return disk
    }
}
