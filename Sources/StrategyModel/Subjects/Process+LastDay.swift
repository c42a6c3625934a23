extension Process {
    /// The day of the last event that belongs to the process at the lens: about itself, or about
    /// what it contains. A span counts with its last day, as far as the lens's day.
    public var lastDay: Day? {
        var last: Day?
        for entity in [entity] + contents {
            for event in entity.events(.events) {
                let day = min(event.occurred.last, view.lens.asOf)
                last = max(last ?? day, day)
            }
        }
        return last
    }

    /// The first day of the first event that belongs to the process at the lens: mostly that of
    /// its start, but of what began at the latest on a day, something may be known before.
    public var firstDay: Day? {
        ([entity] + contents).compactMap { $0.creation?.occurred.first }.min()
    }

    /// What the process contains, directly or through its measures, dialogues and funds.
    var contents: [Entity] {
        var all: [Entity] = []
        func add(_ subjects: [some DomainSubject]) {
            all.append(contentsOf: subjects.lazy.map(\.entity))
        }
        add(measures)
        add(milestones)
        add(goals)
        add(needs)
        add(decisions)
        add(dialogs)
        add(outcomes)
        add(suggestions)
        add(funds)
        add(applications)
        add(findings)
        return all
    }
}
