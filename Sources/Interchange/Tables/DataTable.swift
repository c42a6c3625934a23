public import ByteCoding
public import Words

/// A table for other programs: named columns with their types, and rows that are made one after
/// another, so that no table need fit into memory.
///
/// To hand out one more in the data package, add it to ``DataTable/all(of:)``.
public struct DataTable: Sendable {
    /// Its name, also of its file: lower case, with hyphens.
    public let name: String
    /// What it is.
    public let title: Text
    /// The column by which a row is known; `nil` for none.
    public let key: String?
    /// Its columns.
    public let columns: [DataColumn]
    /// What is in it.
    public let content: Content

    /// What is in a table.
    public enum Content: Sendable {
        /// Makes its rows, each with a cell for each column.
        case rows(@Sendable () -> AnySequence<[DataCell]>)
        /// Makes its file, the names of its columns first.
        case file(@Sendable (CSVDialect) -> [UInt8])
    }

    /// Makes a table.
    public init(
        _ name: String, _ title: Text, key: String?, columns: [DataColumn], _ content: Content
    ) {
        self.name = name
        self.title = title
        self.key = key
        self.columns = columns
        self.content = content
    }

    /// Writes the table as CSV in pieces.
    ///
    /// - Throws: what the output throws.
    public func write<Failure: Error>(
        _ dialect: CSVDialect, to output: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let rows: AnySequence<[DataCell]>
        switch content {
        case .file(let make): return try output(make(dialect))
        case .rows(let make): rows = make()
        }
        var writer = CSVWriter(dialect)
        for column in columns { writer.code(column.name) }
        writer.endLine()
        for row in rows {
            for cell in row { cell.write(into: &writer) }
            writer.endLine()
            if writer.bytes.count > ExportPiece.bytes { try output(writer.takeLines()) }
        }
        try output(writer.takeLines())
    }
}

/// A column of a table.
public struct DataColumn: Sendable {
    /// What its values are, in the words of Frictionless Table Schema.
    public enum Kind: Sendable {
        /// Texts, codes, ids, and partial dates, which may be a month or a year.
        case string
        /// Whole numbers.
        case integer
        /// Decimals.
        case number
        /// `true` or `false`.
        case boolean
        /// `1` or `0`, as statistics has yes and no.
        case flag
        /// Days, `yyyy-mm-dd`.
        case date
        /// Moments after ISO 8601, in UTC.
        case datetime
    }

    /// Its name in the file.
    public let name: String
    /// What it is called; `nil` where nothing says it better than the name.
    public let title: Text?
    /// What its values are.
    public let kind: Kind

    /// Makes a column.
    public init(_ name: String, _ title: Text?, _ kind: Kind = .string) {
        self.name = name
        self.title = title
        self.kind = kind
    }
}

/// A cell of a table.
public enum DataCell: Hashable, Sendable {
    /// Not known.
    case missing
    /// A text of people.
    case text(String)
    /// A word of the program's own: a code, an id, a date, a moment, a flag.
    case code(String)
    /// A number by its digits, with a decimal point.
    case number(String)

    /// A whole number.
    public static func whole(_ number: Int?) -> DataCell {
        number.map { .number(String($0)) } ?? .missing
    }

    /// A word of the program's own, if there is one.
    static func code(_ code: String?) -> DataCell { code.map { .code($0) } ?? .missing }

    /// A text of people, if there is one.
    static func text(_ text: String?) -> DataCell { text.map { .text($0) } ?? .missing }

    func write(into writer: inout CSVWriter) {
        switch self {
        case .missing: writer.missing()
        case .text(let text): writer.text(text)
        case .code(let code): writer.code(code)
        case .number(let digits): writer.number(digits)
        }
    }
}
