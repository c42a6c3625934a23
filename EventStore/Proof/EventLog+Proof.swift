// Checkpoints and proofs of a log. Each reads the log from its first byte, checks every line as it
// goes and hashes it; opening a log never hashes.
extension EventLog {
    /// The checkpoint of everything durable now, or of the first `size` lines; `nil` where there
    /// are fewer. The position of this instance stays where it is.
    ///
    /// `progress` gets the lines done, after each ten thousand.
    public func checkpoint(
        size: Int? = nil, progress: (Int) -> Void = { _ in }
    ) throws(LogError) -> Checkpoint? {
        let durable = try durablePosition()
        let size = size ?? durable
        guard size >= 0, size <= durable else { return nil }
        var tree = MerkleTree()
        try leaves(progress) { record in
            if tree.size < size { tree.add(record.leaf) }
        }
        guard tree.size == size else { return nil }
        return Checkpoint(origin: format.checkpointOrigin, size: size, root: tree.root)
    }

    /// The proof that the event at a position is among everything durable now, or among the first
    /// `size` lines; `nil` where there is no such event or there are fewer lines.
    public func proof(
        of position: Int, size: Int? = nil, progress: (Int) -> Void = { _ in }
    ) throws(LogError) -> InclusionProof? {
        let durable = try durablePosition()
        let size = size ?? durable
        guard size <= durable, position >= 1, position <= size else { return nil }
        var builder = PathBuilder(index: position - 1, size: size)
        var line: [UInt8] = []
        try leaves(progress) { record in
            guard record.n <= size else { return }
            if record.n == position { line = Array(record.line) }
            builder.add(record.leaf)
        }
        guard let hashes = builder.path,
            let root = InclusionProof.root(
                leaf: .leaf(line), index: position - 1, size: size, hashes: hashes)
        else { return nil }
        return InclusionProof(
            origin: format.checkpointOrigin, index: position - 1, size: size, root: root,
            hashes: hashes, line: line)
    }

    /// Every durable record, read by an instance of its own.
    private func leaves(
        _ progress: (Int) -> Void, _ body: (Record) -> Void
    ) throws(LogError) {
        let reader = try EventLog(opening: path, storage: storage, segmentBytes: segmentBytes)
        try reader.catchUp { record in
            body(record)
            if record.n.isMultiple(of: 10_000) { progress(record.n) }
        }
    }
}

extension Record {
    /// The leaf of the Merkle tree.
    var leaf: Digest { .leaf(line) }
}
