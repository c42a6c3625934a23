import ByteCoding
import Testing

@testable import EventStore

/// The reference tree of the certificate-transparency project: eight leaves and the roots over
/// the first none to all of them.
enum ReferenceTree {
    static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ].map(bytes)

    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    static let paths: [(leaf: Int, size: Int, path: [String])] = [
        (0, 1, []),
        (
            0, 8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        (
            5, 8,
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
        (
            1, 5,
            [
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
    ]

    static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
    }

    /// The path of a leaf among the first leaves.
    static func path(_ index: Int, _ size: Int, _ leaves: [[UInt8]]) -> [Digest]? {
        var builder = PathBuilder(index: index, size: size)
        for leaf in leaves { builder.add(.leaf(leaf)) }
        return builder.path
    }
}

@Suite struct MerkleTreeTests {
    @Test(arguments: 0...8) func `the roots are those of the reference tree`(size: Int) {
        var tree = MerkleTree()
        for leaf in ReferenceTree.leaves.prefix(size) { tree.add(.leaf(leaf)) }
        #expect(tree.size == size)
        #expect(tree.root.description == ReferenceTree.roots[size])
    }

    @Test(arguments: ReferenceTree.paths)
    func `the paths are those of the reference tree`(leaf: Int, size: Int, path: [String]) {
        let found = ReferenceTree.path(leaf, size, ReferenceTree.leaves)
        #expect(found?.map(\.description) == path)
    }

    @Test func `every leaf of every tree up to 33 leads to the root, and no other does`() {
        let leaves = (0..<33).map { [UInt8($0)] }
        var tree = MerkleTree()
        for size in 1...leaves.count {
            tree.add(.leaf(leaves[size - 1]))
            for index in 0..<size {
                let path = ReferenceTree.path(index, size, leaves) ?? []
                func root(_ leaf: Int, _ index: Int, _ size: Int, _ path: [Digest]) -> Digest? {
                    InclusionProof.root(
                        leaf: .leaf(leaves[leaf]), index: index, size: size, hashes: path)
                }
                #expect(root(index, index, size, path) == tree.root)
                #expect(root((index + 1) % 33, index, size, path) != tree.root)
                if size > 1 {
                    #expect(root(index, (index + 1) % size, size, path) != tree.root)
                }
                #expect(root(index, index, size, path + [.emptyTree]) == nil)
                #expect(root(index, size, size, path) == nil)
                #expect(root(index, -1, size, path) == nil)
                if !path.isEmpty {
                    #expect(root(index, index, size, path.dropLast()) == nil)
                }
            }
        }
    }

    @Test func `a path is not there before all leaves have passed`() {
        #expect(ReferenceTree.path(1, 5, Array(ReferenceTree.leaves.prefix(4))) == nil)
    }

    @Test func `a digest is read from its bytes and from its base64 only`() {
        let digest = Digest.leaf(Array("line".utf8))
        #expect(Digest(digest.bytes) == digest)
        #expect(Digest(base64: digest.base64) == digest)
        #expect(digest.base64.count == 44)
        #expect(Digest(Array(repeating: 0, count: 31)) == nil)
        #expect(Digest(base64: "AAAA") == nil)
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `base64 is that of RFC 4648`(text: String, encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(text.utf8))
    }

    @Test(arguments: ["Zg", "Zg=", "Z===", "====", "Zh==", "Zm9=", "Zg==Zg==", "Zm-_", "Zm9v\n"])
    func `other spellings of base64 are refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
