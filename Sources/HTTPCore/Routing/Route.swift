/// One thing the server does, as a value: the router, `Allow`, what is refused and the OpenAPI
/// document come from it.
public struct Route: Sendable {
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
    public let summary: Wording
    /// The group it is listed in.
    public let tag: String
    /// Its parameters.
    public let parameters: [Parameter]
    /// What the body of a request may be; empty where there is none.
    public let body: [Content]
    /// What it may answer.
    public let answers: [Answer]
    /// Who may ask.
    public let access: Access
    /// What answers.
    public let handling: Handling

    /// Makes a route that computes its answers.
    public init(
        _ method: Method, _ pattern: String, summary: Wording, tag: String = "",
        parameters: [Parameter] = [], answers: [Answer] = [], access: Access = .open,
        handler: @escaping Handler
    ) {
        self.init(
            method, pattern, summary: summary, tag: tag, parameters: parameters, answers: answers,
            access: access, handling: .computing(handler))
    }

    /// Makes a route.
    public init(
        _ method: Method, _ pattern: String, summary: Wording, tag: String = "",
        parameters: [Parameter] = [], body: [Content] = [], answers: [Answer] = [],
        access: Access = .open, handling: Handling
    ) {
        precondition(pattern.utf8.first == Byte.slash, "a pattern begins with a slash: \(pattern)")
        self.method = method
        self.pattern = pattern
        self.summary = summary
        self.tag = tag
        self.parameters = parameters
        self.body = body
        self.answers = answers
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
