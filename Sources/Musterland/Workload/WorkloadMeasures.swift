import ByteCoding

/// The life of a measure, one event a turn.
extension WorkloadGenerator {
    mutating func continueMeasure(_ slot: Int, of state: inout WorkloadProcess) {
        var measure = state.slots[slot]
        if measure.number < 0 || measure.step > 19 { begin(&measure, of: &state) }
        // A step that the measure did not draw gives way to the next; one always comes.
        while !take(&measure, of: &state) {
            measure.step += 1
            if measure.step > 19 { begin(&measure, of: &state) }
        }
        measure.step += 1
        state.slots[slot] = measure
    }

    private mutating func begin(_ measure: inout WorkloadMeasure, of state: inout WorkloadProcess) {
        measure = WorkloadMeasure()
        measure.number = state.measures
        measure.lot = random.next()
        measure.proposedOn = day
        measure.endsOn = day + pace * random.within(8...18)
        state.measures += 1
    }

    /// Writes the event of the measure's step; false where the measure leaves the step out.
    private mutating func take(
        _ measure: inout WorkloadMeasure, of state: inout WorkloadProcess
    ) -> Bool {
        switch measure.step {
        case 0: propose(measure, of: &state)
        case 1: assign(measure, state, body: 1, role: "lead")
        case 2: schedule(measure, state, isSlip: false)
        case 3: planMilestone(measure, state)
        case 4 where measure.drew(1, 8): decide(measure, state)
        case 5: changeStatus(measure, state, "adopted", withDecision: measure.drew(1, 8))
        case 6: budget(measure, state)
        case 7 where measure.drew(2, 8): assign(measure, state, body: 2, role: "participant")
        case 8: changeStatus(measure, state, "inProgress")
        case 9: report(measure, state, progress: nil)
        case 10 where measure.drew(3, 9):
            measure.endsOn += pace * random.within(2...6)
            schedule(measure, state, isSlip: true)
        case 11 where measure.drew(4, 5): block(&measure, state)
        case 12 where measure.drew(4, 4): unblock(measure, state)
        case 13 where measure.drew(5, 13): reachMilestone(measure, state)
        case 14: spend(measure, state)
        case 15: report(measure, state, progress: 40 + random.below(60))
        case 16 where !measure.drew(6, 2): finish(measure, state)
        case 17 where measure.drew(1, 8): implement(measure, state)
        case 18 where !measure.drew(6, 7) && measure.drew(7, 9):
            changeStatus(measure, state, "consolidated")
        case 19 where measure.drew(8, 4): find(measure, of: &state)
        default: return false
        }
        return true
    }

    private mutating func open(
        _ type: StaticString, _ measure: WorkloadMeasure, _ state: WorkloadProcess
    ) {
        line.begin(type, state.name("measure", measure.number), on: day)
    }

    private mutating func close(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        end(state.number, visibility: measure.visibility)
    }

    private mutating func propose(_ measure: WorkloadMeasure, of state: inout WorkloadProcess) {
        open("measure.proposed", measure, state)
        line.reference("process", state.name("process"))
        line.text(
            "title", pick(WorkloadVocabulary.projects), " ", pick(WorkloadVocabulary.places))
        line.text("kind", measure.drew(9, 4) ? "pilot" : "project")
        let field = random.below(WorkloadProcess.fieldCount)
        if !measure.drew(10, 2) {
            line.beginList("goals")
            line.element(state.name("goal", field + 1))
            line.endList()
        }
        line.reference("field", state.name("field", field))
        line.beginList("territories")
        let first = random.below(WorkloadProcess.placeCount)
        for offset in 0...random.below(3) {
            let place = (first + offset) % WorkloadProcess.placeCount
            line.element(state.name("territory", place))
        }
        line.endList()
        line.text("constellation", measure.drew(2, 8) ? "mixed" : "municipal")
        close(measure, state)
        if !measure.isInternal { state.publicMeasure = measure.number }
    }

    private mutating func assign(
        _ measure: WorkloadMeasure, _ state: WorkloadProcess, body: Int, role: StaticString
    ) {
        open("measure.assigned", measure, state)
        line.reference("body", state.name("body", body))
        line.text("role", role)
        close(measure, state)
    }

    private mutating func schedule(
        _ measure: WorkloadMeasure, _ state: WorkloadProcess, isSlip: Bool
    ) {
        open("measure.scheduled", measure, state)
        if !isSlip { line.day("start", day + pace * 5) }
        line.day("end", Swift.max(measure.endsOn, day + pace * 5))
        if isSlip {
            line.text("reason", "Später als geplant.")
            line.text("reasonCode", pick(WorkloadVocabulary.codes))
        }
        close(measure, state)
    }

