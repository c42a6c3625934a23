/// Cases that have the same activities in the same order.
public struct PathVariant: Hashable, Sendable {
    /// The activities.
    public var path: [Int32]
    /// How many cases have just these.
    public var count: Int
    /// The first of them.
    public var firstCase: Int32
}

/// The variants of a log, found by a hash of the path; equal hashes are compared.
struct PathVariants {
    /// By count, the most frequent first, then by path.
    private(set) var variants: [PathVariant] = []
    /// The place in `variants` of each case; −1 for a case without events.
    private(set) var variantOfCase: [Int32]

    init(_ events: OrderedEvents, caseCount: Int) {
        var found: [(firstCase: Int32, count: Int)] = []
        variantOfCase = [Int32](repeating: -1, count: caseCount)
        // At most half full, so that a search soon meets a free slot.
        let mask = UInt(max(16, caseCount * 2).nextPowerOfTwo - 1)
        var slots = [Int32](repeating: -1, count: Int(mask) + 1)
        for index in 0..<caseCount where !events.range(index).isEmpty {
            var slot = Self.hash(events.activity[events.range(index)]) & mask
            while true {
                let variant = Int(slots[Int(slot)])
                if variant < 0 {
                    slots[Int(slot)] = Int32(found.count)
                    variantOfCase[index] = Int32(found.count)
                    found.append((Int32(index), 1))
                    break
                }
                let first = events.range(Int(found[variant].firstCase))
                if events.activity[first] == events.activity[events.range(index)] {
                    variantOfCase[index] = Int32(variant)
                    found[variant].count += 1
                    break
                }
                slot = (slot &+ 1) & mask
            }
        }
        arrange(found, events)
    }

    private mutating func arrange(
        _ found: [(firstCase: Int32, count: Int)], _ events: OrderedEvents
    ) {
        let order = found.indices.sorted { left, right in
            if found[left].count != found[right].count {
                return found[left].count > found[right].count
            }
            return events.activity[events.range(Int(found[left].firstCase))]
                .lexicographicallyPrecedes(
                    events.activity[events.range(Int(found[right].firstCase))])
        }
        var places = [Int32](repeating: 0, count: found.count)
        for (place, index) in order.enumerated() { places[index] = Int32(place) }
        for index in variantOfCase.indices where variantOfCase[index] >= 0 {
            variantOfCase[index] = places[Int(variantOfCase[index])]
        }
        variants = order.map { index in
            PathVariant(
                path: Array(events.activity[events.range(Int(found[index].firstCase))]),
                count: found[index].count, firstCase: found[index].firstCase)
        }
    }

    /// FNV-1a over activities in place of bytes, mixed once more for its low bits.
    private static func hash(_ path: ArraySlice<Int32>) -> UInt {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for activity in path {
            hash = (hash ^ UInt64(UInt32(bitPattern: activity))) &* 0x0000_0100_0000_01b3
        }
        hash ^= hash >> 32
        return UInt(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 20)
    }
}

extension Int {
    /// The least power of two that is not less.
    fileprivate var nextPowerOfTwo: Int {
        1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
