public import ByteCoding

/// The positions of the events a value rests on, ascending, each once.
public struct Basis: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The first of them, at most ``limit``.
    public let positions: [Int]
    /// How many there are.
    public let count: Int

    /// More are counted, not listed.
    public static let limit = 1_000

    /// Makes a basis from positions in any order.
    public init(_ positions: some Sequence<Int>) {
        var all = Array(positions)
        let ascending = zip(all, all.dropFirst()).allSatisfy { $0 < $1 }
        if !ascending {
            all.sort()
            var last: Int?
            all.removeAll { position in
                defer { last = position }
                return position == last
            }
        }
        count = all.count
        self.positions = all.count > Self.limit ? Array(all.prefix(Self.limit)) : all
    }

    /// Makes a basis from positions.
    public init(arrayLiteral elements: Int...) {
        self.init(elements)
    }

    /// Writes the members `basis` and, where it was cut, `basisTruncated` and `basisCount`.
    public func writeMembers(into json: inout JSONWriter) {
        json.key("basis")
        json.beginArray()
        for position in positions { json.integer(position) }
        json.endArray()
        guard count > positions.count else { return }
        json.key("basisTruncated")
        json.bool(true)
        json.key("basisCount")
        json.integer(count)
    }
}
