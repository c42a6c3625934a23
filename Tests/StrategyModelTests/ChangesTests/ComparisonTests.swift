import GivenHistory
import Testing
import Words

@testable import StrategyModel

/// What a later lens shows that an earlier one did not.
struct ComparisonTests {
    private static let start = [
        event("process.started", "process/p", "2024-01", #"{"title":"P","kind":"strategy"}"#),
        event("body.registered", "body/rat", "2024-01", #"{"name":"Rat","kind":"council"}"#),
        event("measure.proposed", "measure/a", "2024-01", #"{"process":"p","title":"A"}"#),
        event(
            "measure.scheduled", "measure/a", "2024-01",
            #"{"start":"2024-02","end":"2024-06"}"#),
        event(
            "measure.statusChanged", "measure/a", "2024-02", #"{"status":"inProgress"}"#),
        event("measure.proposed", "measure/still", "2024-01", #"{"process":"p","title":"S"}"#),
        event(
            "measure.statusChanged", "measure/still", "2024-02", #"{"status":"inProgress"}"#),
    ]

    /// The state of a day, knowing so many events.
    private func lens(_ day: String, knowing n: Int) throws -> Lens {
        Lens(asOf: try #require(Day(day)), knownAt: n, clearance: .restricted)
    }

    /// What changed of `process/p` between two days, knowing so many events at each.
    private func compare(
        _ events: [GivenEvent], _ from: (day: String, n: Int), _ to: (day: String, n: Int)
    ) throws -> Comparison {
        let model = given(events)
        let after = View(model, try lens(to.day, knowing: to.n))
        return Comparison(
            after, with: try lens(from.day, knowing: from.n),
            process: Process(after, id: "p"))
    }

    private static let late =
        start + [
            event(
                "decision.taken", "decision/d", "2024-03-05",
                #"{"process":"p","body":"rat","title":"D","result":"adopted"}"#,
                recorded: "2024-03-20T10:00:00Z")
        ]

    @Test func `a decision recorded after the meeting that it preceded was entered late`() throws {
        let then = try compare(Self.late, ("2024-03-12", 7), ("2024-03-31", 8))
        #expect(then.decisionsTaken.map(\.id) == ["d"])
        #expect(then.late.map(\.n) == [8])
        // With hindsight the earlier meeting knew it: nothing is new, nothing late.
        let hindsight = try compare(Self.late, ("2024-03-12", 8), ("2024-03-31", 8))
        #expect(hindsight.decisionsTaken.isEmpty)
        #expect(hindsight.late.isEmpty)
    }

    @Test func `what happened in between is new and not late, however it was recorded`() throws {
        let changes = try compare(Self.late, ("2024-03-04", 7), ("2024-03-31", 8))
        #expect(changes.decisionsTaken.map(\.id) == ["d"])
        #expect(changes.late.isEmpty)
    }

    @Test func `a retraction is a correction, and what it took back is there no more`() throws {
        let events = Self.late + [retraction(of: 8, on: "decision/d", "2024-04-02")]
        let before = try compare(events, ("2024-03-12", 7), ("2024-03-31", 8))
        #expect(before.decisionsTaken.map(\.id) == ["d"])
        #expect(before.corrections.isEmpty)
        let after = try compare(events, ("2024-03-31", 8), ("2024-04-30", 9))
        #expect(after.decisionsTaken.isEmpty)
        #expect(after.corrections.map(\.kind) == [.retracted])
        #expect(after.corrections.map(\.corrected.n) == [8])
        #expect(after.corrections.map(\.reason) == ["Irrtum"])
    }

    @Test func `a replacement is a correction that names what stands in its place`() throws {
        let events =
            Self.start + [
                retraction(of: 5, on: "measure/a", "2024-04-02"),
                event(
                    "measure.statusChanged", "measure/a", "2024-02",
                    #"{"status":"preparing"}"#, cause: 8),
            ]
        let changes = try compare(events, ("2024-03-31", 7), ("2024-04-30", 9))
        #expect(changes.corrections.map(\.kind) == [.replaced])
        #expect(changes.corrections.map { $0.replacement?.n } == [9])
        let moved = try #require(changes.measureChanges.first)
        #expect(moved.from == .inProgress)
        #expect(moved.to == .preparing)
    }

    @Test(arguments: [
        (#"{"status":"completed"}"#, MeasureChange.Kind.ended),
        (#"{"status":"ongoing"}"#, .moved),
    ])
    func `a measure whose status changed moved or ended`(
        data: String, kind: MeasureChange.Kind
    ) throws {
        let events = Self.start + [event("measure.statusChanged", "measure/a", "2024-05", data)]
        let changes = try compare(events, ("2024-04-30", 7), ("2024-05-31", 8))
        #expect(changes.measureChanges.map(\.kind) == [kind])
        #expect(changes.measureChanges.first?.from == .inProgress)
    }

    @Test func `a new measure has no status before, and its light did not change`() throws {
        let events =
            Self.start + [
                event("measure.proposed", "measure/n", "2024-05", #"{"process":"p","title":"N"}"#)
            ]
        let changes = try compare(events, ("2024-04-30", 7), ("2024-05-31", 8))
        #expect(changes.measureChanges.map(\.measure.id) == ["n"])
        #expect(changes.measureChanges.map(\.kind) == [.new])
        #expect(changes.lightChanges.isEmpty)
    }

    @Test func `a moved deadline says by how much, why, and how often before`() throws {
        let events =
            Self.start + [
                event(
                    "measure.scheduled", "measure/a", "2024-03",
                    #"{"end":"2024-08","reason":"eins","reasonCode":"funding"}"#),
                event(
                    "measure.scheduled", "measure/a", "2024-05",
                    #"{"end":"2024-07","reason":"zwei","reasonCode":"staff"}"#),
            ]
        let changes = try compare(events, ("2024-04-30", 9), ("2024-05-31", 9))
        let move = try #require(changes.deadlineMoves.first)
        #expect(move.days == -31)
        #expect(move.code == .staff)
        #expect(move.reason == "zwei")
        #expect(move.movesBefore == 1)
        // Both moves together, as one difference.
        let all = try compare(events, ("2024-02-28", 9), ("2024-05-31", 9))
        #expect(all.deadlineMoves.map(\.days) == [31])
        #expect(all.deadlineMoves.map(\.movesBefore) == [0])
    }

    @Test func `a light that turned tells both reasons`() throws {
        let changes = try compare(Self.start, ("2024-06-30", 7), ("2024-09-30", 7))
        let change = try #require(changes.lightChanges.first)
        #expect(change.measure.id == "a")
        #expect(change.from.state == .green)
        #expect(change.to.state == .red)
        #expect(!change.to.reason[.german].isEmpty)
    }

    @Test func `an active measure that nobody spoke of is silent, its milestone speaks for it`()
        throws
    {
        let events =
            Self.start + [
                event(
                    "milestone.planned", "milestone/m", "2024-03",
                    #"{"measure":"a","title":"M","due":"2024-04"}"#),
                event("milestone.reached", "milestone/m", "2024-04"),
                event("note.added", "measure/still", "2024-04", #"{"text":"Vermerk"}"#),
            ]
        let changes = try compare(events, ("2024-03-31", 8), ("2024-04-30", 10))
        #expect(changes.silent.map(\.id) == ["still"])
        #expect(changes.milestonesReached.map(\.milestone.id) == ["m"])
    }

    @Test func `a milestone that is overdue now and was not then is newly overdue`() throws {
        let events =
            Self.start + [
                event(
                    "milestone.planned", "milestone/m", "2024-03",
                    #"{"measure":"a","title":"M","due":"2024-04"}"#)
            ]
        let changes = try compare(events, ("2024-04-30", 8), ("2024-05-10", 8))
        #expect(changes.newlyOverdue.map(\.milestone.id) == ["m"])
        #expect(changes.newlyOverdue.map(\.days) == [10])
        let later = try compare(events, ("2024-05-10", 8), ("2024-05-31", 8))
        #expect(later.newlyOverdue.isEmpty)
    }

    @Test func `over all processes the same is found as for the one there is`() throws {
        let model = given(Self.late)
        let after = View(model, try lens("2024-03-31", knowing: 8))
        let before = try lens("2024-02-15", knowing: 7)
        let one = Comparison(after, with: before, process: Process(after, id: "p"))
        let all = Comparison(after, with: before)
        #expect(one.events == all.events)
        #expect(all.late.isEmpty)
        #expect(one.silent.map(\.id) == all.silent.map(\.id))
    }

    @Test func `two equal lenses have no difference but silence`() throws {
        let changes = try compare(Self.late, ("2024-03-31", 8), ("2024-03-31", 8))
        #expect(changes.events.isEmpty)
        #expect(changes.measureChanges.isEmpty)
        #expect(changes.lightChanges.isEmpty)
        #expect(changes.corrections.isEmpty)
    }
}
