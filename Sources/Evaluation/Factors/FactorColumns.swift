public import ByteCoding
import Words

/// Which columns of a table say what of a factor.
public struct FactorColumns: Sendable {
    /// The case, most often a measure.
    public var measure = "case"
    /// The municipality.
    public var municipality = "municipality"
    /// The factor; a row without one says that there was none in that municipality.
    public var factor = "factor"
    /// The region; `nil` where the table has none.
    public var region: String?
    /// Success factor, obstacle or limit; `nil` where the table does not say.
    public var kind: String?
    /// Whether it was overcome; `nil` where the table does not say.
    public var resolved: String?
    /// Whether the case failed; `nil` where the table does not say.
    public var failed: String?

    /// The columns by their usual names.
    public init() {}
}

extension FactorStudy {
    /// Reads a table with one row for each time that a factor was met, or was not in a
    /// municipality where it could have been.
    public init(
        _ file: CSVTable, _ columns: FactorColumns, rules: ReachRules
    ) throws(EvaluationError) {
        let reader = FactorReader(file, columns)
        do throws(CSVError) {
            self = try reader.study(rules)
        } catch {
            throw .table(error, takes: CaseColumn.Kind.flag.label)
        }
    }
}

/// A table of factors while it is read.
private struct FactorReader {
    private let file: CSVTable
    private let columns: FactorColumns

    init(_ file: CSVTable, _ columns: FactorColumns) {
        self.file = file
        self.columns = columns
    }

    private func codes(_ name: String?) throws(CSVError) -> CSVTable.Codes? {
        guard let name else { return nil }
        return file.codes(try file.column(name))
    }

    func study(_ rules: ReachRules) throws(CSVError) -> FactorStudy {
        let cases = file.codes(try file.column(columns.measure))
        let municipalities = file.codes(try file.column(columns.municipality))
        let factors = file.codes(try file.column(columns.factor))
        let regions = try codes(columns.region)
        let kinds = try codes(columns.kind)
        let resolved = try columns.resolved.map { name throws(CSVError) in try file.column(name) }
        var places = municipalities.names.map { FactorPlace(id: $0, region: nil) }
        var sightings: [FactorSighting] = []
        for row in 0..<file.rowCount {
            let place = Int(municipalities.rows[row])
            if place >= 0, places[place].region == nil, let regions, regions.rows[row] >= 0 {
                places[place].region = regions.names[Int(regions.rows[row])]
            }
            guard factors.rows[row] >= 0 else { continue }
            let kind = kinds.flatMap { $0.rows[row] < 0 ? nil : $0.names[Int($0.rows[row])] }
            let isResolved = try resolved.map { column throws(CSVError) in
                try file.flag(row, column) ?? false
            }
            sightings.append(
                FactorSighting(
                    factor: factors.names[Int(factors.rows[row])], kind: kind, source: .table,
                    municipalities: place < 0 ? [] : [place],
                    measures: cases.rows[row] < 0 ? [] : [cases.names[Int(cases.rows[row])]],
                    process: nil, isResolved: isResolved ?? false, years: [], basis: []))
        }
        return FactorStudy(
            places: places, all: nil, sightings: sightings, failed: try failures(cases),
            withoutFactor: 0, rules: rules)
    }

    /// A case failed where one of its rows says so.
    private func failures(_ cases: CSVTable.Codes) throws(CSVError) -> [String: Bool] {
        guard let name = columns.failed else { return [:] }
        let column = try file.column(name)
        var failed: [String: Bool] = [:]
        for row in 0..<file.rowCount where cases.rows[row] >= 0 {
            guard let value = try file.flag(row, column) else { continue }
            let id = cases.names[Int(cases.rows[row])]
            failed[id] = (failed[id] ?? false) || value
        }
        return failed
    }
}
