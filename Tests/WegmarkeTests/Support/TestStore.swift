import ByteCoding
import Foundation
import Glibc
import Testing

/// A store in a temporary folder.
final class TestStore: Sendable {
    let folder: Folder
    var path: String { folder.path + "/store" }

    /// An empty store.
    init(simulated: Bool = false) throws {
        folder = try Folder()
        let made = try run(["init"] + (simulated ? ["--simulated"] : []))
        guard made.code == 0 else { throw ToolError(what: "init: \(made.messages)") }
    }

    /// A store with the events of example files.
    convenience init(recording files: [String]) throws {
        try self.init()
        for file in files {
            let done = try run(["record", "--file", Self.example(file)])
            guard done.code == 0 else { throw ToolError(what: "\(file): \(done.messages)") }
        }
    }

    /// A copy of another store, to be changed.
    init(copying other: TestStore) throws {
        folder = try Folder()
        try FileManager.default.copyItem(atPath: other.path, toPath: path)
    }

    private init(in folder: Folder) { self.folder = folder }

    /// Runs the program on this store.
    @discardableResult
    func run(
        _ arguments: [String], with program: [String] = [Tool.binary], input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try Tool.run(
            arguments, with: program, input: input,
            environment: ["WEGMARKE_STORE": path].merging(environment) { $1 })
    }

    /// Every byte under `log/`, by file.
    func logBytes() throws -> [String: Data] {
        var bytes: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path + "/log") {
            bytes[name] = try Data(contentsOf: URL(filePath: "\(path)/log/\(name)"))
        }
        return bytes
    }

    /// How many events are recorded.
    func count() throws -> Int {
        guard case .number(let text) = try run(["stats", "--format", "json"]).json()["events"]
        else { return -1 }
        return Int(text) ?? -1
    }

    static func example(_ name: String) -> String { "\(Tool.checkout)/Examples/\(name).jsonl" }
}

/// Stores that several tests look at and none changes; removed when the tests have run.
extension TestStore {
    /// Ludwigslust-Parchim without its population: small, with a fund, dialogues and measures.
    static func ludwigslust() throws -> TestStore { try ludwigslustResult.get() }
    /// Saalebogen with its population.
    static func saalebogen() throws -> TestStore { try saalebogenResult.get() }
    /// All examples, as `demo` records them.
    static func full() throws -> TestStore { try fullResult.get() }

    private static let ludwigslustResult = shared {
        try TestStore(recording: ["ludwigslust-parchim"])
    }
    private static let saalebogenResult = shared {
        try TestStore(recording: ["saalebogen", "saalebogen-population"])
    }
    private static let fullResult = shared {
        let store = TestStore(in: try Folder())
        let done = try Tool.run(["demo", "--once", "--dir", store.path])
        guard done.code == 0 else { throw ToolError(what: "demo: \(done.messages)") }
        try Data(done.output.utf8).write(to: URL(filePath: store.folder.path + "/demo.txt"))
        return store
    }

    private static func shared(_ make: () throws -> TestStore) -> Result<TestStore, any Error> {
        let result = Result { try make() }
        // Globals are never destroyed: the folder goes when the process ends.
        if let store = try? result.get() { Leftovers.add(store.folder.path) }
        return result
    }
}

/// Folders to remove when the process ends.
private enum Leftovers {
    private static let lock = NSLock()
    nonisolated(unsafe) private static var paths: [String] = []
    private static let registered: Void = {
        atexit { Leftovers.removeAll() }
    }()

    static func add(_ path: String) {
        _ = registered
        lock.withLock { paths.append(path) }
    }

    static func removeAll() {
        lock.withLock { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    }
}

/// The two languages of every message.
enum Tongue: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case german = "de"
    case english = "en"
    var testDescription: String { rawValue }
}
