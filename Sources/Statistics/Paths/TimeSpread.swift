/// How long something took, over the times that it was seen; in seconds.
public struct TimeSpread: Hashable, Sendable {
    /// How often; at least once.
    public var count: Int
    /// All times together.
    public var total: Double
    /// The shortest.
    public var minimum: Double
    /// The middle one, or the mean of the two middle ones.
    public var median: Double
    /// The longest.
    public var maximum: Double

    /// The spread of some of the values, which are brought into another order among themselves;
    /// `nil` of none.
    init?(_ values: inout [Double], _ range: Range<Int>) {
        guard !range.isEmpty else { return nil }
        count = range.count
        let spread = values.withUnsafeMutableBufferPointer { values in
            var total = 0.0
            var least = values[range.lowerBound]
            var greatest = least
            for index in range {
                total += values[index]
                least = min(least, values[index])
                greatest = max(greatest, values[index])
            }
            return (total, least, selectMedian(values, range), greatest)
        }
        (total, minimum, median, maximum) = spread
    }
}

/// The median by selection (Hoare 1961): its time grows with the count, not faster.
private func selectMedian(_ values: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>)
    -> Double
{
    let middle = range.lowerBound + range.count / 2
    select(middle, values, range)
    guard range.count.isMultiple(of: 2) else { return values[middle] }
    // All that precedes the middle is at most as great.
    var lower = values[range.lowerBound]
    for index in range.lowerBound..<middle { lower = max(lower, values[index]) }
    return (lower + values[middle]) / 2
}

/// Brings the value that belongs to a position there, with none greater before it and none less
/// behind it.
private func select(
    _ position: Int, _ values: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>
) {
    var range = range
    var splits = 0
    while range.count > 1 {
        splits += 1
        // Pivots that hardly split would take the square of the time.
        if range.count < 16 || splits > 64 { return values[range].sort() }
        let ends = (values[range.lowerBound], values[range.upperBound - 1])
        let centre = values[range.lowerBound + range.count / 2]
        let pivot = max(min(ends.0, ends.1), min(max(ends.0, ends.1), centre))
        // Less than the pivot, then equal, then not looked at yet, then greater.
        var less = range.lowerBound
        var index = less
        var greater = range.upperBound
        while index < greater {
            if values[index] < pivot {
                values.swapAt(index, less)
                less += 1
                index += 1
            } else if values[index] > pivot {
                greater -= 1
                values.swapAt(index, greater)
            } else {
                index += 1
            }
        }
        if position < less {
            range = range.lowerBound..<less
        } else if position >= greater {
            range = greater..<range.upperBound
        } else {
            return
        }
    }
}
