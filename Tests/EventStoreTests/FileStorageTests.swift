import ByteCoding
import EventStore
import Foundation
import Simulation
import Testing

/// The same log on real files.
@Suite struct FileStorageTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func `append, rotate, recover, reopen`() throws {
        try withFolder { path in
            let log = try EventLog.create(
                at: path, format: TestStore.format(), segmentBytes: 2000)
            for number in 1...20 { try log.append([draft(number)]) }
            try log.syncHead()
            let statistics = try log.statistics()
            #expect(statistics.events == 20)
            #expect(statistics.segments > 2)

            let names = try FileManager.default.contentsOfDirectory(atPath: path + "/log")
            let last = try #require(names.max())
            let file = try #require(FileHandle(forWritingAtPath: path + "/log/" + last))
            try file.seekToEnd()
            try file.write(contentsOf: Data("{\"n\":21,\"more\":0".utf8))
            try file.close()

            let other = try EventLog(opening: path, segmentBytes: 2000)
            #expect(try other.readIDs() == Array(1...20))
            #expect(try other.append([draft(21)]) == .appended(21...21))
            #expect(other.lastRecovery?.torn?.bytes == 16)
            #expect(try log.append([draft(22)]) == .appended(22...22))
            #expect(try EventLog(opening: path).readIDs() == Array(1...22))
            #expect(try log.verify().isSound)
        }
    }

    @Test func `errors of the system keep their number`() throws {
        try withFolder { path in
            guard
                case .system(let reason) = failure({
                    _ = try EventLog.create(at: path + "/a/b", format: TestStore.format())
                })
            else {
                Issue.record("not refused")
                return
            }
            #expect(reason.code == SystemFailure.Code.notFound)
            guard case .notAStore = failure({ _ = try EventLog(opening: path) }) else {
                Issue.record("not refused")
                return
            }
        }
    }

    @Test func `a second writer is kept out, and threads take turns`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try EventLog.create(at: folder, format: TestStore.format())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<3 {
                group.addTask {
                    let log = try EventLog(opening: folder, segmentBytes: 5000)
                    for number in 0..<15 {
                        try log.append([draft(writer * 100 + number, stream: "w/\(writer)")])
                    }
                }
            }
            try await group.waitForAll()
        }
        let log = try EventLog(opening: folder)
        let ids = try log.readIDs()
        #expect(ids.count == 45)
        for writer in 0..<3 {
            #expect(ids.filter { $0 / 100 == writer } == (0..<15).map { writer * 100 + $0 })
        }
        #expect(try log.verify().isSound)
    }

    @Test func `a follower is woken by an append`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try EventLog.create(at: folder, format: TestStore.format())
        async let followed: [Int] = {
            let log = try EventLog(opening: folder, segmentBytes: 1000)
            var ids: [Int] = []
            while ids.count < 10, try log.waitForChange(upTo: .seconds(10)) {
                ids += try log.readIDs()
            }
            return ids
        }()
        let writer = try EventLog(opening: folder, segmentBytes: 1000)
        for number in 1...10 { try writer.append([draft(number)]) }
        #expect(try await followed == Array(1...10))
        #expect(try !writer.waitForChange(upTo: .milliseconds(1)))
    }
}
