import ByteCoding
import Testing

/// Raw lines of the log, chosen.
struct LogTests {
    private func positions(_ arguments: [String]) throws -> [Int?] {
        let outcome = try TestStore.ludwigslust().run(["log"] + arguments)
        #expect(outcome.code == 0, "\(outcome.messages)")
        return try outcome.jsonLines().map { $0["n"]?.whole }
    }

    @Test func `all lines, in order, with their keys in the order of the contract`() throws {
        #expect(try positions([]) == (1...82).map { $0 })
        let first = try TestStore.ludwigslust().run(["log", "--limit", "1"]).json()
        #expect(
            first.keys == [
                "n", "more", "base", "recorded", "stream", "version", "id", "type", "occurred",
                "actor", "visibility", "salt", "data", "crc",
            ])
    }

    @Test func `a span, a type, a subject and a number of lines`() throws {
        #expect(try positions(["--from", "80"]) == [80, 81, 82])
        #expect(try positions(["--to", "2"]) == [1, 2])
        #expect(try positions(["--from", "5", "--to", "7"]) == [5, 6, 7])
        #expect(try positions(["--from", "5", "--to", "7", "--limit", "2"]) == [5, 6])
        #expect(try positions([BadInput.fund]) == [80, 81, 82])
        #expect(try positions([BadInput.fund, "--type", "note.added"]) == [82])
        #expect(try positions(["--type", "dialog.announced"]).count == 2)
        #expect(try positions(["--type", "application.paid"]) == [])
        #expect(try positions(["--from", "900"]) == [])
    }

    @Test func `what it prints is what lies in the segment`() throws {
        let store = try TestStore.ludwigslust()
        let bytes = try #require(try store.logBytes()["000000000001.jsonl"])
        #expect(try store.run(["log"]).output == String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: Tongue.allCases)
    func `what is not there is told`(tongue: Tongue) throws {
        let store = try TestStore.ludwigslust()
        let unknown = try store.run(["log", "measure/nirgends", "--lang", tongue.rawValue])
        #expect(unknown.code == 66)
        #expect(unknown.messages.contains("measure/nirgends"))
        let type = try store.run(["log", "--type", "note.addd", "--lang", tongue.rawValue])
        #expect(type.code == 64)
        #expect(type.messages.contains("note.added"))
        for bad in [["--from", "0"], ["--limit", "viele"], ["--to"]] {
            #expect(try store.run(["log"] + bad).code == 64)
        }
    }
}
