import ByteCoding
import Dashboards
import StrategyModel
import Words

extension Command {
    static let why = Command(
        "why",
        Text(
            de: "Warum ein Wert so ist: Regel und Ereignisse dahinter",
            en: "Why a value is as it is: the rule and the events behind it"),
        usage: ["SUBJECT ATTRIBUTE", "SUBJECT", "kpi ID [--process ID]"], options: [policyOption],
        common: [.store, .process, .lens, .format],
        note: Text(
            de: "Beispiele: wegmarke why measure/dorfladen status\n"
                + "           wegmarke why measure/dorfladen implementation\n"
                + "           wegmarke why kpi uptakeRate --process musterland\n"
                + "Ohne ATTRIBUTE nennt es, wonach gefragt werden kann.",
            en: "Examples: wegmarke why measure/dorfladen status\n"
                + "          wegmarke why measure/dorfladen implementation\n"
                + "          wegmarke why kpi uptakeRate --process musterland\n"
                + "Without ATTRIBUTE it names what can be asked.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(1...2)
        let words = invocation.words
        guard words.count == 2 else {
            guard words[0] != "kpi" else {
                throw Failure(.usage, CommandWords.wrongWords("why kpi ID"))
            }
            return try listAttributes(of: words[0], invocation)
        }
        var parameters = Parameters(language: invocation.language, version: version)
        parameters.format = invocation.value("format")
        parameters.policy = try policy(invocation)
        do throws(BoardError) {
            if let process = invocation.value("process") {
                try parameters.set(.process, to: process)
            }
        } catch {
            throw Failure(.usage, error.message)
        }
        let kpi = try words[0] == "kpi" ? kpis(Array(words.dropFirst())).first : nil
        let format = try format(invocation)
        let session = try Session.open(invocation, toleratingDamage: true)
        let answer = try answer(parameters, session) { (view, parameters) throws(BoardError) in
            if let kpi { return try WhyAnswer(kpi, view, parameters) }
            return try WhyAnswer(words[0], words[1], view, parameters)
        }
        if format == .json {
            var json = JSONWriter()
            answer.write(into: &json)
            try Files.print(json.text)
        } else {
            try print(answer.document, format, invocation)
        }
        return try session.finish()
    }

    /// What can be asked of a subject, one name a line.
    private static func listAttributes(
        of subject: String, _ invocation: Invocation
    ) throws(Failure) -> ExitCode {
        let session = try Session.open(invocation, toleratingDamage: true)
        let view = try session.view()
        let names: [String]
        do throws(BoardError) {
            names = try WhyAnswer.attributes(of: subject, view)
        } catch {
            throw session.absent(Failure(error.exitCode, error.message))
        }
        try Files.print(names.joined(separator: "\n"))
        return try session.finish()
    }
}
