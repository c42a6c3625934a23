import StrategyModel
import Words

extension Board {
    /// The progress report (Sachstandsbericht): all of a process and a period as one document.
    public static let report = Board(
        "report", Words.Report.title, Words.Report.summary, scope: .required,
        parameters: [.from, .to, .limit], period: .wholeTime, layout: .report,
        lens: { view, parameters in
            // A report shows the process as it stood at the end of its period.
            view.at { $0.asOf = min($0.asOf, parameters.date(.to) ?? $0.asOf) }.lens
        }
    ) { page throws(BoardError) in
        guard let process = page.process else { return [page.noProcess] }
        return try Report(page, process).sections
    }
}

/// A progress report: what its chapters are made of, each looked up once.
///
/// A chapter says in sentences what is recorded and what is not; tables stand only where they have
/// rows.
struct Report {
    let page: Page
    let process: Process
    let steering: Steering
    let goals: GoalPicture
    let indicators: IndicatorPicture
    let dialogs: DialogPicture
    let suggestions: [Suggestion]
    let scope: KPIScope
    let gaps: [Gap]
    let deadEnds: [DeadEnd]

    init(_ page: Page, _ process: Process) throws(BoardError) {
        self.page = page
        self.process = process
        let steering = Steering(page, process)
        let period = page.period
        self.steering = steering
        goals = try GoalPicture(page, process, measureNote: Self.note)
        indicators = try IndicatorPicture(page)
        dialogs = try DialogPicture(page, process) { dialog in
            dialog.date.map { period.contains($0.value.first) } ?? true
        }
        suggestions = process.suggestions.filter { suggestion in
            suggestion.creation.map { period.contains($0.occurred.first) } ?? false
        }
        scope = KPIScope(page.view, process: process, replaying: page.parameters.policy)
        gaps = GapFinder(page: page, process: process, lists: steering.lists).gaps
        deadEnds = Chain(of: process, replaying: page.parameters.policy).deadEnds
    }

    var sections: [Section] {
        let chapters = [
            summary, fields, lights, changes, decisions, dialogues, finances, figures, findings,
            outlook, annex,
        ]
        return [cover] + chapters.enumerated().flatMap { $1.numbered($0 + 1) }
    }

    /// Whether something happened within the period.
    func isInPeriod(_ event: EventFact?) -> Bool {
        event.map { page.period.contains($0.occurred.first) } ?? false
    }

    private var cover: Section {
        page.figures(
            Words.Report.cover,
            [
                Figure(Words.Report.periodFrom, .date(PartialDate(page.period.lowerBound))),
                Figure(Words.Report.periodTo, .date(PartialDate(page.period.upperBound))),
                Figure(Words.Report.kept, .plain(page.parameters.origin)),
                Figure(Words.Report.drafted, .plain("Wegmarke \(page.parameters.version)")),
            ])
    }

    /// Where a measure stands, when it is to end, and what was last reported of it.
    private static func note(_ measure: Measure, _ light: Light) -> Text? {
        let status = measure.status.label
        let leads = measure.leads.map(\.body.title)
        let report = measure.reports.last
        // The reason of a light is often the status itself.
        let isSaid = light.reason.german.hasPrefix(status.german)
        guard !isSaid || !leads.isEmpty || report != nil else { return nil }
        return Text { language in
            var parts = isSaid ? [] : [status[language]]
            if !leads.isEmpty {
                parts.append("\(Words.Column.lead.text[language]): \(language.list(leads))")
            }
            if let report, let text = report[Fields.text] {
                let date = language.date(report.occurred.description)
                parts.append("\(Words.Report.lastReport[language]) (\(date)): \(text)")
            }
            return parts.joined(separator: "; ")
        }
    }
}

/// A chapter of a report: sentences, then sections.
struct Chapter {
    let heading: Words.Heading
    let lead: [Text]
    let sections: [Section]

    init(_ heading: Words.Heading, _ lead: [Text], _ sections: [Section] = []) {
        self.heading = heading
        self.lead = lead
        // What has no rows is said in the sentences.
        self.sections = sections.filter { !$0.isEmpty }
    }

    /// Its sections with their numbers: 3, 3.1, 3.2.
    func numbered(_ number: Int) -> [Section] {
        let opening = Section(
            heading.id, heading.text, .text(lead), emptyState: heading.empty,
            number: String(number))
        return [opening]
            + sections.enumerated().map { index, section in
                var section = section
                section.number = "\(number).\(index + 1)"
                return section
            }
    }
}

extension Section {
    /// The same under another heading.
    func titled(_ heading: Words.Heading) -> Section {
        var section = self
        section.id = heading.id
        section.title = heading.text
        section.emptyState = heading.empty
        return section
    }

    /// The same with an id and a title that tell it from others of its kind.
    func titled(_ id: String, _ title: Text) -> Section {
        var section = self
        section.id = id
        section.title = title
        return section
    }

    /// The same with only some columns of its table, as many as a printed page has room for; those
    /// that no row fills are left out.
    func narrowed(to columns: [Words.Column]) -> Section { narrowed(to: columns.map(\.id)) }

    /// The same with only the columns of some ids.
    func narrowed(to ids: [String]) -> Section {
        guard case .table(var table) = content else { return self }
        let wanted = ids.compactMap { id in table.columns.first { $0.id == id } }
        table.columns = wanted.enumerated().filter { index, column in
            index == 0 || table.rows.contains { !table.cell($0, column).isMissing }
        }.map(\.element)
        let kept = Set(table.columns.map(\.id))
        for index in table.rows.indices {
            table.rows[index].cells = table.rows[index].cells.filter { kept.contains($0.key) }
        }
        var section = self
        section.content = .table(table)
        return section
    }
}

extension Text {
    /// Sentences one after another.
    static func sentences(_ sentences: [Text?]) -> Text {
        let said = sentences.compactMap(\.self)
        return Text { language in said.map { $0[language] }.joined(separator: " ") }
    }
}
