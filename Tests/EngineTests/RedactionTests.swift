import ByteCoding
import Engine
import EventStore
import Foundation
import StrategyModel
import Testing

struct RedactionTests {
    private static let name = "Erika Mustermann"

    /// A store with a note at position 3 that names somebody.
    private func filled() throws -> PersonTests.Filled {
        let filled = try PersonTests.Filled()
        let drafts = [
            draft("territory.registered", "territory/t", #"{"name":"T","kind":"stadt"}"#),
            draft(
                "process.started", "process/p",
                #"{"title":"P","kind":"strategy","territories":["t"]}"#),
            draft("note.added", "process/p", #"{"text":"\#(Self.name)"}"#),
        ].compactMap { validate(Array($0.utf8)).draft }
        #expect(try Store(opening: filled.path).record(drafts).recorded == 3)
        return filled
    }

    private func draft(_ type: String, _ subject: String, _ data: String) -> String {
        #"{"type":"\#(type)","subject":"\#(subject)","on":"2020","data":\#(data)}"#
    }

    private func error(_ body: () throws(RedactionError) -> Void) -> RedactionError? {
        do throws(RedactionError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func line(_ n: Int, in store: Store) throws -> String {
        String(decoding: try store.log.line(at: n) ?? [], as: UTF8.self)
    }

    @Test func `the text leaves the log and the model, and the order stays, restricted`() throws {
        let filled = try filled()
        let (store, other) = (try Store(opening: filled.path), try Store(opening: filled.path))
        let redaction = try store.redact(.position(3), reason: "Name im Text", actor: "admin")
        #expect(redaction.position == 3 && redaction.order == 4 && redaction.warnings.isEmpty)
        try other.refresh()
        for store in [store, other, try Store(opening: filled.path)] {
            #expect(store.model.isRedacted(3))
            #expect(try line(3, in: store).contains(#""data":{"text":null}"#))
            let lens = Lens(asOf: store.today, knownAt: 4, clearance: .internal)
            #expect(View(store.model, lens).event(4) == nil)
        }
        #expect(try store.log.verify().findings.isEmpty)
    }

    @Test func `again it is acknowledged, and by its id too`() throws {
        let filled = try filled()
        let store = try Store(opening: filled.path)
        let lens = Lens(asOf: store.today, knownAt: 3, clearance: .restricted)
        let id = try #require(View(store.model, lens).event(3)).id
        #expect(try store.redact(.id(id), reason: "Name").order == 4)
        #expect(try store.redact(.position(3), reason: "Name").order == nil)
        #expect(store.model.position == 4)
    }

    @Test func `what is not there or has no texts is refused, and nothing recorded`() throws {
        let filled = try filled()
        let store = try Store(opening: filled.path)
        for event in [EventReference.position(4), .id(.init(high: 1, low: 2))] {
            guard
                case .unknown = error({ () throws(RedactionError) in
                    _ = try store.redact(event, reason: "x")
                })
            else {
                Issue.record("\(event) was taken")
                continue
            }
        }
        let draft = try #require(
            validate(
                Draft(
                    type: "policy.set", subject: "policy/p",
                    data: [
                        .init(key: "staleDays", value: .number("90"))
                    ])
            ).draft)
        _ = try store.record([draft])
        guard
            case .noTexts(position: 4) = error({ () throws(RedactionError) in
                _ = try store.redact(.position(4), reason: "x")
            })
        else {
            Issue.record("there is nothing to redact in a number")
            return
        }
        guard
            case .reason = error({ () throws(RedactionError) in
                _ = try store.redact(.position(3), reason: " ")
            })
        else {
            Issue.record("a reason must say something")
            return
        }
        #expect(store.model.position == 4)
    }

    @Test func `a reason that looks personal is taken, with a warning`() throws {
        let filled = try filled()
        let store = try Store(opening: filled.path)
        let redaction = try store.redact(.position(3), reason: "Bitte von erika@example.org")
        #expect(redaction.warnings.count == 1)
    }

    @Test func `recording the order is left to the command`() throws {
        let filled = try filled()
        let store = try Store(opening: filled.path)
        let draft = try #require(
            validate(
                Draft(
                    type: "event.redacted", subject: "process/p",
                    data: [
                        .init(key: "event", value: .string("01930000-0000-7000-8000-000000000000")),
                        .init(key: "reason", value: .string("x")),
                    ])
            ).draft)
        #expect(throws: EngineError.self) { try store.record([draft]) }
    }

    @Test(arguments: [
        ("@17", EventReference.position(17)), ("@0", nil), ("17", nil), ("@x", nil), ("", nil),
    ])
    func `an event is named by its id or its position`(text: String, event: EventReference?) {
        #expect(EventReference(text) == event)
    }
}
