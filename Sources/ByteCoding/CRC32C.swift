/// CRC-32C (Castagnoli), the checksum of RFC 3720 appendix B.4, eight bytes a step: by the
/// processor's instruction where it has one, else by tables.
public enum CRC32C {
    /// The checksum of some bytes.
    public static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        update(0, bytes)
    }

    /// Continues a checksum; start with 0.
    public static func update(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
        hasInstruction ? updateByInstruction(crc, bytes) : updateByTable(crc, bytes)
    }

    /// The same by tables, on any processor.
    static func updateByTable(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
        let table = tables
        var crc = ~crc
        var offset = 0
        let wide = bytes.count & ~7
        while offset < wide {
            let word =
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                ^ UInt64(crc)
            crc = step(word, table)
            offset += 8
        }
        while offset < bytes.count {
            crc = table[Int((crc ^ UInt32(bytes[offset])) & 0xFF)] ^ crc >> 8
            offset += 1
        }
        return ~crc
    }

    /// Eight lower-case hexadecimal digits.
    public static func hex(_ crc: UInt32) -> [UInt8] {
        (0..<8).map { position in
            let nibble = UInt8(truncatingIfNeeded: crc >> UInt32(28 - position * 4)) & 15
            return nibble < 10 ? 0x30 + nibble : 0x57 + nibble
        }
    }

    @inline(__always)
    private static func step(_ word: UInt64, _ table: UnsafePointer<UInt32>) -> UInt32 {
        let near =
            table[1792 + Int(word & 0xFF)] ^ table[1536 + Int(word >> 8 & 0xFF)]
            ^ table[1280 + Int(word >> 16 & 0xFF)] ^ table[1024 + Int(word >> 24 & 0xFF)]
        let far =
            table[768 + Int(word >> 32 & 0xFF)] ^ table[512 + Int(word >> 40 & 0xFF)]
            ^ table[256 + Int(word >> 48 & 0xFF)] ^ table[Int(word >> 56)]
        return near ^ far
    }

    /// Eight tables of 256 entries; table k advances a byte over k further bytes of zero.
    ///
    /// Written once, before anybody can see the pointer, and never freed.
    private nonisolated(unsafe) static let tables: UnsafePointer<UInt32> = {
        let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 2048)
        for value in 0..<256 {
            var crc = UInt32(value)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
            table[value] = crc
        }
        for entry in 256..<2048 {
            let before = table[entry - 256]
            table[entry] = table[Int(before & 0xFF)] ^ before >> 8
        }
        return UnsafePointer(table)
    }()
}
