import ByteCoding
import Testing

/// The process on the Saale as its document tells it: begun in May 2012, three action teams in
/// October, the interim report in November.
struct SaalebogenTests {
    static let teams = "Gemeindeübergreifende Aktions-Teams"
    static let report = "Zwischenbericht"

    @Test(arguments: [
        ("2012-09-30", false, false), ("2012-10-31", true, false), ("2013-01-31", true, true),
    ])
    func `its portrait shows what there was on that day`(
        day: String, hasTeams: Bool, hasReport: Bool
    ) throws {
        let store = try TestStore.saalebogen()
        let page = try store.show("process", "saalebogen", "--as-of", day)
        #expect(page.code == 0)
        #expect(page.output.contains(Self.teams) == hasTeams)
        #expect(page.output.contains(Self.report) == hasReport)

        let json = try store.document("process", "saalebogen", "--as-of", day)
        #expect(json["lens"]?["asOf"]?.text == day)
        #expect(json.figure("actionTeams") == (hasTeams ? .number("3") : .null))
        #expect(json.figure("publications") == (hasReport ? .number("1") : .null))
        #expect(json.figure("members") == .number("3"))
        #expect(json.figure("goals") == .number("5"))
        #expect(
            json.section("keyFigures")?["figures"]?.element("begin")?["value"] == .string("2012-05")
        )
        let basis = json.section("keyFigures")?["figures"]?.element("actionTeams")?["basis"]?
            .elements
        #expect(basis?.isEmpty == !hasTeams)
    }

    @Test(arguments: Tongue.allCases)
    func `its steering dashboards of three meetings differ as the document says`(
        tongue: Tongue
    ) throws {
        let store = try TestStore.saalebogen()
        let pages = try ["2012-09-30", "2012-10-31", "2013-01-31"].map { day in
            try store.show("steering", "--process", "saalebogen", "--as-of", day, tongue: tongue)
        }
        #expect(pages.map(\.code) == [0, 0, 0])
        #expect(pages.map { $0.output.contains("Sangerhausen") } == [true, true, false])
        #expect(pages.map { $0.output.contains("Aktions-Teams") } == [false, true, false])
        #expect(pages.map { $0.output.contains("Zwischenbericht") } == [false, false, true])
        let october = tongue == .german ? "Oktober 2012" : "October 2012"
        #expect(pages[1].output.contains(october))
    }

    @Test func `the same in JSON`() throws {
        let store = try TestStore.saalebogen()
        let changes = try ["2012-09-30", "2012-10-31", "2013-01-31"].map { day in
            let json = try store.document("steering", "--process", "saalebogen", "--as-of", day)
            return json.section("changes")?["entries"]?.elements.map {
                "\($0["date"]?.text ?? "") \($0["type"]?.text ?? "")"
            }
        }
        #expect(
            changes == [
                ["2012-09 dialog.held"],
                ["2012-09 dialog.held", "2012-10 body.registered", "2012-10 process.assigned"],
                ["2012-11 process.published"],
            ])
    }

    @Test(
        arguments: [["process", "saalebogen"], ["steering", "--process", "saalebogen"]],
        Tongue.allCases)
    func `before May 2012 it does not exist yet`(arguments: [String], tongue: Tongue) throws {
        let store = try TestStore.saalebogen()
        for format in ["text", "json"] {
            let outcome = try store.run(
                ["show"] + arguments + [
                    "--as-of", "2012-04-30", "--format", format, "--lang", tongue.rawValue,
                ])
            #expect(outcome.code == 66)
            #expect(outcome.output == "")
            #expect(outcome.messages.contains("saalebogen"))
            #expect(outcome.messages.contains(tongue == .german ? "Mai 2012" : "May 2012"))
        }
        let begun = try store.run(["show"] + arguments + ["--as-of", "2012-05-01"])
        #expect(begun.code == 0)
    }

    @Test func `what was recorded later was not known then`() throws {
        let store = try TestStore.saalebogen()
        let outcome = try store.show("process", "saalebogen", "--known-at", "2013-01-31")
        #expect(outcome.code == 66)
    }

    @Test func `Saalfeld's growth between 2017 and 2021 is flagged as a change of territory`()
        throws
    {
        let store = try TestStore.saalebogen()
        let json = try store.document("territory", "16073077")
        let points =
            json.section("seriesOfIndicators")?["series"]?.elements.first?["points"]?.elements ?? []
        let grown = points.first { $0["on"]?.text == "2021-12-31" }
        #expect(grown?["value"]?.whole == 28_772)
        #expect(grown?["flag"]?.text != nil)
        #expect(points.first { $0["on"]?.text == "2017-12-31" }?["flag"] == nil)
        let spans = zip(
            json.cells("territoryChanges", "from"), json.cells("territoryChanges", "to")
        )
        .map { "\($0.text ?? "")–\($1.text ?? "")" }
        #expect(spans.contains("2017-12-31–2021-12-31"))
        let page = try store.show("territory", "16073077")
        #expect(page.output.contains("Change of"))
        #expect(try store.show("territory", "16073077", tongue: .german).output.contains("Gebiets"))
    }
}
