import ByteCoding

/// Endless work for benchmarks: legal drafts of the same shape as the story of Musterland, as many
/// as asked for, one line at a time, in memory that does not grow with their number.
///
/// Processes take turns. Each has its own county, bodies, fields and goals, then a dozen measures
/// at a time, each with about fifteen events from proposal to what became of it; beside them
/// dialogues with outcomes, suggestions, and measurements by municipality. All days lie between
/// 2015 and 2025, whenever the generator runs. The same seed and size give the same bytes.
public struct WorkloadGenerator: Sequence, IteratorProtocol, Sendable {
    /// How many lines come in all.
    public let events: Int
    /// How many processes they belong to: as many as asked for, but one for 1,000 events.
    public let processes: Int
    /// How many events share a moment of recording, and so a batch.
    public let batchSize: Int
    /// Whether drafts carry `recorded`, which only simulated stores take.
    public let withRecorded: Bool

    /// The most processes of one workload.
    public static let maximumProcesses = 400
    /// 1 January 2015, and the days until Christmas 2025.
    static let firstDay = 16_436
    static let dayCount = 4_010

    private(set) var index = 0
    private(set) var day = WorkloadGenerator.firstDay
    private var milliseconds: Int64 = 0
    private var states: [WorkloadProcess]
    var random: SeededGenerator
    var line = LineBuffer()
    /// Days between two events of the same measure, by which deadlines are set.
    let pace: Int

    /// Makes a generator.
    ///
    /// - Parameters:
    ///   - seed: chooses among workloads of the same size.
    ///   - events: how many lines; at least one.
    ///   - processes: how many processes at most, 1 to 400.
    ///   - batchSize: how many events share a moment of recording.
    ///   - withRecorded: whether drafts carry `recorded`.
    public init(
        seed: UInt64, events: Int, processes: Int = 400, batchSize: Int = 100,
        withRecorded: Bool = true
    ) {
        self.events = Swift.max(1, events)
        self.batchSize = Swift.max(1, batchSize)
        self.withRecorded = withRecorded
        let most = Swift.min(Self.maximumProcesses, Swift.max(1, processes))
        self.processes = Swift.max(1, Swift.min(most, self.events / 1000))
        random = SeededGenerator(seed: seed, part: 4)
        states = (0..<self.processes).map { WorkloadProcess(number: $0) }
        let turns = Swift.max(1, self.events / self.processes)
        pace = Swift.max(1, Self.dayCount * WorkloadProcess.slotCount * 5 / 4 / turns)
    }

    /// The next draft, or nil after the last.
    public mutating func next() -> [UInt8]? {
        guard advance() else { return nil }
        return line.bytes
    }

    /// Appends the next draft and a line feed; false after the last. No array is made for it.
    public mutating func appendNext(to file: inout [UInt8]) -> Bool {
        guard advance() else { return false }
        file.append(contentsOf: line.bytes)
        file.append(0x0A)
        return true
    }

    private mutating func advance() -> Bool {
        guard index < events else { return false }
        let batch = Int64(index / batchSize)
        let batches = Int64((events + batchSize - 1) / batchSize)
        let span = Int64(Self.dayCount) * 86_400_000
        milliseconds = Int64(Self.firstDay) * 86_400_000 + span / batches * batch
        day = Int(milliseconds / 86_400_000)
        let opening = WorkloadProcess.openingCount * processes
        if index < opening {
            openProcess(index / WorkloadProcess.openingCount, index % WorkloadProcess.openingCount)
        } else {
            let number = (index - opening) % processes
            var state = states[number]
            takeTurn(of: &state)
            states[number] = state
        }
        index += 1
        return true
    }

    /// Ends the line that was begun and returns the id of its event.
    @discardableResult
    mutating func end(_ process: Int, visibility: StaticString = "public") -> UUID128 {
        let id = UUID128.version7(at: Instant(milliseconds: milliseconds), using: &random)
        line.end(
            actor: process % 7 + 1, visibility: visibility, id: id,
            recorded: withRecorded ? milliseconds : nil)
        return id
    }

    /// One word of a list, by chance.
    @inline(__always)
    mutating func pick(_ words: [StaticString]) -> StaticString {
        words[random.below(words.count)]
    }

    private mutating func takeTurn(of state: inout WorkloadProcess) {
        let turn = state.turn
        state.turn += 1
        switch turn % 20 {
        case 4, 14: measureIndicator(of: &state)
        case 9: continueDialog(of: &state)
        case 19: continueSuggestion(of: &state)
        default:
            let slot = state.measureTurn % WorkloadProcess.slotCount
            state.measureTurn += 1
            continueMeasure(slot, of: &state)
        }
    }
}

/// Where one process of a workload stands.
struct WorkloadProcess: Sendable {
    /// How many measures run beside one another.
    static let slotCount = 12
    /// Municipalities, bodies, fields, goals and indicators of a process.
    static let placeCount = 8
    static let bodyCount = 4
    static let fieldCount = 6
    static let goalCount = 7
    static let indicatorCount = 2
    /// The events before the first measure.
    static let openingCount =
        1 + placeCount + 1 + bodyCount + 1 + fieldCount + goalCount + indicatorCount + 3

    let number: Int
    var turn = 0
    var measureTurn = 0
    var slots = [WorkloadMeasure](repeating: WorkloadMeasure(), count: slotCount)
    var measures = 0
    var findings = 0
    var dialogs = 0
    var dialogStep = 0
    var outcomes = 0
    var suggestions = 0
    var suggestionStep = 0
    var measurements = 0
    /// A public measure that outcomes and suggestions may lead to.
    var publicMeasure = -1

    init(number: Int) { self.number = number }

    func name(_ category: StaticString, _ id: Int = -1) -> WorkloadName {
        WorkloadName(category, number, id)
    }
}

/// Where one measure of a workload stands.
struct WorkloadMeasure: Sendable {
    var number = -1
    var step = 0
    var proposedOn = 0
    var endsOn = 0
    /// Chances drawn once for the whole life of the measure.
    var lot: UInt64 = 0
    var block: (high: UInt64, low: UInt64) = (0, 0)

    /// Whether a measure drew a lot: one of sixteen places, so many of sixteen.
    func drew(_ place: Int, _ sixteenths: UInt64) -> Bool {
        (lot >> UInt64(place * 4)) & 15 < sixteenths
    }

    var isInternal: Bool { drew(0, 1) }
    var visibility: StaticString { isInternal ? "internal" : "public" }
}
