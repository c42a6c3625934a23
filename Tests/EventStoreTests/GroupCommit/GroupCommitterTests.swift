import ByteCoding
import EventStore
import Simulation
import Synchronization
import Testing

/// Batches of many tasks, committed together.
@Suite struct GroupCommitterTests {
    /// A log with the numbers that were folded from it.
    final class Host: CommitHost {
        let log: EventLog
        let notes: Notes
        init(_ log: EventLog, _ notes: Notes) {
            self.log = log
            self.notes = notes
        }
        func fold(_ record: Record) { notes.folded.withLock { $0.append(Int(record.id.low)) } }
        func forgetStaged() { notes.forgotten.withLock { $0 += 1 } }
        func failure(_ error: LogError) -> LogError { error }
    }

    private func committer(
        _ folder: TestFolder, _ storage: ArrangedStorage = ArrangedStorage(),
        notes: Notes = Notes(), waitingAtMost limit: Duration = .seconds(30)
    ) -> GroupCommitter<Host> {
        GroupCommitter(waitingAtMost: limit) { [path = folder.store] () throws(LogError) in
            notes.opened.withLock { $0 += 1 }
            return Host(try EventLog(opening: path, storage: storage), notes)
        }
    }

    private func submit(
        _ committer: GroupCommitter<Host>, _ number: Int, data: String = "{}",
        stream: String? = nil, expecting: ExpectedVersion = .any
    ) async throws(LogError) -> AppendResult {
        let name = stream ?? "s/\(number)"
        let made = draft(number, stream: name, data: data)
        return try await committer.submit { (_, writer) throws(LogError) in
            try writer.stage([made], expecting: [name: expecting])
        }
    }

