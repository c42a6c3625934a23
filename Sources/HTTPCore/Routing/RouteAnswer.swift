extension Route {
    /// What a body may be: a media type, and what is in it.
    public struct Content: Hashable, Sendable {
        /// The media type.
        public let media: MediaType
        /// The name of the schema in the reference.
        public let schema: String
        /// The suffix of the path that asks for it, without the dot; `nil` where only `Accept` can.
        public let suffix: String?

        /// Makes a content.
        public init(_ media: MediaType, _ schema: String, suffix: String? = nil) {
            self.media = media
            self.schema = schema
            self.suffix = suffix
        }
    }

    /// An answer that the route itself may give; those of the connection come on top.
    public struct Answer: Hashable, Sendable {
        /// The status.
        public let status: Status
        /// What the body may be; empty where there is none.
        public let contents: [Content]
        /// The names of header fields worth telling of.
        public let fields: [String]

        /// Makes an answer.
        public init(_ status: Status, _ contents: [Content] = [], fields: [String] = []) {
            self.status = status
            self.contents = contents
            self.fields = fields
        }

        /// An answer that is a problem (RFC 9457).
        public static func problem(_ status: Status, fields: [String] = []) -> Answer {
            Answer(status, [Content(.problem, "Problem")], fields: fields)
        }

        /// Whether a response is this answer.
        func allows(_ response: Response) -> Bool {
            guard status == response.status else { return false }
            guard let type = response.headers["Content-Type"] else { return contents.isEmpty }
            return contents.contains { $0.media.text == type }
        }
    }

    /// Who may ask.
    public enum Access: Hashable, Sendable {
        /// Everybody; a token is not looked at.
        case everybody
        /// Everybody; a token may show more.
        case open
        /// Whoever shows a token with this role or a higher one.
        case token(role: String)
    }

    /// The suffixes that the last part of the path may have, without the dot.
    public var suffixes: [String] {
        answers.flatMap { $0.contents.compactMap(\.suffix) }
    }

    /// Whether the reference tells of such a response. A route that tells nothing allows all.
    func allows(_ response: Response) -> Bool {
        answers.isEmpty || answers.contains { $0.allows(response) }
    }
}
