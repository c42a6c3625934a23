import ByteCoding

/// What a commit group has staged and not yet made durable, over what the log has.
struct StagedRecords {
    /// A staged record, by where it lies in the encoder's buffer.
    struct Place {
        /// The line without its end.
        var line: Range<Int>
        /// The name of its stream.
        var stream: Range<Int>
        var id: UUID128
        var version: Int
    }

    private(set) var places: [Place] = []
    private var ids = IdentifierList()
    private var streams = StreamTable()

    var isEmpty: Bool { places.isEmpty }
    var count: Int { places.count }

    /// The version of a stream that was staged; `nil` where none was.
    func version(_ stream: UnsafeRawBufferPointer) -> Int? {
        guard !places.isEmpty else { return nil }
        let version = streams.version(stream)
        return version == 0 ? nil : version
    }

    /// How many records were staged before the one with an id; `nil` where it is none of them.
    func index(of id: UUID128) -> Int? { ids.index(of: id) }

    /// Adds a record whose line lies in a buffer.
    mutating func append(_ place: Place, in buffer: LineBuffer) {
        places.append(place)
        ids.append(place.id)
        streams.set(name(place, buffer), to: place.version)
    }

    /// Empties it; small tables are kept, so that a commit of one event makes none.
    mutating func removeAll() {
        guard !places.isEmpty else { return }
        places.removeAll(keepingCapacity: true)
        ids.removeAll()
        streams.removeAll()
    }

    /// Takes back the last records, but for so many, whose lines still lie in the buffer.
    mutating func cut(
        to count: Int, in buffer: LineBuffer, versionInLog: (UnsafeRawBufferPointer) -> Int
    ) {
        while places.count > count, let place = places.popLast() {
            let stream = name(place, buffer)
            let version = place.version - 1
            // Zero stands for "not staged".
            streams.set(stream, to: version > versionInLog(stream) ? version : 0)
        }
        ids.cut(to: count)
    }

    private func name(_ place: Place, _ buffer: LineBuffer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: buffer.bytes[place.stream])
    }
}

/// Ids in order, and where each stands.
struct IdentifierList {
    private var ids: [UUID128] = []
    /// By hash, where an id stands in `ids`, plus one; empty while looking at all costs less.
    private var slots: [UInt32] = []
    private var seed: UInt64 = 0
    private static let slotsFrom = 16

    /// How many ids stand before this one; `nil` where it is none of them.
    func index(of id: UUID128) -> Int? {
        guard !slots.isEmpty else { return ids.firstIndex(of: id) }
        var slot = home(id)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if ids[index] == id { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds an id that is none of them.
    mutating func append(_ id: UUID128) {
        ids.append(id)
        guard ids.count >= Self.slotsFrom else { return }
        if ids.count * 2 > slots.count { fill(max(64, slots.count * 2)) } else { place(ids.count) }
    }

    mutating func removeAll() {
        ids.removeAll(keepingCapacity: ids.capacity <= 4096)
        slots.removeAll(keepingCapacity: slots.capacity <= 8192)
    }

    /// Forgets the last ids, but for so many.
    mutating func cut(to count: Int) {
        ids.removeLast(ids.count - count)
        if !slots.isEmpty { fill(slots.count) }
    }

    private mutating func fill(_ size: Int) {
        // Drawn only here: a commit of one event asks the system for nothing.
        if slots.isEmpty { seed = .random(in: .min ... .max) }
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(0, count: size))
        for number in ids.indices { place(number + 1) }
    }

    private mutating func place(_ number: Int) {
        var slot = home(ids[number - 1])
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number)
    }

    private func home(_ id: UUID128) -> Int {
        Int(truncatingIfNeeded: ByteHash.hash(id.high, id.low, seed: seed)) & (slots.count - 1)
    }
}
