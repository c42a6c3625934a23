import ByteCoding
import Testing

struct CSVWriterTests {
    private func line(_ dialect: CSVDialect = .standard, _ write: (inout CSVWriter) -> Void)
        -> String
    {
        var writer = CSVWriter(dialect)
        write(&writer)
        writer.endLine()
        return writer.text
    }

    @Test func `fields are separated and lines end with CR LF`() {
        let text = line { writer in
            writer.code("m-1")
            writer.text("Dorfladen")
            writer.missing()
            writer.number("5000.00")
        }
        #expect(text == "m-1,Dorfladen,,5000.00\r\n")
    }

    @Test func `a German Excel gets semicolons, a decimal comma and a byte order mark`() {
        let text = line(.germanExcel) { writer in
            writer.number("5000.00")
            writer.text("Laden, Bus")
            writer.text("Laden; Bus")
        }
        #expect(text == "\u{FEFF}5000,00;Laden, Bus;\"Laden; Bus\"\r\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
        ("a;b", "a;b"), ("Grüße", "Grüße"), (" a ", " a "), ("\"", "\"\"\"\""),
    ])
    func `a field is quoted where it must be, and only there`(field: String, spelled: String) {
        #expect(line { $0.code(field) } == spelled + "\r\n")
    }

    @Test(arguments: ["=1+1", "+49", "-5", "@x", "\tx", "\rx", "\nx", "'=1", "''-"])
    func `a text that looks like a formula is guarded, a code and a number are not`(text: String) {
        #expect(line { $0.text(text) }.contains("'" + text))
        #expect(!line { $0.code(text) }.contains("'" + text))
        #expect(!line { $0.number("-5") }.contains("'"))
        #expect(CSVWriter.unguarded("'" + text) == text)
    }

    @Test(arguments: ["'s is so", "'", "", "x", "''"])
    func `an apostrophe that guards nothing stays`(text: String) {
        #expect(CSVWriter.unguarded(text) == text)
    }

    @Test func `a line with one empty field is not an empty line`() {
        #expect(line { $0.missing() } == "\"\"\r\n")
        #expect(line(.germanExcel) { $0.missing() } == "\u{FEFF}\"\"\r\n")
        let two = line { writer in
            writer.missing()
            writer.missing()
        }
        #expect(two == ",\r\n")
    }

    @Test func `finished lines are handed over, the line in the making stays`() {
        var writer = CSVWriter()
        writer.code("a")
        writer.endLine()
        writer.code("b")
        #expect(writer.takeLines() == Array("a\r\n".utf8))
        writer.code("c")
        writer.endLine()
        #expect(writer.takeLines() == Array("b,c\r\n".utf8))
        #expect(writer.takeLines() == [])
    }
}
