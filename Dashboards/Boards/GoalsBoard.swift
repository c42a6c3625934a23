import ByteCoding
import StrategyModel
import Words

extension Board {
    /// The goals of a process, by field of action.
    static let goals = Board(
        "goals", Words.Boards.goals, Words.Boards.goalsSummary, scope: .required,
        parameters: [.field, .limit]
    ) { page throws(BoardError) in
        guard let process = page.process else { return [page.noProcess] }
        return try GoalPicture(page, process).sections
    }
}

/// The goals of a process as a tree by field of action, and what became of them.
struct GoalPicture {
    let page: Page
    let process: Process
    let fields: [FieldOfAction]
    let goals: [Goal]
    let living: [Goal]
    let childrenOf: [Goal: [Goal]]
    let rules: Judge
    private let roots: [Goal]
    private let measureNote: (Measure, Light) -> Text?

    /// - Parameter measureNote: what is said about each measure.
    init(
        _ page: Page, _ process: Process,
        measureNote: @escaping (Measure, Light) -> Text? = { measure, _ in measure.status.label }
    ) throws(BoardError) {
        self.measureNote = measureNote
        self.page = page
        self.process = process
        var fields = process.fields
        var goals = process.goals
        if let asked = page.parameters[.field] {
            let wanted = FieldOfAction(try page.view.find(.field, asked))
            fields = [wanted]
            goals.removeAll { $0.field != wanted }
        }
        self.fields = fields
        self.goals = goals
        living = goals.filter(\.isLiving)
        rules = Judge(page, process)
        var childrenOf: [Goal: [Goal]] = [:]
        for goal in living {
            if let parent = Self.parent(of: goal) { childrenOf[parent, default: []].append(goal) }
        }
        self.childrenOf = childrenOf
        let shown = Set(living)
        roots = living.filter { goal in
            Self.parent(of: goal).map { !shown.contains($0) } ?? true
        }
    }

    /// The goal it stands under in the tree: its parent, unless that belongs to another field of
    /// action, for each field shows its own goals.
    private static func parent(of goal: Goal) -> Goal? {
        guard let parent = goal.parent, parent.isLiving else { return nil }
        guard let field = goal.field else { return parent }
        return parent.field == field ? parent : nil
    }

    var sections: [Section] {
        [
            page.figures(.keyFigures, figures), page.tree(.goals, tree),
            budgets, anchors, fieldsWithoutGoal, table(reworded: rewordings),
            table(struck: struckGoals),
        ]
    }

    private var figures: [Figure] {
        let served = Goal.served(by: living.flatMap(\.measures))
        let withoutMeasure = living.filter { !served.contains($0) }
        return [
            Figure(
                .goals, living.isEmpty ? .missing : .integer(living.count),
                basis: Basis(creating: living)),
            Figure(
                .fields, fields.isEmpty ? .missing : .integer(fields.count),
                basis: Basis(creating: fields)),
            Figure(
                .goalsWithoutMeasure,
                living.isEmpty
                    ? .missing
                    : .integer(
                        withoutMeasure.count), basis: Basis(creating: withoutMeasure)),
            Figure(
                .struckGoals, goals.isEmpty ? .missing : .integer(goals.count - living.count),
                basis: Basis(goals.compactMap { $0.struck?.n })),
        ]
    }

    // MARK: The tree

    private var tree: [TreeNode] {
        var nodes = fields.map { field in
            TreeNode(
                field.entity.name, field.entity.label, note: note(field),
                basis: Basis(of: field.creation), children: self.nodes(in: field))
        }
        let known = Set(fields)
        let others = roots.filter { goal in goal.field.map { !known.contains($0) } ?? true }
        if !others.isEmpty {
            nodes.append(
                TreeNode("withoutField", Words.Boards.withoutField, children: others.map(node)))
        }
        return nodes
    }

    /// The goals of a field, or of none, each with those below it and the measures that serve it.
    func nodes(in field: FieldOfAction?) -> [TreeNode] {
        roots.filter { $0.field == field }.map(node)
    }

    /// A measure with its light.
    func node(_ measure: Measure) -> TreeNode {
        let light = rules.implementation(measure)
        return TreeNode(
            measure.entity.name, measure.entity.label, note: measureNote(measure, light),
            light: TrafficLight(light),
            basis: Basis(of: measure.statusFact?.event))
    }

    private func note(_ field: FieldOfAction) -> Text? {
        var notes: [Text] = []
        if let scheme = field.scheme { notes.append(Text(verbatim: scheme)) }
        if field.isCrossCutting { notes.append(Words.Boards.crossCutting) }
        return notes.isEmpty
            ? nil
            : Text { language in
                notes.map { $0[language] }.joined(separator: "; ")
            }
    }

    private func node(_ goal: Goal) -> TreeNode {
        let measures = goal.measures.map { node($0) }
        let indicators = goal.indicators.map { indicator in
            TreeNode(
                indicator.entity.name, indicator.entity.label, note: Words.Boards.indicator,
                basis: Basis(of: indicator.creation))
        }
        return TreeNode(
            goal.entity.name, Text(verbatim: goal.text), note: note(goal),
            light: goal.indicators.isEmpty ? nil : TrafficLight(rules.effect(goal)),
            basis: Basis(goal.wordings.map(\.n)),
            children: (childrenOf[goal] ?? []).map(node) + measures + indicators)
    }

