import StrategyModel
import Words

/// Finds the command, runs it, and tells the user what went wrong in his language.
enum CommandLineTool {
    static func run(_ arguments: [String], _ environment: Environment) -> ExitCode {
        do throws(Failure) {
            return try dispatch(arguments, environment)
        } catch {
            let language = language(of: arguments, environment)
            Files.note("wegmarke: " + error.message[language])
            return error.code
        }
    }

    private static func dispatch(
        _ arguments: [String], _ environment: Environment
    ) throws(Failure) -> ExitCode {
        guard let name = arguments.first else {
            try Files.print(Help.overview(environment.language))
            return .usage
        }
        switch name {
        case "--help", "-h":
            try Files.print(Help.overview(language(of: arguments, environment)))
            return .done
        case "--version":
            try Files.print("wegmarke \(version)")
            return .done
        default: break
        }
        guard let command = Command.all.first(where: { $0.name == name }) else {
            let nearest = Spelling.nearest(to: name, among: Command.all.map(\.name))
            throw Failure(.usage, CommandWords.unknownCommand(name, nearest: nearest))
        }
        if arguments.contains("--help") || arguments.contains("-h") {
            try Files.print(Help.text(command, language(of: arguments, environment)))
            return .done
        }
        let invocation = try Invocation(command, arguments.dropFirst(), environment: environment)
        return try command.run(invocation)
    }

    private static func language(of arguments: [String], _ environment: Environment) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count {
                return Language(rawValue: arguments[index + 1]) ?? environment.language
            }
            if argument.hasPrefix("--lang=") {
                return Language(rawValue: String(argument.dropFirst(7))) ?? environment.language
            }
        }
        return environment.language
    }
}
