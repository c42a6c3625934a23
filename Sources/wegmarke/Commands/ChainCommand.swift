import ByteCoding
import Dashboards
import Engine
import EventStore
import StrategyModel
import Words

extension Command {
    static let chain = Command(
        "chain",
        Text(
            de: "Von der Anregung zur Wirkung: die Kette eines Gegenstands oder Prozesses",
            en: "From suggestion to effect: the chain of a subject or of a process"),
        usage: ["SUBJECT", "--process ID"],
        options: [
            Option(
                "policy", "KEY=VALUE",
                Text(
                    de: "nach einer anderen Regel als der erfassten; mehrfach möglich",
                    en: "by another rule than the recorded one; may be given several times"))
        ],
        common: [.store, .process, .lens, .format],
        note: Text(
            de: "Beispiel: wegmarke chain outcome/o-1\nAls Graph: --format json",
            en: "Example: wegmarke chain outcome/o-1\nAs a graph: --format json")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...1)
        let format = try invocation.choice("format", of: ["text", "json"], default: "text")
        let overrides = try policy(invocation)
        let session = try Session.open(invocation, toleratingDamage: true)
        let view = try session.view()
        let chain: Chain
        let process: Process?
        if let name = invocation.words.first {
            let subject = try stage(name, view, session)
            chain = Chain(of: subject, replaying: overrides)
            process = subject.owningProcess
        } else {
            let found = try processAsked(view, session)
            chain = Chain(of: found, replaying: overrides)
            process = found
        }
        let isSimulated = session.store.log.format.simulated
        let answer = ChainAnswer(chain, view, simulated: isSimulated)
        if format == "json" {
            var json = JSONWriter()
            answer.write(into: &json, language: invocation.language)
            try Files.print(json.text)
        } else {
            var parameters = Parameters(language: invocation.language, version: version)
            parameters.policy = overrides
            let document = answer.document(of: process, parameters)
            let options = RenderOptions(
                width: invocation.environment.columns,
                colour: invocation.environment.showsColour)
            var text = Dashboards.render(document, as: .text, options: options)
            if text.hasSuffix("\n") { text.removeLast() }
            try Files.print(text)
        }
        return try session.finish()
    }

    /// The subject of a name, which must be a stage of a chain.
    private static func stage(
        _ name: String, _ view: View, _ session: Session
    ) throws(Failure) -> Entity {
        let parts = name.split(separator: "/", maxSplits: 1)
        let stages = StrategyModel.Category.allCases.filter(\.isStage)
        guard parts.count == 2, let category = stages.first(where: { $0.rawValue == parts[0] })
        else {
            throw Failure(
                .usage,
                Words.Chain.notAStage(name, expected: stages.map { $0.rawValue + "/ID" }))
        }
        do throws(BoardError) {
            return try view.subject(category, String(parts[1]))
        } catch {
            throw session.absent(Failure(error.exitCode, error.message))
        }
    }

    /// The process of `--process`, or the only one there is.
    private static func processAsked(
        _ view: View, _ session: Session
    ) throws(Failure) -> Process {
        let asked: Process?
        do throws(Failure) {
            asked = try process(view, session.invocation)
        } catch {
            throw session.absent(error)
        }
        let all = view.all(.process)
        guard let found = asked ?? (all.count == 1 ? all.first.map { Process($0) } : nil) else {
            throw Failure(.usage, Words.Chain.whatOf(all.map(\.id)))
        }
        return found
    }
}
