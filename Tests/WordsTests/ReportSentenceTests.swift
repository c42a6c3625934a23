import Testing
import Words

/// Sentences agree with their numbers.
struct ReportSentenceTests {
    @Test(arguments: [
        (0, "Keine Maßnahme ist erfasst.", "No measure is recorded."),
        (1, "Erfasst ist eine Maßnahme.", "One measure is recorded."),
        (1_200, "Erfasst sind 1.200 Maßnahmen.", "1,200 measures are recorded."),
    ])
    func `what is recorded`(count: Int, german: String, english: String) {
        #expect(Words.Report.recorded(count, .measures) == Text(de: german, en: english))
    }

    @Test(arguments: [
        ([0, 0], "Nichts.", "Nothing."),
        ([1, 0], "Erfasst ist ein Ziel.", "One goal is recorded."),
        (
            [1, 1], "Erfasst sind ein Ziel und eine Maßnahme.",
            "One goal and one measure are recorded."
        ),
        ([0, 3], "Erfasst sind 3 Maßnahmen.", "3 measures are recorded."),
    ])
    func `several counts in one sentence`(counts: [Int], german: String, english: String) {
        let sentence = Words.Report.recorded(
            [(counts[0], .goals), (counts[1], .measures)],
            nothing: Text(de: "Nichts.", en: "Nothing."))
        #expect(sentence == Text(de: german, en: english))
    }

    @Test(arguments: [
        (
            nil, nil,
            "Ob etwas überfällig ist, lässt sich nicht sagen, denn Termine sind nicht erfasst."
        ),
        (0, nil, "Nichts ist überfällig."), (1, 0, "Überfällig ist eine Maßnahme."),
        (0, 1, "Überfällig ist ein Meilenstein."),
        (2, 1, "Überfällig sind 2 Maßnahmen und ein Meilenstein."),
    ])
    func `what is overdue, or unknown`(measures: Int?, milestones: Int?, german: String) {
        #expect(
            Words.Report.overdue(measures: measures, milestones: milestones).german == german)
    }

    @Test(arguments: [
        (0, 1, "Dazu ist keine Antwort erfasst.", "For it, no answer is recorded."),
        (1, 1, "Dazu ist eine Antwort erfasst.", "For it, an answer is recorded."),
        (
            0, 3, "Zu keiner davon ist eine Antwort erfasst.",
            "For none of them, an answer is recorded."
        ),
        (2, 3, "Zu 2 von 3 ist eine Antwort erfasst.", "For 2 of 3, an answer is recorded."),
        (3, 3, "Zu allen ist eine Antwort erfasst.", "For all of them, an answer is recorded."),
    ])
    func `of how many something is known`(
        count: Int, all: Int, german: String, english: String
    ) {
        let sentence = Words.Report.known(count, of: all, .answer, isFeminine: true)
        #expect(sentence == Text(de: german, en: english))
    }

    @Test(arguments: [
        ("2012-10-05", "am 05.10.2012", "on 5 Oct 2012"),
        ("2012-10", "im Oktober 2012", "in October 2012"),
        ("2022-Q3", "im 3. Quartal 2022", "in Q3 2022"),
        ("2016-H1", "im 1. Halbjahr 2016", "in the first half of 2016"),
        ("2012", "2012", "in 2012"),
        ("../2012-10-05", "spätestens am 05.10.2012", "by 5 Oct 2012 at the latest"),
        ("2012/2014", "zwischen 2012 und 2014", "between 2012 and 2014"),
    ])
    func `a date as it stands in a sentence`(spelling: String, german: String, english: String) {
        #expect(Language.german.when(spelling) == german)
        #expect(Language.english.when(spelling) == english)
    }

    @Test(arguments: [
        (0, "am selben Tag", "on the same day"), (1, "nach 1 Tag", "after 1 day"),
        (30, "nach 30 Tagen", "after 30 days"), (-30, "30 Tage zuvor", "30 days before"),
    ])
    func `how much later a step was`(days: Int, german: String, english: String) {
        #expect(Words.Chain.later(days: days) == Text(de: german, en: english))
    }
}
