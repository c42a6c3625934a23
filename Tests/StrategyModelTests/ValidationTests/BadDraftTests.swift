import ByteCoding
import StrategyModel
import Testing
import Words

struct BadDraftTests {
    /// Type, data, and the path and suggestion of the one fault.
    @Test(
        arguments: [
            ("measure.statusChanged", #"{"status":"inprogress"}"#, "status", "inProgress"),
            ("measure.statusChanged", #"{"status":"abgeschlossen"}"#, "status", "completed"),
            ("measure.statusChanged", #"{"status":"merged"}"#, "status", nil),
            ("measure.statusChanged", #"{"status":7}"#, "status", "\"7\""),
            ("measure.statusChanged", #"{"status":"adopted","reson":"x"}"#, "reson", "reason"),
            ("measure.statusChanged", #"{"status":"dropped"}"#, "reason", nil),
            ("measure.statusChanged", #"{"status":"adopted","reasonCode":"other"}"#, "reason", nil),
            ("measure.statusChanged", #"{}"#, "status", nil),
            ("measure.statusChanged", #"{"status":null}"#, "status", nil),
            ("measure.spent", #"{"amount":"12,50"}"#, "amount", "12.50"),
            ("measure.spent", #"{"amount":"1.234,50 €"}"#, "amount", "1234.50"),
            ("measure.spent", #"{"amount":"5000.000"}"#, "amount", "5000.00"),
            ("measure.spent", #"{"amount":5000.001}"#, "amount", nil),
            ("measure.spent", #"{"amount":5e3}"#, "amount", nil),
            ("measure.spent", #"{"amount":true}"#, "amount", nil),
            ("measure.budgeted", #"{"amount":1,"year":"2026"}"#, "year", "2026"),
            ("measure.budgeted", #"{"amount":1,"year":2026.0}"#, "year", "2026"),
            ("measure.budgeted", #"{"amount":1,"year":0}"#, "year", nil),
            ("measure.budgeted", #"{"amount":1,"year":10000}"#, "year", nil),
            ("measure.reported", #"{"text":"x","progress":101}"#, "progress", nil),
            ("measure.reported", #"{"text":"x","progress":-1}"#, "progress", nil),
            ("measure.reported", #"{"text":"   "}"#, "text", nil),
            ("measure.reported", #"{"text":""}"#, "text", nil),
            ("measure.reported", #"{"text":"x","progress":null}"#, "progress", nil),
            ("measure.forecast", #"{"end":"31.10.2012"}"#, "end", "2012-10-31"),
            ("measure.forecast", #"{"end":"2012-02-30"}"#, "end", nil),
            ("measure.forecast", #"{"end":2012}"#, "end", "\"2012\""),
            ("measure.scheduled", #"{}"#, nil, nil),
            ("measure.scheduled", #"{"reason":"x"}"#, nil, nil),
            ("measure.scheduled", #"{"start":"2013","end":"2012"}"#, "end", nil),
            ("measure.estimated", #"{}"#, nil, nil),
            ("measure.revised", #"{"reason":"x"}"#, nil, nil),
            ("measure.revised", #"{"text":"x"}"#, "reason", nil),
            ("measure.revised", #"{"title":null,"reason":"x"}"#, "title", nil),
            ("measure.revised", #"{"goals":"g-1","reason":"x"}"#, "goals", #"["g-1"]"#),
            ("measure.revised", #"{"goals":["g-1","Ziel 2"],"reason":"x"}"#, "goals[1]", "ziel-2"),
            ("measure.assigned", #"{"body":"body/amt","role":"lead"}"#, "body", "amt"),
            ("measure.assigned", #"{"body":"-amt","role":"lead"}"#, "body", nil),
            ("measure.blocked", #"{"reasonCode":"personal","text":"x"}"#, "reasonCode", "staff"),
            ("measure.merged", #"{"into":"b"}"#, "reason", nil),
            ("territory.rekeyed", #"{"ags":"01 0 58 008"}"#, "ags", "01058008"),
            ("territory.rekeyed", #"{"ags":"0105"}"#, "ags", nil),
            ("territory.rekeyed", #"{"ags":1058008}"#, "ags", "\"1058008\""),
            ("milestone.planned", #"{"title":"x"}"#, "measure", nil),
            ("milestone.planned", #"{"title":"x","measure":"m","process":"p"}"#, "measure", nil),
            (
                "milestone.planned", #"{"title":"x","measure":"m","critical":"true"}"#, "critical",
                "true"
            ),
            ("application.submitted", #"{"fund":"f","title":"x","amount":1}"#, "applicant", nil),
            (
                "application.submitted", #"{"fund":"f","title":"x","amount":-1,"applicant":"b"}"#,
                "amount", nil
            ),
            ("outcome.disposed", #"{"disposition":"deferred"}"#, "reason", nil),
            (
                "outcome.disposed", #"{"disposition":"merged","into":"measur/M 2"}"#, "into",
                "measure/m-2"
            ),
            (
                "outcome.disposed", #"{"disposition":"merged","into":"outcome/o-2"}"#, "into",
                nil
            ),
            ("policy.set", #"{"effectTolerance":1.5}"#, "effectTolerance", nil),
            ("policy.set", #"{}"#, nil, nil),
            (
                "process.started", #"{"title":"x","kind":"strategy","territories":[]}"#,
                "territories", nil
            ),
            ("event.retracted", #"{"event":"@7","reason":"x"}"#, "event", nil),
            ("dialog.held", #"{"participants":[{"count":2}]}"#, "participants[0].sector", nil),
            (
                "dialog.held", #"{"participants":[{"sector":"politik"}]}"#,
                "participants[0].sector", "politics"
            ),
            (
                "dialog.held", #"{"participants":[{"sector":"politics","n":1}]}"#,
                "participants[0].n", nil
            ),
            ("dialog.held", #"{"date":"2012"}"#, "date", nil),
            ("dialog.held", #"{"process":null}"#, "process", nil),
            ("person.erased", #"{"name":"x"}"#, "name", nil),
        ] as [(String, String, String?, String?)])
    func `a fault is named with its field and the nearest legal value`(
        type: String, data: String, path: String?, suggestion: String?
    ) throws {
        let category = type.prefix { $0 != "." }
        let subject = category == "event" ? "measure/x" : "\(category)/x"
        let result = check(type, subject, data)
        #expect(result.draft == nil)
        try #require(result.findings.count == 1, "\(result.findings.map(\.text.english))")
        let finding = result.findings[0]
        #expect(finding.field == path)
        #expect(finding.suggestion == suggestion)
        #expect(finding.severity == .error)
        #expect(finding.expected?.german.isEmpty == false)
        #expect(finding.text.german != finding.text.english)
    }

    @Test(
        arguments: [
            (#"{"subject":"measure/m"}"#, ["type"], nil),
            (#"{"type":"note.added","data":{"text":"x"}}"#, ["subject"], nil),
            (#"{"type":"measure.propsed","subject":"measure/m"}"#, ["type"], "measure.proposed"),
            (
                #"{"type":"measure.status","subject":"measure/m"}"#, ["type"],
                "measure.statusChanged"
            ),
            (#"{"type":"body.dissolved","subject":"measure/m"}"#, ["subject"], "body/m"),
            (#"{"type":"body.dissolved","subject":"Body/Amt 1"}"#, ["subject"], "body/amt-1"),
            (#"{"type":"body.dissolved","subject":"amt"}"#, ["subject"], "body/amt"),
            (#"{"type":"body.dissolved","subject":"body/b","onn":"2012"}"#, ["onn"], "on"),
            (#"{"type":"body.dissolved","subject":"body/b","on":"10/2012"}"#, ["on"], "2012-10"),
            (#"{"type":"body.dissolved","subject":"body/b","on":2012}"#, ["on"], nil),
            (
                #"{"type":"body.dissolved","subject":"body/b","visibility":"intern"}"#,
                ["visibility"],
                "internal"
            ),
            (#"{"type":"body.dissolved","subject":"body/b","actor":"a@b.de"}"#, ["actor"], nil),
            (#"{"type":"body.dissolved","subject":"body/b","id":"7"}"#, ["id"], nil),
            (#"{"type":"body.dissolved","subject":"body/b","expect":-1}"#, ["expect"], nil),
            (#"{"type":"body.dissolved","subject":"body/b","recorded":"2012"}"#, ["recorded"], nil),
            (#"{"type":"body.dissolved","subject":"body/b","data":[]}"#, ["data"], nil),
            (#"{}"#, ["type", "subject"], nil), (#"[]"#, [nil], nil),
            (#"{"type":"#, [nil], nil), (#"{"type":"a","type":"b"}"#, [nil], nil),
        ] as [(String, [String?], String?)])
    func `a fault of the envelope is named`(
        line: String, fields: [String?], suggestion: String?
    ) throws {
        let result = validate(Array(line.utf8), line: 7)
        #expect(result.draft == nil)
        #expect(result.findings.map(\.field) == fields)
        #expect(result.findings.allSatisfy { $0.line == 7 })
        if let suggestion { #expect(result.findings.first?.suggestion == suggestion) }
        #expect(result.findings.first?.text.german.hasPrefix("Zeile 7") == true)
    }

    @Test
    func `several faults come together`() {
        let result = check(
            "measure.proposed", "goal/x", #"{"kind":"pilt","status":"done","tittle":"x"}"#,
            on: "gestern")
        let fields = result.findings.map(\.field)
        #expect(fields == ["subject", "on", "tittle", "process", "title", "kind", "status"])
    }

    @Test
    func `a finding is told to people and to programs`() throws {
        let result = validate(
            Array(
                #"{"type":"measure.statusChanged","subject":"measure/m","data":{"status":"ende"}}"#
                    .utf8), line: 3)
        let finding = try #require(result.findings.first)
        #expect(finding.text.german.hasPrefix("Zeile 3, status: Diesen Wert gibt es hier nicht; "))
        #expect(finding.text.english.contains("found: “ende”; expected: proposed · adopted"))
        var writer = JSONWriter()
        finding.write(into: &writer, language: .english)
        let json = try JSONValue.parse(writer.bytes)
        #expect(json["line"] == .number("3"))
        #expect(json["field"] == .string("status"))
        #expect(json["found"] == .string("ende"))
        #expect(json["expected"] != nil && json["message"] != nil)
    }

    @Test
    func `an entry twice in a list is only warned of`() {
        let result = check("measure.revised", "measure/m", #"{"goals":["g","g"],"reason":"x"}"#)
        #expect(result.draft != nil)
        #expect(result.findings.map(\.severity) == [.warning])
        #expect(result.findings.map(\.field) == ["goals[1]"])
    }
}
