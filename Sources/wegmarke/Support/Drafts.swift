import ByteCoding
import Engine
import EventStore
import StrategyModel
import Words

/// The drafts of a command: those of a file, or the one of the command line.
struct Drafts {
    private(set) var valid: [ValidDraft] = []
    private(set) var findings: [RecordingFinding] = []
    /// The lines as they were read, to give back those that were not recorded.
    private var lines: [ArraySlice<UInt8>] = []

    /// Reads and checks the drafts by the catalogue. Without `--each`, any fault ends it.
    static func read(_ invocation: Invocation) throws(Failure) -> Drafts {
        guard let path = invocation.value("file") else {
            var drafts = Drafts()
            let validation = validate(Draft(try DraftLine.value(invocation)))
            drafts.valid = validation.draft.map { [$0] } ?? []
            drafts.findings = validation.findings
            return try drafts.checked(invocation)
        }
        guard invocation.words.isEmpty else { throw Failure(.usage, RecordWords.fileOrWords) }
        return try reading(try Files.read(path), invocation)
    }

    /// Reads and checks the drafts of a file's content.
    static func reading(_ bytes: [UInt8], _ invocation: Invocation) throws(Failure) -> Drafts {
        var drafts = Drafts()
        drafts.lines = DraftList.lines(of: bytes)
        let list = DraftList(lines: drafts.lines)
        drafts.valid = list.drafts
        drafts.findings = list.findings
        return try drafts.checked(invocation)
    }

    private func checked(_ invocation: Invocation) throws(Failure) -> Drafts {
        let errors = findings.filter { $0.severity == .error }
        if !errors.isEmpty, !invocation.has("each") {
            throw Failure(.dataError, Self.text(of: errors))
        }
        for warning in findings where warning.severity == .warning {
            Files.note(warning.text[invocation.language])
        }
        return self
    }

    /// Findings, one a line, the first hundred with the count of the others.
    static func text(of findings: [RecordingFinding]) -> Text {
        Text { language in
            var lines = findings.prefix(100).map { $0.text[language] }
            if findings.count > 100 { lines.append("… (+\(findings.count - 100))") }
            return lines.joined(separator: "\n")
        }
    }

    /// After `--each`: what was recorded on standard error, and every draft that was not, with
    /// the reason, on standard output.
    static func report(
        _ receipt: Receipt, _ drafts: Drafts, asJSON: Bool, _ invocation: Invocation
    ) throws(Failure) -> ExitCode {
        let language = invocation.language
        let errors = (drafts.findings + receipt.rejected).filter { $0.severity == .error }
        let byLine = Dictionary(grouping: errors) { $0.line ?? 0 }
        for (number, findings) in byLine.sorted(by: { $0.key < $1.key }) {
            let line = drafts.lines.indices.contains(number - 1) ? drafts.lines[number - 1] : []
            var writer = JSONWriter()
            writer.beginObject()
            writer.key("line")
            writer.integer(number)
            writer.key("draft")
            writer.string(String(decoding: line, as: UTF8.self))
            writer.key("errors")
            writer.beginArray()
            for finding in findings { finding.write(into: &writer, language: language) }
            writer.endArray()
            writer.endObject()
            try Files.print(writer.text)
        }
        if asJSON { try Files.print(receipt.json) } else { Files.note(receipt.text(invocation)) }
        if byLine.isEmpty { return .done }
        Files.note(RecordWords.left(byLine.count)[language])
        return .dataError
    }

    /// Before an error that came when some were recorded already: those, and where to go on.
    static func reportInterrupted(
        _ error: EngineError, _ drafts: Drafts, asJSON: Bool, _ invocation: Invocation
    ) throws(Failure) {
        guard case .interrupted(let receipt, let line, let cause) = error else { return }
        var done = drafts
        if let line { done.findings.removeAll { $0.line ?? 0 >= line } }
        _ = try report(receipt, done, asJSON: asJSON, invocation)
        guard let line else { return }
        let words: Text
        if case .log(.indeterminate) = cause {
            words = RecordWords.openFrom(line: line)
        } else {
            words = RecordWords.leftFrom(line: line)
        }
        Files.note(words[invocation.language])
    }
}
