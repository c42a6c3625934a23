import Dashboards
import GivenHistory
import StrategyModel
import Testing
import Words

/// What holds for every board.
struct BoardsTests {
    static let ids = ["measure": "m", "territory": "a", "fund": "f"]

    @Test func `every board has a name of its own and words in both languages`() {
        #expect(Set(Board.all.map(\.name)).count == Board.all.count)
        for board in Board.all {
            for text in [board.title, board.summary] {
                #expect(!text.german.isEmpty && !text.english.isEmpty)
            }
        }
        for parameter in BoardParameter.allCases {
            #expect(parameter.summary.german != parameter.summary.english)
        }
    }

    @Test(arguments: Board.all.map(\.name))
    func `sections, figures and columns have ids of their own in every board`(
        name: String
    ) throws {
        let german = try board(name, Self.ids[name])
        let english = try board(name, Self.ids[name], language: .english)
        #expect(german.sections.map(\.id) == english.sections.map(\.id))
        #expect(Set(german.sections.map(\.id)).count == german.sections.count)
        for section in german.sections {
            #expect(!section.title.german.isEmpty && !section.title.english.isEmpty)
            switch section.content {
            case .figures(let figures):
                #expect(Set(figures.map(\.id)).count == figures.count)
            case .table(let table):
                #expect(Set(table.columns.map(\.id)).count == table.columns.count)
                #expect(Set(table.rows.map(\.id)).count == table.rows.count)
            default: break
            }
        }
    }

    @Test(arguments: Board.all.map(\.name))
    func `an empty store is told what to record first`(name: String) throws {
        do {
            let document = try board(name, model: ReadModel())
            #expect(!document.sections.isEmpty)
            #expect(document.lens?.knownAt == 0)
            for section in document.sections {
                #expect(section.emptySentence.map { !$0.german.isEmpty } ?? true)
            }
        } catch BoardError.missingID(_, let category, let examples) {
            #expect(Board.named(name)?.subject.category == category)
            #expect(examples.isEmpty)
        }
    }

    @Test(arguments: Board.all.map(\.name))
    func `an empty section says a sentence of its own`(name: String) throws {
        for section in try board(name, Self.ids[name], asOf: "2021-01-31").sections {
            guard let sentence = section.emptySentence else { continue }
            #expect(sentence != Words.Documents.nothing)
            #expect(sentence.german.hasSuffix(".") && sentence.english.hasSuffix("."))
        }
    }

    @Test func `before it begins a process is not found, and its beginning is named`() throws {
        let error = try #require(throws: BoardError.self) {
            try board("process", "p", asOf: "2020-04-30")
        }
        guard case .notFound(.process, "p", _, let begins, _, _) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(begins?.description == "2020-05")
        #expect(
            error.message.german == "Prozess „p“ gibt es am 30.04.2020 nicht. Beginn: Mai 2020.")
    }

    @Test func `what is not found names the nearest ids, or all where there are few`() throws {
        let typo = try #require(throws: BoardError.self) { try board("territory", "Adrof") }
        #expect(typo.message.english.hasSuffix("Nearest: a."))
        let strange = try #require(throws: BoardError.self) { try board("territory", "qqqqqq") }
        #expect(strange.message.english.hasSuffix("Nearest: k, a, b."))
        let named = try #require(throws: BoardError.self) { try board("territory", "Bestad") }
        #expect(named.message.english.hasSuffix("Nearest: b."))
    }

    @Test func `a territory is found by every key it has had`() throws {
        for asked in ["a", "territory/a", "01058008", "01058999"] {
            #expect(try board("territory", asked).id == "a")
        }
    }

    @Test func `with several processes a board asks for one`() throws {
        let second = event(
            "process.started", "process/q", "2020",
            #"{"title":"Q","kind":"other","territories":["k"]}"#)
        let model = given(Small.places + Small.frame + [second])
        let error = try #require(throws: BoardError.self) { try board("steering", model: model) }
        #expect(error.message.english.hasSuffix("there are several: p, q."))
        #expect(
            try board("steering", model: model, with: [.process: "q"]).title.german == "Steuerung")
    }

    @Test func `a value that a parameter does not take is refused`() throws {
        let error = try #require(throws: BoardError.self) {
            try board("measures", with: [.light: "rot"])
        }
        #expect(error.message.english.contains("Expected: green, yellow, red, grey."))
    }

    @Test func `the foot spells out every default`() throws {
        let document = try board("steering")
        #expect(
            document.reproduce
                == "wegmarke show steering --process p --since 2021-02-28 --limit 40"
                + " --as-of 2021-05-31 --known-at @\(Small.model.position)"
                + " --clearance restricted --lang de")
    }

    @Test func `what a clearance may not see does not exist, nor its position`() throws {
        let open = try board("dialogs", .none, .public)
        let full = try board("dialogs")
        #expect(open.figure("suggestions") == "–")
        #expect(full.figure("suggestions") == "1")
        let events = Small.places + Small.frame + Small.dialogues
        let lens = try board("dialogs", .none, .public, model: given(events)).lens
        #expect(lens?.knownAt == events.count - 1)
    }

    @Test func `another policy is said in head and foot, and changes the lights`() throws {
        var parameters = Parameters(language: .german, version: "1")
        parameters.policy = [try PolicyOverride("convention=progress")]
        let steering = try #require(Board.named("steering"))
        let document = try steering.make(Small.model.asOf("2021-05-31"), parameters)
        #expect(document.rules.replayed)
        #expect(document.rules.convention == "progress")
        #expect(document.reproduce.contains(" --policy convention=progress "))
        #expect(document.table("redAndYellow")?.rows.first { $0.id == "n" }?.light?.state == .red)
        #expect(try board("steering").table("redAndYellow")?.rows.isEmpty == true)
    }
}
