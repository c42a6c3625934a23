import Engine
import EventStore
import Foundation
import StrategyModel
import Testing

struct PersonTests {
    /// An empty store in a folder that is removed with it.
    final class Filled: Sendable {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "engine-\(UUID().uuidString)").path

        init() throws {
            try Store.create(
                at: path, origin: "example.org", zone: ZoneRule.berlin, simulated: false)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func file(_ id: String) -> URL { URL(filePath: "\(path)/vault/\(id).json") }

        var vaultNames: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: path + "/vault").sorted()) ?? []
        }
    }

    private func person(_ id: String = "staff-3", _ name: String = "Erika Mustermann") throws
        -> Person
    {
        try Person(id: id, [("name", name), ("mail", "erika@example.org")])
    }

    private func error(_ body: () throws(PersonError) -> Void) -> PersonError? {
        do throws(PersonError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test func `who is added is shown, and adding again replaces`() throws {
        let filled = try Filled()
        let store = try Store(opening: filled.path)
        #expect(try !store.add(person()))
        #expect(try Store(opening: filled.path).person("staff-3") == person())
        #expect(try store.add(person("staff-3", "Max Mustermann")))
        #expect(try store.person("staff-3")?.name == "Max Mustermann")
        #expect(try store.personIDs() == ["staff-3"])
        #expect(try store.person("staff-4") == nil)
        #expect(store.model.position == 0, "nothing of it is in the log")
    }

    @Test func `an erasure is recorded, restricted, and for good`() throws {
        let filled = try Filled()
        let store = try Store(opening: filled.path)
        _ = try store.add(person())
        #expect(try store.erasePerson("staff-3", actor: "admin") == .recorded(1))
        #expect(filled.vaultNames.isEmpty)
        #expect(try store.erasePerson("staff-3") == .known(1))
        #expect(store.model.position == 1)
        let restricted = View(
            store.model, Lens(asOf: store.today, knownAt: 1, clearance: .restricted))
        #expect(restricted.event(1)?.type == .personErased)
        #expect(restricted.event(1)?.actor == "admin")
        let inside = View(store.model, Lens(asOf: store.today, knownAt: 1, clearance: .internal))
        #expect(inside.event(1) == nil)
        guard
            case .erased("staff-3") = error({ () throws(PersonError) in
                _ = try store.add(try Person(id: "staff-3", [("name", "x")]))
            })
        else {
            Issue.record("an erased id was given again")
            return
        }
        #expect(store.erasedPersonIDs == ["staff-3"])
        let unknown = error { () throws(PersonError) in _ = try store.erasePerson("staff-9") }
        guard case .unknown("staff-9") = unknown else {
            Issue.record("erased who was never there")
            return
        }
    }

    /// A program died after it recorded the erasure and before it removed the file.
    @Test func `every opening for writing finishes an erasure, and what was half written goes`()
        throws
    {
        let filled = try Filled()
        let store = try Store(opening: filled.path)
        _ = try store.add(person())
        let file = try Data(contentsOf: filled.file("staff-3"))
        _ = try store.erasePerson("staff-3")
        try file.write(to: filled.file("staff-3"))
        try file.write(to: URL(filePath: filled.path + "/vault/staff-7.json.unfinished"))
        let other = try Store(opening: filled.path)
        #expect(try other.personIDs().isEmpty, "even before it is finished")
        _ = try other.record([])
        #expect(filled.vaultNames.isEmpty)
        try file.write(to: filled.file("staff-3"))
        try other.finishErasures()
        #expect(filled.vaultNames.isEmpty)
    }

    @Test func `recording an erasure is left to the command`() throws {
        let filled = try Filled()
        let draft = try #require(
            validate(Draft(type: "person.erased", subject: "person/staff-3")).draft)
        #expect(throws: EngineError.self) { try Store(opening: filled.path).record([draft]) }
    }

    @Test(arguments: Person.Key.allCases)
    func `a value is taken at its limit and not one above`(key: Person.Key) throws {
        func make(_ count: Int) throws(PersonError) -> Person {
            let value = String(repeating: "ä", count: count)
            return try Person(
                id: "p", key == .name ? [("name", value)] : [("name", "x"), (key.rawValue, value)])
        }
        #expect(try make(key.limit).values[key]?.unicodeScalars.count == key.limit)
        guard
            case .tooLong(key, key.limit + 1) = error({ () throws(PersonError) in
                _ = try make(key.limit + 1)
            })
        else {
            Issue.record("\(key) takes more than its limit")
            return
        }
    }

    @Test(arguments: [
        ("Staff", "name", "x"), ("", "name", "x"), ("p", "nmae", "x"), ("p", "name", " "),
        ("p", "name", "a\nb"), ("p", "mail", "x@example.org"), ("a/b", "name", "x"),
    ])
    func `what can't be kept is refused`(id: String, key: String, value: String) {
        #expect(
            error { () throws(PersonError) in _ = try Person(id: id, [(key, value)]) } != nil)
    }

    @Test func `a damaged file is told of, and can be replaced or erased`() throws {
        let filled = try Filled()
        let store = try Store(opening: filled.path)
        _ = try store.add(person())
        try Data(#"{"id":"staff-4","name":"x"}"#.utf8).write(to: filled.file("staff-3"))
        guard
            case .damaged("staff-3") = error({ () throws(PersonError) in
                _ = try store.person("staff-3")
            })
        else {
            Issue.record("another's file was taken")
            return
        }
        #expect(try store.add(person()))
        #expect(try store.person("staff-3") == person())
    }
}
