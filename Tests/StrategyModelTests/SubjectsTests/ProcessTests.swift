import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

@Suite struct ProcessTests {
    private let map = [
        event("territory.registered", "territory/k", "2020", #"{"name":"Kreis","kind":"kreis"}"#),
        event(
            "territory.registered", "territory/a", "2020",
            #"{"name":"Amt","kind":"amt","parent":"k"}"#),
        event(
            "territory.registered", "territory/g1", "2020",
            #"{"name":"G1","kind":"gemeinde","parent":"a"}"#),
        event(
            "territory.registered", "territory/g2", "2020",
            #"{"name":"G2","kind":"gemeinde","parent":"a"}"#),
        event(
            "territory.registered", "territory/s", "2020",
            #"{"name":"S","kind":"stadt","parent":"k"}"#),
        event(
            "territory.registered", "territory/o", "2020",
            #"{"name":"O","kind":"ortsteil","parent":"s"}"#),
        event(
            "process.started", "process/p", "2020-01-01",
            #"{"title":"P","kind":"strategy","territories":["a"],"to":"2021"}"#),
    ]

    private func process(_ day: String, _ more: [GivenEvent] = []) throws -> Process {
        try given(map + more).asOf(day).find("p")
    }

    @Test func `members are the municipalities named or below what is named`() throws {
        #expect(try process("2020-02-01").members.map(\.id) == ["g1", "g2"])
    }

    @Test func `joined and left work on the set of territories`() throws {
        let more = [
            event("process.joined", "process/p", "2020-03-01", #"{"territory":"s"}"#),
            event("process.left", "process/p", "2020-06-01", #"{"territory":"g2"}"#),
            event("process.joined", "process/p", "2020-09-01", #"{"territory":"g2"}"#),
        ]
        #expect(try process("2020-03-01", more).members.map(\.id) == ["g1", "g2", "s"])
        #expect(try process("2020-06-01", more).members.map(\.id) == ["g1", "s"])
        let later = try process("2020-09-01", more)
        #expect(Set(later.members.map(\.id)) == ["g1", "g2", "s"])
        #expect(later.memberships.map(\.territory.id) == ["a", "s", "g2"])
    }

    @Test func `a merged municipality is no member, unless the process had ended before`() throws {
        let merger = [
            event(
                "territory.merged", "territory/g2", "2021-07-01",
                #"{"into":"g1","reason":"Gebietsreform"}"#)
        ]
        #expect(try process("2021-06-30", merger).members.map(\.id) == ["g1", "g2"])
        #expect(try process("2021-07-01", merger).members.map(\.id) == ["g1"])
        let closed = [event("process.closed", "process/p", "2021-01-31")] + merger
        #expect(try process("2022-07-01", closed).members.map(\.id) == ["g1", "g2"])
    }

    @Test(arguments: [
        ("2021-12-31", [GivenEvent](), "2021-12-31", false),
        ("2022-01-01", [], "2021-12-31", true),
        ("2022-06-30", [event("process.closed", "process/p", "2022-03-31")], "2022-03-31", true),
        (
            "2022-06-30",
            [event("process.continued", "process/p", "2021-12-01", #"{"structure":"Verein"}"#)],
            "2022-06-30", false
        ),
        (
            "2022-06-30",
            [
                event(
                    "process.extended", "process/p", "2021-12-01", #"{"to":"2022-H1","reason":"r"}"#
                )
            ],
            "2022-06-30", false
        ),
    ])
    func `an ended process is judged on its last day`(
        day: String, more: [GivenEvent], judged: String, ended: Bool
    ) throws {
        let process = try process(day, more)
        #expect(process.judgedDay.description == judged)
        #expect(process.isEnded == ended)
    }

    @Test func `a series tells how many of the planned parts are out`() throws {
        let more = [1, 2, 2].map { part in
            event(
                "process.published", "process/p", "2020-05",
                """
                {"title":"Teil","medium":"datasheet","series":"Profile","part":\(part),"parts":9}
                """
            )
        }
        let series = try process("2020-12-31", more).publicationSeries
        #expect(series.map(\.name) == ["Profile"])
        #expect(series.first?.published == 2)
        #expect(series.first?.planned == 9)
    }

    @Test func `policy is what was set at the lens, else the default`() throws {
        let more = [
            event(
                "policy.set", "policy/p", "2020-05-01",
                #"{"staleDays":90,"effectTolerance":"0.25","convention":"progress"}"#)
        ]
        #expect(try process("2020-04-30", more).policy.staleDays == 180)
        let policy = try process("2020-05-01", more).policy
        #expect(policy.staleDays == 90)
        #expect(policy.toleranceDays == 30)
        #expect(policy.effectTolerance == ExactDecimal("0.25"))
        #expect(policy.convention == .progress)
        #expect(policy.basis == [8])
    }

    @Test func `a replay sets rules otherwise and says which`() throws {
        let change = try PolicyOverride("staleDays=30")
        let policy = Policy.standard.replayed(with: [change])
        #expect(policy.staleDays == 30)
        #expect(policy.overridden == [.staleDays])
    }

    @Test(arguments: [
        "staleDays", "staledays=3", "staleDays=-1", "staleDays=x", "effectTolerance=1.1",
        "convention=other",
    ])
    func `a wrong rule is refused`(text: String) {
        #expect(throws: PolicyOverrideError.self) { try PolicyOverride(text) }
    }
}
