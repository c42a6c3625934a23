import Testing

@testable import StrategyModel

struct ColumnTests {
    /// More than two chunks.
    static let count = 20_000

    @Test func `a change to a copy is not seen by the other, and the other way round`() {
        var one = Column<UInt64>()
        for value in 0..<Self.count { one.append(UInt64(value)) }
        var other = one
        one.beginChanges()
        other.beginChanges()
        one[3] = 100
        other[Self.count - 1] = 200
        one.append(300)
        other.append(400)
        #expect((one[3], other[3]) == (100, 3))
        #expect((one[Self.count - 1], other[Self.count - 1]) == (UInt64(Self.count - 1), 200))
        #expect((one[Self.count], other[Self.count]) == (300, 400))
        #expect((0..<Self.count - 1).allSatisfy { $0 == 3 || one[$0] == other[$0] })
    }

    @Test func `chunks that went with a copy stay shared after it has left the claim`() {
        var one = Column<UInt64>()
        one.append(repeating: 1, count: Self.count)
        var other = one
        other.beginChanges()
        other[Self.count - 1] = 2
        // The claim is this column's alone again, but the first chunk is not.
        one.beginChanges()
        one[0] = 3
        one[Self.count - 1] = 4
        #expect((other[0], other[Self.count - 1]) == (1, 2))
        #expect((one[0], one[Self.count - 1]) == (3, 4))
    }

    @Test func `a copy that changed nothing is unharmed while it lives, and forgotten then`() {
        var one = Column<UInt64>()
        one.append(repeating: 1, count: Self.count)
        for round in UInt64(2)...4 {
            let published = one
            one.beginChanges()
            one[0] = round
            #expect(published[0] == round - 1)
        }
        #expect(one[0] == 4)
    }

    @Test func `the chunks are all that it holds, in order`() {
        var column = Column<UInt64>()
        column.append(repeating: 7, count: Self.count)
        column.append(8)
        var bytes: [UInt8] = []
        column.forEachChunk { bytes += $0 }
        #expect(bytes.count == (Self.count + 1) * 8)
        #expect(bytes[bytes.count - 8] == 8 && bytes[0] == 7)
    }

    @Test(arguments: [0, 1, 8, 65_535, 65_536, 65_537, 300_000])
    func `a text of any length is read back, and so are its neighbours`(length: Int) {
        var texts = TextArena()
        func store(_ text: String) -> UInt64 {
            var text = text
            return text.withUTF8 { texts.append(UnsafeRawBufferPointer($0)) }
        }
        let all = ["before", String(repeating: "x", count: length), "", "after"]
        let handles = all.map(store)
        let copy = texts
        _ = store("later")
        #expect(handles.map(texts.string) == all)
        #expect(handles.map(copy.string) == all)
    }

    @Test func `a timeline keeps its order through every size of block`() {
        var store = BlockStore<UInt32>()
        var handles = [TimelineHandle](repeating: .empty, count: 3)
        for value in 0..<3_000 {
            store.append(UInt32(value), to: &handles[value % 3])
        }
        store.insert(9_999, into: &handles[1], at: 0)
        #expect(store.elements(handles[0]) == stride(from: 0, to: 3_000, by: 3).map { $0 })
        #expect(store.elements(handles[1]) == [9_999] + stride(from: 1, to: 3_000, by: 3))
        #expect(store.elements(handles[2]) == stride(from: 2, to: 3_000, by: 3).map { $0 })
    }

    @Test func `an index finds every number under its key, and none under another`() {
        var index = HashIndex()
        func hash(_ number: UInt32) -> UInt64 { UInt64(number) &* 0x9E37_79B9_7F4A_7C15 }
        for number in 0..<UInt32(Self.count) { index.insert(number, hash: hash(number)) }
        let all = 0..<UInt32(Self.count)
        #expect(all.allSatisfy { key in index.find(hash: hash(key)) { $0 == key } == key })
        #expect(index.find(hash: hash(UInt32(Self.count))) { $0 == UInt32(Self.count) } == nil)
    }
}
