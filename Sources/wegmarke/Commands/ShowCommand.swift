import Dashboards
import Engine
import EventStore
import StrategyModel
import Words

extension Command {
    static let show = Command(
        "show", Text(de: "Ein Dashboard zeigen", en: "Show a dashboard"),
        usage: ["DASHBOARD [ID] [--PARAMETER VALUE …]"],
        options: BoardParameter.allCases.filter { $0 != .process }.map { parameter in
            Option(parameter.rawValue, "…", parameter.summary)
        } + [
            policyOption
        ],
        common: [.store, .process, .lens, .format],
        note: Text { language in
            let names = Board.all.map { board in
                let id =
                    switch board.subject {
                    case .none: ""
                    case .optional: " [ID]"
                    case .required: " ID"
                    }
                return "  \(board.name)\(id): \(board.title[language])"
            }
            return "Dashboards:\n" + names.joined(separator: "\n")
        }
    ) { invocation throws(Failure) in
        try invocation.expectWords(1...2)
        let board = try board(invocation.words[0])
        guard invocation.words.count == 1 || board.subject != .none else {
            throw Failure(.usage, CommandWords.wrongWords("show \(board.name)"))
        }
        let parameters = try parameters(of: board, invocation)
        let format = try format(invocation)
        let session = try Session.open(invocation, toleratingDamage: true)
        try print(try document(board, parameters, session), format, invocation)
        return try session.finish()
    }

    /// Prints a document as the terminal and the format want it.
    static func print(
        _ document: Document, _ format: Format, _ invocation: Invocation
    ) throws(Failure) {
        let options = RenderOptions(
            width: invocation.environment.columns, colour: invocation.environment.showsColour)
        var text = Dashboards.render(document, as: format, options: options)
        if text.hasSuffix("\n") { text.removeLast() }
        try Files.print(text)
    }

    private static func board(_ name: String) throws(Failure) -> Board {
        guard let board = Board.named(name) else {
            let nearest = Spelling.nearest(to: name, among: Board.all.map(\.name))
            throw Failure(.usage, ShowWords.unknownBoard(name, nearest: nearest))
        }
        return board
    }

    static func format(_ invocation: Invocation) throws(Failure) -> Format {
        let name = try invocation.choice(
            "format", of: Format.allCases.map(\.rawValue), default: Format.text.rawValue)
        return Format(rawValue: name) ?? .text
    }

    static func parameters(
        of board: Board, _ invocation: Invocation
    ) throws(Failure) -> Parameters {
        var parameters = Parameters(language: invocation.language, version: version)
        if invocation.words.count == 2 { parameters.id = invocation.words[1] }
        parameters.format = invocation.value("format")
        for parameter in BoardParameter.allCases {
            guard let value = invocation.value(parameter.rawValue) else { continue }
            guard board.parameters.contains(parameter) else {
                throw Failure(
                    .usage,
                    ShowWords.notTaken(
                        parameter.rawValue, board.name, board.parameters.map(\.rawValue)))
            }
            do throws(BoardError) {
                try parameters.set(parameter, to: value)
            } catch {
                throw Failure(.usage, error.message)
            }
        }
        parameters.policy = try policy(invocation)
        return parameters
    }

    static let policyOption = Option(
        "policy", "KEY=VALUE",
        Text(
            de: "nach einer anderen Regel als der erfassten; mehrfach möglich",
            en: "by another rule than the recorded one; may be given several times"))

    /// The rules of `--policy KEY=VALUE`.
    static func policy(_ invocation: Invocation) throws(Failure) -> [PolicyOverride] {
        var overrides: [PolicyOverride] = []
        for text in invocation.all("policy") {
            do throws(PolicyOverrideError) {
                overrides.append(try PolicyOverride(text))
            } catch {
                throw Failure(.usage, error.text)
            }
        }
        return overrides
    }

    /// The document of a board for a session.
    static func document(
        _ board: Board, _ parameters: Parameters, _ session: Session
    ) throws(Failure) -> Document {
        try answer(parameters, session) { (view, parameters) throws(BoardError) in
            try board.make(view, parameters)
        }
    }

    /// What is made of a session's view and of parameters that know its store.
    static func answer<Answer>(
        _ parameters: Parameters, _ session: Session,
        _ make: (View, Parameters) throws(BoardError) -> Answer
    ) throws(Failure) -> Answer {
        var parameters = parameters
        parameters.isSimulated = session.store.log.format.simulated
        parameters.origin = session.store.log.format.origin
        let zone = session.store.zone
        parameters.day = { Day(number: Int32(zone.day(of: $0))) }
        let view = try session.view()
        do throws(BoardError) {
            return try make(view, parameters)
        } catch {
            throw session.absent(Failure(error.exitCode, error.message))
        }
    }
}

extension BoardError {
    var exitCode: ExitCode {
        switch self {
        case .notFound: .noInput
        case .missingID, .missingProcess, .badValue, .noSubject, .noAttribute, .notEvaluated:
            .usage
        }
    }
}

enum ShowWords {
    static func unknownBoard(_ name: String, nearest: String?) -> Text {
        let hint =
            nearest.map { Text(de: " – gemeint \($0)?", en: " – did you mean \($0)?") }
            ?? Text(verbatim: "")
        return Text(
            de:
                "Unbekanntes Dashboard „\(name)“\(hint[.german]); „wegmarke show --help“ "
                + "zeigt alle",
            en: "Unknown dashboard \"\(name)\"\(hint[.english]); \"wegmarke show --help\" lists all"
        )
    }
    static func notTaken(_ option: String, _ board: String, _ taken: [String]) -> Text {
        let list = taken.map { "--" + $0 }.joined(separator: ", ")
        return Text(
            de: "\(board) nimmt --\(option) nicht; nur \(list.isEmpty ? "nichts" : list)",
            en: "\(board) does not take --\(option); only \(list.isEmpty ? "nothing" : list)")
    }
}
