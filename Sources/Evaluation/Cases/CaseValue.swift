/// What is known of a case in a column.
public enum CaseCell: Hashable, Sendable {
    /// Not known, or not asked: never the same as no.
    case missing
    /// Yes or no.
    case flag(Bool)
    /// A number in the unit of its column.
    case number(Double)
    /// A word of a closed list.
    case code(String)
    /// Several words of a closed list; none is known to be none.
    case codes([String])
    /// Words.
    case text(String)
}

/// A cell with the events it rests on.
public struct CaseValue: Hashable, Sendable {
    /// What is known.
    public let cell: CaseCell
    /// The positions of the events, ascending, each once.
    public let basis: [Int]

    /// Makes a value from positions in any order.
    public init(_ cell: CaseCell, basis: [Int] = []) {
        self.cell = cell
        self.basis = basis.count < 2 ? basis : Set(basis).sorted()
    }

    /// Nothing is known.
    static let missing = CaseValue(.missing)

    /// Yes, by some events, or no, or missing where that was not asked.
    static func recorded(_ basis: [Int], isAsked: Bool) -> CaseValue {
        if !basis.isEmpty { return CaseValue(.flag(true), basis: basis) }
        return isAsked ? CaseValue(.flag(false)) : .missing
    }
}
