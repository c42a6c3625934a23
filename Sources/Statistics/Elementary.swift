#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The few functions that the system's mathematics library computes, in one place.
enum Elementary {
    /// The natural logarithm.
    static func logarithm(_ value: Double) -> Double { log(value) }

    /// eˣ; 0 far below zero, infinite far above.
    static func exponential(_ value: Double) -> Double { exp(value) }

    /// The complement of the error function, exact to the last places even where it is tiny.
    static func errorFunctionComplement(_ value: Double) -> Double { erfc(value) }
}
