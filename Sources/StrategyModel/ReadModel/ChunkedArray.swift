/// A growing column in chunks of a fixed size.
///
/// A copy shares all chunks; a change copies only the chunk it touches. That is what makes it
/// cheap to publish an immutable read model and to try a batch on a copy before it is recorded.
struct ChunkedArray<Element: Sendable>: Sendable {
    private static var shift: Int { 12 }
    private static var mask: Int { (1 << shift) - 1 }

    private var chunks: [[Element]] = []
    private(set) var count = 0

    mutating func append(_ element: Element) {
        if count & Self.mask == 0 {
            var chunk: [Element] = []
            // The first chunk starts small, so that a model of a few events stays small.
            chunk.reserveCapacity(count == 0 ? 64 : Self.mask + 1)
            chunks.append(chunk)
        }
        chunks[chunks.count - 1].append(element)
        count += 1
    }

    subscript(index: Int) -> Element {
        get { chunks[index >> Self.shift][index & Self.mask] }
        set { chunks[index >> Self.shift][index & Self.mask] = newValue }
    }

    /// The size of the storage in bytes, for `stats`.
    var byteCount: Int {
        chunks.reduce(0) { $0 + $1.capacity * MemoryLayout<Element>.stride }
    }
}

/// Texts one after the other, in chunks; a text never crosses a chunk.
struct TextArena: Sendable {
    private static let chunkSize = 1 << 20

    private var chunks: [[UInt8]] = []

    /// Stores a text.
    ///
    /// - Returns: where it is: 40 bits of offset, 24 bits of length.
    mutating func append(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        if chunks.isEmpty || chunks[chunks.count - 1].count + bytes.count > Self.chunkSize {
            var chunk: [UInt8] = []
            chunk.reserveCapacity(chunks.isEmpty ? 4_096 : max(Self.chunkSize, bytes.count))
            chunks.append(chunk)
        }
        let last = chunks.count - 1
        let offset = last << 20 | chunks[last].count
        chunks[last].append(contentsOf: bytes)
        return UInt64(offset) << 24 | UInt64(bytes.count)
    }

    /// Lends the bytes of a stored text.
    func withBytes<R>(_ handle: UInt64, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        let offset = Int(handle >> 24)
        let length = Int(handle & 0xff_ffff)
        return chunks[offset >> 20].withUnsafeBytes { chunk in
            let start = offset & (Self.chunkSize - 1)
            return body(UnsafeRawBufferPointer(rebasing: chunk[start..<start + length]))
        }
    }

    func string(_ handle: UInt64) -> String {
        withBytes(handle) { String(decoding: $0, as: UTF8.self) }
    }

    var byteCount: Int { chunks.reduce(0) { $0 + $1.capacity } }
}
