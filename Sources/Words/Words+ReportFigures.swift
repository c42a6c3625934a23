/// Sentences of the progress report on money, indicators, findings and what lies ahead.
extension Words.Report {
    // MARK: Money

    /// Where the money of the process comes from.
    public static func funding(_ sources: [(name: String, amount: String?)]) -> Text {
        guard !sources.isEmpty else {
            return Text(
                de: "Eine Finanzierung des Prozesses ist nicht erfasst.",
                en: "No funding of the process is recorded.")
        }
        return Text { language in
            let list = language.list(
                sources.map { source in
                    source.amount.map { "\(source.name) (\(language.money(digits: $0)))" }
                        ?? source.name
                })
            return language == .german
                ? "Finanzierung des Prozesses: \(list)." : "Funding of the process: \(list)."
        }
    }

    /// What is budgeted for measures and spent on them, in digits; `nil` for what is unknown.
    public static func measureMoney(budgeted: String?, spent: String?) -> Text {
        guard budgeted != nil || spent != nil else {
            return Text(
                de: "Haushaltsmittel und Ausgaben der Maßnahmen sind nicht erfasst.",
                en: "Neither budget nor spending of the measures is recorded.")
        }
        return Text { language in
            let (plan, use) = (
                budgeted.map { language.money(digits: $0) },
                spent.map { language.money(digits: $0) }
            )
            if language == .german {
                return
                    (plan.map { "Für Maßnahmen sind \($0) eingeplant; " }
                    ?? "Haushaltsmittel der Maßnahmen sind nicht erfasst; ")
                    + (use.map { "ausgegeben sind \($0)." } ?? "Ausgaben sind nicht erfasst.")
            }
            return
                (plan.map { "For measures, \($0) is budgeted; " }
                ?? "No budget of the measures is recorded; ")
                + (use.map { "\($0) is spent." } ?? "no spending is recorded.")
        }
    }

    /// No fund.
    public static let noFund = Text(
        de: "Ein Kleinprojektefonds ist nicht erfasst.",
        en: "No small-project fund is recorded.")

    // MARK: Indicators and findings

    /// A long list of territories that was cut for paper.
    public static func firstTerritories(_ count: Int) -> Text {
        Text(
            de: "Gezeigt sind die ersten \(count) Zeilen; alle zeigt das Dashboard „indicators“.",
            en: "These are the first \(count) rows; the dashboard “indicators” shows all.")
    }

    /// How many municipalities a sum is made of.
    public static func municipalities(_ count: Int) -> Text {
        Text { CountedNoun.municipalities.counted(count, $0) }
    }

    /// Where the values of an indicator come from.
    public static func source(_ title: String, _ source: String, licence: String?) -> Text {
        Text { language in
            let word = language == .german ? "Lizenz" : "licence"
            return "\(title): \(source)" + (licence.map { " (\(word): \($0))" } ?? "")
        }
    }

    /// Values of several territories put together, of how many at each date.
    public static func total(_ title: String, isSum: Bool, least: Int, most: Int) -> Text {
        Text { language in
            let german = language == .german
            let numbers = [least, most].map { language.number($0) }
            let count =
                least == most
                ? numbers[0] : "\(numbers[0])\(german ? " bis " : " to ")\(numbers[1])"
            let kind = isSum ? (german ? "Summe" : "sum") : (german ? "Mittelwert" : "mean")
            return "\(title), \(kind) \(german ? "über" : "of") \(count) "
                + (german ? "Gemeinden" : "municipalities")
        }
    }

    /// No findings.
    public static let noFindings = Text(
        de: "Erkenntnisse sind nicht erfasst.", en: "No findings are recorded.")

    /// Gaps of the record.
    public static let gapsInAnnex = Text(
        de: "Was die Aufzeichnung nicht enthält, steht als Lücke im Anhang.",
        en: "What the record does not contain is listed as gaps in the annex.")

    // MARK: Outlook

    /// Deadlines that lie ahead.
    public static func deadlines(_ count: Int, from day: String) -> Text {
        Text { language in
            let phrase = CountedNoun.deadlines.counted(count, language)
            let date = language.date(day)
            return language == .german
                ? "Für die Zeit ab dem \(date) \(count > 1 ? "sind" : "ist") \(phrase) erfasst."
                : "For the time from \(date) on, \(phrase) \(count > 1 ? "are" : "is") recorded."
        }
    }

    /// Points that wait for a decision.
    public static func toDecideSentence(_ count: Int) -> Text {
        Text { language in
            guard count > 0 else {
                return language == .german
                    ? "Nichts drängt zur Entscheidung." : "Nothing presses for a decision."
            }
            let phrase = CountedNoun.points.counted(count, language)
            return language == .german
                ? "Zu entscheiden \(count > 1 ? "sind" : "ist") \(phrase)."
                : "\(phrase.capitalised) \(count > 1 ? "are" : "is") to be decided."
        }
    }
}
