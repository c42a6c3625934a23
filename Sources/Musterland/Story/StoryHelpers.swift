/// Short forms for what the story tells most often. Ids are given without their common beginning.
extension StoryScript {
    static let processID = "musterland"
    static let process = "process/musterland"

    func decision(
        _ id: String, _ title: String, _ body: Body, on day: String, result: String = "adopted",
        votes: [Int] = [], deadline: String? = nil, concerns: [String] = [],
        paper: String? = nil, text: String? = nil, visibility: StoryVisibility? = nil,
        late: String? = nil
    ) {
        let counted: FieldValue =
            votes.count == 3
            ? ["yes": .whole(votes[0]), "no": .whole(votes[1]), "abstain": .whole(votes[2])]
            : .absent
        tell(
            "decision.taken", "decision/" + named(id), on: day, late: late,
            visibility: visibility,
            [
                "process": .text(Self.processID), "body": .text(body.rawValue),
                "title": .text(title), "text": .optional(text), "result": .text(result),
                "votes": counted, "deadline": .optional(deadline), "concerns": .texts(concerns),
                "paper": .optional(paper),
            ])
    }

    func implemented(_ id: String, on day: String, _ text: String? = nil) {
        tell(
            "decision.implemented", "decision/" + named(id), on: day, ["text": .optional(text)])
    }

    @discardableResult
    func need(
        _ id: String, _ text: String, _ field: Topic, _ places: [Place], on day: String,
        urgency: String? = nil, source: String? = nil
    ) -> StoryEvent {
        tell(
            "need.identified", "need/" + named(id), on: day,
            [
                "process": .text(Self.processID), "text": .text(text),
                "field": .text(field.rawValue), "territories": .places(places),
                "urgency": .optional(urgency), "source": .optional(source),
            ])
    }

    func goal(
        _ id: String, _ text: String, level: String, parent: String? = nil,
        field: Topic? = nil, places: [Place] = [], on day: String, decision: String? = nil
    ) {
        tell(
            "goal.set", "goal/" + named(id), on: day,
            [
                "process": .text(Self.processID), "text": .text(text), "level": .text(level),
                "parent": .optional(parent.map(named)), "field": .optional(field?.rawValue),
                "territories": .places(places), "decision": .optional(decision.map(named)),
            ])
    }

    func outcome(
        _ id: String, of dialog: String, _ kind: String, _ text: String, on day: String,
        votes: Int? = nil, voteText: String? = nil, _ places: [Place] = [],
        field: Topic? = nil, visibility: StoryVisibility? = nil
    ) {
        tell(
            "outcome.recorded", "outcome/" + named(id), on: day, visibility: visibility,
            [
                "dialog": .text(named(dialog)), "kind": .text(kind), "text": .text(text),
                "votes": votes.map(FieldValue.whole) ?? .absent, "voteText": .optional(voteText),
                "territories": .places(places), "field": .optional(field?.rawValue),
            ])
    }

    /// What became of an outcome or a suggestion.
    func disposed(
        _ subject: String, _ disposition: String, into target: String? = nil,
        reason: String? = nil, on day: String
    ) {
        let category = subject.prefix { $0 != "/" }
        tell(
            "\(category).disposed", subject, on: day,
            [
                "disposition": .text(disposition), "into": .optional(target),
                "reason": .optional(reason),
            ])
    }

    func suggestion(
        _ id: String, _ text: String, by channel: String, _ place: Place? = nil,
        field: Topic? = nil, on day: String, visibility: StoryVisibility? = nil
    ) {
        tell(
            "suggestion.received", "suggestion/" + named(id), on: day, visibility: visibility,
            [
                "process": .text(Self.processID), "channel": .text(channel),
                "text": .text(text), "territory": .optional(place?.rawValue),
                "field": .optional(field?.rawValue),
            ])
    }

    func answered(_ id: String, on day: String, _ text: String) {
        tell("suggestion.answered", "suggestion/" + named(id), on: day, ["text": .text(text)])
    }
}
