import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct BackupTests {
    private func filled(_ count: Int = 12) throws -> TestStore {
        let store = try TestStore(segmentBytes: 1500)
        let log = try store.open()
        for number in 0..<count { try log.append([draft(number + 1, stream: "s/\(number % 3)")]) }
        return store
    }

    private func open(_ path: String, _ disk: SimulatedDisk) throws -> EventLog {
        try EventLog(opening: path, storage: disk, segmentBytes: 1500)
    }

    private func lines(_ log: EventLog) throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        try log.catchUp { lines.append(Array($0.line)) }
        return lines
    }

    @Test(arguments: [0, 1, 12]) func `a backup is the same log`(count: Int) throws {
        let store = try filled(count)
        var last = 0
        let report = try store.open().backup(to: "/b") { last = $0 }
        #expect(report.events == count)
        #expect(report.bytes == last)
        #expect(report.root == (try store.open().verify().root))
        #expect(report.vaultFiles == 0)
        let copy = try open("/b", store.disk)
        #expect(copy.format == (try store.open().format))
        #expect(try lines(copy) == lines(store.open()))
        #expect(try copy.verify().findings.isEmpty)
    }

    @Test func `a backup is durable and can be recorded into`() throws {
        let store = try filled()
        _ = try store.open().backup(to: "/b")
        let copy = try open("/b", store.disk.afterPowerCut())
        #expect(try copy.verify().findings.isEmpty)
        try copy.append([draft(13)])
        #expect(try copy.append([draft(3, stream: "s/2")]) == .known([3]))
        #expect(try copy.verify().events == 13)
    }

    @Test func `what others record meanwhile is in it up to some moment, and there afterwards`()
        throws
    {
        let store = try filled()
        let writer = try store.open()
        var next = 12
        let report = try store.open().backup(to: "/b") { _ in
            next += 1
            _ = try? writer.append([draft(next)])
        }
        #expect(next > 13)
        #expect((12..<next).contains(report.events))
        let copy = try open("/b", store.disk)
        #expect(try copy.verify().findings.isEmpty)
        #expect(try lines(copy) == Array(lines(store.open()).prefix(report.events)))
        #expect(try store.open().verify().events == next)
    }

    @Test func `what lies beyond the mark, torn tails and what is derived stay out`() throws {
        let store = try filled()
        let last = store.disk.nodes.keys.filter { $0.hasSuffix(".jsonl") }.max() ?? ""
        store.disk.nodes[last]?.bytes += Array("{\"n\":13,".utf8)
        for name in ["/s/log/torn-000000000013", "/s/snapshots/a", "/s/tiles/a"] {
            store.disk.nodes[name] = SimulatedDisk.Node()
        }
        #expect(try store.open().backup(to: "/b").events == 12)
        #expect(try open("/b", store.disk).verify().findings.isEmpty)
        let names = store.disk.nodes.keys.filter { $0.hasPrefix("/b/") && !$0.hasPrefix("/b/log/") }
        #expect(names.sorted() == ["/b/LOCK", "/b/format", "/b/head"])
    }

    @Test(arguments: [false, true]) func `vault and access come only when asked`(
        withVault: Bool
    ) throws {
        let store = try filled()
        store.disk.directories.insert("/s/vault")
        store.disk.directories.insert("/s/vault/deep")
        for name in ["/s/vault/p-1.json", "/s/vault/deep/p-2.json", "/s/access.json"] {
            let node = SimulatedDisk.Node()
            node.bytes = Array(name.utf8)
            store.disk.nodes[name] = node
        }
        let report = try store.open().backup(to: "/b", withVault: withVault)
        #expect(report.vaultFiles == (withVault ? 3 : 0))
        for name in ["/vault/p-1.json", "/vault/deep/p-2.json", "/access.json"] {
            let copied = store.disk.nodes["/b" + name]?.durable
            #expect(copied == (withVault ? Array(("/s" + name).utf8) : nil))
        }
    }

    @Test func `a store without a vault has none to copy`() throws {
        let store = try filled()
        #expect(try store.open().backup(to: "/b", withVault: true).vaultFiles == 0)
        #expect(!store.disk.directories.contains("/b/vault"))
    }

    @Test func `the target is new or empty`() throws {
        let store = try filled()
        #expect(
            failure { _ = try store.open().backup(to: "/s") } == .alreadyExists(path: "/s"))
        store.disk.directories.insert("/b")
        #expect(try store.open().backup(to: "/b").events == 12)
    }

    @Test func `damage is told, and makes no backup`() throws {
        let store = try filled()
        store.segment().bytes[40] ^= 1
        guard
            case .corruption(1, "000000000001.jsonl", 0, _) = failure({
                _ = try store.open().backup(to: "/b")
            })
        else {
            Issue.record("the damage was not told")
            return
        }
        #expect(store.disk.nodes["/b/format"] == nil)
    }

    @Test func `a backup may lie where a store may not`() throws {
        let store = try filled()
        #expect(try store.open().backup(to: "/nfs").events == 12)
    }

    @Test func `a call that fails leaves a sound backup or none`() throws {
        let healthy = try filled()
        let reader = try healthy.open()
        let before = healthy.disk.calls
        _ = try reader.backup(to: "/b")
        let calls = healthy.disk.calls - before
        #expect(calls > 30)
        for number in 1...calls {
            let store = try filled()
            let log = try store.open()
            let before = store.disk.calls
            store.disk.fault = { _, _, call in call == before + number ? .fail(5) : nil }
            let error = failure { _ = try log.backup(to: "/b") }
            #expect(error != nil)
            store.disk.fault = { _, _, _ in nil }
            if store.disk.nodes["/b/format"] != nil {
                #expect(try open("/b", store.disk).verify().events == 12)
            }
            #expect(try store.open().verify().findings.isEmpty)
        }
    }
}
