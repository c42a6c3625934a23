import Testing
import Words

@Suite struct `Phrases in both languages` {
    @Test(arguments: [
        (0, "0 Tage", "0 days"), (1, "1 Tag", "1 day"), (1200, "1.200 Tage", "1,200 days"),
    ])
    func `durations agree with their number`(count: Int, german: String, english: String) {
        #expect(Language.german.days(count) == german)
        #expect(Language.english.days(count) == english)
    }

    @Test(arguments: [
        ([], "", ""), (["A"], "A", "A"), (["A", "B"], "A und B", "A and B"),
        (["A", "B", "C"], "A, B und C", "A, B and C"),
    ])
    func `lists end with a conjunction`(items: [String], german: String, english: String) {
        #expect(Language.german.list(items) == german)
        #expect(Language.english.list(items) == english)
    }

    @Test func `nouns agree with their count`() {
        let one = Text(de: "Maßnahme", en: "measure")
        let many = Text(de: "Maßnahmen", en: "measures")
        #expect(Text.counted(1, one: one, many: many) == Text(de: "1 Maßnahme", en: "1 measure"))
        #expect(Text.counted(0, one: one, many: many)[.german] == "0 Maßnahmen")
    }
}
