import ByteCoding
import EventStore
import Simulation

/// What must hold of a damaged store, whatever the damage.
struct RecoveryCheck {
    let damage: StoreDamage
    let disk: SimulatedDisk
    /// The position of the newest mark that is still there.
    let marked: Int?
    /// Every line that stands in some segment.
    private let standing: Set<[UInt8]>

    init(_ damage: StoreDamage) {
        self.damage = damage
        disk = SampleLog.disk(damage.files)
        marked = damage.markedPosition
        standing = damage.segments.reduce(into: []) { lines, name in
            let bytes = damage.files[name] ?? []
            lines.formUnion(bytes.split(separator: 0x0A).map { Array($0) })
        }
    }

    /// Whether all that a checksum vouches for was really written.
    var isHonest: Bool { !damage.forgesLines && !damage.forgesHead }

    func open() throws(LogError) -> EventLog {
        try EventLog(
            opening: SampleLog.path, storage: disk, segmentBytes: damage.log.segmentBytes)
    }

    func run() throws(Violation) {
        do throws(LogError) {
            _ = try open()
        } catch {
            try Violation.unless(damage.damagesFormat, "does not open: \(error)")
            return
        }
        let first = try read()
        try check(first)
        try Violation.unless(try read() == first, "read twice, and differently")
        let wasSound = try verify().isSound
        try Violation.unless(
            !wasSound || first.error == nil, "sound, but \(first.error, default: "")")
        let recording = record()
        let after = try read()
        if let error = recording.error {
            try checkRefused(error, first, after)
        } else {
            try checkRecorded(recording, first, after)
            if isHonest, wasSound || !damage.movesFiles {
                let report = try verify()
                try Violation.unless(
                    report.isSound, "not sound after recording: \(report.findings)")
            }
        }
    }

    /// Reads all that a reader is shown.
    private func read() throws(Violation) -> Reading {
        var reading = Reading()
        var positions: [Int] = []
        do throws(LogError) {
            try open().catchUp { record in
                reading.lines.append(Array(record.line))
                positions.append(record.n)
            }
        } catch {
            reading.error = error
        }
        try Violation.unless(
            positions == Array(1..<(positions.count + 1)), "positions \(positions)")
        try Violation.unless(
            reading.error == nil || Self.tellsOfDamage(reading.error),
            "reading: \(reading.error, default: "")")
        return reading
    }

    private func verify() throws(Violation) -> VerificationReport {
        let report: VerificationReport
        do throws(LogError) {
            report = try open().verify()
        } catch {
            throw Violation(text: "verify: \(error)")
        }
        try Violation.unless((report.root != nil) == report.isSound, "a root of what is not sound")
        return report
    }

    /// What came of recording one event.
    struct Recording {
        /// The lines that were handed on meanwhile.
        var folded: [[UInt8]] = []
        var result: AppendResult?
        var recovery: RecoveryReport?
        var error: LogError?
    }

    func record() -> Recording {
        var recording = Recording()
        var folded: [[UInt8]] = []
        do throws(LogError) {
            let log = try open()
            recording.result = try log.withWriter(
                fold: { (record) throws(LogError) in folded.append(Array(record.line)) }
            ) { (writer) throws(LogError) in try writer.append([SampleLog.draft(99)]) }
            recording.recovery = log.lastRecovery
        } catch {
            recording.error = error
        }
        recording.folded = folded
        return recording
    }

    /// Nothing is shown that does not stand there; with checksums that can be believed, nothing
    /// but what was written, and all of it up to the mark unless the store is called damaged.
    private func check(_ first: Reading) throws(Violation) {
        try Violation.unless(
            first.lines.allSatisfy(standing.contains), "a line that stands nowhere")
        guard !damage.forgesHead else { return }
        if first.error == nil {
            guard let marked else { throw Violation(text: "read without a mark") }
            try Violation.unless(
                first.lines.count == marked || damage.forgesLines && first.lines.count > marked,
                "\(first.lines.count) events were shown, \(marked) were marked")
        }
        guard isHonest else { return }
        try Violation.unless(damage.log.lines.starts(with: first.lines), "an event nobody wrote")
    }

    static func tellsOfDamage(_ error: LogError?) -> Bool {
        switch error {
        case .corruption, .lostTail: true
        default: false
        }
    }
}
