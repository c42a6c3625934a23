import ByteCoding
import Engine
import EventStore
import Words

extension Command {
    static let verify = Command(
        "verify",
        Text(
            de: "Das Protokoll ganz lesen und jede Zeile prüfen",
            en: "Read the whole log and check every line"),
        usage: [""], common: [.store, .format]
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let bar = ProgressBar(SessionWords.checking, invocation)
        let report: VerificationReport
        do throws(LogError) {
            let log = try EventLog(opening: Session.path(invocation))
            report = try log.verify { done, _ in bar.step(done >> 20) }
        } catch {
            bar.finish()
            throw Failure(.log(error))
        }
        bar.finish()
        try Files.print(asJSON ? json(report) : text(report, invocation.language))
        return report.isSound ? .done : .answerIsNo
    }

    private static func text(_ report: VerificationReport, _ language: Language) -> String {
        let head =
            report.isSound
            ? Text(
                de: "In Ordnung: \(report.events) Ereignisse, jede Zeile geprüft.",
                en: "Whole: \(report.events) events, every line checked.")
            : Text(
                de:
                    "Nicht in Ordnung: \(report.findings.count) Befunde, "
                    + "\(report.events) Ereignisse.",
                en: "Not whole: \(report.findings.count) findings, \(report.events) events.")
        let lines = report.findings.map { finding in
            "\(finding.kind)  @\(finding.n)  \(finding.segment)  byte \(finding.offset): "
                + finding.text
        }
        return ([head[language]] + lines).joined(separator: "\n")
    }

    /// `{"ok","events","root","findings":[{"kind","n","segment","offset","text"}]}`.
    private static func json(_ report: VerificationReport) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("ok")
        writer.bool(report.isSound)
        writer.key("events")
        writer.integer(report.events)
        writer.key("root")
        writer.null()
        writer.key("findings")
        writer.beginArray()
        for finding in report.findings {
            writer.beginObject()
            writer.key("kind")
            writer.string("\(finding.kind)")
            writer.key("n")
            writer.integer(finding.n)
            writer.key("segment")
            writer.string(finding.segment)
            writer.key("offset")
            writer.integer(finding.offset)
            writer.key("text")
            writer.string(finding.text)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }
}
