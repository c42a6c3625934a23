public import ByteCoding
import Words

/// Which columns of a table say what of a duration.
public struct DurationColumns: Sendable {
    /// The time, a number from 0.
    public var time = "time"
    /// Whether the case ended then; else it was still going on.
    public var event = "event"
    /// The group it is compared in; `nil` for one group.
    public var group: String?
    /// The case; `nil` for the number of the row.
    public var id: String?

    /// The columns by their usual names.
    public init() {}
}

extension DurationStudy {
    /// Reads a table of one row a case.
    public init(_ file: CSVTable, _ columns: DurationColumns) throws(EvaluationError) {
        do throws(CSVError) {
            let time = try file.column(columns.time)
            let event = try file.column(columns.event)
            let group = try columns.group.map { name throws(CSVError) in
                file.codes(try file.column(name))
            }
            let id = try columns.id.map { name throws(CSVError) in try file.column(name) }
            self.init(
                cases: [], groups: group?.names.sorted() ?? [""], withoutTime: 0, withoutGroup: 0,
                knowsDropped: false, span: nil)
            for row in 0..<file.rowCount {
                guard let span = try file.number(row, time),
                    let hasEnded = try file.flag(row, event)
                else {
                    withoutTime += 1
                    continue
                }
                guard span >= 0 else { throw file.error(row, time) }
                let number = group?.rows[row] ?? 0
                guard number >= 0 else {
                    withoutGroup += 1
                    continue
                }
                cases.append(
                    DurationCase(
                        id: id.map { file.text(row, $0) } ?? String(row + 1), time: span,
                        hasEnded: hasEnded, wasDropped: false,
                        group: group?.names[Int(number)] ?? "", basis: []))
            }
        } catch {
            throw .table(
                error,
                takes: Text(
                    de: "eine Zahl ab 0 als Dauer, Ja oder Nein als Ereignis",
                    en: "a number from 0 as time, yes or no as event"))
        }
    }
}
