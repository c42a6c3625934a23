public import StrategyModel
import Words

extension View {
    /// The process of an id; an error names the nearest, and when it begins if it is later.
    public func process(_ id: String) throws(BoardError) -> Process {
        Process(try find(.process, id))
    }

    /// The subject of a name `category/id`.
    func find(subject name: String) throws(BoardError) -> Entity {
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty,
            let category = StrategyModel.Category(rawValue: String(parts[0]))
        else { throw .noSubject(found: name) }
        return try find(category, String(parts[1]))
    }

    /// The subject of an id in a category; an error names the nearest, and when it begins if it is
    /// later.
    public func subject(
        _ category: StrategyModel.Category, _ id: String
    ) throws(BoardError) -> Entity {
        try find(category, id)
    }

    /// The subject of an id, or of a name `category/id`; a territory also by any official key it
    /// has had.
    func find(_ category: Category, _ asked: String) throws(BoardError) -> Entity {
        let prefix = category.rawValue + "/"
        let id = asked.hasPrefix(prefix) ? String(asked.dropFirst(prefix.count)) : asked
        if let entity = entity(category, id) { return entity }
        if category == .territory, let found = territory(keyed: id) { return found }
        let later = at { $0.asOf = .last }.entity(category, id)
        let learnt = at {
            $0.asOf = .last
            $0.knownAt = model.position
        }.entity(category, id)
        throw .notFound(
            category, id: id, asOf: lens.asOf, begins: later?.creation?.occurred,
            recordedAt: later == nil ? learnt?.creation?.n : nil, nearest: nearest(category, id))
    }

    /// The territory that has, or last had, an official key.
    private func territory(keyed key: String) -> Entity? {
        let all = Territory.all(in: self)
        return
            (all.first { $0.ags?.value == key }
            ?? all.last { $0.keys.contains { $0.value == key } })?.entity
    }

    /// Up to three ids that resemble what was asked, or whose names do or contain it.
    private func nearest(_ category: Category, _ asked: String) -> [String] {
        let wanted = asked.lowercased()
        let farthest = max(2, wanted.count / 3)
        var found: [(distance: Int, id: String)] = []
        for entity in all(category) {
            let id = entity.id
            let name = entity.plainLabel.lowercased()
            if name.contains(wanted) {
                found.append((1, id))
            } else if let distance = wanted.distance(to: id, atMost: farthest)
                ?? wanted.distance(to: name, atMost: farthest)
            {
                found.append((distance, id))
            }
        }
        if found.isEmpty {
            // Nothing is near: where there are few, all of them help.
            let all = all(category)
            return all.count <= 10 ? all.map(\.id) : []
        }
        return found.sorted { $0 < $1 }.prefix(3).map(\.id)
    }
}

extension String {
    /// How many letters must be changed, put in or left out to make the other text of this one;
    /// `nil` where that is more than a limit.
    func distance(to other: String, atMost limit: Int) -> Int? {
        let (own, theirs) = (Array(utf8), Array(other.utf8))
        guard abs(own.count - theirs.count) <= limit else { return nil }
        var row = Array(0...theirs.count)
        for (line, byte) in own.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, candidate) in theirs.enumerated() {
                let changed = diagonal + (byte == candidate ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(changed, diagonal + 1, row[column] + 1)
            }
        }
        let distance = row[theirs.count]
        return distance <= limit ? distance : nil
    }
}
