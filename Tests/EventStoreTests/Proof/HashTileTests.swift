import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct HashTileTests {
    static let path = "/s/tiles/256"

    private func filled(_ count: Int, segmentBytes: Int = 40_000) throws -> TestStore {
        let store = try TestStore(segmentBytes: segmentBytes)
        try add(1...count, to: store)
        return store
    }

    private func add(_ numbers: ClosedRange<Int>, to store: TestStore) throws {
        let log = try store.open()
        for start in stride(from: numbers.lowerBound, through: numbers.upperBound, by: 50) {
            let end = min(start + 49, numbers.upperBound)
            try log.append((start...end).map { draft($0, stream: "s/\($0 % 3)") })
        }
    }

    /// The root by hashing every line.
    private func root(_ store: TestStore, _ size: Int) throws -> Digest {
        var tree = MerkleTree()
        try store.open().catchUp { record in
            if record.n <= size { tree.add(.leaf(record.line)) }
        }
        return tree.root
    }

    private func tileCount(_ store: TestStore) -> Int {
        store.disk.nodes[Self.path]?.bytes.count { $0 == 0x0A } ?? 0
    }

    private func check(_ store: TestStore, _ sizes: [Int]) throws {
        for size in sizes {
            let log = try store.open()
            let expected = try root(store, size)
            #expect(try log.checkpoint(size: size)?.root == expected)
            for position in Set([1, 256, 257, size])
            where position >= 1 && position <= size {
                let proof = try #require(try log.proof(of: position, size: size))
                #expect(proof.root == expected)
                #expect(proof.holds)
            }
        }
    }

    @Test func `tiles change no root and no proof`() throws {
        let store = try filled(700)
        #expect(try store.open().checkpoint(size: 255) != nil)
        #expect(tileCount(store) == 0)
        #expect(try store.open().checkpoint()?.root == root(store, 700))
        #expect(tileCount(store) == 2)
        try check(store, [1, 256, 400, 513, 700])
        try add(701...800, to: store)
        try check(store, [700, 768, 800])
        #expect(tileCount(store) == 3)
    }

    @Test func `kept tiles spare reading the log`() throws {
        let store = try filled(520)
        let first = try store.open().checkpoint()
        let log = try store.open()
        store.disk.fault = { call, path, _ in
            call == "pread" && path.hasSuffix("000000000001.jsonl") ? .fail(5) : nil
        }
        #expect(try log.checkpoint() == first)
    }

    @Test(arguments: [0, 30, 100, 200]) func `a damaged tile is made again`(byte: Int) throws {
        let store = try filled(520)
        _ = try store.open().checkpoint()
        let sound = store.disk.nodes[Self.path]?.bytes
        store.disk.nodes[Self.path]?.bytes[byte] ^= 1
        #expect(try store.open().checkpoint()?.root == root(store, 520))
        #expect(store.disk.nodes[Self.path]?.bytes == sound)
    }

    @Test func `a torn tile file is completed`() throws {
        let store = try filled(520)
        _ = try store.open().checkpoint()
        let sound = try #require(store.disk.nodes[Self.path]?.bytes)
        for length in stride(from: 0, to: sound.count, by: 97) {
            store.disk.nodes[Self.path]?.bytes = Array(sound.prefix(length))
            #expect(try store.open().checkpoint()?.root == root(store, 520))
            #expect(store.disk.nodes[Self.path]?.bytes == sound)
        }
    }

    @Test func `tiles of another log are thrown away`() throws {
        let store = try filled(700)
        _ = try store.open().checkpoint()
        let other = try TestStore(segmentBytes: 40_000)
        let log = try other.open()
        for start in stride(from: 2001, through: 2700, by: 50) {
            try log.append((start...(start + 49)).map { draft($0, stream: "t/1") })
        }
        other.disk.nodes[Self.path] = store.disk.nodes[Self.path]
        try check(other, [700])
    }

    @Test func `where tiles cannot be kept, everything is hashed`() throws {
        let store = try filled(700)
        store.disk.fault = { call, path, _ in
            path.hasPrefix("/s/tiles") && call != "open" ? .fail(30) : nil
        }
        try check(store, [700])
        #expect(tileCount(store) == 0)
    }

    @Test func `verify does not look at tiles`() throws {
        let store = try filled(260)
        _ = try store.open().checkpoint()
        let sound = try store.open().verify().root
        store.disk.nodes[Self.path]?.bytes = Array("nonsense".utf8)
        #expect(try store.open().verify().root == sound)
    }
}
