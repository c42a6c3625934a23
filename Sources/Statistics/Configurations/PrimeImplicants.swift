/// The prime implicants of a function of conditions: those that cover a configuration of `on` and
/// none of `off`, and would cover one of `off` with any condition fewer. What is in neither list
/// may be covered or not.
///
/// Quine and McCluskey's implicants as numbers of base three, a digit a condition: absent 0,
/// present 1, not named 2. A table over all of them is filled condition by condition; merging
/// pairs of implicants is not needed.
///
/// - Parameter on: not empty, without a configuration of `off`.
/// - Returns: by `Implicant.<`.
func primeImplicants(
    on: [UInt32], off: [UInt32], conditionCount: Int
) -> [Implicant] {
    var table = TernaryTable(conditionCount: conditionCount)
    for configuration in on { table.mark(configuration, .coversOn) }
    for configuration in off { table.mark(configuration, .coversOff) }
    return table.primes().sorted()
}

/// The prime implicants that cover configurations of `on` only.
func primeImplicants(onlyOn on: [UInt32], conditionCount: Int) -> [Implicant] {
    var table = TernaryTable(conditionCount: conditionCount)
    for configuration in 0..<(UInt32(1) << UInt32(conditionCount)) {
        table.mark(configuration, .coversOff)
    }
    for configuration in on { table.mark(configuration, .coversOn) }
    return table.primes().sorted()
}

/// One byte for each of the 3ⁿ implicants of n conditions.
private struct TernaryTable {
    /// What is known of an implicant.
    enum Mark: UInt8 {
        case coversOn = 1
        case coversOff = 2
    }
    /// A wider implicant covers none of `off` either.
    private static let isCovered: UInt8 = 4

    /// 3⁰, 3¹, …, 3ⁿ.
    private let powers: [Int]
    private var bytes: [UInt8]

    init(conditionCount: Int) {
        powers = (0..<conditionCount).reduce(into: [1]) { powers, _ in
            powers.append(3 * powers[powers.count - 1])
        }
        bytes = [UInt8](repeating: 0, count: powers[conditionCount])
    }

    /// Marks a full configuration, in place of what it was marked with.
    mutating func mark(_ configuration: UInt32, _ mark: Mark) {
        var index = 0
        for condition in 0..<(powers.count - 1) where configuration >> UInt32(condition) & 1 == 1 {
            index += powers[condition]
        }
        bytes[index] = mark.rawValue
    }

    /// Fills the table, and reads the primes off it.
    mutating func primes() -> [Implicant] {
        // What is not named covers what either value covers.
        eachTriple { bytes, absent, present, either in
            bytes[either] = bytes[absent] | bytes[present]
        }
        eachTriple { bytes, absent, present, either in
            let isWider = bytes[either] & Mark.coversOff.rawValue == 0 ? Self.isCovered : 0
            bytes[absent] |= isWider
            bytes[present] |= isWider
        }
        return bytes.indices.filter { bytes[$0] == Mark.coversOn.rawValue }.map(implicant)
    }

    /// Visits, condition by condition, the implicants that differ in it only.
    private mutating func eachTriple(
        _ body: (_ bytes: UnsafeMutablePointer<UInt8>, _ absent: Int, _ present: Int, _ either: Int)
            -> Void
    ) {
        bytes.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for power in powers.dropLast() {
                for block in stride(from: 0, to: buffer.count, by: 3 * power) {
                    for index in block..<(block + power) {
                        body(base, index, index + power, index + 2 * power)
                    }
                }
            }
        }
    }

    private func implicant(_ index: Int) -> Implicant {
        var mask: UInt32 = 0
        var values: UInt32 = 0
        for condition in 0..<(powers.count - 1) {
            let digit = index / powers[condition] % 3
            if digit != 2 { mask |= 1 << UInt32(condition) }
            if digit == 1 { values |= 1 << UInt32(condition) }
        }
        return Implicant(mask: mask, values: values)
    }
}
