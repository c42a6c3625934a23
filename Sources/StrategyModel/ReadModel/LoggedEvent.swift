public import ByteCoding

/// One event as the log gives it: a view of its bytes, valid while it is folded.
public struct LoggedEvent {
    /// The position.
    public var n: Int
    /// When it was recorded.
    public var recorded: Instant
    /// Whether it is the last of its batch.
    public var closesBatch: Bool
    /// The id.
    public var id: UUID128
    /// The event that caused it.
    public var cause: UUID128?
    /// The stream name, `category/id`.
    public var stream: UnsafeRawBufferPointer
    /// The type's name.
    public var type: UnsafeRawBufferPointer
    /// The partial date on which it was so.
    public var occurred: UnsafeRawBufferPointer
    /// Who recorded it.
    public var actor: UnsafeRawBufferPointer
    /// Who may see it.
    public var visibility: UnsafeRawBufferPointer
    /// The data: a JSON object as the catalogue says.
    public var data: UnsafeRawBufferPointer

    /// Makes a view of an event.
    public init(
        n: Int, recorded: Instant, closesBatch: Bool, id: UUID128, cause: UUID128?,
        stream: UnsafeRawBufferPointer, type: UnsafeRawBufferPointer,
        occurred: UnsafeRawBufferPointer, actor: UnsafeRawBufferPointer,
        visibility: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer
    ) {
        self.n = n
        self.recorded = recorded
        self.closesBatch = closesBatch
        self.id = id
        self.cause = cause
        self.stream = stream
        self.type = type
        self.occurred = occurred
        self.actor = actor
        self.visibility = visibility
        self.data = data
    }
}
