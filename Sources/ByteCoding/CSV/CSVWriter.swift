/// How a table is spelled as comma-separated values.
public struct CSVDialect: Hashable, Sendable {
    /// The byte between the fields of a line.
    public let separator: UInt8
    /// Whether numbers have a comma in place of the point.
    public let hasDecimalComma: Bool
    /// Whether the file begins with a byte order mark, by which Excel knows UTF-8.
    public let hasByteOrderMark: Bool

    /// RFC 4180: commas, a decimal point, no byte order mark.
    public static let standard = CSVDialect(
        separator: UInt8(ascii: ","), hasDecimalComma: false, hasByteOrderMark: false)
    /// What a German Excel opens by a double click: semicolons, a decimal comma, a byte order mark.
    public static let germanExcel = CSVDialect(
        separator: UInt8(ascii: ";"), hasDecimalComma: true, hasByteOrderMark: true)
}

/// Writes a table as comma-separated values after RFC 4180: UTF-8, lines that end with CR LF, and
/// quotation marks where a field needs them.
///
/// A text of people that a spreadsheet would take for a formula gets an apostrophe before it;
/// ``unguarded(_:)`` takes that away again.
public struct CSVWriter: Sendable {
    /// What was written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    /// How the table is spelled.
    public let dialect: CSVDialect
    /// How many fields of the line there are already.
    private var fields = 0
    /// Where the line begins among the bytes.
    private var lineStart = 0

    /// The bytes that show UTF-8.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Starts empty, or with the byte order mark.
    public init(_ dialect: CSVDialect = .standard) {
        self.dialect = dialect
        if dialect.hasByteOrderMark { bytes = Self.byteOrderMark }
        lineStart = bytes.count
    }

    /// What was written so far, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Hands over the finished lines that were written; the table goes on after them.
    public mutating func takeLines() -> [UInt8] {
        let lines = Array(bytes[..<lineStart])
        bytes.removeFirst(lineStart)
        lineStart = 0
        return lines
    }

    /// Writes a text of people, guarded.
    public mutating func text(_ text: String) {
        separate()
        if Self.looksLikeFormula(text) {
            append("'" + text)
        } else {
            append(text)
        }
    }

    /// Writes a word of the program's own, such as a code, an id, a date or a column's name.
    public mutating func code(_ code: String) {
        separate()
        append(code)
    }

    /// Writes a number by its digits, with a decimal point.
    public mutating func number(_ digits: String) {
        separate()
        append(dialect.hasDecimalComma ? digits.replacing(".", with: ",") : digits)
    }

    /// Leaves a field empty: what is not known.
    public mutating func missing() { separate() }

    /// Ends the line. One whose only field is empty gets quotation marks, or it would be none.
    public mutating func endLine() {
        if fields == 1, bytes.count == lineStart { bytes += [0x22, 0x22] }
        bytes += [0x0D, 0x0A]
        fields = 0
        lineStart = bytes.count
    }

    /// A guarded text as it was before.
    public static func unguarded(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = String(text.dropFirst())
        return looksLikeFormula(rest) ? rest : text
    }

    /// Whether a spreadsheet takes a text for a formula (OWASP, "CSV Injection"), or it looks like
    /// one that was guarded: so that every text comes back as it was.
    private static func looksLikeFormula(_ text: String) -> Bool {
        switch text.unicodeScalars.first(where: { $0 != "'" }) {
        case "=", "+", "-", "@", "\t", "\r", "\n": true
        default: false
        }
    }

    private mutating func separate() {
        if fields > 0 { bytes.append(dialect.separator) }
        fields += 1
    }

    /// Appends a field, in quotation marks if it has a separator, a quotation mark or a line end.
    private mutating func append(_ field: String) {
        var field = field
        let separator = dialect.separator
        field.withUTF8 { utf8 in
            let isSpecial = utf8.contains {
                $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
            }
            guard isSpecial else { return bytes.append(contentsOf: utf8) }
            bytes.append(0x22)
            for byte in utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
    }
}
