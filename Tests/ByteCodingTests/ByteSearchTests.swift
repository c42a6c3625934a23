import Testing

@testable import ByteCoding

/// Eight bytes at a time must find what one at a time finds, wherever it lies.
@Suite struct ByteSearchTests {
    @Test("a byte that JSON would escape is found wherever it lies", arguments: 0...20)
    func findsWhatIsNotPlain(length: Int) {
        for byte in UInt8.min ... .max {
            let isPlain = byte >= 0x20 && byte != 0x22 && byte != 0x5C
            for place in 0..<length {
                var text = [UInt8](repeating: 0xC3, count: length)
                text[place] = byte
                text.withUnsafeBytes { bytes in
                    #expect(ByteSearch.hasOnlyPlainText(bytes) == isPlain)
                    #expect(ByteSearch.hasControl(bytes) == (byte < 0x20))
                }
            }
        }
    }

    @Test("neighbours of what is looked for hide nothing", arguments: [0x21, 0x23, 0x5B, 0x5D])
    func neighbours(byte: Int) {
        for length in 1...17 {
            let text = [UInt8](repeating: UInt8(byte), count: length)
            text.withUnsafeBytes { #expect(ByteSearch.hasOnlyPlainText($0)) }
        }
        [UInt8]().withUnsafeBytes { #expect(ByteSearch.hasOnlyPlainText($0)) }
    }
}
