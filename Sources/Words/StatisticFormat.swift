/// How each language writes what statistics come to.
extension Language {
    /// A probability: three digits that say something, and never a zero.
    public func probability(_ value: Double) -> String {
        if value < 0.0001 { return self == .german ? "p < 0,0001" : "p < 0.0001" }
        let places = value < 0.001 ? 5 : value < 0.01 ? 4 : 3
        return "p = " + number(value, maximumFractionDigits: places)
    }

    /// A number of statistics with the digits that say something: four of them, fewer where it has
    /// fewer, none after the point of a large one.
    public func statistic(_ value: Double) -> String {
        guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
        let size = value.magnitude
        if size != 0, size < 0.0001 {
            return (value < 0 ? "> " : "< ")
                + number(value < 0 ? -0.0001 : 0.0001, maximumFractionDigits: 4)
        }
        let places =
            size >= 1000
            ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : size >= 0.01 ? 4 : 5
        return number(value, maximumFractionDigits: places)
    }

    /// A ratio or a bound of one, which may be infinite.
    public func ratio(_ value: Double) -> String {
        guard value.isFinite else { return "∞" }
        return value >= 1000
            ? number(value, maximumFractionDigits: 0)
            : number(value, maximumFractionDigits: value < 0.1 ? 4 : 2)
    }

    /// So many of so many, and what share that is.
    public func share(_ count: Int, of total: Int) -> String {
        let part =
            self == .german
            ? "\(number(count)) von \(number(total))" : "\(number(count)) of \(number(total))"
        guard total > 0 else { return part }
        return part + " (\(percent(Double(count) / Double(total) * 100)))"
    }
}
