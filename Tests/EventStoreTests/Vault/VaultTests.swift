import EventStore
import Simulation
import Testing

@Suite struct VaultTests {
    private let path = "/s/vault/p-1.json"

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `a file is written, replaced, read and erased`() throws {
        let store = try TestStore()
        let vault = Vault(of: try store.open())
        #expect(try vault.keys().isEmpty)
        #expect(try vault.read("p-1") == nil)
        try vault.write("p-1", bytes("first"))
        try vault.write("p-2", bytes("other"))
        #expect(try vault.read("p-1") == bytes("first"))
        let old = try #require(store.disk.nodes[path])
        try vault.write("p-1", bytes("second"))
        #expect(try vault.read("p-1") == bytes("second"))
        #expect(old.durable == [0, 0, 0, 0, 0], "what is replaced is overwritten")
        #expect(try vault.keys() == ["p-1", "p-2"])
        let last = try #require(store.disk.nodes[path])
        #expect(try vault.erase("p-1"))
        #expect(try !vault.erase("p-1"))
        #expect(last.durable == Array(repeating: 0, count: 6))
        #expect(try vault.keys() == ["p-2"])
        #expect(store.disk.afterPowerCut().nodes[path] == nil)
    }

    @Test func `what was written is durable`() throws {
        let store = try TestStore()
        try Vault(of: try store.open()).write("p-1", bytes("first"))
        let after = TestStore(disk: store.disk.afterPowerCut())
        #expect(try Vault(of: try after.open()).read("p-1") == bytes("first"))
    }

    @Test func `what was begun and never put in place is erased`() throws {
        let store = try TestStore()
        let vault = Vault(of: try store.open())
        try vault.write("p-1", bytes("first"))
        let node = SimulatedDisk.Node()
        node.bytes = bytes("half")
        store.disk.nodes[path + ".unfinished"] = node
        #expect(try vault.keys() == ["p-1"])
        try vault.eraseUnfinished()
        #expect(store.disk.nodes[path + ".unfinished"] == nil)
        #expect(node.durable == [0, 0, 0, 0])
        #expect(try vault.read("p-1") == bytes("first"))
    }

    /// Every call of a replacement and an erasure fails once; then the process dies or the power
    /// fails.
    @Test(arguments: [SimulatedDisk.Fault.fail(5), .fail(28)], [false, true])
    func `whatever call fails, a file is the old or the new one, and erasing again ends it`(
        fault: SimulatedDisk.Fault, erasing: Bool
    ) throws {
        var number = 0
        var hit = true
        while hit {
            number += 1
            hit = false
            let store = try TestStore()
            let vault = Vault(of: try store.open())
            try vault.write("p-1", bytes("first"))
            let start = store.disk.calls
            store.disk.fault = { _, _, call in
                guard call - start == number else { return nil }
                hit = true
                return fault
            }
            let isDone =
                erasing
                ? (try? vault.erase("p-1")) != nil
                : (try? vault.write("p-1", bytes("second"))) != nil
            #expect(isDone != hit || !erasing, "call \(number)")
            store.disk.fault = { _, _, _ in nil }
            for disk in [store.disk.afterKill(), store.disk.afterPowerCut()] {
                let after = Vault(of: try TestStore(disk: disk).open())
                let found = try after.read("p-1")
                if !erasing { #expect(found == bytes("first") || found == bytes("second")) }
                if isDone { #expect(found == (erasing ? nil : bytes("second"))) }
                try after.erase("p-1")
                try after.eraseUnfinished()
                #expect(try disk.names(in: "/s/vault").isEmpty)
            }
        }
        #expect(number > 5)
    }
}