    private mutating func planMilestone(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        line.begin("milestone.planned", state.name("milestone", measure.number), on: day)
        line.reference("measure", state.name("measure", measure.number))
        line.text("title", "Erster Abschnitt fertig")
        line.day("due", day + pace * random.within(5...14))
        close(measure, state)
    }

    private mutating func reachMilestone(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        line.begin("milestone.reached", state.name("milestone", measure.number), on: day)
        close(measure, state)
    }

    private mutating func decide(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        line.begin("decision.taken", state.name("decision", measure.number), on: day)
        line.reference("process", state.name("process"))
        line.reference("body", state.name("body", 0))
        line.text("title", "Beschluss zur Maßnahme ", measure.number + 1)
        line.text("result", pick(WorkloadVocabulary.results))
        line.votes(yes: 20 + random.below(20), no: random.below(9), abstain: random.below(5))
        line.day("deadline", day + pace * 12)
        line.beginList("concerns")
        line.wholeElement(state.name("measure", measure.number))
        line.endList()
        close(measure, state)
    }

    private mutating func implement(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        line.begin("decision.implemented", state.name("decision", measure.number), on: day)
        close(measure, state)
    }

    private mutating func changeStatus(
        _ measure: WorkloadMeasure, _ state: WorkloadProcess, _ status: StaticString,
        withDecision: Bool = false, code: StaticString? = nil
    ) {
        open("measure.statusChanged", measure, state)
        line.text("status", status)
        if let code {
            line.text("reason", "Die Voraussetzungen sind entfallen.")
            line.text("reasonCode", code)
        }
        if withDecision { line.reference("decision", state.name("decision", measure.number)) }
        close(measure, state)
    }

    private mutating func finish(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        if measure.drew(6, 4) {
            changeStatus(measure, state, "dropped", code: pick(WorkloadVocabulary.codes))
        } else {
            changeStatus(measure, state, measure.drew(6, 7) ? "ongoing" : "completed")
        }
    }

    private mutating func budget(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        open("measure.budgeted", measure, state)
        line.whole("year", 1970 + day * 4 / 1461)
        line.money("amount", 5_000 * random.within(1...60))
        close(measure, state)
    }

    private mutating func spend(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        // One in four is entered late: paid days before, never before the proposal.
        let late = random.chance(25) ? random.below(20) : 0
        let paid = Swift.max(measure.proposedOn, day - late)
        line.begin("measure.spent", state.name("measure", measure.number), on: paid)
        line.money("amount", 500 * random.within(1...400))
        close(measure, state)
    }

    private mutating func report(
        _ measure: WorkloadMeasure, _ state: WorkloadProcess, progress: Int?
    ) {
        open("measure.reported", measure, state)
        line.text("text", pick(WorkloadVocabulary.reports))
        if let progress { line.whole("progress", progress) }
        let isInternal = measure.isInternal || random.chance(8)
        end(state.number, visibility: isInternal ? "internal" : "public")
    }

    private mutating func block(_ measure: inout WorkloadMeasure, _ state: WorkloadProcess) {
        open("measure.blocked", measure, state)
        line.text("reasonCode", pick(WorkloadVocabulary.codes))
        line.text("text", "Es geht vorerst nicht weiter.")
        let id = end(state.number, visibility: measure.visibility)
        measure.block = (id.high, id.low)
    }

    private mutating func unblock(_ measure: WorkloadMeasure, _ state: WorkloadProcess) {
        open("measure.unblocked", measure, state)
        line.text("text", "Das Hindernis ist ausgeräumt.")
        close(measure, state)
    }

    private mutating func find(_ measure: WorkloadMeasure, of state: inout WorkloadProcess) {
        line.begin("finding.recorded", state.name("finding", state.findings), on: day)
        state.findings += 1
        line.reference("process", state.name("process"))
        line.text("kind", measure.drew(4, 5) ? "obstacle" : "successFactor")
        line.beginList("factors")
        line.element(pick(WorkloadVocabulary.codes))
        line.endList()
        line.text("text", "Hat den Verlauf der Maßnahme geprägt.")
        line.beginList("concerns")
        line.wholeElement(state.name("measure", measure.number))
        line.endList()
        line.beginList("territories")
        line.element(state.name("territory", random.below(WorkloadProcess.placeCount)))
        line.endList()
        if measure.block.high != 0 {
            line.beginList("evidence")
            line.element(UUID128(high: measure.block.high, low: measure.block.low))
            line.endList()
        }
        close(measure, state)
    }
}
