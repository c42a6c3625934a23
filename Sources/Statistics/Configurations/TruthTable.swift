/// A configuration that occurs, with its cases.
public struct TruthTableRow: Hashable, Sendable {
    /// Bit i is set where condition i is present.
    public var configuration: UInt32
    /// The cases that show it, as indices into the cases given, in their order.
    public var cases: [Int]
    /// How many of them have the outcome.
    public var outcomes: Int
    /// Whether the configuration counts as sufficient for the outcome: its consistency reaches
    /// the threshold.
    public var isSufficient: Bool

    /// How many cases show it; at least one.
    public var count: Int { cases.count }
    /// The share of its cases that have the outcome.
    public var consistency: Double { Double(outcomes) / Double(count) }
    /// Whether some of its cases have the outcome and some have not.
    public var isContradictory: Bool { outcomes > 0 && outcomes < count }
}

/// The rows of the cases, by configuration. A row that is not sufficient, and so a contradictory
/// one under the threshold, counts as a configuration without the outcome; it is no remainder.
func truthTable(of cases: [ConfigurationCase], consistency: Double) -> [TruthTableRow] {
    let ordered = cases.indices.sorted {
        (cases[$0].conditions, $0) < (cases[$1].conditions, $1)
    }
    return ordered.chunked { cases[$0].conditions == cases[$1].conditions }.map { members in
        let outcomes = members.count { cases[$0].outcome }
        return TruthTableRow(
            configuration: cases[members[0]].conditions, cases: members, outcomes: outcomes,
            isSufficient: reaches(consistency, outcomes, of: members.count))
    }
}

/// Whether a share reaches a threshold; a share that equals it does, however it was rounded.
private func reaches(_ threshold: Double, _ count: Int, of total: Int) -> Bool {
    Double(count) >= threshold * Double(total) - 1e-9
}

extension Array {
    /// Runs of neighbours that belong together.
    fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [[Element]] {
        var chunks: [[Element]] = []
        for element in self {
            if let last = chunks.last?.last, belong(last, element) {
                chunks[chunks.count - 1].append(element)
            } else {
                chunks.append([element])
            }
        }
        return chunks
    }
}
