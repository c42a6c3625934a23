import Evaluation
import Words

/// An option of `evaluate`, with the methods that take it.
struct EvaluateOption {
    let option: Option
    /// The methods that take it for a table from outside.
    let withTable: [EvaluationMethod]
    /// The methods that take it for the record.
    let withRecord: [EvaluationMethod]

    private init(
        _ name: String, _ value: String, table: [EvaluationMethod] = [],
        record: [EvaluationMethod] = [], _ summary: Text
    ) {
        option = Option(name, value, summary)
        withTable = table
        withRecord = record
    }

    /// Refuses an option that the method does not take, naming those it does.
    static func check(
        _ invocation: Invocation, _ method: EvaluationMethod
    ) throws(Failure) {
        let hasTable = invocation.value("table") != nil
        for option in all where invocation.value(option.option.name) != nil {
            guard (hasTable ? option.withTable : option.withRecord).contains(method) else {
                let taken = all.filter {
                    (hasTable ? $0.withTable : $0.withRecord).contains(method)
                }
                throw Failure(
                    .usage,
                    EvaluateWords.notTaken(
                        option.option.name, method, hasTable, taken.map(\.option.name)))
            }
        }
        for name in ["store", "process", "as-of", "known-at", "clearance"]
        where hasTable && invocation.value(name) != nil {
            throw Failure(.usage, EvaluateWords.noLens(name))
        }
    }

    static let all: [EvaluateOption] = shared + columns + questions

    private static let every = EvaluationMethod.allCases

    private static let shared: [EvaluateOption] = [
        EvaluateOption(
            "table", "FILE|-", table: every,
            Text(
                de: "Falltabelle (CSV) statt der Ablage; - liest die Standardeingabe",
                en: "a case table (CSV) in place of the store; - reads the standard input")),
        EvaluateOption(
            "unit", "measure|municipality|process",
            table: [.association, .configurations], record: [.association, .configurations],
            Text(
                de: "was ein Fall ist (sonst measure; bei Tabellen nach den Spalten)",
                en: "what a case is (else measure; of tables by their columns)")),
        EvaluateOption(
            "within", "DAYS", record: [.association, .configurations],
            Text(
                de: "Frist für die Ergebnisse startedWithin und completedWithin",
                en: "the time for the outcomes startedWithin and completedWithin")),
    ]

    private static let columns: [EvaluateOption] = [
        EvaluateOption(
            "case", "COLUMN", table: every,
            Text(
                de: "Spalte des Falls (sonst case, id)",
                en: "column of the case (else case, "
                    + "id)")),
        EvaluateOption(
            "municipality", "COLUMN", table: [.factors],
            Text(de: "Spalte der Gemeinde", en: "column of the municipality")),
        EvaluateOption(
            "factor", "COLUMN", table: [.factors],
            Text(
                de: "Spalte des Faktors; leer heißt: gefragt und keiner",
                en: "column of the factor; empty means: asked, and none")),
        EvaluateOption(
            "region", "COLUMN", table: [.factors],
            Text(de: "Spalte der Region", en: "column of the region")),
        EvaluateOption(
            "kind", "COLUMN", table: [.factors],
            Text(
                de: "Spalte der Art: successFactor, obstacle, limit",
                en: "column of the kind: successFactor, obstacle, limit")),
        EvaluateOption(
            "resolved", "COLUMN", table: [.factors],
            Text(de: "Spalte: überwunden, ja oder nein", en: "column: overcome, yes or no")),
        EvaluateOption(
            "failed", "COLUMN", table: [.factors],
            Text(
                de: "Spalte: Fall gescheitert, ja oder nein",
                en: "column: case failed, yes or no")),
        EvaluateOption(
            "time", "COLUMN", table: [.durations, .paths],
            Text(
                de: "Spalte der Dauer oder des Zeitpunkts",
                en: "column of the duration, or of the moment")),
        EvaluateOption(
            "event", "COLUMN", table: [.durations],
            Text(
                de: "Spalte: beendet, ja oder nein (sonst noch offen)",
                en: "column: ended, yes or no (else still open)")),
        EvaluateOption(
            "group", "COLUMN", table: [.durations],
            Text(de: "Spalte der Gruppe", en: "column of the group")),
        EvaluateOption(
            "activity", "COLUMN", table: [.paths],
            Text(de: "Spalte des Schritts", en: "column of the step")),
        EvaluateOption(
            "open", "COLUMN", table: [.paths],
            Text(
                de: "Spalte: Fall noch offen, ja oder nein",
                en: "column: case still open, yes or no")),
    ]

    private static let questions: [EvaluateOption] = [
        EvaluateOption(
            "from", "STATUS[,STATUS]", record: [.durations],
            Text(
                de: "Beginn der Dauer (sonst inProgress)", en: "where it sets out (else inProgress)"
            )),
        EvaluateOption(
            "to", "STATUS[,STATUS]", record: [.durations],
            Text(
                de: "Ende der Dauer (sonst completed,consolidated)",
                en: "where it arrives (else completed,consolidated)")),
        EvaluateOption(
            "by", "CONDITION", record: [.durations],
            Text(de: "Gruppen nach dieser Frage", en: "groups by this question")),
        EvaluateOption(
            "outcome", "CONDITION", table: [.association, .configurations],
            record: [.association, .configurations],
            Text(
                de: "das Ergebnis (sonst completed, bei Tabellen outcome)",
                en: "the outcome (else completed, of tables outcome)")),
        EvaluateOption(
            "condition", "CONDITION[,CONDITION]", table: [.association], record: [.association],
            Text(
                de: "nur diese Bedingungen; mehrfach möglich",
                en: "these conditions only; may be given several times")),
        EvaluateOption(
            "stratum", "COLUMN", table: [.association], record: [.association],
            Text(de: "Schichten nach dieser Spalte", en: "strata by this column")),
        EvaluateOption(
            "conditions", "CONDITION,…", table: [.configurations], record: [.configurations],
            Text(
                de: "die Bedingungen, höchstens "
                    + "\(ConfigurationAnalysis.conditionCounts.upperBound)",
                en: "the conditions, at most "
                    + "\(ConfigurationAnalysis.conditionCounts.upperBound)")),
        EvaluateOption(
            "consistency", "0.5…1", table: [.configurations], record: [.configurations],
            Text(
                de: "ab welcher Konsistenz eine Konfiguration hinreicht (sonst 1)",
                en: "from which consistency on a configuration suffices (else 1)")),
        EvaluateOption(
            "order", "STEP,STEP,…", table: [.paths], record: [.paths],
            Text(de: "die erwartete Reihenfolge", en: "the expected order")),
    ]
}
