/// The probability that a chi-square variable exceeds a value. With one degree of freedom it is the
/// two-sided tail of a normal variable beyond the value's root.
///
/// For whole degrees of freedom it is a sum of positive terms, so that even a tail of 10⁻³⁰⁰ is
/// right to the last digits: with h = x/2, Q = e⁻ʰ Σ hˢ/Γ(s + 1) over s = 0, 1 … ν/2 − 1 for even
/// ν, and erfc(√h) + e⁻ʰ Σ hˢ/Γ(s + 1) over s = ½, 1½ … ν/2 − 1 for odd ν (Abramowitz and Stegun,
/// 26.4.4 and 26.4.5).
///
/// - Precondition: The value is a number from 0, and there is at least one degree of freedom.
func chiSquareTail(_ value: Double, degreesOfFreedom: Int) -> Double {
    precondition(value >= 0 && degreesOfFreedom >= 1, "a tail of χ² \(value), \(degreesOfFreedom)")
    guard value < .infinity else { return 0 }
    guard value > 0 else { return 1 }
    let half = value / 2
    let isOdd = !degreesOfFreedom.isMultiple(of: 2)
    var tail = isOdd ? Elementary.errorFunctionComplement(half.squareRoot()) : 0
    // Γ(3/2) = √π / 2. Logarithms, as a small first term may lead to large ones.
    var power = isOdd ? 0.5 : 0
    var logarithm =
        isOdd ? Elementary.logarithm(2 * (half / Double.pi).squareRoot()) - half : -half
    while power < Double(degreesOfFreedom) / 2 {
        tail += Elementary.exponential(logarithm)
        power += 1
        logarithm += Elementary.logarithm(half / power)
    }
    return min(tail, 1)
}
