import ByteCoding
import EventStore

/// One run of a log by a seed: several writers and readers in turn, failing calls, killed
/// processes and power cuts, and after every step the question whether anything was lost,
/// invented, changed, reordered or torn, or called corrupt without being so.
///
/// The same seed makes the same run.
package final class LogSimulation {
    /// What a run did.
    package struct Counts: Sendable {
        /// Batches that were acknowledged.
        package var batches = 0
        /// Processes killed, with or without the power.
        package var kills = 0
        /// Power cuts.
        package var powerCuts = 0
        /// Calls that failed.
        package var faults = 0
        /// Recoveries that kept or set aside something.
        package var recoveries = 0
        /// Openings that began with a snapshot.
        package var restored = 0
        /// Redactions that were carried out by who ordered them.
        package var redactions = 0

        package init() {}

        /// Adds the counts of another run.
        package mutating func add(_ other: Counts) {
            batches += other.batches
            kills += other.kills
            powerCuts += other.powerCuts
            faults += other.faults
            recoveries += other.recoveries
            restored += other.restored
            redactions += other.redactions
        }
    }

    /// A process that keeps a log open.
    final class Actor {
        let process: SimulatedProcess
        var log: EventLog?
        /// The last position it was shown.
        var position = 0
        init(_ process: SimulatedProcess) { self.process = process }
    }

    /// More calls than any step needs.
    static let callLimit = 20_000

    package private(set) var counts = Counts()
    let disk: SimulatedDisk
    let model = LogModel()
    var random: SeededRandom
    let segmentBytes: Int
    var writers: [Actor] = []
    var readers: [Actor] = []
    /// A position every reader must reach: the power has not failed since it was marked.
    var visible = 0
    /// Making the store failed, though it could be opened: a power cut may take it.
    private(set) var makingFailed = false
    /// That happened.
    var isGone = false
    private var isNested = false
    private var steps: [String] = []

    package init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        disk = SimulatedDisk(seed: seed &+ 0x5EED)
        disk.keepsTrace = false
        disk.directories.insert("/d")
        disk.durableDirectories.insert("/d")
        segmentBytes = [600, 1000, 2500, 1 << 20][random.below(4)]
    }

    /// Runs one seed; what was wrong, if anything, and what was done.
    package static func run(seed: UInt64) -> (violation: String?, counts: Counts) {
        let simulation = LogSimulation(seed: seed)
        simulation.run()
        guard let violation = simulation.model.violation else { return (nil, simulation.counts) }
        let steps = simulation.steps.suffix(25).joined(separator: "\n  ")
        return ("seed \(seed): \(violation)\n  \(steps)", simulation.counts)
    }

    private func run() {
        writers = (0..<3).map { _ in Actor(SimulatedProcess(disk: disk)) }
        readers = (0..<2).map { _ in Actor(SimulatedProcess(disk: disk)) }
        guard create() else { return }
        let length = 10 + random.below(30)
        for _ in 0..<length where model.violation == nil && !isGone {
            step()
            disk.clock.milliseconds += Int64(random.below(900))
            disk.milliseconds += random.below(900)
        }
        if model.violation == nil, !isGone { finish() }
    }

    func note(_ text: @autoclosure () -> String) { steps.append(text()) }

    /// Makes the store, now and then with faults; whether it is there to be used.
    private func create() -> Bool {
        let actor = writers[0]
        let isFaulty = random.percent(30)
        if isFaulty { planFault(actor, within: 40) }
        let format = StoreFormat(
            identity: UUID128(high: 1, low: 2), origin: "example.org/s", zone: "Europe/Berlin")
        var failure: LogError?
        do {
            _ = try EventLog.create(at: "/d/s", format: format, storage: actor.process)
        } catch {
            failure = error
            makingFailed = true
            note("create: \(error)")
            model.require(isFaulty, "making the store failed: \(error)")
        }
        if random.percent(50) { cutPower() } else { settle() }
        do {
            _ = try EventLog(
                opening: "/d/s", redaction: .simulated, storage: SimulatedProcess(disk: disk))
            return true
        } catch .notAStore where failure != nil {
            // What was not finished is no store.
        } catch {
            model.violate("opening after making: \(error), which failed with \(failure as Any)")
        }
        return false
    }

    private func step() {
        switch random.below(100) {
        case ..<60: write(writers[random.below(writers.count)])
        case ..<75: read(readers[random.below(readers.count)])
        case ..<80:
            note("close")
            close(writers[random.below(writers.count)])
        case ..<86:
            let everyone = writers + readers
            note("kill")
            everyone[random.below(everyone.count)].process.kill()
        case ..<91:
            note("power cut")
            cutPower()
        case ..<95:
            note("drop clean pages")
            disk.dropCleanPages()
            // After a failed sync the mark may be an older one again.
            visible = 0
        default: break
        }
        settle()
    }

    /// Ends a process in order.
    func close(_ actor: Actor) {
        actor.log = nil
        actor.position = 0
    }

    /// Puts new processes in the place of dead ones, after a power cut of all.
    func settle() {
        let everyone = writers + readers
        if everyone.contains(where: { $0.process.wantsPowerCut }) { return cutPower() }
        for actor in everyone where !actor.process.isAlive {
            if actor.process.calls > Self.callLimit {
                model.violate("a step made \(actor.process.calls) calls: it never ends")
            }
            counts.kills += 1
        }
        writers = writers.map { $0.process.isAlive ? $0 : Actor(SimulatedProcess(disk: disk)) }
        readers = readers.map { $0.process.isAlive ? $0 : Actor(SimulatedProcess(disk: disk)) }
        for actor in writers + readers { actor.process.calls = 0 }
    }

    func cutPower() {
        counts.powerCuts += 1
        counts.kills += writers.count + readers.count
        for actor in writers + readers { actor.process.kill() }
        disk.cutPower()
        visible = 0
        writers = writers.map { _ in Actor(SimulatedProcess(disk: disk)) }
        readers = readers.map { _ in Actor(SimulatedProcess(disk: disk)) }
    }

    func planFault(_ actor: Actor, within calls: Int) {
        let codes: [Int32] = [5, 28, 4]
        let code = codes[random.below(3)]
        let fault: SimulatedProcess.Fault =
            switch random.below(6) {
            case 0, 1: .fail(code)
            case 2: .short
            case 3: .torn(code)
            case 4: .kill
            default: .powerCut
            }
        actor.process.plan(fault, after: random.below(calls))
    }

    /// Lets others act between the calls of a process, never others within those.
    func withOthers(_ actor: Actor, _ body: () -> Void) {
        guard !isNested, random.percent(40) else { return body() }
        actor.process.meanwhile = { [unowned self, unowned actor] in
            guard !isNested, random.percent(8) else { return }
            isNested = true
            defer { isNested = false }
            if random.percent(70) {
                read(readers[random.below(readers.count)])
            } else if let other = writers.first(where: { $0 !== actor }) {
                write(other, waiting: .zero)
            }
        }
        body()
        actor.process.meanwhile = nil
    }

    func acknowledge() { counts.batches += 1 }
    func countFault() { counts.faults += 1 }
    func countRecovery() { counts.recoveries += 1 }
    func countRestored() { counts.restored += 1 }
    func countRedaction() { counts.redactions += 1 }
    var nested: Bool { isNested }
}
