import ByteCoding
import EventStore
import Simulation
import Testing

@Suite struct ProofTests {
    private func filled(_ count: Int = 12) throws -> TestStore {
        let store = try TestStore(segmentBytes: 1500)
        let log = try store.open()
        for number in 0..<count { try log.append([draft(number + 1, stream: "s/\(number % 3)")]) }
        return store
    }

    private func lines(_ store: TestStore) throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        try store.open().catchUp { lines.append(Array($0.line)) }
        return lines
    }

    @Test(arguments: [0, 1, 5, 12])
    func `a checkpoint is the root over the lines`(size: Int) throws {
        let store = try filled()
        var tree = MerkleTree()
        for line in try lines(store).prefix(size) { tree.add(.leaf(line)) }
        let checkpoint = try #require(try store.open().checkpoint(size: size))
        #expect(checkpoint.origin == "example.org/test")
        #expect(checkpoint.size == size)
        #expect(checkpoint.root == tree.root)
        #expect(try store.open().verify(claims: Claims(checkpoint: checkpoint)).isSound)
    }

    @Test func `without a size it is over everything, and verify has its root`() throws {
        let store = try filled()
        let checkpoint = try #require(try store.open().checkpoint())
        #expect(checkpoint.size == 12)
        #expect(try store.open().verify().root == checkpoint.root)
        #expect(try store.open().checkpoint(size: 13) == nil)
        #expect(try store.open().checkpoint(size: -1) == nil)
        let empty = try TestStore()
        #expect(try empty.open().checkpoint()?.root == .emptyTree)
        #expect(try empty.open().verify().root == .emptyTree)
    }

    @Test func `a checkpoint still holds when the log has grown`() throws {
        let store = try filled()
        let checkpoint = try #require(try store.open().checkpoint())
        try store.open().append([draft(100)])
        let report = try store.open().verify(claims: Claims(checkpoint: checkpoint))
        #expect(report.isSound)
        #expect(report.root != checkpoint.root)
    }

    @Test(arguments: 1...12) func `every event can be proved`(position: Int) throws {
        let store = try filled()
        for size in position...12 {
            let log = try store.open()
            let proof = try #require(try log.proof(of: position, size: size))
            let checkpoint = try #require(try log.checkpoint(size: size))
            #expect(proof.holds)
            #expect(proof.position == position)
            #expect(proof.root == checkpoint.root)
            #expect(InclusionProof(json: Array(proof.json.utf8)) == proof)
            #expect(proof.faults(against: checkpoint).isEmpty)
            #expect(try log.verify(claims: Claims(proof: proof)).isSound)
        }
    }

    @Test(arguments: [(0, nil), (-1, nil), (13, nil), (5, 4), (5, 13)] as [(Int, Int?)])
    func `what is not there cannot be proved`(position: Int, size: Int?) throws {
        #expect(try filled().open().proof(of: position, size: size) == nil)
    }

    @Test func `a log that was written anew contradicts the checkpoint`() throws {
        let store = try filled()
        let checkpoint = try #require(try store.open().checkpoint(size: 7))
        // Another log of the same name and length, each line sound.
        let other = try TestStore(segmentBytes: 1500)
        let log = try other.open()
        for number in 0..<12 { try log.append([draft(number + 50, stream: "s/1")]) }
        let report = try log.verify(claims: Claims(checkpoint: checkpoint))
        #expect(!report.isSound)
        #expect(report.findings.map(\.kind) == [.checkpoint])
        #expect(report.findings.first?.n == 7)
        #expect(report.root != nil)
    }

    @Test func `a checkpoint of a longer or of another log is told`() throws {
        let store = try filled()
        let checkpoint = try #require(try store.open().checkpoint())
        let longer = Checkpoint(origin: checkpoint.origin, size: 13, root: checkpoint.root)
        let other = Checkpoint(origin: "example.org/other", size: 12, root: checkpoint.root)
        for claim in [longer, other] {
            let report = try store.open().verify(claims: Claims(checkpoint: claim))
            #expect(report.findings.map(\.kind) == [.checkpoint])
        }
    }

    @Test func `a proof that was changed anywhere is refused`() throws {
        let store = try filled()
        let proof = try #require(try store.open().proof(of: 5))
        let checkpoint = try #require(try store.open().checkpoint())
        let next = try #require(try store.open().proof(of: 6))
        func changed(
            origin: String? = nil, index: Int? = nil, size: Int? = nil, root: Digest? = nil,
            hashes: [Digest]? = nil, line: [UInt8]? = nil
        ) -> InclusionProof {
            InclusionProof(
                origin: origin ?? proof.origin, index: index ?? proof.index,
                size: size ?? proof.size, root: root ?? proof.root,
                hashes: hashes ?? proof.hashes, line: line ?? proof.line)
        }
        let spoiled = [
            changed(origin: "x"), changed(index: 5), changed(size: 11), changed(size: 13),
            changed(root: .emptyTree), changed(hashes: next.hashes), changed(line: next.line),
            changed(hashes: proof.hashes.dropLast()), changed(index: 12),
        ]
        for claim in spoiled {
            let report = try store.open().verify(claims: Claims(proof: claim))
            #expect(!report.isSound)
            #expect(Set(report.findings.map(\.kind)) == [.proof])
            #expect(!claim.faults(against: checkpoint).isEmpty)
        }
    }

    @Test func `a damaged line contradicts the checkpoint and leaves no root`() throws {
        let store = try filled()
        let checkpoint = try #require(try store.open().checkpoint())
        store.segment().bytes[40] ^= 1
        let report = try store.open().verify(claims: Claims(checkpoint: checkpoint))
        #expect(report.root == nil)
        #expect(report.findings.contains { $0.kind == .checkpoint })
        #expect(failure { _ = try store.open().checkpoint() } != nil)
    }

    @Test(arguments: [
        "", "[]", "{}", "null",
        #"{"origin":"o","n":1,"index":0,"size":1,"root":"AA==","leaf":"","hashes":[],"line":""}"#,
    ])
    func `other JSON is no proof`(text: String) {
        #expect(InclusionProof(json: Array(text.utf8)) == nil)
    }

    @Test func `a proof that contradicts itself is none`() throws {
        let proof = try #require(try filled().open().proof(of: 5))
        let text = proof.json
        #expect(text.contains("\"n\":5,\"index\":4"))
        for other in ["\"n\":6,\"index\":4", "\"n\":5,\"index\":5", "\"n\":5,\"index\":04"] {
            let (before, after) = try #require(text.split(once: "\"n\":5,\"index\":4"))
            #expect(InclusionProof(json: Array((before + other + after).utf8)) == nil)
        }
    }

    @Test func `an origin that fits in no line gives way to the identity`() {
        var format = TestStore.format()
        for origin in ["", "two\nlines"] {
            format.origin = origin
            #expect(format.checkpointOrigin == format.identity.description)
        }
    }
}

extension String {
    fileprivate func split(once separator: String) -> (String, String)? {
        guard let range = self.firstRange(of: separator) else { return nil }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
