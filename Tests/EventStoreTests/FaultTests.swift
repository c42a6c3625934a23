import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct FaultTests {
    private func filled() throws -> (TestStore, EventLog) {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1), draft(2)])
        return (store, log)
    }

    private func isSegment(_ path: String) -> Bool { path.hasSuffix(".jsonl") }

    @Test(arguments: [
        SimulatedDisk.Fault.fail(28), .short(10), .torn(10, 28), .fail(122), .short(0),
    ])
    func `a full disk refuses cleanly and is usable once there is room`(
        fault: SimulatedDisk.Fault
    ) throws {
        let (store, log) = try filled()
        let before = store.segment().bytes
        store.disk.fault = { call, path, _ in
            call == "pwrite" && path.hasSuffix(".jsonl") ? fault : nil
        }
        guard case .diskFull = failure({ try log.append([draft(3)]) }) else {
            Issue.record("not refused")
            return
        }
        #expect(store.segment().bytes == before)
        store.disk.fault = { _, _, _ in nil }
        #expect(try log.append([draft(3)]) == .appended(3...3))
        #expect(try store.open().readIDs() == [1, 2, 3])
        #expect(store.tornFiles.isEmpty)
    }

    @Test func `a failing device on write refuses cleanly`() throws {
        let (store, log) = try filled()
        store.disk.fault = { call, path, _ in
            call == "pwrite" && path.hasSuffix(".jsonl") ? .torn(7, 5) : nil
        }
        guard case .system(let reason) = failure({ try log.append([draft(3)]) }) else {
            Issue.record("not refused")
            return
        }
        #expect(reason.code == SystemFailure.Code.inputOutput)
        store.disk.fault = { _, _, _ in nil }
        #expect(try log.append([draft(3)]) == .appended(3...3))
    }

    @Test(arguments: ["fdatasync", "ftruncate", "head"])
    func `a failing sync or cut poisons the writer, and reopening decides`(call: String) throws {
        let (store, log) = try filled()
        store.disk.fault = { name, path, _ in
            switch call {
            case "fdatasync": name == call && path.hasSuffix(".jsonl") ? .fail(5) : nil
            case "ftruncate":
                name == call ? .fail(5) : (name == "pwrite" ? .torn(20, 28) : nil)
            default: name == "pwrite" && path == "/s/head" ? .fail(5) : nil
            }
        }
        guard case .indeterminate = failure({ try log.append([draft(3)]) }) else {
            Issue.record("not indeterminate")
            return
        }
        store.disk.fault = { _, _, _ in nil }
        // A sync is never tried again by the same writer.
        guard case .indeterminate = failure({ try log.append([draft(4)]) }) else {
            Issue.record("not poisoned")
            return
        }
        // The client tries again with the same id, in any case to the same end.
        let again = try store.open()
        let result = try again.append([draft(3)])
        #expect(result == (call == "ftruncate" ? .appended(3...3) : .known([3])))
        #expect(try store.open().readIDs() == [1, 2, 3])
    }

    /// Every call of a run fails once, in every way; then the process dies or the power fails.
    @Test(arguments: [SimulatedDisk.Fault.fail(5), .fail(28), .short(33), .torn(50, 5)])
    func `whatever call fails, no acknowledged batch is lost and no other appears`(
        fault: SimulatedDisk.Fault
    ) throws {
        var number = 0
        var reached = true
        while reached {
            number += 1
            reached = try run(failing: number, fault)
        }
        #expect(number > 40)
    }

    /// One run with a failing call; whether the run was long enough to reach it.
    private func run(failing number: Int, _ fault: SimulatedDisk.Fault) throws -> Bool {
        let store = try TestStore(segmentBytes: 1200)
        let start = store.disk.calls
        var hit = false
        store.disk.fault = { _, _, call in
            guard call - start == number else { return nil }
            hit = true
            return fault
        }
        var acknowledged: [Int] = []
        var log = try? store.open()
        for batch in [[1], [2, 3], [4], [5, 6, 7], [8]] {
            if log == nil { log = try? store.open() }
            if let log, (try? log.append(batch.map { draft($0) })) != nil {
                acknowledged += batch
            }
            store.disk.milliseconds += 600
        }
        for disk in [store.disk.afterKill(), store.disk.afterPowerCut()] {
            let after = TestStore(disk: disk, segmentBytes: 1200)
            let last = try after.open()
            try last.append([draft(9)])
            let ids = try after.open().readIDs()
            let missing = Set(acknowledged + [9]).subtracting(ids)
            #expect(missing.isEmpty, "call \(number) failed: \(missing) of \(ids)")
            // A batch that was not acknowledged is there as a whole or not at all.
            #expect(ids.contains(2) == ids.contains(3))
            #expect(ids.contains(5) == ids.contains(7) && ids.contains(5) == ids.contains(6))
            #expect(ids == ids.sorted() && Set(ids).count == ids.count)
            #expect(try after.open().verify().isSound)
        }
        return hit
    }

    @Test func `a power cut loses nothing that was acknowledged`() throws {
        let store = try TestStore(segmentBytes: 1500)
        let log = try store.open()
        for number in 1...20 {
            try log.append([draft(number)])
            store.disk.milliseconds += number % 4 * 400
            let after = TestStore(disk: store.disk.afterPowerCut(), segmentBytes: 1500)
            #expect(try after.open().append([draft(100)]) == .appended((number + 1)...(number + 1)))
            #expect(try after.open().readIDs() == Array(1...number) + [100])
        }
    }

    @Test func `a folder that must not be written says so`() throws {
        let (store, _) = try filled()
        store.disk.fault = { call, path, _ in
            call == "open" && path == "/s/LOCK" ? .fail(30) : nil
        }
        let log = try store.open()
        guard case .readOnly = failure({ try log.append([draft(3)]) }) else {
            Issue.record("not refused")
            return
        }
        #expect(try log.readIDs() == [1, 2])
    }
}
