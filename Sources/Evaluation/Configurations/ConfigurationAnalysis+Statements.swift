import Statistics
public import Words

extension ConfigurationAnalysis {
    /// How many models get a sentence each; the table has them all.
    static let spokenModels = 5

    /// What it says.
    public var statements: [Text] {
        degenerate + necessary + [
            sufficiency(
                result.conservative,
                Text(
                    de: "Ohne Annahmen über nicht beobachtete Fälle",
                    en: "Without assumptions on cases not observed")),
            sufficiency(
                result.parsimonious,
                Text(
                    de: "Mit den einfachsten Annahmen über nicht beobachtete Fälle",
                    en: "With the simplest assumptions on cases not observed")),
        ] + diversity
    }

    private var outcomes: Int { result.truthTable.reduce(0) { $0 + $1.outcomes } }

    /// Of what does not vary, or is one case, nothing can be compared.
    private var degenerate: [Text] {
        var texts: [Text] = []
        if cases.count == 1 {
            texts.append(
                Text(
                    de: "Ein Fall allein lässt sich mit nichts vergleichen.",
                    en: "One case alone can be compared with nothing."))
        } else if outcomes == 0 || outcomes == cases.count {
            texts.append(
                Text(
                    de:
                        "Das Ergebnis ist in allen \(cases.count) Fällen gleich: Jede "
                        + "Bedingung wäre "
                        + "so gut wie jede andere.",
                    en: "The outcome is the same in all \(cases.count) cases: any condition would "
                        + "be as good as any other."))
        }
        if missing > 0 {
            texts.append(
                Text(
                    de: "Nicht verglichen, weil etwas unbekannt ist: \(missing).",
                    en: "Not compared, as something is not known: \(missing)."))
        }
        return texts
    }

    /// A condition that was there in nearly every case with the outcome.
    private var necessary: [Text] {
        guard outcomes > 0, outcomes < cases.count else { return [] }
        let found = result.necessity.filter { fit in
            (fit.consistency ?? 0) >= 0.9 && (fit.relevance ?? 0) >= 0.5
        }
        guard !found.isEmpty else {
            return [
                Text(
                    de:
                        "Keine Bedingung ist nahezu notwendig (Konsistenz ab 0,9, Relevanz ab "
                        + "0,5).",
                    en: "No condition is nearly necessary (consistency from 0.9, relevance from "
                        + "0.5).")
            ]
        }
        return [
            Text { language in
                let list = language.list(found.map { quoted(words(of: $0), language) })
                let outcome = quoted(outcomeWords.yes, language)
                return language == .german
                    ? "Nahezu notwendig für \(outcome): \(list)."
                    : "Nearly necessary for \(outcome): \(list)."
            }
        ]
    }

    private func sufficiency(_ solution: Solution, _ head: Text) -> Text {
        Text { language in
            let outcome = quoted(outcomeWords.yes, language)
            let models = solution.models.prefix(Self.spokenModels).map { phrase($0, language) }
            guard !models.isEmpty else {
                return language == .german
                    ? "\(head[language]): Keine Kombination reicht für \(outcome) aus."
                    : "\(head[language]): no combination suffices for \(outcome)."
            }
            let or = between(language)
            var text =
                language == .german
                ? "\(head[language]) reicht für \(outcome): \(models.joined(separator: or))"
                : "\(head[language]), what suffices for \(outcome): \(models.joined(separator: or))"
            let rest = (solution.modelCount ?? solution.models.count) - models.count
            if rest > 0 {
                text +=
                    language == .german
                    ? " und \(rest) weitere gleich kurze Lösungen" : " and \(rest) more as short"
            }
            return text + (Self.gap(in: solution)?[language] ?? "") + "."
        }
    }

    /// What a list of models leaves open; `nil` where it has all.
    static func gap(in solution: Solution) -> Text? {
        let listed = solution.models.count
        if !solution.isSmallest {
            return Text(
                de: " (die Suche wurde abgebrochen: kürzere Lösungen sind nicht ausgeschlossen)",
                en: " (the search was ended early: shorter solutions may exist)")
        }
        guard !solution.isComplete else { return nil }
        guard solution.modelCount == nil else {
            return Text(de: " (aufgeführt sind \(listed))", en: " (\(listed) are listed)")
        }
        return Text(
            de: " (aufgeführt sind \(listed); wie viele gleich kurze es noch gibt, wurde nicht "
                + "zu Ende gezählt)",
            en: " (\(listed) are listed; how many more are as short was not counted to the end)")
    }

    /// How many of the possible combinations occur, and which contradict themselves.
    private var diversity: [Text] {
        let seen = result.truthTable.count
        let possible = 1 << conditions.count
        let contradictions = result.truthTable.count(where: \.isContradictory)
        var texts = [
            Text { language in
                language == .german
                    ? "Von \(language.number(possible)) möglichen Kombinationen "
                        + (seen == 1 ? "kommt eine" : "kommen \(language.number(seen))")
                        + " vor; über die anderen sagen die Fälle nichts."
                    : "Of \(language.number(possible)) possible combinations "
                        + (seen == 1 ? "one occurs" : "\(language.number(seen)) occur")
                        + "; of the others the cases say nothing."
            }
        ]
        if contradictions > 0 {
            texts.append(
                Text(
                    de: (contradictions == 1
                        ? "Eine Kombination widerspricht sich"
                        : "\(contradictions) Kombinationen widersprechen sich")
                        + ": gleiche Bedingungen, verschiedene Ergebnisse. Dort fehlt eine "
                        + "Bedingung, oder der Zufall entschied.",
                    en: (contradictions == 1
                        ? "One combination contradicts itself"
                        : "\(contradictions) combinations contradict themselves")
                        + ": the same conditions, different outcomes. A condition is missing "
                        + "there, or chance decided."))
        }
        return texts
    }

    /// What it can't say.
    public var cannotClaim: [Text] {
        [
            Text(
                de: "Hinreichend heißt: in diesen Fällen. Weitere Fälle können es widerlegen.",
                en: "Sufficient means: in these cases. More cases may refute it."),
            Text(
                de: "Gibt es mehrere Lösungen, sagen die Fälle nicht, welche stimmt.",
                en: "Where there are several solutions, the cases do not say which is right."),
        ]
    }
}
