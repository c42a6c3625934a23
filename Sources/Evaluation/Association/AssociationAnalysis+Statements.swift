import Statistics
public import Words

extension AssociationAnalysis {
    /// How many conditions get a sentence each; the table has them all.
    static let spokenConditions = 20

    /// What it says: a sentence a condition, the least probable by chance first.
    public var statements: [Text] {
        guard count > 0 else {
            return [
                Text(
                    de: "Kein Fall: dazu lässt sich nichts sagen.",
                    en: "No case: nothing can be said.")
            ]
        }
        let ordered = conditions.sorted { ($0.test?.pValue ?? 2) < ($1.test?.pValue ?? 2) }
        var statements = ordered.prefix(Self.spokenConditions).map { $0.statement(outcomeWords) }
        if ordered.count > Self.spokenConditions {
            let rest = ordered.count - Self.spokenConditions
            statements.append(
                Text(
                    de: rest == 1
                        ? "Eine weitere Bedingung steht nur in der Tabelle."
                        : "\(rest) weitere Bedingungen stehen nur in der Tabelle.",
                    en: rest == 1
                        ? "One more condition stands in the table only."
                        : "\(rest) more conditions stand in the table only."))
        }
        // With one there was nothing to adjust for.
        guard conditions.count > 1 else { return statements }
        let found = conditions.count { $0.isShown }
        statements.append(
            Text(
                de: "\(conditions.count) Bedingungen geprüft, bei \(found) mehr als Zufall nach "
                    + "Bereinigung um die Zahl der Prüfungen.",
                en: "\(conditions.count) conditions tried, \(found) more than chance after "
                    + "adjusting for how many were tried."))
        return statements
    }

    /// What it can't say.
    public var cannotClaim: [Text] {
        [
            Text(
                de:
                    "Ein Zusammenhang ist keine Ursache: Was beides hervorruft, sieht die "
                    + "Tabelle nicht.",
                en: "An association is no cause: what brings about both, the table does not see."),
            Text(
                de:
                    "Kein nachgewiesener Zusammenhang heißt bei wenigen Fällen nur: zu wenige "
                    + "Fälle.",
                en: "No association shown means, with few cases, only: too few cases."),
            Text(
                de:
                    "Was noch läuft, zählt als nicht erreicht; Fälle, von denen etwas "
                    + "unbekannt ist, "
                    + "zählen nicht.",
                en: "What is still under way counts as not reached; cases of which something is "
                    + "unknown do not count."),
        ]
    }
}

extension AssociationAnalysis.Condition {
    /// Whether it goes together with the outcome by more than chance, after adjustment.
    public var isShown: Bool {
        guard test?.oddsRatio != nil, let adjustedP else { return false }
        return adjustedP <= significanceLevel
    }

    /// One sentence on what it says, or why it says nothing.
    ///
    /// - Parameter outcome: the outcome in words.
    public func statement(_ outcome: Text) -> Text {
        Text { language in
            let with = language.share(table.a, of: table.a + table.b)
            let without = language.share(table.c, of: table.c + table.d)
            let head =
                language == .german
                ? "„\(words.german)“: mit ihr \(outcome.german) \(with), ohne sie \(without)."
                : "“\(words.english)”: with it \(outcome.english) \(with), without it "
                    + "\(without)."
            return ([head] + verdict(language) + strata(language)).joined(separator: " ")
        }
    }

    private func verdict(_ language: Language) -> [String] {
        guard let test, let ratio = test.oddsRatio else {
            return [
                language == .german
                    ? "Bedingung oder Ergebnis ist überall gleich: ein Zusammenhang lässt sich "
                        + "nicht "
                        + "prüfen."
                    : "Condition or outcome is the same everywhere: no association can be tested."
            ]
        }
        var text =
            language == .german
            ? "Chancenverhältnis \(language.ratio(ratio))"
            : "Odds ratio \(language.ratio(ratio))"
        if let interval = test.interval {
            let bounds = [interval.lower, interval.upper].map(language.ratio)
            text +=
                language == .german
                ? " (95 %: \(bounds[0]) bis \(bounds[1]))"
                : " (95%: \(bounds[0]) to \(bounds[1]))"
        }
        let probability = language.probability(test.pValue)
        let adjusted = language.probability(adjustedP ?? 1)
        let verdict =
            switch (language, isShown) {
            case (.german, true): "mehr als Zufall"
            case (.german, false): "vom Zufall nicht zu unterscheiden"
            case (.english, true): "more than chance"
            case (.english, false): "not to be told from chance"
            }
        text +=
            language == .german
            ? "; exakt \(probability), bereinigt \(adjusted): \(verdict)."
            : "; exact \(probability), adjusted \(adjusted): \(verdict)."
        return [text]
    }

    /// What the association within strata says beside the whole.
    private func strata(_ language: Language) -> [String] {
        guard let stratified else { return [] }
        guard let common = stratified.oddsRatio, let p = stratified.pValue else {
            return [
                language == .german
                    ? "Innerhalb der Schichten lässt sich nichts vergleichen."
                    : "Within the strata nothing can be compared."
            ]
        }
        let whole = test?.oddsRatio ?? 1
        let turns = (whole > 1 && common < 1) || (whole < 1 && common > 1)
        let probability = language.probability(p)
        switch (language, turns) {
        case (.german, false):
            return ["Innerhalb der Schichten \(language.ratio(common)) (\(probability))."]
        case (.german, true):
            return [
                "Innerhalb der Schichten kehrt sich der Zusammenhang um "
                    + "(\(language.ratio(common)), \(probability)): Der Gesamtwert täuscht."
            ]
        case (.english, false):
            return ["Within the strata \(language.ratio(common)) (\(probability))."]
        case (.english, true):
            return [
                "Within the strata the association turns round (\(language.ratio(common)), "
                    + "\(probability)): the overall figure deceives."
            ]
        }
    }
}
