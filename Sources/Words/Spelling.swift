/// Finds what somebody most likely meant to write.
public enum Spelling {
    /// The longest word that is compared; a longer one is no slip of the pen.
    static let maximumLength = 80

    /// The candidate nearest to a word, where one is near enough to be meant: the same but for
    /// case, a few slips away, or the only one that begins so.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String?
    {
        let given = Array(word.lowercased().utf8)
        guard !given.isEmpty, given.count <= maximumLength else { return nil }
        let allowed = max(1, given.count / 3)
        var best: (candidate: String, distance: Int)?
        var beginnings: [String] = []
        for candidate in candidates {
            let other = Array(candidate.lowercased().utf8)
            if given.count >= 3, other.starts(with: given) { beginnings.append(candidate) }
            guard abs(other.count - given.count) <= allowed else { continue }
            let distance = distance(given, other)
            if distance <= allowed, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        if let best, best.distance <= 2 || beginnings.isEmpty { return best.candidate }
        return beginnings.min { $0.utf8.count < $1.utf8.count }
    }

    /// How many slips lie between two words: a letter too many, missing, wrong, or two swapped
    /// (Damerau and Levenshtein, in the form that changes no place twice).
    public static func distance(_ left: String, _ right: String) -> Int {
        distance(Array(left.utf8), Array(right.utf8))
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        if left == right { return 0 }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = last
        for row in 1...left.count {
            current[0] = row
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var steps = min(last[column], current[column - 1]) + 1
                steps = min(steps, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    steps = min(steps, beforeLast[column - 2] + 1)
                }
                current[column] = steps
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count]
    }
}
