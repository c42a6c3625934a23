/// What KPIs are computed over: one process, or all of them, at one lens. Lists are looked up once
/// and shared by all formulas; make a new one for another lens.
public final class KPIScope {
    /// The view.
    public let view: View
    /// The processes with their rules.
    let processes: [ProcessScope]

    /// One process, or all that exist at the view's lens.
    ///
    /// - Parameter overrides: rules set otherwise for a replay, in every process.
    public init(
        _ view: View, process: Process? = nil, replaying overrides: [PolicyOverride] = []
    ) {
        self.view = view
        processes = (process.map { [$0] } ?? Process.all(in: view)).map {
            ProcessScope($0, overrides)
        }
    }

    /// The cases of all processes.
    func all<Case>(_ cases: KeyPath<ProcessScope, [Case]>) -> [Case] {
        processes.count == 1
            ? processes[0][keyPath: cases] : processes.flatMap { $0[keyPath: cases] }
    }
}

/// One process with what its KPIs are made of, each list looked up at most once.
final class ProcessScope {
    let process: Process
    let judgement: Judgement

    init(_ process: Process, _ overrides: [PolicyOverride]) {
        self.process = process
        judgement = process.judgement(replaying: overrides)
    }

    lazy var measures = process.measures.map { MeasureCase($0, judgement) }
    lazy var goals = process.goals
    lazy var livingGoals = goals.filter(\.isLiving)
    lazy var fields = process.fields
    lazy var decisions = process.decisions.map { (decision: $0, state: $0.state) }
    /// Held dialogues: what was only announced may not have taken place.
    lazy var dialogs = process.dialogs.filter(\.isHeld)
    lazy var ownDialogs = dialogs.filter(\.isOwn)
    /// Outcomes that people expect to hear about again, with what became of them.
    lazy var outcomes = process.outcomes.filter(\.asksForDisposition).map {
        (outcome: $0, disposed: $0.disposed)
    }
    lazy var suggestions = process.suggestions.map { (suggestion: $0, answer: $0.firstAnswer) }
    lazy var applications = process.applications.map { (application: $0, state: $0.stateFact) }
    lazy var findings = process.findings.filter(\.isLiving)
    lazy var members = process.members
    /// Milestones of the process and of its measures, those dropped left out.
    lazy var milestones: [MilestoneCase] =
        (process.ownMilestones.map { MilestoneCase($0, nil) }
        + measures.flatMap { item in item.milestones.map { MilestoneCase($0, item) } })
        .filter { $0.milestone.dropped == nil }
}

/// A measure with the facts that many formulas ask for.
final class MeasureCase {
    let measure: Measure
    let judgement: Judgement
    let status: MeasureStatus
    /// The position of its creating event.
    let creation: Int?
    /// The position of the event that says where it stands.
    let statusBasis: Int?
    let kind: MeasureKind?
    let currentEnd: Fact<PartialDate>?
    let milestones: [Milestone]

    init(_ measure: Measure, _ judgement: Judgement) {
        self.measure = measure
        self.judgement = judgement
        let fact = measure.statusFact
        status = fact?.value ?? .proposed
        statusBasis = fact?.n
        creation = measure.creation?.n
        kind = measure.kind?.value
        currentEnd = measure.currentEnd
        milestones = measure.milestones
    }

    var isActive: Bool { status.isActive }
    var isEnded: Bool { status.isEnded }
    /// Completed or consolidated.
    var isAchieved: Bool { status == .completed || status == .consolidated }
    /// Whether its end has passed and it has not ended.
    var isOverdue: Bool {
        guard !isEnded, let currentEnd else { return false }
        return currentEnd.value.last < judgement.day
    }
    /// The positions behind its status and end.
    var scheduleBasis: [Int] { [statusBasis, currentEnd?.n].compactMap(\.self) }
}

/// A milestone with its measure.
struct MilestoneCase {
    let milestone: Milestone
    let measure: MeasureCase?
    let due: Fact<PartialDate>?

    init(_ milestone: Milestone, _ measure: MeasureCase?) {
        self.milestone = milestone
        self.measure = measure
        due = milestone.due
    }

    /// Whether it is still to be reached: open, and its measure has not ended.
    var isPending: Bool { milestone.isOpen && !(measure?.isEnded ?? false) }
}
