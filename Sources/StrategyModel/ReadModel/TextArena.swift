import ByteCoding

/// Texts one after the other, in chunks; a text never crosses a chunk.
///
/// As with a ``Column``, a copy shares the chunks; but for a text that is erased, only the last one
/// is ever changed.
struct TextArena: @unchecked Sendable {
    /// Owns the memory of a chunk.
    private final class Chunk {
        let bytes: UnsafeMutableRawBufferPointer

        init(size: Int) { bytes = .allocate(byteCount: size, alignment: 64) }

        deinit { bytes.deallocate() }
    }

    private static let chunkSize = 1 << 16
    /// The length of a text has 24 bits.
    private static let largest = 1 << 24

    private var chunks: [Chunk] = []
    /// How many bytes of the last chunk are taken.
    private var used = 0

    /// Stores a text.
    ///
    /// - Returns: where it is: 24 bits of chunk, 16 bits of offset, 24 bits of length.
    mutating func append(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var last = chunks.count - 1
        if last < 0 || used + max(1, text.count) > chunks[last].bytes.count {
            // A text that is longer than a chunk has one of its own. An empty one takes no byte,
            // but begins where another could, within the 16 bits of an offset.
            chunks.append(Chunk(size: max(Self.chunkSize, text.count)))
            used = 0
            last += 1
        } else {
            own(last)
        }
        let start = used
        UnsafeMutableRawBufferPointer(rebasing: chunks[last].bytes[start...])
            .copyMemory(from: text)
        used += text.count
        return UInt64(last) << 40 | UInt64(start) << 24 | UInt64(text.count)
    }

    /// Overwrites a text with zeros; copies of the arena keep it.
    mutating func erase(_ handle: UInt64) {
        let chunk = Int(handle >> 40)
        own(chunk)
        let start = Int(handle >> 24 & 0xffff)
        let length = Int(handle & 0xff_ffff)
        for index in start..<start + length { chunks[chunk].bytes[index] = 0 }
    }

    /// Makes a chunk this arena's own before it is changed.
    private mutating func own(_ chunk: Int) {
        guard !isKnownUniquelyReferenced(&chunks[chunk]) else { return }
        let copy = Chunk(size: chunks[chunk].bytes.count)
        let taken = chunk == chunks.count - 1 ? used : copy.bytes.count
        copy.bytes.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: chunks[chunk].bytes[..<taken]))
        chunks[chunk] = copy
    }

    /// Lends the bytes of a stored text.
    func withBytes<R>(_ handle: UInt64, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        // The chunk is kept by the arena and need not be counted for itself.
        let bytes = chunks[Int(handle >> 40)].bytes
        let start = Int(handle >> 24 & 0xffff)
        let length = Int(handle & 0xff_ffff)
        precondition(start + length <= bytes.count, "outside of the texts")
        return withExtendedLifetime(self) {
            body(UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]))
        }
    }

    func string(_ handle: UInt64) -> String {
        withBytes(handle) { String(decoding: $0, as: UTF8.self) }
    }

    /// The memory of the chunks, in bytes.
    var byteCount: Int { chunks.dropLast().reduce(used) { $0 + $1.bytes.count } }
}

// As it stands in a snapshot: the chunks, each with its size.
extension TextArena {
    func write(to sink: inout some ByteSink) {
        sink.write(value: chunks.count)
        sink.write(value: used)
        for (index, chunk) in chunks.enumerated() {
            let isLast = index == chunks.count - 1
            sink.write(value: chunk.bytes.count)
            sink.write(
                UnsafeRawBufferPointer(
                    rebasing: chunk.bytes[..<(isLast ? used : chunk.bytes.count)]))
        }
    }

    init?(reading source: inout some ByteSource) {
        guard let count = source.count(ofElements: MemoryLayout<Int>.size),
            let used = source.value(of: Int.self), used >= 0
        else { return nil }
        for index in 0..<count {
            let isLast = index == count - 1
            guard let size = source.value(of: Int.self), size >= 0, size <= Self.largest,
                !isLast || used <= size
            else { return nil }
            let chunk = Chunk(size: size)
            let part = UnsafeMutableRawBufferPointer(
                rebasing: chunk.bytes[..<(isLast ? used : size)])
            guard source.read(into: part) else { return nil }
            chunks.append(chunk)
        }
        self.used = used
    }
}
