import ByteCoding

/// What a commit group has staged and not yet made durable, over what the log has.
struct StagedRecords {
    /// Where each line lies in the encoder's buffer, without its end.
    private(set) var lines: [Range<Int>] = []
    private var ids = IdentifierList()
    private var streams = StreamTable()

    var isEmpty: Bool { lines.isEmpty }
    var count: Int { lines.count }

    /// The version of a stream that was staged; `nil` where none was.
    func version(_ stream: String) -> Int? {
        guard !lines.isEmpty else { return nil }
        let version = streams.version(stream)
        return version == 0 ? nil : version
    }

    /// How many records were staged before the one with an id; `nil` where it is none of them.
    mutating func index(of id: UUID128) -> Int? { ids.index(of: id) }

    mutating func append(_ line: Range<Int>, _ id: UUID128, _ stream: String, version: Int) {
        lines.append(line)
        ids.append(id)
        set(stream, to: version)
    }

    /// Empties it; small tables are kept, so that a commit of one event makes none.
    mutating func removeAll() {
        guard !lines.isEmpty else { return }
        lines.removeAll(keepingCapacity: true)
        ids.removeAll()
        streams.removeAll()
    }

    /// Takes back the last records, whose streams are given in order.
    mutating func takeBack(_ drafts: ArraySlice<RecordDraft>, _ versionBefore: (String) -> Int) {
        lines.removeLast(drafts.count)
        ids.removeLast(drafts.count)
        for draft in drafts.reversed() {
            let version = streams.version(draft.stream) - 1
            // Zero stands for "not staged".
            set(draft.stream, to: version > versionBefore(draft.stream) ? version : 0)
        }
    }

    private mutating func set(_ stream: String, to version: Int) {
        var stream = stream
        stream.withUTF8 { streams.set(UnsafeRawBufferPointer($0), to: version) }
    }
}

/// Ids in order, and where each stands.
struct IdentifierList {
    private var ids: [UUID128] = []
    /// From so many on that looking at all would cost more.
    private var table: IdentifierTable?
    private static let tableFrom = 16

    mutating func index(of id: UUID128) -> Int? {
        guard let candidates = table?.candidates(id) else { return ids.firstIndex(of: id) }
        return candidates.first { ids[$0 - 1] == id }.map { $0 - 1 }
    }

    mutating func append(_ id: UUID128) {
        ids.append(id)
        if table == nil, ids.count >= Self.tableFrom {
            makeTable()
        } else {
            table?.insert(id, position: ids.count)
        }
    }

    mutating func removeAll() {
        ids.removeAll(keepingCapacity: true)
        table = nil
    }

    mutating func removeLast(_ count: Int) {
        ids.removeLast(count)
        if table != nil { makeTable() }
    }

    private mutating func makeTable() {
        var table = IdentifierTable()
        for (index, id) in ids.enumerated() { table.insert(id, position: index + 1) }
        self.table = table
    }
}
