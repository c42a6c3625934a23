import Glibc

/// What the benchmarks ask of the log itself, without the command line around it: one workload a
/// call, its figures as one line of JSON. `Benchmarks/README.md` says what each measures.
@main
struct LogBench {
    static func main() async {
        var arguments = Arguments(CommandLine.arguments.dropFirst())
        do {
            switch arguments.next() {
            case "append": try await AppendBench.run(&arguments)
            case "bare": try BareBench.run(&arguments)
            case "open": try OpenBench.run(&arguments)
            case "snapshot": try OpenBench.write(&arguments)
            case "replay": try ReplayBench.run(&arguments)
            case "questions": try QuestionBench.run(&arguments)
            default: throw Arguments.Unusable(reason: "which workload?")
            }
        } catch {
            report("logbench: \(error)\n\(usage)\n")
            exit(1)
        }
    }

    private static func report(_ text: String) {
        var text = text
        text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private static let usage = """
        usage: logbench append STORE --lines FILE --events N [--batch B] [--writers W]
               logbench bare FILE --lines FILE --events N [--batch B]
               logbench replay STORE
               logbench open STORE
               logbench snapshot STORE
               logbench questions STORE [--only QUESTION]
        """
}

/// The words of the command line, taken one after the other.
struct Arguments {
    struct Unusable: Error, CustomStringConvertible {
        let reason: String
        var description: String { reason }
    }

    private var words: ArraySlice<String>

    init(_ words: ArraySlice<String>) { self.words = words }

    mutating func next() -> String? { words.popFirst() }

    mutating func required(_ name: String) throws -> String {
        guard let word = next() else { throw Unusable(reason: "\(name) is missing") }
        return word
    }

    /// The word after a flag, both taken out.
    mutating func value(_ flag: String) throws -> String? {
        guard let index = words.firstIndex(of: flag) else { return nil }
        guard index + 1 < words.endIndex else { throw Unusable(reason: "\(flag) takes a value") }
        defer { words.removeSubrange(index...(index + 1)) }
        return words[index + 1]
    }

    mutating func number(_ flag: String) throws -> Int? {
        guard let text = try value(flag) else { return nil }
        guard let number = Int(text), number > 0 else {
            throw Unusable(reason: "\(flag) takes a whole number")
        }
        return number
    }
}

/// Which events are appended, and how.
struct WorkloadOptions {
    let file: String
    let events: Int
    let batch: Int
    let writers: Int

    init(_ arguments: inout Arguments) throws {
        guard let file = try arguments.value("--lines"),
            let events = try arguments.number("--events")
        else { throw Arguments.Unusable(reason: "--lines and --events are missing") }
        self.file = file
        self.events = events
        batch = try arguments.number("--batch") ?? 1
        writers = try arguments.number("--writers") ?? 1
    }

    func workload() throws -> Workload { try Workload(file: file, events: events) }
}
