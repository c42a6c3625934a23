import ByteCoding
import Foundation
import Glibc
import Testing

/// Folders that are no store, or none that this program may or can write.
struct StoreFaultTests {
    static let record = ["record", "note.added", BadInput.fund, "text=x"]

    @Test(
        arguments: [record, ["show", "overview"], ["verify"], ["log"], ["stats"]], Tongue.allCases)
    func `a folder that is no store ends with 66`(arguments: [String], tongue: Tongue) throws {
        let folder = try Folder()
        let other = folder.path + "/notes.txt"
        try Data("x".utf8).write(to: URL(filePath: other))
        for path in [folder.path, folder.path + "/missing", other] {
            let outcome = try Tool.run(arguments + ["--store", path, "--lang", tongue.rawValue])
            #expect(outcome.code == 66, "\(path): \(outcome.messages)")
            #expect(outcome.output == "")
            #expect(outcome.messages.contains(path))
            #expect(outcome.messages.contains("init"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
    }

    @Test(arguments: [record, ["show", "overview"], ["verify"], ["log"]], Tongue.allCases)
    func `a store of a newer format is left alone`(arguments: [String], tongue: Tongue) throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let format = URL(filePath: store.path + "/format")
        let text = try String(contentsOf: format, encoding: .utf8)
        try text.replacing(#""format":1"#, with: #""format":2"#)
            .write(to: format, atomically: false, encoding: .utf8)
        let before = try store.logBytes()
        let outcome = try store.run(arguments + ["--lang", tongue.rawValue])
        #expect(outcome.code == 74)
        #expect(outcome.output == "")
        let words = tongue == .german ? "neueres Programm" : "newer program"
        #expect(outcome.messages.contains(words))
        #expect(outcome.messages.contains("2"))
        #expect(try store.logBytes() == before)
    }

    @Test(arguments: Tongue.allCases)
    func `a store is not made where something lies already`(tongue: Tongue) throws {
        let store = try TestStore.ludwigslust()
        let before = try store.logBytes()
        let outcome = try store.run(["init", "--lang", tongue.rawValue])
        #expect(outcome.code == 73)
        #expect(outcome.messages.contains(tongue == .german ? "nicht leer" : "not empty"))
        #expect(try store.logBytes() == before)
    }

    @Test func `a store can be made in an empty folder, whose time zone must be one`() throws {
        let folder = try Folder()
        let wrong = try Tool.run(["init", "--store", folder.path, "--zone", "Mond"])
        #expect(wrong.code == 64)
        let made = try Tool.run(["init", "--store", folder.path, "--origin", "Amt Ä"])
        #expect(made.code == 0)
        let stats = try Tool.run(["stats", "--store", folder.path, "--format", "json"]).json()
        #expect(stats["origin"]?.text == "Amt Ä")
        #expect(stats["events"] == .number("0"))
    }

    /// Root may write everywhere, so somebody else tries.
    static let isRoot = geteuid() == 0
    static let canTry = !isRoot || access("/usr/bin/setpriv", X_OK) == 0

    @Test(.enabled(if: canTry, "needs setpriv where the tests run as root"))
    func `a folder that must not be written ends with 77, and can be read`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let before = try store.logBytes()
        // The binary may lie where only its owner can go.
        let binary = store.folder.path + "/wegmarke"
        try FileManager.default.copyItem(atPath: Tool.binary, toPath: binary)
        chmod(store.folder.path, 0o755)
        let entries = try FileManager.default.subpathsOfDirectory(atPath: store.path)
        setPermissions(store, entries, folders: 0o555, files: 0o444)
        defer { setPermissions(store, entries, folders: 0o755, files: 0o644) }
        let other = ["--reuid=65534", "--regid=65534", "--clear-groups"]
        let program = Self.isRoot ? ["/usr/bin/setpriv"] + other + [binary] : [binary]
        for tongue in Tongue.allCases {
            let refused = try store.run(Self.record + ["--lang", tongue.rawValue], with: program)
            #expect(refused.code == 77, "\(refused.messages)")
            #expect(refused.output == "")
            #expect(
                refused.messages.contains(
                    tongue == .german ? "darf nicht geschrieben werden" : "cannot be written"))
        }
        #expect(try store.run(["show", "chronicle"], with: program).code == 0)
        #expect(try store.run(["verify"], with: program).code == 0)
        #expect(try store.logBytes() == before)
    }

    private func setPermissions(
        _ store: TestStore, _ entries: [String], folders: mode_t, files: mode_t
    ) {
        for entry in entries + [""] {
            let path = store.path + "/" + entry
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if Self.isRoot, folders == 0o555 { chown(path, 65_534, 65_534) }
            chmod(path, isFolder.boolValue ? folders : files)
        }
    }

    @Test(arguments: Tongue.allCases)
    func `a file of drafts that is missing or a folder ends with 66`(tongue: Tongue) throws {
        let store = try TestStore.ludwigslust()
        for path in [store.path + "/missing.jsonl", store.path] {
            let outcome = try store.run(["record", "--file", path, "--lang", tongue.rawValue])
            #expect(outcome.code == 66)
            #expect(outcome.messages.contains(path))
        }
    }

    @Test func `an output that takes nothing more ends with 74`() throws {
        let store = try TestStore.ludwigslust()
        let shell = ["/bin/sh", "-c", #"exec "$0" "$@" > /dev/full"#, Tool.binary]
        let outcome = try store.run(["show", "chronicle"], with: shell)
        #expect(outcome.code == 74)
        #expect(outcome.messages.contains("stdout"))
    }
}
