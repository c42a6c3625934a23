import Dispatch
import Engine
import HTTPCore
import StrategyModel
import Synchronization
import Words

/// One client that follows the events, by server-sent events.
///
/// Format: WHATWG HTML, 9.2 Server-sent events. `id` is the position, so that a client that comes
/// back says where it was; `data` is a CloudEvent. The end is told as an event `dropped` with a
/// problem as its data.
final class Subscription: ResponseStream {
    /// Events that are read from the log at once, for one who is behind.
    private static let pageSize = 256
    /// Milliseconds after which a client that lost the connection is to come back.
    private static let retry = 3_000

    fileprivate struct State {
        var cursor: Int
        var hasGreeted = false
        var hasLeft = false
        var isReading = false
        /// What was read from the log.
        var ready: (bytes: [UInt8], upTo: Int)?
        var failure: RequestProblem?
        var wake: (@Sendable () -> Void)?
    }

    private let service: Service
    private let filter: EventFeed.Filter
    private let grant: Grant?
    private let language: Language
    fileprivate let state: Mutex<State>

    /// Subscribes to what follows a position; the feed has let it in.
    init(
        _ service: Service, _ filter: EventFeed.Filter, after position: Int, _ grant: Grant?,
        _ language: Language
    ) {
        self.grant = grant
        self.service = service
        self.filter = filter
        self.language = language
        state = Mutex(State(cursor: position))
    }

    private var id: ObjectIdentifier { ObjectIdentifier(self) }

    func begin(wake: @escaping @Sendable () -> Void) {
        state.withLock { $0.wake = wake }
        service.feed.wake(id, wake)
    }

    func end() {
        let wasIn = state.withLock { state in
            defer { state.hasLeft = true }
            return !state.hasLeft
        }
        if wasIn { service.feed.leave(id) }
    }

    let heartbeat = Array(":\n\n".utf8)

    func next() -> StreamPiece {
        let (greets, failure) = state.withLock { state in
            defer { state.hasGreeted = true }
            return (!state.hasGreeted, state.failure)
        }
        if greets { return .bytes(Array("retry: \(Self.retry)\n\n".utf8)) }
        if let failure { return .end(Self.dropped(failure)) }
        // A token that is revoked or expires ends what it let see.
        guard service.gate.holds(grant) else {
            return .end(Self.dropped(.unauthorized(Words.Routes.badToken, language)))
        }
        while true {
            if let read = state.withLock({ $0.takeReady() }) {
                if !read.isEmpty { return .bytes(read) }
                continue
            }
            switch service.feed.piece(after: state.withLock { $0.cursor }, filter) {
            case .bytes(let bytes, let position):
                state.withLock { $0.cursor = position }
                return bytes.isEmpty ? .nothing : .bytes(bytes)
            case .gone:
                readLog()
                return .nothing
            }
        }
    }

    func farewell(_ reason: StreamEnd) -> [UInt8] {
        switch reason {
        case .slow:
            Self.dropped(
                RequestProblem(
                    .requestTimeout, Words.Routes.dropped, Words.Routes.tooSlow, language))
        case .stopping:
            Self.dropped(
                RequestProblem(
                    .unavailable, Words.Routes.dropped, Words.Routes.stopping, language))
        }
    }

    private static func dropped(_ problem: RequestProblem) -> [UInt8] {
        Array("event: dropped\ndata: ".utf8) + problem.response.body + Array("\n\n".utf8)
    }

    /// Reads the next page from the log, on another thread.
    private func readLog() {
        let cursor: Int? = state.withLock { state in
            guard !state.isReading, !state.hasLeft else { return nil }
            state.isReading = true
            return state.cursor
        }
        guard let cursor else { return }
        DispatchQueue.global().async { [self] in
            let page = page(after: cursor)
            let wake = state.withLock { state in
                state.isReading = false
                switch page {
                case .success(let read): state.ready = read
                case .failure(let problem): state.failure = problem
                }
                return state.wake
            }
            wake?()
        }
    }

    private func page(
        after cursor: Int
    ) -> Result<(bytes: [UInt8], upTo: Int), RequestProblem> {
        let model = service.publication.published.model
        let reader = EventReader(service.publication, model, filter.clearance)
        do throws(RequestProblem) {
            let positions = reader.positions(
                after: cursor, filter, limit: Self.pageSize)
            var page: (bytes: [UInt8], upTo: Int) = ([], max(cursor, model.position))
            // A few at a time, because one event can be a megabyte.
            for start in stride(from: 0, to: positions.count, by: 16) {
                let some = Array(positions[start..<min(start + 16, positions.count)])
                for event in try reader.events(some, language) { page.bytes += event.frame }
                let isLast = start + 16 >= positions.count && positions.count < Self.pageSize
                if !isLast, let last = some.last { page.upTo = last }
                if page.bytes.count > EventFeed.pieceBytes, !isLast { return .success(page) }
                if isLast { page.upTo = max(cursor, model.position) }
            }
            return .success(page)
        } catch {
            return .failure(error)
        }
    }
}

extension Subscription.State {
    fileprivate mutating func takeReady() -> [UInt8]? {
        guard let ready else { return nil }
        self.ready = nil
        cursor = ready.upTo
        return ready.bytes
    }
}
