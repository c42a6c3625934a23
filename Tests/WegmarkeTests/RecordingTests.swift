import ByteCoding
import Testing

/// Recording as a program uses it: receipts, ids, expectations, files.
struct RecordingTests {
    static let fund = BadInput.fund
    static let identifier = BadInput.identifier

    @Test func `the same id with the same content is acknowledged again and appends nothing`()
        throws
    {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let arguments = ["record", "note.added", Self.fund, "text=Eins", "--id", Self.identifier]
        let first = try store.run(arguments + ["--format", "json"])
        let bytes = try store.logBytes()
        let again = try store.run(arguments + ["--format", "json"])
        #expect([first.code, again.code] == [0, 0])
        #expect(
            first.output == #"{"recorded":1,"from":83,"to":83,"ids":["\#(Self.identifier)"]}"#
                + "\n")
        #expect(
            again.output == #"{"recorded":0,"from":83,"to":83,"ids":["\#(Self.identifier)"]}"#
                + "\n")
        // The expected version was true the first time; the id is looked at before.
        let late = try store.run(arguments + ["--expect", "3", "--lang", "en"])
        #expect(late.code == 0)
        #expect(late.output.contains("known already"))
        #expect(try store.run(arguments + ["--lang", "de"]).output.contains("schon erfasst"))
        #expect(try store.logBytes() == bytes)
    }

    @Test func `a file that is sent twice is recorded once`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let file = (1...3).map { number in
            BadInput.note("\(number)").dropLast()
                + #","id":"0193aaaa-0000-7000-8000-00000000000\#(number)"}"#
        }.joined(separator: "\n")
        let receipts = try (1...2).map { _ in
            try store.run(["record", "--file", "-", "--format", "json"], input: file).json()
        }
        #expect(receipts.map { $0["recorded"]?.whole } == [3, 0])
        #expect(receipts.map { $0["from"]?.whole } == [83, 83])
        #expect(receipts.map { $0["to"]?.whole } == [85, 85])
        #expect(receipts[0]["ids"]?.elements == receipts[1]["ids"]?.elements)
        #expect(try store.count() == 85)
        // Some known and some new is no retry of the same batch.
        let mixed = try store.run(
            ["record", "--file", "-"], input: file + "\n" + BadInput.note("4"))
        #expect(mixed.code == 65)
        #expect(try store.count() == 85)
    }

    @Test func `an expected version that is right lets the event in`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let next = try store.run(["record", "note.added", Self.fund, "text=x", "--expect", "3"])
        #expect(next.code == 0)
        #expect(next.output.contains(" v4 "))
        let new = try store.run([
            "record", "territory.registered", "territory/neu", "name=Neu", "kind=place",
            "--expect", "none",
        ])
        #expect(new.code == 0)
        #expect(
            try store.run(["record", "note.added", Self.fund, "text=x", "--expect", "viele"]).code
                == 64)
    }

    @Test(arguments: [[], ["--each"]])
    func `a dry run judges and records nothing`(options: [String]) throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let bytes = try store.logBytes()
        let file = (1...4).map { BadInput.note("\($0)") }.joined(separator: "\n")
        let good = try store.run(
            ["record", "--file", "-", "--dry-run", "--format", "json"] + options, input: file)
        #expect(good.code == 0)
        #expect(try good.json()["recorded"]?.whole == 0)
        let bad = try store.run(
            ["record", "--file", "-", "--dry-run"] + options, input: file + "\n{}")
        #expect(bad.code == 65)
        #expect(try store.logBytes() == bytes)
    }

    @Test(arguments: Tongue.allCases)
    func `with --each the good ones are recorded and the bad ones come back with the reason`(
        tongue: Tongue
    ) throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let lines = [
            BadInput.note("eins"), "{broken", BadInput.note("zwei"),
            #"{"type":"measure.statusChanged","subject":"measure/lup-videoreihe","#
                + #""data":{"status":"adopted"}}"#,
            BadInput.note("drei"),
            #"{"type":"note.added","subject":"measure/nirgends","data":{"text":"x"}}"#,
        ]
        let outcome = try store.run(
            ["record", "--file", "-", "--each", "--lang", tongue.rawValue],
            input: lines.joined(separator: "\n"))
        #expect(outcome.code == 65)
        let left = try outcome.jsonLines()
        #expect(left.map { $0["line"]?.whole } == [2, 4, 6])
        #expect(left.map { $0["draft"]?.text } == [lines[1], lines[3], lines[5]])
        for line in left {
            let message = try #require(line["errors"]?.elements.first?["message"]?.text)
            #expect(!message.isEmpty)
        }
        #expect(outcome.messages.contains(tongue == .german ? "3 Entwürfe" : "3 drafts"))
        let texts = try store.run(["log", Self.fund, "--from", "83"]).jsonLines().map {
            $0["data"]?["text"]?.text
        }
        #expect(texts == ["eins", "zwei", "drei"])
        #expect(try store.run(["verify"]).code == 0)
    }

    @Test func `what --each gave back is recorded once it is mended`() throws {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let file = [
            BadInput.note("eins"),
            #"{"type":"note.addd","subject":"\#(Self.fund)","data":{"text":"zwei"}}"#,
        ]
        .joined(separator: "\n")
        let first = try store.run(["record", "--file", "-", "--each"], input: file)
        #expect(first.code == 65)
        let draft = try #require(try first.jsonLines().first?["draft"]?.text)
        let mended = draft.replacing("note.addd", with: "note.added")
        let second = try store.run(
            ["record", "--file", "-", "--each", "--format", "json"], input: mended)
        #expect(second.code == 0)
        #expect(try second.json()["recorded"]?.whole == 1)
        #expect(try store.count() == 84)
    }

    @Test func `a list, a number and JSON are taken from the command line by the field's kind`()
        throws
    {
        let store = try TestStore(copying: TestStore.ludwigslust())
        let held = try store.run([
            "record", "dialog.held", "dialog/neu", "process=ludwigslust-parchim", "title=Neu",
            "format=workshop", "territories=130765654,13076114", "guests=12",
            #"participants:=[{"sector":"civilSociety","count":7}]"#, "--on", "2023-03",
        ])
        #expect(held.code == 0, "\(held.messages)")
        let data = try store.run(["log", "dialog/neu"]).json()["data"]
        #expect(data?["guests"] == .number("12"))
        #expect(data?["territories"]?.elements.count == 2)
        #expect(data?["participants"]?.elements.first?["count"] == .number("7"))
    }

    @Test func `a simulated store takes times of recording, but none that go back`() throws {
        let store = try TestStore(simulated: true)
        func draft(_ id: String, _ recorded: String) -> String {
            #"{"type":"territory.registered","subject":"territory/\#(id)","on":"2020-01-01","#
                + #""recorded":"\#(recorded)","data":{"name":"\#(id)","kind":"place"}}"#
        }
        let forward = draft("a", "2021-01-01T00:00:00Z") + "\n" + draft("b", "2021-02-01T00:00:00Z")
        #expect(try store.run(["record", "--file", "-"], input: forward).code == 0)
        let bytes = try store.logBytes()
        let back = draft("c", "2021-03-01T00:00:00Z") + "\n" + draft("d", "2021-02-15T00:00:00Z")
        let refused = try store.run(["record", "--file", "-", "--lang", "en"], input: back)
        #expect(refused.code == 65)
        #expect(refused.messages.contains("line 2, recorded"))
        let earlier = try store.run(
            ["record", "--file", "-", "--lang", "de"], input: draft("c", "2021-01-31T00:00:00Z"))
        #expect(earlier.code == 65)
        #expect(earlier.messages.contains("der Reihe nach"))
        #expect(try store.logBytes() == bytes)
        let recorded = try store.run(["log"]).jsonLines().map { $0["recorded"]?.text }
        #expect(recorded == ["2021-01-01T00:00:00.000Z", "2021-02-01T00:00:00.000Z"])
    }

    @Test func `WEGMARKE_NOW is the clock of a simulated store only`() throws {
        let now = ["WEGMARKE_NOW": "2015-05-05T12:00:00Z"]
        let simulated = try TestStore(simulated: true)
        let recorded = try simulated.run(
            ["record", "territory.registered", "territory/a", "name=A", "kind=place"],
            environment: now)
        #expect(recorded.code == 0)
        let line = try simulated.run(["log"]).json()
        #expect(line["recorded"]?.text == "2015-05-05T12:00:00.000Z")
        #expect(line["occurred"]?.text == "2015-05-05")
        let real = try TestStore.ludwigslust()
        for arguments in [
            ["show", "overview"], ["record", "note.added", Self.fund, "text=x"], ["kpis"],
        ] {
            for tongue in Tongue.allCases {
                let refused = try real.run(
                    arguments + ["--lang", tongue.rawValue], environment: now)
                #expect(refused.code == 64)
                #expect(refused.messages.contains("WEGMARKE_NOW"))
                #expect(refused.messages.contains("init --simulated"))
            }
        }
        let nonsense = try simulated.run(["stats"], environment: ["WEGMARKE_NOW": "gestern"])
        #expect(nonsense.code == 64)
    }
}
