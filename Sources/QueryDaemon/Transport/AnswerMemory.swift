internal import ByteCoding
internal import HTTPCore

/// What one loop remembers of its answers: the bytes on the wire by the bytes of the request.
///
/// Whoever asks the same in the same words gets the same bytes, with the time of day put in; what
/// the words mean need not be found out again. An answer holds for one epoch, and when that ends
/// all are forgotten. The memory is bounded: when the younger half is full, the older one goes.
struct AnswerMemory {
    /// An answer as it was sent.
    final class Answer {
        let head: [UInt8]
        var wire: [UInt8]
        /// Where the date stands.
        let date: Range<Int>
        /// The second that the date tells.
        var second: Int64
        let method: Method?
        let route: String?
        let status: Int

        init(
            to head: [UInt8], _ wire: WireResponse, second: Int64, method: Method?,
            _ response: Response
        ) {
            self.head = head
            self.wire = wire.head + wire.body
            date = wire.date
            self.second = second
            self.method = method
            route = response.route
            status = response.status.code
        }

        var cost: Int { head.count + wire.count + 200 }
    }

    private let capacity: Int
    private let seed = UInt64.random(in: .min ... .max)
    private var epoch: Epoch?
    private var younger: [UInt64: Answer] = [:]
    private var older: [UInt64: Answer] = [:]
    private var youngerBytes = 0
    private var olderBytes = 0

    /// - Parameter capacity: bytes of answers and requests, at most.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// How many answers are remembered.
    var count: Int { younger.count + older.count }
    /// What they cost.
    var bytes: Int { youngerBytes + olderBytes }

    /// Forgets everything unless it is from this epoch.
    mutating func enter(_ epoch: Epoch?) {
        guard epoch != self.epoch else { return }
        self.epoch = epoch
        younger.removeAll(keepingCapacity: true)
        older.removeAll(keepingCapacity: true)
        youngerBytes = 0
        olderBytes = 0
    }

    /// The answer to a head.
    mutating func answer(to head: UnsafeRawBufferPointer) -> Answer? {
        guard epoch != nil else { return nil }
        let key = ByteHash.hash(head, seed: seed)
        if let answer = younger[key] { return Self.matching(answer, head) }
        guard let answer = older[key], let answer = Self.matching(answer, head) else { return nil }
        // What is still asked for becomes young again.
        older[key] = nil
        olderBytes -= answer.cost
        remember(answer, key)
        return answer
    }

    /// Remembers an answer that was made in this epoch.
    ///
    /// Whoever finds two heads of one hash makes the memory forget one of them, no more.
    mutating func remember(_ answer: Answer, of epoch: Epoch) {
        guard epoch == self.epoch, answer.cost <= capacity / 8 else { return }
        remember(answer, answer.head.withUnsafeBytes { ByteHash.hash($0, seed: seed) })
    }

    private mutating func remember(_ answer: Answer, _ key: UInt64) {
        if youngerBytes + answer.cost > capacity / 2 {
            (older, olderBytes) = (younger, youngerBytes)
            younger = [:]
            youngerBytes = 0
        }
        if let replaced = younger.updateValue(answer, forKey: key) {
            youngerBytes -= replaced.cost
        }
        youngerBytes += answer.cost
    }

    private static func matching(_ answer: Answer, _ head: UnsafeRawBufferPointer) -> Answer? {
        answer.head.withUnsafeBytes { $0.hasSameBytes(as: head) } ? answer : nil
    }
}
