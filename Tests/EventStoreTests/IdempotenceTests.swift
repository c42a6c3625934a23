import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct IdempotenceTests {
    @Test func `the same batch again is acknowledged and not appended, for ever`() throws {
        let store = try TestStore(segmentBytes: 4000)
        let log = try store.open()
        let batch = [draft(1), draft(2, stream: "goal/g")]
        try log.append(batch, expecting: ["goal/g": .noStream])
        for number in 3...200 { try log.append([draft(number)]) }
        let reopened = try store.open()
        // Known ids come before expected versions.
        #expect(try reopened.append(batch, expecting: ["goal/g": .noStream]) == .known([1, 2]))
        #expect(try reopened.append([batch[1]]) == .known([2]))
        #expect(reopened.position == 200)
    }

    @Test func `only what the draft states is compared`() throws {
        let store = try TestStore()
        let log = try store.open()
        var first = draft(1)
        first.cause = UUID128(high: 3, low: 3)
        try log.append([first])
        var again = first
        again.cause = nil
        again.occurred = "2013"
        again.actor = "somebody"
        again.visibility = "internal"
        again.stated = []
        #expect(try log.append([again]) == .known([1]))
    }

    @Test(arguments: ["stream", "type", "occurred", "actor", "visibility", "cause", "data"])
    func `the same id with other content is a conflict`(field: String) throws {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(9)])
        try log.append([draft(1)])
        var other = draft(1)
        switch field {
        case "stream": other.stream = "measure/m-2"
        case "type": other.type = "measure.planne"
        case "occurred": other.occurred = "2012-11"
        case "actor": other.actor = "staff-33"
        case "visibility": other.visibility = "internal"
        case "cause": other.cause = other.id
        default: other.data = Array("{\"a\":1.0}".utf8)
        }
        let error = failure { try log.append([other]) }
        #expect(error == .idConflict(id: other.id, position: 2, reason: "\(field) differs"))
        #expect(log.position == 2)
    }

    @Test func `some ids known and some new is a conflict`() throws {
        let store = try TestStore()
        let log = try store.open()
        try log.append([draft(1)])
        guard
            case .idConflict(draft(1).id, 1, _) = failure({
                try log.append([draft(2), draft(1)])
            })
        else {
            Issue.record("not refused")
            return
        }
        #expect(try store.open().readIDs() == [1])
    }

    @Test func `an id twice in a batch is a conflict`() throws {
        let log = try TestStore().open()
        guard
            case .idConflict(draft(1).id, _, _) = failure({
                try log.append([draft(1), draft(1)])
            })
        else {
            Issue.record("not refused")
            return
        }
    }

    @Test func `ten thousand ids are told apart`() throws {
        let store = try TestStore()
        let log = try store.open()
        for start in stride(from: 0, to: 10_000, by: 2500) {
            try log.append((start..<(start + 2500)).map { draft($0, stream: "s/\($0 % 999)") })
        }
        for number in stride(from: 0, to: 10_000, by: 371) {
            #expect(try log.position(ofID: draft(number).id) == number + 1)
            #expect(try log.position(ofID: draft(number + 10_000).id) == nil)
        }
        #expect(log.version(ofStream: "s/5") == 11)
        #expect(log.version(ofStream: "s/998") == 10)
    }
}
