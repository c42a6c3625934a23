/// Conditions that together suffice for the outcome, with how well they do.
public struct Term: Hashable, Sendable {
    /// The conditions.
    public var implicant: Implicant
    /// The share of its cases that have the outcome: Σ min(x, y) / Σ x.
    public var consistency: Double
    /// Raw coverage: the share of the cases with the outcome that it has: Σ min(x, y) / Σ y.
    public var coverage: Double
    /// Unique coverage: the share of the cases with the outcome that it has and no other term of
    /// the model.
    public var uniqueCoverage: Double
}

/// Terms of which each suffices, and that together have every sufficient configuration.
public struct Model: Hashable, Sendable {
    /// The terms, by `Implicant.<`.
    public var terms: [Term]
    /// The share of the cases of any term that have the outcome.
    public var consistency: Double
    /// The share of the cases with the outcome that have any term.
    public var coverage: Double
}

/// All models with the fewest terms, as QCA's packages list them; of such models, those with
/// fewer literals come first, but others are models as well.
public struct Solution: Sendable {
    /// The models, at most `Configurations.maximumModels`; none where no configuration suffices.
    public var models: [Model]
    /// How many models with the fewest terms there are; `nil` where they were not counted to the
    /// end.
    public var modelCount: Int?
    /// Whether it is proved that no model has fewer terms. It is not where the search reached
    /// `Configurations.maximumSteps`; the models are then the best that were found.
    public var isSmallest: Bool
    /// Whether `models` are all models with the fewest terms.
    public var isComplete: Bool { isSmallest && modelCount == models.count }
}

extension Solution {
    /// The models that cover the sufficient rows by some of the implicants.
    init(_ implicants: [Implicant], rows: [TruthTableRow], limits: CoverLimits) {
        let sufficient = rows.filter(\.isSufficient).map(\.configuration)
        guard !sufficient.isEmpty else {
            self.init(models: [], modelCount: 0, isSmallest: true)
            return
        }
        let covers = MinimumCovers(
            of: CoverChart(rows: sufficient, implicants: implicants), limits: limits)
        var fits: [Int: ImplicantFit] = [:]
        let models = covers.covers.map { cover in
            Model(
                cover.map { index in
                    let fit = fits[index] ?? ImplicantFit(implicants[index], rows)
                    fits[index] = fit
                    return fit
                }, rows: rows)
        }
        self.init(
            models: models.sorted { $0.precedes($1) }, modelCount: covers.count,
            isSmallest: covers.isSmallest)
    }
}

/// The rows of the truth table that an implicant covers.
private struct ImplicantFit {
    let implicant: Implicant
    let rows: [Int]
    let cases: Int
    let outcomes: Int

    init(_ implicant: Implicant, _ table: [TruthTableRow]) {
        self.implicant = implicant
        rows = table.indices.filter { implicant.covers(table[$0].configuration) }
        cases = rows.reduce(0) { $0 + table[$1].count }
        outcomes = rows.reduce(0) { $0 + table[$1].outcomes }
    }
}

extension Model {
    /// The model of some implicants, which all cover a sufficient row.
    fileprivate init(_ fits: [ImplicantFit], rows table: [TruthTableRow]) {
        var timesCovered = [Int](repeating: 0, count: table.count)
        for row in fits.lazy.flatMap(\.rows) { timesCovered[row] += 1 }
        let covered = table.indices.filter { timesCovered[$0] > 0 }
        let outcomes = covered.reduce(0) { $0 + table[$1].outcomes }
        let cases = covered.reduce(0) { $0 + table[$1].count }
        // A sufficient row has a case with the outcome: neither total is 0.
        let total = Double(table.reduce(0) { $0 + $1.outcomes })
        terms = fits.map { fit in
            let unique = fit.rows.reduce(0) {
                $0 + (timesCovered[$1] == 1 ? table[$1].outcomes : 0)
            }
            return Term(
                implicant: fit.implicant, consistency: Double(fit.outcomes) / Double(fit.cases),
                coverage: Double(fit.outcomes) / total, uniqueCoverage: Double(unique) / total)
        }
        consistency = Double(outcomes) / Double(cases)
        coverage = Double(outcomes) / total
    }

    /// Fewer literals first, then by the terms.
    fileprivate func precedes(_ other: Model) -> Bool {
        let literals = terms.reduce(0) { $0 + $1.implicant.literals }
        let others = other.terms.reduce(0) { $0 + $1.implicant.literals }
        if literals != others { return literals < others }
        return terms.lexicographicallyPrecedes(other.terms) { $0.implicant < $1.implicant }
    }
}
