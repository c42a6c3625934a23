import StrategyModel

extension CaseTable {
    /// The case table of a unit, computed from the read model at the scope's lens.
    public init(_ unit: CaseUnit, over scope: CaseScope) {
        switch unit {
        case .measure: self.init(unit, CaseDefinition.measures, scope.measures, scope)
        case .municipality:
            self.init(unit, CaseDefinition.municipalities, scope.municipalities, scope)
        case .process: self.init(unit, CaseDefinition.processes, scope.processes, scope)
        }
    }

    private init<Subject: DomainSubject>(
        _ unit: CaseUnit, _ definitions: [CaseDefinition<Subject>], _ cases: [Subject],
        _ scope: CaseScope
    ) {
        let asked = definitions.filter { scope.within != nil || !$0.column.id.hasSuffix("Within") }
        self.init(
            unit: unit, columns: asked.map(\.column), ids: cases.map(\.id),
            values: asked.map { definition in cases.map { definition.value($0, scope) } })
    }
}
