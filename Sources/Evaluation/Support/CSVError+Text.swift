import ByteCoding
import Words

extension CSVError {
    /// What is wrong with a table and what to do, in words.
    ///
    /// - Parameter takes: what a column takes, for a value that it does not.
    func text(takes: Text?) -> Text {
        switch self {
        case .empty:
            Text(
                de: "Die Tabelle ist leer; erwartet wird eine Kopfzeile mit den Spaltennamen",
                en: "The table is empty; expected a header line with the names of the columns")
        case .tooLarge(let bytes, let limit):
            Text(
                de: "Die Tabelle hat \(bytes) Bytes, höchstens \(limit) sind erlaubt",
                en: "The table has \(bytes) bytes, at most \(limit) are allowed")
        case .tooManyColumns(let line, let limit):
            Self.at(line, "mehr als \(limit) Spalten", "more than \(limit) columns")
        case .tooManyRows(let line, let limit):
            Self.at(line, "mehr als \(limit) Zeilen", "more than \(limit) rows")
        case .fieldTooLong(let line, let limit):
            Self.at(
                line,
                "ein Feld, das hier beginnt, ist länger als \(limit) Bytes; fehlt ein "
                    + "Anführungszeichen?",
                "a field that begins here is longer than \(limit) bytes; is a quote missing?")
        case .unbalancedQuote(let line):
            Self.at(
                line, "ein Anführungszeichen, das hier beginnt, endet nicht",
                "a quote that begins here does not end")
        case .quoteInField(let line):
            Self.at(
                line,
                "ein Anführungszeichen mitten im Feld; das ganze Feld in Anführungszeichen setzen "
                    + "und innere verdoppeln",
                "a quote inside a field; put the whole field in quotes and double those in it")
        case .textAfterQuote(let line):
            Self.at(
                line, "Text nach dem schließenden Anführungszeichen", "text after a closing quote")
        case .wrongFieldCount(let line, let found, let expected):
            Self.at(
                line, "\(found) Felder gefunden, \(expected) erwartet wie in der Kopfzeile",
                "found \(found) fields, expected \(expected) as in the header")
        case .nul(let line): Self.at(line, "ein Nullbyte", "a byte 0")
        case .encoding(let line, .utf16):
            Self.at(
                line, "die Datei ist UTF-16; als „CSV UTF-8“ speichern",
                "the file is UTF-16; save it as \"CSV UTF-8\"")
        case .encoding(let line, .latin1):
            Self.at(
                line, "kein UTF-8, wohl Latin-1 oder Windows-1252; als „CSV UTF-8“ speichern",
                "not UTF-8, most likely Latin-1 or Windows-1252; save it as \"CSV UTF-8\"")
        case .duplicateColumn(let name):
            Text(
                de: "Die Spalte „\(name)“ gibt es zweimal", en: "Column \"\(name)\" is there twice")
        case .missingColumn(let name, let columns):
            EvaluationError.noColumn(name, columns: columns).text
        case .value(let line, let column, let found):
            Self.at(
                line, "Spalte „\(column)“: gefunden „\(found)“" + Self.expected(takes, .german),
                "column \"\(column)\": found \"\(found)\"" + Self.expected(takes, .english))
        }
    }

    private static func at(_ line: Int, _ german: String, _ english: String) -> Text {
        Text(de: "Zeile \(line): \(german)", en: "Line \(line): \(english)")
    }

    private static func expected(_ takes: Text?, _ language: Language) -> String {
        guard let takes else { return "" }
        return (language == .german ? ", erwartet " : ", expected ") + takes[language]
    }
}
