import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

struct FoldTests {
    @Test func `an event of a newer version is kept and counted, and reading goes on`() {
        let model = given([
            event("territory.registered", "territory/t", "2012", #"{"name":"T","kind":"stadt"}"#),
            event("territory.twinned", "territory/t", "2013", #"{"with":"x"}"#),
            event("comet.sighted", "comet/halley", "1986", #"{"tail":true}"#),
            event("territory.renamed", "territory/t", "2014", #"{"name":"Neu"}"#),
        ])
        #expect(model.unknownTypes == ["territory.twinned": 1, "comet.sighted": 1])
        #expect(model.subject(named: "territory/t").map(model.hasUnknownEvents) == true)
        #expect(model.asOf("2020-01-01").entity("territory/t")?[Attributes.name] == "Neu")
    }

    @Test func `an unknown field is left out and the others are read`() {
        let model = given([
            event(
                "territory.registered", "territory/t", "2012",
                #"{"colour":{"r":[1,2]},"name":"T","kind":"stadt"}"#)
        ])
        #expect(model.asOf("2020-01-01").entity("territory/t")?[Attributes.name] == "T")
    }

    @Test func `escaped text is read as it was meant`() {
        let model = given([
            event(
                "territory.registered", "territory/t", "2012",
                #"{"name":"Zeile\n\u00e4 \ud83c\udf33 \"x\"","kind":"stadt"}"#)
        ])
        #expect(
            model.asOf("2020-01-01").entity("territory/t")?[Attributes.name] == "Zeile\nä 🌳 \"x\"")
    }

    @Test func `a copy is not changed by what is folded into the original`() {
        var model = given([
            event("territory.registered", "territory/t", "2012", #"{"name":"Alt","kind":"stadt"}"#)
        ])
        let copy = model
        model = given([
            event("territory.registered", "territory/t", "2012", #"{"name":"Alt","kind":"stadt"}"#),
            event("territory.renamed", "territory/t", "2013", #"{"name":"Neu"}"#),
        ])
        #expect(copy.position == 1)
        #expect(copy.asOf("2020-01-01").entity("territory/t")?[Attributes.name] == "Alt")
        #expect(model.asOf("2020-01-01").entity("territory/t")?[Attributes.name] == "Neu")
    }

    @Test func `objects, lists and decimals are read back as recorded`() throws {
        let model = given([
            event("territory.registered", "territory/t", "2012", #"{"name":"T","kind":"stadt"}"#),
            event("body.registered", "body/b", "2012", #"{"name":"Rat","kind":"council"}"#),
            event(
                "process.started", "process/p", "2012",
                #"{"title":"P","kind":"strategy","territories":["t"]}"#),
            event(
                "decision.taken", "decision/d", "2013-03-05",
                #"{"process":"p","body":"b","title":"Ja","result":"adopted","#
                    + #""votes":{"yes":12,"no":3,"abstain":0},"#
                    + #""concerns":["process/p","territory/t"]}"#
            ),
            event(
                "process.funded", "process/p", "2013", #"{"source":"Land","amount":"12500.50"}"#),
            event(
                "dialog.held", "dialog/w", "2013-04",
                #"{"process":"p","title":"W","format":"workshop","guests":50,"#
                    + #""participants":[{"sector":"citizens","count":40},"#
                    + #"{"sector":"business"}]}"#
            ),
        ])
        let view = model.asOf("2020-01-01")
        let decision = try #require(view.entity("decision/d"))
        #expect(decision[Attributes.votes]?.yes == 12)
        #expect(decision[Attributes.votes]?.abstain == 0)
        #expect(decision[Attributes.concerns]?.map(\.name) == ["process/p", "territory/t"])
        let funding = try #require(view.entity("process/p")?.events(.fundings).first)
        #expect(funding[Fields.amount]?.description == "12500.50")
        let dialog = try #require(view.entity("dialog/w"))
        #expect(dialog[Attributes.guests] == 50)
        #expect(dialog[Attributes.participants]?.map(\.count) == [40, nil])
    }

    @Test func `timelines of any length keep their order`() {
        var events = [
            event("territory.registered", "territory/t", "2012", #"{"name":"0","kind":"stadt"}"#)
        ]
        // Out of order and across every size class up to beyond a chunk.
        let days = (0..<1_500).map { ($0 * 7_919) % 1_500 }
        for day in days {
            let date = CivilDate(daysSinceEpoch: 16_000 + day)
            events.append(
                event("territory.renamed", "territory/t", "\(date)", #"{"name":"\#(day)"}"#))
        }
        let view = given(events).asOf("2030-01-01")
        let names = view.entity("territory/t")?.history(Attributes.name).dropFirst().map(\.value)
        #expect(names == (0..<1_500).map(String.init))
        for day in [0, 1, 511, 512, 1_023, 1_024, 1_499] {
            let date = CivilDate(daysSinceEpoch: 16_000 + day).description
            let then = given(events).asOf(date).entity("territory/t")
            #expect(then?[Attributes.name] == String(day))
        }
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func `known at a position inside a batch means the end of the batch before`(position: Int) {
        var model = ReadModel()
        for n in 1...4 {
            var data = Array(#"{"name":"T","kind":"stadt"}"#.utf8)
            var stream = "territory/t\(n)"
            stream.withUTF8 { stream in
                data.withUnsafeMutableBytes { data in
                    let type = Array("territory.registered".utf8)
                    let day = Array("2012".utf8)
                    let visibility = Array("public".utf8)
                    type.withUnsafeBytes { type in
                        day.withUnsafeBytes { day in
                            visibility.withUnsafeBytes { visibility in
                                model.fold(
                                    LoggedEvent(
                                        n: n, recorded: Instant(milliseconds: Int64(n)),
                                        closesBatch: n != 2, id: identifier(n), cause: nil,
                                        stream: UnsafeRawBufferPointer(stream), type: type,
                                        occurred: day, actor: day, visibility: visibility,
                                        data: UnsafeRawBufferPointer(data)))
                            }
                        }
                    }
                }
            }
        }
        #expect(model.endOfBatch(atOrBefore: position) == [0, 1, 1, 3, 4][position])
        let instant = Instant(milliseconds: Int64(position))
        #expect(model.position(knownAt: instant) == [0, 1, 1, 3, 4][position])
    }
}

struct OrdinalTests {
    @Test func `cases are numbered in the order of their declaration`() {
        #expect(EventType.allCases.map(\.ordinal) == EventType.allCases.indices.map { UInt8($0) })
        #expect(Field.allCases.map(\.ordinal) == Field.allCases.indices.map { UInt8($0) })
        #expect(Attribute.allCases.map(\.ordinal) == Attribute.allCases.indices.map { UInt8($0) })
        #expect(Category.allCases.map(\.ordinal) == Category.allCases.indices.map { UInt8($0) })
        #expect(
            MeasureStatus.allCases.map(\.ordinal)
                == MeasureStatus.allCases.indices.map { UInt8($0) })
        #expect(ReasonCode.allCases.allSatisfy { ReasonCode(ordinal: $0.ordinal) == $0 })
        #expect(Visibility.allCases.map(\.ordinal) == [0, 1, 2])
    }
}
