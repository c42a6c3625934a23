import ByteCoding
import EventStore

/// What a log must hold by what was acknowledged and seen, whatever happens to its disk.
///
/// The truth grows by what anybody is shown: from then on it must never change. A batch that was
/// tried and not acknowledged may be shown or not, but only as a whole, and not any more once a
/// later batch was acknowledged without it.
final class LogModel {
    struct Batch {
        let drafts: [RecordDraft]
        var state = State.new
    }

    enum State: Equatable {
        /// Never tried, refused cleanly, or passed over: must not be there.
        case new
        /// Tried without a clear answer: may be there.
        case open
        /// Acknowledged: must be there.
        case acknowledged
        /// Shown, from this position on.
        case shown(Int)
    }

    struct Entry: Equatable, BitwiseCopyable {
        let batch: Int
        let index: Int
        let checksum: UInt32
    }

    private(set) var truth: [Entry] = []
    var batches: [Batch] = []
    private(set) var versions: [String: Int] = [:]
    /// The events whose redaction somebody has tried to order: they may be redacted.
    var ordered: Set<UUID128> = []
    /// By the batches that order redactions, the positions of the events that they name.
    var targets: [Int: Int] = [:]
    /// Positions whose redaction was carried out: they stay redacted.
    private var carried: Set<Int> = []
    /// The checksums of redacted lines, which never change either.
    private var redactedChecksums: [Int: UInt32] = [:]
    /// The first thing that was wrong.
    private(set) var violation: String?

    func violate(_ text: String) {
        if violation == nil { violation = text }
    }

    func require(_ condition: Bool, _ text: @autoclosure () -> String) {
        if !condition { violate(text()) }
    }

    /// Makes a batch nobody has tried.
    func makeBatch(using random: inout SeededRandom) -> Int {
        let number = batches.count
        let count = random.percent(60) ? 1 : 1 + random.below(5)
        let drafts = (0..<count).map { index in
            let length = random.percent(15) ? random.below(1500) : random.below(40)
            let text = Self.secret(number, index) + String(repeating: "x", count: length)
            return RecordDraft(
                stream: "stream/\(random.below(4))", type: "thing.happened",
                occurred: "2012", actor: "a", visibility: "public",
                id: UUID128(high: 0x51, low: UInt64(number << 16 | index)),
                data: Array("{\"b\":\(number),\"i\":\(index),\"t\":\"\(text)\"}".utf8))
        }
        batches.append(Batch(drafts: drafts))
        return number
    }

    /// A record as somebody is shown it.
    func observe(_ record: Record) {
        let batch = Int(record.id.low >> 16)
        let index = Int(record.id.low & 0xFFFF)
        let entry = Entry(
            batch: batch, index: index, checksum: CRC32C.checksum(record.line))
        if record.isRedacted { return observeRedacted(record, entry) }
        if record.n <= truth.count {
            require(
                record.n > 0 && truth[record.n - 1] == entry,
                "position \(record.n) was \(record.n > 0 ? "\(truth[record.n - 1])" : "never")"
                    + " and is \(entry)")
            return
        }
        guard record.n == truth.count + 1, batches.indices.contains(batch),
            batches[batch].drafts.indices.contains(index)
        else { return violate("position \(record.n) after \(truth.count): \(entry)") }
        let drafts = batches[batch].drafts
        let draft = drafts[index]
        require(
            draft.stream.utf8.elementsEqual(record.stream)
                && draft.data.elementsEqual(record.data),
            "the content of \(entry) at \(record.n) is not what was recorded")
        require(
            record.more == drafts.count - 1 - index && isPlace(of: entry),
            "a batch is torn at \(record.n): \(entry), \(record.more) more")
        let state = batches[batch].state
        if index == 0 {
            require(
                state == .open || state == .acknowledged,
                "batch \(batch) is at \(record.n), but it was \(state)")
            batches[batch].state = .shown(record.n)
        }
        versions[draft.stream, default: 0] += 1
        require(
            record.version == versions[draft.stream],
            "stream \(draft.stream) at \(record.n) has version \(record.version)")
        truth.append(entry)
    }

    /// A redacted line: of an event that was known, ordered, and without its text.
    private func observeRedacted(_ record: Record, _ entry: Entry) {
        guard (1...max(1, truth.count)).contains(record.n), ordered.contains(record.id) else {
            return violate("position \(record.n) is redacted, and nobody has ordered that")
        }
        let known = truth[record.n - 1]
        require(
            known.batch == entry.batch && known.index == entry.index,
            "position \(record.n) was \(known) and is \(entry), redacted")
        let draft = batches[known.batch].drafts[known.index]
        let left = String(decoding: record.data, as: UTF8.self)
        require(
            draft.stream.utf8.elementsEqual(record.stream)
                && left == "{\"b\":\(known.batch),\"i\":\(known.index),\"t\":null}",
            "what is left of \(known) is \(left)")
        let first = redactedChecksums[record.n] ?? entry.checksum
        redactedChecksums[record.n] = first
        require(first == entry.checksum, "the redacted line of \(record.n) has changed")
    }

    func isCarriedOut(_ position: Int) -> Bool { carried.contains(position) }
    func carriedOut(_ position: Int) { carried.insert(position) }

    /// Whether a line may be what stands at a position now.
    func isLine(_ checksum: UInt32, at position: Int) -> Bool {
        if checksum == redactedChecksums[position] { return true }
        return checksum == truth[position - 1].checksum && !carried.contains(position)
    }

    /// Whether the truth begins with some entries.
    func began(with entries: [Entry]) -> Bool { truth.starts(with: entries) }

    private func isPlace(of entry: Entry) -> Bool {
        guard let last = truth.last else { return entry.index == 0 }
        if entry.index > 0 { return last.batch == entry.batch && last.index == entry.index - 1 }
        return isWhole
    }

    /// Whether the truth ends with a whole batch.
    var isWhole: Bool {
        guard let last = truth.last else { return true }
        return last.index == batches[last.batch].drafts.count - 1
    }

    /// Somebody has read everything to the end under the lock.
    func checkEnd(at position: Int) {
        require(
            position == truth.count,
            "the log ends at \(position), but \(truth.count) events had been shown")
        require(isWhole, "a batch is torn at the end, \(position)")
        for (number, batch) in batches.enumerated() where batch.state == .acknowledged {
            violate("batch \(number) was acknowledged and is not there")
        }
    }

    /// A later batch was acknowledged: what is not there now never will be.
    func passOver() {
        for number in batches.indices where batches[number].state == .open {
            batches[number].state = .new
        }
    }
}
