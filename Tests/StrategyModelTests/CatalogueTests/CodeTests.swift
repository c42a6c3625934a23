import StrategyModel
import Testing
import Words

struct CodeTests {
    static let sets: [CodeSet] = [
        CodeSet(TerritoryKind.self), CodeSet(BodyKind.self), CodeSet(Sector.self),
        CodeSet(ProcessKind.self), CodeSet(ProcessRole.self), CodeSet(Phase.self),
        CodeSet(ChannelKind.self), CodeSet(Medium.self), CodeSet(PolicyConvention.self),
        CodeSet(Urgency.self), CodeSet(GoalLevel.self), CodeSet(MeasureKind.self),
        CodeSet(MeasureStatus.self), CodeSet(Constellation.self), CodeSet(MeasureRole.self),
        CodeSet(Consolidation.self), CodeSet(ReasonCode.self), CodeSet(DecisionResult.self),
        CodeSet(DialogFormat.self), CodeSet(Occasion.self), CodeSet(Hosting.self),
        CodeSet(Rhythm.self), CodeSet(OutcomeKind.self), CodeSet(Disposition.self),
        CodeSet(Direction.self), CodeSet(Aggregation.self), CodeSet(IndicatorLevel.self),
        CodeSet(IndicatorRhythm.self), CodeSet(Quality.self), CodeSet(FindingKind.self),
        CodeSet(FindingScope.self), CodeSet(Visibility.self),
    ]

    @Test(arguments: sets)
    func `every code has its own word in both languages`(set: CodeSet) {
        for (index, label) in set.labels.enumerated() {
            #expect(!label.german.isEmpty && !label.english.isEmpty)
            #expect(set.index(of: set.codes[index]) == index)
        }
        #expect(Set(set.labels.map(\.german)).count == set.codes.count)
        #expect(Set(set.labels.map(\.english)).count == set.codes.count)
        #expect(set.index(of: "nonsense") == nil)
    }

    @Test
    func `a measure goes where the table says`() {
        let ways = MeasureStatus.allCases.map(\.successors.count)
        #expect(ways == [6, 5, 4, 5, 4, 5, 2, 2, 1, 0])
        for status in MeasureStatus.allCases {
            #expect(!status.successors.contains(.merged), "only measure.merged leads there")
            #expect(!status.successors.contains(status))
            #expect(!(status.isActive && status.isEnded))
        }
    }

    @Test(arguments: [
        (MeasureStatus.adopted, MeasureStatus.suspended, true), (.ongoing, .dropped, true),
        (.completed, .inProgress, true), (.completed, .consolidated, false),
        (.consolidated, .suspended, true), (.dropped, .proposed, true),
        (.suspended, .adopted, false), (.proposed, .adopted, false),
    ])
    func `some steps need a reason`(from: MeasureStatus, to: MeasureStatus, needed: Bool) {
        #expect(from.successors.contains(to))
        #expect(from.needsReason(to: to) == needed)
    }

    @Test
    func `visibility grows stricter`() {
        #expect(Visibility.public < .internal && Visibility.internal < .restricted)
        #expect(max(Visibility.public, .restricted) == .restricted)
    }
}
