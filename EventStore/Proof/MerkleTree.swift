/// The Merkle tree of RFC 6962, section 2.1, as it grows leaf by leaf.
///
/// Only the roots of the complete subtrees are kept, largest first: as many as the size has binary
/// ones, so a tree over a million lines takes twenty digests.
public struct MerkleTree: Equatable, Sendable {
    /// How many leaves there are.
    public private(set) var size = 0
    private var peaks: [Digest] = []

    /// An empty tree.
    public init() {}

    /// Adds the next leaf.
    public mutating func add(_ leaf: Digest) { add(leaf, leaves: 1) }

    /// Adds the root of a complete subtree; the size must be a multiple of its leaves, which are
    /// a power of two.
    mutating func add(_ root: Digest, leaves: Int) {
        var node = root
        var complete = size / leaves
        while complete & 1 == 1, let left = peaks.popLast() {
            node = .node(left, node)
            complete >>= 1
        }
        peaks.append(node)
        size += leaves
    }

    /// The root: the digest of nothing for a tree without leaves.
    public var root: Digest {
        guard var node = peaks.last else { return .emptyTree }
        for left in peaks.dropLast().reversed() { node = .node(left, node) }
        return node
    }
}

/// Gathers the path of one leaf while all leaves pass by once, in order.
///
/// The path of a leaf consists of the roots of neighbouring ranges, which together with the leaf
/// make up the whole tree; each range is a tree of its own while it passes.
struct PathBuilder {
    let index: Int
    let size: Int
    private let ranges: [Range<Int>]
    /// The ranges by their place in the log, with the place in the path.
    private let order: [Int]
    private var roots: [Digest?]
    private var current = 0
    private var tree = MerkleTree()
    private var position = 0

    /// For the leaf at an index in a tree of a size; the index must be below the size.
    init(index: Int, size: Int) {
        precondition(index >= 0 && index < size)
        self.index = index
        self.size = size
        let ranges = Self.ranges(of: index, in: 0..<size)
        self.ranges = ranges
        order = ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
        roots = Array(repeating: nil, count: ranges.count)
    }

    /// Takes the next leaf, or the root of the next complete subtree that lies within the size
    /// and does not hold the leaf in question.
    mutating func add(_ root: Digest, leaves: Int = 1) {
        let first = position
        position += leaves
        guard first < size, first != index else { return }
        tree.add(root, leaves: leaves)
        let place = order[current]
        guard position == ranges[place].upperBound else { return }
        roots[place] = tree.root
        tree = MerkleTree()
        current += 1
    }

    /// The path from the leaf up; `nil` before all leaves have passed.
    var path: [Digest]? {
        let path = roots.compactMap { $0 }
        return position >= size && path.count == roots.count ? path : nil
    }

    /// `PATH(m, D[n])` of RFC 6962, section 2.1.1, as ranges instead of digests.
    private static func ranges(of index: Int, in range: Range<Int>) -> [Range<Int>] {
        guard range.count > 1 else { return [] }
        var half = 1
        while half * 2 < range.count { half *= 2 }
        let middle = range.lowerBound + half
        return index < middle
            ? ranges(of: index, in: range.lowerBound..<middle) + [middle..<range.upperBound]
            : ranges(of: index, in: middle..<range.upperBound) + [range.lowerBound..<middle]
    }
}
