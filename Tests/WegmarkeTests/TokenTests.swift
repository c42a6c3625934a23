import ByteCoding
import Foundation
import Testing

/// Tokens on the command line, and what the daemon makes of them.
struct TokenTests {
    private func add(_ store: TestStore, _ options: String...) throws -> (id: String, text: String)
    {
        let done = try store.run(["token", "add", "staff-3", "--format", "json"] + options)
        #expect(done.code == 0, "\(done.messages)")
        let json = try done.json()
        return (try #require(json["id"]?.text), try #require(json["token"]?.text))
    }

    @Test(arguments: Tongue.allCases)
    func `a token is shown once, listed and revoked`(tongue: Tongue) throws {
        let store = try TestStore()
        let language = ["--lang", tongue.rawValue]
        let made = try store.run(
            ["token", "add", "staff-3", "--role", "recorder", "--expires", "2099-10"] + language)
        #expect(made.code == 0)
        #expect(made.output.hasPrefix("wm_"))
        #expect(made.output.count == 47)
        #expect(made.messages.contains("staff-3, recorder, internal"))
        #expect(made.messages.contains("2099-10-31"))
        let text = made.output.trimmingCharacters(in: .newlines)
        let file = try String(contentsOfFile: store.path + "/access.json", encoding: .utf8)
        #expect(!file.contains(text))
        // The last millisecond of the day in the store's time zone, in winter time.
        #expect(file.contains(#""expires":"2099-10-31T22:59:59.999Z""#))
        let list = try store.run(["token", "list"] + language)
        #expect(list.code == 0)
        let row = try #require(list.output.split(separator: "\n").last)
        let cells = row.split(separator: " ").map(String.init)
        #expect(cells[1...3] == ["staff-3", "recorder", "internal"])
        #expect(cells.last == (tongue == .german ? "gültig" : "valid"))
        #expect(!list.output.contains("wm_"))
        for word in tongue == .german ? ["ist widerrufen", "schon"] : ["is revoked", "already"] {
            let done = try store.run(["token", "revoke", cells[0]] + language)
            #expect(done.code == 0)
            #expect(done.output.contains(word))
        }
        let json = try store.run(["token", "list", "--format", "json"]).json()
        #expect(json.elements.map { $0["state"]?.text } == ["revoked"])
        #expect(json.elements.first?["revoked"]?.text != nil)
        #expect(try store.run(["verify"]).code == 0)
    }

    @Test func `expiry goes by the clock of the store, to the millisecond`() throws {
        let store = try TestStore(simulated: true)
        func state(_ now: String) throws -> String? {
            try store.run(
                ["token", "list", "--format", "json"], environment: ["WEGMARKE_NOW": now]
            ).json().elements.first?["state"]?.text
        }
        let made = try store.run(
            ["token", "add", "a", "--expires", "2024-07-31"],
            environment: ["WEGMARKE_NOW": "2024-07-31T21:00:00Z"])
        #expect(made.code == 0, "\(made.messages)")
        #expect(try state("2024-07-31T21:59:59.999Z") == "valid")
        #expect(try state("2024-07-31T22:00:00.000Z") == "expired")
        let late = try store.run(
            ["token", "add", "a", "--expires", "2024-07-31"],
            environment: ["WEGMARKE_NOW": "2024-07-31T22:00:00.000Z"])
        #expect(late.code == 64)
    }

    static let mistakes: [(arguments: [String], code: Int32, named: String)] = [
        (["add"], 64, "add ACTOR"), ([], 64, "add ACTOR"), (["list", "x"], 64, "add ACTOR"),
        (["add", "Erika Mustermann"], 64, "ACTOR"),
        (["add", "a", "--role", "owner"], 64, "recorder"),
        (["add", "a", "--clearance", "all"], 64, "restricted"),
        (["add", "a", "--expires", "soon"], 64, "2012-10-05"),
        (["add", "a", "--expires", "2001"], 64, "expires"),
        (["list", "--role", "reader"], 64, "--role"),
        (["revoke", "t-0"], 66, "t-0"), (["list", "--format", "csv"], 64, "json"),
    ]

    @Test(arguments: mistakes, Tongue.allCases)
    func `what does not fit is named, and changes nothing`(
        mistake: (arguments: [String], code: Int32, named: String), tongue: Tongue
    ) throws {
        let store = try TestStore()
        let done = try store.run(["token"] + mistake.arguments + ["--lang", tongue.rawValue])
        #expect(done.code == mistake.code, "\(done.messages)")
        #expect(done.output == "")
        #expect(done.messages.contains(mistake.named), "\(done.messages)")
        #expect(!FileManager.default.fileExists(atPath: store.path + "/access.json"))
    }

    @Test(arguments: [#"{"version":2}"#, "{", #"{"version":1,"tokens":[{}]}"#], Tongue.allCases)
    func `a file that can't be used ends with 74`(content: String, tongue: Tongue) throws {
        let store = try TestStore()
        try Data(content.utf8).write(to: URL(filePath: store.path + "/access.json"))
        for words in [["list"], ["add", "a"], ["revoke", "t-1"]] {
            let done = try store.run(["token"] + words + ["--lang", tongue.rawValue])
            #expect(done.code == 74)
            #expect(done.messages.contains("access.json"))
        }
    }

    @Test(.enabled(if: StoreFaultTests.canTry, "needs setpriv where the tests run as root"))
    func `a folder that must not be written ends with 77`() throws {
        let store = try TestStore()
        let binary = store.folder.path + "/wegmarke"
        try FileManager.default.copyItem(atPath: Tool.binary, toPath: binary)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: store.folder.path)
        let entries = try FileManager.default.subpathsOfDirectory(atPath: store.path) + [""]
        func permit(_ files: Int, _ folders: Int) throws {
            for entry in entries {
                let path = store.path + "/" + entry
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                try FileManager.default.setAttributes(
                    [.posixPermissions: isFolder.boolValue ? folders : files], ofItemAtPath: path)
            }
        }
        try permit(0o444, 0o555)
        defer { try? permit(0o644, 0o755) }
        let other = ["--reuid=65534", "--regid=65534", "--clear-groups"]
        let program =
            StoreFaultTests.isRoot ? ["/usr/bin/setpriv"] + other + [binary] : [binary]
        #expect(try store.run(["token", "add", "a"], with: program).code == 77)
        #expect(try store.run(["token", "list"], with: program).code == 0)
    }

    @Test func `a running daemon knows a token soon after it is made, and after it is revoked`()
        throws
    {
        let store = try TestStore()
        let server = try Server(store)
        let (id, text) = try add(store, "--clearance", "restricted")
        let field = "Authorization: Bearer \(text)"
        func status(becomes expected: Int) throws -> Bool {
            let limit = Date(timeIntervalSinceNow: 10)
            // Within the attempts that a client may fail.
            for _ in 0..<8 where Date() < limit {
                usleep(300_000)
                if try server.get("/api/v1/needs?clearance=restricted", field).status == expected {
                    return true
                }
            }
            return false
        }
        #expect(try status(becomes: 200))
        #expect(try store.run(["token", "revoke", id]).code == 0)
        #expect(try status(becomes: 401))
        let ended = try server.stop()
        #expect(!ended.messages.contains(text), "the log of requests holds no token")
        #expect(!ended.messages.contains("staff-3"))
    }

    @Test func `a backup has the tokens only when asked`() throws {
        let store = try TestStore()
        _ = try add(store)
        for (options, isThere) in [([], false), (["--with-vault"], true)] {
            let target = store.folder.path + "/copy-\(options.count)"
            #expect(try store.run(["backup", target] + options).code == 0)
            #expect(FileManager.default.fileExists(atPath: target + "/access.json") == isThere)
            #expect(try store.run(["verify", "--store", target]).code == 0)
        }
    }
}
