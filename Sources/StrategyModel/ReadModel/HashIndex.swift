/// Finds a number by a key that is stored elsewhere: open addressing over small shards, so that
/// a copy of the read model copies only the shards that change.
struct HashIndex: Sendable {
    private struct Shard: Sendable {
        var slots: [UInt32] = []
        var count = 0
    }

    private static let shardCount = 256
    private var shards = [Shard](repeating: Shard(), count: shardCount)

    /// The number under a key.
    ///
    /// - Parameters:
    ///   - hash: the key's hash.
    ///   - matches: whether the key of a stored number is the one looked for.
    func find(hash: UInt64, matches: (UInt32) -> Bool) -> UInt32? {
        let shard = Int(hash >> 56)
        let mask = shards[shard].slots.count - 1
        guard mask >= 0 else { return nil }
        var index = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = shards[shard].slots[index]
            guard slot != 0 else { return nil }
            if matches(slot - 1) { return slot - 1 }
            index = (index + 1) & mask
        }
    }

    /// Adds a number whose key is not there yet.
    ///
    /// - Parameter rehash: the hash of a stored number's key, for growing.
    mutating func insert(_ number: UInt32, hash: UInt64, rehash: (UInt32) -> UInt64) {
        let shardIndex = Int(hash >> 56)
        if (shards[shardIndex].count + 1) * 4 > shards[shardIndex].slots.count * 3 {
            let old = shards[shardIndex].slots
            shards[shardIndex].slots = [UInt32](repeating: 0, count: max(4, old.count * 2))
            for slot in old where slot != 0 {
                place(slot, hash: rehash(slot - 1), in: shardIndex)
            }
        }
        place(number + 1, hash: hash, in: shardIndex)
        shards[shardIndex].count += 1
    }

    private mutating func place(_ slot: UInt32, hash: UInt64, in shardIndex: Int) {
        let mask = shards[shardIndex].slots.count - 1
        var index = Int(truncatingIfNeeded: hash) & mask
        while shards[shardIndex].slots[index] != 0 { index = (index + 1) & mask }
        shards[shardIndex].slots[index] = slot
    }

    var byteCount: Int { shards.reduce(0) { $0 + $1.slots.capacity * 4 } }

    /// Eight bytes at a time, with a final mix, so that both ends of the hash are usable.
    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(bytes.count)
        var offset = 0
        while offset < bytes.count {
            var word: UInt64 = 0
            if offset + 8 <= bytes.count {
                word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            } else {
                for index in offset..<bytes.count { word = word << 8 | UInt64(bytes[index]) }
            }
            let product = (hash ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
            hash = product.high ^ product.low
            offset += 8
        }
        return mix(hash)
    }

    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
        mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return mixed ^ (mixed >> 33)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes are the same, eight at a time.
    func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        var offset = 0
        while offset + 8 <= count {
            guard
                loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            else { return false }
            offset += 8
        }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset += 1
        }
        return true
    }
}
