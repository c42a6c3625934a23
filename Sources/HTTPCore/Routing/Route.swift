/// One thing the server does, as a value: the router, `Allow` and the OpenAPI document come from
/// it.
public struct Route: Sendable {
    /// A parameter of a route.
    public struct Parameter: Hashable, Sendable {
        /// Where it stands.
        public enum Place: String, Sendable {
            case path
            case query
            case header
        }

        /// What it may be, in the words of JSON Schema.
        public enum Kind: Hashable, Sendable {
            case text
            case integer(minimum: Int, maximum: Int)
            case boolean
            case date
            case choice([String])
        }

        /// The name.
        public let name: String
        /// Where it stands.
        public let place: Place
        /// What it may be.
        public let kind: Kind
        /// What it means, one sentence.
        public let summary: String
        /// Whether a request without it is refused.
        public let isRequired: Bool

        /// Makes a parameter; one in the path is always required.
        public init(
            _ name: String, in place: Place, _ kind: Kind = .text, summary: String,
            isRequired: Bool = false
        ) {
            self.name = name
            self.place = place
            self.kind = kind
            self.summary = summary
            self.isRequired = isRequired || place == .path
        }
    }

    /// Who may ask.
    public enum Access: Hashable, Sendable {
        /// Everybody; a token may show more.
        case open
        /// Whoever shows a token with this role or a higher one.
        case token(role: String)
    }

    /// Answers a request whose path parameters are set; total, it never throws.
    public typealias Handler = @Sendable (Request) -> Response

    /// How long an answer takes, so that a shell knows where to make it.
    public enum Handling: Sendable {
        /// From memory, in microseconds: on the thread that asks.
        case immediate(Handler)
        /// By computing: on a thread of its own, so that others need not wait.
        case computing(Handler)
        /// When something else is done, such as a write to a disk; the answer comes on any thread,
        /// exactly once.
        case eventual(@Sendable (Request, @escaping @Sendable (Response) -> Void) -> Void)
    }

    /// The method.
    public let method: Method
    /// The path, parameters in braces: `/dashboards/{name}`.
    public let pattern: String
    /// What it gives, one sentence.
    public let summary: String
    /// Its parameters.
    public let parameters: [Parameter]
    /// Who may ask, for the reference; the handler itself refuses.
    public let access: Access
    /// What answers.
    public let handling: Handling

    /// Makes a route that computes its answers.
    public init(
        _ method: Method, _ pattern: String, summary: String, parameters: [Parameter] = [],
        access: Access = .open, handler: @escaping Handler
    ) {
        self.init(
            method, pattern, summary: summary, parameters: parameters, access: access,
            handling: .computing(handler))
    }

    /// Makes a route.
    public init(
        _ method: Method, _ pattern: String, summary: String, parameters: [Parameter] = [],
        access: Access = .open, handling: Handling
    ) {
        precondition(pattern.utf8.first == Byte.slash, "a pattern begins with a slash: \(pattern)")
        self.method = method
        self.pattern = pattern
        self.summary = summary
        self.parameters = parameters
        self.access = access
        self.handling = handling
    }

    /// The pattern cut at its slashes.
    var steps: [Step] {
        pattern.utf8.dropFirst().isEmpty
            ? []
            : pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
                $0.hasPrefix("{") && $0.hasSuffix("}")
                    ? .parameter(String($0.dropFirst().dropLast())) : .literal(String($0))
            }
    }

    enum Step: Hashable, Sendable {
        case literal(String)
        case parameter(String)
    }
}
