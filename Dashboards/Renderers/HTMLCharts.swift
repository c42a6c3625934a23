import ByteCoding
import Words

/// Series and bars as drawings with their numbers below, so that no reader depends on sight.
extension HTMLRenderer {
    func markup(_ series: Series, heading: String) -> String {
        let words = Words.Documents.self
        let unit = series.unit.word[language]
        let name = series.label[language] + (unit.isEmpty ? "" : " (\(unit))")
        let id = "\(heading)-" + HTMLMarkup.identifier(series.id)
        let flagged = series.points.contains { $0.flag != nil }
        let marks = [(words.baseline, series.baseline), (words.target, series.target)]
        var rows = series.points.map { point in
            cell(value(.date(point.on)), leading: true, number: false)
                + cell(value(point.value), leading: false, number: true)
                + (flagged ? "<td>\(point.flag.map { text($0.label) } ?? "")</td>" : "")
        }
        for (title, mark) in marks {
            guard let mark else { continue }
            let day = "\(text(title)) \(value(.date(mark.on)))"
            rows.append(
                cell(day, leading: true, number: false)
                    + cell(value(mark.value), leading: false, number: true)
                    + (flagged ? "<td></td>" : ""))
        }
        var titles = [(text(words.date), false), (text(words.value), true)]
        if flagged { titles.append((text(words.remark), false)) }
        return """
            <figure>
            <figcaption id="\(id)"><h3>\(HTMLMarkup.lines(name))</h3></figcaption>
            \(LineDrawing(series, language).markup)
            <details><summary>\(text(words.figures))</summary>
            \(table(titles, rows, heading: id))
            </details>
            </figure>
            """
    }

    func markup(_ bars: Bars, heading: String) -> String {
        let most = bars.series.flatMap(\.values).compactMap(\.magnitude).max() ?? 0
        let titles = bars.series.map { series in
            let unit = series.unit.word[language]
            let title = series.label[language] + (unit.isEmpty ? "" : " (\(unit))")
            return (HTMLMarkup.lines(title), false)
        }
        let rows = bars.categories.enumerated().map { index, category in
            "<th scope=\"row\">\(text(category.label))</th>"
                + bars.series.map { series in
                    let cell = series.value(at: index)
                    return "<td>\(drawing(cell.magnitude, of: most)) \(value(cell))</td>"
                }.joined()
        }
        return table([("", false)] + titles, rows, heading: heading)
    }

    private func drawing(_ value: Double?, of most: Double) -> String {
        guard let value, value > 0, most > 0 else { return "" }
        let width = Coordinate.text(max(1, value / most * 160))
        return "<svg width=\"160\" height=\"12\" viewBox=\"0 0 160 12\" aria-hidden=\"true\">"
            + "<rect width=\"\(width)\" height=\"12\" fill=\"currentColor\"/></svg>"
    }
}

enum Coordinate {
    static func text(_ value: Double) -> String {
        var json = JSONWriter(reservingCapacity: 16)
        json.double(value, maximumFractionDigits: 1)
        return json.text
    }

    /// Days since 1970 of the first day of a date as the log spells it, to place it on an axis.
    static func day(_ spelling: String) -> Double? {
        let start = spelling.hasPrefix("../") ? spelling.dropFirst(3) : spelling[...]
        let date = start.prefix { $0 != "/" }
        guard let year = Int(date.prefix(4)) else { return nil }
        var (month, day) = (1, 1)
        let rest = date.dropFirst(5)
        switch rest.first {
        case "H": month = 6 * ((Int(rest.dropFirst()) ?? 1) - 1) + 1
        case "Q": month = 3 * ((Int(rest.dropFirst()) ?? 1) - 1) + 1
        case nil: break
        default:
            month = Int(rest.prefix(2)) ?? 1
            day = Int(rest.dropFirst(3)) ?? 1
        }
        return CivilDate(year: year, month: month, day: day).map { Double($0.daysSinceEpoch) }
    }
}

/// A series as a line over time, with its baseline, the path to its target and flagged values.
private struct LineDrawing {
    private let series: Series
    private let language: Language
    private let points: [(on: String, x: Double, y: Double, flag: Series.Flag?)]
    private let marks: [(on: String, x: Double, y: Double)]

    private static let width = 640.0
    private static let height = 220.0
    private static let left = 76.0
    private static let bottom = 26.0
    private static let margin = 12.0

    init(_ series: Series, _ language: Language) {
        self.series = series
        self.language = language
        points = series.points.compactMap { point in
            guard let x = Coordinate.day(point.on), let y = point.value.magnitude else {
                return nil
            }
            return (point.on, x, y, point.flag)
        }
        marks = [series.baseline, series.target].compactMap { mark in
            guard let mark, let x = Coordinate.day(mark.on), let y = mark.value.magnitude else {
                return nil
            }
            return (mark.on, x, y)
        }
    }

