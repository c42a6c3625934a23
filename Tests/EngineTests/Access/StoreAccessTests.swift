import ByteCoding
import Engine
import EventStore
import Foundation
import StrategyModel
import Synchronization
import Testing

struct StoreAccessTests {
    private func list(_ path: String) throws -> AccessList {
        try AccessList(of: AccessFile(in: path))
    }

    @Test func `a token is made, listed and revoked`() throws {
        let filled = try PersonTests.Filled()
        let store = try Store(opening: filled.path)
        #expect(try store.tokens().isEmpty)
        let issued = try store.addToken(TokenRequest(actor: "staff-3"))
        #expect(issued.token.role == .reader)
        #expect(issued.token.clearance == .internal)
        #expect(try Store(opening: filled.path).tokens() == [issued.token])
        let shown = Array(issued.text.utf8)
        let now = StoreClock.system.now
        #expect(try list(filled.path).grant(for: shown, at: now)?.actor == "staff-3")
        guard case .revoked(let token) = try store.revokeToken(issued.token.id) else {
            Issue.record("was not revoked")
            return
        }
        #expect(token.revoked != nil)
        #expect(try list(filled.path).grant(for: shown, at: now) == nil)
        #expect(store.model.position == 0, "nothing of it is in the log")
        #expect(try store.log.verify().findings.isEmpty)
    }

    @Test func `what two stores add at once both stays`() throws {
        let filled = try PersonTests.Filled()
        let path = filled.path
        let texts = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { one in
            guard let store = try? Store(opening: path) else { return }
            for number in 0..<20 {
                let request = TokenRequest(actor: "staff-\(one)-\(number)")
                guard let text = try? store.addToken(request).text else { continue }
                texts.withLock { $0.append(text) }
            }
        }
        let all = texts.withLock { $0 }
        #expect(Set(all).count == 40)
        let list = try list(path)
        #expect(Set(list.tokens.map(\.id)).count == 40)
        for text in all {
            #expect(list.grant(for: Array(text.utf8), at: StoreClock.system.now) != nil)
        }
    }

    @Test func `a damaged file is left as it is`() throws {
        let filled = try PersonTests.Filled()
        let file = URL(filePath: filled.path + "/access.json")
        try Data("{".utf8).write(to: file)
        let store = try Store(opening: filled.path)
        #expect(throws: AccessError.self) { try store.addToken(TokenRequest(actor: "a")) }
        #expect(throws: AccessError.self) { try store.tokens() }
        #expect(try Data(contentsOf: file) == Data("{".utf8))
    }

    @Test func `a token can be revoked though the log is damaged`() throws {
        let filled = try PersonTests.Filled()
        let issued = try Store(opening: filled.path).addToken(TokenRequest(actor: "a"))
        let segment = URL(filePath: filled.path + "/log/000000000001.jsonl")
        let store = try Store(opening: filled.path)
        _ = try store.add(try Person(id: "p", [("name", "x")]))
        _ = try store.erasePerson("p")
        var bytes = try Data(contentsOf: segment)
        bytes[10] ^= 1
        try bytes.write(to: segment)
        let damaged = try Store(opening: filled.path, toleratingDamage: true, usingSnapshots: false)
        #expect(damaged.damage != nil)
        guard case .revoked = try damaged.revokeToken(issued.token.id) else {
            Issue.record("was not revoked")
            return
        }
    }

    @Test func `an actor is an opaque id`() throws {
        let filled = try PersonTests.Filled()
        let store = try Store(opening: filled.path)
        for actor in ["", "Erika Mustermann", "a@example.org", String(repeating: "a", count: 65)] {
            #expect(throws: AccessError.self) { try store.addToken(TokenRequest(actor: actor)) }
        }
    }
}
