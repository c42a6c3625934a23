public import Words

extension PathReport {
    /// What it says.
    public var statements: [Text] {
        guard caseCount > 0 else {
            return [
                Text(
                    de: "Kein Fall mit einem Schritt: dazu lässt sich nichts sagen.",
                    en: "No case with a step: nothing can be said.")
            ] + leftOut
        }
        return [overview, mostFrequent, longestWait, conformity].compactMap(\.self) + leftOut
    }

    private var overview: Text {
        Text { language in
            language == .german
                ? "\(language.counted(caseCount, one: "Fall", many: "Fälle")) mit "
                    + "\(language.counted(eventCount, one: "Schritt", many: "Schritten")): "
                    + language.counted(
                        variants.count, one: "Weg", many: "verschiedene Wege") + "."
                : "\(language.counted(caseCount, one: "case", many: "cases")) with "
                    + "\(language.counted(eventCount, one: "step", many: "steps")): "
                    + language.counted(variants.count, one: "way", many: "different ways") + "."
        }
    }

    private var mostFrequent: Text? {
        guard let first = variants.first else { return nil }
        guard first.count > 1 || caseCount == 1 else {
            return Text(
                de: "Kein Weg kommt zweimal vor: Es gibt keinen üblichen Verlauf.",
                en: "No way occurs twice: there is no usual course.")
        }
        return Text { language in
            let path = first.path.map { label($0)[language] }.joined(separator: " → ")
            let share = language.share(first.count, of: caseCount)
            return language == .german
                ? "Am häufigsten: \(path), \(share)." : "Most frequent: \(path), \(share)."
        }
    }

    private var longestWait: Text? {
        // One wait is no usual wait.
        let repeated = edges.filter { $0.count > 1 }
        guard let longest = repeated.max(by: { $0.medianSeconds < $1.medianSeconds }),
            longest.medianSeconds > 0
        else { return nil }
        return Text { language in
            let (from, to) = (label(longest.from)[language], label(longest.to)[language])
            let time = language.duration(seconds: longest.medianSeconds)
            let count = language.number(longest.count)
            return language == .german
                ? "Am längsten dauert es von „\(from)“ bis „\(to)“: im Median \(time) "
                    + "(\(count)-mal)."
                : "The longest wait is from “\(from)” to “\(to)”: \(time) in the median "
                    + "(\(count) times)."
        }
    }

    private var conformity: Text? {
        guard let conformance else { return nil }
        return Text { language in
            let ideal = conformance.ideal.map { label($0)[language] }.joined(separator: " → ")
            let share = language.share(conformance.exact, of: caseCount)
            let fitness = language.number(conformance.averageFitness, maximumFractionDigits: 2)
            return language == .german
                ? "Erwartet: \(ideal). Genau so verliefen \(share); mittlere Übereinstimmung "
                    + "\(fitness) von 1."
                : "Expected: \(ideal). Exactly so went \(share); mean conformance \(fitness) of 1."
        }
    }

    private var leftOut: [Text] {
        var statements: [Text] = []
        if incomplete > 0 {
            statements.append(
                Text(
                    de: "Nicht gezählt, weil Fall, Schritt oder Zeit fehlt: \(incomplete).",
                    en: "Not counted, as case, step or time is missing: \(incomplete)."))
        }
        if inexact > 0 {
            statements.append(
                Text(
                    de:
                        "Bei \(inexact) Schritten ist der Tag nicht genau bekannt; gerechnet "
                        + "ist ab "
                        + "dem ersten möglichen.",
                    en: "Of \(inexact) steps the day is not known exactly; they count from the "
                        + "first possible one."))
        }
        if openCount > 0 {
            statements.append(
                Text { language in
                    language == .german
                        ? language.counted(openCount, one: "Fall läuft", many: "Fälle laufen")
                            + " noch; beurteilt ist nur der Weg bis dahin."
                        : language.counted(openCount, one: "case is", many: "cases are")
                            + " still going on; only the way so far is judged."
                })
        }
        return statements
    }

    /// What it can't say.
    public var cannotClaim: [Text] {
        [
            Text(
                de: "Ein Verlauf zeigt, was erfasst wurde, in der Reihenfolge der Tage; was nicht "
                    + "erfasst ist, fehlt auch hier.",
                en: "A path shows what was recorded, in the order of the days; what was not "
                    + "recorded is missing here, too."),
            Text(
                de: "Eine Abweichung von der erwarteten Reihenfolge ist kein Fehler.",
                en: "A departure from the expected order is no fault."),
        ]
    }
}

extension Language {
    /// A duration in the unit that fits it.
    func duration(seconds: Double) -> String {
        switch seconds {
        case ..<60: "\(number(seconds)) s"
        case ..<3600: "\(number(seconds / 60, maximumFractionDigits: 1)) min"
        case ..<172_800: "\(number(seconds / 3600, maximumFractionDigits: 1)) h"
        default:
            "\(number(seconds / 86_400, maximumFractionDigits: 1)) "
                + (self == .german ? "Tage" : "days")
        }
    }
}
