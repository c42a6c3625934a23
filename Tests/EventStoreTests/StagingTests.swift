import ByteCoding
import EventStore
import Simulation
import Testing

/// What is taken back of a commit group, and a log that is opened anew.
struct StagingTests {
    @Test func `what is taken back leaves no trace, and what comes after stands in its place`()
        throws
    {
        let store = try TestStore(simulated: true)
        let log = try store.open()
        let time = Instant(milliseconds: 1_000_000)
        func stated(_ number: Int, _ time: Instant) -> [RecordDraft] {
            var made = draft(number)
            made.recorded = time
            return [made]
        }
        try log.withWriter { (writer) throws(LogError) in
            _ = try writer.stage(stated(1, time))
            let mark = writer.stagingMark
            _ = try writer.stage(stated(2, Instant(milliseconds: 3_000_000)))
            _ = try writer.stage([draft(3, stream: "measure/m-2")])
            writer.unstage(to: mark)
            #expect(writer.position == 1)
            #expect(try writer.known(stated(2, time)) == nil)
            #expect(writer.version(ofStream: "measure/m-1") == 1)
            #expect(writer.version(ofStream: "measure/m-2") == 0)
            // Earlier than what was taken back.
            let second = try writer.stage(stated(2, Instant(milliseconds: 2_000_000)))
            #expect(second == .appended(2...2))
            #expect(try writer.known(stated(1, time)) == [1])
            try writer.commit()
        }
        #expect(try store.open().readIDs() == [1, 2])
        #expect(try store.open().verify().isSound)
    }

    @Test func `opened anew, a log goes on from what was read`() throws {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1), draft(2)])
        let again = try log.reopened()
        #expect(again.position == 2)
        #expect(try again.catchUp { _ in Issue.record("nothing is read again") } == 0)
        #expect(try again.append([draft(1), draft(2)]) == .known([1, 2]))
        #expect(try again.append([draft(3)]) == .appended(3...3))
        #expect(try store.open().readIDs() == [1, 2, 3])
    }
}
