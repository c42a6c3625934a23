import ByteCoding
import EventStore

extension SimulatedDisk.Change {
    /// Does to an image of a file what was done to the file.
    func apply(to image: inout [UInt8]) {
        switch self {
        case .truncate(let length):
            if length < image.count { image.removeLast(image.count - length) }
            if length > image.count { image += Array(repeating: 0, count: length - image.count) }
        case .write(let offset, let bytes):
            guard !bytes.isEmpty else { return }
            if image.count < offset {
                image += Array(repeating: 0, count: offset - image.count)
            }
            image.replaceSubrange(
                offset..<min(offset + bytes.count, image.count), with: bytes)
        }
    }

    /// The parts of a write that lie in one sector each.
    var sectors: [SimulatedDisk.Change] {
        guard case .write(let offset, let bytes) = self else { return [self] }
        var parts: [SimulatedDisk.Change] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, ((offset + start) / 512 + 1) * 512 - offset)
            parts.append(.write(offset + start, Array(bytes[start..<end])))
            start = end
        }
        return parts
    }
}

// What a power cut, a killed process and a failed sync leave.
extension SimulatedDisk {
    /// A copy of the disk as it is after a power cut that kept nothing unsynced.
    package func afterPowerCut() -> SimulatedDisk {
        copy(durableNodes, durableDirectories) { $0.durable }
    }

    /// A copy as it is after the process died: the page cache survives.
    package func afterKill() -> SimulatedDisk {
        copy(nodes, directories) { $0.bytes }
    }

    private func copy(
        _ nodes: [String: Node], _ directories: Set<String>, _ content: (Node) -> [UInt8]
    ) -> SimulatedDisk {
        let other = SimulatedDisk()
        other.directories = directories
        other.durableDirectories = directories
        other.clock = clock
        for (path, node) in nodes {
            let fresh = Node(tearsWithinSectors: node.tearsWithinSectors)
            fresh.bytes = content(node)
            fresh.durable = fresh.bytes
            other.nodes[path] = fresh
            other.durableNodes[path] = fresh
        }
        return other
    }

    /// The power fails and comes back: of what was not synced, chance decides.
    package func cutPower() {
        let style = Survival.allCases[random.below(Survival.allCases.count)]
        let kept = random.below(unsyncedNames.count + 1)
        for (number, change) in unsyncedNames.enumerated() {
            let survives =
                switch style {
                case .everything: true
                case .nothing: false
                case .beginning: number < kept
                case .some: random.percent(50)
                }
            if survives { keep(change) }
        }
        unsyncedNames.removeAll()
        files.removeAll()
        directories = durableDirectories.filter { isReachable($0) }
        nodes = durableNodes.filter { isReachable(Self.parent($0.key)) }
        durableDirectories = directories
        durableNodes = nodes
        for (_, node) in nodes.sorted(by: { $0.key < $1.key }) {
            let mixed = Survival.allCases[random.below(Survival.allCases.count)]
            node.durable = image(of: node, random.percent(50) ? style : mixed)
            node.bytes = node.durable
            node.unsynced.removeAll()
            node.lockedBy = nil
        }
    }

    private func isReachable(_ directory: String) -> Bool {
        directory.isEmpty
            || durableDirectories.contains(directory) && isReachable(Self.parent(directory))
    }

    /// What becomes of the unsynced changes of a file.
    private enum Survival: CaseIterable { case everything, nothing, beginning, some }

    private func image(of node: Node, _ style: Survival) -> [UInt8] {
        var image = node.durable
        guard !node.unsynced.isEmpty else { return image }
        let parts = node.unsynced.flatMap(\.sectors)
        let kept = random.below(parts.count + 1)
        let share = [20, 50, 90][random.below(3)]
        for (number, part) in parts.enumerated() {
            switch style {
            case .everything: part.apply(to: &image)
            case .nothing: break
            case .beginning:
                if number < kept { part.apply(to: &image) }
                if number == kept { tear(part, node)?.apply(to: &image) }
            case .some:
                if random.percent(share) {
                    part.apply(to: &image)
                } else if random.percent(10) {
                    tear(part, node)?.apply(to: &image)
                }
            }
        }
        // The length may be durable before the bytes are: zeros, or what a block held before.
        if style != .everything, node.tearsWithinSectors, random.percent(25) {
            let filler = random.percent(50)
            let length = image.count + random.below(max(0, node.bytes.count - image.count) + 1)
            while image.count < length {
                image.append(filler ? UInt8(truncatingIfNeeded: random.next()) : 0)
            }
        }
        return image
    }

    /// A part of a sector.
    private func tear(_ part: Change, _ node: Node) -> Change? {
        guard node.tearsWithinSectors, case .write(let offset, let bytes) = part else { return nil }
        return .write(offset, Array(bytes[..<random.below(bytes.count)]))
    }

    /// A failed `fdatasync`, as Linux has it: the pages count as clean, whatever of them the
    /// device has got; lengths go another way and are kept.
    func loseWriteback(of node: Node) {
        for part in node.unsynced.flatMap(\.sectors) {
            if case .truncate = part {
                part.apply(to: &node.durable)
            } else if random.percent(50) {
                part.apply(to: &node.durable)
            }
        }
        node.unsynced.removeAll()
    }

    /// The system drops clean pages: they are read from the device again.
    package func dropCleanPages() {
        for (_, node) in nodes.sorted(by: { $0.key < $1.key }) {
            let length = node.bytes.count
            var image = node.durable
            for change in node.unsynced { change.apply(to: &image) }
            Change.truncate(length).apply(to: &image)
            node.bytes = image
        }
    }

    func keep(_ change: NameChange) {
        switch change.kind {
        case .file(let node): durableNodes[change.path] = node
        case .directory: durableDirectories.insert(change.path)
        case .rename(let old, let node):
            durableNodes[old] = nil
            durableNodes[change.path] = node
        case .removal: durableNodes[change.path] = nil
        }
    }

    /// Closes what a dead process had open.
    func release(_ descriptors: Set<Int32>) {
        for descriptor in descriptors {
            if let node = files[descriptor], node.lockedBy == descriptor { node.lockedBy = nil }
            files[descriptor] = nil
        }
    }
}
