import ByteCoding
import Dashboards
import Testing
import Words

@Suite struct `Plain text` {
    @Test(arguments: [40, 60, 80, 120, 200], Language.allCases)
    func `no line is wider than asked`(width: Int, language: Language) {
        let options = RenderOptions(width: width)
        let text = render(Fixture.document(language), as: .text, options: options)
        let tooWide = text.split(separator: "\n").filter { $0.displayWidth > width }
        #expect(tooWide.isEmpty)
    }

    @Test(arguments: [60, 80, 120])
    func `nothing is cut`(width: Int) {
        let options = RenderOptions(width: width)
        let text = render(Fixture.document(.german), as: .text, options: options)
        for word in ["Daseinsvorsorgestrategie", "Hüttener Berge", "日本語", "überschritten", "@1200"]
        {
            #expect(text.contains(word), "\(word) at \(width) columns")
        }
    }

    @Test func `a light is a word, and coloured only when asked`() {
        let document = Fixture.document(.german)
        let plain = render(document, as: .text)
        let coloured = render(document, as: .text, options: RenderOptions(colour: true))
        #expect(plain.contains("[rot] Ende"))
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[31m[rot]\u{1B}[0m Ende"))
    }

    @Test func `colour changes no layout`() {
        let document = Fixture.document(.english)
        var coloured = render(document, as: .text, options: RenderOptions(colour: true))
        for code in ["32", "33", "31", "90", "1", "0"] {
            coloured = coloured.split(
                separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false
            )
            .joined()
        }
        #expect(coloured == render(document, as: .text))
    }

    @Test func `text of people cannot steer the terminal`() {
        var document = Fixture.document(.german)
        document.title = Text(verbatim: "a\u{1B}[2Jb\u{202E}c\u{206C}d\r\u{9B}e")
        let text = render(document, as: .text, options: RenderOptions(colour: true))
        #expect(text.contains("a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}e"))
    }

    @Test func `an empty section says why`() {
        let text = render(Fixture.document(.english), as: .text)
        #expect(text.contains("No fund yet: record fund.opened first."))
        #expect(text.contains("Nothing recorded."))
    }

    @Test func `the command can be pasted back`() {
        let document = Fixture.document(.german)
        let text = render(document, as: .text, options: RenderOptions(width: 60))
        let joined = text.split(separator: " \\\n").joined()
        let words = joined.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(document.reproduce))
    }

    private func table(width: Int, others: String) -> String {
        let columns = ["first", "second", "third"].map { name in
            Table.Column(name, Text(verbatim: name), isDetail: name == "second")
        }
        let rows = (1...2).map { number in
            let detail = String(repeating: "x", count: 23) + "\(number)"
            return Table.Row(
                "\(number)",
                ["first": .plain(others), "second": .plain(detail), "third": .plain(others)])
        }
        var document = Fixture.document(.english)
        document.sections = [Section("s", Text(verbatim: "s"), .table(Table(columns, rows: rows)))]
        return render(document, as: .text, options: RenderOptions(width: width))
    }

    @Test func `a table without room leaves out its details, and says so`() {
        // 8 + 24 + 8 columns and the gaps between them.
        let wide = table(width: 44, others: "eightful")
        #expect(wide.contains("first     second                    third\n"))
        #expect(!wide.contains("also:"))
        let narrow = table(width: 43, others: "eightful")
        #expect(narrow.contains("first     third\n────────  ────────\neightful  eightful\n"))
        #expect(narrow.contains("also: “second”."))
    }

    @Test func `where that does not help nothing is left out`() {
        let blocks = table(width: 44, others: String(repeating: "y", count: 24))
        #expect(blocks.contains("\n  second  " + String(repeating: "x", count: 23) + "2\n"))
        #expect(blocks.contains("\n  third   " + String(repeating: "y", count: 24) + "\n"))
        #expect(!blocks.contains("also:"))
    }

    @Test func `unknown is a dash, a part says of how many`() {
        let text = render(Fixture.document(.german), as: .text)
        #expect(text.contains("50 Personen (1 von 2 gezählt)"))
        #expect(text.contains("–"))
    }
}
