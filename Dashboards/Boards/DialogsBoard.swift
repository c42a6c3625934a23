import StrategyModel
import Words

extension Board {
    /// What was said in dialogues and what became of it.
    static let dialogs = Board(
        "dialogs", Words.Boards.dialogs, Words.Boards.dialogsSummary, scope: .required,
        parameters: [.territory, .limit]
    ) { page throws(BoardError) in
        guard let process = page.process else { return [page.noProcess] }
        return try DialogPicture(page, process).sections
    }
}

/// Dialogues with what was said and what became of it, each looked up once.
struct DialogPicture {
    let page: Page
    let dialogs: [Dialog]
    let outcomes: [Outcome]
    let outcomesOf: [Dialog: [Outcome]]
    let followersOf: [Dialog: [Dialog]]
    let suggestions: [Suggestion]

    /// - Parameter keeps: which of the dialogues are looked at.
    init(
        _ page: Page, _ process: Process, keeping keeps: (Dialog) -> Bool = { _ in true }
    ) throws(BoardError) {
        self.page = page
        var dialogs = process.dialogs.filter(keeps)
        var suggestions = process.suggestions
        if let asked = page.parameters[.territory] {
            let wanted = Set(Territory(try page.view.find(.territory, asked)).withAllBelow)
            dialogs.removeAll { dialog in !dialog.territories.contains { wanted.contains($0) } }
            suggestions.removeAll { $0.territory.map { !wanted.contains($0) } ?? true }
        }
        self.suggestions = suggestions
        self.dialogs = dialogs.map { (day: $0.date?.value.first ?? .last, dialog: $0) }
            .sorted { $0.day < $1.day }.map(\.dialog)
        var outcomesOf: [Dialog: [Outcome]] = [:]
        var followersOf: [Dialog: [Dialog]] = [:]
        for dialog in self.dialogs {
            outcomesOf[dialog] = dialog.outcomes
            if let before = dialog.follows { followersOf[before, default: []].append(dialog) }
        }
        self.outcomesOf = outcomesOf
        self.followersOf = followersOf
        outcomes = self.dialogs.flatMap { outcomesOf[$0] ?? [] }
    }

    var sections: [Section] {
        [
            page.figures(.keyFigures, figures), list, sideBySide,
            page.tree(.chains, chains()), page.outcomes(.outcomes, outcomes),
            page.suggestions(suggestions), unrecorded,
        ]
    }

    // MARK: Figures

    private var figures: [Figure] {
        let held = dialogs.filter(\.isHeld)
        let counted = held.filter { $0.guests != nil }
        let asking = outcomes.filter(\.asksForDisposition)
        let disposed = asking.filter { $0.disposed != nil }
        let answered = suggestions.filter { $0.answer != nil }
        return [
            Figure(
                .dialogsHeld, held.isEmpty ? .missing : .integer(held.count),
                basis: Basis(held.compactMap { $0.holding?.n })),
            Figure(.guests, guests(of: held), basis: Basis(counted.compactMap { $0.guests?.n })),
            Figure(
                .outcomes, outcomes.isEmpty ? .missing : .integer(outcomes.count),
                basis: Basis(creating: outcomes)),
            Figure(
                .disposed,
                asking.isEmpty
                    ? .missing
                    : .share(disposed.count, of: asking.count),
                basis: Basis(disposed.compactMap { $0.disposed?.event.n })),
            Figure(
                .suggestions, suggestions.isEmpty ? .missing : .integer(suggestions.count),
                basis: Basis(creating: suggestions)),
            Figure(
                .answered,
                suggestions.isEmpty
                    ? .missing
                    : .share(answered.count, of: suggestions.count),
                basis: Basis(answered.compactMap { $0.answer?.n })),
        ]
    }

    /// The sum of the guests, with how many of the dialogues counted theirs.
    private func guests(of held: [Dialog]) -> Cell {
        let counts = held.compactMap { $0.guests?.value }
        guard !counts.isEmpty else { return .missing }
        let sum = Cell.sum(of: counts)
        return counts.count == held.count
            ? sum : .partial(sum, counted: counts.count, of: held.count)
    }

    // MARK: The dialogues

