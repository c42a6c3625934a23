extension Entity {
    /// The process it belongs to; `nil` for what belongs to none, such as a territory.
    public var owningProcess: Process? {
        switch category {
        case .process: Process(self)
        case .policy: view.entity(.process, id).map { Process($0) }
        case .field, .need, .goal, .measure, .decision, .dialog, .suggestion, .fund, .finding,
            .body:
            self[Attributes.process].map { Process($0) }
        case .indicator: Indicator(self).process ?? Indicator(self).goal?.process
        case .milestone: Milestone(self).process
        case .outcome: Outcome(self).process
        case .application: Application(self).process
        case .territory, .person, nil: nil
        }
    }
}

extension Entity {
    /// What people call it: its title or name, else its text; its id where it has none.
    public var title: String {
        self[Attributes.title] ?? self[Attributes.name] ?? self[Attributes.text] ?? id
    }
}
