/// What the bearer of a token may do, besides seeing what its clearance shows.
public enum Role: String, CaseIterable, Comparable, Sendable {
    /// May ask.
    case reader
    /// May also record.
    case recorder
    /// May also do what concerns the store as a whole.
    case administrator

    /// Whether the left one may do less than the right one.
    public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .reader: 0
        case .recorder: 1
        case .administrator: 2
        }
    }
}
