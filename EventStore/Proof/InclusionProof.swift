import ByteCoding

/// The proof that a line is in a log: with it and a checkpoint, anybody can check the line without
/// seeing any other.
///
/// # The format
///
/// One JSON object:
/// ```
/// {"origin":"…","n":17,"index":16,"size":1042,"root":"…","leaf":"…","hashes":["…"],"line":"…"}
/// ```
/// `index` counts from 0 as RFC 6962 does, `n` is the position; `leaf` is SHA-256 over a zero byte
/// and the line; `hashes` is the path of RFC 6962, section 2.1.1, from the leaf up. All digests are
/// standard base64. Where the line is redacted, `leaf` is what it gives as `redacted`. Without
/// `line` the object proves that a line with this leaf is there, to whoever knows the line.
public struct InclusionProof: Equatable, Sendable {
    /// The name of the log.
    public let origin: String
    /// The leaf, counted from 0; the position is one more.
    public let index: Int
    /// How many lines the tree has.
    public let size: Int
    /// The root of the tree.
    public let root: Digest
    /// The path from the leaf up.
    public let hashes: [Digest]
    /// The line without its end.
    public let line: [UInt8]

    /// Makes a proof.
    public init(
        origin: String, index: Int, size: Int, root: Digest, hashes: [Digest], line: [UInt8]
    ) {
        self.origin = origin
        self.index = index
        self.size = size
        self.root = root
        self.hashes = hashes
        self.line = line
    }

    /// The position of the event in the log.
    public var position: Int { index + 1 }

    /// The leaf of the line; of a redacted one, that of the line as it was.
    public var leaf: Digest { .leaf(ofStored: line) }

    /// Whether the line is redacted. Then what is proved is that a line with its hash was there,
    /// and nothing of what the line says now.
    public var isRedacted: Bool { Digest.isRedacted(line) }

    /// Whether the line and the path lead to the root.
    public var holds: Bool {
        Self.root(leaf: leaf, index: index, size: size, hashes: hashes) == root
    }

    /// The root that a leaf and its path lead to (RFC 9162, section 2.1.3.2); `nil` where the path
    /// doesn't fit the index and the size.
    public static func root(leaf: Digest, index: Int, size: Int, hashes: [Digest]) -> Digest? {
        guard index >= 0, index < size else { return nil }
        var (node, last) = (index, size - 1)
        var root = leaf
        for hash in hashes {
            guard last > 0 else { return nil }
            if node & 1 == 1 || node == last {
                root = .node(hash, root)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                root = .node(root, hash)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 ? root : nil
    }

    /// What is wrong with the proof by a checkpoint alone, without the log; empty where it holds.
    public func faults(against checkpoint: Checkpoint) -> [String] {
        var faults = ownFaults(origin: checkpoint.origin)
        if size != checkpoint.size {
            faults.append(
                "the proof is for \(size) lines, the checkpoint for \(checkpoint.size)")
        } else if root != checkpoint.root {
            faults.append(
                "the proof leads to the root \(root.base64), the checkpoint has "
                    + checkpoint.root.base64)
        }
        return faults
    }

    func ownFaults(origin expected: String) -> [String] {
        var faults: [String] = []
        if origin != expected {
            faults.append("the proof is for the log \"\(origin)\", not \"\(expected)\"")
        }
        if !holds {
            faults.append("the line and the hashes of the proof do not lead to its root")
        }
        return faults
    }
}

// Reading and writing.
extension InclusionProof {
    /// The JSON object, without a line end.
    public var json: String { json(withLine: true) }

    /// The JSON object, without a line end, and without the line for whoever may not see it.
    public func json(withLine: Bool) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("origin" as StaticString)
        writer.string(origin)
        for (key, number) in [("n", position), ("index", index), ("size", size)] {
            writer.key(key)
            writer.integer(number)
        }
        writer.key("root" as StaticString)
        writer.string(root.base64)
        writer.key("leaf" as StaticString)
        writer.string(leaf.base64)
        writer.key("hashes" as StaticString)
        writer.beginArray()
        for hash in hashes { writer.string(hash.base64) }
        writer.endArray()
        if withLine {
            writer.key("line" as StaticString)
            writer.string(String(decoding: line, as: UTF8.self))
        }
        writer.endObject()
        return writer.text
    }

    /// Reads a proof; `nil` where the bytes are none. Whether it holds is another question.
    public init?(json bytes: [UInt8]) {
        guard let value = try? JSONValue.parse(bytes),
            case .string(let origin) = value["origin"],
            case .number(let indexDigits) = value["index"],
            let index = WholeNumber.parse(indexDigits),
            case .number(let sizeDigits) = value["size"], let size = WholeNumber.parse(sizeDigits),
            case .string(let rootText) = value["root"], let root = Digest(base64: rootText),
            case .array(let elements) = value["hashes"], case .string(let line) = value["line"]
        else { return nil }
        var hashes: [Digest] = []
        for element in elements {
            guard case .string(let text) = element, let hash = Digest(base64: text) else {
                return nil
            }
            hashes.append(hash)
        }
        self.init(
            origin: origin, index: index, size: size, root: root, hashes: hashes,
            line: Array(line.utf8))
        // What is told twice must be told alike.
        guard index < Int.max, value["n"] == .number(String(position)),
            value["leaf"] == .string(leaf.base64)
        else { return nil }
    }
}
