import ByteCoding
import StrategyModel
import Testing
import Words

struct GoodDraftTests {
    @Test(arguments: [
        (#"{"name":"A","kind":"stadt","ags":"01058008"}"#, "territory.registered", "territory/a"),
        (#"{"role":"lead","body":"amt-1"}"#, "measure.assigned", "measure/m-1"),
        (#"{"status":"dropped","reason":"Kein Geld."}"#, "measure.statusChanged", "measure/m-1"),
        (#"{"end":null,"reasonCode":"staff"}"#, "measure.scheduled", "measure/m-1"),
        (#"{"text":"Ein Vermerk."}"#, "note.added", "policy/p"),
        (#"{"smallCell":5}"#, "policy.set", "policy/p"),
        (#"{}"#, "body.dissolved", "body/b"),
        (#"{"goals":[],"reason":"Neu."}"#, "measure.revised", "measure/m-1"),
        (#"{"value":"1","by":"2030"}"#, "indicator.targeted", "indicator/i"),
    ])
    func `a right draft passes`(data: String, type: String, subject: String) throws {
        let result = check(type, subject, data)
        #expect(result.findings.isEmpty, "\(result.findings.map(\.text.english))")
        let draft = try #require(result.draft)
        #expect(draft.type.rawValue == type)
        #expect(draft.subject == subject)
    }

    @Test(arguments: [
        // In the order of the catalogue, whatever the order given.
        (#"{"role":"lead","body":"b"}"#, "measure.assigned", #"{"body":"b","role":"lead"}"#),
        // Exact numbers as strings, digits as given.
        (#"{"amount":5000.00}"#, "measure.spent", #"{"amount":"5000.00"}"#),
        (#"{"amount":"5000.5"}"#, "measure.spent", #"{"amount":"5000.5"}"#),
        (#"{"text":"x","progress":60}"#, "measure.reported", #"{"text":"x","progress":"60"}"#),
        // Whole numbers as numbers.
        (#"{"year":2026,"amount":-1}"#, "measure.budgeted", #"{"year":2026,"amount":"-1"}"#),
        // Dates in their one spelling.
        (#"{"end":"2012-01/2012-06"}"#, "measure.forecast", #"{"end":"2012-H1"}"#),
        // Text as given, control characters escaped.
        (#"{"text":"a\tb \"c\" \u00e4"}"#, "measure.unblocked", #"{"text":"a\tb \"c\" ä"}"#),
        (#"{"cost":null}"#, "measure.estimated", #"{"cost":null}"#),
    ])
    func `data are written in one form`(given: String, type: String, canonical: String) throws {
        let draft = try #require(check(type, "measure/m", given).draft)
        #expect(String(decoding: draft.data, as: UTF8.self) == canonical)
    }

    @Test
    func `objects and lists of objects are kept`() throws {
        let held = check(
            "dialog.held", "dialog/d",
            #"{"participants":[{"count":3,"sector":"politics"},{"sector":"citizens"}]}"#)
        #expect(
            text(held)
                == #"{"participants":[{"sector":"politics","count":3},{"sector":"citizens"}]}"#
        )
        let taken = check(
            "decision.taken", "decision/d",
            """
            {"process":"p","body":"b","title":"T","result":"adopted",
             "votes":{"no":1,"yes":12,"abstain":0}}
            """)
        #expect(text(taken)?.contains(#""votes":{"yes":12,"no":1,"abstain":0}"#) == true)
    }

    @Test
    func `the envelope is read`() throws {
        let line = """
            {"type":"note.added","subject":"measure/m","on":"../2012-10","data":{"text":"x"},
             "actor":"Staff-3","visibility":"public","expect":"none",
             "id":"0193A000-0000-7000-8000-000000000001",
             "cause":"0193a000-0000-7000-8000-000000000002","recorded":"2026-01-01T10:00:00+01:00"}
            """
        let draft = try #require(validate(Array(line.utf8), line: 7).draft)
        #expect(draft.category == .measure)
        #expect(draft.occurred?.description == "../2012-10")
        #expect(draft.actor == "Staff-3")
        #expect(draft.visibility == .public)
        #expect(draft.expect == 0)
        #expect(draft.id?.description == "0193a000-0000-7000-8000-000000000001")
        #expect(draft.cause != nil)
        #expect(draft.recorded?.description == "2026-01-01T09:00:00.000Z")
        #expect(draft.line == 7)
    }

    @Test
    func `what is left out stays open`() throws {
        let line = #"{"type":"body.dissolved","subject":"body/b"}"#
        let draft = try #require(validate(Array(line.utf8)).draft)
        #expect(draft.occurred == nil && draft.actor == nil && draft.visibility == nil)
        #expect(draft.expect == nil && draft.id == nil && draft.recorded == nil)
        #expect(draft.data == Array("{}".utf8))
    }

    @Test
    func `a value was so on its date, a projection on its publication`() throws {
        let measured = #"{"value":1,"date":"2020-12-31"}"#
        let projected = #"{"value":1,"date":"2040","quality":"projected"}"#
        func day(_ data: String, on: String?) -> String? {
            check("indicator.measured", "indicator/i", data, on: on).draft?.occurred?.description
        }
        #expect(day(measured, on: nil) == "2020-12-31")
        #expect(day(measured, on: "2020-12-31") == "2020-12-31")
        #expect(day(measured, on: "2021") == nil)
        #expect(day(projected, on: "2021-03") == "2021-03")
        #expect(day(projected, on: nil) == nil)
        #expect(check("indicator.measured", "indicator/i", projected).draft != nil)
    }

    @Test
    func `some types have one visibility only`() {
        let erased = #"{"type":"person.erased","subject":"person/p-1"}"#
        #expect(validate(Array(erased.utf8)).draft?.visibility == .restricted)
        let open = #"{"type":"person.erased","subject":"person/p-1","visibility":"public"}"#
        #expect(validate(Array(open.utf8)).findings.map(\.field) == ["visibility"])
    }

    @Test(arguments: [
        ("Bitte an max.muster@example.org schreiben.", true), ("Tel. 03671 / 823-0", true),
        ("+49 3671 823000", true), ("0361 1234567", true), ("Am 05.10.2012 um 10:00", false),
        ("01058008", false), ("5.000,00 Euro", false), ("2012-10-05", false), ("a@b", false),
        ("Bis 0,5 Prozent", false), ("TOP 03 2012", false), ("a @ b.de", false),
    ])
    func `what looks like a person's address is warned of`(words: String, warned: Bool) {
        let result = check("note.added", "measure/m", #"{"text":"\#(words)"}"#)
        #expect(result.draft != nil)
        #expect(result.findings.map(\.severity) == (warned ? [.warning] : []))
    }

    private func text(_ result: Validation) -> String? {
        result.draft.map { String(decoding: $0.data, as: UTF8.self) }
    }
}

/// Checks a draft of a type, a subject and data as JSON.
func check(_ type: String, _ subject: String, _ data: String, on: String? = nil) -> Validation {
    let day = on.map { #","on":"\#($0)""# } ?? ""
    let line = #"{"type":"\#(type)","subject":"\#(subject)"\#(day),"data":\#(data)}"#
    return validate(Array(line.utf8))
}
