import EventStore
import Foundation
import Simulation
import Testing

@Suite struct AccessFileTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `it is written, read and replaced, and survives a power cut`() throws {
        let store = try TestStore()
        let file = AccessFile(of: try store.open())
        #expect(try file.read() == nil)
        try file.write(bytes("first"))
        #expect(try AccessFile(in: "/s", storage: store.disk).read() == bytes("first"))
        try file.write(bytes("second"))
        let after = store.disk.afterPowerCut()
        #expect(try AccessFile(in: "/s", storage: after).read() == bytes("second"))
        #expect(after.nodes["/s/access.json.unfinished"] == nil)
        #expect(try store.open().verify().findings.isEmpty)
    }

    @Test func `whatever call fails, the old file is there or the new one, and again works`() throws
    {
        let healthy = try TestStore()
        let first = AccessFile(of: try healthy.open())
        try first.write(bytes("old"))
        let before = healthy.disk.calls
        try first.write(bytes("new"))
        let calls = healthy.disk.calls - before
        #expect(calls > 4)
        for number in 1...calls {
            let store = try TestStore()
            let file = AccessFile(of: try store.open())
            try file.write(bytes("old"))
            let before = store.disk.calls
            store.disk.fault = { _, _, call in call == before + number ? .fail(5) : nil }
            #expect(failure { try file.write(bytes("new")) } != nil, "call \(number)")
            store.disk.fault = { _, _, _ in nil }
            let left = try file.read()
            #expect(left == bytes("old") || left == bytes("new"), "call \(number)")
            try file.write(bytes("again"))
            #expect(try file.read() == bytes("again"))
        }
    }

    @Test func `of a file that is too long one byte more than the limit is read`() throws {
        let store = try TestStore()
        let file = AccessFile(of: try store.open())
        try file.write(Array(repeating: 0x20, count: AccessFile.bytes))
        #expect(try file.read()?.count == AccessFile.bytes)
        store.disk.nodes["/s/access.json"]?.bytes += [0x20, 0x20]
        #expect(try file.read()?.count == AccessFile.bytes + 1)
    }

    @Test func `the lock is held while it is changed, and the log need not be sound`() throws {
        let store = try TestStore()
        let (one, two) = (try store.open(), try store.open())
        try one.append([draft(1)])
        store.segment().bytes[10] ^= 1
        try one.withLock(failure: { $0 }) { () throws(LogError) in
            let second = failure {
                try two.withLock(failure: { $0 }) { () throws(LogError) in }
            }
            guard case .locked = second else {
                Issue.record("two held the lock")
                return
            }
        }
        let answer = try two.withLock(failure: { $0 }) { () throws(LogError) in 7 }
        #expect(answer == 7)
    }

    @Test func `on a real disk it and its backup are for the owner only`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("access-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = try EventLog.create(at: folder.path + "/s", format: TestStore.format())
        try AccessFile(of: log).write(bytes("{}"))
        _ = try log.backup(to: folder.path + "/b", withVault: true)
        for name in ["s", "b"] {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: "\(folder.path)/\(name)/access.json")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }
}