    var markup: String {
        let across = points.map(\.x) + marks.map(\.x)
        let up = points.map(\.y) + marks.map(\.y)
        guard let first = across.min(), let last = across.max(), let least = up.min(),
            let most = up.max(), let start = points.first, let end = points.last
        else { return "" }
        let place = Place(x: first...last, y: least...most)
        var parts = [
            "<svg viewBox=\"0 0 640 220\" role=\"img\" aria-label=\"\(label(start, end))\">",
            axes(place, (start.on, start.x), (end.on, end.x)),
        ]
        if marks.count == 2 {
            parts.append(line(marks.map { place.text($0.x, $0.y) }, dashed: true))
        }
        parts.append(line(points.map { place.text($0.x, $0.y) }, dashed: false))
        for point in points {
            let title = "\(language.date(point.on)): \(language.number(point.y))"
            let note = point.flag.map { ", \($0.label[language])" } ?? ""
            let shape = place.shape(point.x, point.y, flagged: point.flag != nil)
            parts.append("\(shape)<title>\(HTMLMarkup.escaped(title + note))</title></path>")
        }
        return (parts + ["</svg>"]).joined(separator: "\n")
    }

    private func label(
        _ start: (on: String, x: Double, y: Double, flag: Series.Flag?),
        _ end: (on: String, x: Double, y: Double, flag: Series.Flag?)
    ) -> String {
        let ends = [start, end].map { "\(language.date($0.on)): \(language.number($0.y))" }
        return HTMLMarkup.escaped(
            "\(series.label[language]), \(language.span(from: ends[0], to: ends[1]))")
    }

    private func line(_ places: [String], dashed: Bool) -> String {
        "<polyline points=\"\(places.joined(separator: " "))\" fill=\"none\" "
            + "stroke=\"currentColor\" stroke-width=\"\(dashed ? 1 : 2)\""
            + (dashed ? " stroke-dasharray=\"5 4\"" : "") + "/>"
    }

    private func axes(
        _ place: Place, _ first: (on: String, x: Double), _ last: (on: String, x: Double)
    ) -> String {
        let (bottom, right) = (Self.height - Self.bottom, Self.width - Self.margin)
        func text(_ x: Double, _ y: Double, _ anchor: String, _ words: String) -> String {
            "<text x=\"\(Coordinate.text(x))\" y=\"\(Coordinate.text(y))\" "
                + "text-anchor=\"\(anchor)\">\(HTMLMarkup.escaped(words))</text>"
        }
        let (least, most) = (place.y.lowerBound, place.y.upperBound)
        var parts = [
            "<g class=\"axis\">",
            "<path d=\"M\(Coordinate.text(Self.left)) \(Coordinate.text(Self.margin))"
                + "V\(Coordinate.text(bottom))H\(Coordinate.text(right))\" fill=\"none\" "
                + "stroke=\"currentColor\"/>",
            text(Self.left - 6, place.top(most) + 4, "end", language.number(most)),
            text(place.across(first.x), Self.height - 8, "start", language.date(first.on)),
        ]
        if least < most {
            parts.append(text(Self.left - 6, place.top(least) + 4, "end", language.number(least)))
        }
        if first.on != last.on {
            let end = place.across(last.x)
            parts.append(text(end, Self.height - 8, "end", language.date(last.on)))
        }
        return (parts + ["</g>"]).joined()
    }

    /// From days and values to the drawing.
    private struct Place {
        let x: ClosedRange<Double>
        let y: ClosedRange<Double>
        private let margin = LineDrawing.margin

        init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
            self.x = x
            self.y = y
        }

        func top(_ value: Double) -> Double {
            let room = LineDrawing.height - LineDrawing.bottom - 2 * margin
            let span = y.upperBound - y.lowerBound
            let share = span > 0 && span.isFinite ? (value - y.lowerBound) / span : 0.5
            return margin + room * (1 - share)
        }

        func across(_ day: Double) -> Double {
            let room = LineDrawing.width - LineDrawing.left - 2 * margin
            let span = x.upperBound - x.lowerBound
            return LineDrawing.left + margin / 2 + room
                * (span > 0 ? (day - x.lowerBound) / span : 0.5)
        }

        func text(_ day: Double, _ value: Double) -> String {
            "\(Coordinate.text(across(day))),\(Coordinate.text(top(value)))"
        }

        /// A dot, or an open square where the value is flagged: shape, not colour, tells it.
        func shape(_ day: Double, _ value: Double, flagged: Bool) -> String {
            let size = flagged ? 5.0 : 2.5
            let start = Coordinate.text(across(day) - size)
            let (from, side) = (Coordinate.text(top(value) - size), Coordinate.text(2 * size))
            let square = "M\(start) \(from)h\(side)v\(side)h-\(side)z"
            return "<path d=\"\(square)\" stroke=\"currentColor\" "
                + "fill=\"\(flagged ? "none" : "currentColor")\">"
        }
    }
}
