/// The bytes of an input, taken one after the other as choices; 0 once they are used up, so that
/// every input means something and a longer one only says more.
struct FuzzInput {
    private(set) var rest: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

    var isEmpty: Bool { rest.isEmpty }

    /// So many bytes, or as many as there are.
    mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer {
        let taken = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        return taken
    }

    mutating func byte() -> UInt8 { bytes(1).first ?? 0 }

    /// Two bytes.
    mutating func pair() -> Int { Int(byte()) | Int(byte()) << 8 }

    /// One of so many things, by one byte or two.
    mutating func choice(_ count: Int) -> Int {
        guard count > 1 else { return 0 }
        return (count <= 256 ? Int(byte()) : pair()) % count
    }

    /// A number that is small, or at one of the edges that numbers have.
    mutating func number() -> Int {
        let byte = byte()
        let edge = byte < 224 ? nil : Self.edges[Int(byte) % Self.edges.count]
        return edge ?? Int(byte) % 16
    }

    private static let edges = [
        0, Int.max, Int.max - 1, Int(UInt32.max), Int(UInt32.max) - 1, Int(UInt32.max) + 1,
        Int(Int32.max), Int(Int32.max) + 1, 999_999_999_999_999_999, 1_000_000_000_000_000_000,
        LongEdges.twelveDigits, LongEdges.twelveDigits + 1, 256, 4096, 16_777_216, 65536,
    ]

    private enum LongEdges {
        /// The last position that a segment's name writes with twelve digits.
        static let twelveDigits = 999_999_999_999
    }
}
