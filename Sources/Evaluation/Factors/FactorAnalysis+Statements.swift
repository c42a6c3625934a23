import Statistics
import StrategyModel
public import Words

extension FactorAnalysis {
    /// What the whole of it says.
    public var statements: [Text] {
        guard !factors.isEmpty else {
            return [
                Text(
                    de:
                        "Es ist kein Erfolgsfaktor, kein Hemmnis und keine Grenze mit einem "
                        + "Kennwort "
                        + "erfasst. Das heißt nicht, dass es keine gab.",
                    en: "No success factor, obstacle or limit is recorded with a code. That does "
                        + "not mean that there was none.")
            ] + uncodedStatement
        }
        return factors.map(\.statement) + scopeStatements + uncodedStatement
    }

    /// What its shares are of, and what is not counted.
    public var scopeStatements: [Text] {
        let seen = study.places.count
        var statements: [Text] = []
        if isCensus {
            statements.append(
                Text(
                    de: "Alle \(seen) Gemeinden sind erfasst: Die Anteile sind eine Vollerhebung, "
                        + "die Bereiche gelten nur für Gemeinden darüber hinaus.",
                    en: "All \(seen) municipalities are covered: the shares are a census, the "
                        + "intervals matter only for municipalities beyond them."))
        } else if let all = study.all, all > seen {
            statements.append(
                Text(
                    de: "Gezählt sind \(seen) von \(all) Gemeinden, zu denen etwas erfasst ist; in "
                        + "den anderen wurde nicht gefragt, was nicht heißt, dass es dort nichts "
                        + "gibt.",
                    en: "Counted are \(seen) of \(all) municipalities of which anything is "
                        + "recorded; in the others nobody asked, which does not mean that there "
                        + "is nothing."))
        }
        return statements
    }

    private var uncodedStatement: [Text] {
        let count = study.withoutFactor
        guard count > 0 else { return [] }
        return [
            Text(
                de: "Erkenntnisse ohne Kennwort eines Faktors: \(count); sie zählen nicht mit.",
                en: "Findings that name no factor code: \(count); they are not counted.")
        ]
    }

    /// What it can't say.
    public var cannotClaim: [Text] {
        [
            Text(
                de:
                    "Ein Faktor ist eine erfasste Aussage, keine bewiesene Ursache; häufiges "
                    + "Nennen "
                    + "heißt nicht starkes Wirken.",
                en:
                    "A factor is a recorded statement, not a proven cause; named often does "
                    + "not mean "
                    + "that it weighs much."),
            Text(
                de:
                    "Gezählt werden Gemeinden, nicht Ereignisse. Wo nicht gefragt wurde, ist "
                    + "nichts "
                    + "bekannt.",
                en: "Municipalities are counted, not events. Where nobody asked, nothing is "
                    + "known."),
        ]
    }
}

extension FactorResult {
    /// The factor in words.
    public var factorLabel: Text { ReasonCode(rawValue: factor)?.label ?? Text(verbatim: factor) }

    /// The kind in words.
    public var kindLabel: Text {
        guard let kind else { return Text(de: "Faktor", en: "factor") }
        return FindingKind(rawValue: kind)?.label ?? Text(verbatim: kind)
    }

    /// One sentence on how far it reaches, and why it is called so.
    public var statement: Text {
        Text { language in
            let kind = kindLabel[language]
            let name =
                kind.prefix(1).uppercased() + kind.dropFirst() + " "
                + language.quoted(factorLabel[language])
            let sentence = [name + ": " + counts(language), classReason(language)]
            return sentence.joined(separator: " ")
        }
    }

    /// How often it was met and overcome; what helps is not overcome.
    private func mentions(_ language: Language) -> String {
        let named = Self.times(sightings, language) + origins(language)
        guard canBeOvercome else {
            return language == .german ? "\(named) genannt" : "named \(named)"
        }
        let overcome =
            switch (resolved, sightings) {
            case (1, 1): Text(de: "überwunden", en: "overcome")
            case (0, 1): Text(de: "nicht überwunden", en: "not overcome")
            case (0, _): Text(de: "nie überwunden", en: "never overcome")
            case (sightings, _): Text(de: "jedes Mal überwunden", en: "overcome every time")
            default:
                Text {
                    let times = Self.times(resolved, $0)
                    return $0 == .german ? "\(times) überwunden" : "overcome \(times)"
                }
            }
        return language == .german
            ? "\(named) genannt, \(overcome.german)" : "named \(named), \(overcome.english)"
    }

