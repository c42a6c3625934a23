import StrategyModel
import Testing
import Words

/// Drafts as they come in a file or in a request.
struct DraftListTests {
    private static func note(_ more: String = "") -> String {
        #"{"type":"note.added","subject":"measure/m","data":{"text":"x"}\#(more)}"#
    }

    private func lines(_ text: String, _ terms: DraftList.Terms = .file) -> DraftList {
        DraftList(lines: DraftList.lines(of: Array(text.utf8)), terms)
    }

    private func json(_ text: String, _ terms: DraftList.Terms = .request) -> DraftList {
        DraftList(json: Array(text.utf8), terms)
    }

    @Test func `lines are counted with the empty ones, and a byte order mark is none of them`() {
        let list = lines("\u{FEFF}\(Self.note())\r\n \n{}\n\(Self.note())")
        #expect(list.drafts.map(\.line) == [1, 4])
        #expect(Set(list.findings.map(\.line)) == [3])
        #expect(lines("").drafts.isEmpty && lines("\n\n").findings.isEmpty)
    }

    @Test func `an object is one draft, an array several, named by their place`() {
        #expect(json(Self.note()).drafts.map(\.line) == [nil])
        let list = json("[\(Self.note()),7,\(Self.note())]")
        #expect(list.drafts.map(\.line) == [1, 3])
        #expect(list.errors.map(\.line) == [2])
        #expect(json("[]").drafts.isEmpty && json("[]").findings.isEmpty)
    }

    @Test(arguments: ["", "[", "{\"a\":1,}", "\u{1}", "nul"])
    func `what is no JSON is told with its place`(text: String) {
        let list = json(text)
        #expect(list.drafts.isEmpty && list.errors.count == 1)
        #expect(list.errors.first?.expected?.english.contains("byte") == true)
    }

    @Test func `nesting has a limit`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(json(deep).errors.count == 1)
        let draft = Self.note(#","data2":"# + deep + "}")
        #expect(lines(draft).errors.count == 1)
    }

    @Test func `who records is not said by a draft where the token says it`() {
        let list = json("[\(Self.note()),\(Self.note(#","actor":"staff-3""#))]")
        #expect(list.drafts.map(\.line) == [1])
        #expect(list.errors.map(\.field) == ["actor"] && list.errors.map(\.line) == [2])
        #expect(lines(Self.note(#","actor":"staff-3""#)).errors.isEmpty)
    }

    @Test func `more drafts than the terms allow are refused as a whole`() {
        var terms = DraftList.Terms.request
        terms.mostDrafts = 3
        func drafts(_ count: Int) -> [String] { Array(repeating: Self.note(), count: count) }
        for (count, fits) in [(3, true), (4, false)] {
            let array = json("[" + drafts(count).joined(separator: ",") + "]", terms)
            let file = lines(drafts(count).joined(separator: "\n"), terms)
            for list in [array, file] {
                #expect(list.drafts.count == (fits ? count : 0))
                #expect(list.errors.count == (fits ? 0 : 1))
            }
        }
    }

    @Test func `after many faults no further draft is looked at`() {
        var terms = DraftList.Terms.request
        terms.mostFaults = 2
        let list = json("[1,2,3,4]", terms)
        #expect(list.errors.map(\.line) == [1, 2])
    }
}
