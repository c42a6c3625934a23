import ByteCoding
import Dashboards
import StrategyModel
import Words

extension Command {
    static let changes = Command(
        "changes",
        Text(
            de: "Was sich zwischen zwei Sitzungen verändert hat",
            en: "What has changed between two meetings"),
        usage: ["--from DATE [--to DATE] [--hindsight]"],
        options: [
            Option(
                "from", "DATE",
                Text(
                    de: "Tag der früheren Sitzung; sonst drei Monate vor der späteren",
                    en: "day of the earlier meeting; else three months before the later")),
            Option(
                "to", "DATE",
                Text(
                    de: "Tag der späteren Sitzung; sonst der Stichtag",
                    en: "day of the later meeting; else the day of --as-of")),
            Option(
                "hindsight", nil,
                Text(
                    de: "beide Stände nach heutiger Kenntnis; sonst wie jeweils bekannt",
                    en: "both ends as known today; else as known at the time")),
            Option("limit", "N", BoardParameter.limit.summary), policyOption,
        ],
        common: [.store, .process, .lens, .format],
        note: Text(
            de: "Beispiel: wegmarke changes --process saalebogen --from 2013-01 --to 2013-06",
            en: "Example: wegmarke changes --process saalebogen --from 2013-01 --to 2013-06")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        var parameters = try parameters(of: .changes, invocation)
        do throws(BoardError) {
            try parameters.set(.hindsight, to: invocation.has("hindsight") ? "true" : "false")
        } catch {
            throw Failure(.usage, error.message)
        }
        let format = try format(invocation)
        let session = try Session.open(invocation, toleratingDamage: true)
        let answer = try answer(parameters, session) { (view, parameters) throws(BoardError) in
            try ChangesAnswer(view, parameters)
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
}
