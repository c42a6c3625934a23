import HTTPCore
import Testing

@testable import QueryDaemon

/// What a loop remembers, and when it forgets.
struct AnswerMemoryTests {
    private static let first = Epoch(position: 1, access: 1, day: 1)

    private func memory(_ capacity: Int = 1 << 20) -> AnswerMemory {
        var memory = AnswerMemory(capacity: capacity)
        memory.enter(Self.first)
        return memory
    }

    private func answer(_ head: String, body: Int = 10) -> AnswerMemory.Answer {
        var connection = Connection()
        connection.feed(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
        _ = connection.next()
        let response = Response(.ok, body: [UInt8](repeating: 65, count: body))
        let wire = connection.answer(response, date: "Sat, 21 Nov 2026 09:12:44 GMT")
        return AnswerMemory.Answer(
            to: Array(head.utf8), wire, second: 0, method: .get, response)
    }

    private func knows(_ memory: inout AnswerMemory, _ head: String) -> Bool {
        Array(head.utf8).withUnsafeBytes { memory.answer(to: $0) } != nil
    }

    @Test func `the same words find the same answer, others none`() {
        var memory = memory()
        memory.remember(answer("GET /a"), of: Self.first)
        #expect(knows(&memory, "GET /a"))
        for other in ["GET /b", "GET /a ", "get /a", ""] { #expect(!knows(&memory, other)) }
    }

    @Test(arguments: [
        Epoch(position: 2, access: 1, day: 1), Epoch(position: 1, access: 2, day: 1),
        Epoch(position: 1, access: 1, day: 2), nil,
    ])
    func `whatever changes, all is forgotten`(_ next: Epoch?) {
        var memory = memory()
        memory.remember(answer("GET /a"), of: Self.first)
        memory.enter(next)
        #expect(!knows(&memory, "GET /a"))
        #expect(memory.count == 0 && memory.bytes == 0)
        memory.enter(Self.first)
        #expect(!knows(&memory, "GET /a"))
    }

    @Test func `what was made in an earlier epoch is not remembered`() {
        var memory = memory()
        memory.enter(Epoch(position: 2, access: 1, day: 1))
        memory.remember(answer("GET /a"), of: Self.first)
        #expect(memory.count == 0)
    }

    @Test func `the memory stays within its bounds, and keeps what is asked for`() {
        let capacity = 40_000
        var memory = memory(capacity)
        for number in 0..<1_000 {
            memory.remember(answer("GET /\(number)"), of: Self.first)
            #expect(memory.bytes <= capacity)
            #expect(number == 0 || knows(&memory, "GET /0"))
        }
        #expect(!knows(&memory, "GET /1"))
        #expect(knows(&memory, "GET /999"))
    }

    @Test func `an answer that would crowd out many is not remembered`() {
        var memory = memory(80_000)
        memory.remember(answer("GET /large", body: 11_000), of: Self.first)
        #expect(memory.count == 0)
        memory.remember(answer("GET /small", body: 9_000), of: Self.first)
        #expect(memory.count == 1)
    }

    @Test func `the store of bodies stays within its bounds, too`() throws {
        let store = AnswerStore(capacity: 40_000)
        let tags = try (0..<100).map { try #require(EntityTag("t\($0)")) }
        for tag in tags {
            store.keep([UInt8](repeating: 0, count: 1_000), tag)
            #expect(store.figures.bytes <= 40_000)
            #expect(store.body(tags[0]) != nil)
        }
        #expect(store.body(tags[1]) == nil)
        store.keep([UInt8](repeating: 0, count: 6_000), tags[1])
        #expect(store.body(tags[1]) == nil)
    }
}
