/// Why bytes are not the table they should be, with the line of the file, counted from 1.
public enum CSVError: Error, Equatable, Sendable {
    /// Nothing but a byte order mark or empty lines.
    case empty
    /// More bytes than ``CSVLimits/maximumSize``.
    case tooLarge(bytes: Int, limit: Int)
    /// More columns than ``CSVLimits/maximumColumns``.
    case tooManyColumns(line: Int, limit: Int)
    /// More rows than ``CSVLimits/maximumRows``.
    case tooManyRows(line: Int, limit: Int)
    /// A field longer than ``CSVLimits/maximumFieldLength``; most often a quote is missing. The
    /// line is where the field begins.
    case fieldTooLong(line: Int, limit: Int)
    /// A quoted field that does not end before the file does; the line is where it begins.
    case unbalancedQuote(line: Int)
    /// A quote inside a field that does not begin with one.
    case quoteInField(line: Int)
    /// Text between a closing quote and the next separator.
    case textAfterQuote(line: Int)
    /// More or fewer fields than the header has; the line is where the row begins.
    case wrongFieldCount(line: Int, found: Int, expected: Int)
    /// A byte 0, which no text has.
    case nul(line: Int)
    /// Bytes that are not UTF-8, and what they look like.
    case encoding(line: Int, Encoding)
    /// Two columns of one name.
    case duplicateColumn(String)
    /// No column of that name; these there are.
    case missingColumn(String, columns: [String])
    /// A value that its column does not take; what it takes is said by whoever reads it.
    case value(line: Int, column: String, found: String)

    /// What bytes that are not UTF-8 look like.
    public enum Encoding: Sendable {
        case utf16
        /// ISO 8859-1 or Windows-1252: Excel's "CSV" without "UTF-8".
        case latin1
    }
}

/// How much a table may hold.
public struct CSVLimits: Sendable {
    /// Bytes of the file.
    public var maximumSize = 1 << 30
    /// Columns.
    public var maximumColumns = 10_000
    /// Rows below the header.
    public var maximumRows = 20_000_000
    /// Bytes of one field.
    public var maximumFieldLength = 1 << 20

    /// The limits that hold unless others are given.
    public static let standard = CSVLimits()

    /// Makes the standard limits, to be changed.
    public init() {}
}

/// What stands between the fields of a line.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// Whether a comma in a field may be a decimal mark: it is in what a German Excel writes.
    public var allowsDecimalComma: Bool { self != .comma }
}
