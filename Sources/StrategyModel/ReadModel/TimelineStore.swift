/// One value of an attribute from a day on: 16 bytes.
public struct Entry: Sendable, Equatable {
    /// The first day on which it holds, in days since 1970.
    public let day: Int32
    /// The position of the event that states it: its provenance.
    public let n: UInt32
    /// The value, read by the attribute's kind; for lists the position again.
    let raw: UInt64

    /// The value of an attribute that an event cleared with `null`.
    static let cleared = UInt64.max
}

/// Where a timeline lies: its length, its size class and its block in the class.
struct TimelineHandle: Sendable {
    private var bits: UInt64 = 0

    static let empty = TimelineHandle()

    var count: Int {
        get { Int(bits & 0xfff_ffff) }
        set { bits = bits & ~0xfff_ffff | UInt64(newValue) }
    }
    var sizeClass: Int {
        get { Int(bits >> 28 & 0x1f) }
        set { bits = bits & ~(0x1f << 28) | UInt64(newValue) << 28 }
    }
    var block: Int {
        get { Int(bits >> 33) }
        set { bits = bits & (1 << 33 - 1) | UInt64(newValue) << 33 }
    }
}

/// All timelines, in arenas by size class: a timeline of k entries lies in a block of the next
/// power of two, and moves to the next class when it outgrows it.
struct TimelineStore: Sendable {
    private struct Arena: Sendable {
        var chunks: [[Entry]] = []
        var free: [Int] = []
        var blocks = 0
    }

    private static let entriesAChunk = 1 << 10
    private var arenas = [Arena](repeating: Arena(), count: 28)

    /// The entries of a timeline, in order.
    func entries(_ handle: TimelineHandle) -> ArraySlice<Entry> {
        guard handle.count > 0 else { return [] }
        let (chunk, start) = Self.place(of: handle)
        return arenas[handle.sizeClass].chunks[chunk][start..<start + handle.count]
    }

    /// One entry of a timeline: cheaper than all of them, which share their chunk.
    func entry(_ handle: TimelineHandle, _ index: Int) -> Entry {
        let (chunk, start) = Self.place(of: handle)
        return arenas[handle.sizeClass].chunks[chunk][start + index]
    }

    /// Puts an entry at the end.
    mutating func append(_ entry: Entry, to handle: inout TimelineHandle) {
        insert(entry, into: &handle) { _ in false }
    }

    /// Puts an entry into its place.
    ///
    /// - Parameter isBefore: whether the new entry belongs before a stored one.
    mutating func insert(
        _ entry: Entry, into handle: inout TimelineHandle, isBefore: (Entry) -> Bool
    ) {
        if handle.count == 0 {
            handle = allocate(sizeClass: 0)
        } else if handle.count == 1 << handle.sizeClass {
            grow(&handle)
        }
        let (chunk, start) = Self.place(of: handle)
        let end = start + handle.count
        let sizeClass = handle.sizeClass
        arenas[sizeClass].chunks[chunk].withUnsafeMutableBufferPointer { entries in
            var index = end
            while index > start, isBefore(entries[index - 1]) {
                entries[index] = entries[index - 1]
                index -= 1
            }
            entries[index] = entry
        }
        handle.count += 1
    }

    private mutating func grow(_ handle: inout TimelineHandle) {
        let old = entries(handle)
        let oldClass = handle.sizeClass
        let oldBlock = handle.block
        handle = allocate(sizeClass: oldClass + 1)
        let (chunk, start) = Self.place(of: handle)
        arenas[oldClass + 1].chunks[chunk].withUnsafeMutableBufferPointer { entries in
            _ = entries[start..<start + old.count].update(fromContentsOf: old)
        }
        handle.count = old.count
        arenas[oldClass].free.append(oldBlock)
    }

    private mutating func allocate(sizeClass: Int) -> TimelineHandle {
        var handle = TimelineHandle()
        handle.sizeClass = sizeClass
        if let block = arenas[sizeClass].free.popLast() {
            handle.block = block
            return handle
        }
        handle.block = arenas[sizeClass].blocks
        arenas[sizeClass].blocks += 1
        let (chunk, _) = Self.place(of: handle)
        if chunk == arenas[sizeClass].chunks.count {
            let blank = Entry(day: 0, n: 0, raw: 0)
            let size = max(Self.entriesAChunk, 1 << sizeClass)
            arenas[sizeClass].chunks.append([Entry](repeating: blank, count: size))
        }
        return handle
    }

    private static func place(of handle: TimelineHandle) -> (chunk: Int, start: Int) {
        let sizeClass = handle.sizeClass
        guard 1 << sizeClass < entriesAChunk else { return (handle.block, 0) }
        let start = handle.block << sizeClass
        return (start / entriesAChunk, start % entriesAChunk)
    }

    var byteCount: Int {
        arenas.reduce(0) { sum, arena in
            sum + arena.chunks.reduce(0) { $0 + $1.count * MemoryLayout<Entry>.stride }
        }
    }
}
