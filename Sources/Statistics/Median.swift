/// The middle of ordered values; the mean of the two middle ones for an even count.
///
/// - Returns: `nil` for no values: unknown is not zero.
public func median(of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let ordered = values.sorted()
    let middle = ordered.count / 2
    return ordered.count.isMultiple(of: 2)
        ? (ordered[middle - 1] + ordered[middle]) / 2
        : ordered[middle]
}
