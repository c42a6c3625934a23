import ByteCoding
import Foundation
import Testing

/// `export` as its users run it; what is in the formats, the tests of Interchange look at.
struct ExportCommandTests {
    private static let streams = [
        "measures-csv", "events-csv", "cases-csv", "ocel", "xes", "cloudevents",
    ]
    private static let lens = ["--as-of", "2024-05-01", "--lang", "en"]

    /// What is in a folder, by name.
    private func names(_ folder: Folder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test(arguments: Tongue.allCases)
    func `the help names every format`(tongue: Tongue) throws {
        let help = try Tool.run(["export", "--help", "--lang", tongue.rawValue])
        #expect(help.code == 0)
        for format in Self.streams + ["datapackage"] {
            #expect(help.output.contains("\n\(format): "))
        }
    }

    @Test(arguments: streams)
    func `into a file it writes what it would print, and nothing beside it`(
        format: String
    ) throws {
        let store = try TestStore.ludwigslust()
        let folder = try Folder()
        let file = folder.path + "/export"
        let printed = try store.run(["export", format] + Self.lens)
        #expect(printed.code == 0)
        #expect(printed.messages == "")
        let written = try store.run(["export", format, "-o", file] + Self.lens)
        #expect(written.code == 0)
        #expect(written.output == "")
        #expect(written.messages.contains(file))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == printed.output)
        #expect(try names(folder) == ["export"])
        #expect(printed.output.count > 512)
    }

    @Test(arguments: streams)
    func `the same question has the same bytes`(format: String) throws {
        let store = try TestStore.ludwigslust()
        let ask = ["export", format, "--process", "ludwigslust-parchim", "--as-of", "2024-01-01"]
        #expect(try store.run(ask).output == store.run(ask).output)
    }

    @Test(arguments: [["export"], ["export", "ocel", "x"]])
    func `without a format, or with more, it ends with 64`(arguments: [String]) throws {
        #expect(try TestStore.ludwigslust().run(arguments).code == 64)
    }

    @Test(arguments: [
        (["oecl"], "ocel"), (["csv"], "measures-csv"), (["xes", "--excel-de"], "measures-csv"),
        (["ocel", "--case", "measure"], "xes"), (["datapackage"], "-o DIR"),
        (["xes", "--case", "person"], "measure"), (["xes", "--case", "messure"], "measure"),
        (["cases-csv", "--unit", "goal"], "municipality"), (["ocel", "--basis"], "cases-csv"),
    ])
    func `what does not fit ends with 64 and says what would`(
        arguments: [String], named: String
    ) throws {
        let outcome = try TestStore.ludwigslust().run(["export"] + arguments)
        #expect(outcome.code == 64)
        #expect(outcome.output == "")
        #expect(outcome.messages.contains(named), "\(outcome.messages)")
    }

    @Test(arguments: streams + ["datapackage"])
    func `a process that is not there ends with 66, and makes no file`(format: String) throws {
        let folder = try Folder()
        let outcome = try TestStore.ludwigslust().run(
            ["export", format, "--process", "ludwigslust", "-o", folder.path + "/x"])
        #expect(outcome.code == 66)
        #expect(outcome.messages.contains("ludwigslust-parchim"))
        #expect(try names(folder) == [])
    }

    @Test func `a data package is a folder of tables and a description of each`() throws {
        let folder = try Folder()
        let path = folder.path + "/package"
        let done = try TestStore.ludwigslust().run(
            ["export", "datapackage", "-o", path + "/"] + Self.lens)
        #expect(done.code == 0)
        #expect(try names(folder) == ["package"])
        let bytes = try Data(contentsOf: URL(filePath: path + "/datapackage.json"))
        let json = try JSONValue.parse(Array(bytes))
        let files = try #require(json["resources"]).elements.compactMap { $0["path"]?.text }
        #expect(files.contains("events.csv") && files.contains("measures.csv"))
        let found = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(Set(found) == Set(files + ["datapackage.json"]))
    }

    @Test func `a folder with something in it, or a file, is refused with 73`() throws {
        let folder = try Folder()
        let store = try TestStore.ludwigslust()
        let empty = folder.path + "/empty"
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
        #expect(try store.run(["export", "datapackage", "-o", empty]).code == 0)
        let again = try store.run(["export", "datapackage", "-o", empty])
        #expect(again.code == 73)
        #expect(again.messages.contains(empty))
        let file = empty + "/events.csv"
        #expect(try store.run(["export", "datapackage", "-o", file]).code == 73)
        #expect(try names(folder) == ["empty"])
    }

    @Test(arguments: streams + ["datapackage"])
    func `where nothing can be made it ends with 73`(format: String) throws {
        let outcome = try TestStore.ludwigslust().run(
            ["export", format, "-o", "/no/such/folder/x"])
        #expect(outcome.code == 73)
        #expect(outcome.messages.contains("/no/such/folder/x"))
    }

    @Test(arguments: streams)
    func `a full disk ends with 74, on the standard output and in a file`(format: String) throws {
        let store = try TestStore.ludwigslust()
        let piped = try store.run(
            ["-c", "exec \"$0\" export \(format) >/dev/full", Tool.binary], with: ["/bin/sh"])
        #expect(piped.code == 74)
        let device = try store.run(["export", format, "-o", "/dev/full"])
        #expect(device.code == 74)
        #expect(device.messages.contains("/dev/full"))
    }

    @Test(arguments: streams + ["datapackage"])
    func `a file that was broken off is not there, and the older one is`(format: String) throws {
        let folder = try Folder()
        let file = folder.path + "/export"
        let isFolder = format == "datapackage"
        if !isFolder { try Data("older".utf8).write(to: URL(filePath: file)) }
        // A block of 512 bytes: none of the exports is so short.
        let outcome = try TestStore.ludwigslust().run(
            ["-c", "ulimit -f 1; exec \"$0\" export \(format) -o '\(file)'", Tool.binary],
            with: ["/bin/sh"])
        #expect(outcome.code == 74)
        #expect(try names(folder) == (isFolder ? [] : ["export"]))
        guard !isFolder else { return }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "older")
    }

    @Test func `a link is followed and a file keeps its mode`() throws {
        let folder = try Folder()
        let (file, link) = (folder.path + "/file", folder.path + "/link")
        try Data("older".utf8).write(to: URL(filePath: file))
        chmod(file, 0o600)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        let store = try TestStore.ludwigslust()
        #expect(try store.run(["export", "measures-csv", "-o", link]).code == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("id,"))
    }

    @Test(arguments: streams)
    func `the lens narrows what is written`(format: String) throws {
        let store = try TestStore.ludwigslust()
        func size(_ lens: String...) throws -> Int {
            let outcome = try store.run(["export", format, "--as-of", "2024-05-01"] + lens)
            #expect(outcome.code == 0)
            return outcome.output.count
        }
        let all = try size()
        #expect(try size("--as-of", "2022-10-01") < all)
        #expect(try size("--known-at", "@0") < all)
    }

    @Test func `of a damaged log nothing is written, and it ends with 74`() throws {
        let store = try TestStore(copying: try TestStore.ludwigslust())
        let log = try #require(try store.logBytes().keys.first { $0.hasSuffix(".jsonl") })
        let path = "\(store.path)/log/\(log)"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path))
        let file = store.folder.path + "/export"
        let outcome = try store.run(["export", "ocel", "-o", file])
        #expect(outcome.code == 74)
        #expect(!FileManager.default.fileExists(atPath: file))
    }
}
