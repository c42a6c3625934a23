import StrategyModel
import Words

/// Lights with their reasons, and what changed in the period.
extension Report {
    var lights: Chapter {
        let policy = page.policy(of: process)
        let lit = steering.measures.contains {
            $0.light.state == .red || $0.light.state == .yellow
        }
        let lead: [Text] =
            steering.measures.isEmpty
            ? [Words.Report.noLights]
            : [
                Words.Report.convention(
                    isDeviation: policy.convention == .deviation, tolerance: policy.toleranceDays),
                .sentences([
                    lightCounts, lit ? nil : Words.Heading.redAndYellow.empty, overdueSentence,
                ]),
            ]
        return Chapter(
            Words.Report.lights, lead,
            [
                steering.redAndYellow.narrowed(to: [.measure, .status, .end]),
                steering.overdue.narrowed(to: [.what, .kind, .due, .overdueDays, .lead]),
                steering.blocked, steering.stalled, effect,
            ])
    }

    /// The goals that something measures, with how far they are.
    private var effect: Section {
        page.table(
            Words.Report.effect, goals.living.filter { !$0.indicators.isEmpty }, id: \.id,
            light: { TrafficLight(steering.judge.effect($0)) },
            basis: { Basis(steering.judge.effect($0).basis) },
            columns: [
                Listing(.goal) { .plain($0.text) },
                Listing(.field) { .subject($0.field) },
            ])
    }

    /// Where measures stood is told with them; what counts here is each step from there on.
    private var statusChanges: [EventFact] {
        steering.measures.flatMap { row in
            row.measure.statusHistory.dropFirst().map(\.event).filter(isInPeriod)
        }
    }

    var changes: Chapter {
        let measures = steering.measures.map(\.measure)
        let moves = statusChanges
        let slips = measures.flatMap { measure in
            measure.slips.filter { isInPeriod($0.event) }.map { ($0, measure) }
        }
        let milestones = steering.lists.milestones.filter {
            isInPeriod($0.reached) || isInPeriod($0.dropped)
        }
        let blocks = measures.flatMap { measure in
            measure.blocks.filter { $0.type == .measureBlocked && isInPeriod($0) }
        }
        let published = process.publications.filter { isInPeriod($0.event) }
        let reworded = goals.rewordings.filter { isInPeriod($0.after.event) }
        let struck = goals.struckGoals.filter { isInPeriod($0.event) }
        let counts = Words.Report.recorded(
            [
                (moves.count, .statusChanges), (slips.count, .slips),
                (milestones.count, .reachedMilestones), (blocks.count, .blocks),
                (reworded.count, .rewordings), (struck.count, .struckGoals),
                (published.count, .publications),
            ], nothing: Words.Report.noChanges)
        let period = Words.Report.period(
            page.period.lowerBound.description, page.period.upperBound.description)
        return Chapter(
            Words.Report.changes, [.sentences([period, counts])],
            [
                page.timeline(Words.Report.statusChanges, page.entries(moves)),
                page.slips(slips).narrowed(to: [.measure, .from, .to, .slip, .reason]),
                page.milestones(Words.Report.reachedMilestones, milestones)
                    .narrowed(to: [.milestone, .measure, .due, .date, .state]),
                page.blocks(Words.Report.blocks, blocks),
                goals.table(reworded: reworded)
                    .narrowed(to: [.before, .after, .date, .reason]),
                goals.table(struck: struck).narrowed(to: [.goal, .date, .field, .reason]),
                page.publications(published).titled(Words.Report.published)
                    .narrowed(to: [.title, .medium, .date, .seriesName, .part, .territory]),
            ])
    }
}

extension Page {
    /// Blocks with their reason and the day they were lifted.
    func blocks(_ heading: Words.Heading, _ blocks: [EventFact]) -> Section {
        table(
            heading, blocks, id: { "\($0.n)" },
            basis: { Basis(of: $0, $0.lifting) },
            columns: [
                Listing(.measure) { .subject($0.subject) },
                Listing(.reason) { .code($0[Fields.reasonCode]) },
                Listing(.text) { .plain($0[Fields.text]) },
                Listing(.since) { .date(of: $0) },
                Listing(.until) { .date(of: $0.lifting) },
            ])
    }
}

extension EventFact {
    /// The event that lifted a block: the next of the timeline, if it lifts.
    var lifting: EventFact? {
        let blocks = Measure(subject).blocks
        guard let index = blocks.firstIndex(of: self), index + 1 < blocks.count else { return nil }
        return blocks[index + 1].type == .measureUnblocked ? blocks[index + 1] : nil
    }
}
