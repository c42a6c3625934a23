import ByteCoding

/// Where each id is, in eight bytes a slot: half of a hash and the position.
///
/// The table does not hold the ids: a hit is a candidate whose line is read and compared. With
/// 32 bits of hash false candidates are rare, and appending must read a true one anyway.
struct IdentifierTable {
    private var slots: [UInt64] = Array(repeating: 0, count: 1024)
    private var count = 0
    /// What was added since somebody last asked, and is not in its slot yet. Who only reads the
    /// log never asks; and of many at a time the processor fetches the slots side by side.
    private var pending: [UInt64] = []
    private var seed = UInt64.random(in: .min ... .max)

    /// Adds an id; a position is never 0, so an empty slot is 0.
    mutating func insert(_ id: UUID128, position: Int) {
        pending.append(UInt64(hash(id)) << 32 | UInt64(position))
    }

    /// The positions whose id may be this one, one after the other, until one is found to be.
    /// Only what is settled is looked at.
    func position(
        of id: UUID128, isRecord: (Int) throws(LogError) -> Bool
    ) throws(LogError) -> Int? {
        let hash = hash(id)
        let mask = slots.count - 1
        var index = home(hash)
        while slots[index] != 0 {
            if UInt32(slots[index] >> 32) == hash {
                let position = Int(slots[index] & 0xFFFF_FFFF)
                if try isRecord(position) { return position }
            }
            index = (index + 1) & mask
        }
        return nil
    }

    /// Brings what was added into its slots.
    mutating func settle() {
        guard !pending.isEmpty else { return }
        var size = slots.count
        while (count + pending.count) * 3 > size * 2 { size *= 2 }
        if size > slots.count { grow(to: size) }
        for entry in pending { place(entry) }
        count += pending.count
        // A writer asks again and again; after a replay much would stay for nothing.
        pending.removeAll(keepingCapacity: pending.count <= 1024)
    }

    private mutating func place(_ entry: UInt64) {
        let mask = slots.count - 1
        var index = home(UInt32(entry >> 32))
        while slots[index] != 0 { index = (index + 1) & mask }
        slots[index] = entry
    }

    private mutating func grow(to size: Int) {
        let old = slots
        slots = Array(repeating: 0, count: size)
        for entry in old where entry != 0 { place(entry) }
    }

    /// The upper bits choose the slot, so that a table twice as large keeps the order.
    private func home(_ hash: UInt32) -> Int {
        let bits = slots.count.trailingZeroBitCount
        return bits <= 32 ? Int(hash >> UInt32(32 - bits)) : Int(hash) << (bits - 32)
    }

    private func hash(_ id: UUID128) -> UInt32 {
        UInt32(truncatingIfNeeded: ByteHash.hash(id.high, id.low, seed: seed) >> 32)
    }
}

// As it stands in a snapshot: with everything in its slot, so that who begins with it never pays.
extension IdentifierTable {
    func write(to sink: inout some ByteSink) {
        var whole = self
        whole.settle()
        sink.write(value: whole.seed)
        sink.write(value: whole.count)
        sink.write(array: whole.slots)
    }

    init?(reading source: inout some ByteSource) {
        guard let seed = source.value(of: UInt64.self), let count = source.value(of: Int.self),
            let slots = source.array(of: UInt64.self), slots.count.nonzeroBitCount == 1,
            (0..<slots.count).contains(count)
        else { return nil }
        self.init()
        self.seed = seed
        self.count = count
        self.slots = slots
    }
}
