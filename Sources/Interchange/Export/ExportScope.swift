public import ByteCoding
public import StrategyModel
public import Words

/// What is handed out: what a lens shows, of everything or of one process.
///
/// All formats are made of the same events: those that the lens sees and whose day has come, of
/// types that this program knows; of a process, those about what belongs to it. What the lens may
/// not see, what was retracted and what was redacted is in none of them.
public struct ExportScope: Sendable {
    /// The read model through the lens.
    public let view: View
    /// The process; `nil` for everything.
    public let process: Process?
    /// Where the data comes from.
    public let source: ExportSource
    /// The language of the words beside codes.
    public let language: Language
    /// The positions of the events, in the order of the log; four bytes each, for there may be
    /// millions.
    let positions: [UInt32]
    /// What the events of the process name: territories and bodies belong to no process, or to
    /// another.
    private let named: Set<Entity>

    /// Looks for the events of a lens, or of a process there.
    public init(
        _ view: View, process: Process? = nil, source: ExportSource, language: Language
    ) {
        self.view = view
        self.process = process
        self.source = source
        self.language = language
        var belonging: [Entity: Bool] = [:]
        var positions: [UInt32] = []
        var named: Set<Entity> = []
        let last = min(view.lens.knownAt, view.model.position)
        for n in stride(from: 1, through: last, by: 1) {
            guard let event = view.event(n), event.type != nil else { continue }
            if let process {
                let subject = event.subject
                let belongs = belonging[subject] ?? (subject.owningProcess == process)
                belonging[subject] = belongs
                guard belongs else { continue }
                named.formUnion(event.named)
            }
            positions.append(UInt32(n))
        }
        self.positions = positions
        self.named = named
    }

    /// How many events there are.
    public var eventCount: Int { positions.count }

    /// The events in the order of the log.
    var events: some Sequence<EventFact> {
        positions.lazy.compactMap { view.event(Int($0)) }
    }

    /// A part of the events that lie near each other in the log.
    public struct Page: Sendable {
        /// From the first of them to the last.
        public let range: ClosedRange<Int>
        /// The events by their positions.
        public let events: [Int: EventFact]
    }

    /// The events in parts of so many, in the order of the log.
    public func pages(of size: Int) -> some Sequence<Page> {
        stride(from: 0, to: positions.count, by: size).lazy.compactMap { start in
            let part = positions[start..<min(start + size, positions.count)]
            guard let first = part.first, let last = part.last else { return nil }
            let events = part.compactMap { view.event(Int($0)) }
            return Page(
                range: Int(first)...Int(last),
                events: Dictionary(events.map { ($0.n, $0) }) { first, _ in first })
        }
    }

    /// The positions of the events that tell something about a subject, by the first day of each;
    /// notes, retractions and redactions are about the record.
    var newsInTime: [UInt32] { inTime(positions.filter { view.event(Int($0))?.isNews ?? false }) }

    /// Positions by the first day of their events, and within a day as they count.
    func inTime(_ positions: [UInt32]) -> [UInt32] {
        positions.compactMap { n in view.event(Int(n)).map { (place: $0.place, n: n) } }
            .sorted { ($0.place, $0.n) < ($1.place, $1.n) }.map(\.n)
    }

    /// The subjects of a category that exist at the lens; of a process, what belongs to it, and the
    /// territories and bodies that its events name.
    func subjects(_ category: StrategyModel.Category) -> [Entity] {
        let all = view.all(category)
        guard let process else { return all }
        let isNamedEnough = category == .territory || category == .body
        return all.filter {
            $0.owningProcess == process || isNamedEnough && named.contains($0)
        }
    }

    /// The lens in words for programs, as far as answers may tell it.
    var lens: [(key: String, value: String)] {
        let known = view.knownPosition
        var lens = [
            ("asOf", view.lens.asOf.description), ("knownAt", String(known)),
            ("clearance", view.lens.clearance.rawValue),
        ]
        if let recorded = view.recorded(at: known) {
            lens.append(("recorded", recorded.description))
        }
        if let process { lens.append(("process", process.id)) }
        return lens.map { (key: $0.0, value: $0.1) }
    }
}

/// Where exported data comes from.
public struct ExportSource: Sendable {
    /// The identity of the log.
    public let identity: UUID128
    /// The name of the log, such as the office that keeps it.
    public let origin: String
    /// The program and its version.
    public let program: String
    /// Whether the times of recording are made up.
    public let isSimulated: Bool

    /// Makes one.
    public init(identity: UUID128, origin: String, program: String, isSimulated: Bool) {
        self.identity = identity
        self.origin = origin
        self.program = program
        self.isSimulated = isSimulated
    }

    /// The identity as an address that means only this log.
    public var urn: String { CloudEvent.source(ofLog: identity) }
}

/// How much of an export is put together before it is handed on.
enum ExportPiece {
    /// Bytes of a piece, about.
    static let bytes = 1 << 18
}
