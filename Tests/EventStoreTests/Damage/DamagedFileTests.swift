import EventStore
import Simulation
import Testing

/// Files that are missing, doubled or renamed, and every combination of slots of the head mark.
@Suite struct DamagedFileTests {
    private let log: DamagedLog
    init() throws { log = try DamagedLog() }

    private func isRefused(_ telling: DamagedLog.Telling) -> Bool {
        if case .refused = telling { true } else { false }
    }

    @Test func `a segment that is missing, doubled or renamed: refused`() {
        for name in log.segments {
            let missing = log.copy()
            missing.nodes[name] = nil
            #expect(isRefused(log.telling(missing)), "\(name) missing")
            let next = "/s/log/000000000009.jsonl"
            for other in log.segments + [next, "/s/log/000000000050.jsonl"] where other != name {
                let doubled = log.copy()
                let node = SimulatedDisk.Node()
                node.bytes = log.disk.nodes[name]?.bytes ?? []
                doubled.nodes[other] = node
                let telling = log.telling(doubled)
                // In the place of the next segment it looks like a torn tail: it is set aside.
                let isHarmless = other == next && telling == .wentOn(8)
                #expect(isHarmless || isRefused(telling), "\(name) doubled as \(other)")
                let renamed = log.copy()
                renamed.nodes[other] = renamed.nodes.removeValue(forKey: name)
                #expect(isRefused(log.telling(renamed)), "\(name) renamed \(other)")
            }
        }
    }

    @Test func `a head mark that is missing, empty or all zeros is made again`() {
        for bytes in [nil, [], Array(repeating: UInt8(0), count: 4352)] as [[UInt8]?] {
            let disk = log.copy()
            if let bytes {
                disk.nodes["/s/head"]?.bytes = bytes
            } else {
                disk.nodes["/s/head"] = nil
            }
            #expect(log.telling(disk) == .wentOn(8))
        }
    }

    @Test func `every bit of the head mark flipped: the other slot counts`() {
        for start in [0, 4096] {
            for bit in DamagedLog.bits(ofBytes: 110) {
                let disk = log.copy()
                disk.nodes["/s/head"]?.bytes[start + bit / 8] ^= 1 << UInt8(bit % 8)
                let telling = log.telling(disk)
                #expect(telling == .wentOn(8), "slot \(start), bit \(bit): \(telling)")
            }
        }
    }

    /// Each slot as it was after any batch, of zeros, or torn: any valid one is enough, and with
    /// none the whole log is checked.
    @Test func `every combination of slots of the head mark, up to date or stale`() {
        var slots: [[UInt8]] = [Array(repeating: 0, count: 256), Array("{\"position\":8,".utf8)]
        slots[1] += Array(repeating: 0x20, count: 256 - slots[1].count)
        for head in log.marks {
            for start in [0, 4096] where head[start] != 0 {
                slots.append(Array(head[start..<(start + 256)]))
            }
        }
        for first in slots {
            for second in slots {
                let disk = log.copy()
                disk.nodes["/s/head"]?.bytes.replaceSubrange(0..<256, with: first)
                disk.nodes["/s/head"]?.bytes.replaceSubrange(4096..<4352, with: second)
                let telling = log.telling(disk)
                #expect(telling == .wentOn(8), "\(first.prefix(60)) \(second.prefix(60))")
            }
        }
    }

    /// Without a mark every segment is read, and positions are counted from its name on.
    @Test func `a file named like a position that cannot be counted is no segment`() throws {
        let disk = log.copy()
        let node = SimulatedDisk.Node()
        node.bytes = Array("not a line\n not a line\n not a line\n".utf8)
        disk.nodes["/s/log/\(Int.max).jsonl"] = node
        disk.nodes["/s/head"] = nil
        #expect(log.telling(disk) == .wentOn(8))
    }

    @Test func `no mark and a segment missing: refused as damage, not as a failed call`() {
        for name in log.segments.dropLast() {
            let disk = log.copy()
            disk.nodes["/s/head"] = nil
            disk.nodes[name] = nil
            #expect(isRefused(log.telling(disk)), "\(name)")
        }
    }

    /// With both slots bad nothing is cut: any damage to the log is refused.
    @Test func `no mark and a damaged log: refused`() {
        for name in log.segments {
            for offset in stride(from: 0, to: log.disk.nodes[name]?.bytes.count ?? 0, by: 7) {
                let disk = log.copy()
                disk.nodes["/s/head"]?.bytes = []
                disk.nodes[name]?.bytes[offset] ^= 4
                #expect(isRefused(log.telling(disk)), "\(name), byte \(offset)")
            }
        }
    }
}
