/// The first events of each process: places, bodies, fields, goals and indicators.
extension WorkloadGenerator {
    mutating func openProcess(_ process: Int, _ step: Int) {
        var step = step
        if step == 0 { return county(process) }
        step -= 1
        if step < WorkloadProcess.placeCount { return place(process, step) }
        step -= WorkloadProcess.placeCount
        if step == 0 { return start(process) }
        step -= 1
        if step < WorkloadProcess.bodyCount { return body(process, step) }
        step -= WorkloadProcess.bodyCount
        if step == 0 { return policy(process) }
        step -= 1
        if step < WorkloadProcess.fieldCount { return field(process, step) }
        step -= WorkloadProcess.fieldCount
        if step < WorkloadProcess.goalCount { return goal(process, step) }
        step -= WorkloadProcess.goalCount
        if step < WorkloadProcess.indicatorCount { return indicator(process, step) }
        frame(process, step - WorkloadProcess.indicatorCount)
    }

    private mutating func county(_ process: Int) {
        line.begin("territory.registered", WorkloadName("territory", process), on: day)
        line.text("name", "Landkreis Muster (erfunden) ", process + 1)
        line.text("kind", "kreis")
        end(process)
    }

    private mutating func place(_ process: Int, _ number: Int) {
        line.begin("territory.registered", WorkloadName("territory", process, number), on: day)
        let words = WorkloadVocabulary.places
        line.text("name", words[(number + process * 3) % words.count], "-", "Musterort")
        line.text("kind", number == 0 ? "stadt" : "gemeinde")
        line.reference("parent", WorkloadName("territory", process))
        end(process)
    }

    private mutating func start(_ process: Int) {
        line.begin("process.started", WorkloadName("process", process), on: day)
        line.text("title", "Erfundene Zukunftsstrategie ", process + 1)
        line.text("kind", "strategy")
        line.beginList("territories")
        line.element(WorkloadName("territory", process))
        line.endList()
        end(process)
    }

    private mutating func body(_ process: Int, _ number: Int) {
        line.begin("body.registered", WorkloadName("body", process, number), on: day)
        let names: [StaticString] = [
            "Kreistag", "Kreisverwaltung", "Bürgerverein", "Lenkungsgruppe",
        ]
        let kinds: [StaticString] = ["council", "administration", "association", "steeringGroup"]
        let sectors: [StaticString] = ["politics", "administration", "civilSociety", "politics"]
        line.text("name", names[number])
        line.text("kind", kinds[number])
        line.beginList("sectors")
        line.element(sectors[number])
        line.endList()
        line.reference("territory", WorkloadName("territory", process))
        end(process)
    }

    private mutating func policy(_ process: Int) {
        line.begin("policy.set", WorkloadName("policy", process), on: day)
        line.whole("toleranceDays", 30 + process % 3 * 15)
        line.whole("staleDays", 180)
        end(process)
    }

    private mutating func field(_ process: Int, _ number: Int) {
        line.begin("field.defined", WorkloadName("field", process, number), on: day)
        line.reference("process", WorkloadName("process", process))
        line.text("title", WorkloadVocabulary.fields[number])
        end(process)
    }

    private mutating func goal(_ process: Int, _ number: Int) {
        line.begin("goal.set", WorkloadName("goal", process, number), on: day)
        line.reference("process", WorkloadName("process", process))
        if number == 0 {
            line.text("text", "Man lebt gern hier.")
            line.text("level", "guiding")
        } else {
            let title = WorkloadVocabulary.fields[number - 1]
            line.text("text", title, ": ", "für alle gut erreichbar.")
            line.text("level", "strategic")
            line.reference("parent", WorkloadName("goal", process, 0))
            line.reference("field", WorkloadName("field", process, number - 1))
        }
        end(process)
    }

    private mutating func indicator(_ process: Int, _ number: Int) {
        line.begin("indicator.defined", WorkloadName("indicator", process, number), on: day)
        line.reference("process", WorkloadName("process", process))
        line.text("title", number == 0 ? "Bevölkerung" : "Leerstand")
        line.text("unit", number == 0 ? "Personen" : "%")
        line.text("direction", number == 0 ? "none" : "lower")
        line.text("aggregation", number == 0 ? "sum" : "mean")
        end(process)
    }

    private mutating func frame(_ process: Int, _ step: Int) {
        switch step {
        case 0:
            line.begin("process.assigned", WorkloadName("process", process), on: day)
            line.reference("body", WorkloadName("body", process, 3))
            line.text("role", "steering")
        case 1:
            line.begin("process.phaseEntered", WorkloadName("process", process), on: day)
            line.text("phase", "implementation")
        default:
            line.begin("process.channelOpened", WorkloadName("process", process), on: day)
            line.text("channel", "web")
        }
        end(process)
    }
}
