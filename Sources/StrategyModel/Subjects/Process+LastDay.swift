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
        measures.map(\.entity) + milestones.map(\.entity) + goals.map(\.entity)
            + needs.map(\.entity) + decisions.map(\.entity) + dialogs.map(\.entity)
            + outcomes.map(\.entity) + suggestions.map(\.entity) + funds.map(\.entity)
            + applications.map(\.entity) + findings.map(\.entity)
    }
}
