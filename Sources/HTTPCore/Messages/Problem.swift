internal import ByteCoding

/// An error as `application/problem+json` (RFC 9457), its words in the reader's language.
public struct Problem: Hashable, Sendable {
    /// One of several faults, as of a draft.
    public struct Item: Hashable, Sendable {
        /// The line of the input, counted from 1.
        public var line: Int?
        /// The field, or the name of a parameter.
        public var field: String?
        /// What would have been right.
        public var expected: String?
        /// What was there.
        public var found: String?
        /// The sentence for the reader.
        public var detail: String

        /// Makes an item.
        public init(
            line: Int? = nil, field: String? = nil, expected: String? = nil, found: String? = nil,
            detail: String
        ) {
            self.line = line
            self.field = field
            self.expected = expected
            self.found = found
            self.detail = detail
        }
    }

    /// The kind of problem, a URI; `about:blank` when the status says it all.
    public var type: String
    /// The status.
    public var status: Status
    /// What kind of thing went wrong.
    public var title: String
    /// What went wrong this time, and what to do.
    public var detail: String?
    /// The language of the words, as in `Content-Language`.
    public var language: String
    /// Each fault, where there are several.
    public var errors: [Item]

    /// Makes a problem.
    public init(
        _ status: Status, type: String = "about:blank", title: String, detail: String? = nil,
        language: String, errors: [Item] = []
    ) {
        self.status = status
        self.type = type
        self.title = title
        self.detail = detail
        self.language = language
        self.errors = errors
    }

    /// The answer that carries it.
    public var response: Response {
        var response = Response(status, type: MediaType.problem.text, body: json)
        response.headers.append("Content-Language", language)
        response.headers.append("Cache-Control", "no-store")
        return response
    }

    private var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        Self.write("type", type, &writer)
        Self.write("title", title, &writer)
        writer.key("status")
        writer.integer(status.code)
        Self.write("detail", detail, &writer)
        if !errors.isEmpty {
            writer.key("errors")
            writer.beginArray()
            for item in errors { Self.write(item, &writer) }
            writer.endArray()
        }
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ item: Item, _ writer: inout JSONWriter) {
        writer.beginObject()
        if let line = item.line {
            writer.key("line")
            writer.integer(line)
        }
        write("field", item.field, &writer)
        write("expected", item.expected, &writer)
        write("found", item.found, &writer)
        write("detail", item.detail, &writer)
        writer.endObject()
    }

    private static func write(_ key: StaticString, _ value: String?, _ writer: inout JSONWriter) {
        guard let value else { return }
        writer.key(key)
        writer.string(value)
    }
}
