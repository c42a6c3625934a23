/// What one request may cost before it is refused; every bound is inclusive.
public struct Limits: Hashable, Sendable {
    /// Bytes of the request line without its line end; above it 414.
    public var requestLineBytes: Int
    /// Bytes of all header and trailer lines with their line ends; above it 431.
    public var headerBytes: Int
    /// Header and trailer fields; above it 431.
    public var headerFields: Int
    /// Bytes of the body after decoding; above it 413.
    public var bodyBytes: Int

    /// Makes limits; the defaults are those of the interface contract.
    public init(
        requestLineBytes: Int = 8 * 1024, headerBytes: Int = 32 * 1024, headerFields: Int = 100,
        bodyBytes: Int = 8 * 1024 * 1024
    ) {
        self.requestLineBytes = requestLineBytes
        self.headerBytes = headerBytes
        self.headerFields = headerFields
        self.bodyBytes = bodyBytes
    }

    /// Empty lines tolerated before a request line (RFC 9112, 2.2 asks for at least one).
    static let leadingEmptyLines = 4
    /// Bytes of one chunk's size line. Extensions are ignored, so long ones only cost.
    static let chunkLineBytes = 1024
}
