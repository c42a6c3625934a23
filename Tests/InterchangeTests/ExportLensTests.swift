import ByteCoding
import GivenHistory
import StrategyModel
import Testing

@testable import Interchange

/// What a lens does not show is in no export.
struct ExportLensTests {
    /// Each format as one text.
    static let formats: [(name: String, write: @Sendable (ExportScope) -> String)] = [
        ("ocel", { scope in text { OCELExport(scope).write(to: $0) } }),
        ("xes", { scope in text { XESExport(scope).write(to: $0) } }),
        ("xes by process", { scope in text { XESExport(scope, case: .process).write(to: $0) } }),
        (
            "tables",
            { scope in
                text { output in
                    for table in DataTable.all(of: scope) { table.write(.standard, to: output) }
                }
            }
        ),
    ]

    private static func text(_ write: (([UInt8]) -> Void) -> Void) -> String {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let secrets = [
        event(
            "measure.reported", "measure/m", "2020-04-01", #"{"text":"geheim-1"}"#,
            visibility: .internal),
        event(
            "measure.proposed", "measure/geheim-2", "2020-04-01",
            #"{"process":"p","title":"geheim-3"}"#, visibility: .restricted),
        event("measure.revised", "measure/m", "2027-01-01", #"{"title":"geheim-4","reason":"r"}"#),
        event("measure.reported", "measure/m", "2020-04-01", #"{"text":"geheim-5"}"#),
        event(
            "event.retracted", "measure/m", "2020-05-01",
            #"{"event":"\#(identifier(10))","reason":"Irrtum"}"#),
    ]

    @Test(arguments: formats.map(\.name))
    func `nothing hidden, retracted or to come is in it`(format: String) throws {
        let write = try #require(Self.formats.first { $0.name == format }).write
        let text = write(given(aProcess + Self.secrets).scope("2026-01-01", .public))
        #expect(text.contains("Dorfladen; mit Café"))
        #expect(!text.contains("geheim"))
        #expect(!text.contains("internal") && !text.contains("restricted"))
    }

    @Test(arguments: formats.map(\.name))
    func `what may be seen is in it`(format: String) throws {
        let write = try #require(Self.formats.first { $0.name == format }).write
        let text = write(given(aProcess + Self.secrets).scope("2028-01-01", .restricted))
        for number in 1...4 { #expect(text.contains("geheim-\(number)")) }
        #expect(!text.contains("geheim-5"))
    }

    @Test(arguments: formats.map(\.name))
    func `a redacted text is not in it`(format: String) throws {
        let write = try #require(Self.formats.first { $0.name == format }).write
        let redacted = [
            event("measure.reported", "measure/m", "2020-04-01", #"{"text":"geheim"}"#),
            event(
                "event.redacted", "measure/m", "2020-05-01",
                #"{"event":"\#(identifier(7))","reason":"Name"}"#, visibility: .restricted),
        ]
        #expect(!write(given(aProcess + redacted).scope()).contains("geheim"))
    }

    @Test(arguments: formats.map(\.name))
    func `to the public small groups have no number`(format: String) throws {
        let write = try #require(Self.formats.first { $0.name == format }).write
        let held = event(
            "dialog.held", "dialog/d", "2020-04-01",
            #"{"process":"p","title":"D","format":"workshop","#
                + #""participants":[{"sector":"business","count":2},"#
                + #"{"sector":"citizens","count":47}]}"#)
        let model = given(aProcess + [held])
        let shown = write(model.scope("2026-01-01", .public))
        #expect(!shown.contains("count: 2"))
        guard format != "xes" else { return }
        #expect(shown.contains("sector: business, sector") || shown.contains("sector: business;"))
        #expect(shown.contains("sector: citizens, count: 47"))
        #expect(write(model.scope()).contains("sector: business, count: 2"))
    }

    @Test func `the head names the last position that may be seen`() {
        let scope = given(aProcess + [Self.secrets[0]]).scope("2026-01-01", .public)
        #expect(scope.lens.first { $0.key == "knownAt" }?.value == "6")
    }

    @Test func `a CloudEvent loses redacted texts and a cause that is not shown`() throws {
        let model = given(
            aProcess + [
                event("measure.reported", "measure/m", "2020-04", #"{"text":"falsch"}"#),
                event(
                    "event.retracted", "measure/m", "2020-05",
                    #"{"event":"\#(identifier(7))","reason":"Irrtum"}"#, visibility: .internal),
                event("measure.reported", "measure/m", "2020-04", #"{"text":"ok"}"#, cause: 8),
                event(
                    "event.redacted", "measure/m", "2020-05",
                    #"{"event":"\#(identifier(9))","reason":"Name"}"#, visibility: .restricted),
            ])
        func exported(_ clearance: Visibility) throws -> CloudEvent {
            let view = model.scope("2026-01-01", clearance).view
            let raw = CloudEvent(
                id: identifier(9), source: "urn:x", type: "measure.reported", subject: "measure/m",
                position: 9, version: 4, recorded: Instant(milliseconds: 0), occurred: "2020-04",
                actor: "office", visibility: "public", cause: identifier(8),
                data: Array(#"{"text":"ok"}"#.utf8))
            return raw.asExported(from: try #require(view.event(9)))
        }
        #expect(try exported(.public).cause == nil)
        #expect(try exported(.internal).cause == identifier(8))
        let data = try exported(.restricted).data
        #expect(String(decoding: data, as: UTF8.self) == #"{"text":null}"#)
    }
}
