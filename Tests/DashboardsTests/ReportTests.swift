import Dashboards
import GivenHistory
import StrategyModel
import Testing
import Words

/// The progress report: complete, honest about what is unknown, and the same every time.
struct ReportTests {
    /// What a report is made of.
    enum Record: CaseIterable {
        /// A process and nothing else.
        case bare
        /// A bit of everything.
        case small

        var model: ReadModel { self == .bare ? ReportTests.bare : Small.model }
    }

    private static let bare = given([
        event("territory.registered", "territory/k", "2010", #"{"name":"K","kind":"kreis"}"#),
        event(
            "process.started", "process/p", "2020-05",
            #"{"title":"Zukunft","kind":"strategy","territories":["k"]}"#),
    ])

    private static let chapters = [
        "summary", "fields", "lights", "changes", "decisions", "dialogs", "finances",
        "indicators", "findings", "outlook", "annex",
    ]

    private func sentences(_ document: Document, _ language: Language = .german) -> String {
        document.sections.flatMap { section in
            guard case .text(let paragraphs) = section.content else { return section.lead }
            return section.lead + paragraphs
        }.map { $0[language] }.joined(separator: "\n")
    }

    @Test(arguments: Record.allCases, Language.allCases)
    func `every chapter is there, in order, and says something`(
        record: Record, language: Language
    ) throws {
        let document = try board("report", language: language, model: record.model)
        let chapters = document.sections.filter { $0.number != nil && !$0.isSubsection }
        #expect(chapters.map(\.id) == Self.chapters)
        #expect(chapters.compactMap(\.number) == (1...11).map(String.init))
        #expect(document.sections.allSatisfy { !$0.isEmpty })
        let ids = document.sections.map(\.id)
        #expect(ids.count == Set(ids).count)
    }

    @Test(arguments: Language.allCases)
    func `of what is not recorded it says so, and shows no zero`(language: Language) throws {
        let document = try board("report", language: language, model: Self.bare)
        let text = render(document, as: .text)
        let words = sentences(document, language).split { !$0.isLetter && !$0.isNumber }
        #expect(!words.contains("0"))
        for unknown in [
            Words.Report.noLights, Words.Report.noChanges, Words.Report.noFindings,
            Words.Report.noFund, Words.Report.recorded(0, .measures),
        ] {
            #expect(sentences(document, language).contains(unknown[language]))
        }
        #expect(!text.contains("0 %"))
    }

    @Test(arguments: Format.allCases, Language.allCases)
    func `what was recorded since does not change what was reported`(
        format: Format, language: Language
    ) throws {
        let events =
            Small.places + Small.frame + Small.strategy + Small.work + Small.dialogues
            + Small.fund + Small.figures
        let later = [
            event(
                "measure.statusChanged", "measure/m", "2021-01-15", #"{"status":"completed"}"#),
            event("milestone.planned", "milestone/s", "2021", #"{"process":"p","title":"S"}"#),
        ]
        let lens = Lens(
            asOf: try #require(Day("2021-05-31")), knownAt: events.count, clearance: .restricted)
        let pages = try [given(events), given(events + later)].map { model in
            let parameters = Parameters(language: language, version: "1")
            return render(
                try Board.report.make(View(model, lens), parameters), as: format)
        }
        #expect(pages[0] == pages[1])
    }

    @Test func `the period bounds what happened, and its end is the day of the state`() throws {
        let whole = try board("report")
        #expect(whole.table("decisionsTaken")?.rows.map(\.id) == ["d"])
        #expect(whole.figure("from") == "01.05.2020")
        let spring = try board("report", with: [.from: "2021-01", .to: "2021-03"])
        #expect(spring.lens?.asOf == "2021-03-31")
        #expect(spring.table("decisionsTaken") == nil)
        #expect(spring.table("reworded")?.rows.count == 1)
        #expect(spring.table("applications-f") == nil)
        #expect(
            spring.reproduce.contains(
                " --from 2021-01 --to 2021-03 --limit 1000 --as-of 2021-03-31 "))
    }

    @Test func `a period that ends before it begins is refused`() throws {
        let error = try #require(throws: BoardError.self) {
            try board("report", with: [.from: "2022", .to: "2021"])
        }
        #expect(
            error.message.english == "from: “2022” is not a legal value. Expected: … 2021-05-31.")
    }

    @Test func `its cover names the period, who keeps the log, and the program`() throws {
        var parameters = Parameters(language: .german, version: "1.2")
        parameters.origin = "Landkreis Beispiel"
        let document = try Board.report.make(Small.model.asOf("2021-05-31"), parameters)
        #expect(document.title.german == "Sachstandsbericht: Zukunft Muster")
        #expect(document.figure("origin") == "Landkreis Beispiel")
        #expect(document.figure("version") == "Wegmarke 1.2")
        #expect(document.figure("to") == "31.05.2021")
    }

    @Test func `as a page it has a table of contents that leads to its headings`() throws {
        let page = render(try board("report"), as: .html)
        let links = page.split(separator: "<a href=\"#").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(links.count > Self.chapters.count)
        for link in links { #expect(page.contains(" id=\"\(link)\">")) }
        #expect(page.contains("<h2 id=\"s1-summary\">1 Zusammenfassung</h2>"))
        #expect(page.contains(">2.1 Mobilität</h3>"))
        #expect(page.contains("<svg "))
    }

    @Test func `as Markdown its headings are levels and its contents a list`() throws {
        let text = render(try board("report"), as: .md)
        #expect(text.contains("Wegmarke 1 |\n\n## Inhalt\n\n- 1 Zusammenfassung\n"))
        #expect(text.contains("\n\n### 2.1 Mobilität\n\n"))
    }
}
