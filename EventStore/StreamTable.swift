import ByteCoding

/// The version of every stream. A stream lies in one place, its version beside its name, so that
/// a look-up meets two lines of memory: a slot of the table and the stream.
struct StreamTable {
    /// The upper half of a slot is a hash, the lower one where the stream lies, plus one.
    private var slots: [UInt64] = Array(repeating: 0, count: 256)
    /// Streams one after the other: the version and the length of the name in one word, then the
    /// name, filled up with zeros to whole words.
    private var words: [UInt64] = []
    /// How many streams there are.
    private(set) var count = 0
    /// Where the stream lies that was asked for last: it is often the next one, too.
    private var recent: Int?
    private var seed = UInt64.random(in: .min ... .max)

    /// The version of a stream; 0 where there is none.
    func version(_ name: UnsafeRawBufferPointer) -> Int {
        find(name, hash(name)).map(version(at:)) ?? 0
    }

    /// The version of a stream; 0 where there is none.
    func version(_ name: String) -> Int {
        var name = name
        return name.withUTF8 { version(UnsafeRawBufferPointer($0)) }
    }

    /// Whether a version is the one after the last of its stream.
    ///
    /// - Parameter place: where the stream lies, if ``find(_:in:)`` found it.
    mutating func follows(
        _ name: UnsafeRawBufferPointer, _ version: Int, at place: Int? = nil
    ) -> Bool {
        guard let found = place ?? find(name) else { return version == 1 }
        recent = found
        return self.version(at: found) + 1 == version
    }

    /// Counts a record's event if its version is the one after the last of its stream.
    mutating func accept(_ record: Record, at place: Int?) -> Bool {
        guard let found = place ?? find(record.stream) else {
            if record.version == 1 { insert(record.stream, version: 1) }
            return record.version == 1
        }
        guard version(at: found) + 1 == record.version else { return false }
        words[found] &+= 1 << 32
        return true
    }

    /// Counts one more event of a stream.
    mutating func advance(_ name: UnsafeRawBufferPointer) {
        guard let place = find(name) else { return insert(name, version: 1) }
        words[place] &+= 1 << 32
        recent = place
    }

    /// Forgets every stream.
    mutating func removeAll() {
        if slots.count > 4096 {
            slots = Array(repeating: 0, count: 256)
        } else {
            for index in slots.indices { slots[index] = 0 }
        }
        words.removeAll(keepingCapacity: words.capacity <= 4096)
        count = 0
        recent = nil
    }

    /// Sets the version of a stream, for going on after a fault.
    mutating func set(_ name: UnsafeRawBufferPointer, to version: Int) {
        let version = UInt32(clamping: version)
        guard let place = find(name) else { return insert(name, version: version) }
        words[place] = UInt64(version) << 32 | words[place] & 0xFFFF_FFFF
    }

    /// Where the streams of some records lie; `nil` for those that are new.
    ///
    /// All slots are read before the first is looked at, and then all streams: so the processor
    /// waits for many of them at once, and not for one after the other. A branch on what it waits
    /// for would keep it from going on whenever it guesses wrong.
    func find(_ records: ArraySlice<Record>, in places: inout [Int?]) {
        places.removeAll(keepingCapacity: true)
        let hashes = records.map { hash($0.stream) }
        let firsts = hashes.map { slots[home($0)] }
        for (index, hash) in hashes.enumerated() {
            places.append(candidate(hash, first: firsts[index]))
        }
        let heads = places.map { place in place.map { words[$0] } ?? 0 }
        for (index, record) in records.enumerated() {
            guard let place = places[index] else { continue }
            let length = heads[index] & 0xFFFF_FFFF
            guard length == record.stream.count, matches(place, record.stream) else {
                places[index] = nil
                continue
            }
        }
    }

    private func version(at place: Int) -> Int { Int(words[place] >> 32) }

    private func find(_ name: UnsafeRawBufferPointer) -> Int? {
        if let recent, matches(recent, name) { return recent }
        return find(name, hash(name))
    }

    private mutating func insert(_ name: UnsafeRawBufferPointer, version: UInt32) {
        if (count + 1) * 3 > slots.count * 2 { grow() }
        let place = words.count
        precondition(place < Int(UInt32.max), "the names of streams take 32 GiB at most")
        words.append(UInt64(version) << 32 | UInt64(name.count))
        for offset in stride(from: 0, to: name.count, by: 8) {
            words.append(Self.word(name, at: offset))
        }
        self.place(UInt64(hash(name)) << 32 | UInt64(place + 1))
        count += 1
        recent = place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { place(slot) }
    }

    private mutating func place(_ slot: UInt64) {
        let mask = slots.count - 1
        var index = home(UInt32(slot >> 32))
        while slots[index] != 0 { index = (index + 1) & mask }
        slots[index] = slot
    }

    /// The upper bits choose the slot, so that a table twice as large keeps the order.
    private func home(_ hash: UInt32) -> Int {
        let bits = slots.count.trailingZeroBitCount
        return bits <= 32 ? Int(hash >> UInt32(32 - bits)) : Int(hash) << (bits - 32)
    }

    private func find(_ name: UnsafeRawBufferPointer, _ hash: UInt32) -> Int? {
        let mask = slots.count - 1
        var index = home(hash)
        while slots[index] != 0 {
            if UInt32(slots[index] >> 32) == hash {
                let place = Int(slots[index] & 0xFFFF_FFFF) - 1
                if matches(place, name) { return place }
            }
            index = (index + 1) & mask
        }
        return nil
    }

    /// The first stream with a hash, whatever its name; its first slot was read already.
    private func candidate(_ hash: UInt32, first: UInt64) -> Int? {
        let mask = slots.count - 1
        var index = home(hash)
        var slot = first
        while slot != 0 {
            if UInt32(slot >> 32) == hash { return Int(slot & 0xFFFF_FFFF) - 1 }
            index = (index + 1) & mask
            slot = slots[index]
        }
        return nil
    }

    private func matches(_ place: Int, _ name: UnsafeRawBufferPointer) -> Bool {
        guard Int(words[place] & 0xFFFF_FFFF) == name.count else { return false }
        var index = place + 1
        for offset in stride(from: 0, to: name.count, by: 8) {
            guard words[index] == Self.word(name, at: offset) else { return false }
            index += 1
        }
        return true
    }

    /// Eight bytes of a name, or the rest of it with zeros.
    private static func word(_ name: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        if offset + 8 <= name.count {
            return name.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
        var word: UInt64 = 0
        for index in offset..<name.count { word = word << 8 | UInt64(name[index]) }
        return word
    }

    private func hash(_ name: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(truncatingIfNeeded: ByteHash.hash(name, seed: seed) >> 32)
    }
}

// As it stands in a snapshot.
extension StreamTable {
    func write(to sink: inout some ByteSink) {
        sink.write(value: seed)
        sink.write(value: count)
        sink.write(array: slots)
        sink.write(array: words)
    }

    init?(reading source: inout some ByteSource) {
        guard let seed = source.value(of: UInt64.self), let count = source.value(of: Int.self),
            let slots = source.array(of: UInt64.self), slots.count.nonzeroBitCount == 1,
            let words = source.array(of: UInt64.self), (0..<slots.count).contains(count)
        else { return nil }
        self.init()
        self.seed = seed
        self.count = count
        self.slots = slots
        self.words = words
    }
}
