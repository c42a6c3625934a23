public import ByteCoding
public import StrategyModel

/// What a recording came to.
public struct Receipt: Sendable {
    /// One event of it.
    public struct Item: Sendable {
        /// Its position; where it would stand, for a dry run.
        public let position: Int
        /// Its id.
        public let id: UUID128
        /// Its stream.
        public let stream: String
        /// Its number in the stream.
        public let version: Int
    }

    /// How many events were appended; 0 where all were known already.
    public internal(set) var recorded = 0
    /// The events, in the order of the drafts.
    public internal(set) var items: [Item] = []
    /// What the recorder should be told.
    public internal(set) var warnings: [RecordingFinding] = []
    /// The drafts that were left out, with their faults (only where the good ones are recorded
    /// on their own).
    public internal(set) var rejected: [RecordingFinding] = []

    /// Writes its members into an object: `"recorded","from","to","ids"`, the first and the last
    /// position `null` where there is no event.
    public func write(into writer: inout JSONWriter) {
        writer.key("recorded")
        writer.integer(recorded)
        writer.key("from")
        items.first.map { writer.integer($0.position) } ?? writer.null()
        writer.key("to")
        items.last.map { writer.integer($0.position) } ?? writer.null()
        writer.key("ids")
        writer.beginArray()
        for item in items { writer.string(item.id.description) }
        writer.endArray()
    }

    mutating func add(_ other: Receipt) {
        recorded += other.recorded
        items += other.items
        warnings += other.warnings
        rejected += other.rejected
    }

    /// An error that came after this was recorded.
    ///
    /// - Parameter draft: the first that was not.
    func interrupted(at draft: ValidDraft?, by error: EngineError) -> EngineError {
        guard case .interrupted(let more, let line, let cause) = error else {
            return recorded > 0 ? .interrupted(self, line: draft?.line, error) : error
        }
        var all = self
        all.add(more)
        return .interrupted(all, line: line, cause)
    }
}
