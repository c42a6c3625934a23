public import Statistics
public import Words

/// Whether conditions and an outcome go together, condition by condition.
public struct AssociationAnalysis: Sendable {
    /// One condition.
    public struct Condition: Sendable {
        /// The question, such as `budgeted` or `municipalities>=2`.
        public let name: String
        /// The question in words.
        public let words: Text
        /// How often condition and outcome met.
        public let table: ContingencyTable
        /// Cases that were left out, as condition or outcome (or the stratum) is not known.
        public let missing: Int
        /// Fisher's exact test; `nil` without cases.
        public let test: FisherExactTest?
        /// Its probability, adjusted for all conditions that were tried (Benjamini and Hochberg
        /// 1995); `nil` without cases.
        public fileprivate(set) var adjustedP: Double?
        /// The association within strata; `nil` where none were asked for.
        public let stratified: MantelHaenszel?
        /// The positions of the events behind its cells and the outcome's, ascending, each once.
        public let basis: [Int]
    }

    /// The question that is the outcome.
    public let outcome: String
    /// The outcome in words.
    public let outcomeWords: Text
    /// The column whose values are strata; `nil` for none.
    public let stratum: String?
    /// How many cases there are.
    public let count: Int
    /// The conditions, in the order asked for.
    public let conditions: [Condition]

    /// Computes the associations in a table.
    ///
    /// - Parameters:
    ///   - outcome: a question to each case, see ``CaseTest``.
    ///   - conditions: questions; where empty, those that the table's columns make by themselves,
    ///     without the outcome's and the stratum's.
    ///   - stratum: a column of codes, or a question.
    public init(
        of table: CaseTable, outcome: String, conditions: [String] = [], stratum: String? = nil
    ) throws(EvaluationError) {
        self.outcome = outcome
        self.stratum = stratum
        count = table.count
        let target = try CaseTest(outcome, of: table)
        outcomeWords = target.words.yes
        let strata = try stratum.map { text throws(EvaluationError) in
            try CaseStrata(CaseGrouping(text, of: table))
        }
        var names = conditions
        if names.isEmpty {
            let reserved = [table.columns[target.column].id, stratum]
            names = table.standardTests.filter { test in
                !reserved.contains { $0.map { test == $0 || test.hasPrefix("\($0)=") } ?? false }
            }
            guard !names.isEmpty else { throw .noConditions(outcome: outcome) }
        }
        var found: [Condition] = []
        for name in names {
            found.append(Condition(try CaseTest(name, of: table), target, strata, table))
        }
        let tested = found.indices.filter { found[$0].test != nil }
        let adjusted = adjustedByBenjaminiHochberg(tested.map { found[$0].test?.pValue ?? 1 })
        for (index, p) in zip(tested, adjusted) { found[index].adjustedP = p }
        self.conditions = found
    }
}

/// The stratum of each case by number; -1 where it is not known.
private struct CaseStrata {
    let count: Int
    let rows: [Int]

    init(_ grouping: CaseGrouping) {
        let numbers = Dictionary(
            grouping.names.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        count = grouping.names.count
        rows = grouping.groups.map { group in group.flatMap { numbers[$0] } ?? -1 }
    }
}

extension AssociationAnalysis.Condition {
    fileprivate init(
        _ condition: CaseTest, _ outcome: CaseTest, _ strata: CaseStrata?, _ table: CaseTable
    ) {
        name = condition.name
        words = condition.words.yes
        var counts = [Int](repeating: 0, count: 4 * max(1, strata?.count ?? 1))
        var missing = 0
        var positions = Set<Int>()
        for row in 0..<table.count {
            let stratum = strata?.rows[row] ?? 0
            guard let has = condition.answers[row], let came = outcome.answers[row], stratum >= 0
            else {
                missing += 1
                continue
            }
            counts[stratum * 4 + (has ? 0 : 2) + (came ? 0 : 1)] += 1
            positions.formUnion(table.value(row, condition.column).basis)
            positions.formUnion(table.value(row, outcome.column).basis)
        }
        let tables = stride(from: 0, to: counts.count, by: 4).map { start in
            ContingencyTable(
                a: counts[start], b: counts[start + 1], c: counts[start + 2], d: counts[start + 3])
        }
        self.missing = missing
        self.table = ContingencyTable(
            a: tables.reduce(0) { $0 + $1.a }, b: tables.reduce(0) { $0 + $1.b },
            c: tables.reduce(0) { $0 + $1.c }, d: tables.reduce(0) { $0 + $1.d })
        test = FisherExactTest(self.table)
        adjustedP = nil
        stratified = strata.flatMap { _ in MantelHaenszel(tables) }
        basis = positions.sorted()
    }
}
