import Foundation
import FuzzTargets
import Simulation
import Testing

/// The inputs that fuzzing found worth keeping, and some thousand made from them, through the same
/// functions that `make fuzz` runs by the million.
@Suite struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/Fuzz")

    /// The files of a target, in order.
    private static func corpus(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appending(path: target.rawValue)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
        }
    }

    private func violation(_ target: FuzzTarget, _ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBytes { target.violation($0) }
    }

    @Test(arguments: FuzzTarget.allCases)
    func `the corpus is there and small`(target: FuzzTarget) throws {
        let corpus = try Self.corpus(target)
        #expect((20...200).contains(corpus.count))
        #expect(corpus.reduce(0) { $0 + $1.bytes.count } < 200_000)
    }

    @Test(arguments: FuzzTarget.allCases)
    func `no file of the corpus violates anything`(target: FuzzTarget) throws {
        for (name, bytes) in try Self.corpus(target) {
            let violation = violation(target, bytes)
            #expect(violation == nil, "\(target)/\(name)")
        }
    }

    @Test(arguments: FuzzTarget.allCases, 0..<4 as Range<UInt64>)
    func `nothing made from the corpus violates anything`(
        target: FuzzTarget, seed: UInt64
    ) throws {
        let corpus = try Self.corpus(target).map(\.bytes)
        var random = SeededRandom(seed: seed)
        for _ in 0..<500 {
            let input = mutant(of: corpus, &random)
            let violation = violation(target, input)
            #expect(violation == nil, "\(target): \(Data(input).base64EncodedString())")
        }
    }

    /// An input with a few changes: bits, bytes, parts taken out or of another input put in.
    private func mutant(of corpus: [[UInt8]], _ random: inout SeededRandom) -> [UInt8] {
        var input = corpus[random.below(corpus.count)]
        for _ in 0...random.below(4) {
            let place = random.below(input.count + 1)
            switch random.below(5) {
            case 0 where place < input.count: input[place] ^= 1 << UInt8(random.below(8))
            case 1 where place < input.count: input[place] = UInt8(random.below(256))
            case 2: input.insert(UInt8(random.below(256)), at: place)
            case 3:
                let end = min(input.count, place + random.below(12))
                input.removeSubrange(place..<end)
            default:
                let other = corpus[random.below(corpus.count)]
                let start = random.below(other.count + 1)
                let part = other[start...].prefix(random.below(24))
                input.insert(contentsOf: part, at: place)
            }
        }
        return input
    }
}
