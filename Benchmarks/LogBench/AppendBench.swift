import ByteCoding
import EventStore
import Glibc

/// Appending to a new store: by one writer that takes the lock for each batch, or by many tasks
/// that share commit groups.
enum AppendBench {
    /// A log without anything folded from it.
    final class Host: CommitHost {
        let log: EventLog
        init(_ log: EventLog) { self.log = log }
        func fold(_ record: Record) {}
        func forgetStaged() {}
        func failure(_ error: LogError) -> LogError { error }
    }

    static func run(_ arguments: inout Arguments) async throws {
        let options = try WorkloadOptions(&arguments)
        let path = try arguments.required("STORE")
        let workload = try options.workload()
        let batches = try workload.batches(of: options.batch).map { try drafts(workload, $0) }
        let format = StoreFormat(
            identity: UUID128(high: 1, low: 1), origin: "benchmark", zone: "UTC0",
            simulated: false)
        _ = try EventLog.create(at: path, format: format)
        let (measured, seconds) =
            options.writers == 1
            ? try one(path, batches) : try await many(path, batches, options.writers)
        print(
            Timings(
                events: options.events, bytes: workload.bytes.count, measured: measured,
                seconds: seconds
            ).json)
    }

    private static func one(
        _ path: String, _ batches: [[RecordDraft]]
    ) throws -> (Measured, [Double]) {
        let log = try EventLog(opening: path)
        var seconds: [Double] = []
        seconds.reserveCapacity(batches.count)
        let measured = try Measured.run {
            for batch in batches {
                let begin = Measured.seconds(CLOCK_MONOTONIC)
                _ = try log.withWriter { (writer) throws(LogError) in try writer.append(batch) }
                seconds.append(Measured.seconds(CLOCK_MONOTONIC) - begin)
            }
        }
        return (measured, seconds)
    }

    private static func many(
        _ path: String, _ batches: [[RecordDraft]], _ writers: Int
    ) async throws -> (Measured, [Double]) {
        let committer = GroupCommitter { () throws(LogError) in Host(try EventLog(opening: path)) }
        // The first submission opens the log; the clock starts after that.
        _ = try await committer.submit { (_, writer) throws(LogError) in writer.position }
        let begin = Measured.begin()
        let seconds = try await withThrowingTaskGroup(of: [Double].self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var seconds: [Double] = []
                    for number in stride(from: writer, to: batches.count, by: writers) {
                        let batch = batches[number]
                        let begin = Measured.seconds(CLOCK_MONOTONIC)
                        _ = try await committer.submit { (_, writer) throws(LogError) in
                            try writer.stage(batch)
                        }
                        seconds.append(Measured.seconds(CLOCK_MONOTONIC) - begin)
                    }
                    return seconds
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        defer { committer.flush() }
        return (begin.end(), seconds)
    }

    /// The lines as drafts: all but what the log gives them itself.
    private static func drafts(
        _ workload: Workload, _ batch: Range<Int>
    ) throws -> [RecordDraft] {
        try workload.bytes.withUnsafeBytes { bytes in
            try batch.map { number in
                let line = UnsafeRawBufferPointer(rebasing: bytes[workload.lines[number]])
                guard let draft = RecordDraft(logLine: line) else {
                    throw Arguments.Unusable(reason: "line \(number + 1) is no record")
                }
                return draft
            }
        }
    }
}

extension RecordDraft {
    /// Reads a line of a log; everything that the log itself gives a record is left out.
    fileprivate init?(logLine line: UnsafeRawBufferPointer) {
        var cursor = JSONCursor(line)
        var texts: [String: String] = [:]
        var data: [UInt8] = []
        guard cursor.beginObject() else { return nil }
        while let key = cursor.nextKey() {
            let name = String(decoding: key, as: UTF8.self)
            if cursor.peek() == UInt8(ascii: "\"") {
                guard let value = cursor.string() else { return nil }
                texts[name] = JSONCursor.text(value.raw, escaped: value.escaped)
            } else {
                let start = cursor.offset
                guard cursor.skipValue() else { return nil }
                if name == "data" { data = Array(line[start..<cursor.offset]) }
            }
        }
        guard let stream = texts["stream"], let type = texts["type"],
            let occurred = texts["occurred"], let actor = texts["actor"],
            let visibility = texts["visibility"], let id = texts["id"].flatMap({ UUID128($0) })
        else { return nil }
        self.init(
            stream: stream, type: type, occurred: occurred, actor: actor, visibility: visibility,
            id: id, cause: texts["cause"].flatMap { UUID128($0) }, data: data)
    }
}
