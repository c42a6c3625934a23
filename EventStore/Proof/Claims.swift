/// What somebody claims about a log, to be checked while it is verified.
public struct Claims: Sendable {
    /// A checkpoint that was taken earlier, or got from elsewhere.
    public var checkpoint: Checkpoint?
    /// A proof that an event is in the log.
    public var proof: InclusionProof?

    /// Makes claims; without any, nothing is claimed.
    public init(checkpoint: Checkpoint? = nil, proof: InclusionProof? = nil) {
        self.checkpoint = checkpoint
        self.proof = proof
    }
}

/// Builds the tree over the lines as they pass and remembers what the claims are about.
struct ClaimCheck {
    private let claims: Claims
    private let origin: String
    private(set) var tree = MerkleTree()
    private var roots: [Int: Digest] = [:]
    private var proved: (leaf: Digest, line: [UInt8])?

    init(_ claims: Claims, origin: String) {
        self.claims = claims
        self.origin = origin
        remember()
    }

    mutating func add(_ leaf: Digest, _ line: UnsafeRawBufferPointer) {
        if tree.size == claims.proof?.index { proved = (leaf, Array(line)) }
        tree.add(leaf)
        remember()
    }

    private mutating func remember() {
        let size = tree.size
        if size == claims.checkpoint?.size || size == claims.proof?.size { roots[size] = tree.root }
    }

    /// What contradicts the log, in words.
    var faults: [(kind: VerificationReport.Kind, position: Int, text: String)] {
        var faults: [(kind: VerificationReport.Kind, position: Int, text: String)] = []
        if let checkpoint = claims.checkpoint {
            var texts: [String] = []
            if checkpoint.origin != origin {
                texts.append(
                    "the checkpoint is of the log \"\(checkpoint.origin)\", not \"\(origin)\"")
            }
            if let text = fault(of: checkpoint.root, checkpoint.size) {
                texts.append("the checkpoint \(text)")
            }
            faults += texts.map { (.checkpoint, checkpoint.size, $0) }
        }
        if let proof = claims.proof {
            var texts = proof.ownFaults(origin: origin)
            if let text = fault(of: proof.root, proof.size) { texts.append("the proof \(text)") }
            // What a redacted line says is held by the log alone.
            if let proved,
                proved.leaf != proof.leaf
                    || proof.isRedacted && Digest.isRedacted(proved.line)
                        && proved.line != proof.line
            {
                texts.append("the log has another line at position \(proof.position)")
            }
            faults += texts.map { (.proof, proof.position, $0) }
        }
        return faults
    }

    private func fault(of root: Digest, _ size: Int) -> String? {
        guard let found = roots[size] else {
            return "is over \(size) lines, but the log has \(tree.size)"
        }
        guard found != root else { return nil }
        return "has the root \(root.base64) over the first \(size) lines, but those of the log "
            + "have \(found.base64)"
    }
}
