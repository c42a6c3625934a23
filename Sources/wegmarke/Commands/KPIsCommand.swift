import ByteCoding
import Dashboards
import StrategyModel
import Words

extension Command {
    static let kpis = Command(
        "kpis", Text(de: "Kennzahlen, auch ihr Verlauf", en: "Key figures, also over time"),
        usage: ["[ID …] [--history month|quarter|year]"],
        options: [
            Option(
                "history", "month|quarter|year",
                Text(
                    de: "Verlauf an Monats-, Quartals- oder Jahresenden",
                    en: "values at month, quarter or year ends")),
            Option("from", "DATE", Text(de: "Beginn des Verlaufs", en: "beginning of the history")),
            Option("to", "DATE", Text(de: "Ende des Verlaufs", en: "end of the history")),
            policyOption,
        ],
        common: [.store, .process, .lens, .format],
        note: Text { language in
            (KPI.all.map { "\($0.id): \($0.name[language])" }).joined(separator: "\n")
        }
    ) { invocation throws(Failure) in
        let format = try invocation.choice("format", of: ["text", "json"], default: "text")
        let kpis = try kpis(invocation.words)
        let history = try history(invocation)
        let overrides = try policy(invocation)
        let session = try Session.open(invocation, toleratingDamage: true)
        let view = try session.view()
        let process: Process?
        do throws(Failure) {
            process = try Self.process(view, invocation)
        } catch {
            throw session.absent(error)
        }
        let answer = KPIAnswer(
            kpis, view, process: process, history: history, replaying: overrides)
        if format == "json" {
            var json = JSONWriter()
            answer.write(into: &json, language: invocation.language)
            try Files.print(json.text)
        } else {
            try Files.print(text(answer, invocation.language))
        }
        return try session.finish()
    }

    static func kpis(_ ids: [String]) throws(Failure) -> [KPI] {
        guard !ids.isEmpty else { return KPI.all }
        var found: [KPI] = []
        for id in ids {
            guard let kpi = KPI.named(id) else {
                let nearest = Spelling.nearest(to: id, among: KPI.all.map(\.id))
                throw Failure(.usage, KPIWords.unknown(id, nearest: nearest))
            }
            found.append(kpi)
        }
        return found
    }

    private static func history(
        _ invocation: Invocation
    ) throws(Failure) -> KPIAnswer.HistoryRequest? {
        guard invocation.value("history") != nil else { return nil }
        let step = try invocation.choice(
            "history", of: HistoryStep.allCases.map(\.rawValue), default: "month")
        let request = KPIAnswer.HistoryRequest(
            step: HistoryStep(rawValue: step) ?? .month, from: try invocation.date("from")?.first,
            to: try invocation.date("to")?.last)
        if let from = request.from, let to = request.to {
            guard from <= to else { throw Failure(.usage, KPIWords.inverted) }
            // One step more than the limit, to tell a full history from one that was cut.
            guard request.step.ends(from: from, to: to).count < HistoryStep.maximumCount else {
                throw Failure(.usage, KPIWords.tooLong(HistoryStep.maximumCount - 1))
            }
        }
        return request
    }

    /// The process of `--process`, which must exist at the view.
    static func process(_ view: View, _ invocation: Invocation) throws(Failure) -> Process? {
        guard let id = invocation.value("process") else { return nil }
        do throws(BoardError) {
            return try view.process(id)
        } catch {
            throw Failure(error.exitCode, error.message)
        }
    }

    private static func text(_ answer: KPIAnswer, _ language: Language) -> String {
        var lines: [String] = []
        let width = (answer.items.map { $0.kpi.name[language].displayWidth }.max() ?? 0) + 2
        for item in answer.items {
            let name = item.kpi.name[language].padded(toWidth: width)
            lines += (name + item.result.text(item.kpi, language)).wrapped(toWidth: 80)
            for part in item.result.parts {
                let value = language.number(digits: part.value.description)
                lines.append("  \(part.label[language]): \(value)")
            }
            for point in item.history ?? [] {
                lines.append("  \(point.on)  \(point.result.text(item.kpi, language))")
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension KPIResult {
    /// The value with its unit, how many cases it covers, and what else must be said.
    fileprivate func text(_ kpi: KPI, _ language: Language) -> String {
        var text = value.map { language.number(digits: $0.description) } ?? "–"
        let unit = kpi.unit.label[language]
        if value != nil, !unit.isEmpty { text += " " + unit }
        if let counted, let of { text += " " + KPIWords.counted(counted, of)[language] }
        if let note { text += "  (\(note[language]))" }
        return text
    }
}

enum KPIWords {
    static func unknown(_ id: String, nearest: String?) -> Text {
        Text(
            de: "Unbekannte Kennzahl „\(id)“" + (nearest.map { " – gemeint \($0)?" } ?? ""),
            en: "Unknown key figure \"\(id)\"" + (nearest.map { " – did you mean \($0)?" } ?? ""))
    }
    static let inverted = Text(
        de: "Der Verlauf endet vor seinem Beginn", en: "The history ends before it begins")
    static func tooLong(_ limit: Int) -> Text {
        Text(
            de: "Der Verlauf hätte mehr als \(limit) Punkte; Zeitraum verkürzen oder größere "
                + "Schritte nehmen",
            en: "The history would have more than \(limit) points; shorten it or take larger "
                + "steps")
    }
    static func counted(_ counted: Int, _ of: Int) -> Text {
        Text(de: "(\(counted) von \(of) gezählt)", en: "(\(counted) of \(of) counted)")
    }
}
