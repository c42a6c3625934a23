import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct RedactionTests {
    private typealias Redacted = RedactedStore

    @Test(arguments: [(5, 1500), (12, 1500), (1, 1500), (5, 1 << 20)])
    func `the text is gone, the hash stays, and everything else is as it was`(
        number: Int, segmentBytes: Int
    ) throws {
        let made = try Redacted(secretAt: number, segmentBytes: segmentBytes)
        let before = try made.store.open()
        try before.readIDs()
        let lines = try (1...12).map { try before.text(at: $0) }
        let leaf = Digest.leaf(Array(lines[number - 1].utf8))
        let log = try made.store.open()
        #expect(try Redacted.redact(number, in: log) == .appended(13...13))
        #expect(made.disk.files(holding: Redacted.secret).isEmpty)
        let line = try log.text(at: number)
        #expect(line.contains("\"redacted\":\"\(leaf)\",\"data\":{\"a\":\(number),\"t\":null}"))
        #expect(!line.contains("salt"))
        for reader in [log, before, try made.store.open()] {
            try reader.readIDs()
            #expect(try reader.text(at: number) == line)
            for other in 1...12 where other != number {
                #expect(try reader.text(at: other) == lines[other - 1])
            }
            #expect(try reader.readIDs() == [])
            #expect(reader.position == 13)
        }
        #expect(try log.append([draft(14)]) == .appended(14...14))
        #expect(try before.append([draft(15)]) == .appended(15...15))
        let report = try made.store.open().verify()
        #expect(report.isSound && report.findings.isEmpty, "\(report.findings)")
    }

    @Test func `checkpoints and proofs from before still hold, and new ones can be made`() throws {
        let made = try Redacted(events: 300, secretAt: 40, segmentBytes: 9000)
        let log = try made.store.open()
        try log.readIDs()
        let checkpoint = try #require(try log.checkpoint())
        let proofs = try [39, 40, 41, 290].map { try #require(try log.proof(of: $0)) }
        try Redacted.redact(40, in: log, as: 400)
        for reader in [log, try made.store.open()] {
            for claims in proofs.map({ Claims(checkpoint: checkpoint, proof: $0) }) {
                #expect(try reader.verify(claims: claims).isSound)
            }
            #expect(try reader.checkpoint(size: 300) == checkpoint)
            for old in proofs {
                let new = try #require(try reader.proof(of: old.position, size: 300))
                #expect(new.holds && new.root == checkpoint.root && new.leaf == old.leaf)
                #expect(new.hashes == old.hashes)
                #expect(new.isRedacted == (old.position == 40))
                #expect(InclusionProof(json: Array(new.json.utf8)) == new)
                #expect(try reader.verify(claims: Claims(proof: new)).isSound)
                #expect(new.faults(against: checkpoint).isEmpty)
            }
        }
        let new = try #require(try log.proof(of: 40))
        let forged = String(decoding: new.line, as: UTF8.self).replacing(
            "\"a\":40", with: "\"a\":41")
        let line = RecordLine.withChecksum(forged)
        let claim = InclusionProof(
            origin: new.origin, index: new.index, size: new.size, root: new.root,
            hashes: new.hashes, line: line)
        #expect(
            try !log.verify(claims: Claims(proof: claim)).isSound, "it says what the log does not")
    }

    @Test func `the same id again is acknowledged by what is left, and else a conflict`() throws {
        let made = try Redacted()
        let log = try made.store.open()
        try Redacted.redact(5, in: log)
        #expect(try log.append([Redacted.event(5, Redacted.secret)]) == .known([5]))
        #expect(try log.append([Redacted.event(5, "another text")]) == .known([5]))
        var other = Redacted.event(5, Redacted.secret)
        other.data = Array("{\"a\":6,\"t\":\"x\"}".utf8)
        var elsewhere = Redacted.event(5, Redacted.secret)
        elsewhere.stream = "s/9"
        for draft in [other, elsewhere] {
            guard case .idConflict = failure({ try log.append([draft]) }) else {
                Issue.record("taken for the same")
                continue
            }
        }
        #expect(made.disk.files(holding: Redacted.secret).isEmpty)
    }

    @Test func `what was only ordered is noted, and carried out by the next writer`() throws {
        let made = try Redacted()
        try made.order(5)
        let reader = try made.store.open()
        try reader.readIDs()
        #expect(try reader.text(at: 5).contains(Redacted.secret))
        let report = try made.store.open().verify()
        #expect(report.isSound)
        #expect(report.findings.map(\.kind) == [.redactionOpen])
        #expect(report.findings.map(\.n) == [5])
        #expect(try made.store.open().append([draft(20)]) == .appended(14...14))
        #expect(made.disk.files(holding: Redacted.secret).isEmpty)
        #expect(try reader.readIDs() == [20])
        #expect(try !reader.text(at: 5).contains(Redacted.secret))
        #expect(try made.store.open().verify().findings.isEmpty)
    }

    @Test func `a redacted line that no event of its stream orders is found`() throws {
        let made = try Redacted()
        let log = try made.store.open()
        let before = log.position
        try Redacted.redact(5, in: log)
        #expect(before == 0)
        // The same log without the order: cut off after what had been there.
        let other = try Redacted()
        let segment = "/s/log/000000000001.jsonl"
        let others = try other.disk.names(in: "/s/log").map { "/s/log/" + $0 }
        for name in others {
            other.disk.nodes[name]?.bytes = made.disk.nodes[name]?.bytes ?? []
        }
        #expect(others.contains(segment))
        let report = try other.store.open().verify()
        #expect(!report.isSound)
        #expect(report.findings.contains { $0.kind == .redaction && $0.n == 5 })
        #expect(try made.store.open().verify().isSound)
    }

    @Test func `an order of another stream, of nothing or of something later is none`() throws {
        let made = try Redacted()
        let log = try made.store.open()
        let orders = [
            Redacted.order(5, as: 100, stream: "s/9"), Redacted.order(77, as: 101),
            Redacted.order(102, as: 103, stream: "s/0"),
        ]
        for order in orders {
            try log.withWriter { (writer) throws(LogError) in
                _ = try writer.append([order])
                try writer.carryOutRedactions()
            }
        }
        try log.append([draft(102, stream: "s/0", data: "{\"t\":\"later\"}")])
        #expect(try log.text(at: 5).contains(Redacted.secret))
        #expect(try log.text(at: 16).contains("later"))
        #expect(try made.store.open().verify().findings.isEmpty)
    }

    @Test func `several in several segments, one after the other, and an order itself`() throws {
        let made = try Redacted(events: 40)
        let log = try made.store.open()
        for number in stride(from: 1, through: 40, by: 3) {
            try Redacted.redact(number, in: log, as: 100 + number)
        }
        let fresh = try made.store.open()
        let ids = try fresh.readIDs()
        for reader in [log, fresh] {
            for number in 1...40 {
                let isRedacted = number % 3 == 1
                #expect(try reader.text(at: number).contains("\"t\":null") == isRedacted)
                #expect(try reader.position(ofID: draft(number).id) == number)
            }
        }
        #expect(ids.count == 54)
        #expect(try made.store.open().verify().findings.isEmpty)
    }

    @Test func `tails that were set aside go, too`() throws {
        let made = try Redacted()
        let node = SimulatedDisk.Node()
        node.bytes = Array("half a line with \(Redacted.secret)".utf8)
        made.disk.nodes["/s/log/torn-000000000013"] = node
        try Redacted.redact(5, in: try made.store.open())
        #expect(made.store.tornFiles.isEmpty)
    }

    @Test func `a backup made after it, and one made before, are whole`() throws {
        let made = try Redacted()
        let log = try made.store.open()
        _ = try log.backup(to: "/before")
        try made.order(5)
        _ = try made.store.open().backup(to: "/between")
        try Redacted.redact(6, in: log, as: 101)
        let report = try made.store.open().backup(to: "/after")
        #expect(report.events == 14)
        for path in ["/before", "/between", "/after"] {
            let copy = try EventLog(opening: path, redaction: .simulated, storage: made.disk)
            #expect(try copy.verify().isSound)
        }
        let between = try EventLog(opening: "/between", redaction: .simulated, storage: made.disk)
        try between.append([draft(30)])
        #expect(
            made.disk.files(holding: Redacted.secret).allSatisfy { $0.hasPrefix("/before") },
            "the copy's own writer carries it out")
    }
}