    var list: Section {
        page.table(
            .dialogs, dialogs, id: \.id,
            basis: { Basis(of: $0.creation, $0.holding, $0.cancellation) },
            columns: [
                Listing(.dialog) { .subject($0) },
                Listing(.date) { .date($0.date) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
                Listing(.format) { .code($0.format) },
                Listing(.occasion) { .code($0.occasion) },
                Listing(.territories) { .subjects($0.territories) },
                Listing(.guests) { .count($0.guests) },
                Listing(.participants) { .participants(of: $0) },
                Listing(.count) { dialog in
                    dialog.countText.map { .plain($0) } ?? .count(dialog.standsFor)
                },
                Listing(.theme) { .plain($0.theme) },
                Listing(.follows) { .subject($0.follows) },
                Listing(.hosting) { dialog in .code(dialog.isOwn ? Hosting.own : Hosting.guest) },
            ])
    }

    // MARK: Side by side

    private struct Column {
        let territory: Territory
        var dialogs: [Dialog] = []
    }

    private var byTerritory: [Column] {
        var columns: [Column] = []
        var index: [Territory: Int] = [:]
        for dialog in dialogs {
            for territory in dialog.territories {
                if let known = index[territory] {
                    columns[known].dialogs.append(dialog)
                } else {
                    index[territory] = columns.count
                    columns.append(Column(territory: territory, dialogs: [dialog]))
                }
            }
        }
        return columns
    }

    private var sideBySide: Section {
        page.table(
            .sideBySide, byTerritory, id: \.territory.id,
            basis: { Basis(creating: $0.dialogs) },
            columns: [
                Listing(.territory) { .subject($0.territory) },
                Listing(.dialogs) { .integer($0.dialogs.count) },
                Listing(.held) { .integer($0.dialogs.count(where: \.isHeld)) },
                Listing(.guests) { guests(of: $0.dialogs.filter(\.isHeld)) },
                Listing(.topics) { column in
                    let topics = outcomes(in: column).filter { $0.kind?.value == .topic }
                    return .list(topics.map { .text($0.textWithVotes) })
                },
                Listing(.outcomes) { column in
                    let all = outcomes(in: column)
                    return all.isEmpty ? .missing : .integer(all.count)
                },
                Listing(.disposed) { column in
                    let asking = outcomes(in: column).filter(\.asksForDisposition)
                    guard !asking.isEmpty else { return .missing }
                    let count = asking.count { $0.disposed != nil }
                    return .share(count, of: asking.count)
                },
                Listing(.followUps) { column in
                    .list(
                        column.dialogs.filter { $0.follows != nil }.map {
                            .subject($0.streamName, $0.dateAndState)
                        })
                },
            ])
    }

    private func outcomes(in column: Column) -> [Outcome] {
        column.dialogs.flatMap { outcomesOf[$0] ?? [] }
    }

    // MARK: What followed

    /// Each dialogue that follows none shown here, with its outcomes and the dialogues after it.
    ///
    /// - Parameter isBrief: whether what two outcomes lead to is told in full only once.
    func chains(isBrief: Bool = false) -> [TreeNode] {
        let shown = Set(dialogs)
        let roots = dialogs.filter { dialog in
            dialog.follows.map { !shown.contains($0) } ?? true
        }
        let taken = outcomes.filter { $0.disposed?.into != nil }.map(\.entity)
        let ways = ChainTree(Chain(following: taken, replaying: page.parameters.policy))
        var telling = Telling(ways: ways, isBrief: isBrief)
        return roots.prefix(page.limit).map { node($0, &telling) }
    }

    /// What was told so far while the tree is made.
    private struct Telling {
        let ways: ChainTree
        let isBrief: Bool
        var dialogs: Set<Dialog> = []
        var stages: Set<Entity> = []

        mutating func way(of outcome: Outcome) -> [TreeNode] {
            if !isBrief { stages = [] }
            return ways.following(outcome.entity, &stages)
        }
    }

    private func node(_ dialog: Dialog, _ telling: inout Telling) -> TreeNode {
        telling.dialogs.insert(dialog)
        var children = (outcomesOf[dialog] ?? []).map { outcome in
            TreeNode(
                outcome.entity.name, outcome.withVotes, note: outcome.whatBecame,
                basis: Basis(of: outcome.creation, outcome.disposed?.event),
                children: telling.way(of: outcome))
        }
        for follower in followersOf[dialog] ?? [] where !telling.dialogs.contains(follower) {
            children.append(node(follower, &telling))
        }
        return TreeNode(
            dialog.entity.name, dialog.labelWithDate, note: dialog.state.label,
            basis: Basis(of: dialog.creation, dialog.holding), children: children)
    }

    private var unrecorded: Section {
        page.dialogsWithoutHolding(dialogs.filter { $0.state == .holdingNotRecorded })
    }
}

extension Page {
    /// Dialogues whose day has passed and of which nobody recorded whether they were held.
    func dialogsWithoutHolding(_ dialogs: [Dialog]) -> Section {
        table(
            .unrecordedDialogs, dialogs, id: \.id,
            basis: { Basis(of: $0.creation, $0.plan?.event) },
            columns: [
                Listing(.dialog) { .subject($0) },
                Listing(.date) { .date($0.plan) },
                Listing(.territories) { .subjects($0.territories) },
                Listing(.state) { .code($0.state.rawValue, $0.state.label) },
            ])
    }
}

extension Cell {
    /// Who came to a dialogue, by sector, as far as it may be shown.
    static func participants(of dialog: Dialog) -> Cell {
        let (groups, hidden) = dialog.participants
        var counts = groups.map { group in
            Count(group.sector.rawValue, group.sector.label, group.count)
        }
        if hidden > 0 { counts.append(Count("hidden", Words.Boards.hiddenGroups, hidden)) }
        return .counts(counts)
    }
}

extension Dialog {
    /// Its title with the day, as exactly as it is known.
    var labelWithDate: Text {
        guard let date = date?.value.description else { return entity.label }
        return Text { "\(entity.label[$0]) (\($0.date(date)))" }
    }
}

extension Dialog {
    /// When it is and whether it took place, in a few words.
    var dateAndState: Text {
        let date = Cell.date(date)
        return Text { language in
            let day = date.isMissing ? Words.Boards.withoutDate[language] : date.display(language)
            return "\(day) (\(state.label[language]))"
        }
    }
}

extension Outcome {
    /// Its text, and how the vote went.
    var textWithVotes: Text {
        if let voteText { return Text(verbatim: "\(text) (\(voteText.value))") }
        guard let votes else { return Text(verbatim: text) }
        return Text { "\(text) (\(Words.Boards.voted(votes.value)[$0]))" }
    }

    /// Its kind and text, and how the vote went.
    var withVotes: Text {
        guard let kind = kind?.value.label else { return textWithVotes }
        return Text { "\(kind[$0]): \(textWithVotes[$0])" }
    }

    /// What became of it, and why; `nil` where nobody expects to hear.
    var whatBecame: Text? {
        guard let disposed else { return asksForDisposition ? Words.Boards.dispositionOpen : nil }
        return Text { language in
            var words = disposed.disposition.label[language]
            if let into = disposed.into { words += " → " + into.label[language] }
            if let reason = disposed.reason { words += " – " + reason }
            return words
        }
    }
}
