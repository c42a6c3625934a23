public import Statistics

/// How far one factor of one kind reaches.
public struct FactorResult: Sendable {
    /// The factor's code.
    public let factor: String
    /// `successFactor`, `obstacle`, `limit`, or another word of a table.
    public let kind: String?
    /// In how many of the municipalities in which it could have been seen; `nil` where none is
    /// named, or there are none.
    public let prevalence: Proportion?
    /// How far it reaches.
    public let reach: Reach
    /// The ids of the municipalities.
    public let municipalities: [String]
    /// The ids of their regions; empty where none is known.
    public let regions: [String]
    /// The ids of the measures.
    public let measures: [String]
    /// The ids of the processes.
    public let processes: [String]
    /// How often it was met.
    public let sightings: Int
    /// How often of these it was overcome.
    public let resolved: Int
    /// How necessary it was for failure; `nil` where too few cases failed to say.
    public let necessity: FailureNecessity?
    /// The positions of the events, ascending, each once.
    public let basis: [Int]
}

/// Whether a factor was there whenever cases failed: necessity in the sense of qualitative
/// comparative analysis.
public struct FailureNecessity: Hashable, Sendable {
    /// How many cases failed.
    public let failed: Int
    /// How many of these had the factor.
    public let failedWithFactor: Int
    /// How many cases came to an end, either way.
    public let cases: Int
    /// How many of all these had the factor.
    public let withFactor: Int

    /// The share of the failed cases that had the factor.
    public var consistency: Double { Double(failedWithFactor) / Double(failed) }

    /// The relevance of necessity, Σ(1−x) / Σ(1−min(x, y)) (Schneider and Wagemann 2012): near 0
    /// for a factor that nearly all cases had.
    public var relevance: Double {
        let below = cases - failedWithFactor
        return below == 0 ? 0 : Double(cases - withFactor) / Double(below)
    }

    /// From this consistency on it counts as nearly necessary.
    static let minimumConsistency = 0.9
    /// From this relevance on it is not trivial.
    static let minimumRelevance = 0.5
    /// Of fewer failures nothing is said: whatever one failure had would be necessary for it.
    static let minimumFailures = 3

    /// Whether it was nearly necessary for failure, and not trivially so.
    public var isLimit: Bool {
        consistency >= Self.minimumConsistency && relevance >= Self.minimumRelevance
    }
}
