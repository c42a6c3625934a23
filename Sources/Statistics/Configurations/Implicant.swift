/// Conditions that are present or absent together, such as `DEV*~URB`; a condition that is not
/// in the mask may be either.
public struct Implicant: Hashable, Sendable {
    /// Bit i is set where condition i is named.
    public var mask: UInt32
    /// Of the conditions named, those that are present; the others of the mask are absent.
    public var values: UInt32

    /// Makes an implicant; bits of `values` outside of the mask do not count.
    public init(mask: UInt32, values: UInt32) {
        self.mask = mask
        self.values = values & mask
    }

    /// How many conditions are named.
    public var literals: Int { mask.nonzeroBitCount }

    /// Whether a configuration shows all of it.
    public func covers(_ configuration: UInt32) -> Bool { configuration & mask == values }

    /// In the notation of the method, conditions in their order: `DEV*~URB`; `1` where none is
    /// named, which holds always.
    ///
    /// - Parameter names: the conditions' names, by bit.
    public func expression(_ names: [String]) -> String {
        let named = names.indices.filter { mask >> UInt32($0) & 1 == 1 }
        guard !named.isEmpty else { return "1" }
        return named.map { (values >> UInt32($0) & 1 == 1 ? "" : "~") + names[$0] }
            .joined(separator: "*")
    }
}

extension Implicant: Comparable {
    /// Fewer conditions first; then by which are named, the first conditions first, presence
    /// before absence.
    public static func < (left: Implicant, right: Implicant) -> Bool {
        if left.literals != right.literals { return left.literals < right.literals }
        let named = left.mask ^ right.mask
        if named != 0 { return left.mask & (named & (~named &+ 1)) != 0 }
        let differing = left.values ^ right.values
        return differing != 0 && left.values & (differing & (~differing &+ 1)) != 0
    }
}
