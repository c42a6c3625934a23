internal import Dispatch
public import HTTPCore

/// What the loops ask for answers.
public protocol Responder: Sendable {
    /// What tells a loop whether an earlier answer still holds; each loop has its own.
    func makeWatch() -> any EpochWatch

    /// Answers a request at once, or else returns `nil` and calls `later`, exactly once and on any
    /// thread.
    func respond(
        to request: Request, later: @escaping @Sendable (Response) -> Void
    ) -> Response?
}

/// Everything that answers depend on beside the request itself.
public struct Epoch: Hashable, Sendable {
    /// The position of the log that is published.
    public let position: Int
    /// Counts the changes of who may see what.
    public let access: Int
    /// Today.
    public let day: Int

    /// Makes an epoch.
    public init(position: Int, access: Int, day: Int) {
        self.position = position
        self.access = access
        self.day = day
    }
}

/// Looks at what answers depend on. Belongs to one thread.
public protocol EpochWatch: AnyObject {
    /// The epoch of this moment; `nil` where it can't be told, or where answers would first have
    /// to take in what is new.
    func epoch() -> Epoch?
}

/// Finds the route of a request, and has the answer made where it holds nobody up.
struct RoutingResponder: Responder {
    let router: Router
    let watch: @Sendable () -> any EpochWatch
    /// As many threads as there are processors; each connection waits for one answer at a time.
    private let queue = DispatchQueue(label: "wegmarke.answers", attributes: .concurrent)

    init(_ router: Router, watch: @escaping @Sendable () -> any EpochWatch) {
        self.router = router
        self.watch = watch
    }

    func makeWatch() -> any EpochWatch { watch() }

    func respond(
        to request: Request, later: @escaping @Sendable (Response) -> Void
    ) -> Response? {
        switch router.match(request) {
        case .answered(let response): return response
        case .route(let route, let request):
            switch route.handling {
            case .immediate(let handler): return handler(request).naming(route)
            case .computing(let handler): queue.async { later(handler(request).naming(route)) }
            case .eventual(let handle): handle(request) { later($0.naming(route)) }
            }
            return nil
        }
    }
}

/// Answers on the loop itself, and remembers nothing.
struct DirectResponder: Responder {
    let handler: Route.Handler

    private final class NoWatch: EpochWatch {
        func epoch() -> Epoch? { nil }
    }

    func makeWatch() -> any EpochWatch { NoWatch() }

    func respond(
        to request: Request, later: @escaping @Sendable (Response) -> Void
    ) -> Response? { handler(request) }
}
