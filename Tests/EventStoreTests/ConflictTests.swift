import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct ConflictTests {
    @Test(arguments: [
        (ExpectedVersion.any, true), (.noStream, false), (.exactly(2), true), (.exactly(1), false),
        (.exactly(3), false), (.exactly(0), false),
    ])
    func `expected versions of a stream with two events`(
        expected: ExpectedVersion, allowed: Bool
    ) throws {
        let log = try TestStore().open()
        try log.append([draft(1), draft(2)])
        let error = failure { try log.append([draft(3)], expecting: ["measure/m-1": expected]) }
        #expect(
            error
                == (allowed
                    ? nil
                    : .versionConflict(stream: "measure/m-1", expected: expected, actual: 2)))
        #expect(log.position == (allowed ? 3 : 2))
    }

    @Test func `a stream without events`() throws {
        let log = try TestStore().open()
        let expectation = ["goal/g": ExpectedVersion.exactly(1)]
        #expect(
            failure { try log.append([draft(1, stream: "goal/g")], expecting: expectation) }
                == .versionConflict(stream: "goal/g", expected: .exactly(1), actual: 0))
        try log.append([draft(1, stream: "goal/g")], expecting: ["goal/g": .noStream])
    }

    @Test func `staged batches count for the next one and are durable together`() throws {
        let store = try TestStore()
        let log = try store.open()
        var folded: [Int] = []
        try log.writing(fold: { record in folded.append(record.n) }) { writer in
            for number in 1...5 {
                let expected = number == 1 ? ExpectedVersion.noStream : .exactly(number - 1)
                let result = try writer.stage(
                    [draft(number)], expecting: ["measure/m-1": expected])
                #expect(result == .appended(number...number))
                #expect(folded.count == number)
            }
            #expect(try writer.stage([draft(3)]) == .known([3]))
            #expect(failure { _ = try writer.stage([draft(3, data: "{}")]) } != nil)
            #expect(try store.open().readIDs() == [])
            try writer.commit()
            #expect(try store.open().readIDs() == [1, 2, 3, 4, 5])
            #expect(try writer.append([draft(6)]) == .appended(6...6))
        }
        #expect(folded == [1, 2, 3, 4, 5, 6])
        #expect(try store.open().readIDs() == [1, 2, 3, 4, 5, 6])
    }

    @Test func `what was staged and not committed did not happen`() throws {
        let store = try TestStore()
        let log = try store.open()
        try log.writing { writer in _ = try writer.stage([draft(1)]) }
        #expect(try log.append([draft(2)]) == .appended(1...1))
        #expect(try store.open().readIDs() == [2])
    }

    @Test func `a fold that refuses a durable record gets it again`() throws {
        let store = try TestStore()
        let log = try store.open()
        let refusal = LogError.notAStore(path: "", reason: "")
        var refuse = true
        var folded: [Int] = []
        let fold: (Record) throws(LogError) -> Void = { record throws(LogError) in
            if refuse, record.n == 2 { throw refusal }
            folded.append(record.n)
        }
        let error = failure {
            try log.writing(fold: fold) { writer in
                _ = try writer.append([draft(1), draft(2), draft(3)])
            }
        }
        #expect(error == refusal)
        #expect(log.position == 1)
        refuse = false
        try log.writing(fold: fold) { writer in
            let result = try writer.append([draft(4)])
            #expect(result == .appended(4...4))
        }
        #expect(folded == [1, 2, 3, 4])
        #expect(try store.open().readIDs() == [1, 2, 3, 4])
    }
}
