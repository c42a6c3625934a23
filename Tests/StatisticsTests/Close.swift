/// Whether two numbers are the same up to a relative difference; an infinite one, or none, only to
/// its like.
func isClose(_ left: Double?, _ right: Double?, within tolerance: Double = 1e-9) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    if left == right { return true }
    return left.isFinite && right.isFinite
        && abs(left - right) <= tolerance * max(abs(left), abs(right))
}
