import Dashboards
import GivenHistory
import StrategyModel
import Testing
import Words

/// What each board shows of the small model.
struct BoardsContentTests {
    @Test func `the portrait of a process counts teams, programmes and published parts`() throws {
        let before = try board("process", "p", asOf: "2020-09-30")
        #expect(before.figure("actionTeams") == "–")
        #expect(before.figure("publications") == "–")
        let after = try board("process", "p", asOf: "2020-11-30")
        #expect(after.figure("actionTeams") == "3")
        #expect(after.figure("members") == "2")
        #expect(after.figure("begin", .english) == "May 2020")
        #expect(
            after.table("programmes")?.rows.first?.cells["participantsOf"]?.display(.german)
                == "1 von 40")
        #expect(after.table("series")?.shown("Berichte", "published") == "1")
        #expect(after.table("series")?.shown("Berichte", "planned") == "3")
    }

    @Test func `past its end without closing, a process says so`() throws {
        let document = try board("process", "p", asOf: "2022-06-01")
        #expect(document.figure("state") == "Laufzeit beendet, Abschluss nicht erfasst")
        let steering = try board("steering", asOf: "2022-06-01")
        #expect(steering.table("toDecide")?.rows.first?.id == "process/p")
    }

    @Test func `dialogues stand side by side with topics, guests and follow-ups`() throws {
        let document = try board("dialogs")
        let table = try #require(document.table("sideBySide"))
        #expect(table.shown("a", "guests") == "50")
        #expect(table.shown("a", "topics") == "Busse (große Mehrheit)")
        #expect(table.shown("a", "followUps") == "24.11.2020 (Durchführung nicht erfasst)")
        #expect(document.table("unrecordedDialogs")?.rows.map(\.id) == ["folge"])
        #expect(document.table("outcomes")?.shown("o", "into") == "Bürgerbus")
    }

    @Test func `goals show what was reworded and struck, with the reason and the year`() throws {
        let document = try board("goals")
        let reworded = try #require(document.table("reworded")?.rows.first)
        #expect(reworded.cells["before"]?.display(.german) == "Alle kommen an")
        #expect(reworded.cells["after"]?.display(.german) == "Alle kommen ohne Auto an")
        #expect(reworded.basis.count == 2)
        #expect(document.table("struck")?.shown("h", "reason") == "in Ziel g enthalten")
        #expect(document.table("struck")?.shown("h", "year") == "2021")
        #expect(document.table("fieldsWithoutGoal")?.rows.map(\.id) == ["leer"])
        #expect(
            document.table("goalBudgets")?.rows.first?.cells["amount"]?.display(.german)
                == "5.000,00 €")
    }

    @Test func `each field shows its own goals, also those under a goal of another`() throws {
        let more = [
            event("goal.set", "goal/dach", "2020-06", #"{"process":"p","text":"Gut leben"}"#),
            event(
                "goal.set", "goal/kultur", "2020-06",
                #"{"process":"p","text":"Mehr Bühne","field":"leer","parent":"dach"}"#),
            event(
                "goal.set", "goal/teil", "2020-06",
                #"{"process":"p","text":"Eine Bühne","parent":"kultur"}"#),
        ]
        let model = given(Small.places + Small.frame + Small.strategy + more)
        let document = try board("goals", model: model)
        guard case .tree(let nodes)? = document.sections.first(where: { $0.id == "goals" })?.content
        else {
            Issue.record("no tree")
            return
        }
        #expect(nodes.map(\.id) == ["field/f", "field/leer", "withoutField"])
        let culture = try #require(nodes[1].children.first)
        #expect(culture.note?.german == "gehört zu „Gut leben“")
        #expect(culture.children.map(\.id) == ["goal/teil"])
    }

    @Test func `a territory has what is its own, its neighbours and flagged figures`() throws {
        let document = try board("territory", "a")
        #expect(document.title.german == "Gebiet: Adorf")
        #expect(document.table("goals")?.shown("g", "reach") == "eigens genannt")
        #expect(document.table("neighbours-e")?.rows.map(\.id) == ["a", "b"])
        #expect(document.table("territoryChanges")?.rows.count == 1)
        let contacts = try #require(document.table("contacts"))
        #expect(contacts.shown("amt", "contact") == "Zimmer 4")
        #expect(contacts.shown("amt", "role") == "Federführung")
        let series = document.sections.first { $0.id == "seriesOfIndicators" }
        guard case .series(let shown)? = series?.content else {
            Issue.record("no series")
            return
        }
        #expect(shown.first?.points.map(\.flag?.code) == [nil, "areaChanged"])
    }

    @Test func `coverage tells own from joint and names who has none`() throws {
        let table = try #require(try board("coverage").table("coverage"))
        #expect(table.shown("a", "measures") == "1")
        #expect(table.shown("b", "measures") == "–")
        let without = try #require(try board("coverage").table("withoutAny"))
        #expect(without.shown("dialogs", "territories") == "Bestadt")
    }

    @Test func `a fund shows cap, deadline, window and its applications`() throws {
        let document = try board("fund", "f")
        #expect(document.figure("cap") == "5.000,00 €")
        #expect(document.figure("applyBy", .english) == "10 Jun 2021")
        #expect(document.figure("windowTo") == "31.10.2021")
        #expect(document.figure("budget") == "–")
        #expect(document.table("applications")?.shown("x", "applicant") == "Dorfverein")
        #expect(document.table("deadlines")?.shown("applyBy", "daysLeft") == "10 Tage")
    }

    @Test func `steering lists slips, deadlines and open points`() throws {
        let document = try board("steering", asOf: "2021-07-31", with: [.since: "2021-01"])
        #expect(document.figure("measures") == "2")
        #expect(document.figure("deadlines") == "1")
        #expect(document.table("overdue")?.shown("measure/m", "overdueDays") == "31 Tage")
        #expect(document.table("toDecide")?.shown("application/x", "kind") == "Antrag")
        #expect(document.entries("changes").contains { $0.type == "goal.reworded" })
        #expect(!document.entries("changes").contains { $0.type == "measure.proposed" })
    }

    @Test func `what was recorded since the meeting about the time before is late`() throws {
        let late = event(
            "decision.taken", "decision/spaet", "2020-12-01",
            #"{"process":"p","body":"amt","title":"Nachtrag","result":"noted"}"#,
            recorded: "2021-04-01T10:00:00Z")
        let model = given(Small.places + Small.frame + [late])
        let entries = try board("steering", model: model, with: [.since: "2021-03-01"])
            .entries("changes")
        #expect(entries.map(\.subject) == ["decision/spaet"])
        #expect(entries.first?.late == true)
    }

    @Test func `measures are narrowed by status, light, territory and body`() throws {
        func ids(_ values: [BoardParameter: String]) throws -> [String] {
            try board("measures", with: values).table("measures")?.rows.map(\.id) ?? []
        }
        #expect(try ids([:]) == ["m", "n"])
        #expect(try ids([.status: "adopted"]) == ["n"])
        #expect(try ids([.light: "grey"]) == ["n"])
        #expect(try ids([.territory: "k"]) == ["m"])
        #expect(try ids([.body: "amt"]) == ["m"])
        #expect(try ids([.limit: "1"]) == ["m"])
    }

    @Test func `a measure has its chain from the dialogue to the goal`() throws {
        let document = try board("measure", "m")
        guard case .tree(let nodes)? = document.sections.first(where: { $0.id == "chain" })?.content
        else {
            Issue.record("no chain")
            return
        }
        #expect(nodes.map(\.id) == ["origin", "decisions", "effect"])
        #expect(nodes.first?.children.first?.children.first?.id == "dialog/auftakt")
        #expect(document.figure("slip") == "91 Tage")
        #expect(
            document.table("slips")?.rows.first?.cells["reason"]?.display(.german)
                == "Finanzierung; Fahrzeug fehlt")
    }

    @Test func `a chronicle tells a period by occurrence or by recording`() throws {
        let told = try board("chronicle", with: [.process: "p", .from: "2021-02", .to: "2021-03"])
        #expect(
            told.entries("chronicle").map(\.type) == [
                "goal.reworded", "measure.scheduled", "goal.struck",
            ])
        let recorded = try board(
            "chronicle", with: [.order: "recorded", .from: "2020-09-13", .to: "2020-09-13"])
        #expect(recorded.entries("chronicle").first?.position == 1)
        #expect(recorded.entries("chronicle").first?.late == true)
    }

    @Test func `gaps count what is missing of how many`() throws {
        let table = try #require(try board("gaps", asOf: "2022-06-01").table("gaps"))
        #expect(table.shown("measuresWithoutLead", "count") == "1 von 2")
        #expect(table.shown("dialogsWithoutHolding", "record") == "dialog.held, dialog.cancelled")
        #expect(table.shown("applicationsUndecided", "count", .english) == "1 of 1")
        #expect(table.rows.contains { $0.id == "processWithoutClosing" })
    }

    @Test func `the overview has a row for each process`() throws {
        let table = try #require(try board("overview").table("processes"))
        #expect(table.shown("p", "measures") == "beschlossen: 1; in Umsetzung: 1")
        #expect(table.shown("p", "lastEvent") == "02.05.2021")
    }

    @Test func `indicators compare territories and keep their units`() throws {
        let table = try #require(try board("indicators").table("smallMultiples"))
        #expect(table.shown("e-a", "change") == "50 %")
        #expect(table.shown("e-b", "change") == "–")
        #expect(try board("indicators", "e").id == "e")
    }
}
