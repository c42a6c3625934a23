import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct ClockTests {
    @Test func `the time of recording never goes back`() throws {
        let store = try TestStore()
        let log = try store.open()
        let first = store.disk.clock
        try log.append([draft(1)])
        store.disk.clock.milliseconds -= 3_600_000
        try log.append([draft(2)])
        #expect(log.lastRecorded == first)
        store.disk.clock.milliseconds -= 1
        #expect(
            failure { try log.append([draft(3)]) }
                == .clockBehind(now: store.disk.clock, last: first))
        store.disk.clock = Instant(milliseconds: first.milliseconds + 5)
        try log.append([draft(3)])
        #expect(try store.open().readIDs() == [1, 2, 3])
    }

    @Test func `a simulated store takes the times of its drafts`() throws {
        let store = try TestStore(simulated: true)
        let log = try store.open()
        var first = draft(1)
        first.recorded = Instant("2012-05-01T10:00:00Z")
        try log.append([first])
        #expect(log.lastRecorded == first.recorded)
        #expect(try log.append([first]) == .known([1]))
        var earlier = draft(2)
        earlier.recorded = Instant("2012-05-01T09:59:59.999Z")
        guard case .clockBehind = failure({ try log.append([earlier]) }) else {
            Issue.record("not refused")
            return
        }
    }

    @Test func `another store does not`() throws {
        var first = draft(1)
        first.recorded = Instant("2012-05-01T10:00:00Z")
        let log = try TestStore().open()
        guard case .invalidDraft(0, "recorded", _) = failure({ try log.append([first]) }) else {
            Issue.record("not refused")
            return
        }
    }
}
