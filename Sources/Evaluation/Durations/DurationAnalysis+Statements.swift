import Statistics
public import Words

extension DurationAnalysis {
    /// What it says, a sentence a group and one on their difference.
    public var statements: [Text] {
        guard !study.cases.isEmpty else {
            return [
                Text(
                    de: "Kein Fall mit bekannter Dauer: dazu lässt sich nichts sagen.",
                    en: "No case with a known duration: nothing can be said.")
            ] + leftOut
        }
        return spanned + groups.map { $0.statement(study) } + comparison + leftOut
    }

    /// From what to what, where the record says so.
    private var spanned: [Text] {
        study.span.map { span in
            [Text(de: "Dauer \(span[.german]).", en: "Time \(span[.english]).")]
        } ?? []
    }

    private var comparison: [Text] {
        guard groups.count > 1 else { return [] }
        guard let logRank else {
            return [
                Text(
                    de: "Die Gruppen lassen sich nicht vergleichen: Nirgends endete ein Fall, "
                        + "während in einer anderen Gruppe noch welche offen waren.",
                    en: "The groups can't be compared: no case ended while others of another "
                        + "group were still going on.")
            ]
        }
        let differs = logRank.pValue <= significanceLevel
        let events = groups.reduce(0) { $0 + $1.events }
        var statements = [
            Text { language in
                let probability = language.probability(logRank.pValue)
                return switch (language, differs) {
                case (.german, true):
                    "Die Gruppen unterscheiden sich mehr, als der Zufall erwarten lässt (Log-Rank, "
                        + "\(probability)). Warum, sagt der Test nicht."
                case (.german, false):
                    "Ein Unterschied der Gruppen ist nicht nachweisbar (Log-Rank, \(probability)); "
                        + "das heißt nicht, dass sie gleich sind."
                case (.english, true):
                    "The groups differ by more than chance lets expect (log-rank, \(probability)). "
                        + "Why, the test does not say."
                case (.english, false):
                    "A difference of the groups can't be shown (log-rank, \(probability)); that "
                        + "does not mean that they are equal."
                }
            }
        ]
        if events < Self.fewEvents {
            statements.append(
                Text { language in
                    language == .german
                        ? "Nur " + language.counted(events, one: "Fall", many: "Fälle")
                            + " beendet: Die Wahrscheinlichkeit des Tests ist eine grobe Näherung."
                        : "Only " + language.counted(events, one: "case", many: "cases")
                            + " ended: the test's probability is a rough approximation."
                })
        }
        return statements
    }

    /// Under so many ends the chi-square distribution of the log-rank test is a rough guide.
    private static let fewEvents = 10

    private var leftOut: [Text] {
        var statements: [Text] = []
        if study.withoutTime > 0 {
            let count = study.withoutTime
            statements.append(
                Text(
                    de: "Nicht gezählt, weil die Dauer nicht bekannt ist: \(count).",
                    en: "Not counted, as the duration is not known: \(count)."))
        }
        if study.withoutGroup > 0 {
            let count = study.withoutGroup
            statements.append(
                Text(
                    de: "Nicht gezählt, weil die Gruppe nicht bekannt ist: \(count).",
                    en: "Not counted, as the group is not known: \(count)."))
        }
        return statements
    }

    /// What it can't say.
    public var cannotClaim: [Text] {
        [
            Text(
                de:
                    "Offene Fälle zählen so lange mit, wie sie beobachtet sind; angenommen "
                    + "wird, dass "
                    + "sie später so enden wie die anderen.",
                en:
                    "Open cases count for as long as they were observed; it is assumed that "
                    + "they will "
                    + "end as the others do."),
            Text(
                de:
                    "Entfallene Fälle zählen hier als offen bis zum Wegfall. Ihr Anteil steht "
                    + "daneben; "
                    + "wo er groß ist, sagt die Kurve zu wenig.",
                en:
                    "Dropped cases count as open until the drop. Their share stands beside; "
                    + "where it "
                    + "is large, the curve says too little."),
        ]
    }
}

extension DurationAnalysis.Group {
    /// One sentence on the group.
    func statement(_ study: DurationStudy) -> Text {
        Text { language in
            let head = name.isEmpty ? "" : "\(language.quoted(words[language])): "
            let cases = language.counted(
                count, one: language == .german ? "Fall" : "case",
                many: language == .german ? "Fälle" : "cases")
            return head + cases + ", " + ended(language) + middle(study, language)
        }
    }

    private func ended(_ language: Language) -> String {
        var text =
            language == .german
            ? "davon \(language.number(events)) beendet"
            : "\(language.number(events)) of them ended"
        if let dropped, dropped > 0 {
            text +=
                language == .german
                ? ", \(language.share(dropped, of: count)) entfallen"
                : ", \(language.share(dropped, of: count)) dropped"
        }
        return text + "."
    }

    private func middle(_ study: DurationStudy, _ language: Language) -> String {
        if count == 0 { return "" }
        if count == 1 {
            return language == .german
                ? " Aus einem Fall lässt sich keine Dauer ableiten."
                : " No duration can be derived from one case."
        }
        if events == 0 {
            return language == .german
                ? " Noch keiner endete: eine mittlere Dauer gibt es nicht."
                : " None has ended yet: there is no median."
        }
        guard let median = curve.median else {
            return language == .german
                ? " Mehr als die Hälfte läuft noch: der Median ist noch nicht erreicht."
                : " More than half are still going on: the median is not reached yet."
        }
        let unit = study.span == nil ? "" : language == .german ? " Tagen" : " days"
        let value = language.number(median)
        return language == .german
            ? " Die Hälfte war nach \(value)\(unit) beendet (Kaplan-Meier-Median)."
            : " Half had ended after \(value)\(unit) (Kaplan–Meier median)."
    }
}
