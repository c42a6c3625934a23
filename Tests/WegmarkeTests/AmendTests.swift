import ByteCoding
import Testing

/// Mistakes are corrected without hiding them, and what is entered late shows when.
struct AmendTests {
    /// A store in which a decision of 5 March 2024 was recorded on 20 March, as position 4.
    private func store() throws -> TestStore {
        let store = try TestStore(simulated: true)
        let frame = [
            ["territory.registered", "territory/t", "name=T", "kind=kreis"],
            [
                "process.started", "process/p", "title=P", "kind=strategy", "territories=t",
                "--on", "2024-01",
            ],
            ["body.registered", "body/rat", "name=Rat", "kind=council"],
        ]
        for event in frame {
            try record(store, event + ["--visibility", "public"], on: "2024-03-01")
        }
        try record(
            store,
            [
                "decision.taken", "decision/d", "process=p", "body=rat", "title=Rufbus",
                "result=adopted", #"votes:={"yes":9,"no":3,"abstain":0}"#, "--on", "2024-03-05",
                "--visibility", "internal",
            ], on: "2024-03-20")
        return store
    }

    private func record(_ store: TestStore, _ words: [String], on day: String) throws {
        let done = try run(store, ["record"] + words, on: day)
        try #require(done.code == 0, "\(done.messages)")
    }

    private func run(
        _ store: TestStore, _ arguments: [String], on day: String
    ) throws -> Outcome {
        try store.run(arguments, environment: ["WEGMARKE_NOW": "\(day)T10:00:00Z"])
    }

    /// How many decisions there were on a day, by what was known.
    private func decisions(_ store: TestStore, knownAt: String? = nil) throws -> Int? {
        let knowledge = knownAt.map { ["--known-at", $0] } ?? []
        let answer = try run(
            store, ["kpis", "decisions", "--as-of", "2024-03-12", "--format", "json"] + knowledge,
            on: "2024-04-30"
        ).json()
        return answer["kpis"]?.elements.first?["value"]?.whole
    }

    @Test func `a backdated decision is there with hindsight and was not known then`() throws {
        let store = try store()
        #expect(try decisions(store) == 1)
        #expect(try decisions(store, knownAt: "2024-03-12") == 0)
        let changes = try run(
            store,
            ["changes", "--from", "2024-03-12", "--to", "2024-03-31", "--format", "json"],
            on: "2024-03-31"
        ).json()
        #expect(changes["from"]?["knownAt"]?.whole == 3)
        #expect(changes["to"]?["knownAt"]?.whole == 4)
        let late = try #require(changes.section("enteredLate")?["entries"]?.elements)
        #expect(late.map { $0["n"]?.whole } == [4])
        #expect(late.first?["late"] == .bool(true))
        let hindsight = try run(
            store,
            [
                "changes", "--from", "2024-03-12", "--to", "2024-03-31", "--hindsight",
                "--format", "json",
            ], on: "2024-03-31"
        ).json()
        #expect(hindsight.section("enteredLate")?["entries"]?.elements.isEmpty == true)
    }

    @Test func `after a retraction it is gone, and was there before`() throws {
        let store = try store()
        let done = try run(store, ["retract", "@4", "--reason", "Irrtum"], on: "2024-04-02")
        #expect(done.code == 0)
        #expect(try decisions(store) == 0)
        #expect(try decisions(store, knownAt: "@4") == 1)
        let changes = try run(
            store, ["changes", "--from", "2024-03-31", "--to", "2024-04-30", "--format", "json"],
            on: "2024-04-30"
        ).json()
        let rows = try #require(changes.section("corrections")?["rows"]?.elements)
        #expect(rows.map { $0["cells"]?["change"] } == [.string("retracted")])
    }

