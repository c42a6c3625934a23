import ByteCoding
import Foundation
import Glibc

/// What a run of the program came to.
struct Outcome {
    let code: Int32
    let output: String
    let messages: String

    /// The output as strict JSON.
    func json() throws -> JSONValue { try JSONValue.parse(Array(output.utf8)) }

    /// Each line of the output as strict JSON.
    func jsonLines() throws -> [JSONValue] {
        try output.split(separator: "\n").map { try JSONValue.parse(Array($0.utf8)) }
    }
}

struct ToolError: Error { let what: String }

/// Runs the program as its users do: as a process of its own.
enum Tool {
    /// The binary beside the test bundle, in the folder of this build.
    static let binary: String = {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        let beside = URL(filePath: own).deletingLastPathComponent().appending(path: "wegmarke").path
        if access(beside, X_OK) == 0 { return beside }
        return checkout + "/.build/debug/wegmarke"
    }()

    /// The folder of the package, with the examples in it.
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Starts the program; its output goes to files in a folder.
    ///
    /// Nothing but the standard streams is handed on, so that other tests' sockets stay theirs.
    static func start(
        _ arguments: [String], with program: [String] = [binary], input: String? = nil,
        environment: [String: String] = [:], in folder: String, named name: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var source = "/dev/null"
        if let input {
            source = "\(folder)/\(name).in"
            try Data(input.utf8).write(to: URL(filePath: source))
        }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, source, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "\(folder)/\(name).out", flags, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, "\(folder)/\(name).err", flags, 0o644)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
            // Closing what is closed by then is no error to the system.
            if let descriptor = Int32(name), descriptor > 2 {
                posix_spawn_file_actions_addclose(&actions, descriptor)
            }
        }
        // Worker threads block signals, and a process inherits that: it could not be stopped.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let variables = ["PATH": "/usr/bin:/bin", "LANG": "C"]
            .merging(environment) { $1 }.map { "\($0)=\($1)" }
        var words = (program + arguments).map { strdup($0) } + [nil]
        var settings = variables.map { strdup($0) } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, program[0], &actions, &attributes, &words, &settings)
        guard result == 0 else {
            throw ToolError(what: "\(program[0]): \(String(cString: strerror(result)))")
        }
        return process
    }

    /// Waits for a process that was started; one that hangs is ended after a minute.
    static func wait(for process: pid_t, in folder: String, named name: String) throws -> Outcome {
        var status: Int32 = 0
        var patience = 60_000
        while waitpid(process, &status, WNOHANG) == 0 {
            usleep(1_000)
            patience -= 1
            // Better a failed test than one that never ends.
            if patience == 0 { kill(process, SIGKILL) }
        }
        let signal = status & 0x7F
        let out = try Data(contentsOf: URL(filePath: "\(folder)/\(name).out"))
        let err = try Data(contentsOf: URL(filePath: "\(folder)/\(name).err"))
        return Outcome(
            code: signal == 0 ? (status >> 8) & 0xFF : -signal,
            output: String(decoding: out, as: UTF8.self),
            messages: String(decoding: err, as: UTF8.self))
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], with program: [String] = [binary], input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let folder = try Folder()
        let process = try start(
            arguments, with: program, input: input, environment: environment, in: folder.path,
            named: "run")
        return try wait(for: process, in: folder.path, named: "run")
    }
}

/// A temporary folder that is removed with its last reference.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/wegmarke-tests-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw ToolError(what: "mkdtemp: \(errno)") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
