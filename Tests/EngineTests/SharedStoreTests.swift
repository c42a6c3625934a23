import Engine
import EventStore
import Simulation
import StrategyModel
import Synchronization
import Testing
import Words

/// One store for many tasks: who reads, who records, and what they see of each other.
struct SharedStoreTests {
    typealias Fixture = SharedFixture

    @Test func `what is recorded at once shares a write and a sync`() async throws {
        let fixture = try Fixture()
        let results = try await fixture.whileHeld((2...65).map { try Fixture.territory($0) })
        #expect(fixture.storage.segmentSyncs == 2)
        #expect(try results.flatMap { try $0.get().items.map(\.position) } == Array(2...65))
        #expect(fixture.shared.current().model.position == 65)
    }

    @Test func `whoever is answered finds it published`() async throws {
        let fixture = try Fixture()
        let shared = fixture.shared
        let seen = Mutex<[Int]>([])
        for number in 1...50 {
            shared.record(try Fixture.territory(number)) { result in
                let position = (try? result.get().items.last?.position) ?? .max
                seen.withLock { $0.append(shared.lastPosition - position) }
            }
        }
        shared.flush()
        #expect(seen.withLock { $0.count == 50 && $0.allSatisfy { $0 >= 0 } })
    }

    @Test func `a refused submission leaves its group and the model as they were`() async throws {
        let fixture = try Fixture()
        let unknown =
            #"{"type":"territory.rekeyed","subject":"territory/none","#
            + #""on":"2020","data":{"ags":"01058008"}}"#
        let two = try Fixture.territory(2)
        let results = try await fixture.whileHeld([
            two, two + Fixture.drafts(unknown), try Fixture.drafts(unknown),
            try Fixture.drafts(
                #"{"type":"territory.rekeyed","subject":"territory/t2","on":"2020","#
                    + #""data":{"ags":"01058008"}}"#),
        ])
        #expect(fixture.storage.segmentSyncs == 2)
        #expect(try results[0].get().items.map(\.position) == [2])
        // One of its ids is known by then, the other is not.
        guard case .failure(.conflict) = results[1], case .failure(.rejected) = results[2] else {
            Issue.record("\(results)")
            return
        }
        // It builds on an earlier batch of its group.
        #expect(try results[3].get().items.map(\.position) == [3])
        #expect(try results[3].get().items.map(\.version) == [2])
        let model = fixture.shared.current().model
        #expect(model.position == 3)
        #expect(try Store(opening: fixture.folder.path).model.position == 3)
        #expect(model.subject(named: "territory/none") == nil)
    }

    @Test func `of two that expect the same version in a group, one is told of the other`()
        async throws
    {
        let fixture = try Fixture()
        let results = try await fixture.whileHeld([
            try Fixture.territory(2, expect: #","expect":"none""#),
            try Fixture.territory(2, expect: #","expect":"none""#, id: 3),
        ])
        #expect(try results[0].get().recorded == 1)
        guard case .failure(.conflict(let finding)) = results[1] else {
            Issue.record("\(results[1])")
            return
        }
        #expect(finding.field == "expect" && finding.expected?.english == "1")
    }

    @Test func `the same ids are acknowledged, within a group and after it`() async throws {
        let fixture = try Fixture()
        let two = try Fixture.territory(2)
        let results = try await fixture.whileHeld([two, two, try Fixture.territory(1)])
        #expect(try results.map { try $0.get().recorded } == [1, 0, 0])
        #expect(try results.map { try $0.get().items.map(\.position) } == [[2], [2], [1]])
        #expect(try await fixture.record(two).get().recorded == 0)
        #expect(fixture.shared.current().model.position == 2)
        #expect(fixture.storage.segmentSyncs == 2)
    }

    @Test func `if the disk is full, the group fails and nobody sees or hears of it`()
        async throws
    {
        let fixture = try Fixture()
        let results = try await fixture.whileHeld(
            [
                try Fixture.territory(2, expect: #","expect":"none""#),
                // Refused only because of the one before, which does not happen.
                try Fixture.territory(2, expect: #","expect":"none""#, id: 3),
                try Fixture.territory(4),
            ], release: { fixture.storage.arrange { $0.failedWrite = 28 } })
        for result in results {
            guard case .failure(.log(.diskFull)) = result else {
                Issue.record("\(result)")
                continue
            }
        }
        #expect(results.count == 3)
        let model = fixture.shared.current().model
        #expect(model.position == 1 && model.subject(named: "territory/t2") == nil)
        #expect(try await fixture.record(try Fixture.territory(5)).get().items[0].position == 2)
        let last = fixture.shared.current().model
        #expect(last.subject(named: "territory/t2") == nil)
        #expect(last.subject(named: "territory/t5") != nil)
    }

    @Test func `after a failed sync what was published stays, and the same ids tell`()
        async throws
    {
        let fixture = try Fixture()
        _ = try await fixture.record(try Fixture.territory(1)).get()
        fixture.storage.arrange { $0.failedSync = 5 }
        guard case .failure(.log(.indeterminate)) = await fixture.record(try Fixture.territory(2))
        else {
            Issue.record("a failed sync is indeterminate")
            return
        }
        let edition = fixture.shared.current()
        #expect(edition.model.position == 1)
        #expect(fixture.shared.trouble == nil)
        // Opened again, the log has it: the write had come through.
        #expect(try await fixture.record(try Fixture.territory(2)).get().recorded == 0)
        #expect(fixture.shared.current().model.position == 2)
        #expect(try await fixture.record(try Fixture.territory(3)).get().recorded == 1)
        #expect(edition.model.position == 1)
        #expect(try Store(opening: fixture.folder.path).model.position == 3)
    }

    @Test func `an observer is told of what is recorded here and of what others record`()
        async throws
    {
        let fixture = try Fixture()
        let told = Mutex(0)
        let read = Mutex<[Int]>([])
        fixture.shared.observe { edition, records in
            told.withLock { $0 += 1 }
            try? records(1...edition.model.position) { record in
                let n = record.n
                read.withLock { $0.append(n) }
            }
        }
        _ = try await fixture.record(try Fixture.territory(1)).get()
        #expect(told.withLock { $0 } == 1)
        _ = try Store(opening: fixture.folder.path).record(try Fixture.territory(2))
        _ = fixture.shared.current()
        #expect(told.withLock { $0 } == 2)
        fixture.shared.refresh()
        #expect(told.withLock { $0 } == 2)
        #expect(read.withLock { $0 } == [1, 1, 2])
    }

    @Test func `what another program records is read, and recorded upon`() async throws {
        let fixture = try Fixture()
        let other = try Store(opening: fixture.folder.path)
        for number in 1...3 {
            _ = try other.record(try Fixture.territory(number * 2))
            #expect(fixture.shared.current().model.position == number * 2 - 1)
            let receipt = try await fixture.record(try Fixture.territory(number * 2 + 1)).get()
            #expect(receipt.items.map(\.position) == [number * 2])
        }
        let read = Mutex(0)
        try fixture.shared.records(1...6) { _ in read.withLock { $0 += 1 } }
        #expect(read.withLock { $0 } == 6)
    }

    @Test func `a store that may not be written is served, and recording says so`() async throws {
        let fixture = try Fixture()
        _ = try Store(opening: fixture.folder.path).record(try Fixture.territory(1))
        fixture.storage.arrange { $0.denied = "/LOCK" }
        guard case .failure(.log(.readOnly)) = await fixture.record(try Fixture.territory(2))
        else {
            Issue.record("the folder may not be written")
            return
        }
        #expect(fixture.shared.current().model.position == 1)
        #expect(fixture.shared.trouble == nil)
    }
}
