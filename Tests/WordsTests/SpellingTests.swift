import Testing
import Words

struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("status", "status", 0), ("staus", "status", 1),
        ("sttaus", "status", 1), ("stotus", "status", 1), ("statuss", "status", 1),
        ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func `slips are counted`(left: String, right: String, slips: Int) {
        #expect(Spelling.distance(left, right) == slips)
        #expect(Spelling.distance(right, left) == slips)
    }

    @Test(arguments: [
        ("inprogress", "inProgress"), ("complted", "completed"), ("adopt", "adopted"),
        ("xyz", nil), ("", nil), ("prop", "proposed"), ("DROPPED", "dropped"),
    ])
    func `the nearest is found where one is near enough`(word: String, nearest: String?) {
        let codes = ["proposed", "adopted", "inProgress", "completed", "dropped"]
        #expect(Spelling.nearest(to: word, among: codes) == nearest)
    }

    @Test
    func `a long text is no slip`() {
        #expect(Spelling.nearest(to: String(repeating: "a", count: 81), among: ["a"]) == nil)
    }
}
