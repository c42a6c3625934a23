internal import HTTPCore
internal import Synchronization

/// What one loop has counted. Written by the loop, read by whoever asks for the metrics.
final class LoopMetrics: Sendable {
    /// Requests of one route with one status.
    struct Key: Hashable, Sendable {
        let route: String?
        let status: Int
    }

    /// How many requests, how long they took, how many bytes went out.
    struct Tally: Sendable {
        var requests = 0
        var microseconds = 0
        var bytes = 0
        /// Requests by latency: up to each of ``bounds``, and above.
        var buckets = [Int](repeating: 0, count: LoopMetrics.bounds.count + 1)
    }

    struct Counts: Sendable {
        var tallies: [Key: Tally] = [:]
        var fromMemory = 0
        var remembered = 0
        var rememberedBytes = 0
    }

    /// Upper bounds of latencies in microseconds.
    static let bounds = [
        100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000,
        1_000_000, 2_500_000,
    ]

    /// Connections there are.
    let connections = Atomic<Int>(0)
    private let counts = Mutex(Counts())

    /// Counts a request that was answered, and logs it.
    func count(
        _ entry: AccessEntry, isFromMemory: Bool, _ log: @Sendable (AccessEntry) -> Void
    ) {
        let bucket =
            isFromMemory
            ? 0
            : Self.bounds.firstIndex { entry.microseconds <= $0 } ?? Self.bounds.count
        // Nobody else has it but a request for the metrics.
        counts.withLock { counts in
            if isFromMemory { counts.fromMemory += 1 }
            let key = Key(route: entry.route, status: entry.status)
            counts.tallies[key, default: Tally()].add(entry, bucket)
        }
        log(entry)
    }

    /// Notes how much is remembered.
    func remembers(_ count: Int, _ bytes: Int) {
        counts.withLock { counts in
            counts.remembered = count
            counts.rememberedBytes = bytes
        }
    }

    var current: Counts { counts.withLock { $0 } }
}

extension LoopMetrics.Tally {
    fileprivate mutating func add(_ entry: AccessEntry, _ bucket: Int) {
        requests += 1
        microseconds += entry.microseconds
        bytes += entry.bytes
        buckets[bucket] += 1
    }

    /// Adds what another loop counted.
    mutating func add(_ other: LoopMetrics.Tally) {
        requests += other.requests
        microseconds += other.microseconds
        bytes += other.bytes
        for index in buckets.indices { buckets[index] += other.buckets[index] }
    }
}

extension LoopMetrics.Counts {
    /// Adds what another loop counted.
    mutating func add(_ other: LoopMetrics.Counts) {
        for (key, tally) in other.tallies {
            tallies[key, default: LoopMetrics.Tally()].add(tally)
        }
        fromMemory += other.fromMemory
        remembered += other.remembered
        rememberedBytes += other.rememberedBytes
    }
}
