import EventStore
import Simulation
import Testing

/// Every damage to a small log: told apart by the rules, never a wrong event, a silent loss, a
/// crash or an endless loop.
@Suite struct DamageTests {
    private let log: DamagedLog
    init() throws { log = try DamagedLog() }

    private func isRefused(_ telling: DamagedLog.Telling) -> Bool {
        if case .refused = telling { true } else { false }
    }

    @Test func `without damage it goes on`() {
        #expect(log.telling(log.copy()) == .wentOn(8))
        #expect(log.segments.count >= 3)
    }

    @Test func `truncated at every byte: refused`() {
        for name in log.segments {
            let size = log.disk.nodes[name]?.bytes.count ?? 0
            for length in 0..<size {
                let disk = log.copy()
                disk.nodes[name]?.bytes.removeLast(size - length)
                let telling = log.telling(disk)
                #expect(isRefused(telling), "\(name) cut to \(length): \(telling)")
            }
        }
    }

    /// With a mark that is stale: the last batch alone may have been torn by a power cut.
    @Test func `truncated above a stale mark: what is sealed is refused, a tail set aside`() {
        let last = log.segments.last ?? ""
        for name in log.segments {
            let size = log.disk.nodes[name]?.bytes.count ?? 0
            for length in stride(from: 0, to: size, by: 5) {
                let disk = log.copy()
                disk.nodes["/s/head"]?.bytes = log.marks[0]
                disk.nodes[name]?.bytes.removeLast(size - length)
                let telling = log.telling(disk)
                if name != last {
                    #expect(isRefused(telling), "\(name) cut to \(length): \(telling)")
                } else if case .wentOn(let count) = telling {
                    #expect([5, 7].contains(count) || count == 4)
                } else {
                    Issue.record("\(name) cut to \(length): \(telling)")
                }
            }
        }
    }

    @Test func `every bit flipped: refused`() {
        for name in log.segments {
            let count = log.disk.nodes[name]?.bytes.count ?? 0
            for bit in DamagedLog.bits(ofBytes: count) {
                let disk = log.copy()
                disk.nodes[name]?.bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                let telling = log.telling(disk)
                #expect(isRefused(telling), "\(name), bit \(bit): \(telling)")
            }
        }
    }

    @Test func `bits flipped above a stale mark: refused unless only the last batch is hit`() {
        let last = log.segments.last ?? ""
        let bytes = log.disk.nodes[last]?.bytes ?? []
        let lastBatch = bytes.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        for name in log.segments {
            for offset in stride(
                from: 0, to: log.disk.nodes[name]?.bytes.count ?? 0, by: 5)
            {
                let disk = log.copy()
                disk.nodes["/s/head"]?.bytes = log.marks[0]
                disk.nodes[name]?.bytes[offset] ^= 0x10
                let telling = log.telling(disk)
                let isLast = name == last && offset >= lastBatch
                #expect(
                    isLast ? telling == .wentOn(7) : isRefused(telling),
                    "\(name), byte \(offset): \(telling)")
            }
        }
    }

    @Test func `every sector zeroed or swapped with another: refused`() {
        var sectors: [(name: String, range: Range<Int>)] = []
        for name in log.segments {
            let size = log.disk.nodes[name]?.bytes.count ?? 0
            for start in stride(from: 0, to: size, by: 512) {
                sectors.append((name, start..<min(size, start + 512)))
            }
        }
        for (number, one) in sectors.enumerated() {
            let zeroed = log.copy()
            let zeros = Array(repeating: UInt8(0), count: one.range.count)
            zeroed.nodes[one.name]?.bytes.replaceSubrange(one.range, with: zeros)
            #expect(isRefused(log.telling(zeroed)), "\(one) zeroed")
            for other in sectors[(number + 1)...] {
                let swapped = log.copy()
                let first = Array(log.disk.nodes[one.name]?.bytes[one.range] ?? [])
                let second = Array(log.disk.nodes[other.name]?.bytes[other.range] ?? [])
                let count = min(first.count, second.count)
                swapped.nodes[one.name]?.bytes.replaceSubrange(
                    one.range.prefix(count), with: second.prefix(count))
                swapped.nodes[other.name]?.bytes.replaceSubrange(
                    other.range.prefix(count), with: first.prefix(count))
                #expect(isRefused(log.telling(swapped)), "\(one) and \(other)")
            }
        }
    }
}