    @Test func `a correction shows the new value, the old one to who knew only that`() throws {
        let store = try store()
        let done = try run(
            store,
            [
                "correct", "@4", #"votes:={"yes":10,"no":2,"abstain":0}"#, "--reason",
                "Zahlendreher",
            ], on: "2024-04-02")
        #expect(done.code == 0)
        let why = ["why", "decision/d", "votes", "--format", "json"]
        let now = try run(store, why, on: "2024-04-30").json()
        let event = try #require(now["events"]?.elements.first)
        #expect(event["n"]?.whole == 6)
        #expect(event["corrects"]?.whole == 4)
        let then = try run(store, why + ["--known-at", "@4"], on: "2024-04-30").json()
        #expect(then["events"]?.elements.first?["n"]?.whole == 4)
        let text = try run(store, ["why", "decision/d", "votes", "--lang", "de"], on: "2024-04-30")
        #expect(text.output.contains("@6 berichtigt @4"))
        #expect(text.output.contains("Zahlendreher"))
    }

    @Test(arguments: Tongue.allCases)
    func `a value that rests on a correction is marked, and was not marked before`(
        tongue: Tongue
    ) throws {
        let store = try store()
        try record(
            store,
            ["measure.proposed", "measure/m", "process=p", "title=M", "--on", "2024-03-21"],
            on: "2024-03-21")
        try record(
            store, ["measure.estimated", "measure/m", "cost=5000", "--on", "2024-03-21"],
            on: "2024-03-21")
        let done = try run(
            store, ["correct", "@6", "cost=4000", "--reason", "r"], on: "2024-03-22")
        #expect(done.code == 0, "\(done.messages)")
        let show = ["show", "measure", "m"]
        let json = try run(store, show + ["--format", "json"], on: "2024-03-31").json()
        let cost = try #require(json.section("money")?["figures"]?.element("cost"))
        #expect(cost["value"]?.digits == "4000")
        #expect(cost["corrected"] == .bool(true))
        let before = try run(
            store, show + ["--format", "json", "--known-at", "@6"], on: "2024-03-31"
        ).json()
        let old = try #require(before.section("money")?["figures"]?.element("cost"))
        #expect(old["value"]?.digits == "5000")
        #expect(old["corrected"] == nil)
        let text = try run(store, show + ["--lang", tongue.rawValue], on: "2024-03-31").output
        let mark = tongue == .german ? "4.000,00 € *" : "€4,000.00 *"
        #expect(text.contains(mark), "\(text)")
        #expect(text.contains("wegmarke why"))
    }

    @Test func `a correction may re-date and disclose, and may take a field out`() throws {
        let store = try store()
        let done = try run(
            store,
            [
                "correct", "@4", "votes:=null", "--on", "2024-03-06", "--visibility",
                "public", "--reason", "r",
            ], on: "2024-04-02")
        #expect(done.code == 0, "\(done.messages)")
        let line = try store.run(["log", "--from", "6"]).output
        #expect(line.contains(#""occurred":"2024-03-06""#))
        #expect(line.contains(#""visibility":"public""#))
        #expect(!line.contains("votes"))
        #expect(line.contains(#""title":"Rufbus""#))
    }

    @Test(arguments: [
        (["retract", "@2", "--reason", "r"], 65, "@4 decision/d"),
        (["correct", "@9", "title=x", "--reason", "r"], 66, "@9"),
        (["correct", "foo", "title=x", "--reason", "r"], 64, "foo"),
        (["correct", "@4", "--reason", "r"], 64, "retract"),
        (["correct", "@4", "title=x"], 64, "reason"),
        (["correct", "@4", "titel=x", "--reason", "r"], 65, "titel"),
        (["correct", "@4", "result=maybe", "--reason", "r"], 65, "result"),
        (["retract", "0193aaaa-0000-7000-8000-000000000001", "--reason", "r"], 66, "0193aaaa"),
    ])
    func `what can't be taken back or corrected is refused, and nothing is recorded`(
        arguments: [String], code: Int32, message: String
    ) throws {
        let store = try store()
        let done = try run(store, arguments, on: "2024-04-02")
        #expect(done.code == code)
        #expect(done.messages.contains(message))
        #expect(try store.count() == 4)
    }

    @Test func `what was taken back already is named with what took it back`() throws {
        let store = try store()
        for expected: Int32 in [0, 65] {
            let done = try run(store, ["retract", "@4", "--reason", "r"], on: "2024-04-02")
            #expect(done.code == expected)
            if expected == 65 { #expect(done.messages.contains("@5")) }
        }
    }
}
