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

    /// Checks every draft; returns about how many bytes their lines will have, never too few.
    static func size(_ batch: [RecordDraft], simulated: Bool) throws(LogError) -> Int {
        var size = 0
        for (index, draft) in batch.enumerated() {
            func refuse(_ field: String, _ reason: String) -> LogError {
                .invalidDraft(index: index, field: field, reason: reason)
            }
            if let reason = fault(draft.stream) { throw refuse("stream", reason) }
            if let reason = fault(draft.type) { throw refuse("type", reason) }
            if let reason = fault(draft.occurred) { throw refuse("occurred", reason) }
            if let reason = fault(draft.actor) { throw refuse("actor", reason) }
            if let reason = fault(draft.visibility) { throw refuse("visibility", reason) }
            // Checked before the data is walked: what is far too long need not be read.
            try line(draft.data.count, index: index)
            if let reason = fault(data: draft.data) { throw refuse("data", reason) }
            guard draft.recorded == batch[0].recorded else {
                throw refuse("recorded", "must be the same in the whole batch")
            }
            size += draft.textBytes + draft.data.count + RecordEncoder.overhead
        }
        if let recorded = batch.first?.recorded {
            guard simulated else {
                throw .invalidDraft(
                    index: 0, field: "recorded", reason: "is given by the log, not by the caller")
            }
            guard (0...9999).contains(recorded.date.year) else {
                throw .invalidDraft(
                    index: 0, field: "recorded", reason: "must lie in the years 0 to 9999")
            }
        }
        return size
    }

    private static func fault(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.isEmpty { return "must not be empty" }
            if bytes.count > LogLimits.fieldBytes {
                return "must have at most \(LogLimits.fieldBytes) bytes, found \(bytes.count)"
            }
            for byte in bytes where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                return "must hold no quote, backslash or control character"
            }
            return nil
        }
    }

    private static func fault(data: [UInt8]) -> String? {
        data.withUnsafeBytes { bytes in
            guard bytes.first == 0x7B, bytes.last == 0x7D else { return "must be a JSON object" }
            for byte in bytes where byte < 0x20 {
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
    }

    /// The first field in which a draft differs from the record with its id; only what the draft
    /// states is compared.
    static func difference(_ draft: RecordDraft, _ record: Record) -> String? {
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
        return record.data.elementsEqual(draft.data) ? nil : "data"
    }

    private static func same(_ text: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.elementsEqual(text.utf8)
    }
}
