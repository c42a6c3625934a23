// Checkpoints and proofs of a log. Opening a log never hashes; these do, every line that no tile
// covers yet, and keep the tiles they make.
extension EventLog {
    /// The checkpoint of everything durable now, or of the first `size` lines; `nil` where there
    /// are fewer. The position of this instance stays where it is.
    ///
    /// `progress` gets the lines done, after each ten thousand.
    public func checkpoint(
        size: Int? = nil, progress: (Int) -> Void = { _ in }
    ) throws(LogError) -> Checkpoint? {
        let mark = try readHead()
        let size = size ?? mark.position
        guard size >= 0, size <= mark.position else { return nil }
        let tree = try hashing(mark, size, reading: nil, MerkleTree(), progress) { $0.add($1) }
        return Checkpoint(origin: format.checkpointOrigin, size: size, root: tree.root)
    }

    /// The proof that the event at a position is among everything durable now, or among the first
    /// `size` lines; `nil` where there is no such event or there are fewer lines.
    public func proof(
        of position: Int, size: Int? = nil, progress: (Int) -> Void = { _ in }
    ) throws(LogError) -> InclusionProof? {
        let mark = try readHead()
        let size = size ?? mark.position
        guard size <= mark.position, position >= 1, position <= size else { return nil }
        let start = (PathBuilder(index: position - 1, size: size), line: [UInt8]())
        let found = try hashing(mark, size, reading: position, start, progress) { state, step in
            if case .line(let record) = step, record.n == position {
                state.line = Array(record.line)
            }
            state.0.add(step)
        }
        guard let hashes = found.0.path,
            let root = InclusionProof.root(
                leaf: .leaf(ofStored: found.line), index: position - 1, size: size, hashes: hashes)
        else { return nil }
        return InclusionProof(
            origin: format.checkpointOrigin, index: position - 1, size: size, root: root,
            hashes: hashes, line: found.line)
    }

    /// Goes through the first `size` leaves, by whole tiles where they are kept, except for the
    /// tile of the position that is to be read. Where a tile leads astray, all are made anew.
    private func hashing<State>(
        _ mark: HeadMark, _ size: Int, reading position: Int?, _ start: State,
        _ progress: (Int) -> Void, _ body: (inout State, HashStep) -> Void
    ) throws(LogError) -> State {
        var tiles = HashTiles(self, mark)
        while true {
            let hadTiles = !tiles.tiles.isEmpty
            do {
                var state = start
                try walk(&tiles, mark, size, reading: position) { step in
                    body(&state, step)
                    if case .line(let record) = step, record.n.isMultiple(of: 10_000) {
                        progress(record.n)
                    }
                }
                tiles.keep(storage)
                return state
            } catch {
                guard hadTiles, case .corruption = error else { throw error }
                tiles.forget()
            }
        }
    }

    private func walk(
        _ tiles: inout HashTiles, _ mark: HeadMark, _ size: Int, reading position: Int?,
        _ body: (HashStep) -> Void
    ) throws(LogError) {
        let scan = LineScan(self, mark)
        var place = LogPlace()
        for tile in tiles.tiles where tile.end.position <= size {
            if let position, position > place.position, position <= tile.end.position {
                try scan.run(from: place, upTo: tile.end.position) { record, _ in
                    body(.line(record))
                }
            } else {
                body(.tile(tile.root))
            }
            place = tile.end
        }
        var group = MerkleTree()
        let kept = tiles.tiles.count * HashTiles.width
        var made: [HashTiles.Tile] = []
        try scan.run(from: place, upTo: size) { record, end in
            body(.line(record))
            guard record.n > kept else { return }
            group.add(record.leaf)
            guard group.size == HashTiles.width else { return }
            made.append(
                .init(root: group.root, end: end, last: Array(record.line.suffix(10).prefix(8))))
            group = MerkleTree()
        }
        for tile in made { tiles.add(tile) }
    }
}

/// What goes into a tree next: one line, or the root of a whole tile.
enum HashStep {
    case line(Record)
    case tile(Digest)
}

extension MerkleTree {
    mutating func add(_ step: HashStep) {
        switch step {
        case .line(let record): add(record.leaf)
        case .tile(let root): add(root, leaves: HashTiles.width)
        }
    }
}

extension PathBuilder {
    mutating func add(_ step: HashStep) {
        switch step {
        case .line(let record): add(record.leaf)
        case .tile(let root): add(root, leaves: HashTiles.width)
        }
    }
}
