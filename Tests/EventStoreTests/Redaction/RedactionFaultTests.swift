import ByteCoding
import EventStore
import Simulation
import Testing

/// A redaction that is cut short at any call is carried out by the next writer.
@Suite struct RedactionFaultTests {
    private typealias Redacted = RedactedStore

    /// Every call fails once, in every way; then the process dies or the power fails.
    @Test(
        arguments: [SimulatedDisk.Fault.fail(5), .fail(28), .short(33), .torn(50, 5)], [5, 12])
    func `whatever call fails, the next writer carries it out, and nothing is lost`(
        fault: SimulatedDisk.Fault, secretAt: Int
    ) throws {
        var number = 0
        var reached = true
        while reached {
            number += 1
            reached = try run(failing: number, fault, secretAt)
        }
        #expect(number > 40)
    }

    /// Whether the redaction was long enough to reach the call.
    private func run(
        failing number: Int, _ fault: SimulatedDisk.Fault, _ secret: Int
    ) throws -> Bool {
        let made = try Redacted(secretAt: secret)
        let reader = try made.store.open()
        try reader.readIDs()
        #expect(
            try reader.planSnapshot(version: "v1")?.write {
                $0.write(array: Array(Redacted.secret.utf8))
            } == 12)
        let log = try made.store.open()
        let start = made.disk.calls
        var isHit = false
        made.disk.fault = { _, _, call in
            guard call - start == number else { return nil }
            isHit = true
            return fault
        }
        let isDone = (try? Redacted.redact(secret, in: log)) != nil
        made.disk.fault = { _, _, _ in nil }
        try check(reader, secret, "call \(number)")
        for disk in [made.disk.afterKill(), made.disk.afterPowerCut()] {
            try checkAfter(Redacted(disk), secret, isDone, "call \(number)")
        }
        return isHit
    }

    /// A reader that had the log open before reads on.
    private func check(_ reader: EventLog, _ secret: Int, _ comment: Comment) throws {
        try reader.readIDs()
        #expect(reader.position == 12 || reader.position == 13, comment)
        for position in 1...reader.position {
            #expect(try reader.text(at: position).hasPrefix("{\"n\":\(position),"), comment)
        }
    }

    private func checkAfter(
        _ after: RedactedStore, _ secret: Int, _ isDone: Bool, _ comment: Comment
    ) throws {
        let reader = try after.store.open()
        let ids = try reader.readIDs()
        #expect(ids.starts(with: 1...12), comment)
        #expect(try after.store.open().verify().isSound, comment)
        let isHeld = !after.disk.files(holding: Redacted.secret).isEmpty
        #expect(!isDone || !isHeld, comment)
        let log = try after.store.open()
        try log.append([draft(200)])
        #expect(
            try after.store.open().verify().findings.filter { $0.kind != .torn }.isEmpty, comment)
        if !after.disk.files(holding: Redacted.secret).isEmpty {
            // Its order had not become durable.
            #expect(!ids.contains(100), comment)
            try Redacted.redact(secret, in: log)
        }
        #expect(after.disk.files(holding: Redacted.secret).isEmpty, comment)
        #expect(try log.text(at: secret).contains("\"t\":null"), comment)
        try check(reader, secret, comment, upTo: log.position)
    }

    private func check(
        _ reader: EventLog, _ secret: Int, _ comment: Comment, upTo last: Int
    ) throws {
        try reader.readIDs()
        #expect(reader.position == last, comment)
        for position in 1...last {
            #expect(try reader.text(at: position).hasPrefix("{\"n\":\(position),"), comment)
        }
        #expect(try reader.text(at: secret).contains("\"t\":null"), comment)
    }
}