    /// Holds the first group in its sync, submits the others meanwhile, and lets go.
    private func whileHeld(
        _ committer: GroupCommitter<Host>, _ storage: ArrangedStorage,
        _ others: [@Sendable () async throws -> AppendResult]
    ) async throws -> [Result<AppendResult, any Error>] {
        storage.arrange { $0.holdsSync = true }
        async let first = submit(committer, 1)
        while !storage.isHeld { await Task.yield() }
        let results = try await withThrowingTaskGroup(
            of: (Int, Result<AppendResult, any Error>).self
        ) { group in
            for (number, other) in others.enumerated() {
                group.addTask {
                    do {
                        return (number, .success(try await other()))
                    } catch {
                        return (number, .failure(error))
                    }
                }
            }
            while committer.waitingCount < others.count { await Task.yield() }
            storage.release()
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(try await first == .appended(1...1))
        return others.indices.compactMap { results[$0] }
    }

    @Test func `what comes while a group is written shares the next write and the next sync`()
        async throws
    {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let notes = Notes()
        let committer = committer(folder, storage, notes: notes)
        let results = try await whileHeld(
            committer, storage,
            (2...65).map { number in { try await submit(committer, number) } })
        #expect(storage.segmentSyncs == 2)
        let positions = try results.map { try $0.get() }
        #expect(Set(positions.map { "\($0)" }).count == 64)
        #expect(try EventLog(opening: folder.store).readIDs().sorted() == Array(1...65))
        #expect(notes.folded.withLock { $0.sorted() } == Array(1...65))
    }

    @Test func `a refused submission leaves the rest of its group`() async throws {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let committer = committer(folder, storage)
        let results = try await whileHeld(
            committer, storage,
            [
                { try await submit(committer, 2, stream: "s/x") },
                { try await submit(committer, 3, stream: "s/x", expecting: .exactly(9)) },
                { try await submit(committer, 1) },
                { try await submit(committer, 4) },
            ])
        #expect(throws: Never.self) { try results[0].get() }
        #expect(throws: LogError.self) { try results[1].get() }
        #expect(try results[2].get() == .known([1]))
        #expect(throws: Never.self) { try results[3].get() }
        #expect(storage.segmentSyncs == 2)
        #expect(try EventLog(opening: folder.store).readIDs().sorted() == [1, 2, 4])
    }

    @Test func `a batch may build on another of its group`() async throws {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let committer = committer(folder, storage)
        let results = try await whileHeld(
            committer, storage,
            (2...20).map { number in { try await submit(committer, number, stream: "s/1") } })
        #expect(try results.map { try $0.get() }.count == 19)
        let log = try EventLog(opening: folder.store)
        try log.catchUp { #expect($0.version == $0.n) }
        #expect(log.position == 20)
    }

    @Test func `if the disk is full, a group fails as a whole and the next is recorded`()
        async throws
    {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let notes = Notes()
        let committer = committer(folder, storage, notes: notes)
        let full: Int32 = 28
        let results = try await whileHeld(
            committer, storage,
            (2...9).map { number in
                {
                    storage.arrange { $0.failedWrite = full }
                    return try await submit(committer, number)
                }
            })
        for result in results {
            #expect { try result.get() } throws: { error in
                guard case LogError.diskFull = error else { return false }
                return true
            }
        }
        #expect(notes.forgotten.withLock { $0 } == 1)
        #expect(try await submit(committer, 2) == .appended(2...2))
        #expect(notes.opened.withLock { $0 } == 1)
        #expect(try EventLog(opening: folder.store).readIDs() == [1, 2])
    }

    @Test func `after a failed sync the log is opened anew and a retry by id is answered`()
        async throws
    {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let notes = Notes()
        let committer = committer(folder, storage, notes: notes)
        storage.arrange { $0.failedSync = 5 }
        let first = await #expect(throws: LogError.self) { try await submit(committer, 1) }
        guard case .indeterminate = first else {
            Issue.record("\(String(describing: first))")
            return
        }
        #expect(try await submit(committer, 1) == .known([1]))
        #expect(notes.opened.withLock { $0 } == 2)
        #expect(try EventLog(opening: folder.store).readIDs() == [1])
    }

    @Test func `after a failed sync in a recovery the log is opened anew, too`() async throws {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let notes = Notes()
        let committer = committer(folder, storage, notes: notes)
        #expect(try await submit(committer, 1) == .appended(1...1))
        // Another process died in the middle of a write.
        let segment = try storage.open(folder.store + "/log/000000000001.jsonl", .write)
        let rest = Array("{\"n\":2".utf8)
        let size = try storage.size(segment)
        _ = try rest.withUnsafeBytes { try storage.write(segment, $0, at: size) }
        storage.close(segment)
        storage.arrange { $0.failedSync = 5 }
        let failed = await #expect(throws: LogError.self) { try await submit(committer, 2) }
        guard case .indeterminate = failed else {
            Issue.record("\(String(describing: failed))")
            return
        }
        #expect(try await submit(committer, 2) == .appended(2...2))
        #expect(notes.opened.withLock { $0 } == 2)
    }

    @Test func `a group takes no more than fits into a segment`() async throws {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let committer = committer(folder, storage)
        let text = "{\"t\":\"\(String(repeating: "x", count: 1_000_000))\"}"
        let results = try await whileHeld(
            committer, storage,
            (2...11).map { number in { try await submit(committer, number, data: text) } })
        #expect(try results.map { try $0.get() }.count == 10)
        // The first, and then groups of five: the fifth megabyte is the first beyond four MiB.
        #expect(storage.segmentSyncs == 3)
    }

    @Test func `a group admits nothing more after fifty milliseconds`() async throws {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let committer = committer(folder, storage)
        let results = try await whileHeld(
            committer, storage,
            (2...7).map { number in
                let made = draft(number, stream: "s/\(number)")
                return {
                    try await committer.submit { (_, writer) throws(LogError) in
                        storage.arrange { $0.milliseconds += 25 }
                        return try writer.stage([made])
                    }
                }
            })
        #expect(try results.map { try $0.get() }.count == 6)
        // The first, and then two at a time.
        #expect(storage.segmentSyncs == 4)
    }

    @Test func `who waits longer for the lock than it may is told so, and all who wait with it`()
        async throws
    {
        let folder = try TestFolder()
        let storage = ArrangedStorage()
        let committer = committer(folder, storage, waitingAtMost: .milliseconds(20))
        let lock = try storage.open(folder.store + "/LOCK", .write)
        defer { storage.close(lock) }
        try #require(try storage.lock(lock))
        await withTaskGroup(of: LogError?.self) { group in
            for number in 1...5 {
                group.addTask {
                    do throws(LogError) {
                        _ = try await submit(committer, number)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            for await answer in group {
                guard case .locked = answer else {
                    Issue.record("\(String(describing: answer))")
                    continue
                }
            }
        }
        storage.unlock(lock)
        #expect(try await submit(committer, 1) == .appended(1...1))
    }

    @Test func `two writers that never rest take turns`() async throws {
        let folder = try TestFolder()
        let committers = [committer(folder), committer(folder)]
        let notes = Notes()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (side, committer) in committers.enumerated() {
                for task in 0..<4 {
                    group.addTask {
                        for round in 0..<25 {
                            let number = side * 1000 + task * 100 + round + 1
                            _ = try await submit(committer, number)
                            notes.turns.withLock { $0.append(side) }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let order = notes.turns.withLock { $0 }
        let changes = zip(order, order.dropFirst()).count { $0 != $1 }
        #expect(order.count == 200)
        // One that starves the other would change once.
        #expect(changes >= 10)
        let log = try EventLog(opening: folder.store)
        #expect(Set(try log.readIDs()).count == 200)
        #expect(try log.verify().isSound)
    }
}
