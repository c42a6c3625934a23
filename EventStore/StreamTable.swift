import ByteCoding

/// The version of every stream; the names lie in one buffer, an entry costs about 30 bytes and
/// its name.
struct StreamTable {
    private var slots: [UInt32] = Array(repeating: 0, count: 256)
    private var hashes: [UInt32] = []
    private var ends: [Int] = []
    private var names: [UInt8] = []
    private var versions: [UInt32] = []
    /// Events of a stream often come one after the other.
    private var recent = 0
    private var seed = UInt64.random(in: .min ... .max)

    /// How many streams there are.
    var count: Int { ends.count }

    /// The version of a stream; 0 where there is none.
    func version(_ name: UnsafeRawBufferPointer) -> Int {
        guard let index = find(name, hash(name)) else { return 0 }
        return Int(versions[index])
    }

    /// The version of a stream; 0 where there is none.
    func version(_ name: String) -> Int {
        var name = name
        return name.withUTF8 { version(UnsafeRawBufferPointer($0)) }
    }

    /// Whether a version is the one after the last of its stream.
    mutating func follows(_ name: UnsafeRawBufferPointer, _ version: Int) -> Bool {
        if recent < ends.count, matches(recent, name) {
            return Int(versions[recent]) + 1 == version
        }
        guard let index = find(name, hash(name)) else { return version == 1 }
        recent = index
        return Int(versions[index]) + 1 == version
    }

    /// Counts one more event of a stream.
    mutating func advance(_ name: UnsafeRawBufferPointer) {
        if recent < ends.count, matches(recent, name) {
            versions[recent] &+= 1
            return
        }
        let hash = hash(name)
        if let index = find(name, hash) {
            versions[index] &+= 1
            recent = index
        } else {
            insert(name, hash)
        }
    }

    /// Sets the version of a stream, for going on after a fault.
    mutating func set(_ name: UnsafeRawBufferPointer, to version: Int) {
        if find(name, hash(name)) == nil { insert(name, hash(name)) }
        guard let index = find(name, hash(name)) else { return }
        versions[index] = UInt32(clamping: version)
    }

    private mutating func insert(_ name: UnsafeRawBufferPointer, _ hash: UInt32) {
        if (ends.count + 1) * 3 > slots.count * 2 {
            slots = Array(repeating: 0, count: slots.count * 2)
            for index in hashes.indices { place(index) }
        }
        names.append(contentsOf: name)
        ends.append(names.count)
        hashes.append(hash)
        versions.append(1)
        recent = ends.count - 1
        place(recent)
    }

    private mutating func place(_ index: Int) {
        let mask = slots.count - 1
        var slot = Int(hashes[index]) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(index + 1)
    }

    private func find(_ name: UnsafeRawBufferPointer, _ hash: UInt32) -> Int? {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, matches(index, name) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func matches(_ index: Int, _ name: UnsafeRawBufferPointer) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        let count = name.count
        guard ends[index] - start == count else { return false }
        return names.withUnsafeBytes { stored in
            var offset = 0
            while offset + 8 <= count {
                guard
                    stored.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
                        == name.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                else { return false }
                offset += 8
            }
            while offset < count {
                guard stored[start + offset] == name[offset] else { return false }
                offset += 1
            }
            return true
        }
    }

    private func hash(_ name: UnsafeRawBufferPointer) -> UInt32 {
        var state = seed ^ UInt64(name.count)
        var offset = 0
        while offset < name.count {
            var word: UInt64 = 0
            if offset + 8 <= name.count {
                word = name.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            } else {
                for index in offset..<name.count { word = word << 8 | UInt64(name[index]) }
            }
            let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            state = product.high ^ product.low
            offset += 8
        }
        return UInt32(truncatingIfNeeded: state ^ state >> 32)
    }
}

extension StreamTable {
    func write(to sink: inout some ByteSink) {
        sink.write(value: seed)
        sink.write(array: slots)
        sink.write(array: hashes)
        sink.write(array: ends)
        sink.write(array: names)
        sink.write(array: versions)
    }

    init?(reading source: inout some ByteSource) {
        guard let seed = source.value(of: UInt64.self),
            let slots = source.array(of: UInt32.self), slots.count.nonzeroBitCount == 1,
            let hashes = source.array(of: UInt32.self), let ends = source.array(of: Int.self),
            let names = source.array(of: UInt8.self),
            let versions = source.array(of: UInt32.self)
        else { return nil }
        self.init()
        self.seed = seed
        self.slots = slots
        self.hashes = hashes
        self.ends = ends
        self.names = names
        self.versions = versions
    }
}
