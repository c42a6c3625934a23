import ByteCoding

/// What is checked of drafts before anything is written.
enum DraftCheck {
    private static let advice =
        "Record in smaller batches, for instance with --each, which commits groups of 1,000."

    static func count(_ count: Int) throws(LogError) {
        guard count <= LogLimits.batchRecords else {
            throw .limitExceeded(
                what: "records of a batch", limit: LogLimits.batchRecords, found: count,
                advice: advice)
        }
    }

    static func line(_ count: Int, index: Int) throws(LogError) {
        guard count <= LogLimits.lineBytes else {
            throw .limitExceeded(
                what: "bytes of the line of draft \(index + 1)", limit: LogLimits.lineBytes,
                found: count, advice: "Say it in several events.")
        }
    }

    static func bytes(_ count: Int) throws(LogError) {
        guard count <= LogLimits.batchBytes else {
            throw .limitExceeded(
                what: "bytes of a batch", limit: LogLimits.batchBytes, found: count,
                advice: advice)
        }
    }

    /// Checks the transaction time that a batch states, which only a simulated store takes.
    static func recorded(_ batch: [RecordDraft], simulated: Bool) throws(LogError) {
        func refuse(_ index: Int, _ reason: String) -> LogError {
            .invalidDraft(index: index, field: "recorded", reason: reason)
        }
        let stated = batch.first?.recorded
        for (index, draft) in batch.enumerated() where draft.recorded != stated {
            throw refuse(index, "must be the same in the whole batch")
        }
        guard let stated else { return }
        guard simulated else { throw refuse(0, "is given by the log, not by the caller") }
        guard (0...9999).contains(stated.date.year) else {
            throw refuse(0, "must lie in the years 0 to 9999")
        }
    }

    /// What is wrong with the length of a text.
    static func fault(length: Int) -> String? {
        if length == 0 { return "must not be empty" }
        guard length > LogLimits.fieldBytes else { return nil }
        return "must have at most \(LogLimits.fieldBytes) bytes, found \(length)"
    }

    /// What is wrong with a text: it goes into a line as it is.
    static func fault(_ text: UnsafeRawBufferPointer) -> String? {
        ByteSearch.hasOnlyPlainText(text)
            ? nil : "must hold no quote, backslash or control character"
    }

    /// What is wrong with the data.
    static func fault(data bytes: UnsafeRawBufferPointer) -> String? {
        guard bytes.first == 0x7B, bytes.last == 0x7D else { return "must be a JSON object" }
        guard !ByteSearch.hasControl(bytes) else {
            return "must hold no line breaks or other control characters"
        }
        if let offset = UTF8Validation.firstInvalidOffset(bytes) {
            return "is not UTF-8 at byte \(offset)"
        }
        var cursor = JSONCursor(bytes)
        guard cursor.skipValue(), cursor.offset == bytes.count else {
            return "is not valid JSON near byte \(cursor.offset)"
        }
        return nil
    }

    /// The first field in which a draft differs from the record with its id; only what the draft
    /// states is compared. Of a redacted record only what is left of its data can be: a draft with
    /// another text in the same place counts as the same.
    static func difference(
        _ draft: RecordDraft, _ record: Record, _ rules: RedactionRules?
    ) -> String? {
        if !same(draft.stream, record.stream) { return "stream" }
        if !same(draft.type, record.type) { return "type" }
        if draft.stated.contains(.occurred), !same(draft.occurred, record.occurred) {
            return "occurred"
        }
        if draft.stated.contains(.actor), !same(draft.actor, record.actor) { return "actor" }
        if draft.stated.contains(.visibility), !same(draft.visibility, record.visibility) {
            return "visibility"
        }
        if let cause = draft.cause, cause != record.cause { return "cause" }
        if let recorded = draft.recorded, recorded != record.recorded { return "recorded" }
        return isSame(draft.data, record, rules) ? nil : "data"
    }

    private static func isSame(
        _ data: [UInt8], _ record: Record, _ rules: RedactionRules?
    ) -> Bool {
        guard record.isRedacted else { return record.data.elementsEqual(data) }
        let left = data.withUnsafeBytes { rules?.redact(record.type, $0) } ?? data
        return record.data.elementsEqual(left)
    }

    private static func same(_ text: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.elementsEqual(text.utf8)
    }
}
