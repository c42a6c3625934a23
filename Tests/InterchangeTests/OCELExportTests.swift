import ByteCoding
import GivenHistory
import StrategyModel
import Testing

@testable import Interchange

struct OCELExportTests {
    private func export(_ scope: ExportScope) throws -> JSONValue {
        var bytes: [UInt8] = []
        OCELExport(scope).write { bytes += $0 }
        return try JSONValue.parse(bytes)
    }

    private func objects(_ log: JSONValue) -> [String: JSONValue] {
        let objects = (log["objects"]?.elements ?? []).map { ($0["id"]?.text ?? "", $0) }
        return Dictionary(objects) { first, _ in first }
    }

    /// The values of an attribute of an object with their times.
    private func values(_ object: JSONValue?, _ name: String) -> [String] {
        (object?["attributes"]?.elements ?? []).filter { $0["name"]?.text == name }
            .map { "\($0["time"]?.text ?? "") \($0["value"]?.text ?? "")" }
    }

    private func relations(_ value: JSONValue?) -> [String] {
        (value?["relationships"]?.elements ?? []).map {
            "\($0["qualifier"]?.text ?? "-") \($0["objectId"]?.text ?? "-")"
        }
    }

    @Test func `an event has its time, its data and what it is about`() throws {
        let log = try export(given(aProcess).scope())
        let events = log["events"]?.elements ?? []
        #expect(events.count == aProcess.count)
        let measure = try #require(events.first { $0["type"]?.text == "measure.proposed" })
        #expect(measure["id"]?.text == identifier(5).description)
        #expect(measure["time"]?.text == "2020-02-01T00:00:00.000Z")
        #expect(
            relations(measure) == [
                "subject measure/m", "process process/p", "territories territory/t",
            ])
        let attributes = (measure["attributes"]?.elements ?? []).map {
            "\($0["name"]?.text ?? "-")=\($0["value"]?.text ?? "-")"
        }
        #expect(
            attributes == [
                "position=5", "occurred=2020-02", "recorded=2020-09-13T12:31:40.000Z",
                "actor=office", "visibility=public", "title=Dorfladen; mit Café",
            ])
    }

    @Test func `what events and objects have, their types declare`() throws {
        let log = try export(given(aProcess).scope())
        for (types, things) in [("eventTypes", "events"), ("objectTypes", "objects")] {
            var declared: [String: Set<String>] = [:]
            for type in log[types]?.elements ?? [] {
                let names = (type["attributes"]?.elements ?? []).compactMap { $0["name"]?.text }
                #expect(Set(names).count == names.count)
                declared[type["name"]?.text ?? ""] = Set(names)
            }
            var used: Set<String> = []
            for thing in log[things]?.elements ?? [] {
                let type = try #require(thing["type"]?.text)
                used.insert(type)
                for attribute in thing["attributes"]?.elements ?? [] {
                    #expect(declared[type]?.contains(attribute["name"]?.text ?? "") == true)
                    #expect(attribute["value"]?.text != nil)
                }
            }
            #expect(used == Set(declared.keys))
        }
    }

    @Test func `every event is about something, and that is among the objects`() throws {
        let log = try export(given(aProcess).scope())
        let ids = (log["objects"]?.elements ?? []).compactMap { $0["id"]?.text }
        #expect(Set(ids).count == ids.count)
        for event in log["events"]?.elements ?? [] {
            let named = event["relationships"]?.elements ?? []
            #expect(!named.isEmpty)
            for relation in named { #expect(ids.contains(relation["objectId"]?.text ?? "")) }
        }
        #expect(relations(objects(log)["milestone/s"]) == ["measure measure/m"])
    }

    @Test func `an object tells when each of its values began to hold`() throws {
        let model = given(
            aProcess + [
                event(
                    "measure.statusChanged", "measure/m", "2020-05-05", #"{"status":"adopted"}"#),
                event(
                    "measure.statusChanged", "measure/m", "2020-05-05",
                    #"{"status":"inProgress"}"#),
                event("measure.scheduled", "measure/m", "2020-06", #"{"end":"2021"}"#),
            ])
        let measure = objects(try export(model.scope()))["measure/m"]
        #expect(
            values(measure, "status") == [
                "2020-02-01T00:00:00.000Z proposed", "2020-05-05T00:00:00.000Z inProgress",
            ])
        #expect(values(measure, "scheduledEnd") == ["2020-06-01T00:00:00.000Z 2021"])
    }

    @Test func `what holds from the beginning has the first time of its attribute`() throws {
        let model = given(
            aProcess + [
                event("territory.renamed", "territory/k", "1950-03", #"{"name":"Altkreis"}"#),
                event("territory.renamed", "territory/t", "2021", #"{"name":"Neustadt"}"#),
            ])
        let log = objects(try export(model.scope()))
        #expect(
            values(log["territory/t"], "name") == [
                "1970-01-01T00:00:00.000Z Stadt", "2021-01-01T00:00:00.000Z Neustadt",
            ])
        #expect(
            values(log["territory/k"], "name") == [
                "1950-02-28T00:00:00.000Z Kreis", "1950-03-01T00:00:00.000Z Altkreis",
            ])
    }

    @Test func `a value that was cleared is null from then on`() throws {
        let model = given(
            aProcess + [
                event(
                    "measure.revised", "measure/m", "2020-04",
                    #"{"text":"Ein Laden","reason":"r"}"#),
                event("measure.revised", "measure/m", "2020-08", #"{"text":null,"reason":"r"}"#),
            ])
        #expect(
            values(objects(try export(model.scope()))["measure/m"], "text") == [
                "2020-04-01T00:00:00.000Z Ein Laden", "2020-08-01T00:00:00.000Z null",
            ])
    }

    @Test func `an object that is named in two ways has one relationship with both`() throws {
        let model = given(
            aProcess + [
                event(
                    "decision.taken", "decision/d", "2020-05-01",
                    #"{"process":"p","body":"b","title":"B","result":"adopted","#
                        + #""concerns":["process/p","measure/m"]}"#)
            ])
        let last = try export(model.scope())["events"]?.elements.last
        #expect(
            relations(last) == [
                "subject decision/d", "process, concerns process/p", "body body/b",
                "concerns measure/m",
            ])
    }

    @Test func `events stand in time, a replacement where the replaced one stood`() throws {
        let retraction = #"{"event":"\#(identifier(7))","reason":"Irrtum"}"#
        let model = given(
            aProcess + [
                event("measure.reported", "measure/m", "2020-04-01", #"{"text":"falsch"}"#),
                event("measure.reported", "measure/m", "2020-04-01", #"{"text":"zweitens"}"#),
                event("event.retracted", "measure/m", "2020-05-01", retraction),
                event(
                    "measure.reported", "measure/m", "2020-04-01", #"{"text":"richtig"}"#,
                    cause: 9),
                event("measure.reported", "measure/m", "2019-12-31", #"{"text":"früher"}"#),
            ])
        let log = try export(model.scope())
        let texts = (log["events"]?.elements ?? []).compactMap { event in
            event["attributes"]?.elements.first { $0["name"]?.text == "text" }?["value"]?.text
        }
        #expect(texts == ["früher", "richtig", "zweitens"])
        let types = (log["events"]?.elements ?? []).compactMap { $0["type"]?.text }
        #expect(!types.contains("event.retracted"))
    }

    @Test func `a long log is written in pieces that make one value`() throws {
        let reports = (1...1_500).map { number in
            event(
                "measure.reported", "measure/m", "2020-04-01", #"{"text":"Bericht \#(number)"}"#)
        }
        var pieces: [[UInt8]] = []
        OCELExport(given(aProcess + reports).scope()).write { pieces.append($0) }
        #expect(pieces.count > 2)
        #expect(pieces.allSatisfy { $0.count < ExportPiece.bytes + 4_096 })
        let log = try JSONValue.parse(Array(pieces.joined()))
        #expect(log["events"]?.elements.count == aProcess.count + reports.count)
    }

    @Test func `a log without events is a log`() throws {
        let log = try export(given([]).scope())
        for key in ["objectTypes", "eventTypes", "events", "objects"] {
            #expect(log[key]?.elements == [])
        }
    }
}
