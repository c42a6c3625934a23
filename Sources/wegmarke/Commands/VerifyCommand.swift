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
        usage: ["[--checkpoint FILE] [--proof FILE]"],
        options: [
            Option(
                "checkpoint", "FILE",
                Text(
                    de: "auch, ob es noch das ist, was dieser Prüfpunkt festhält",
                    en: "also whether it still is what this checkpoint holds")),
            Option(
                "proof", "FILE",
                Text(
                    de: "auch, ob dieser Beweis für ein Ereignis stimmt",
                    en: "also whether this proof of an event holds")),
        ],
        common: [.store, .format],
        note: Text(
            de:
                "Mit --checkpoint und --proof, aber ohne Ablage, wird der Beweis am Prüfpunkt "
                + "allein geprüft.",
            en:
                "With --checkpoint and --proof but no store, the proof is checked against the "
                + "checkpoint alone.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let claims = try claims(invocation)
        if let answer = try checkWithoutStore(claims, invocation, asJSON: asJSON) { return answer }
        let bar = ProgressBar(SessionWords.checking, invocation)
        let report: VerificationReport
        do throws(LogError) {
            let log = try EventLog(
                opening: Session.path(invocation), redaction: .ofCatalogue)
            report = try log.verify(claims: claims) { done, _ in bar.step(done >> 20) }
        } catch {
            bar.finish()
            throw Failure(.log(error))
        }
        bar.finish()
        try Files.print(asJSON ? json(report) : text(report, claims, invocation.language))
        return report.isSound ? .done : .answerIsNo
    }

    private static func claims(_ invocation: Invocation) throws(Failure) -> Claims {
        var claims = Claims()
        if let path = invocation.value("checkpoint") {
            let bytes = try Files.read(path)
            guard let text = String(validating: bytes, as: UTF8.self),
                let checkpoint = Checkpoint(text)
            else { throw Failure(.dataError, ProofWords.noCheckpoint(path)) }
            claims.checkpoint = checkpoint
        }
        if let path = invocation.value("proof") {
            guard let proof = InclusionProof(json: try Files.read(path)) else {
                throw Failure(.dataError, ProofWords.noProof(path))
            }
            claims.proof = proof
        }
        return claims
    }

    /// Checks a proof for somebody who has no store and names none; `nil` where there is one.
    private static func checkWithoutStore(
        _ claims: Claims, _ invocation: Invocation, asJSON: Bool
    ) throws(Failure) -> ExitCode? {
        let variable = invocation.environment.variables["WEGMARKE_STORE", default: ""]
        guard let checkpoint = claims.checkpoint, let proof = claims.proof,
            invocation.value("store") == nil, variable.isEmpty,
            !Files.exists(Session.path(invocation))
        else { return nil }
        let faults = proof.faults(against: checkpoint)
        Files.note(ProofWords.withoutLog[invocation.language])
        if asJSON {
            let findings = faults.map { text in
                Row(kind: "proof", n: proof.position, segment: "proof", offset: 0, text: text)
            }
            try Files.print(
                json(faults.isEmpty, checkpoint.size, checkpoint.root.base64, findings))
        } else {
            let holds = ProofWords.proofHolds(proof)[invocation.language]
            try Files.print(
                faults.isEmpty
                    ? holds
                    : faults.map { "proof  @\(proof.position): \($0)" }
                        .joined(separator: "\n"))
        }
        return faults.isEmpty ? .done : .answerIsNo
    }

    private static func text(
        _ report: VerificationReport, _ claims: Claims, _ language: Language
    ) -> String {
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
        var lines = [head[language]]
        let kinds = Set(report.findings.map(\.kind))
        if let checkpoint = claims.checkpoint, !kinds.contains(.checkpoint) {
            lines.append(ProofWords.checkpointHolds(checkpoint)[language])
        }
        if let proof = claims.proof, !kinds.contains(.proof) {
            lines.append(ProofWords.proofHolds(proof)[language])
        }
        lines += report.findings.map { finding in
            "\(finding.kind)  @\(finding.n)  \(finding.segment)  byte \(finding.offset): "
                + finding.text
        }
        return lines.joined(separator: "\n")
    }

    private static func json(_ report: VerificationReport) -> String {
        let findings = report.findings.map { finding in
            Row(
                kind: "\(finding.kind)", n: finding.n, segment: finding.segment,
                offset: finding.offset, text: finding.text)
        }
        return json(report.isSound, report.events, report.root?.base64, findings)
    }

    private struct Row {
        let kind: String
        let n: Int
        let segment: String
        let offset: Int
        let text: String
    }

    /// `{"ok","events","root","findings":[{"kind","n","segment","offset","text"}]}`.
    private static func json(
        _ isSound: Bool, _ events: Int, _ root: String?, _ findings: [Row]
    ) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("ok")
        writer.bool(isSound)
        writer.key("events")
        writer.integer(events)
        writer.key("root")
        if let root { writer.string(root) } else { writer.null() }
        writer.key("findings")
        writer.beginArray()
        for finding in findings {
            writer.beginObject()
            writer.key("kind")
            writer.string(finding.kind)
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
