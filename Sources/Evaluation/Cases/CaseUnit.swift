public import Words

/// What is compared with each other: one case of it is a row of a case table.
public enum CaseUnit: String, CaseIterable, Sendable {
    case measure, municipality, process

    /// The unit of a word; an error names those there are.
    public init(named name: String) throws(EvaluationError) {
        guard let unit = CaseUnit(rawValue: name) else {
            throw .unknown(
                what: Text(de: "Die Fallart", en: "unit"), name,
                allowed: CaseUnit.allCases.map(\.rawValue))
        }
        self = unit
    }

    /// The word for several of them.
    public var label: Text {
        switch self {
        case .measure: Text(de: "Maßnahmen", en: "measures")
        case .municipality: Text(de: "Gemeinden", en: "municipalities")
        case .process: Text(de: "Prozesse", en: "processes")
        }
    }

    /// The columns of its case table that are known by name, in order.
    public var columns: [CaseColumn] {
        switch self {
        case .measure: CaseDefinition.measures.map(\.column)
        case .municipality: CaseDefinition.municipalities.map(\.column)
        case .process: CaseDefinition.processes.map(\.column)
        }
    }
}
