public import StrategyModel

/// What case tables are computed over: one process or all, at one lens, with what is asked of
/// many cases looked up once.
public final class CaseScope {
    /// The view.
    public let view: View
    /// The process asked about; `nil` for all.
    public let process: Process?
    /// The processes: that one, or all at the lens.
    public let processes: [Process]
    /// Days within which an outcome must have come, where that was asked.
    public let within: Int?
    /// Rules set otherwise for a replay.
    let overrides: [PolicyOverride]
    private var notes: [Entity: ProcessNotes] = [:]

    /// One process, or all that exist at the view's lens.
    public init(
        _ view: View, process: Process? = nil, within: Int? = nil,
        replaying overrides: [PolicyOverride] = []
    ) {
        self.view = view
        self.process = process
        self.within = within
        self.overrides = overrides
        processes = process.map { [$0] } ?? Process.all(in: view)
    }

    /// The rules in force: of the process, else the defaults.
    public var policy: Policy { (process?.policy ?? .standard).replayed(with: overrides) }

    /// The measures in the order of the log, process by process.
    var measures: [Measure] { processes.flatMap(\.measures) }

    /// The towns and municipalities that take part, each once.
    var municipalities: [Territory] {
        var seen = Set<Territory>()
        return processes.flatMap(\.members).filter { seen.insert($0).inserted }
    }

    /// What a process records of its measures at all.
    func notes(of process: Process?) -> ProcessNotes {
        guard let process else { return ProcessNotes() }
        if let known = notes[process.entity] { return known }
        let found = ProcessNotes(of: process)
        notes[process.entity] = found
        return found
    }
}

/// What a process records of its measures at all. Of what it records nowhere, nothing is known of
/// any of its measures: a missing lead is no finding where nobody ever noted a lead.
struct ProcessNotes {
    var leads = false
    var decisions = false
    var origins = false
    var funders = false
    var budgets = false
    var milestones = false
    var blocks = false

    init() {}

    init(of process: Process) {
        for measure in process.measures {
            let roles = measure.assignmentHistory.map(\.role)
            leads = leads || roles.contains(.lead)
            funders = funders || roles.contains(.funder)
            decisions = decisions || !measure.decisions.isEmpty
            origins = origins || measure.origin != nil
            budgets = budgets || !measure.budgets.isEmpty
            milestones = milestones || !measure.milestones.isEmpty
            blocks = blocks || !measure.blocks.isEmpty
        }
        origins =
            origins || process.outcomes.contains { $0.disposed?.into?.category == .measure }
            || process.suggestions.contains { $0.disposed?.into?.category == .measure }
    }
}
