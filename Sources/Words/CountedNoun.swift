/// A noun as sentences count it: none of it, one, many.
public struct CountedNoun: Sendable {
    private let none: Text
    private let one: Text
    private let many: Text

    init(none: Text, one: Text, many: Text) {
        self.none = none
        self.one = one
        self.many = many
    }

    /// Keine Maßnahme, eine Maßnahme, 12 Maßnahmen; in the middle of a sentence.
    public func counted(_ count: Int, _ language: Language) -> String {
        switch count {
        case 0: none[language]
        case 1: one[language]
        default: "\(language.number(count)) \(many[language])"
        }
    }
}

extension CountedNoun {
    private init(_ none: String, _ one: String, _ many: String, _ english: (String, String)) {
        self.init(
            none: Text(de: none, en: "no \(english.0)"),
            one: Text(de: one, en: "one \(english.0)"), many: Text(de: many, en: english.1))
    }

    /// Measures.
    public static let measures = CountedNoun(
        "keine Maßnahme", "eine Maßnahme", "Maßnahmen", ("measure", "measures"))
    /// Goals.
    public static let goals = CountedNoun("kein Ziel", "ein Ziel", "Ziele", ("goal", "goals"))
    /// Fields of action.
    public static let fields = CountedNoun(
        "kein Handlungsfeld", "ein Handlungsfeld", "Handlungsfelder",
        ("field of action", "fields of action"))
    /// Milestones.
    public static let milestones = CountedNoun(
        "kein Meilenstein", "ein Meilenstein", "Meilensteine", ("milestone", "milestones"))
    /// Decisions.
    public static let decisions = CountedNoun(
        "kein Beschluss", "ein Beschluss", "Beschlüsse", ("decision", "decisions"))
    /// Dialogues.
    public static let dialogs = CountedNoun(
        "kein Dialog", "ein Dialog", "Dialoge", ("dialogue", "dialogues"))
    /// Guests.
    public static let guests = CountedNoun("kein Gast", "ein Gast", "Gäste", ("guest", "guests"))
    /// Outcomes.
    public static let outcomes = CountedNoun(
        "kein Ergebnis", "ein Ergebnis", "Ergebnisse", ("outcome", "outcomes"))
    /// Suggestions.
    public static let suggestions = CountedNoun(
        "keine Anregung", "eine Anregung", "Anregungen", ("suggestion", "suggestions"))
    /// Indicators.
    public static let indicators = CountedNoun(
        "kein Indikator", "ein Indikator", "Indikatoren", ("indicator", "indicators"))
    /// Municipalities.
    public static let municipalities = CountedNoun(
        "keine Gemeinde", "eine Gemeinde", "Gemeinden", ("municipality", "municipalities"))
    /// Publications.
    public static let publications = CountedNoun(
        "keine Veröffentlichung", "eine Veröffentlichung", "Veröffentlichungen",
        ("publication", "publications"))
    /// Deadlines.
    public static let deadlines = CountedNoun(
        "keine Frist", "eine Frist", "Fristen", ("deadline", "deadlines"))
    /// Applications to a fund.
    public static let applications = CountedNoun(
        "kein Antrag", "ein Antrag", "Anträge", ("application", "applications"))
    /// Success factors.
    public static let successFactors = CountedNoun(
        "kein Erfolgsfaktor", "ein Erfolgsfaktor", "Erfolgsfaktoren",
        ("success factor", "success factors"))
    /// Obstacles.
    public static let obstacles = CountedNoun(
        "kein Hemmnis", "ein Hemmnis", "Hemmnisse", ("obstacle", "obstacles"))
    /// Limits.
    public static let limits = CountedNoun(
        "keine Grenze", "eine Grenze", "Grenzen", ("limit", "limits"))
    /// Observations.
    public static let observations = CountedNoun(
        "keine Beobachtung", "eine Beobachtung", "Beobachtungen", ("observation", "observations"))
    /// Open questions.
    public static let openQuestions = CountedNoun(
        "keine offene Frage", "eine offene Frage", "offene Fragen",
        ("open question", "open questions"))
    /// Findings.
    public static let findings = CountedNoun(
        "keine Erkenntnis", "eine Erkenntnis", "Erkenntnisse", ("finding", "findings"))
    /// Changes of status.
    public static let statusChanges = CountedNoun(
        "kein Statuswechsel", "ein Statuswechsel", "Statuswechsel",
        ("change of status", "changes of status"))
    /// Moved ends.
    public static let slips = CountedNoun(
        "kein verschobener Termin", "ein verschobener Termin", "verschobene Termine",
        ("moved deadline", "moved deadlines"))
    /// Blocks.
    public static let blocks = CountedNoun(
        "keine Blockade", "eine Blockade", "Blockaden", ("block", "blocks"))
    /// Rewordings of goals.
    public static let rewordings = CountedNoun(
        "kein umformuliertes Ziel", "ein umformuliertes Ziel", "umformulierte Ziele",
        ("reworded goal", "reworded goals"))
    /// Struck goals.
    public static let struckGoals = CountedNoun(
        "kein gestrichenes Ziel", "ein gestrichenes Ziel", "gestrichene Ziele",
        ("struck goal", "struck goals"))
    /// Points to be decided.
    public static let points = CountedNoun(
        "kein Punkt", "ein Punkt", "Punkte", ("point", "points"))
}

extension String {
    /// The text with a capital letter at its beginning.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