    /// Level, products and budget years of a goal, in one line.
    private func note(_ goal: Goal) -> Text? {
        let level = goal.level?.value
        let products = goal.anchors.compactMap { $0[Fields.product] }
        let years = goal.budgets.compactMap { $0[Fields.year] }
        let elsewhere = Self.parent(of: goal) == nil ? goal.parent : nil
        guard level != nil || elsewhere != nil || !products.isEmpty || !years.isEmpty else {
            return nil
        }
        return Text { language in
            var parts: [String] = level.map { [$0.label[language]] } ?? []
            if let elsewhere {
                let name = elsewhere.text.shortened(to: 80)
                parts.append("\(Words.Boards.belongsTo[language]) \(language.quoted(name))")
            }
            if !products.isEmpty {
                parts.append("\(Words.Boards.product[language]) \(language.list(products))")
            }
            if !years.isEmpty {
                let list = Set(years).sorted().map(String.init).joined(separator: ", ")
                parts.append("\(Words.Boards.budgetYears[language]) \(list)")
            }
            return parts.joined(separator: "; ")
        }
    }

    // MARK: Budget and products

    private struct Line {
        let goal: Goal
        let event: EventFact
    }

    private func lines(_ events: (Goal) -> [EventFact]) -> [Line] {
        living.flatMap { goal in events(goal).map { Line(goal: goal, event: $0) } }
    }

    var budgets: Section {
        page.table(
            .goalBudgets, lines(\.budgets), id: { "\($0.event.n)" }, basis: { [$0.event.n] },
            columns: [
                Listing(.goal) { .subject($0.goal) },
                Listing(.year) { line in
                    line.event[Fields.year].map { .plain(String($0)) } ?? .missing
                },
                Listing(.amount, unit: .euro) { .euros($0.event[Fields.amount]) },
                Listing(.budgetLine) { .plain($0.event[Fields.line]) },
            ])
    }

    private var anchors: Section {
        page.table(
            .products, lines(\.anchors), id: { "\($0.event.n)" }, basis: { [$0.event.n] },
            columns: [
                Listing(.goal) { .subject($0.goal) },
                Listing(.product) { .plain($0.event[Fields.product]) },
                Listing(.office) { .plain($0.event[Fields.unit]) },
                Listing(.since) { .date(of: $0.event) },
            ])
    }

    // MARK: What changed, and what is missing

    private var fieldsWithoutGoal: Section {
        let used = Set(living.compactMap(\.field))
        return page.fieldsWithoutGoal(fields.filter { !used.contains($0) })
    }

    /// A goal's wording and the one before it.
    struct Rewording {
        let goal: Goal
        let before: Fact<String>
        let after: Fact<String>
    }

    /// Every rewording of a goal, oldest first.
    var rewordings: [Rewording] {
        goals.flatMap { goal in
            zip(goal.wordings, goal.wordings.dropFirst()).map { before, after in
                Rewording(goal: goal, before: before, after: after)
            }
        }.sorted { $0.after.event.isEarlier(than: $1.after.event) }
    }

    func table(reworded rows: [Rewording]) -> Section {
        page.table(
            .reworded, rows,
            id: { "\($0.after.n)" }, basis: { Basis([$0.before.n, $0.after.n]) },
            columns: [
                Listing(.year) { .plain(String($0.after.event.occurred.first.date.year)) },
                Listing(.date) { .date(of: $0.after.event) },
                Listing(.goal) { .plain($0.goal.id) },
                Listing(.before) { .plain($0.before.value) },
                Listing(.after) { .plain($0.after.value) },
                Listing(.reason) { .plain($0.after.event[Fields.reason]) },
            ])
    }

    /// Every struck goal with the event that struck it, oldest first.
    var struckGoals: [(goal: Goal, event: EventFact)] {
        goals.compactMap { goal in goal.struck.map { (goal: goal, event: $0) } }
            .sorted { $0.event.isEarlier(than: $1.event) }
    }

    func table(struck rows: [(goal: Goal, event: EventFact)]) -> Section {
        page.table(
            .struck, rows, id: \.goal.id,
            basis: { Basis(of: $0.goal.creation, $0.event) },
            columns: [
                Listing(.year) { .plain(String($0.event.occurred.first.date.year)) },
                Listing(.date) { .date(of: $0.event) },
                Listing(.goal) { .subject($0.goal) },
                Listing(.field) { .subject($0.goal.field) },
                Listing(.reason) { .plain($0.event[Fields.reason]) },
            ])
    }
}

extension Page {
    /// Fields of action that no living goal belongs to.
    func fieldsWithoutGoal(_ fields: [FieldOfAction]) -> Section {
        table(
            .fieldsWithoutGoal, fields, id: \.id, basis: { Basis(of: $0.creation) },
            columns: [
                Listing(.field) { .subject($0) },
                Listing(.since) { .date(of: $0.creation) },
            ])
    }
}

extension EventFact {
    /// Whether it comes before another in the order of (first day, position).
    func isEarlier(than other: EventFact) -> Bool {
        (occurred.first, n) < (other.occurred.first, other.n)
    }
}
