import ByteCoding
import Engine
import EventStore
import HTTPCore
import StrategyModel
import Synchronization
import Words

/// Lets requests in: knows the tokens of the store as they are now, and who failed too often.
final class AccessGate: Sendable {
    private struct Current {
        var list = AccessList()
        var generation = 0
    }

    private struct Source {
        var stamp: FileStamp?
        var isTroubled = false
    }

    private let path: String
    private let clock: StoreClock
    private let monotonic: @Sendable () -> Int
    private let report: @Sendable (AccessError?) -> Void
    /// Held for taking or replacing the pointer only.
    private let current = Mutex(Current())
    /// What was read last; held while reading.
    private let source = Mutex(Source())
    private let attempts: Mutex<AttemptLimiter>

    /// Reads the tokens of a store.
    ///
    /// - Parameters:
    ///   - path: the folder of the store.
    ///   - clock: what tokens expire by.
    ///   - settings: how often a client may fail.
    ///   - monotonic: nanoseconds of a clock that is never set.
    ///   - report: told once when the file can't be used, so that no token is valid, and with
    ///     `nil` when it can again.
    init(
        _ path: String, clock: StoreClock = .system, _ settings: DaemonSettings = DaemonSettings(),
        monotonic: @escaping @Sendable () -> Int = { Monotonic.now() },
        report: @escaping @Sendable (AccessError?) -> Void = { _ in }
    ) {
        self.path = path
        self.clock = clock
        self.monotonic = monotonic
        self.report = report
        attempts = Mutex(
            AttemptLimiter(
                burst: settings.failedAttemptsBurst,
                interval: settings.failedAttemptsInterval.nanoseconds,
                mostClients: settings.failedAttemptsClients))
        reload()
    }

    /// Raised with each change of the tokens; what was kept of an earlier one is not to be used.
    var generation: Int { current.withLock { $0.generation } }

    /// Looks whether the file has changed, and reads it if so. A file that can't be used permits
    /// nothing.
    func reload() {
        let news: AccessError?? = source.withLock { source in
            // Looked at before it is read: a change in between is then found the next time.
            let stamp = FileStamp(path + "/access.json")
            if let stamp, stamp == source.stamp { return nil }
            var list = AccessList()
            var trouble: AccessError?
            do throws(AccessError) {
                list = try AccessList(of: AccessFile(in: path))
            } catch {
                trouble = error
            }
            // After trouble it is read again each time: the next reading may do better.
            source.stamp = trouble == nil && stamp?.isSettled ?? false ? stamp : nil
            current.withLock { current in
                guard current.list != list else { return }
                current.list = list
                current.generation += 1
            }
            guard (trouble != nil) != source.isTroubled else { return nil }
            source.isTroubled.toggle()
            return .some(trouble)
        }
        if let news { report(news) }
    }

    /// Whether what a token permitted is still so, for answers that have no end.
    func holds(_ grant: Grant?) -> Bool {
        guard let grant else { return true }
        return current.withLock { $0.list }.holds(grant, at: clock.now)
    }

    /// Lets a request in, with what it may see; `clearance` in its query may lower that.
    ///
    /// - Throws: 401 for anything but a valid token, 429 where a client failed too often, 400 and
    ///   403 for the query.
    func admit(
        _ request: Request, in language: Language
    ) throws(RequestProblem) -> Admission {
        let grant = try grant(request, language)
        let own = grant?.clearance ?? .public
        guard let asked = request.query["clearance"] else {
            return Admission(grant: grant, clearance: own)
        }
        guard let clearance = Visibility(rawValue: asked) else {
            throw .badValue(
                "clearance", asked,
                Text(verbatim: Visibility.allCases.map(\.rawValue).joined(separator: ", ")),
                language)
        }
        guard clearance <= own else {
            throw RequestProblem(
                .forbidden, Words.Routes.forbidden, Words.Routes.clearance(asked, own.rawValue),
                language)
        }
        return Admission(grant: grant, clearance: clearance)
    }

    /// What the token of a request permits; `nil` where it shows none. Whatever is wrong with what
    /// it shows, the answer is the same.
    private func grant(_ request: Request, _ language: Language) throws(RequestProblem) -> Grant? {
        let authorization = Authorization(request.headers)
        guard authorization != .none else { return nil }
        let client = ClientAddress.of(request)
        let now = monotonic()
        if let wait = attempts.withLock({ $0.wait(of: client, at: now) }) {
            throw .tooManyAttempts(wait, language)
        }
        if case .bearer(let token) = authorization,
            let grant = current.withLock({ $0.list }).grant(for: token, at: clock.now)
        {
            return grant
        }
        attempts.withLock { $0.fail(client, at: now) }
        throw .unauthorized(Words.Routes.badToken, language)
    }
}
