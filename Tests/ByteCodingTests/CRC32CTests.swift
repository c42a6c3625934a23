import Testing

@testable import ByteCoding

@Suite struct CRC32CTests {
    /// The vectors of RFC 3720, appendix B.4, and the usual check word.
    @Test(
        arguments: [
            ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
            ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
            ([UInt8](0...31), 0x46DD_794E),
            ([UInt8]((0...31).reversed()), 0x113F_DB5C),
            (Array("123456789".utf8), 0xE306_9283),
            ([UInt8](), 0),
        ] as [([UInt8], UInt32)])
    func `vectors of RFC 3720`(bytes: [UInt8], crc: UInt32) {
        #expect(bytes.withUnsafeBytes { CRC32C.checksum($0) } == crc)
        #expect(bytes.withUnsafeBytes { CRC32C.updateByTable(0, $0) } == crc)
    }

    @Test func `every split gives the checksum of the whole`() {
        let bytes = (0..<67).map { UInt8(truncatingIfNeeded: $0 * 37) }
        let whole = bytes.withUnsafeBytes { CRC32C.checksum($0) }
        for split in 0...bytes.count {
            let first = bytes[..<split].withUnsafeBytes { CRC32C.checksum($0) }
            #expect(bytes[split...].withUnsafeBytes { CRC32C.update(first, $0) } == whole)
        }
    }

    @Test(arguments: 0...40)
    func `the tables and the processor's instruction agree`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151 + count) }
        let (fast, slow) = bytes.withUnsafeBytes {
            (CRC32C.update(0x1234_5678, $0), CRC32C.updateByTable(0x1234_5678, $0))
        }
        #expect(fast == slow)
    }

    @Test func `eight lower case digits`() {
        #expect(String(decoding: CRC32C.hex(0x0A2B_3C4D), as: UTF8.self) == "0a2b3c4d")
    }
}
