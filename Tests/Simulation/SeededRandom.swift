/// SplitMix64: the same seed gives the same run on every machine.
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Makes a generator.
    package init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ 0x9E37_79B9 }

    /// See `RandomNumberGenerator`.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 up to, but not including, a limit.
    package mutating func below(_ limit: Int) -> Int {
        limit > 0 ? Int(truncatingIfNeeded: next() >> 1) % limit : 0
    }

    /// True in so many cases of a hundred.
    package mutating func percent(_ share: Int) -> Bool { below(100) < share }
}