    /// In how many processes, where it is more than one: all that is known of the reach of what
    /// names no municipality.
    private func origins(_ language: Language) -> String {
        guard processes.count > 1 else { return "" }
        return language == .german
            ? " in \(processes.count) Prozessen" : " in \(processes.count) processes"
    }

    private static func times(_ count: Int, _ language: Language) -> String {
        switch (language, count) {
        case (.german, 1): "einmal"
        case (.german, 2): "zweimal"
        case (.german, _): "\(language.number(count))-mal"
        case (.english, 1): "once"
        case (.english, 2): "twice"
        case (.english, _): "\(language.number(count)) times"
        }
    }

    /// Whether it hinders: what helps is not overcome.
    public var canBeOvercome: Bool { kind != FindingKind.successFactor.rawValue }

    private func counts(_ language: Language) -> String {
        let overcome = mentions(language)
        guard let prevalence else {
            return language == .german
                ? "in keiner bestimmten Gemeinde; \(overcome)."
                : "in no particular municipality; \(overcome)."
        }
        let share = language.percent(prevalence.value * 100)
        let lower = language.percent(prevalence.wilson.lower * 100)
        let upper = language.percent(prevalence.wilson.upper * 100)
        return switch language {
        case .german:
            "in \(prevalence.count) von \(prevalence.total) Gemeinden (\(share); "
                + "95-%-Bereich \(lower) bis \(upper)); \(overcome)."
        case .english:
            "in \(prevalence.count) of \(prevalence.total) municipalities (\(share); 95% interval "
                + "\(lower) to \(upper)); \(overcome)."
        }
    }

    private func classReason(_ language: Language) -> String {
        let reason: Text
        switch reach {
        case .singular:
            reason = Text(
                de: "Einzelfall: eine Gemeinde, eine Maßnahme.",
                en: "Singular: one municipality, one measure.")
        case .recurrent:
            reason = Text(
                de: "Wiederkehrend: eine Gemeinde, aber mehrere Maßnahmen oder Jahre.",
                en: "Recurrent: one municipality, but several measures or years.")
        case .local:
            reason =
                regions.isEmpty
                ? Text(
                    de: "Örtlich: mehrere Gemeinden; ohne Regionen lässt sich nicht mehr sagen.",
                    en: "Local: several municipalities; without regions no more can be said.")
                : Text(
                    de: "Örtlich: mehrere Gemeinden einer Region.",
                    en: "Local: several municipalities of one region.")
        case .spread:
            reason = Text(
                de: "Verbreitet: \(regions.count) Regionen, aber zu wenig für eine "
                    + "Verallgemeinerung.",
                en: "Spread: \(regions.count) regions, but too little to generalise.")
        case .generalisable:
            reason = Text(
                de: "Verallgemeinerbar: genug Gemeinden in \(regions.count) Regionen, und die "
                    + "Untergrenze reicht.",
                en: "Generalisable: enough municipalities in \(regions.count) regions, and the "
                    + "lower bound is high enough.")
        case .undetermined:
            reason = Text(
                de: "Unbestimmt: Die Aussage nennt keine Gemeinde, etwa weil sie für den ganzen "
                    + "Kreis gilt.",
                en: "Undetermined: the statement names no municipality, such as one about the "
                    + "whole county.")
        case .limit: reason = limitReason
        }
        return reason[language]
    }

    private var limitReason: Text {
        guard let necessity else { return Reach.limit.label }
        return Text(
            de: "Grenze: \(necessity.failedWithFactor) von \(necessity.failed) gescheiterten "
                + "Fällen hatten ihn, und nirgends wurde er überwunden.",
            en: "Limit: \(necessity.failedWithFactor) of \(necessity.failed) failed cases had it, "
                + "and nowhere was it overcome.")
    }
}
