import Evaluation
import Words

/// The words of `evaluate`.
enum EvaluateWords {
    static let method = Text(de: "Die Auswertung", en: "evaluation")
    static let status = Text(de: "Den Status", en: "status")
    static let consistency = Text(de: "Die Schwelle", en: "threshold")
    static let standardInput = Text(de: "Standardeingabe", en: "standard input")

    static func notTaken(
        _ option: String, _ method: EvaluationMethod, _ hasTable: Bool, _ taken: [String]
    ) -> Text {
        let list = taken.filter { $0 != "table" }.map { "--" + $0 }.joined(separator: ", ")
        return Text(
            de: "evaluate \(method.rawValue) nimmt --\(option) "
                + "\(hasTable ? "mit" : "ohne") --table nicht; es nimmt \(list)",
            en: "evaluate \(method.rawValue) does not take --\(option) "
                + "\(hasTable ? "with" : "without") --table; it takes \(list)")
    }

    static func noLens(_ option: String) -> Text {
        Text(
            de: "--\(option) gilt für die Ablage; eine Tabelle hat keinen Stand",
            en: "--\(option) is for the store; a table has no lens")
    }

    static let note = Text { language in
        let methods = EvaluationMethod.allCases.map {
            "  \($0.rawValue): \($0.label[language])"
        }
        let questions =
            language == .german
            ? "Fragen an Fälle: budgeted, ~budgeted, constellation=mixed, municipalities>=2"
            : "Questions to cases: budgeted, ~budgeted, constellation=mixed, municipalities>=2"
        let columns = CaseUnit.allCases.map { unit in
            let names = unit.columns.filter { $0.role != .identity }.map(\.id)
            return "  \(unit.rawValue): \(names.joined(separator: ", "))"
        }
        let head = language == .german ? "Auswertungen:" : "Evaluations:"
        let known = language == .german ? "Spalten der Falltabellen:" : "Columns of case tables:"
        return ([head] + methods + [questions, known] + columns).joined(separator: "\n")
    }
}
