/// Tells the history of one measure, call after call; each call is one event.
struct MeasureTeller {
    let script: StoryScript
    let id: String
    var subject: String { "measure/" + named(id) }

    @discardableResult
    private func tell(
        _ type: String, on day: String, late: String? = nil,
        visibility: StoryVisibility? = nil, _ data: KeyValuePairs<String, FieldValue>
    ) -> Self {
        script.tell(type, subject, on: day, late: late, visibility: visibility, data)
        return self
    }

    @discardableResult
    func lead(_ body: Body, on day: String) -> Self { assigned(body, "lead", on: day) }

    @discardableResult
    func assigned(_ body: Body, _ role: String, on day: String) -> Self {
        tell("measure.assigned", on: day, ["body": .text(body.rawValue), "role": .text(role)])
    }

    @discardableResult
    func released(_ body: Body, _ role: String, on day: String, _ reason: String) -> Self {
        tell(
            "measure.released", on: day,
            ["body": .text(body.rawValue), "role": .text(role), "reason": .text(reason)])
    }

    @discardableResult
    func scheduled(
        _ start: String?, _ end: String?, on day: String, code: String? = nil,
        _ reason: String? = nil, late: String? = nil
    ) -> Self {
        tell(
            "measure.scheduled", on: day, late: late,
            [
                "start": .optional(start), "end": .optional(end), "reason": .optional(reason),
                "reasonCode": .optional(code),
            ])
    }

    /// Takes the end away: what was a project is now a permanent task.
    @discardableResult
    func withoutEnd(on day: String) -> Self {
        tell(
            "measure.scheduled", on: day,
            ["end": .null, "reason": "Daueraufgabe, ohne Ende."])
    }

    @discardableResult
    func forecast(_ end: String, on day: String, code: String, _ reason: String) -> Self {
        tell(
            "measure.forecast", on: day,
            ["end": .text(end), "reason": .text(reason), "reasonCode": .text(code)])
    }

    @discardableResult
    func estimated(
        cost: String? = nil, costText: String? = nil, benefitText: String, on day: String
    ) -> Self {
        tell(
            "measure.estimated", on: day,
            [
                "cost": .optional(cost), "costText": .optional(costText),
                "benefitText": .text(benefitText),
            ])
    }

    @discardableResult
    func budgeted(_ year: Int, _ amount: String, _ source: String, on day: String) -> Self {
        tell(
            "measure.budgeted", on: day,
            ["year": .whole(year), "amount": .text(amount), "source": .text(source)])
    }

    @discardableResult
    func spent(_ amount: String, on day: String, _ text: String? = nil) -> Self {
        tell("measure.spent", on: day, ["amount": .text(amount), "text": .optional(text)])
    }

    @discardableResult
    func status(
        _ status: String, on day: String, code: String? = nil, _ reason: String? = nil,
        decision: String? = nil, late: String? = nil
    ) -> Self {
        tell(
            "measure.statusChanged", on: day, late: late,
            [
                "status": .text(status), "reason": .optional(reason),
                "reasonCode": .optional(code), "decision": .optional(decision.map(named)),
            ])
    }

    @discardableResult
    func reported(
        on day: String, _ text: String, progress: Int? = nil, consolidation: String? = nil,
        visibility: StoryVisibility? = nil
    ) -> Self {
        tell(
            "measure.reported", on: day, visibility: visibility,
            [
                "text": .text(text), "progress": progress.map(FieldValue.whole) ?? .absent,
                "consolidation": .optional(consolidation),
            ])
    }

    @discardableResult
    func revised(
        on day: String, _ reason: String, _ changes: KeyValuePairs<String, FieldValue>
    ) -> Self {
        let data = changes.map { (key: $0.key, value: $0.value) } + [("reason", .text(reason))]
        script.tell("measure.revised", subject, on: day, data)
        return self
    }

    @discardableResult
    func blocked(on day: String, code: String, _ text: String, late: String? = nil) -> Self {
        tell(
            "measure.blocked", on: day, late: late,
            ["reasonCode": .text(code), "text": .text(text)])
    }

    @discardableResult
    func unblocked(on day: String, _ text: String? = nil) -> Self {
        tell("measure.unblocked", on: day, ["text": .optional(text)])
    }

    /// Plans a milestone of this measure; `milestone` then tells what became of it.
    @discardableResult
    func milestone(
        _ milestone: String, _ title: String, due: String?, critical: Bool = false,
        on day: String
    ) -> Self {
        script.tell(
            "milestone.planned", "milestone/" + named(milestone), on: day,
            visibility: script.visibility(of: subject),
            [
                "measure": .text(named(id)), "title": .text(title), "due": .optional(due),
                "critical": critical ? true : .absent,
            ])
        return self
    }

    @discardableResult
    func reached(_ milestone: String, on day: String, _ text: String? = nil) -> Self {
        script.tell(
            "milestone.reached", "milestone/" + named(milestone), on: day,
            ["text": .optional(text)])
        return self
    }

    @discardableResult
    func moved(
        _ milestone: String, to due: String, on day: String, code: String, _ reason: String
    ) -> Self {
        script.tell(
            "milestone.moved", "milestone/" + named(milestone), on: day,
            ["due": .text(due), "reason": .text(reason), "reasonCode": .text(code)])
        return self
    }
}

extension StoryScript {
    /// Proposes a project without a text.
    @discardableResult
    func measure(
        _ id: String, _ title: String, _ field: Topic, in places: [Place] = [],
        goals: [String] = [], needs: [String] = [], parent: String? = nil, mixed: Bool? = nil,
        origin: String? = nil, on day: String, visibility: StoryVisibility? = nil
    ) -> MeasureTeller {
        measure(
            id, title, nil, kind: "project", field, in: places, goals: goals, needs: needs,
            parent: parent, mixed: mixed, origin: origin, on: day, visibility: visibility)
    }

    /// Proposes a measure and returns who tells the rest of its history.
    @discardableResult
    func measure(
        _ id: String, _ title: String, _ text: String? = nil, kind: String = "project",
        _ field: Topic, in places: [Place] = [], goals: [String] = [], needs: [String] = [],
        status: String? = nil, parent: String? = nil, mixed: Bool? = nil,
        rhythm: String? = nil, origin: String? = nil, on day: String,
        visibility: StoryVisibility? = nil
    ) -> MeasureTeller {
        let constellation: FieldValue = .optional(mixed.map { $0 ? "mixed" : "municipal" })
        tell(
            "measure.proposed", "measure/" + named(id), on: day, visibility: visibility,
            [
                "process": .text(Self.processID), "title": .text(title),
                "text": .optional(text), "kind": .text(kind), "status": .optional(status),
                "goals": .texts(goals.map(named)), "needs": .texts(needs.map(named)),
                "field": .text(field.rawValue), "territories": .places(places),
                "parent": .optional(parent.map(named)), "constellation": constellation,
                "rhythm": .optional(rhythm), "origin": .optional(origin),
            ])
        return MeasureTeller(script: self, id: id)
    }

    /// The measure of an id, to go on telling about it.
    func measure(_ id: String) -> MeasureTeller { MeasureTeller(script: self, id: id) }
}
