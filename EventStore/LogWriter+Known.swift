import ByteCoding

// What is in the log already, or staged.
extension LogWriter {
    /// The positions of a batch whose ids are all known with the same content, staged ones
    /// included; `nil` if none is.
    public func known(_ batch: [RecordDraft]) throws(LogError) -> [Int]? {
        var positions: [Int] = []
        var seen = IdentifierList()
        var firstKnown: (id: UUID128, position: Int)?
        for index in batch.indices {
            let id = batch[index].id
            guard seen.index(of: id) == nil else {
                throw .idConflict(id: id, position: 0, reason: "it is twice in the batch")
            }
            seen.append(id)
            guard let position = try position(ofID: id) else { continue }
            if firstKnown == nil { firstKnown = (id, position) }
            positions.append(position)
        }
        guard let firstKnown else { return batch.isEmpty ? [] : nil }
        guard positions.count == batch.count else {
            throw .idConflict(
                id: firstKnown.id, position: firstKnown.position,
                reason: "\(positions.count) of the \(batch.count) ids of the batch are known; "
                    + "a batch is known as a whole or new as a whole")
        }
        for (draft, position) in zip(batch, positions) {
            var difference: String?
            try read(position) { record in
                difference = DraftCheck.difference(draft, record, log.redaction)
            }
            if let difference {
                throw .idConflict(
                    id: draft.id, position: position, reason: "\(difference) differs")
            }
        }
        return positions
    }

    /// Reads a record that is in the log or staged.
    private func read(
        _ position: Int, _ body: (Record) -> Void
    ) throws(LogError) {
        guard position > log.position else {
            return try log.records(position...position) { record in body(record) }
        }
        hand(log.staged.places[position - log.position - 1], to: body)
    }

    /// Hands on a record that is staged.
    func hand<Failure: Error>(
        _ place: StagedRecords.Place, to body: (Record) throws(Failure) -> Void
    ) throws(Failure) {
        let line = UnsafeRawBufferPointer(rebasing: log.encoder.buffer.bytes[place.line])
        let fault = parser.parse(line, into: &record)
        precondition(fault == nil, "what was encoded can be read")
        try body(record)
    }
}
