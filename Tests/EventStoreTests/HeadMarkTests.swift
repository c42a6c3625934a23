import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct HeadMarkTests {
    private func filled(_ count: Int) throws -> TestStore {
        let store = try TestStore()
        let log = try store.open()
        for number in 1...count { try log.append([draft(number)]) }
        return store
    }

    @Test(arguments: [1, 2, 3, 4]) func `either slot torn anywhere loses nothing`(count: Int) throws
    {
        let head = try filled(count).head.bytes
        for slot in [0, 4096] {
            let end = head[slot...].firstIndex(of: 0x0A) ?? slot
            for offset in stride(from: slot, to: end, by: 3) {
                let store = try filled(count)
                store.head.bytes[offset] ^= 0x11
                #expect(try [count, count - 1].contains(store.open().readIDs().count))
                let result = try store.open().append([draft(99)])
                #expect(result == .appended((count + 1)...(count + 1)))
                #expect(try store.open().readIDs() == Array(1...count) + [99])
            }
        }
    }

    @Test func `with both slots bad the mark is made anew if the whole log checks`() throws {
        let store = try filled(3)
        store.head.bytes = Array(repeating: 0x20, count: 5000)
        guard case .corruption(1, "head", 0, _) = failure({ _ = try store.open().readIDs() })
        else {
            Issue.record("not refused")
            return
        }
        #expect(try !store.open().verify().isSound)
        #expect(try store.open().append([draft(4)]) == .appended(4...4))
        #expect(try store.open().readIDs() == [1, 2, 3, 4])
        #expect(try store.open().verify().isSound)
    }

    @Test func `with both slots bad nothing is cut`() throws {
        let store = try filled(3)
        store.disk.nodes["/s/head"] = nil
        store.segment().bytes.removeLast(3)
        let before = store.segment().bytes
        guard
            case .corruption(3, "000000000001.jsonl", _, _) = failure({
                try store.open().append([draft(4)])
            })
        else {
            Issue.record("not refused")
            return
        }
        #expect(store.segment().bytes == before)
        #expect(store.tornFiles.isEmpty)
    }

    /// Its checksum is right, but nobody counts that far: one more could not be counted.
    @Test func `a slot with more than 18 digits is unreadable, and the other one counts`() throws {
        let store = try filled(3)
        let text = "{\"position\":3,\"segment\":1,\"length\":9,\"write\":\(Int.max)"
        let crc = CRC32C.hex(Array(text.utf8).withUnsafeBytes { CRC32C.checksum($0) })
        let line = Array(text.utf8) + Array(",\"crc\":\"".utf8) + crc + Array("\"}\n".utf8)
        store.head.bytes.replaceSubrange(0..<line.count, with: line)
        #expect(try store.open().append([draft(4)]) == .appended(4...4))
        #expect(try store.open().readIDs() == [1, 2, 3, 4])
    }

    @Test func `a torn slot is a note and no damage`() throws {
        let store = try filled(3)
        store.head.bytes[4096 + 5] ^= 1
        let report = try store.open().verify()
        #expect(report.findings.map(\.kind).contains(.headSlot))
        #expect(report.isSound)
    }
}
