import GivenHistory
import Testing

@testable import StrategyModel

struct GroupTests {
    static let long = String(repeating: "sehr-", count: 20) + "lang"

    /// What depends on what came just before: names met first in a list, a correction of an event
    /// of the same group, a name twice in an event, one too long to lie in its row.
    static let events = [
        event(
            "process.started", "process/p", "2012",
            #"{"title":"P","kind":"strategy","territories":["t","u","t"]}"#),
        event("territory.registered", "territory/u", "2012", #"{"name":"U","kind":"stadt"}"#),
        event("territory.registered", "territory/t", "2012", #"{"name":"T","kind":"stadt"}"#),
        event("territory.renamed", "territory/t", "2014", #"{"name":"Neu"}"#),
        event("comet.sighted", "comet/halley", "1986", #"{"tail":true}"#),
        event(
            "event.retracted", "territory/t", "2015",
            #"{"event":"\#(identifier(4))","reason":"Irrtum"}"#),
        event("territory.renamed", "territory/t", "2014", #"{"name":"Neuer"}"#, cause: 6),
        event(
            "territory.registered", "territory/\(long)", "2012",
            #"{"name":"L","kind":"gemeinde","parent":"\#(long)"}"#),
        event("territory.renamed", "territory/\(long)", "2013", #"{"name":"M","parent":"t"}"#),
        event("territory.renamed", "territory/t", "2014", #"{"name":"Zuletzt"}"#),
    ]

    @Test(arguments: 2...11)
    func `folding events by groups is the same as one after the other`(size: Int) {
        let single = given(Self.events)
        let grouped = given(Self.events, groupsOf: size)
        #expect(grouped.position == single.position)
        #expect(grouped.subjectCount == single.subjectCount)
        for number in 0..<UInt32(single.subjectCount) {
            let subject = Subject(number)
            #expect(grouped.name(of: subject) == single.name(of: subject))
            let name = single.name(of: subject)
            #expect(
                grouped.asOf("2020-01-01").entity(name)?[Attributes.name]
                    == single.asOf("2020-01-01").entity(name)?[Attributes.name])
            for attribute in Attribute.allCases {
                let (one, other) = (
                    grouped.entries(subject, attribute), single.entries(subject, attribute)
                )
                #expect(one.map(\.day) == other.map(\.day))
                #expect(one.map(\.n) == other.map(\.n))
            }
        }
        for n in 1...single.position {
            #expect(grouped.subjects(namedBy: n) == single.subjects(namedBy: n))
            #expect(grouped.version(ofEventAt: n) == single.version(ofEventAt: n))
            #expect(grouped.row(n).rank == single.row(n).rank)
            #expect(grouped.row(n).retractedBy == single.row(n).retractedBy)
            #expect(grouped.position(ofEvent: identifier(n)) == n)
        }
        #expect(grouped.subject(named: "territory/\(Self.long)") != nil)
    }

    @Test func `the correction takes the place of what it corrects`() {
        let model = given(Self.events, groupsOf: 10)
        #expect(model.asOf("2020-01-01").entity("territory/t")?[Attributes.name] == "Zuletzt")
        #expect(model.row(7).rank == 4)
    }
}
