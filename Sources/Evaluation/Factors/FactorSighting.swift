/// One place in the record, or one row of a table, that says a factor was met.
public struct FactorSighting: Hashable, Sendable {
    /// What said so.
    public enum Source: String, CaseIterable, Sendable {
        case finding, block, slip, suspension, drop, table
    }

    /// The factor's code.
    public var factor: String
    /// `successFactor`, `obstacle`, `limit`, or another word of a table; `nil` where it has none.
    public var kind: String?
    /// What said so.
    public var source: Source
    /// The municipalities it was met in, by their number in the study.
    public var municipalities: [Int]
    /// The ids of the measures it was met in.
    public var measures: [String]
    /// The id of its process.
    public var process: String?
    /// Whether it was overcome.
    public var isResolved: Bool
    /// The years it was met in.
    public var years: [Int]
    /// The positions of the events behind it.
    public var basis: [Int]
}

/// A municipality in which factors could be met, with the region it lies in.
public struct FactorPlace: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The county it lies in, else its process; `nil` where a table has no regions.
    public var region: String?
}

/// When a factor counts as generalisable.
public struct ReachRules: Hashable, Sendable {
    /// In how many municipalities at least.
    public var minimumMunicipalities: Int
    /// In how many regions at least.
    public var minimumRegions: Int
    /// What the lower bound of the interval must reach, 0 to 1.
    public var minimumPrevalence: Double
}

/// What factors are derived from.
public struct FactorStudy: Sendable {
    /// Where factors could be seen; nobody was asked elsewhere.
    public var places: [FactorPlace]
    /// How many municipalities take part, seen or not; `nil` where nobody said.
    public var all: Int?
    /// What was seen.
    public var sightings: [FactorSighting]
    /// Of each case that came to an end, whether it failed.
    public var failed: [String: Bool]
    /// Findings that name no factor, which can't be counted.
    public var withoutFactor: Int
    /// When a factor counts as generalisable.
    public var rules: ReachRules
}
