import ByteCoding
import Words

/// A batch on trial: the copy of the model with the batch folded in, and what the rules found.
struct Trial {
    /// The position before the batch.
    let base: Int
    let context: RecordingContext
    var model: ReadModel
    var events: [DecidedEvent] = []
    var findings: [RecordingFinding] = []

    init(base model: ReadModel, context: RecordingContext) {
        base = model.position
        self.model = model
        self.context = context
    }

    mutating func fold(_ draft: ValidDraft, id: UUID128, closesBatch: Bool) {
        let occurred = draft.occurred ?? PartialDate(context.today)
        let event = DecidedEvent(
            draft: draft, id: id, occurred: occurred, actor: draft.actor ?? context.actor,
            // Settled once the whole batch is folded: a subject may be created further down.
            visibility: draft.visibility ?? .public)
        events.append(event)
        let n = model.position + 1
        event.withBytes { stream, type, occurred, actor, visibility, data in
            model.fold(
                LoggedEvent(
                    n: n, recorded: context.now, closesBatch: closesBatch, id: id,
                    cause: draft.cause, stream: stream, type: type, occurred: occurred,
                    actor: actor, visibility: visibility,
                    data: data))
        }
    }

    /// The positions of the batch.
    var positions: ClosedRange<Int> { base + 1...max(base + 1, model.position) }

    /// The line of the draft behind a position, if it is of the batch.
    func line(_ n: Int) -> Int? { n > base ? events[n - base - 1].draft.line : nil }

    mutating func reject(
        _ n: Int, field: Field? = nil, key: String? = nil, found: String? = nil,
        expected: Text? = nil, suggestion: String? = nil, _ message: Text
    ) {
        findings.append(
            RecordingFinding(
                line: line(n), field: field?.rawValue ?? key, found: found, expected: expected,
                suggestion: suggestion, message: message, severity: .error))
    }

    mutating func warn(_ n: Int, field: Field? = nil, key: String? = nil, _ message: Text) {
        findings.append(
            RecordingFinding(
                line: line(n), field: field?.rawValue ?? key, found: nil, expected: nil,
                suggestion: nil,
                message: message, severity: .warning))
    }

    /// Runs every rule over what the batch touches.
    mutating func judge() {
        guard !events.isEmpty else { return }
        for n in positions {
            checkDay(n)
            checkType(n)
            checkReferences(n)
            checkRetraction(n)
            checkCause(n)
        }
        for subject in touchedSubjects() {
            checkExistence(subject)
            checkEnd(subject)
            checkLifeCycle(subject)
            checkCycles(subject)
        }
        warnOfOverlaps()
        findings.sort { ($0.line ?? .max) < ($1.line ?? .max) }
    }

    /// The subjects of the batch, each once, in order.
    private func touchedSubjects() -> [Subject] {
        var seen = Set<Subject>()
        return positions.map { Subject(model.row($0).subject) }.filter {
            seen.insert($0).inserted
        }
    }
}

extension DecidedEvent {
    /// Lends the event's texts as bytes.
    func withBytes(
        _ body: (
            _ stream: UnsafeRawBufferPointer, _ type: UnsafeRawBufferPointer,
            _ occurred: UnsafeRawBufferPointer, _ actor: UnsafeRawBufferPointer,
            _ visibility: UnsafeRawBufferPointer, _ data: UnsafeRawBufferPointer
        ) -> Void
    ) {
        var stream = draft.subject
        var type = draft.type.rawValue
        var day = occurred.description
        var actor = actor
        var visibility = visibility.rawValue
        stream.withUTF8 { stream in
            type.withUTF8 { type in
                day.withUTF8 { day in
                    actor.withUTF8 { actor in
                        visibility.withUTF8 { visibility in
                            draft.data.withUnsafeBytes { data in
                                body(
                                    UnsafeRawBufferPointer(stream), UnsafeRawBufferPointer(type),
                                    UnsafeRawBufferPointer(day), UnsafeRawBufferPointer(actor),
                                    UnsafeRawBufferPointer(visibility), data)
                            }
                        }
                    }
                }
            }
        }
    }
}
