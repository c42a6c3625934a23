import StrategyModel
import Words

/// A command line that fits its command: the words and options, not yet read further.
struct Invocation: Sendable {
    let command: Command
    let language: Language
    let environment: Environment
    private(set) var words: [String] = []
    private var values: [String: [String]] = [:]
    private var switches: Set<String> = []

    /// Sorts the arguments after the command's name into words and options.
    init(
        _ command: Command, _ arguments: ArraySlice<String>, environment: Environment
    ) throws(Failure) {
        self.command = command
        self.environment = environment
        language = try Self.language(in: arguments, environment)
        var index = arguments.startIndex
        var onlyWords = false
        while index < arguments.endIndex {
            let argument = arguments[index]
            index += 1
            guard !onlyWords, argument.hasPrefix("--") || argument == "-o" else {
                words.append(argument)
                continue
            }
            if argument == "--" {
                onlyWords = true
                continue
            }
            let (name, attached) = Self.split(argument)
            guard let option = command.allOptions.first(where: { $0.name == name }) else {
                throw Self.unknownOption(name, command)
            }
            guard option.value != nil else {
                guard attached == nil else {
                    throw Failure(.usage, CommandWords.takesNoValue(name))
                }
                switches.insert(name)
                continue
            }
            if let attached {
                values[name, default: []].append(attached)
            } else if index < arguments.endIndex {
                values[name, default: []].append(arguments[index])
                index += 1
            } else {
                throw Failure(.usage, CommandWords.needsValue(name, option.value ?? ""))
            }
        }
    }

    private static func split(_ argument: String) -> (name: String, attached: String?) {
        let body = argument.hasPrefix("--") ? argument.dropFirst(2) : "output"
        guard let equals = body.firstIndex(of: "=") else { return (String(body), nil) }
        return (String(body[..<equals]), String(body[body.index(after: equals)...]))
    }

    private static func unknownOption(_ name: String, _ command: Command) -> Failure {
        let nearest = Spelling.nearest(to: name, among: command.allOptions.map(\.name))
        return Failure(.usage, CommandWords.unknownOption(name, of: command.name, nearest: nearest))
    }

    /// The language asked for, else the locale's: German for German, English for all others.
    private static func language(
        in arguments: ArraySlice<String>, _ environment: Environment
    ) throws(Failure) -> Language {
        var asked: String?
        if let index = arguments.lastIndex(of: "--lang"), index + 1 < arguments.endIndex {
            asked = arguments[index + 1]
        } else if let attached = arguments.last(where: { $0.hasPrefix("--lang=") }) {
            asked = String(attached.dropFirst(7))
        }
        guard let asked else { return environment.language }
        guard let language = Language(rawValue: asked) else {
            throw Failure(.usage, CommandWords.badValue("lang", asked, "de, en"))
        }
        return language
    }

    func has(_ name: String) -> Bool { switches.contains(name) }

    /// The value of an option; the last one where it was given twice.
    func value(_ name: String) -> String? { values[name]?.last }

    /// All values of an option that may be given several times.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// A whole number of an option.
    func number(_ name: String, in range: ClosedRange<Int>) throws(Failure) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Failure(
                .usage, CommandWords.badValue(name, text, "\(range.lowerBound)–\(range.upperBound)")
            )
        }
        return number
    }

    /// A partial date of an option.
    func date(_ name: String) throws(Failure) -> PartialDate? {
        guard let text = value(name) else { return nil }
        guard let date = PartialDate(text) else {
            throw Failure(.usage, CommandWords.badValue(name, text, "2012, 2012-10, 2012-10-05"))
        }
        return date
    }

    /// One of a few words.
    func choice(_ name: String, of choices: [String], default first: String) throws(Failure)
        -> String
    {
        guard let text = value(name) else { return first }
        guard choices.contains(text) else {
            throw Failure(
                .usage, CommandWords.badValue(name, text, choices.joined(separator: ", ")))
        }
        return text
    }

    /// Refuses more words than the command takes.
    func expectWords(_ range: ClosedRange<Int>) throws(Failure) {
        guard range.contains(words.count) else {
            throw Failure(.usage, CommandWords.wrongWords(command.usage.first ?? command.name))
        }
    }
}
