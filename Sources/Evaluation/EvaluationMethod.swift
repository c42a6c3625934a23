public import Words

/// How cases are evaluated.
public enum EvaluationMethod: String, CaseIterable, Sendable {
    case factors, durations, association, configurations, paths

    /// Its name.
    public var label: Text {
        switch self {
        case .factors:
            Text(
                de: "Erfolgsfaktoren, Hemmnisse und Grenzen",
                en: "Success factors, obstacles and limits")
        case .durations: Text(de: "Dauern", en: "Durations")
        case .association: Text(de: "Zusammenhänge", en: "Associations")
        case .configurations: Text(de: "Konfigurationen", en: "Configurations")
        case .paths: Text(de: "Verläufe", en: "Paths")
        }
    }

    /// How it is computed, in words.
    public var rule: Text {
        switch self {
        case .factors:
            Text(
                de: "Verbreitung in Gemeinden mit dem 95-%-Bereich nach Wilson (1927); Klasse nach "
                    + "Zahl der Gemeinden, Regionen, Maßnahmen und Jahre",
                en: "Prevalence in municipalities with Wilson's 95% interval (1927); class by how "
                    + "many municipalities, regions, measures and years")
        case .durations:
            Text(
                de: "Kaplan-Meier-Kurven (1958) mit log-log-Bereich nach Greenwood, "
                    + "Log-Rank-Test zwischen Gruppen",
                en: "Kaplan–Meier curves (1958) with log-log interval by Greenwood, log-rank test "
                    + "between groups")
        case .association:
            Text(
                de: "Exakter Test nach Fisher mit bedingtem Chancenverhältnis und exaktem "
                    + "95-%-Bereich, bereinigt nach Benjamini und Hochberg (1995); innerhalb von "
                    + "Schichten nach Mantel und Haenszel (1959)",
                en: "Fisher's exact test with conditional odds ratio and exact 95% interval, "
                    + "adjusted by Benjamini and Hochberg (1995); within strata by Mantel and "
                    + "Haenszel (1959)")
        case .configurations:
            Text(
                de: "Qualitative vergleichende Analyse mit scharfen Mengen (Ragin 1987): "
                    + "Wahrheitstafel, Notwendigkeit, alle kürzesten Lösungen nach Quine und "
                    + "McCluskey",
                en: "Crisp-set qualitative comparative analysis (Ragin 1987): truth table, "
                    + "necessity, all shortest solutions by Quine and McCluskey")
        case .paths:
            Text(
                de: "Graph der unmittelbaren Folgen, Varianten, Zeiten; Übereinstimmung mit der "
                    + "erwarteten Reihenfolge als 1 − Editierabstand / Summe der Längen",
                en: "Directly-follows graph, variants, times; conformance to the expected order "
                    + "as 1 − edit distance / sum of the lengths")
        }
    }
}
