import HTTPCore
import Synchronization

/// Bodies of answers by their tag, for all who ask the same in other words.
///
/// The tag is made of everything an answer depends on, so that a body never has to be forgotten
/// because something changed. The store is bounded: when the younger half is full, the older one
/// goes.
final class AnswerStore: Sendable {
    private struct Content {
        var younger: [EntityTag: [UInt8]] = [:]
        var older: [EntityTag: [UInt8]] = [:]
        var youngerBytes = 0
        var olderBytes = 0
        var hits = 0
        var misses = 0
    }

    /// What is in it, and how often it helped.
    struct Figures: Sendable {
        let count: Int
        let bytes: Int
        let hits: Int
        let misses: Int
    }

    private let capacity: Int
    private let content = Mutex(Content())

    /// - Parameter capacity: bytes of bodies, at most.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The body of a tag.
    func body(_ tag: EntityTag) -> [UInt8]? {
        content.withLock { content in
            if let body = content.younger[tag] {
                content.hits += 1
                return body
            }
            guard let body = content.older.removeValue(forKey: tag) else {
                content.misses += 1
                return nil
            }
            // What is still asked for becomes young again.
            content.hits += 1
            content.olderBytes -= Self.cost(body)
            put(body, tag, into: &content)
            return body
        }
    }

    /// Keeps a body, unless it is too large to be worth it.
    func keep(_ body: [UInt8], _ tag: EntityTag) {
        guard Self.cost(body) <= capacity / 8 else { return }
        content.withLock { put(body, tag, into: &$0) }
    }

    var figures: Figures {
        content.withLock {
            Figures(
                count: $0.younger.count + $0.older.count, bytes: $0.youngerBytes + $0.olderBytes,
                hits: $0.hits, misses: $0.misses)
        }
    }

    private func put(_ body: [UInt8], _ tag: EntityTag, into content: inout Content) {
        if content.youngerBytes + Self.cost(body) > capacity / 2 {
            content.older = content.younger
            content.olderBytes = content.youngerBytes
            content.younger = [:]
            content.youngerBytes = 0
        }
        if let replaced = content.younger.updateValue(body, forKey: tag) {
            content.youngerBytes -= Self.cost(replaced)
        }
        content.youngerBytes += Self.cost(body)
    }

    /// A body with what its place costs.
    private static func cost(_ body: [UInt8]) -> Int { body.count + 200 }
}
