import ByteCoding
import StrategyModel
import Words

/// One event of a test's log.
struct GivenEvent {
    var type: String
    var subject: String
    var on: String
    var data: String
    var visibility = Visibility.public
    var recorded: Instant?
}

/// An event: type, subject, partial date and data as JSON.
func event(
    _ type: String, _ subject: String, _ on: String, _ data: String = "{}",
    visibility: Visibility = .public, recorded: String? = nil
) -> GivenEvent {
    GivenEvent(
        type: type, subject: subject, on: on, data: data, visibility: visibility,
        recorded: recorded.flatMap { Instant($0) })
}

/// The id that the event at a position of a test's log has.
func identifier(_ n: Int) -> UUID128 {
    UUID128(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(n))
}

/// The read model of a few events, folded in their order, recorded a minute apart unless they say
/// when. Nothing is checked: a test gives legal events.
func given(_ events: [GivenEvent]) -> ReadModel {
    var model = ReadModel()
    var clock = Instant(milliseconds: 1_600_000_000_000)
    for (index, event) in events.enumerated() {
        clock = event.recorded ?? Instant(milliseconds: clock.milliseconds + 60_000)
        fold(event, n: index + 1, at: clock, into: &model)
    }
    return model
}

private func fold(_ event: GivenEvent, n: Int, at clock: Instant, into model: inout ReadModel) {
    // One buffer for all parts: the fold reads them as slices, as it does from the log.
    let parts = [
        event.subject, event.type, event.on, "test", event.visibility.rawValue, event.data,
    ].map { Array($0.utf8) }
    Array(parts.joined()).withUnsafeBytes { bytes in
        var offset = 0
        let slices = parts.map { part in
            defer { offset += part.count }
            return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + part.count])
        }
        model.fold(
            LoggedEvent(
                n: n, recorded: clock, closesBatch: true, id: identifier(n), cause: nil,
                stream: slices[0], type: slices[1], occurred: slices[2], actor: slices[3],
                visibility: slices[4], data: slices[5]))
    }
}

extension ReadModel {
    /// The model as of a day, knowing everything, for a clearance.
    func asOf(_ day: String, _ clearance: Visibility = .restricted) -> View {
        let day = Day(day) ?? Day(number: 0)
        return View(self, Lens(asOf: day, knownAt: position, clearance: clearance))
    }
}
