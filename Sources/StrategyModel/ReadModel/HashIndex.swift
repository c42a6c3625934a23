import ByteCoding

/// Finds a number by a key that is stored elsewhere, by open addressing in one table.
///
/// A slot holds half of the key's hash beside the number, so that keys are seldom looked at in
/// vain, and so that growing looks at no key at all: it reads and writes both tables in order.
struct HashIndex: Sendable {
    /// The upper half of a slot is a hash, the lower one the number plus one.
    private var slots = Column<UInt64>()
    /// How many numbers it holds.
    private(set) var count = 0
    /// Drawn for each index, so that nobody can choose keys that all fall together.
    private(set) var seed = UInt64.random(in: .min ... .max)

    /// See ``Column/beginChanges()``.
    mutating func beginChanges() { slots.beginChanges() }

    /// The number under a key.
    ///
    /// - Parameters:
    ///   - hash: the key's hash.
    ///   - matches: whether the key of a stored number is the one looked for.
    @inline(__always)
    func find(hash: UInt64, matches: (UInt32) -> Bool) -> UInt32? {
        guard slots.count > 0 else { return nil }
        let mask = slots.count - 1
        var index = home(hash)
        while true {
            let slot = slots[index]
            guard slot != 0 else { return nil }
            let number = UInt32(truncatingIfNeeded: slot) &- 1
            if slot >> 32 == hash >> 32, matches(number) { return number }
            index = (index + 1) & mask
        }
    }

    /// What lies where the search for a hash begins. To be read for many hashes before the first is
    /// looked at: so the processor fetches many places of a table larger than the caches at once.
    @inline(__always)
    func first(hash: UInt64) -> UInt64 { slots.count == 0 ? 0 : slots[home(hash)] }

    /// The first number whose key has a hash, whatever the key: most often the one looked for.
    ///
    /// - Parameter first: what ``first(hash:)`` has read.
    @inline(__always)
    func candidate(hash: UInt64, first: UInt64) -> UInt32? {
        guard first != 0 else { return nil }
        if first >> 32 == hash >> 32 { return UInt32(truncatingIfNeeded: first) &- 1 }
        return find(hash: hash) { _ in true }
    }

    /// Adds a number whose key is not there yet.
    mutating func insert(_ number: UInt32, hash: UInt64) {
        if (count + 1) * 4 > slots.count * 3 { grow() }
        slots[vacancy(from: home(hash))] = slot(number, hash)
        count += 1
    }

    /// Adds the numbers from one on, whose keys are not there yet.
    ///
    /// First it reads all places, then it writes: see ``first(hash:)``.
    mutating func insert(from first: Int, hashes: [UInt64]) {
        while (count + hashes.count) * 4 > slots.count * 3 { grow() }
        let firsts = hashes.map { self.first(hash: $0) }
        let mask = slots.count - 1
        for (offset, hash) in hashes.enumerated() {
            let home = home(hash)
            // Even if it was empty, one of those before may have taken it.
            let start = firsts[offset] == 0 ? home : (home + 1) & mask
            slots[vacancy(from: start)] = slot(UInt32(first + offset), hash)
        }
        count += hashes.count
    }

    private mutating func grow() {
        let old = slots
        slots = Column()
        slots.append(repeating: 0, count: max(16, old.count * 2))
        for index in 0..<old.count where old[index] != 0 {
            slots[vacancy(from: home(old[index]))] = old[index]
        }
    }

    @inline(__always)
    private func slot(_ number: UInt32, _ hash: UInt64) -> UInt64 {
        hash & 0xffff_ffff_0000_0000 | UInt64(number + 1)
    }

    /// The first empty slot from one on.
    @inline(__always)
    private func vacancy(from start: Int) -> Int {
        let mask = slots.count - 1
        var index = start
        while slots[index] != 0 { index = (index + 1) & mask }
        return index
    }

    /// The upper bits choose the slot, so that a table twice as large keeps the order.
    @inline(__always)
    private func home(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash >> UInt64(64 - slots.count.trailingZeroBitCount))
    }

    /// The memory of the table, in bytes.
    var byteCount: Int { slots.byteCount }
}

// As it stands in a snapshot.
extension HashIndex {
    func write(to sink: inout some ByteSink) {
        sink.write(value: seed)
        sink.write(value: count)
        slots.write(to: &sink)
    }

    init?(reading source: inout some ByteSource) {
        guard let seed = source.value(of: UInt64.self), let count = source.value(of: Int.self),
            let slots = Column<UInt64>(reading: &source)
        else { return nil }
        self.seed = seed
        self.count = count
        self.slots = slots
    }
}
