import ByteCoding
import Testing

@testable import EventStore

@Suite struct LineBufferTests {
    private func text(_ put: (LineBuffer) -> Void) -> String {
        let buffer = LineBuffer()
        put(buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test(
        "a number is written in decimal, at each count of digits",
        arguments: [0, 1, 9, 10, 11, 99, 100, 999_999_999_999_999_999, Int.max])
    func numbers(number: Int) { #expect(text { $0.put(number: number) } == "\(number)") }

    @Test("an id is written in its canonical form", arguments: 0..<64)
    func ids(shift: Int) {
        let id = UUID128(high: 0x0123_4567_89AB_CDEF << UInt64(shift), low: ~0 >> UInt64(shift))
        #expect(text { $0.put(id) } == id.description)
    }

    @Test("sixteen bytes become base64url, each bit in its place", arguments: 0..<128)
    func salts(bit: Int) {
        let (high, low): (UInt64, UInt64) =
            bit < 64 ? (1 << UInt64(bit), 0) : (0, 1 << UInt64(bit - 64))
        let bytes = [high, low].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - $0 * 8)) }
        }
        #expect(text { $0.put(base64: high, low) } == Base64URL.encode(bytes))
    }
}
