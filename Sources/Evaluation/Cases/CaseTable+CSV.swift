public import ByteCoding
import Words

// Case tables leave as CSV, are enriched by hand, and come back.

extension CaseTable {
    /// What the column of ids is called in a file.
    public static let idColumn = "id"
    /// What is added to a column's name for the column of its basis.
    public static let basisSuffix = ".basis"

    /// The table as CSV: one row a case, its id first; yes and no as 1 and 0, what is missing as
    /// nothing.
    ///
    /// - Parameter withBasis: whether a column beside each says the positions of the events that
    ///   its cells rest on.
    public func csv(_ dialect: CSVDialect = .standard, withBasis: Bool = false) -> [UInt8] {
        var writer = CSVWriter(dialect)
        writer.code(Self.idColumn)
        for column in columns {
            writer.code(column.id)
            if withBasis { writer.code(column.id + Self.basisSuffix) }
        }
        writer.endLine()
        for row in 0..<count {
            writer.code(ids[row])
            for column in columns.indices {
                let value = values[column][row]
                value.cell.write(into: &writer)
                if withBasis {
                    writer.code(value.basis.map(String.init).joined(separator: " "))
                }
            }
            writer.endLine()
        }
        return writer.bytes
    }
}

extension CaseCell {
    fileprivate func write(into writer: inout CSVWriter) {
        switch self {
        case .missing: writer.missing()
        case .flag(let value): writer.code(value ? "1" : "0")
        case .number(let value):
            // Whole numbers without a point, as people write them.
            let isWhole = value == value.rounded() && value.magnitude < 1e15
            writer.number(isWhole ? String(Int(value)) : String(value))
        case .code(let code): writer.code(code)
        // A hyphen is known to be none; nothing would be missing.
        case .codes(let codes): writer.code(codes.isEmpty ? "-" : codes.joined(separator: " "))
        case .text(let text): writer.text(text)
        }
    }
}

extension CaseTable {
    /// Reads a case table from the bytes of a file.
    ///
    /// - Parameters:
    ///   - names: columns of the file that are read under another name.
    ///   - unit: what the cases are, as a word; see ``init(_:unit:idColumn:)``.
    public init(
        reading bytes: [UInt8], renaming names: [String: String] = [:], unit: String? = nil
    ) throws(EvaluationError) {
        let file: CSVTable
        do throws(CSVError) {
            file = try CSVTable(bytes).renaming(names)
        } catch {
            throw .table(error, takes: nil)
        }
        try self.init(file, unit: try unit.map(CaseUnit.init(named:)))
    }

