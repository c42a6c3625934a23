public import ByteCoding
public import Evaluation
public import StrategyModel
import Words

/// What an evaluation came to, with everything that tells how to read it and how to make it again:
/// what the command `evaluate` answers.
public struct EvaluationAnswer: Sendable {
    /// What it was computed from.
    public enum Source: Sendable {
        /// The record at a view's lens, of one process or all.
        case record(View, Process?)
        /// A table from outside, by the name of its file.
        case table(String)
    }

    /// What it came to.
    public let result: any EvaluationResult
    private let source: Source
    private let parameters: Parameters
    private let command: [String]
    private let candidates: [FindingCandidate]?

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - command: the words that ask for it again, without lens, language and format.
    ///   - candidates: findings that patterns suggest; `nil` where none were looked for.
    public init(
        _ result: any EvaluationResult, of source: Source, _ parameters: Parameters,
        command: [String], candidates: [FindingCandidate]? = nil
    ) {
        self.result = result
        self.source = source
        self.parameters = parameters
        self.command = command
        self.candidates = candidates
    }

    private var lens: LensHead? {
        switch source {
        case .record(let view, _): LensHead(view, simulated: parameters.isSimulated)
        case .table: nil
        }
    }

    private var process: Process? {
        if case .record(_, let process) = source { process } else { nil }
    }

    private var rules: RulesHead {
        let policy = (process?.policy ?? .standard).replayed(with: parameters.policy)
        return RulesHead(policy, version: parameters.version)
    }

    /// The command that makes it again.
    private var reproduce: String {
        var words = command
        if case .record(let view, let process) = source {
            if let process { words += ["--process", process.id] }
            words += Page(view, parameters, about: process?.entity).commonWords
        } else {
            for change in parameters.policy {
                let policy = Policy.standard.replayed(with: [change])
                words += ["--policy", "\(change.key.rawValue)=\(policy.value(of: change.key))"]
            }
            words += ["--lang", parameters.language.rawValue]
            if let format = parameters.format { words += ["--format", format] }
        }
        return (["wegmarke", "evaluate", result.method.rawValue] + words.map(Page.quoted))
            .joined(separator: " ")
    }

    /// The answer as a document, for all formats but JSON.
    public var document: Document {
        var sections = result.sections
        let suggested = candidates.map(FindingCandidate.sections) ?? []
        sections.insert(contentsOf: recording + suggested, at: max(0, sections.count - 2))
        return Document(
            dashboard: "evaluate", id: result.method.rawValue, title: title,
            process: process.map { Text(verbatim: $0.title) }, language: parameters.language,
            lens: lens, rules: rules, reproduce: reproduce, sections: sections)
    }

    /// Where the record knows no factor: how one gets there.
    private var recording: [Section] {
        guard case .record(_, let process) = source else { return [] }
        return (result as? FactorAnalysis)?.recordingSections(process) ?? []
    }

    private var title: Text {
        guard case .table(let name) = source else { return result.method.label }
        return Text { "\(result.method.label[$0]): \(name)" }
    }

    /// The members of the method's JSON, with method, lens, rules, n, and what may be said.
    public func write(into json: inout JSONWriter) {
        let language = parameters.language
        json.beginObject()
        json.member("method", result.method.rawValue)
        json.key("lens")
        json.lens(lens)
        if case .table(let name) = source { json.member("table", name) }
        if let process { json.member("process", process.id) }
        json.key("rules")
        rules.write(into: &json, language)
        json.member("reproduce", reproduce)
        json.count("n", result.caseCount)
        result.writeMembers(into: &json, language)
        if let candidates {
            json.key("candidates")
            json.array(candidates) { json, candidate in candidate.write(into: &json, language) }
        }
        json.key("statements")
        json.array(result.statements) { json, text in json.string(text[language]) }
        json.member("rule", result.method.rule[language])
        json.key("cannotClaim")
        json.array(result.cannotClaim) { json, text in json.string(text[language]) }
        json.endObject()
    }
}
