import ByteCoding

/// What a log held once: its name, how many lines, and the root of their Merkle tree.
///
/// # The format
///
/// The text of C2SP `tlog-checkpoint`: three lines, each with its end.
/// ```
/// wegmarke.example/musterland
/// 1042
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// ```
/// The size is decimal without leading zeros, the root standard base64. Extension lines may
/// follow, and after an empty line the signatures of a signed note. Both are read over: a
/// checkpoint that somebody signed or witnessed stays readable, and checking the signatures is
/// for tools that know the keys.
public struct Checkpoint: Equatable, Sendable {
    /// The name of the log.
    public let origin: String
    /// How many lines there were.
    public let size: Int
    /// The root of the Merkle tree over them.
    public let root: Digest

    /// Makes a checkpoint.
    public init(origin: String, size: Int, root: Digest) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// The three lines.
    public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

    /// Reads a checkpoint; `nil` where the text is none.
    public init?(_ text: String) {
        guard !text.unicodeScalars.contains("\r"), text.unicodeScalars.last == "\n" else {
            return nil
        }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }
        // The part after the last line feed is empty and counts as no line.
        let body = lines.dropLast().prefix { !$0.isEmpty }
        guard body.count >= 3, let size = WholeNumber.parse(body[1]),
            let root = Digest(base64: body[2])
        else { return nil }
        // After an empty line, only signatures.
        let signatures = lines.dropLast().dropFirst(body.count)
        guard
            signatures.isEmpty
                || signatures.count > 1 && signatures.dropFirst().allSatisfy({ $0.hasPrefix("— ") })
        else { return nil }
        self.init(origin: body[0], size: size, root: root)
    }
}

extension StoreFormat {
    /// The name in checkpoints: the origin, or the identity where that fits in no line.
    public var checkpointOrigin: String {
        let isLine = !origin.isEmpty && origin.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        return isLine ? origin : identity.description
    }
}

/// A whole number in its one spelling: digits without leading zeros.
enum WholeNumber {
    static func parse(_ text: String) -> Int? {
        guard let number = Int(text), number >= 0, String(number) == text else { return nil }
        return number
    }
}
