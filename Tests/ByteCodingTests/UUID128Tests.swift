import ByteCoding
import Testing

@Suite struct UUID128Tests {
    @Test func `reads either case and writes lower case`() throws {
        let id = try #require(UUID128("017F22E2-79B0-7CC3-98c4-dc0c0c07398f"))
        #expect(id.high == 0x017F_22E2_79B0_7CC3)
        #expect(id.low == 0x98C4_DC0C_0C07_398F)
        #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test func `every position refuses every byte that is no digit`() throws {
        let text = Array("017f22e2-79b0-7cc3-98c4-dc0c0c07398f".utf8)
        for position in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[position] = byte
                let isDigit =
                    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
                    || (0x61...0x66).contains(byte)
                let valid = text[position] == 0x2D ? byte == 0x2D : isDigit
                #expect(changed.withUnsafeBytes { UUID128(ascii: $0) != nil } == valid)
            }
        }
    }

    @Test(arguments: ["", "017f22e279b07cc398c4dc0c0c07398f", "{017f22e2-79b0-7cc3-98c4-dc0c0c07}"])
    func `refuses other forms`(text: String) {
        #expect(UUID128(text) == nil)
    }

    @Test func `version 7 carries time, version and variant, and sorts by time`() {
        var generator = SystemRandomNumberGenerator()
        let early = UUID128.version7(
            at: Instant(milliseconds: 0x017F_22E2_79B0), using: &generator)
        let late = UUID128.version7(
            at: Instant(milliseconds: 0x017F_22E2_79B1), using: &generator)
        #expect(early.high >> 16 == 0x017F_22E2_79B0)
        #expect(early.high >> 12 & 15 == 7)
        #expect(early.low >> 62 == 2)
        #expect(early < late)
    }
}
