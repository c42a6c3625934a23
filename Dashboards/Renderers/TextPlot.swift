import Words

/// Curves on a grid of characters above the numbers of cases still counted: one curve as a line in
/// its band, several as letters.
struct TextPlot {
    private let curves: Drawing.Curves
    private let renderer: TextRenderer
    private let marks: [Double]
    private let margin: Int
    private let columns: Int

    /// Lines below the first; every third has its share beside it.
    private static let rows = 12
    private static let letters: [Character] = ["A", "B", "C", "D", "E", "F"]

    init(_ curves: Drawing.Curves, _ renderer: TextRenderer) {
        self.curves = curves
        self.renderer = renderer
        marks = Drawing.marks(upTo: curves.last)
        margin = renderer.language.percent(100).displayWidth + 2
        columns = max(20, min(64, renderer.width - margin - 3))
    }

    var lines: [String] {
        let isAlone = curves.curves.count == 1
        var grid = [[Character]](
            repeating: [Character](repeating: " ", count: columns), count: Self.rows + 1)
        if isAlone { drawBand(of: curves.curves[0], into: &grid) }
        for (number, curve) in curves.curves.enumerated() {
            draw(curve, isAlone ? nil : Self.letters[number], into: &grid)
        }
        let language = renderer.language
        let plot = grid.enumerated().map { row, cells in
            let share = row % 3 == 0 ? 100 - 100 * Double(row) / Double(Self.rows) : nil
            let label = share.map { language.percent($0) } ?? ""
            return label.padded(toWidth: margin - 2, trailing: true)
                + (share == nil ? " │" : " ┤") + Self.trimmed(cells)
        }
        let title = renderer.word(curves.share).wrapped(toWidth: renderer.width)
        return title + plot + scale + counts + (isAlone ? [] : legend)
    }

    /// The line of the scale, its numbers and what they count.
    private var scale: [String] {
        var line = [Character](repeating: "─", count: columns)
        for mark in marks { line[column(mark)] = "┬" }
        let numbers = marks.map { (column($0), renderer.language.statistic($0)) }
        let indent = String(repeating: " ", count: margin)
        return [
            indent.dropLast() + "└" + String(line),
            indent + renderer.scale(numbers, columns + 3),
        ]
            + renderer.word(curves.time).wrapped(toWidth: columns).map { words in
                indent + words.padded(toWidth: columns, trailing: true)
            }
    }

    /// How many cases of each curve were still counted at each mark.
    private var counts: [String] {
        [renderer.word(Words.Drawings.atRisk)]
            + curves.curves.enumerated().map { number, curve in
                let numbers = marks.map { mark in
                    (column(mark), renderer.language.number(curve.atRisk(at: mark)))
                }
                let name = curves.curves.count == 1 ? "" : String(Self.letters[number])
                return name.padded(toWidth: margin) + renderer.scale(numbers, columns + 3)
            }
    }

    private var legend: [String] {
        [""]
            + curves.curves.enumerated().flatMap { number, curve in
                renderer.word(curve.label).wrapped(toWidth: renderer.width - 3).enumerated()
                    .map { ($0 == 0 ? "\(Self.letters[number])  " : "   ") + $1 }
            }
    }

    private static func trimmed(_ cells: [Character]) -> String {
        String(cells.prefix((cells.lastIndex { $0 != " " } ?? -1) + 1))
    }

    private func column(_ time: Double) -> Int {
        guard curves.last > 0 else { return 0 }
        return max(0, min(columns - 1, Int((time / curves.last * Double(columns - 1)).rounded())))
    }

    private func time(_ column: Int) -> Double {
        curves.last * Double(column) / Double(columns - 1)
    }

    private func row(_ share: Double) -> Int {
        max(0, min(Self.rows, Int(((1 - share) * Double(Self.rows)).rounded())))
    }

    /// The row of a curve in each column, as far as it was observed.
    private func course(_ curve: Drawing.Curve) -> [Int] {
        let end = column(curve.steps.last?.time ?? 0)
        return (0...end).map { place in
            // What happened up to the end of the curve belongs to its last column.
            let time = place == end ? curve.steps.last?.time ?? 0 : time(place)
            return row(curve.step(at: time)?.share ?? 1)
        }
    }

    private func drawBand(of curve: Drawing.Curve, into grid: inout [[Character]]) {
        for place in course(curve).indices {
            guard let interval = curve.step(at: time(place))?.interval else { continue }
            for row in row(interval.upperBound)...row(interval.lowerBound) {
                grid[row][place] = "░"
            }
        }
    }

    private func draw(
        _ curve: Drawing.Curve, _ letter: Character?, into grid: inout [[Character]]
    ) {
        var top = row(1)
        for (place, row) in course(curve).enumerated() {
            for level in min(top, row)...row {
                let line: Character =
                    level == row ? (top < row ? "┗" : "━") : level == top ? "┓" : "┃"
                let held = grid[level][place]
                grid[level][place] = letter.map { held == " " ? $0 : "*" } ?? line
            }
            top = row
        }
    }
}
