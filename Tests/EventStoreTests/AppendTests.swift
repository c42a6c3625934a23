import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct AppendTests {
    @Test func `what was appended is read back, and again after reopening`() throws {
        let store = try TestStore()
        let log = try store.open()
        #expect(try log.append([draft(1), draft(2)]) == .appended(1...2))
        #expect(try log.append([draft(3, stream: "goal/g-1")]) == .appended(3...3))
        #expect(log.position == 3)
        #expect(log.version(ofStream: "measure/m-1") == 2)

        let other = try store.open()
        #expect(try other.readIDs() == [1, 2, 3])
        #expect(try other.readIDs() == [])
        #expect(other.version(ofStream: "goal/g-1") == 1)
        #expect(other.version(ofStream: "goal/g-2") == 0)
        #expect(try other.position(ofID: draft(2).id) == 2)
        #expect(try other.position(ofID: draft(4).id) == nil)
        #expect(try other.line(at: 3) == log.line(at: 3))
        #expect(try other.line(at: 4) == nil)
    }

    @Test func `a line has its keys in the fixed order and a checksum`() throws {
        let store = try TestStore()
        store.disk.clock = try #require(Instant("2026-11-21T09:12:44.120Z"))
        var first = draft(1, data: "{\"status\":\"inProgress\"}")
        first.cause = UUID128(high: 9, low: 9)
        try store.open().append([first])
        let expected =
            "{\"n\":1,\"more\":0,\"base\":0,\"recorded\":\"2026-11-21T09:12:44.120Z\","
            + "\"stream\":\"measure/m-1\",\"version\":1,"
            + "\"id\":\"00000000-0000-0193-0000-000000000001\",\"type\":\"measure.planned\","
            + "\"occurred\":\"2012-10\",\"actor\":\"staff-3\",\"visibility\":\"public\","
            + "\"cause\":\"00000000-0000-0009-0000-000000000009\","
            + "\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"data\":{\"status\":\"inProgress\"}"
        let crc = Array(expected.utf8).withUnsafeBytes { CRC32C.checksum($0) }
        let line = expected + ",\"crc\":\"\(String(decoding: CRC32C.hex(crc), as: UTF8.self))\"}\n"
        #expect(String(decoding: store.segment().bytes, as: UTF8.self) == line)
        _ = try JSONValue.parse(store.segment().bytes)
    }

    @Test func `every field comes back`() throws {
        let store = try TestStore()
        let log = try store.open()
        var wanted = draft(7, stream: "maß/ü-1", data: "{\"t\":\"\\n„x“\",\"n\":[1.50]}")
        wanted.cause = UUID128(high: 5, low: 6)
        try log.append([draft(1), wanted])
        var seen = 0
        try store.open().catchUp { record in
            guard record.n == 2 else {
                #expect(record.cause == nil)
                #expect(record.more == 1)
                return
            }
            seen += 1
            #expect(String(decoding: record.stream, as: UTF8.self) == wanted.stream)
            #expect(String(decoding: record.type, as: UTF8.self) == wanted.type)
            #expect(String(decoding: record.occurred, as: UTF8.self) == wanted.occurred)
            #expect(String(decoding: record.actor, as: UTF8.self) == wanted.actor)
            #expect(String(decoding: record.visibility, as: UTF8.self) == wanted.visibility)
            #expect(Array(record.data) == wanted.data)
            #expect(record.cause == wanted.cause)
            #expect(record.id == wanted.id)
            #expect(record.version == 1)
            #expect(record.base == 0)
            #expect(record.more == 0)
            #expect(record.recorded == store.disk.clock)
        }
        #expect(seen == 1)
    }

    @Test func `durable before acknowledged: write, sync, then the mark`() throws {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1)])
        let before = store.disk.trace.count
        try log.append([draft(2)])
        let changes = store.disk.trace[before...].filter {
            !$0.hasPrefix("pread") && !$0.hasPrefix("fstat") && !$0.hasPrefix("open")
        }
        #expect(
            changes == [
                "flock /s/format", "flock /s/LOCK", "pwrite /s/log/000000000001.jsonl",
                "fdatasync /s/log/000000000001.jsonl", "pwrite /s/head",
            ])
        #expect(
            try TestStore(disk: store.disk.afterPowerCut()).open().append([draft(3)])
                == .appended(3...3))
    }

    @Test func `segments rotate and are read across`() throws {
        let store = try TestStore(segmentBytes: 1000)
        let log = try store.open()
        let reader = try store.open()
        var read: [Int] = []
        for number in 1...20 {
            try log.append([draft(number)])
            if number % 3 == 0 { read += try reader.readIDs() }
        }
        read += try reader.readIDs()
        #expect(read == Array(1...20))
        #expect(try store.open().readIDs() == Array(1...20))
        let statistics = try reader.statistics()
        #expect(statistics.segments > 5)
        #expect(statistics.events == 20)
        #expect(statistics.streams == 1)
        #expect(
            statistics.bytes
                == store.disk.nodes.reduce(0) {
                    $0 + ($1.key.hasSuffix(".jsonl") ? $1.value.bytes.count : 0)
                })
        var middle: [Int] = []
        try reader.records(4...17) { record in middle.append(record.n) }
        #expect(middle == Array(4...17))
    }

    @Test func `a batch is never split, whatever the size of a segment`() throws {
        let store = try TestStore(segmentBytes: 1000)
        let log = try store.open()
        try log.append((1...10).map { draft($0) })
        try log.append((11...20).map { draft($0) })
        #expect(store.segment(11).bytes.filter { $0 == 0x0A }.count == 10)
        #expect(try store.open().readIDs() == Array(1...20))
    }

    @Test func `writers take turns and each sees what the other wrote`() throws {
        let store = try TestStore(segmentBytes: 2000)
        let logs = [try store.open(), try store.open(), try store.open()]
        for number in 1...30 {
            let log = logs[number % 3]
            var seen: [Int] = []
            let before = log.position
            try log.writing(fold: { record in seen.append(record.n) }) { writer in
                #expect(writer.position == number - 1)
                #expect(writer.version(ofStream: "measure/m-1") == number - 1)
                let result = try writer.append(
                    [draft(number)],
                    expecting: [
                        "measure/m-1": number == 1
                            ? .noStream : .exactly(number - 1)
                    ])
                #expect(result == .appended(number...number))
            }
            #expect(seen == Array((before + 1)...number))
        }
        #expect(try store.open().readIDs() == Array(1...30))
    }

    @Test func `a second writer waits only so long`() throws {
        let store = try TestStore()
        let first = try store.open()
        let second = try store.open()
        let error = try first.withWriter { _ in
            failure { try second.withWriter(waitingAtMost: .milliseconds(50)) { _ in } }
        }
        guard case .locked(let path, let milliseconds) = error else {
            Issue.record("expected locked, found \(String(describing: error))")
            return
        }
        #expect(path == "/s/LOCK")
        #expect(milliseconds >= 50)
        #expect(try second.append([draft(1)]) == .appended(1...1))
    }
}
