/// Beside the measures: dialogues and what was said there, suggestions, measurements.
extension WorkloadGenerator {
    mutating func measureIndicator(of state: inout WorkloadProcess) {
        let count = state.measurements
        state.measurements += 1
        let indicator = count % WorkloadProcess.indicatorCount
        let place = count / WorkloadProcess.indicatorCount % WorkloadProcess.placeCount
        line.begin("indicator.measured", state.name("indicator", indicator), on: nil)
        if indicator == 0 {
            line.whole("value", 400 + 900 * place + random.below(60))
        } else {
            line.whole("value", 3 + random.below(12))
        }
        line.day("date", day)
        line.reference("territory", state.name("territory", place))
        line.text("quality", "final")
        end(state.number)
    }

    mutating func continueDialog(of state: inout WorkloadProcess) {
        let step = state.dialogStep
        state.dialogStep = (step + 1) % 7
        switch step {
        case 0:
            line.begin("dialog.announced", state.name("dialog", state.dialogs), on: day)
            line.reference("process", state.name("process"))
            line.text("title", "Zukunftsdialog ", state.dialogs + 1)
            line.text("format", "futureDialogue")
            line.day("date", day + pace)
        case 1:
            line.begin("dialog.held", state.name("dialog", state.dialogs), on: day)
            line.whole("guests", 12 + random.below(120))
        case 2, 3, 4:
            outcome(of: &state)
        default:
            disposition(of: &state, second: step == 6)
        }
        end(state.number)
    }

    private mutating func outcome(of state: inout WorkloadProcess) {
        line.begin("outcome.recorded", state.name("outcome", state.outcomes), on: day)
        state.outcomes += 1
        line.reference("dialog", state.name("dialog", state.dialogs))
        line.text("kind", pick(WorkloadVocabulary.outcomeKinds))
        line.text("text", pick(WorkloadVocabulary.ideas))
        line.whole("votes", random.below(50))
    }

    /// What became of the first and the second outcome of the dialogue; the third stays open.
    private mutating func disposition(of state: inout WorkloadProcess, second: Bool) {
        let outcome = state.outcomes - (second ? 2 : 3)
        line.begin("outcome.disposed", state.name("outcome", outcome), on: day)
        dispose(state)
        if second { state.dialogs += 1 }
    }

    private mutating func dispose(_ state: WorkloadProcess) {
        if state.publicMeasure >= 0, random.chance(60) {
            line.text("disposition", "adopted")
            line.anyReference("into", state.name("measure", state.publicMeasure))
        } else {
            line.text("disposition", "rejected")
            line.text("reason", "Liegt nicht in der Zuständigkeit der Beteiligten.")
        }
    }

    mutating func continueSuggestion(of state: inout WorkloadProcess) {
        let subject = state.name("suggestion", state.suggestions)
        let step = state.suggestionStep
        state.suggestionStep = (step + 1) % 3
        switch step {
        case 0:
            line.begin("suggestion.received", subject, on: day)
            line.reference("process", state.name("process"))
            line.text("channel", pick(WorkloadVocabulary.channels))
            line.text("text", pick(WorkloadVocabulary.ideas))
        case 1:
            line.begin("suggestion.disposed", subject, on: day)
            dispose(state)
        default:
            line.begin("suggestion.answered", subject, on: day)
            line.text("text", "Danke für die Anregung; wir haben sie beraten.")
            state.suggestions += 1
        }
        end(state.number)
    }
}
