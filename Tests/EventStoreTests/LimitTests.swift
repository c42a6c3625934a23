import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct LimitTests {
    @Test func `a line of one mebibyte and one byte more`() throws {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1, data: "{\"a\":\"\"}")])
        let plain = store.segment().bytes.count - 1
        let room = LogLimits.lineBytes - plain
        let text = String(repeating: "x", count: room)
        try log.append([draft(2, data: "{\"a\":\"\(text)\"}")])
        #expect(store.segment().bytes.count - 1 - plain == LogLimits.lineBytes + 1)
        let error = failure { try log.append([draft(3, data: "{\"a\":\"\(text)x\"}")]) }
        guard case .limitExceeded(_, LogLimits.lineBytes, let found, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == LogLimits.lineBytes + 1)
        #expect(try store.open().readIDs() == [1, 2])
        #expect(try log.append([draft(4)]) == .appended(3...3))
    }

    @Test func `a batch of too many records names --each`() throws {
        let log = try TestStore().open()
        let batch = Array(repeating: draft(1), count: LogLimits.batchRecords + 1)
        let error = failure { try log.append(batch) }
        guard case .limitExceeded(_, 200_000, 200_001, let advice) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(advice.contains("--each"))
    }

    @Test func `a batch of too many bytes`() throws {
        let store = try TestStore()
        let log = try store.open()
        let text = String(repeating: "x", count: 1_000_000)
        let batch = (1...63).map { draft($0, data: "{\"a\":\"\(text)\"}") }
        guard
            case .limitExceeded(_, LogLimits.batchBytes, _, _) = failure({
                try log.append(batch)
            })
        else {
            Issue.record("not refused")
            return
        }
        #expect(try log.append(Array(batch.prefix(3))) == .appended(1...3))
        #expect(try store.open().readIDs() == [1, 2, 3])
    }

    @Test(arguments: [
        "", "[]", "{", "{\"a\":}", "{\"a\":1}x", "{\"a\":\n1}", "{\"a\":\"\u{1}\"}", "null",
    ])
    func `data must be a JSON object in one line`(data: String) throws {
        let log = try TestStore().open()
        guard
            case .invalidDraft(1, "data", _) = failure({
                try log.append([draft(1), draft(2, data: data)])
            })
        else {
            Issue.record("not refused")
            return
        }
        #expect(log.position == 0)
    }

    @Test(arguments: ["", "a\"b", "a\\b", "a\nb", String(repeating: "x", count: 1025)])
    func `fields hold nothing that JSON would escape`(text: String) throws {
        let log = try TestStore().open()
        guard
            case .invalidDraft(0, "stream", _) = failure({
                try log.append([draft(1, stream: text)])
            })
        else {
            Issue.record("not refused")
            return
        }
        #expect(
            try log.append([draft(1, stream: String(repeating: "x", count: 1024))])
                == .appended(1...1))
    }

    @Test func `an empty batch is nothing`() throws {
        #expect(try TestStore().open().append([]) == .known([]))
    }
}
