/// A table read from CSV: names of columns, and fields as the bytes they are.
///
/// An empty field is a missing value, quoted or not.
public struct CSVTable: Sendable {
    /// What stands between its fields.
    public let separator: CSVSeparator
    /// The names of its columns, from left to right; one without a name is passed over.
    public private(set) var columns: [String]
    /// How many rows it has below the header.
    public let rowCount: Int
    let bytes: [UInt8]
    private let fields: [CSVReader.Field]

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - separator: what stands between fields; found from the header where `nil`.
    public init(
        _ bytes: [UInt8], separator: CSVSeparator? = nil, limits: CSVLimits = .standard
    ) throws(CSVError) {
        let read = try bytes.withUnsafeBufferPointer { bytes throws(CSVError) in
            var reader = try CSVReader(UnsafeRawBufferPointer(bytes), separator, limits)
            let count = try reader.read()
            return (count, reader.fields, reader.rowCount, reader.separator)
        }
        self.bytes = bytes
        fields = read.1
        rowCount = read.2
        self.separator = CSVSeparator(rawValue: read.3) ?? .comma
        var names: [String] = []
        var seen = Set<String>()
        for field in fields.prefix(read.0) {
            let name = Self.text(field, in: bytes).trimmingSpaces
            guard name.isEmpty || seen.insert(name).inserted else {
                throw .duplicateColumn(name)
            }
            names.append(name)
        }
        columns = names
    }

    /// The same table with other names of some columns, which must be there.
    public func renaming(_ names: [String: String]) throws(CSVError) -> CSVTable {
        var table = self
        for (old, new) in names { table.columns[try column(old)] = new }
        var seen = Set<String>()
        for name in table.columns where !name.isEmpty && !seen.insert(name).inserted {
            throw .duplicateColumn(name)
        }
        return table
    }

    /// The number of a column.
    public func column(_ name: String) throws(CSVError) -> Int {
        guard !name.isEmpty, let index = columns.firstIndex(of: name) else {
            throw .missingColumn(name, columns: columns.filter { !$0.isEmpty })
        }
        return index
    }

    /// The text of a field; empty where it is missing.
    public func text(_ row: Int, _ column: Int) -> String {
        Self.text(field(row, column), in: bytes)
    }

    /// The bytes of a field as they stand in the file: doubled quotes are still doubled.
    @inline(__always)
    func withBytes<Result>(
        _ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        let range = range(row, column)
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Where the bytes of a field stand in the file, without its quotes.
    @inline(__always)
    func range(_ row: Int, _ column: Int) -> Range<Int> { field(row, column).range }

    /// The line of the file that a row begins in, counted from 1.
    public func line(of row: Int) -> Int {
        let start = range(row, 0).lowerBound
        return bytes.withUnsafeBytes { CSVReader.line(at: start, in: $0) }
    }

    /// The error that a field is not what its column takes.
    public func error(_ row: Int, _ column: Int) -> CSVError {
        .value(line: line(of: row), column: columns[column], found: text(row, column))
    }

    @inline(__always)
    private func field(_ row: Int, _ column: Int) -> CSVReader.Field {
        fields[(row + 1) * columns.count + column]
    }

    private static func text(_ field: CSVReader.Field, in bytes: [UInt8]) -> String {
        let slice = bytes[field.range]
        guard field.hasDoubledQuotes else {
            return String(decoding: slice, as: UTF8.self)
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(slice.count)
        var skips = false
        for byte in slice {
            if byte == 0x22, skips {
                skips = false
                continue
            }
            skips = byte == 0x22
            plain.append(byte)
        }
        return String(decoding: plain, as: UTF8.self)
    }
}

extension String {
    /// Without spaces and tabs at either end.
    fileprivate var trimmingSpaces: String {
        var rest = self[...]
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
