import Testing
import Words

@Suite struct `Text on a terminal` {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Maßnahme", 8), ("äöü", 3), ("a\u{308}o\u{308}", 2), ("€ – …", 5),
        ("▁▂▃█", 4), ("日本", 4), ("ｆｕｌｌ", 8), ("한국", 4), ("👍", 2), ("👩‍👧", 2), ("🇩🇪", 2),
        ("❤️", 2), ("so\u{200B}so", 4), ("\u{1B}[31m", 4), ("Silben\u{AD}trennung", 14),
    ])
    func `display width counts columns, not characters`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(arguments: [
        ("kurz", 10, ["kurz"]),
        ("eins zwei drei", 9, ["eins zwei", "drei"]),
        ("Daseinsvorsorge", 6, ["Dasein", "svorso", "rge"]),
        ("bis zu 5.000,00 € je Antrag", 15, ["bis zu", "5.000,00 € je", "Antrag"]),
        ("Dömitz-Malliß liegt", 10, ["Dömitz-", "Malliß", "liegt"]),
        ("wegmarke --lang de", 12, ["wegmarke", "--lang de"]),
        ("a\nb", 5, ["a", "b"]),
        ("日本語", 4, ["日本", "語"]),
        ("", 5, [""]),
        ("  ", 1, [""]),
    ])
    func `wrapping breaks where a reader would`(text: String, width: Int, lines: [String]) {
        #expect(text.wrapped(toWidth: width) == lines)
    }

    @Test(arguments: 1...40)
    func `no wrapped line is too wide and no word is lost`(width: Int) {
        let text = "Die Lenkungsgruppe beschließt am 24. November 2022 über 1.234,5 € für Plau."
        let lines = text.wrapped(toWidth: width)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        let joined = lines.joined().filter { $0 != " " }
        #expect(joined == text.filter { $0 != " " })
    }
}
