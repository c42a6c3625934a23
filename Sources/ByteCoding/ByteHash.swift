/// A fast hash of short byte strings for tables in memory.
///
/// The seed is drawn for each table, so that nobody can choose names that all fall together.
public enum ByteHash {
    /// The hash of some bytes, good in all its bits.
    @inlinable @inline(__always)
    public static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        let count = bytes.count
        var state = seed ^ UInt64(truncatingIfNeeded: count) &* 0xE703_7ED1_A0B4_28DB
        guard count >= 8 else { return mix(state, shortWord(bytes)) }
        var offset = 0
        while offset + 8 < count {
            state = mix(state, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        // The last eight bytes, which may overlap those before: no loop over single bytes.
        return mix(state, bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }

    /// The hash of two words, such as an identifier.
    @inlinable @inline(__always)
    public static func hash(_ high: UInt64, _ low: UInt64, seed: UInt64) -> UInt64 {
        mix(mix(seed, high), low)
    }

    @inlinable @inline(__always)
    static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let product = (state ^ 0xA076_1D64_78BD_642F)
            .multipliedFullWidth(by: word ^ 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low ^ state
    }

    /// Fewer than eight bytes in one word; with their number it tells them from any others.
    @inlinable @inline(__always)
    public static func shortWord(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        if count >= 4 {
            let first = bytes.loadUnaligned(as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        guard count > 0 else { return 0 }
        return UInt64(bytes[0]) << 16 | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes are the same, eight at a time.
    @inlinable @inline(__always)
    public func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
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
