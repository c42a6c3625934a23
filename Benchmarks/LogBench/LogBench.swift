import Glibc

/// What the benchmarks ask of the log itself, without the command line around it: one workload a
/// call, its figures as one line of JSON. `Benchmarks/README.md` says what each measures.
@main
struct LogBench {
    static func main() {
        var arguments = Arguments(CommandLine.arguments.dropFirst())
        do {
            switch arguments.next() {
            case "replay": try ReplayBench.run(&arguments)
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
        usage: logbench replay STORE        read every record; then fold them into the read model
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

    /// The value after a flag, taken out of the words.
    mutating func value(_ flag: String) throws -> Int? {
        guard let index = words.firstIndex(of: flag) else { return nil }
        guard index + 1 < words.endIndex, let value = Int(words[index + 1]) else {
            throw Unusable(reason: "\(flag) takes a whole number")
        }
        words.removeSubrange(index...(index + 1))
        return value
    }
}
