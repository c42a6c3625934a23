import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct VerifyTests {
    private func filled(segmentBytes: Int = 1500) throws -> TestStore {
        let store = try TestStore(segmentBytes: segmentBytes)
        let log = try store.open()
        for number in 1...12 { try log.append([draft(number, stream: "s/\(number % 3)")]) }
        return store
    }

    /// Replaces a line, with a checksum that fits.
    private func rewrite(
        _ store: TestStore, _ segment: Int, line: Int, _ change: (String) -> String
    ) {
        let node = store.segment(segment)
        var lines = node.bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        let body = Array(change(String(lines[line].dropLast(18))).utf8)
        let crc = CRC32C.hex(body.withUnsafeBytes { CRC32C.checksum($0) })
        lines[line] =
            String(decoding: body, as: UTF8.self) + ",\"crc\":\""
            + String(decoding: crc, as: UTF8.self) + "\"}"
        node.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    @Test func `a sound log has nothing but notes`() throws {
        let store = try filled()
        var last = 0
        let report = try store.open().verify { done, all in
            #expect(done <= all)
            last = done
        }
        #expect(report.findings.isEmpty)
        #expect(report.isSound)
        #expect(report.events == 12)
        #expect(report.durable == 12)
        #expect(report.segments > 2)
        #expect(report.bytes == last)
    }

    @Test func `a damaged line is named once and the rest is read`() throws {
        let store = try filled(segmentBytes: 1 << 20)
        let line = store.segment().bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
        store.segment().bytes[line + 30] ^= 1
        let report = try store.open().verify()
        #expect(report.events == 11)
        // The stream of the lost record is one behind, which is told once too.
        #expect(report.findings.map(\.kind) == [.line, .version])
        #expect(report.findings.first?.n == 2)
        #expect(report.findings.first?.offset == line)
        #expect(report.findings.first?.segment == "000000000001.jsonl")
    }

    @Test(arguments: [
        ("\"n\":3", "\"n\":4", VerificationReport.Kind.sequence),
        ("\"more\":0", "\"more\":1", .sequence),
        ("\"base\":2", "\"base\":3", .sequence),
        ("2027-", "2026-", .sequence),
        ("\"version\":1", "\"version\":2", .version),
        ("000000000003\"", "000000000001\"", .identifier),
        ("{\"a\":1}", "{\"a\":}", .data),
        ("\"actor\":", "\"aktor\":", .line),
    ])
    func `every rule is checked although the checksum fits`(
        old: String, new: String, kind: VerificationReport.Kind
    ) throws {
        let store = try filled(segmentBytes: 1 << 20)
        rewrite(store, 1, line: 2) { line in
            guard let range = line.firstRange(of: old) else { return line }
            return line.replacingCharacters(in: range, with: new)
        }
        let report = try store.open().verify()
        #expect(!report.isSound)
        #expect(report.findings.contains { $0.kind == kind })
    }

    /// Readers refuse it too, as a tail that is lost.
    @Test func `a line made shorter is told, although all records are there`() throws {
        let store = try filled(segmentBytes: 1 << 20)
        rewrite(store, 1, line: 2) { $0.replacing("{\"a\":1}", with: "{}") }
        let report = try store.open().verify()
        #expect(report.findings.map(\.kind) == [.tail])
        #expect(report.events == 12)
        guard case .lostTail = failure({ _ = try store.open().readIDs() }) else {
            Issue.record("read")
            return
        }
    }

    @Test func `bytes beyond the mark and torn files are notes`() throws {
        let store = try filled(segmentBytes: 1 << 20)
        store.segment().bytes += Array("{\"n\":".utf8)
        #expect(try store.open().verify().findings.map(\.kind) == [.unmarked])
        try store.open().append([draft(50)])
        let report = try store.open().verify()
        #expect(report.findings.map(\.kind) == [.torn])
        #expect(report.isSound)
        #expect(try store.open().statistics().tornFiles == ["torn-000000000013"])
    }
}

extension String {
    /// The text with a part replaced.
    fileprivate func replacingCharacters(
        in range: Range<String.Index>, with text: String
    ) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
