import HTTPCore
import Testing

/// Broken connections by seed: whatever comes, nothing traps and no cut changes the meaning.
@Suite struct RandomBytesTests {
    @Test(arguments: 0..<40)
    func `A mutated connection means the same in every cut`(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let samples = GoodRequestTests.samples.map { Array($0.text.utf8) }
        for _ in 0..<25 {
            var bytes: [UInt8] = []
            for _ in 0..<3 { bytes += samples.randomElement(using: &generator) ?? [] }
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let index = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: index)
                case 2:
                    bytes.insert(
                        [13, 10, 32, 58, 0].randomElement(using: &generator) ?? 0, at: index)
                default: bytes.insert(contentsOf: "\r\n".utf8, at: index)
                }
            }
            let whole = read(bytes, .whole)
            for cut in Cut.allCases { #expect(read(bytes, cut) == whole) }
        }
    }
}
