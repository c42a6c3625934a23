import ByteCoding
import Engine
import HTTPCore
import StrategyModel
import Testing

@testable import QueryDaemon

/// Tags are made of everything an answer depends on, and of nothing else.
struct CachingTests {
    static let addresses = [
        "/", "/dashboards", "/dashboards/steering?process=eider", "/dashboards/process/eider.txt",
        "/api/v1/measures", "/api/v1/measures/m-1", "/api/v1/kpis", "/api/v1/events",
        "/api/v1/kpis/spent/history?interval=year", "/api/v1/catalog",
    ]

    private func tag(_ response: Response) throws -> String {
        try #require(response.headers["ETag"])
    }

    @Test(arguments: addresses)
    func `an answer that the client has is not sent again`(address: String) throws {
        let fixture = try RouteFixture()
        let first = try fixture.get(address)
        let tag = try tag(first)
        #expect(first.headers["Cache-Control"] == "no-cache")
        #expect(first.headers["Vary"] == "Accept, Accept-Language, Authorization")
        for condition in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let again = try fixture.get(address, ["if-none-match": condition])
            #expect(again.status == .notModified, "\(condition)")
            #expect(again.body.isEmpty)
            #expect(again.headers["ETag"] == tag)
            #expect(again.headers["Vary"] == first.headers["Vary"])
        }
        #expect(try fixture.get(address, ["if-none-match": "\"other\""]).body == first.body)
    }

    @Test func `whatever changes the answer changes the tag`() throws {
        let fixture = try RouteFixture()
        let base = "/dashboards/steering?process=eider"
        var tags = [try tag(try fixture.get(base))]
        for (address, headers) in [
            (base + "&asOf=2023", [:]), (base + "&lang=de", [:]),
            (base + "&policy=staleDays=9", [:]), (base + "&since=2023", [:]),
            (base, ["accept": "text/plain"] as Headers),
            (base, ["accept-language": "de"] as Headers), ("/dashboards/gaps?process=eider", [:]),
        ] as [(String, Headers)] {
            tags.append(try tag(try fixture.get(address, headers)))
        }
        try fixture.record(
            #"{"type":"need.identified","subject":"need/n-9","on":"2024-01","#
                + #""visibility":"public","data":{"process":"eider","text":"Licht"}}"#)
        tags.append(try tag(try fixture.get(base)))
        // The last event of the first batch that the public may see stands for all of it.
        let known = RouteFixture.publicDrafts.split(separator: "\n").count
        let then = try fixture.get(base + "&knownAt=@\(known)", ["accept": "application/json"])
        tags.append(try tag(then))
        #expect(try JSONValue.parse(then.body)["lens"]?["knownAt"]?.number == known)
        #expect(Set(tags).count == tags.count)
    }

    @Test func `an event that the client may not see changes no tag`() throws {
        let fixture = try RouteFixture()
        let before = try Self.addresses.map { try tag(try fixture.get($0)) }
        try fixture.record(
            #"{"type":"note.added","subject":"measure/m-1","visibility":"internal","#
                + #""data":{"text":"für uns"}}"#)
        let after = try Self.addresses.map { try tag(try fixture.get($0)) }
        #expect(before == after)
    }

    @Test
    func `what a token let see stays out of shared caches; of the token only its clearance counts`()
        throws
    {
        let fixture = try RouteFixture()
        func field(_ token: String) -> Headers { ["authorization": "Bearer \(token)"] }
        let one = field(try fixture.makeToken(actor: "a"))
        let two = field(try fixture.makeToken(actor: "b", role: .recorder))
        let more = field(try fixture.makeToken(actor: "a", clearance: .restricted))
        for address in Self.addresses {
            let answer = try fixture.get(address, one)
            #expect(answer.headers["Cache-Control"] == "private, no-cache", "\(address)")
            #expect(answer.headers["Vary"] == "Accept, Accept-Language, Authorization")
            #expect(!answer.isRepeatable, "\(address)")
            #expect(try fixture.get(address, two).headers == answer.headers, "\(address)")
            #expect(try fixture.get(address, two).body == answer.body, "\(address)")
            guard address != "/api/v1/catalog" else { continue }
            let tags = Set(
                [try tag(answer), try tag(try fixture.get(address, more))]
                    + [try tag(try fixture.get(address))])
            #expect(tags.count == 3, "\(address)")
        }
    }

    @Test func `what is not there is not there, whatever the client has`() throws {
        let fixture = try RouteFixture()
        for address in ["/api/v1/measures/none", "/dashboards/process/none"] {
            #expect(try fixture.get(address, ["if-none-match": "*"]).status == .notFound)
        }
    }
}
