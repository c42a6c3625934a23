import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

/// From a dialogue to a measurement and back.
@Suite struct ChainTests {
    /// A workshop gave an idea, which became a measure; a council decided on it; it reached a
    /// milestone and serves a goal, as does another measure; the goal was measured.
    private static let story: [GivenEvent] =
        processStart + [
            event("goal.set", "goal/g", "2020-02-01", #"{"process":"p","text":"Mobil"}"#),
            event(
                "dialog.held", "dialog/w", "2020-03-01",
                #"{"process":"p","title":"Werkstatt","format":"workshop"}"#),
            event(
                "outcome.recorded", "outcome/o", "2020-03-01",
                #"{"dialog":"w","kind":"idea","text":"Ein Bus"}"#),
            event(
                "measure.proposed", "measure/m", "2020-04-01",
                #"{"process":"p","title":"Bürgerbus","goals":["g"]}"#),
            event(
                "outcome.disposed", "outcome/o", "2020-04-01",
                #"{"disposition":"adopted","into":"measure/m"}"#),
            event(
                "measure.proposed", "measure/n", "2020-04-01",
                #"{"process":"p","title":"Mitfahrbank","goals":["g"]}"#),
            event(
                "decision.taken", "decision/d", "2020-05-01",
                #"{"process":"p","body":"b","title":"Bus","result":"adopted"}"#),
            event(
                "measure.statusChanged", "measure/m", "2020-06-01",
                #"{"status":"adopted","decision":"d"}"#),
            event(
                "milestone.planned", "milestone/s", "2020-06-01",
                #"{"measure":"m","title":"Fahrzeug"}"#),
            event("milestone.reached", "milestone/s", "2020-08-30"),
            event(
                "indicator.defined", "indicator/i", "2020-01-01",
                #"{"process":"p","title":"Fahrten","goal":"g"}"#),
            event(
                "indicator.measured", "indicator/i", "2020-12-31",
                #"{"value":"120","date":"2020-12-31"}"#),
        ]

    private func chain(
        _ name: String, _ events: [GivenEvent] = story, asOf day: String = "2021-01-01",
        knownAt n: Int? = nil, _ clearance: Visibility = .restricted
    ) throws -> Chain {
        let model = given(events)
        let view = model.asOf(day, clearance).at { $0.knownAt = n ?? model.position }
        guard let subject = view.entity(name) else { throw NotGiven(id: name) }
        return Chain(of: subject)
    }

    private func links(_ chain: Chain) -> [String] {
        chain.edges.map { edge in
            let days = edge.days.map { " \($0)" } ?? ""
            return "\(edge.from.id) \(edge.kind.rawValue) \(edge.to.id)\(days)"
        }
    }

    private func gaps(_ chain: Chain) -> [String] {
        chain.deadEnds.map { "\($0.entity.id) \($0.kind.rawValue)" }
    }

    @Test func `from a dialogue the way leads to the measurement, with the days each step took`()
        throws
    {
        let chain = try chain("dialog/w")
        #expect(chain.nodes.map(\.entity.id) == ["w", "o", "d", "m", "s", "g", "i"])
        #expect(
            links(chain) == [
                "w outcome o 0", "o disposedInto m 31", "d decidedBy m -30", "m milestone s 151",
                "m serves g -60", "g measuredBy i 334",
            ])
        #expect(chain.deadEnds.isEmpty)
    }

    @Test(arguments: [
        ("outcome/o", ["w", "o", "d", "m", "s", "g", "i"]),
        ("decision/d", ["d", "m", "s", "g", "i"]),
        ("measure/m", ["w", "o", "d", "m", "s", "g", "i"]),
        ("milestone/s", ["w", "o", "d", "m", "s"]),
        ("indicator/i", ["w", "o", "d", "m", "n", "g", "i"]),
        ("measure/n", ["n", "g", "i"]),
    ])
    func `a chain leads back to its voices and on to its effect, not to its neighbours`(
        subject: String, expected: [String]
    ) throws {
        #expect(try chain(subject).nodes.map(\.entity.id) == expected)
    }

    @Test func `a stage says where it stands and since when`() throws {
        let nodes = try chain("measure/m").nodes
        #expect(
            nodes.map { $0.state?.code ?? "-" }
                == ["held", "adopted", "adopted", "adopted", "reached", "-", "-"])
        #expect(nodes.last?.on?.description == "2020-12-31")
        #expect(nodes.last?.measurement?.value.description == "120")
        #expect(nodes.last?.light?.state == .grey)
        #expect(nodes.first { $0.entity.id == "m" }?.basis == [9, 13])
    }

    @Test func `on an earlier day the chain ends where it had come to`() throws {
        #expect(
            links(try chain("outcome/o", asOf: "2020-05-15")) == [
                "w outcome o 0", "o disposedInto m 31", "m serves g -60", "g measuredBy i",
            ])
        #expect(links(try chain("outcome/o", asOf: "2020-03-15")) == ["w outcome o 0"])
    }

    @Test func `what was not known then is not in the chain then`() throws {
        let before = try chain("outcome/o", knownAt: 9)
        #expect(before.nodes.map(\.entity.id) == ["w", "o"])
        #expect(gaps(before) == ["o noDisposition"])
        #expect(try chain("outcome/o", knownAt: 10).nodes.map(\.entity.id) == ["w", "o", "m", "g"])
    }

    @Test func `what a clearance may not see is not in the chain`() throws {
        let hidden = Self.story.map { given in
            guard given.subject == "decision/d" || given.type == "measure.statusChanged" else {
                return given
            }
            var given = given
            given.visibility = .internal
            return given
        }
        let ids = try chain("outcome/o", hidden, .public).nodes.map(\.entity.id)
        #expect(ids == ["w", "o", "m", "s", "g", "i"])
    }

    @Test func `without a day known to the month a step has no days`() throws {
        let vague = Self.story.map { given in
            guard given.type == "decision.taken" else { return given }
            var given = given
            given.on = "2020"
            return given
        }
        #expect(links(try chain("measure/m", vague)).contains("d decidedBy m"))
    }

    @Test func `disposed of anew, an outcome leads only to where it went last`() throws {
        let moved = event(
            "outcome.disposed", "outcome/o", "2020-07-01",
            #"{"disposition":"merged","into":"measure/n"}"#)
        #expect(
            try chain("outcome/o", Self.story + [moved]).nodes.map(\.entity.id)
                == ["w", "o", "n", "g", "i"])
        #expect(try chain("measure/m", Self.story + [moved]).nodes.first?.entity.id == "d")
    }

    @Test func `a circle of links ends`() throws {
        let circle = [
            event(
                "measure.revised", "measure/n", "2020-05-01",
                #"{"parent":"m","reason":"r"}"#),
            event(
                "measure.revised", "measure/m", "2020-05-01",
                #"{"parent":"n","reason":"r"}"#),
        ]
        let chain = try chain("measure/n", Self.story + circle)
        #expect(Set(chain.nodes.map(\.entity.id)) == ["w", "o", "d", "m", "n", "s", "g", "i"])
    }

    @Test func `the chains of a process have every stage, also those without a link`() throws {
        let view = given(Self.story).asOf("2021-01-01")
        let chain = Chain(of: try view.find("p"))
        #expect(chain.nodes.map(\.entity.id) == ["w", "o", "d", "m", "n", "s", "g", "i"])
        #expect(gaps(chain) == ["n noOrigin"])
    }
}

/// Where a chain breaks off.
@Suite struct DeadEndTests {
    private static let start: [GivenEvent] =
        processStart + measure("m") + [
            event(
                "dialog.held", "dialog/w", "2020-03-01",
                #"{"process":"p","title":"Werkstatt","format":"workshop"}"#),
            event(
                "outcome.recorded", "outcome/o", "2020-03-01",
                #"{"dialog":"w","kind":"idea","text":"Ein Bus"}"#),
        ]

    private static func disposed(_ data: String) -> GivenEvent {
        event("outcome.disposed", "outcome/o", "2020-04-01", data)
    }

    private static func decided(_ result: String, _ more: String = "") -> GivenEvent {
        event(
            "decision.taken", "decision/d", "2020-05-01",
            #"{"process":"p","body":"b","title":"D","result":"\#(result)"\#(more)}"#)
    }

    private static func status(_ status: String, _ more: String = "") -> GivenEvent {
        event(
            "measure.statusChanged", "measure/m", "2020-06-01",
            #"{"status":"\#(status)","reason":"r"\#(more)}"#)
    }

    private static let goal = event("goal.set", "goal/g", "2020", #"{"process":"p","text":"G"}"#)
    private static let indicator = event(
        "indicator.defined", "indicator/i", "2020", #"{"process":"p","title":"I","goal":"g"}"#)

    /// What is given, whose chain is asked for, and where it breaks off.
    private static let cases: [(given: [GivenEvent], subject: String, ends: [String])] = [
        ([], "outcome/o", ["o noDisposition"]),
        ([disposed(#"{"disposition":"rejected","reason":"r"}"#)], "outcome/o", []),
        ([disposed(#"{"disposition":"adopted"}"#)], "outcome/o", ["o leadsNowhere"]),
        ([disposed(#"{"disposition":"adopted","into":"measure/m"}"#)], "outcome/o", []),
        (
            [disposed(#"{"disposition":"adopted","into":"measure/m"}"#), status("dropped")],
            "outcome/o", ["o leadsNowhere"]
        ),
        ([], "measure/m", ["m noOrigin"]),
        ([status("inProgress")], "measure/m", ["m noDecision", "m noOrigin"]),
        (
            [decided("adopted"), status("adopted", #","decision":"d""#)], "measure/m",
            ["m noOrigin"]
        ),
        ([decided("adopted")], "decision/d", ["d noMeasure"]),
        ([decided("rejected")], "decision/d", []),
        ([decided("adopted", #","concerns":["measure/m"]"#)], "decision/d", ["m noOrigin"]),
        (
            [
                decided("adopted"),
                event(
                    "decision.revoked", "decision/d", "2020-06-01",
                    #"{"reason":"r"}"#),
            ], "decision/d", []
        ),
        ([goal], "goal/g", ["g noMeasurement"]),
        ([goal, indicator], "goal/g", ["g noMeasurement"]),
        (
            [
                goal, indicator,
                event(
                    "indicator.measured", "indicator/i", "2020-07",
                    #"{"value":"1","date":"2020-07"}"#),
            ], "goal/g", []
        ),
        ([goal, event("goal.struck", "goal/g", "2020-07", #"{"reason":"r"}"#)], "goal/g", []),
    ]

    @Test(arguments: cases)
    func `a chain tells where it breaks off`(
        given more: [GivenEvent], subject: String, ends: [String]
    ) throws {
        let view = given(Self.start + more).asOf("2021-01-01")
        let subject = try #require(view.entity(subject))
        let found = Chain(of: subject).deadEnds.map { "\($0.entity.id) \($0.kind.rawValue)" }
        #expect(found == ends)
    }
}
