import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

/// What a redaction leaves of an event's data, and of the model that knew its texts.
struct RedactionTests {
    @Test(arguments: [
        ("note.added", #"{"text":"Erika"}"#, #"{"text":null}"#),
        (
            "measure.proposed",
            #"{"process":"p","title":"Erika","kind":"pilot","goals":["g"],"rhythm":"oft"}"#,
            #"{"process":"p","title":null,"kind":"pilot","goals":["g"],"rhythm":null}"#
        ),
        (
            "dialog.held",
            #"{"guests":7,"participants":[{"sector":"science","count":3}],"theme":"Erika"}"#,
            #"{"guests":7,"participants":[{"sector":"science","count":3}],"theme":null}"#
        ),
        (
            "measure.budgeted", #"{"year":2020,"amount":"5000.00","source":"Erika"}"#,
            #"{"year":2020,"amount":"5000.00","source":null}"#
        ),
        ("note.added", #"{"text":"x","colour":["Erika",1]}"#, #"{"text":null,"colour":[null,1]}"#),
    ])
    func `texts and titles go, and nothing else`(type: String, data: String, left: String) throws {
        let definition = try #require(EventType(rawValue: type)).definition
        let redacted = Array(data.utf8).withUnsafeBytes { definition.withoutTexts($0) }
        #expect(redacted.map { String(decoding: $0, as: UTF8.self) } == left)
        #expect(try #require(redacted).withUnsafeBytes { definition.withoutTexts($0) } == nil)
    }

    @Test func `an event without texts has none to redact`() {
        let data = Array(#"{"status":"completed"}"#.utf8)
        let definition = EventType.measureStatusChanged.definition
        #expect(data.withUnsafeBytes { definition.withoutTexts($0) } == nil)
    }

    private func order(_ n: Int, on subject: String) -> GivenEvent {
        event(
            "event.redacted", subject, "2021",
            #"{"event":"\#(identifier(n))","reason":"Name"}"#, visibility: .restricted)
    }

    private let events = [
        event("note.added", "measure/m", "2020", #"{"text":"Gespräch mit Erika Mustermann"}"#),
        event(
            "measure.revised", "measure/m", "2020", #"{"title":"Laden","text":"E. Mustermann"}"#),
        event("measure.reported", "measure/m", "2020", #"{"text":"offen","progress":"20"}"#),
    ]

    private struct Bytes: ByteSink {
        var bytes: [UInt8] = []
        mutating func write(_ more: UnsafeRawBufferPointer) { bytes += Array(more) }
    }

    private func holds(_ model: ReadModel, _ text: String) -> Bool {
        var sink = Bytes()
        model.write(to: &sink)
        return String(decoding: sink.bytes, as: UTF8.self).contains(text)
    }

    @Test(arguments: [1, 64]) func `a model forgets the texts that an order names`(size: Int) throws
    {
        let known = given(aProcess + events, groupsOf: size)
        #expect(holds(known, "Mustermann"))
        let orders = [order(5, on: "measure/m"), order(6, on: "measure/m")]
        let model = given(aProcess + events + orders, groupsOf: size)
        #expect(!holds(model, "Mustermann"))
        #expect(model.redactionCount == 2)
        let view = model.asOf("2022-01-01", .public)
        let note = try #require(view.event(5))
        #expect(note.isRedacted && note[Fields.text] == nil)
        guard case .redacted? = note.fields.first?.value else {
            Issue.record("it is not told as redacted: \(note.fields)")
            return
        }
        let measure = try #require(view.entity("measure/m"))
        #expect(measure[Attributes.title] == nil)
        #expect(measure.history(Attributes.title).map(\.value) == ["Dorfladen"])
        #expect(measure.events(.reports).map { $0[Fields.text] } == ["offen"])
    }

    @Test func `it then answers as one that never knew them`() throws {
        let model = given(aProcess + events + [order(6, on: "measure/m")])
        var redacted = events
        redacted[1].data = #"{"title":null,"text":null}"#
        let fresh = given(aProcess + redacted + [order(6, on: "measure/m")])
        for clearance in Visibility.allCases {
            let (one, other) = (
                model.asOf("2022-01-01", clearance), fresh.asOf("2022-01-01", clearance)
            )
            for n in 1...model.position {
                #expect("\(one.event(n)?.fields ?? [])" == "\(other.event(n)?.fields ?? [])")
            }
            let titles = [one, other].map { $0.entity("measure/m")?[Attributes.title] }
            #expect(titles[0] == titles[1])
        }
    }

    @Test func `an order on another stream, or of nothing, forgets nothing`() {
        let orders = [order(5, on: "process/p"), order(99, on: "measure/m")]
        let model = given(aProcess + events + orders)
        #expect(model.redactionCount == 0)
        #expect(holds(model, "Mustermann"))
    }

}
