import EventStore
import Simulation

// What must hold after somebody tried to record into the damaged store.
extension RecoveryCheck {
    /// Refused as damaged: nothing of the log was touched, and what could be read still can.
    func checkRefused(
        _ error: LogError, _ first: Reading, _ after: Reading
    ) throws(Violation) {
        try Violation.unless(damage.files != damage.log.files, "refused without damage: \(error)")
        if case .clockBehind = error, damage.forgesLines { return }
        // A forged mark may name a segment that does not hold its position: what is not written
        // over then fails as a call, and not as damage. Nobody is promised more.
        if case .system(let failure) = error, damage.forgesHead {
            try Violation.unless(failure.code != SampleLog.endless, "an endless loop")
            return
        }
        try Violation.unless(Self.tellsOfDamage(error), "recording: \(error)")
        for name in damage.segments {
            try Violation.unless(
                disk.nodes[name]?.bytes == damage.files[name], "refused, and \(name) was changed")
        }
        try Violation.unless(
            after.lines.starts(with: first.lines), "after refusal less can be read")
        guard isHonest else { return }
        try Violation.unless(
            damage.log.lines.starts(with: after.lines), "after refusal: an event nobody wrote")
    }

    /// Recorded: the event is there after all that was there, nothing below the mark is missing,
    /// what was cut is set aside, and the next writer finds nothing to do.
    func checkRecorded(
        _ recording: Recording, _ first: Reading, _ after: Reading
    ) throws(Violation) {
        // A forged mark may name a place the log never had: only what is shown counts.
        guard !damage.forgesHead else { return }
        let count = after.lines.count
        try Violation.unless(
            after.error == nil, "recorded, and not read: \(after.error, default: "")")
        try Violation.unless(
            recording.result == .appended(count...count), "\(recording.result, default: "")")
        try Violation.unless(recording.folded == after.lines, "the writer was handed other lines")
        try Violation.unless(after.lines.dropLast().starts(with: first.lines), "less than before")
        if isHonest {
            try Violation.unless(
                damage.log.lines.starts(with: after.lines.dropLast()), "an event nobody wrote")
        }
        try Violation.unless(
            count > marked ?? 0, "\(count - 1) events are left, \(marked ?? 0) were marked")
        try checkCut()
        let again = record()
        try Violation.unless(
            again.error == nil && again.result == .known([count]),
            "the same again: \(again.error, default: ""), \(again.result, default: "")")
        try Violation.unless(
            again.recovery == nil, "a second recovery: \(again.recovery, default: "")")
        try Violation.unless(
            again.folded == after.lines, "the second writer was handed other lines")
    }

    /// Every segment goes on where it ended, or was cut by just what lies aside.
    private func checkCut() throws(Violation) {
        let aside = disk.nodes.filter { damage.files[$0.key] == nil && $0.key.contains("/torn-") }
        try Violation.unless(
            aside.isEmpty || marked != nil, "cut without a mark: \(aside.keys.sorted())")
        for name in damage.segments {
            let before = damage.files[name] ?? []
            let now = disk.nodes[name]?.bytes ?? []
            if now.starts(with: before) { continue }
            let isKept = aside.values.contains { torn in
                before.count >= torn.bytes.count
                    && before.suffix(torn.bytes.count) == torn.bytes[...]
                    && now.starts(with: before.dropLast(torn.bytes.count))
            }
            try Violation.unless(isKept, "\(name) lost bytes that were not set aside")
        }
    }
}
