import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

/// A log that another program wrote, with the right checksums: what does not fit is left out, and
/// reading goes on.
struct OddContentTests {
    private static let oddities = [
        "1", "-1", "1e99", "\"x\"", "\"\"", "true", "null", "[]", "[1]", "[null]", "[[1]]",
        "[{\"a\":1}]", "{}", "{\"yes\":\"x\"}", "[\"x\",1,\"y\"]", " [ 1 , 2 ] ",
    ]

    @Test(arguments: EventType.allCases)
    func `any value in any field folds, and what comes after it is read`(type: EventType) {
        let category = type.definition.category?.rawValue ?? "process"
        var events: [GivenEvent] = []
        for field in type.definition.fields {
            for oddity in Self.oddities {
                let last = "\"text\":\"danach\""
                events.append(
                    event(
                        type.rawValue, "\(category)/a", "2020-01-01",
                        "{\"\(field.field.rawValue)\":\(oddity),\"unknown\":\(oddity),\(last)}"))
                events.append(
                    event(
                        "note.added", "\(category)/a", "2020-01-02", "{\(last)}",
                        cause: events.count))
            }
        }
        for size in [1, 64] {
            let model = given(events, groupsOf: size)
            #expect(model.position == events.count)
            let view = model.asOf("2021-01-01")
            for n in 1...max(1, model.position) where n <= model.position {
                let data = model.data(of: n, in: view)
                if n.isMultiple(of: 2) { #expect(data.count == 1) }
            }
        }
    }

    @Test(arguments: ["{", "{\"text\"", "{\"text\":", "{\"text\":\"x", "[", "{}}", "{,}", "x"])
    func `data that is no object is left out`(data: String) {
        let model = given([
            event("note.added", "process/a", "2020-01-01", data),
            event("note.added", "process/a", "2020-01-01", "{\"text\":\"y\"}"),
        ])
        #expect(model.position == 2)
        #expect(model.data(of: 2, in: model.asOf("2021-01-01")).count == 1)
    }
}
