import ByteCoding

/// Reads a log from its first byte with an index of its own and goes on after a fault.
final class Verifier {
    private(set) var report = VerificationReport()
    private let log: EventLog
    private let storage: any Storage
    private var index = LogIndex()
    private var parser = RecordParser()
    private var record = Record()
    private var claims: ClaimCheck
    private let again: RecordReader
    private let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 4 << 20, alignment: 64)

    init(log: EventLog, _ claims: Claims) {
        self.log = log
        self.claims = ClaimCheck(claims, origin: log.format.checkpointOrigin)
        storage = log.storage
        again = RecordReader(storage: storage)
    }

    deinit { buffer.deallocate() }

    func run(_ progress: (Int, Int) -> Void) throws(LogError) {
        let mark = try checkHead()
        let directory = log.file(StoreFile.log)
        let names = try attempt { () throws(SystemFailure) in try storage.names(in: directory) }
        let segments = names.compactMap { StoreFile.firstPosition($0) }.sorted()
        let all = try log.statistics().bytes
        for first in segments where mark.map({ first <= $0.segment }) ?? true {
            try check(first, mark, { progress($0, all) })
        }
        if let mark {
            if index.position < mark.position {
                note(
                    .tail, index.offset,
                    "the log ends after \(index.position), but \(mark.position) was durable")
            } else if index.segment == mark.segment, index.offset < mark.length {
                note(
                    .tail, index.offset,
                    "the segment ends at byte \(index.offset), but \(mark.length) were durable")
            }
            for first in segments where first > mark.segment {
                note(.unmarked, 0, "segment \(StoreFile.segment(first)) lies beyond the mark")
            }
        }
        try checkRedactions()
        if report.isSound { report.root = claims.tree.root }
        for fault in claims.faults {
            add(fault.kind, "\(fault.kind)", 0, fault.text, at: fault.position)
        }
        for name in names.sorted() where StoreFile.isTornTail(name) {
            add(.torn, name, 0, "a tail that was never acknowledged was set aside here")
        }
    }

    private func checkHead() throws(LogError) -> HeadMark? {
        let slots: HeadSlots? = try attempt { () throws(SystemFailure) in
            let name = log.file(StoreFile.head)
            do throws(SystemFailure) {
                let file = try storage.open(name, .read)
                defer { storage.close(file) }
                return try HeadSlots(file: file, storage: storage)
            } catch {
                if error.code == SystemFailure.Code.notFound { return nil }
                throw error
            }
        }
        report.durable = slots?.newest?.position
        guard let slots, slots.newest != nil else {
            add(.head, StoreFile.head, 0, "both slots of the head mark are unreadable")
            return nil
        }
        // A store that was appended to once has written one slot only.
        for (slot, valid) in slots.valid.enumerated() where !valid && slots.written(slot) {
            add(
                .headSlot, StoreFile.head, HeadMark.slotOffsets[slot],
                "this slot is torn; the other one counts")
        }
        return slots.newest
    }

    private func check(
        _ first: Int, _ mark: HeadMark?, _ progress: (Int) -> Void
    ) throws(LogError) {
        if first != index.position + 1 {
            index.segment = first
            note(.segment, 0, "expected a segment that begins at \(index.position + 1)")
            index.position = first - 1
        }
        index.segment = first
        index.offset = 0
        index.openMore = 0
        let path = log.segmentPath(first)
        let file = try attempt { () throws(SystemFailure) in try storage.open(path, .read) }
        defer { storage.close(file) }
        let size = try attempt { () throws(SystemFailure) in try storage.size(file) }
        let isLast = mark?.segment == first
        let limit = isLast ? min(size, mark?.length ?? size) : size
        report.segments += 1
        while index.offset < limit {
            let start = index.offset
            let window = UnsafeMutableRawBufferPointer(
                rebasing: buffer[..<min(buffer.count, limit - start)])
            let filled = try attempt { () throws(SystemFailure) in
                try storage.readFully(file, into: window, at: start)
            }
            guard filled > 0 else { break }
            try checkLines(UnsafeRawBufferPointer(rebasing: window[..<filled]), at: start)
            if index.offset == start {
                note(.line, start, "the line has no end or is too long")
                skip(to: start + filled)
            }
            report.bytes += index.offset - start
            progress(report.bytes)
        }
        if index.openMore > 0 {
            note(.sequence, index.offset, "\(index.openMore) records of the batch are missing")
        }
        if isLast, size > limit {
            note(.unmarked, limit, "\(size - limit) bytes lie beyond the head mark")
        }
    }

    private func checkLines(_ bytes: UnsafeRawBufferPointer, at start: Int) throws(LogError) {
        var consumed = 0
        while consumed < bytes.count {
            let end = ByteSearch.first(0x0A, in: bytes, from: consumed, to: bytes.count)
            guard end < bytes.count else { return }
            let line = UnsafeRawBufferPointer(rebasing: bytes[consumed..<end])
            try check(line, at: start + consumed)
            consumed = end + 1
        }
    }

    private func check(_ line: UnsafeRawBufferPointer, at offset: Int) throws(LogError) {
        let fault = parser.parse(line, into: &record)
        // A damaged line is a leaf too, so that those after it keep their places in the tree.
        claims.add(fault == nil ? record.leaf : .leaf(line), line)
        if let fault {
            note(.line, offset, fault.text)
            // The line most likely held the position that was expected.
            index.position += 1
            index.openMore = max(0, index.openMore - 1)
            skip(to: offset + line.count + 1)
            return
        }
        if let fault = index.fault(record) {
            note(.sequence, offset, fault.text)
            index.position = record.n - 1
        }
        if !index.streams.follows(record.stream, record.version) {
            note(.version, offset, index.versionFault(record).text)
            index.streams.set(record.stream, to: record.version - 1)
        }
        try checkIdentifier(at: offset)
        checkData(at: offset)
        index.add(record, at: offset)
        index.redactions.note(record, log.redaction)
        report.events += 1
    }

    private func checkIdentifier(at offset: Int) throws(LogError) {
        index.ids.settle()
        _ = try index.ids.position(of: record.id) { (candidate) throws(LogError) in
            guard let place = index.offsets.locate(candidate) else { return false }
            let id = record.id
            var isSame = false
            let path = log.segmentPath(place.segment)
            // What cannot be read again has been noted already.
            _ = try? again.read(candidate...candidate, place, path: path) { other in
                isSame = other.id == id
            }
            if isSame {
                note(.identifier, offset, "id \(id) is that of position \(candidate) too")
            }
            // All of them are told.
            return false
        }
    }

    /// Every redacted line has an order, and every order was carried out.
    private func checkRedactions() throws(LogError) {
        for (_, line) in index.redactions.unnamed.sorted(by: { $0.value.n < $1.value.n }) {
            let segment = index.offsets.locate(line.n)?.segment ?? index.segment
            add(
                .redaction, StoreFile.segment(segment), 0,
                "the line is redacted, but no event of its stream orders that", n: line.n)
        }
        guard let rules = log.redaction else { return }
        index.ids.settle()
        for (id, order) in index.redactions.open.sorted(by: { $0.value.n < $1.value.n }) {
            var isOpen = false
            var found = 0
            _ = try index.ids.position(of: id) { (candidate) throws(LogError) in
                guard let place = index.offsets.locate(candidate) else { return false }
                let path = log.segmentPath(place.segment)
                _ = try? again.read(candidate...candidate, place, path: path) { other in
                    guard other.id == id, other.n < order.n,
                        other.stream.elementsEqual(order.stream), !other.isRedacted
                    else { return }
                    isOpen = rules.redact(other.type, other.data) != nil
                    found = other.n
                }
                return isOpen
            }
            guard isOpen else { continue }
            let segment = index.offsets.locate(found)?.segment ?? index.segment
            add(
                .redactionOpen, StoreFile.segment(segment), 0,
                "@\(order.n) orders its redaction, which the next writer carries out", n: found)
        }
    }

    private func checkData(at offset: Int) {
        if let invalid = UTF8Validation.firstInvalidOffset(record.line) {
            note(.data, offset, "the line is not UTF-8 at its byte \(invalid)")
        }
        var cursor = JSONCursor(record.data)
        if !cursor.skipValue() || cursor.offset != record.data.count {
            note(.data, offset, "data is not valid JSON near its byte \(cursor.offset)")
        }
    }

    private func skip(to offset: Int) {
        index.offset = offset
    }

    private func note(_ kind: VerificationReport.Kind, _ offset: Int, _ text: String) {
        add(kind, StoreFile.segment(index.segment), offset, text)
    }

    private func add(
        _ kind: VerificationReport.Kind, _ segment: String, _ offset: Int, _ text: String,
        at position: Int? = nil, n: Int? = nil
    ) {
        // What a claim came to is always told.
        guard report.findings.count < 1000 || position != nil else { return }
        report.findings.append(
            .init(
                kind: kind, n: position ?? n ?? index.position + 1, segment: segment,
                offset: offset,
                text: text))
    }
}
