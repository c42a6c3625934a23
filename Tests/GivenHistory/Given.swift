package import ByteCoding
package import StrategyModel

/// One event of a test's log: a history is given, something is done, and the answer looked at.
package struct GivenEvent {
    package var type: String
    package var subject: String
    package var on: String
    package var data: String
    package var visibility = Visibility.public
    /// The position of the event that caused it, counted from 1.
    package var cause: Int?
    package var recorded: Instant?
}

/// An event: type, subject, partial date and data as JSON.
package func event(
    _ type: String, _ subject: String, _ on: String, _ data: String = "{}",
    visibility: Visibility = .public, cause: Int? = nil, recorded: String? = nil
) -> GivenEvent {
    GivenEvent(
        type: type, subject: subject, on: on, data: data, visibility: visibility, cause: cause,
        recorded: recorded.flatMap { Instant($0) })
}

/// The id that the event at a position of a test's log has.
package func identifier(_ n: Int) -> UUID128 {
    UUID128(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(n))
}

/// The retraction of the event at a position of a test's log.
package func retraction(of n: Int, on subject: String, _ day: String) -> GivenEvent {
    event(
        "event.retracted", subject, day,
        #"{"event":"\#(identifier(n))","reason":"Irrtum"}"#)
}

/// The read model of a few events, folded in their order, recorded a minute apart unless they say
/// when. Nothing is checked: a test gives legal events.
package func given(_ events: [GivenEvent]) -> ReadModel { given(events, groupsOf: 1) }

/// The same, folded by groups of so many events.
package func given(_ events: [GivenEvent], groupsOf size: Int) -> ReadModel {
    var model = ReadModel()
    var clock = Instant(milliseconds: 1_600_000_000_000)
    // One buffer for all parts: the fold reads them as slices, as it does from the log.
    let parts = events.map { event in
        [event.subject, event.type, event.on, "office", event.visibility.rawValue, event.data]
            .map { Array($0.utf8) }
    }
    Array(parts.joined().joined()).withUnsafeBytes { bytes in
        var offset = 0
        var logged: [LoggedEvent] = []
        for (index, event) in events.enumerated() {
            let slices = parts[index].map { part in
                defer { offset += part.count }
                return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + part.count])
            }
            clock = event.recorded ?? Instant(milliseconds: clock.milliseconds + 60_000)
            logged.append(
                LoggedEvent(
                    n: index + 1, recorded: clock, closesBatch: true, id: identifier(index + 1),
                    cause: event.cause.map(identifier), stream: slices[0], type: slices[1],
                    occurred: slices[2], actor: slices[3], visibility: slices[4],
                    data: slices[5]))
        }
        for start in stride(from: 0, to: logged.count, by: size) {
            model.fold(Array(logged[start..<min(start + size, logged.count)]))
        }
    }
    return model
}

extension ReadModel {
    /// The model as of a day, knowing everything, for a clearance.
    package func asOf(_ day: String, _ clearance: Visibility = .restricted) -> View {
        let day = Day(day) ?? Day(number: 0)
        return View(self, Lens(asOf: day, knownAt: position, clearance: clearance))
    }
}
