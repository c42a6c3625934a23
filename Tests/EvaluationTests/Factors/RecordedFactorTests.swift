import Evaluation
import GivenHistory
import Statistics
import StrategyModel
import Testing
import Words

@Suite struct RecordedFactorTests {
    private func factors(
        _ more: [GivenEvent], _ clearance: Visibility = .restricted
    ) -> FactorAnalysis {
        let view = given(Valley.history + more).asOf("2021-12-31", clearance)
        return FactorAnalysis(of: FactorStudy(over: CaseScope(view)))
    }

    private func finding(_ id: String, _ rest: String) -> GivenEvent {
        event(
            "finding.recorded", "finding/\(id)", "2021-06-01",
            #"{"process":"p","kind":"successFactor","text":"t",\#(rest)}"#)
    }

    @Test func `a block and a drop of one code are two mentions in one municipality`() throws {
        let factor = try #require(factors([]).factors.first)
        #expect(factor.factor == "funding")
        #expect(factor.kind == "obstacle")
        #expect(factor.municipalities == ["c"])
        #expect(factor.sightings == 2)
        #expect(factor.resolved == 0)
        #expect(factor.measures == ["laden"])
        #expect(factor.basis == [18, 19])
        // Two years: it came back.
        #expect(factor.reach == .recurrent)
    }

    @Test func `a lifted block is resolved`() throws {
        let more = [
            event(
                "measure.blocked", "measure/bus", "2020-04-01",
                #"{"reasonCode":"staff","text":"krank"}"#),
            event("measure.unblocked", "measure/bus", "2020-05-01"),
        ]
        let factor = try #require(factors(more).factors.first { $0.factor == "staff" })
        #expect(factor.resolved == 1)
        #expect(factor.municipalities == ["a", "b"])
        #expect(factor.reach == .local)
    }

    @Test func `a finding counts where it says it was seen`() {
        let found = factors([
            finding("f", #""factors":["trust"],"territories":["a","c"]"#),
            finding("g", #""factors":["leadership"],"concerns":["measure/bus"]"#),
            finding("h", #""factors":["demand"],"territories":["k1"]"#),
            finding("i", #""territories":["a"]"#),
        ])
        func named(_ code: String) -> FactorResult? { found.factors.first { $0.factor == code } }
        #expect(named("trust")?.municipalities == ["a", "c"])
        #expect(named("trust")?.regions == ["k1", "k2"])
        #expect(named("trust")?.reach == .spread)
        #expect(named("leadership")?.municipalities == ["a", "b"])
        #expect(named("leadership")?.measures == ["bus"])
        #expect(named("demand")?.reach == .undetermined)
        #expect(found.study.withoutFactor == 1)
        #expect(found.statements.contains { $0.german.contains("ohne Kennwort eines Faktors: 1") })
    }

    @Test func `a refuted finding does not count, a resolved one is resolved`() {
        let found = factors([
            finding("f", #""factors":["trust"],"territories":["a"]"#),
            event("finding.refuted", "finding/f", "2021-07-01", #"{"reason":"nein"}"#),
            finding("g", #""factors":["demand"],"territories":["a"]"#),
            event("finding.resolved", "finding/g", "2021-07-01", #"{"reason":"ja"}"#),
        ])
        #expect(!found.factors.contains { $0.factor == "trust" })
        #expect(found.factors.first { $0.factor == "demand" }?.resolved == 1)
    }

    /// The day of the merger, or the day before it, as the last of the process.
    @Test(arguments: [("2021-07-01", ["b", "c"]), ("2021-06-30", ["a", "b", "c"])])
    func `a municipality that was merged counts with the one it is part of`(
        closed: String, places: [String]
    ) throws {
        let found = factors([
            finding("f", #""factors":["trust"],"territories":["a","b","c"]"#),
            event(
                "territory.merged", "territory/a", "2021-07-01",
                #"{"into":"b","reason":"Gebietsreform"}"#),
            event("process.closed", "process/p", closed, #"{"reason":"Ende"}"#),
        ])
        let factor = try #require(found.factors.first { $0.factor == "trust" })
        #expect(factor.municipalities == places)
        #expect(factor.prevalence?.total == places.count)
    }

    @Test func `all municipalities seen make a census, else it is said who was not asked`() {
        #expect(factors([]).isCensus)
        let apart = [
            event(
                "territory.registered", "territory/d", "2010",
                #"{"name":"Dedorf","kind":"gemeinde","parent":"k2"}"#),
            event("process.joined", "process/p", "2020-02-01", #"{"territory":"d"}"#),
        ]
        let found = factors(apart)
        #expect(!found.isCensus)
        #expect(found.factors.first?.prevalence?.total == 3)
        #expect(found.statements.contains { $0.english.contains("3 of 4 municipalities") })
    }

    @Test func `where no process records factors nobody was asked`() {
        let view = given(Valley.places).asOf("2021-12-31")
        let found = FactorAnalysis(of: FactorStudy(over: CaseScope(view)))
        #expect(found.study.places.isEmpty)
        #expect(found.statements.count == 1)
    }

    @Test func `a factor of two processes says so`() throws {
        let other = [
            event(
                "process.started", "process/q", "2020-01-01",
                #"{"title":"Berg","kind":"strategy","territories":["c"]}"#),
            event(
                "finding.recorded", "finding/g", "2021-06-01",
                #"{"process":"q","kind":"successFactor","text":"t","factors":["trust"]}"#),
        ]
        let found = factors(other + [finding("f", #""factors":["trust"]"#)])
        let factor = try #require(found.factors.first { $0.factor == "trust" })
        #expect(factor.statement.german.contains("zweimal in 2 Prozessen genannt."))
        #expect(factor.statement.english.contains("named twice in 2 processes."))
        let one = factors([finding("f", #""factors":["trust"]"#)]).factors
        #expect(one.allSatisfy { !$0.statement.english.contains("processes") })
    }

    @Test func `where all findings lack a code it is said how many there are`() {
        let events = Valley.places + [finding("f", #""territories":["a"]"#)]
        let view = given(events).asOf("2021-12-31")
        let found = FactorAnalysis(of: FactorStudy(over: CaseScope(view)))
        #expect(found.factors.isEmpty)
        #expect(found.statements.contains { $0.english.contains("no factor code: 1") })
    }

    @Test func `what the clearance hides is not counted`() {
        var hidden = finding("f", #""factors":["trust"],"territories":["a"]"#)
        hidden.visibility = .restricted
        #expect(!factors([hidden], .public).factors.contains { $0.factor == "trust" })
        #expect(factors([hidden]).factors.contains { $0.factor == "trust" })
    }
}
