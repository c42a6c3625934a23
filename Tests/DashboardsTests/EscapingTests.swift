import Dashboards
import Testing
import Words

@Suite struct `Text that means harm` {
    /// A document of one table with one cell.
    private func document(_ text: String) -> Document {
        var document = Fixture.document(.english)
        document.sections = [
            Section(
                "s", Text(verbatim: "S"),
                .table(
                    Table(
                        [.init("text", Text(verbatim: "T"))],
                        rows: [.init("r", ["text": .plain(text)])])))
        ]
        return document
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"),
        ("@sum", "'@sum"), ("\t=1", "'\t=1"), ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""), ("a=b", "a=b"),
    ])
    func `CSV is quoted after RFC 4180 and guarded against formulas`(text: String, field: String) {
        #expect(render(document(text), as: .csv) == "id,text\r\nr,\(field)\r\n")
    }

    @Test func `numbers below zero are no formulas`() {
        var document = document("")
        document.sections = [
            Section(
                "f", Text(verbatim: "F"),
                .figures([Figure("x", Text(verbatim: "X"), .number(-1.5))]))
        ]
        #expect(render(document, as: .csv) == "id,label,value,unit\r\nx,X,-1.5,\r\n")
    }

    @Test func `several sections share one rectangle`() {
        let lines = render(Fixture.document(.german), as: .csv)
            .split(separator: "\r\n" as Character)
        #expect(lines.first?.hasPrefix("section,id,label,value,unit,") == true)
        #expect(lines.contains { $0.hasPrefix("figures,measures,Maßnahmen,1234,") })
        #expect(lines.contains { $0.hasPrefix("measures,m-2,") })
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("*x*", "\\*x\\*"), ("_x_", "\\_x\\_"), ("<b>", "\\<b\\>"),
        ("[a](b)", "\\[a\\](b)"), ("`x`", "\\`x\\`"), ("a\nb", "a<br>b"), ("\\", "\\\\"),
        ("# x", "\\# x"), ("&amp;", "\\&amp;"),
    ])
    func `Markdown shows what was written`(text: String, cell: String) {
        #expect(render(document(text), as: .md).contains("\n| \(cell) |\n"))
    }

    @Test(arguments: ["1. x", "- x", "+ x", "=== x", "12) x"])
    func `Markdown takes no paragraph for a list`(text: String) {
        var document = document("")
        document.sections = [Section("t", Text(verbatim: "T"), .text([Text(verbatim: text)]))]
        #expect(!render(document, as: .md).contains("\n\n\(text)"))
    }

    @Test(arguments: [
        ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"),
        ("a\nb", "a<br>b"), ("\u{0}", "\u{FFFD}"), ("\u{7F}", "\u{FFFD}"),
        ("\u{80}", "\u{FFFD}"), ("\u{9F}", "\u{FFFD}"), ("§ 5 – Straße", "§ 5 – Straße"),
    ])
    func `HTML is escaped`(text: String, markup: String) {
        #expect(render(document(text), as: .html).contains("<th scope=\"row\">\(markup)</th>"))
    }

    @Test(arguments: Language.allCases)
    func `a page needs nothing beside it and says its language`(language: Language) {
        let page = render(Fixture.document(language), as: .html)
        #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("<link"))
        #expect(!page.contains("src="))
        #expect(!page.contains("url("))
    }
}
