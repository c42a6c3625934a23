import ByteCoding
import GivenHistory
import StrategyModel
import Testing

@testable import Interchange

struct XESExportTests {
    private func export(
        _ scope: ExportScope, case category: StrategyModel.Category = .measure
    ) -> String {
        var bytes: [UInt8] = []
        XESExport(scope, case: category).write { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The values of an attribute within events, in their order.
    private func values(_ key: String, _ log: String) -> [String] {
        let body = log.split(separator: "<trace>").dropFirst().joined()
        return body.split(separator: "<event>").dropFirst().compactMap { event in
            guard let start = event.firstRange(of: "key=\"\(key)\" value=\"")?.upperBound else {
                return nil
            }
            return String(event[start...].prefix { $0 != "\"" })
        }
    }

    @Test func `the head has version, extensions, globals, classifiers and the lens`() {
        let log = export(given(aProcess).scope("2021-06-01", .public))
        let head = log.prefix(upTo: log.firstRange(of: "<trace>")?.lowerBound ?? log.endIndex)
        var last = head.startIndex
        for part in [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">"#,
            #"<extension name="Concept" prefix="concept""#, #"<extension name="Time""#,
            #"<extension name="Lifecycle""#, #"<extension name="Organizational" prefix="org""#,
            #"<extension name="Identity""#, #"<global scope="trace">"#,
            #"<global scope="event">"#, #"<classifier name="Event type" keys="concept:name"/>"#,
            #"<string key="concept:name" value="Amt &lt;Muster&gt; &amp; Co."/>"#,
            #"<string key="asOf" value="2021-06-01"/>"#,
            #"<string key="clearance" value="public"/>"#,
        ] {
            guard let found = head[last...].firstRange(of: part) else {
                Issue.record("\(part) is not there, or not in its place")
                continue
            }
            last = found.upperBound
        }
    }

    @Test func `the trace of a measure has its events and its milestones', in time`() {
        let model = given(
            aProcess + [
                event("measure.reported", "measure/m", "2020-06-01", #"{"text":"b"}"#),
                event(
                    "measure.statusChanged", "measure/m", "2020-05-01", #"{"status":"adopted"}"#),
                event("milestone.reached", "milestone/s", "2020-07"),
                event("note.added", "measure/m", "2020-08", #"{"text":"Notiz"}"#),
            ])
        let log = export(model.scope())
        #expect(log.split(separator: "<trace>").count == 2)
        #expect(
            values("activity", log) == [
                "measure.proposed", "milestone.planned", "measure.statusChanged adopted",
                "measure.reported", "milestone.reached",
            ])
        #expect(
            values("time:timestamp", log).map { $0.prefix(10) } == [
                "2020-02-01", "2020-03-01", "2020-05-01", "2020-06-01", "2020-07-01",
            ])
        #expect(values("occurred", log).first == "2020-02")
        #expect(Set(values("lifecycle:transition", log)) == ["complete"])
    }

    @Test(arguments: [
        (StrategyModel.Category.process, ["p"]), (.measure, ["m"]), (.milestone, ["s"]),
        (.territory, ["k", "t"]), (.dialog, []), (.fund, []),
    ])
    func `a case may be of any category, and one without events has no trace`(
        category: StrategyModel.Category, cases: [String]
    ) {
        let log = export(given(aProcess).scope(), case: category)
        let traces = log.split(separator: "<trace>").dropFirst()
        #expect(
            traces.map { trace in
                trace.contains("<string key=\"concept:name\" value=\"\(cases.first ?? "")\"/>")
                    || cases.contains { trace.contains("value=\"\($0)\"/>") }
            } == cases.map { _ in true })
        for trace in traces { #expect(trace.contains("<event>")) }
    }

    @Test func `the case of an outcome is its dialogue, of an application its fund`() {
        let model = given(
            aProcess + [
                event(
                    "dialog.held", "dialog/d", "2020-04-01",
                    #"{"process":"p","title":"D","format":"workshop"}"#),
                event(
                    "outcome.recorded", "outcome/o", "2020-04-01",
                    #"{"dialog":"d","kind":"idea","text":"Idee"}"#),
                event("fund.opened", "fund/f", "2020-04-01", #"{"process":"p","title":"F"}"#),
                event(
                    "application.submitted", "application/a", "2020-04-02",
                    #"{"fund":"f","title":"A","applicant":"b","amount":"100.00"}"#),
            ])
        #expect(
            values("concept:name", export(model.scope(), case: .dialog))
                == ["dialog.held", "outcome.recorded"])
        #expect(
            values("concept:name", export(model.scope(), case: .fund))
                == ["fund.opened", "application.submitted"])
    }

    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<x>", "&lt;x&gt;"), ("\"so\"", "&quot;so&quot;"),
        ("a\tb", "a&#9;b"), ("a\nb", "a&#10;b"), ("a\r\nb", "a&#13;&#10;b"),
        ("a\u{0}b", "a\u{FFFD}b"), ("\u{1B}[1m", "\u{FFFD}[1m"), ("\u{1F}", "\u{FFFD}"),
        ("\u{FFFE}", "\u{FFFD}"), ("x\u{FFFF}y", "x\u{FFFD}y"), ("\u{FFFD}", "\u{FFFD}"),
        ("\u{FFFC}", "\u{FFFC}"), ("Grüße 🏡", "Grüße 🏡"), ("", ""), ("'", "'"),
    ])
    func `a value is escaped, and what XML can't hold is replaced`(value: String, spelled: String) {
        var xml = XMLWriter()
        _ = xml.take()
        xml.empty("string", ["value": value])
        #expect(String(decoding: xml.take(), as: UTF8.self) == "<string value=\"\(spelled)\"/>\n")
    }

    @Test func `a long log is written in pieces that make one document`() {
        let reports = (1...1_500).map { number in
            event(
                "measure.reported", "measure/m", "2020-04-01", #"{"text":"Bericht \#(number)"}"#)
        }
        var pieces: [[UInt8]] = []
        XESExport(given(aProcess + reports).scope()).write { pieces.append($0) }
        #expect(pieces.count > 2)
        #expect(pieces.allSatisfy { $0.count < ExportPiece.bytes + 4_096 })
        let log = String(decoding: Array(pieces.joined()), as: UTF8.self)
        #expect(values("position", log).count == reports.count + 2)
        #expect(log.hasSuffix("</log>\n"))
    }
}
