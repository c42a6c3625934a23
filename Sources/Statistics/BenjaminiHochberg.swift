/// p-values of many tests made at once, adjusted so that those at most q have an expected share of
/// at most q of false discoveries (Benjamini and Hochberg 1995): the least p · m / rank over all p
/// at or above, at most 1. In the order given.
///
/// - Precondition: Each is a number, 0 to 1.
public func adjustedByBenjaminiHochberg(_ pValues: [Double]) -> [Double] {
    precondition(pValues.allSatisfy { (0...1).contains($0) }, "a p-value lies between 0 and 1")
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    var adjusted = pValues
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
        least = min(least, pValues[index] * Double(pValues.count) / Double(rank + 1))
        adjusted[index] = least
    }
    return adjusted
}
