import Statistics

/// Lipset's conditions of democracies' survival between the wars, in the data of the R package
/// QCA (`LC`): DEV developed, URB urban, LIT literate, IND industrial, STB stable.
enum Lipset {
    static let conditions = ["DEV", "URB", "LIT", "IND", "STB"]

    /// Configurations with their count and outcome.
    static let cases: [ConfigurationCase] =
        [
            ("10110", 1, false), ("11111", 4, true), ("00101", 1, false), ("10101", 2, true),
            ("10111", 2, true), ("11110", 1, false), ("00000", 3, false), ("00100", 2, false),
            ("00001", 2, false),
        ].flatMap { text, count, outcome in
            [ConfigurationCase](
                repeating: ConfigurationCase(
                    conditions: configuration(text), outcome: outcome), count: count)
        }
}

/// A configuration from its digits, the first condition first.
func configuration(_ digits: String) -> UInt32 {
    digits.enumerated().reduce(0) { $0 | ($1.element == "1" ? 1 << UInt32($1.offset) : 0) }
}

extension Solution {
    /// The models' terms in the notation of the method.
    func expressions(_ names: [String]) -> [[String]] {
        models.map { $0.terms.map { $0.implicant.expression(names) } }
    }
}
