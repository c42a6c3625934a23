/// What a full read of a log found.
public struct VerificationReport: Equatable, Sendable {
    /// Records that were read.
    public internal(set) var events = 0
    /// Segments that were read.
    public internal(set) var segments = 0
    /// Bytes that were read.
    public internal(set) var bytes = 0
    /// The durable position by the head mark; `nil` where the mark is unreadable.
    public internal(set) var durable: Int?
    /// The root of the Merkle tree over the lines; `nil` where the log is not sound.
    public internal(set) var root: Digest?
    /// Everything that was found, in the order of the log; at most a thousand, and
    /// what the claims came to.
    public internal(set) var findings: [Finding] = []

    /// Whether nothing that had been durable is damaged and every claim holds; notes do not count.
    public var isSound: Bool { !findings.contains { $0.kind.isDamage } }

    /// One thing that was found.
    public struct Finding: Equatable, Sendable {
        /// What kind of thing.
        public let kind: Kind
        /// The position it is about.
        public let n: Int
        /// The file, such as `000000000001.jsonl`.
        public let segment: String
        /// The byte where it begins.
        public let offset: Int
        /// What is wrong, for people.
        public let text: String
    }

    /// Kinds of findings.
    public enum Kind: String, CaseIterable, Sendable {
        /// A line is malformed or does not match its checksum.
        case line
        /// A position, batch, base or time does not follow the one before.
        case sequence
        /// A version does not follow the one before in its stream.
        case version
        /// An id is there twice.
        case identifier
        /// The payload is not valid JSON in UTF-8.
        case data
        /// A segment is missing or misnamed.
        case segment
        /// The log ends before the head mark.
        case tail
        /// Both slots of the head mark are unreadable.
        case head
        /// The log is not what a checkpoint says.
        case checkpoint
        /// A proof does not hold, or not for this log.
        case proof
        /// A line is redacted, and no event of its stream orders it.
        case redaction
        /// A redaction was ordered and not carried out: the next writer does it.
        case redactionOpen
        /// One slot of the head mark is unreadable: harmless.
        case headSlot
        /// Bytes beyond the head mark: being written, or left for the next recovery.
        case unmarked
        /// A tail that a recovery set aside.
        case torn

        /// Whether it means that something durable is damaged, or not what is claimed.
        public var isDamage: Bool {
            switch self {
            case .line, .sequence, .version, .identifier, .data, .segment, .tail, .head,
                .checkpoint, .proof, .redaction:
                true
            case .headSlot, .unmarked, .torn, .redactionOpen: false
            }
        }
    }
}

extension EventLog {
    /// Reads the whole log and checks every line, its payload, the order of positions, batches,
    /// versions and times, that no id is there twice, and the head mark. Takes no lock and
    /// changes nothing; the position of this instance stays where it is.
    ///
    /// The lines are hashed on the way: for the root, and to check what is claimed of the log.
    /// `progress` gets the bytes done and the bytes in all, after each few megabytes.
    public func verify(
        claims: Claims = Claims(),
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(LogError) -> VerificationReport {
        var attempts = 0
        while true {
            let before = try positionIfReadable()
            let verifier = Verifier(log: self, claims)
            try verifier.run(progress)
            attempts += 1
            // A redaction may have been ordered and carried out meanwhile, and its order lie beyond
            // what was read.
            let isDoubtful = verifier.report.findings.contains { $0.kind == .redaction }
            guard isDoubtful, attempts <= 3, let before, try readHead().position > before else {
                return verifier.report
            }
        }
    }

    /// The durable position; `nil` where the mark is damaged, which is for the report to say.
    private func positionIfReadable() throws(LogError) -> Int? {
        do {
            return try readHead().position
        } catch {
            guard error.isDamage else { throw error }
            return nil
        }
    }
}