    /// Reads a case table from outside.
    ///
    /// Columns that a unit's case table has are what they are there; of others, those of yes and
    /// no alone are flags and those of numbers alone are numbers, both conditions; all others are
    /// codes that say which case it is. Columns of a basis give the cells beside them theirs.
    ///
    /// - Parameters:
    ///   - unit: what the cases are; where `nil`, the unit that most columns are known of.
    ///   - idColumn: the column of ids; where `nil`, `id` or `case`, else the number of the row.
    public init(
        _ file: CSVTable, unit: CaseUnit? = nil, idColumn: String? = nil
    ) throws(EvaluationError) {
        let unit = unit ?? Self.unit(of: file.columns)
        let known = Dictionary(
            (unit?.columns ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = file.columns
        let id = try Self.idColumn(of: file, idColumn)
        var columns: [CaseColumn] = []
        var values: [[CaseValue]] = []
        for (index, name) in names.enumerated() where index != id && !name.isEmpty {
            guard Self.basisOwner(of: name, in: names) == nil else { continue }
            let column = known[name] ?? Self.column(name, file, index)
            let cells = try Self.cells(file, index, column.kind)
            let bases = try Self.bases(file, name)
            columns.append(column)
            values.append(
                bases.map { bases in zip(cells, bases).map { CaseValue($0, basis: $1) } }
                    ?? cells.map { CaseValue($0) })
        }
        let ids = try Self.ids(file, id)
        self.init(unit: unit, columns: columns, ids: ids, values: values)
    }

    private static func unit(of names: [String]) -> CaseUnit? {
        let names = Set(names)
        let counts = CaseUnit.allCases.map { unit in
            (unit, unit.columns.count { names.contains($0.id) })
        }
        guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 >= 5 else { return nil }
        return best.0
    }

    private static func idColumn(
        of file: CSVTable, _ asked: String?
    ) throws(EvaluationError) -> Int? {
        if let asked {
            guard let index = file.columns.firstIndex(of: asked) else {
                throw .noColumn(asked, columns: file.columns.filter { !$0.isEmpty })
            }
            return index
        }
        return file.columns.firstIndex(of: Self.idColumn) ?? file.columns.firstIndex(of: "case")
    }

    private static func ids(
        _ file: CSVTable, _ column: Int?
    ) throws(EvaluationError) -> [String] {
        guard let column else { return (0..<file.rowCount).map { String($0 + 1) } }
        let codes = file.codes(column)
        if let row = codes.rows.firstIndex(of: -1) { throw .noCase(line: file.line(of: row)) }
        if codes.names.count < file.rowCount {
            var seen = Set<Int32>()
            for (row, number) in codes.rows.enumerated() where !seen.insert(number).inserted {
                throw .caseTwice(codes.names[Int(number)], line: file.line(of: row))
            }
        }
        return codes.rows.map { codes.names[Int($0)] }
    }

    private static func basisOwner(of name: String, in names: [String]) -> String? {
        guard name.hasSuffix(basisSuffix) else { return nil }
        let owner = String(name.dropLast(basisSuffix.count))
        return names.contains(owner) ? owner : nil
    }

    private static func column(_ name: String, _ file: CSVTable, _ index: Int) -> CaseColumn {
        let title = Text(verbatim: name)
        if file.isFlags(index) { return CaseColumn(name, .flag, .condition, title) }
        if file.isNumbers(index) { return CaseColumn(name, .number, .condition, title) }
        return CaseColumn(name, .code, .identity, title)
    }

    private static func cells(
        _ file: CSVTable, _ column: Int, _ kind: CaseColumn.Kind
    ) throws(EvaluationError) -> [CaseCell] {
        var cells: [CaseCell] = []
        cells.reserveCapacity(file.rowCount)
        do throws(CSVError) {
            for row in 0..<file.rowCount {
                switch kind {
                case .flag:
                    cells.append(try file.flag(row, column).map { .flag($0) } ?? .missing)
                case .number:
                    cells.append(try file.number(row, column).map { .number($0) } ?? .missing)
                case .code, .codes, .text: cells.append(word(file.text(row, column), kind))
                }
            }
        } catch {
            throw .table(error, takes: kind.label)
        }
        return cells
    }

    private static func word(_ text: String, _ kind: CaseColumn.Kind) -> CaseCell {
        if text.isEmpty { return .missing }
        switch kind {
        case .codes: return .codes(text == "-" ? [] : text.split(separator: " ").map(String.init))
        case .text: return .text(CSVWriter.unguarded(text))
        case .code, .flag, .number: return .code(text)
        }
    }

    /// The positions beside a column; `nil` where the file has none for it.
    private static func bases(
        _ file: CSVTable, _ name: String
    ) throws(EvaluationError) -> [[Int]]? {
        guard let column = file.columns.firstIndex(of: name + basisSuffix) else { return nil }
        return try (0..<file.rowCount).map { row throws(EvaluationError) in
            try file.text(row, column).split(separator: " ").map { word throws(EvaluationError) in
                guard let n = Int(word), n > 0 else {
                    throw .table(
                        file.error(row, column),
                        takes: Text(
                            de: "Positionen von Ereignissen", en: "positions of events"))
                }
                return n
            }
        }
    }
}
