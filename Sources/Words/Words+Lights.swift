extension Words {
    /// Why a light shows what it shows.
    public enum LightReasons {
        /// A process past its end.
        public static let processPastEnd = Text(
            de: "Laufzeit beendet, Abschluss nicht erfasst",
            en: "Period over, closing not recorded")
        /// A measure in progress without an end.
        public static let noEnd = Text(de: "kein Termin hinterlegt", en: "no end recorded")
        /// A measure without any event that counts.
        public static let notRecorded = Text(de: "nicht erfasst", en: "not recorded")
        /// A struck goal.
        public static let struck = Text(de: "gestrichen", en: "struck")
        /// A goal without indicators.
        public static let noIndicator = Text(de: "kein Indikator", en: "no indicator")
        /// An indicator without a target.
        public static let noTarget = Text(de: "kein Zielwert", en: "no target")
        /// An indicator without a baseline.
        public static let noBaseline = Text(de: "kein Ausgangswert", en: "no baseline")
        /// An indicator without a value since its baseline.
        public static let noMeasurement = Text(
            de: "kein Messwert seit dem Ausgangswert", en: "no measurement since the baseline")
        /// An indicator whose target is its baseline.
        public static let noDistance = Text(
            de: "Zielwert gleich Ausgangswert", en: "target equals baseline")
        /// What is added where a value moves the wrong way.
        public static let regressing = Text(de: ", rückläufig", en: ", regressing")
        /// What is added where the territory changed in between.
        public static let territoryChanged = Text(
            de: "; Gebietsänderung dazwischen", en: "; territory changed in between")

        /// A proposed measure whose end has passed.
        public static func unknown(since end: Text) -> Text {
            Text(
                de: "Stand unbekannt: Ende \(end[.german]) verstrichen",
                en: "state unknown: end \(end[.english]) has passed")
        }

        /// A measure on its way.
        public static func onSchedule(_ end: Text) -> Text {
            Text(de: "im Plan, Ende \(end[.german])", en: "on schedule, end \(end[.english])")
        }

        /// A status with its reason.
        public static func status(_ status: Text, because reason: String?) -> Text {
            Text { language in
                reason.map { "\(status[language]): \($0)" } ?? status[language]
            }
        }

        /// A blocked measure.
        public static func blocked(since day: Text, _ code: Text?, _ text: String?) -> Text {
            Text { language in
                let head =
                    language == .german
                    ? "blockiert seit \(day[language])" : "blocked since \(day[language])"
                let reasons = [code?[language], text].compactMap(\.self)
                return reasons.isEmpty ? head : "\(head): \(reasons.joined(separator: ", "))"
            }
        }

        /// An end that has passed.
        public static func endOverdue(_ end: Text, days: Int) -> Text {
            Text(
                de: "Ende \(end[.german]) seit \(Language.german.elapsedDays(days)) überschritten",
                en: "end \(end[.english]) overdue by \(Language.english.days(days))")
        }

        /// A milestone that is late.
        public static func milestoneOverdue(
            _ title: String, _ due: Text, days: Int, isCritical: Bool
        ) -> Text {
            Text { language in
                let title = language.quoted(title)
                return switch language {
                case .german:
                    (isCritical ? "kritischer Meilenstein " : "Meilenstein ")
                        + "\(title), fällig \(due[language]), "
                        + "seit \(language.elapsedDays(days)) überfällig"
                case .english:
                    (isCritical ? "critical milestone " : "milestone ")
                        + "\(title), due \(due[language]), overdue by \(language.days(days))"
                }
            }
        }

        /// A forecast after the baseline.
        public static func forecast(_ end: Text, after baseline: Text, days: Int) -> Text {
            Text(
                de: "Prognose \(end[.german]) liegt \(Language.german.days(days)) nach dem "
                    + "ursprünglichen Ende \(baseline[.german])",
                en: "forecast \(end[.english]) is \(Language.english.days(days)) after the "
                    + "original end \(baseline[.english])")
        }

        /// How long nothing was told.
        public static func silent(days: Int) -> Text {
            days == 0
                ? Text(de: "heute gemeldet", en: "reported today")
                : Text(
                    de: "letzte Meldung vor \(Language.german.elapsedDays(days))",
                    en: "last report \(Language.english.days(days)) ago")
        }

        /// How far an indicator has come, both as digits of a percentage.
        public static func attained(digits: String, expected: String) -> Text {
            Text { language in
                let shares = [digits, expected].map { language.percent(digits: $0) }
                return language == .german
                    ? "\(shares[0]) erreicht, \(shares[1]) erwartet"
                    : "\(shares[0]) attained, \(shares[1]) expected"
            }
        }

        /// How many indicators cannot be judged.
        public static func notJudged(_ count: Int) -> Text {
            Text(
                de: "; \(count) nicht beurteilbar", en: "; \(count) cannot be judged")
        }
    }
}

extension Language {
    /// A duration after "seit" and "vor", in the dative: 1 Tag, 12 Tagen.
    func elapsedDays(_ count: Int) -> String {
        self == .german && count.magnitude != 1 ? "\(number(count)) Tagen" : days(count)
    }
}
