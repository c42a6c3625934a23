import ByteCoding
internal import Synchronization

/// A growing column of plain values in chunks of 64 KiB.
///
/// A copy shares all chunks; a change copies only the chunk it touches. That is what makes it
/// cheap to publish an immutable read model and to try a batch on a copy before it is recorded.
///
/// Elements are plain bytes without references, so that a chunk can be copied, written to a file
/// and read back as it lies in memory.
struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// Owns the memory of a chunk.
    private final class Chunk {
        let elements: UnsafeMutablePointer<Element>

        init() {
            elements = UnsafeMutableRawPointer.allocate(byteCount: chunkBytes, alignment: 64)
                .bindMemory(to: Element.self, capacity: size)
        }

        deinit { UnsafeMutableRawPointer(elements).deallocate() }
    }

    /// What a column and its copies hold in common from when the first chunk is known to be its own
    /// until one of them changes: while a column holds it alone, and nobody who left it has said
    /// that chunks went with them, the chunks are still its own.
    private final class Claim: Sendable {
        let wasShared = Atomic(false)
    }

    private static var chunkBytes: Int { 1 << 16 }
    /// A chunk holds a power of two of elements.
    private static var shift: Int {
        let strideBits = Int.bitWidth - (MemoryLayout<Element>.stride - 1).leadingZeroBitCount
        return 16 - strideBits
    }
    private static var size: Int { 1 << shift }

    private var chunks: [Chunk] = []
    /// Where the elements of each chunk begin: reading goes by these and counts no references.
    /// They are valid as long as `chunks`, which changes with them.
    private var bases: [UnsafeMutablePointer<Element>] = []
    private(set) var count = 0
    /// Which chunks are known to be this column's own, as long as it keeps its claim.
    private var isOwned: [Bool] = []
    private var claim: Claim?

    /// To be called before the first change after which the column may have been copied: what was
    /// its own before may now be shared.
    ///
    /// A copy that is gone took nothing. One that is still there holds the claim, too; one that was
    /// changed since has left it, and has said so.
    @inline(__always)
    mutating func beginChanges() {
        guard claim != nil else { return }
        if isKnownUniquelyReferenced(&claim), claim?.wasShared.load(ordering: .acquiring) == false {
            return
        }
        abandonClaim()
    }

    @inline(never)
    private mutating func abandonClaim() {
        claim?.wasShared.store(true, ordering: .releasing)
        claim = nil
        isOwned = []
    }

    /// Puts an element at the end.
    @inline(__always)
    mutating func append(_ element: Element) {
        let chunk = count >> Self.shift
        if chunk == chunks.count { addChunk() } else { own(chunk) }
        bases[chunk][count & (Self.size - 1)] = element
        count += 1
    }

    /// Puts the same element at the end several times.
    mutating func append(repeating element: Element, count times: Int) {
        var rest = times
        while rest > 0 {
            let chunk = count >> Self.shift
            if chunk == chunks.count { addChunk() } else { own(chunk) }
            let start = count & (Self.size - 1)
            let part = min(rest, Self.size - start)
            (bases[chunk] + start).initialize(repeating: element, count: part)
            count += part
            rest -= part
        }
    }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            check(index)
            return bases[index >> Self.shift][index & (Self.size - 1)]
        }
        @inline(__always) _modify {
            check(index)
            own(index >> Self.shift)
            yield &bases[index >> Self.shift][index & (Self.size - 1)]
        }
    }

    /// The bytes in use, chunk by chunk, in order.
    func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        for chunk in chunks.indices {
            let used = min(Self.size, count - chunk << Self.shift)
            try body(UnsafeRawBufferPointer(UnsafeBufferPointer(start: bases[chunk], count: used)))
        }
    }

    /// The memory in use, in bytes; what a chunk does not use yet was never touched.
    var byteCount: Int { count * MemoryLayout<Element>.stride }

    @inline(__always)
    private func check(_ index: Int) {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside of the column")
    }

    /// Makes a chunk this column's own before it is changed. That is asked once for each chunk and
    /// not for each change: in a large model most changes are to a chunk that is not in the cache.
    @inline(__always)
    private mutating func own(_ chunk: Int) {
        if chunk < isOwned.count, isOwned[chunk] { return }
        if !isKnownUniquelyReferenced(&chunks[chunk]) { copy(chunk) }
        note(chunk)
    }

    @inline(never)
    private mutating func note(_ chunk: Int) {
        if claim == nil { claim = Claim() }
        let missing = chunk + 1 - isOwned.count
        if missing > 0 { isOwned.append(contentsOf: repeatElement(false, count: missing)) }
        isOwned[chunk] = true
    }

    @inline(never)
    private mutating func copy(_ chunk: Int) {
        let copy = Chunk()
        let used = min(Self.size, count - chunk << Self.shift)
        copy.elements.update(from: bases[chunk], count: used)
        bases[chunk] = copy.elements
        chunks[chunk] = copy
    }

    @inline(never)
    private mutating func addChunk() {
        let chunk = Chunk()
        chunks.append(chunk)
        bases.append(chunk.elements)
        note(chunks.count - 1)
    }
}

// As it stands in a snapshot: how many elements, then they, as they lie in memory.
extension Column {
    func write(to sink: inout some ByteSink) {
        sink.write(value: count)
        forEachChunk { sink.write($0) }
    }

    init?(reading source: inout some ByteSource) {
        guard let count = source.count(ofElements: MemoryLayout<Element>.stride) else { return nil }
        self.init()
        while self.count < count {
            addChunk()
            let part = min(Self.size, count - self.count)
            let start = UnsafeMutableRawPointer(bases[bases.count - 1])
            guard
                source.read(
                    into: UnsafeMutableRawBufferPointer(
                        start: start, count: part * MemoryLayout<Element>.stride))
            else { return nil }
            self.count += part
        }
    }
}
