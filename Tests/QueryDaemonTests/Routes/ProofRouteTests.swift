import ByteCoding
import EventStore
import HTTPCore
import StrategyModel
import Testing

@testable import QueryDaemon

struct ProofRouteTests {
    @Test func `every visible event has a proof that leads to the checkpoint`() throws {
        let fixture = try RouteFixture(clearance: .restricted)
        let text = try fixture.get("/api/v1/checkpoint").text
        let checkpoint = try #require(Checkpoint(text))
        let last = fixture.service.publication.lastPosition
        #expect(checkpoint.origin == "example.org/test")
        #expect(checkpoint.size == last)
        for n in 1...last {
            let response = try fixture.get("/api/v1/proof/\(n)")
            #expect(response.headers["Content-Type"] == "application/json")
            let proof = try #require(InclusionProof(json: response.body))
            #expect(proof.position == n)
            #expect(proof.faults(against: checkpoint).isEmpty)
        }
    }

    @Test func `a size makes it fit an earlier checkpoint`() throws {
        let fixture = try RouteFixture(clearance: .restricted)
        let early = try #require(
            Checkpoint(try fixture.get("/api/v1/checkpoint?size=7").text))
        #expect(early.size == 7)
        let proof = try #require(
            InclusionProof(json: try fixture.get("/api/v1/proof/3?size=7").body))
        #expect(proof.faults(against: early).isEmpty)
        let empty = try #require(
            Checkpoint(try fixture.get("/api/v1/checkpoint?size=0").text))
        #expect(empty.size == 0)
    }

    @Test func `nothing depends on what the request may not see`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let visible = fixture.service.publication.lastPosition
        let before = try fixture.get("/api/v1/checkpoint")
        try fixture.record(RouteFixture.secretDrafts)
        let after = try fixture.get("/api/v1/checkpoint")
        #expect(after.body == before.body)
        #expect(after.headers == before.headers)
        let hidden = try fixture.get("/api/v1/proof/\(visible + 1)")
        let missing = try fixture.get("/api/v1/proof/\(visible + 100_000)")
        #expect(hidden.status == .notFound && missing.status == .notFound)
        #expect(
            hidden.text.replacing("\(visible + 1)", with: "N")
                == missing.text.replacing("\(visible + 100_000)", with: "N"))
        #expect(try fixture.get("/api/v1/checkpoint?size=\(visible + 1)").status == .notFound)
    }

    @Test func `an event between others that the request may not see has no proof`() throws {
        let fixture = try RouteFixture(RouteFixture.publicDrafts)
        let hidden = fixture.service.publication.lastPosition + 1
        let note = { (visibility: String) in
            #"{"type":"note.added","subject":"measure/m-1","visibility":"\#(visibility)","#
                + #""data":{"text":"Notiz"}}"#
        }
        try fixture.record(note("internal"))
        try fixture.record(note("public"))
        #expect(try fixture.get("/api/v1/proof/\(hidden)").status == .notFound)
        let proof = try #require(
            InclusionProof(json: try fixture.get("/api/v1/proof/\(hidden + 1)").body))
        #expect(proof.holds && proof.size == hidden + 1)
        let token = try fixture.makeToken()
        let field: Headers = ["authorization": "Bearer \(token)"]
        #expect(try fixture.get("/api/v1/proof/\(hidden)", field).status == .ok)
        #expect(
            try fixture.get("/api/v1/proof/\(hidden)?clearance=public", field).status == .notFound)
    }

    @Test func `the line of a small group is left out for the public, and the leaf stays`() throws {
        let fixture = try RouteFixture()
        let all: Headers = [
            "authorization": "Bearer \(try fixture.makeToken(clearance: .restricted))"
        ]
        func held(_ number: Int, _ count: Int) -> String {
            #"{"type":"dialog.held","subject":"dialog/klein-\#(number)","on":"2023-01-02","#
                + #""visibility":"public","data":{"process":"eider","title":"Runde","#
                + #""format":"workshop","participants":[{"sector":"politics","count":\#(count)}]}}"#
        }
        try fixture.record(held(1, 2))
        _ = fixture.service.publication.current()
        let small = fixture.service.publication.lastPosition
        try fixture.record(held(2, 3))
        _ = fixture.service.publication.current()
        let large = fixture.service.publication.lastPosition
        let whole = try JSONValue.parse(try fixture.get("/api/v1/proof/\(small)", all).body)
        let seen = try JSONValue.parse(try fixture.get("/api/v1/proof/\(small)").body)
        #expect(whole["line"]?.text?.contains(#""count":2"#) == true)
        #expect(seen["line"] == nil)
        #expect(seen["leaf"] == whole["leaf"] && seen["leaf"] != nil)
        #expect(try fixture.json("/api/v1/proof/\(large)")["line"] != nil)
    }

    @Test(arguments: [
        ("proof/0", 404), ("proof/x", 404), ("proof/01", 404), ("proof/3?size=2", 404),
        ("proof/1?size=0", 400), ("proof/1?size=x", 400), ("proof/1?asOf=2012", 400),
        ("checkpoint?size=-1", 400), ("checkpoint?size=4294967294", 404),
        ("checkpoint?size=4294967295", 400), ("checkpoint?clearance=internal", 403),
    ])
    func `what there is not is refused`(address: String, status: Int) throws {
        #expect(try RouteFixture().get("/api/v1/" + address).status.code == status)
    }

    @Test func `who has the answer is told so, before anything is hashed`() throws {
        let fixture = try RouteFixture()
        for address in ["/api/v1/checkpoint", "/api/v1/proof/1"] {
            let tag = try #require(try fixture.get(address).headers["ETag"])
            let again = try fixture.get(address, ["if-none-match": tag])
            #expect(again.status == .notModified)
            #expect(again.body.isEmpty)
            #expect(try fixture.get(address + "?size=5").headers["ETag"] != tag)
        }
    }
}
