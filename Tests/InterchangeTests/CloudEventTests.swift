import ByteCoding
import GivenHistory
import Testing

@testable import Interchange

struct CloudEventTests {
    private func event(cause: UUID128? = nil) throws -> CloudEvent {
        CloudEvent(
            id: try #require(UUID128("01890000-0000-7000-8000-000000000001")),
            source: "urn:uuid:01890000-0000-7000-8000-0000000000ff", type: "note.added",
            subject: "measure/m-1", position: 17, version: 3,
            recorded: try #require(Instant("2024-06-01T10:00:00Z")), occurred: "2024-05",
            actor: "staff-3", visibility: "public", cause: cause,
            data: Array(#"{"text":"Grüße"}"#.utf8))
    }

    @Test func `an event has the attributes that the specification requires`() throws {
        let json = try JSONValue.parse([try event()].batch)
        guard case .array(let events) = json, case .object(let members)? = events.first else {
            Issue.record("a batch is an array of objects")
            return
        }
        for (key, value) in [
            ("specversion", "1.0"), ("id", "01890000-0000-7000-8000-000000000001"),
            ("source", "urn:uuid:01890000-0000-7000-8000-0000000000ff"), ("type", "note.added"),
            ("subject", "measure/m-1"), ("time", "2024-06-01T10:00:00.000Z"),
            ("datacontenttype", "application/json"), ("occurred", "2024-05"),
        ] {
            #expect(events.first?[key] == .string(value))
        }
        #expect(events.first?["data"]?["text"] == .string("Grüße"))
        #expect(events.first?["position"] == .number("17"))
        // CloudEvents 1.0.2: attribute names are lower-case letters and digits only.
        for member in members {
            #expect(
                member.key.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                })
            #expect(member.key.utf8.count <= 20)
        }
    }

    @Test func `a cause is told where there is one`() throws {
        let without = try JSONValue.parse(Array([try event()].lines.dropLast()))
        #expect(without["cause"] == nil)
        let lines = [try event(cause: UUID128(high: 1, low: 2))].lines
        let with = try JSONValue.parse(Array(lines.dropLast()))
        #expect(with["cause"] == .string("00000000-0000-0001-0000-000000000002"))
    }

    @Test func `no events are an empty array, or no line`() {
        #expect([CloudEvent]().batch == Array("[]".utf8))
        #expect([CloudEvent]().lines.isEmpty)
    }

    @Test func `lines are one event each`() throws {
        let lines = [try event(), try event()].lines.split(separator: 0x0A)
        #expect(lines.count == 2)
        for line in lines { _ = try JSONValue.parse(Array(line)) }
    }
}
