public import ByteCoding
import Words

/// Which columns of a table say what of an event.
public struct PathColumns: Sendable {
    /// The case.
    public var id = "case"
    /// The step.
    public var activity = "activity"
    /// When it was.
    public var time = "time"
    /// Whether the case is still going on, which one of its rows says; `nil` where none does.
    public var open: String?

    /// The columns by their usual names.
    public init() {}
}

extension PathStudy {
    /// Reads a table of one row an event.
    public init(_ file: CSVTable, _ columns: PathColumns) throws(EvaluationError) {
        do throws(CSVError) {
            let cases = file.codes(try file.column(columns.id))
            let activities = file.codes(try file.column(columns.activity))
            let times = try file.column(columns.time)
            self.init(
                cases: cases.names, activities: activities.names,
                isOpen: [Bool](repeating: false, count: cases.names.count))
            caseIndex.reserveCapacity(file.rowCount)
            activity.reserveCapacity(file.rowCount)
            time.reserveCapacity(file.rowCount)
            for row in 0..<file.rowCount {
                guard cases.rows[row] >= 0, activities.rows[row] >= 0,
                    let seconds = try file.seconds(row, times)
                else {
                    incomplete += 1
                    continue
                }
                caseIndex.append(cases.rows[row])
                activity.append(activities.rows[row])
                time.append(seconds)
            }
            try readOpen(file, columns, cases)
        } catch {
            throw .table(
                error,
                takes: Text(
                    de: "einen Tag, einen Zeitpunkt oder Sekunden; bei „offen“ Ja oder Nein",
                    en: "a day, a moment or seconds; of \"open\" yes or no"))
        }
    }

    private mutating func readOpen(
        _ file: CSVTable, _ columns: PathColumns, _ cases: CSVTable.Codes
    ) throws(CSVError) {
        guard let name = columns.open else { return }
        let column = try file.column(name)
        for row in 0..<file.rowCount where cases.rows[row] >= 0 {
            if try file.flag(row, column) == true { isOpen[Int(cases.rows[row])] = true }
        }
    }
}
