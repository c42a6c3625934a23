/// How often each client may fail: a bucket of attempts a client, filled again one by one.
///
/// Of a bucket only the moment is kept at which it will be full again; a full one needs no entry.
struct AttemptLimiter: Sendable {
    /// Attempts that a client who never failed may fail one after the other.
    let burst: Int
    /// Nanoseconds until there is one more.
    let interval: Int
    /// How many clients are remembered; of more, the one whose bucket is the fullest is forgotten.
    let mostClients: Int
    /// When each bucket is full again, in nanoseconds of a clock that is never set.
    private var full: [String: Int] = [:]

    init(burst: Int, interval: Int, mostClients: Int) {
        self.burst = max(1, burst)
        self.interval = max(1, interval)
        self.mostClients = max(1, mostClients)
    }

    /// How many clients are remembered now.
    var clients: Int { full.count }

    /// Nanoseconds until a client may try again; `nil` where it may now.
    func wait(of client: String, at now: Int) -> Int? {
        guard let full = full[client] else { return nil }
        let wait = full - now - (burst - 1) * interval
        return wait > 0 ? wait : nil
    }

    /// Takes one attempt out of a client's bucket.
    mutating func fail(_ client: String, at now: Int) {
        if full[client] == nil, full.count >= mostClients { makeRoom(at: now) }
        full[client] = max(now, full[client] ?? now) + interval
    }

    private mutating func makeRoom(at now: Int) {
        full = full.filter { $0.value > now }
        guard full.count >= mostClients, let fullest = full.min(by: { $0.value < $1.value }) else {
            return
        }
        full[fullest.key] = nil
    }
}
