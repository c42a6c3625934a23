import ByteCoding
import Dashboards
import Testing
import Words

@Suite struct `JSON of a dashboard` {
    private static func json(_ language: Language = .german) throws -> JSONValue {
        try JSONValue.parse(Array(render(Fixture.document(language), as: .json).utf8))
    }

    private static func keys(_ value: JSONValue?) -> [String] {
        guard case .object(let members)? = value else { return [] }
        return members.map(\.key)
    }

    private static func items(_ value: JSONValue?) -> [JSONValue] {
        guard case .array(let items)? = value else { return [] }
        return items
    }

    private static func section(_ id: String, _ language: Language = .german) throws -> JSONValue? {
        try items(json(language)["sections"]).first { $0["id"] == .string(id) }
    }

    @Test func `the head has the keys of the contract in their order`() throws {
        let json = try Self.json()
        #expect(
            Self.keys(json) == [
                "dashboard", "title", "lang", "lens", "rules", "reproduce", "sections",
            ])
        #expect(
            Self.keys(json["lens"]) == ["asOf", "knownAt", "recorded", "clearance", "simulated"])
        #expect(Self.keys(json["rules"]) == ["convention", "policy", "version"])
        #expect(json["lens"]?["knownAt"] == .number("4711"))
    }

    @Test(arguments: [
        ("figures", "figures", "figures"), ("measures", "table", "rows"),
        ("goals", "tree", "nodes"), ("chronicle", "timeline", "entries"),
        ("population", "series", "series"), ("byStatus", "series", "categories"),
        ("text", "text", "paragraphs"), ("notice", "notice", "paragraphs"),
    ])
    func `every kind has its members`(id: String, kind: String, member: String) throws {
        let section = try #require(try Self.section(id))
        #expect(Array(Self.keys(section).prefix(3)) == ["id", "title", "kind"])
        #expect(section["kind"] == .string(kind))
        #expect(!Self.items(section[member]).isEmpty)
    }

    @Test func `figures are numbers with unit, trend, light and basis`() throws {
        let figures = Self.items(try Self.section("figures")?["figures"])
        #expect(Self.keys(figures[0]) == ["id", "label", "value", "unit", "trend", "basis"])
        #expect(figures[0]["value"] == .number("1234"))
        #expect(figures[0]["basis"] == .array([.number("1"), .number("2"), .number("3")]))
        #expect(figures[1]["value"] == .number("33.3333"))
        #expect(figures[1]["light"]?["state"] == .string("green"))
        #expect(figures[2]["value"] == .number("5000.00"))
        #expect(figures[2]["unit"] == .string("EUR"))
        #expect(figures[3]["value"] == .number("50"))
        #expect(figures[3]["counted"] == .number("1"))
        #expect(figures[3]["of"] == .number("2"))
        #expect(figures[4]["value"] == .null)
    }

    @Test func `a long basis is cut and counted`() throws {
        let figures = Self.items(try Self.section("figures")?["figures"])
        #expect(Self.items(figures[1]["basis"]).count == 1000)
        #expect(figures[1]["basisTruncated"] == .bool(true))
        #expect(figures[1]["basisCount"] == .number("1500"))
        #expect(figures[0]["basisTruncated"] == nil)
    }

    @Test(arguments: [(1000, false), (1001, true)])
    func `the limit of a basis holds at the limit and one above`(count: Int, truncated: Bool) {
        var json = JSONWriter()
        json.beginObject()
        Basis(1...count).writeMembers(into: &json)
        json.endObject()
        #expect(json.text.contains("basisTruncated") == truncated)
    }

    @Test func `codes stay codes with their words beside`() throws {
        let row = try #require(Self.items(try Self.section("measures")?["rows"]).first)
        #expect(row["cells"]?["status"] == .string("inProgress"))
        #expect(row["labels"]?["status"] == .string("in Umsetzung"))
        #expect(row["cells"]?["end"] == .string("2012-10"))
        #expect(Self.keys(row) == ["id", "cells", "labels", "light", "basis"])
    }

    @Test func `timelines tell how exactly a day is known`() throws {
        let entries = Self.items(try Self.section("chronicle")?["entries"])
        #expect(entries[0]["precision"] == .string("month"))
        #expect(entries[0]["late"] == nil)
        #expect(entries[1]["late"] == .bool(true))
        #expect(
            Self.keys(entries[1]) == ["date", "precision", "n", "type", "subject", "text", "late"])
    }

    @Test func `series carry their flags, baseline and target`() throws {
        let series = try #require(Self.items(try Self.section("population")?["series"]).first)
        let flagged = Self.items(series["points"]).filter { $0["flag"] != nil }
        #expect(flagged.map { $0["on"] } == [.string("2019-12-31")])
        #expect(series["baseline"]?["value"] == .number("815"))
        #expect(series["target"]?["on"] == .string("2025"))
    }

    @Test func `ids are the same in every language`() throws {
        func ids(_ value: JSONValue) -> [String] {
            switch value {
            case .array(let items): items.flatMap(ids)
            case .object(let members):
                members.flatMap { member -> [String] in
                    if member.key == "id", case .string(let id) = member.value { return [id] }
                    return ids(member.value)
                }
            case .null, .bool, .number, .string: []
            }
        }
        #expect(ids(try Self.json(.german)) == ids(try Self.json(.english)))
    }
}
