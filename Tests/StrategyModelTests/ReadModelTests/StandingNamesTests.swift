import GivenHistory
import Testing

@testable import StrategyModel

/// What an event names is looked at only where it may be missing. Here every answer is compared
/// with one that looks at everything, over histories that nobody would record.
struct StandingNamesTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func history(_ dice: inout Dice) -> [GivenEvent] {
        var events: [GivenEvent] = []
        func day(_ dice: inout Dice) -> String { "2012-0\(Int.random(in: 1...9, using: &dice))" }
        for n in 1...Int.random(in: 8...40, using: &dice) {
            let name = Int.random(in: 1...3, using: &dice)
            let other = Int.random(in: 1...3, using: &dice)
            let on = day(&dice)
            let visibility = Visibility.allCases.randomElement(using: &dice) ?? .public
            switch Int.random(in: 0...6, using: &dice) {
            case 0:
                events.append(
                    event(
                        "territory.registered", "territory/t\(name)", on,
                        #"{"name":"T","kind":"stadt","validFrom":"\#(day(&dice))"}"#,
                        visibility: visibility))
            case 1:
                events.append(
                    event(
                        "process.started", "process/p\(name)", on,
                        #"{"title":"P","kind":"strategy","territories":["t\#(other)"]}"#,
                        visibility: visibility))
            case 2, 3:
                events.append(
                    event(
                        "measure.proposed", "measure/m\(name)", on,
                        #"{"process":"p\#(other)","title":"M","territories":["t1","t2"]}"#,
                        visibility: visibility))
            case 4:
                events.append(
                    event(
                        "milestone.planned", "milestone/s\(name)", on,
                        #"{"measure":"m\#(other)","title":"S"}"#, visibility: visibility))
            default:
                guard n > 1 else { continue }
                let taken = Int.random(in: 1..<max(2, events.count + 1), using: &dice)
                guard taken <= events.count else { continue }
                events.append(retraction(of: taken, on: events[taken - 1].subject, on))
            }
        }
        return events
    }

    /// Whether a subject exists, by every event that ever created it.
    private static func exists(_ subject: Subject, _ view: View) -> Bool {
        view.model.entries(subject, .existence).contains { entry in
            entry.day <= view.lens.asOf.number && view.isKnown(Int(entry.n))
        }
    }

    @Test(arguments: 1...60)
    func `an event is seen exactly where all that it names exists`(seed: UInt64) {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let events = Self.history(&dice)
        let model = given(events, groupsOf: Int.random(in: 1...7, using: &dice))
        for month in 1...9 {
            for clearance in Visibility.allCases {
                for knownAt in 0...model.position {
                    let lens = Lens(
                        asOf: Day("2012-0\(month)-28") ?? .last, knownAt: knownAt,
                        clearance: clearance)
                    let view = View(model, lens)
                    for n in 1...max(1, knownAt) where n <= model.position {
                        let whole = [Subject(model.row(n).subject)] + model.subjects(namedBy: n)
                        let expected =
                            view.isKnown(n) && whole.allSatisfy { Self.exists($0, view) }
                        #expect(view.sees(n) == expected, "@\(n) of \(events.count) at \(lens)")
                    }
                }
            }
        }
    }

    @Test(arguments: 1...60)
    func `new is all that the later lens sees and the earlier one does not`(seed: UInt64) throws {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let events = Self.history(&dice)
        let model = given(events, groupsOf: Int.random(in: 1...7, using: &dice))
        func lens(
            _ dice: inout Dice, _ months: ClosedRange<Int>, _ known: ClosedRange<Int>
        ) -> Lens {
            Lens(
                asOf: Day("2012-0\(Int.random(in: months, using: &dice))-28") ?? .last,
                knownAt: Int.random(in: known, using: &dice), clearance: .restricted)
        }
        for _ in 1...20 {
            let after = View(model, lens(&dice, 6...9, model.position / 2...model.position))
            let before = lens(&dice, 1...6, 0...after.lens.knownAt)
            for process in Process.all(in: after) {
                let comparison = Comparison(after, with: before, process: process)
                let then = after.through(before)
                let earlier = Process(then, id: process.id)?.everything ?? []
                let subjects = Set((process.everything + earlier).map(\.subject))
                let expected = (1...model.position).filter { n in
                    subjects.contains(Subject(model.row(n).subject))
                        && after.event(n) != nil && then.event(n) == nil
                }.sorted { (model.row($0).firstDay, $0) < (model.row($1).firstDay, $1) }
                #expect(comparison.events.map(\.n) == expected)
            }
        }
    }
}
