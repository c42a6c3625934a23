import Words

/// Shares as dots between the ends of their intervals.
struct RangeDrawing {
    private let ranges: Drawing.Ranges
    private let language: Language

    init(_ ranges: Drawing.Ranges, _ language: Language) {
        self.ranges = ranges
        self.language = language
    }

    private static let (left, right, width) = (250.0, 560.0, 650.0)
    private static let labelColumns = 38

    var picture: SVG {
        var rows: [String] = []
        var bottom = 4.0
        for range in ranges.ranges {
            let label = Shape.fitted(range.label[language], to: Self.labelColumns)
            let height = 10 + Double(label.count) * Shape.lineHeight
            rows.append(row(range, label, bottom + height / 2))
            bottom += height
        }
        return SVG(
            width: Self.width, height: bottom + 40, title: ranges.share[language],
            description: ranges.ranges.map(words), parts: [axis(bottom + 4)] + rows)
    }

    private func row(_ range: Drawing.Range, _ label: [String], _ y: Double) -> String {
        let (from, to) = (across(range.interval.lowerBound), across(range.interval.upperBound))
        let whisker = "M\(Shape.at(from, y - 5))v10M\(Shape.at(from, y))H\(Shape.at(to))m0 -5v10"
        return Shape.group(
            words(range),
            [
                Shape.block(label, Self.left - 12, middle: y, anchor: "end"),
                Shape.line(whisker, width: 1.5),
                "<circle cx=\"\(Shape.at(across(range.share)))\" cy=\"\(Shape.at(y))\" "
                    + "r=\"4\" fill=\"currentColor\"/>",
                Shape.text(
                    Words.Boards.partOf(range.count, range.total)[language], Self.right + 14,
                    y + 4),
            ])
    }

    private func axis(_ bottom: Double) -> String {
        let parts = [0, 0.25, 0.5, 0.75, 1].map { share in
            Shape.line("M\(Shape.at(across(share), 0))V\(Shape.at(bottom))", dashes: "1 3")
                + Shape.text(
                    language.percent(share * 100), across(share), bottom + 15, anchor: "middle")
        }
        let title = Shape.text(
            ranges.share[language], (Self.left + Self.right) / 2, bottom + 31, anchor: "middle")
        return HTMLMarkup.element("g", "class=\"axis\"", parts.joined() + title)
    }

    private func across(_ share: Double) -> Double {
        Self.left + (Self.right - Self.left) * max(0, min(1, share))
    }

    private func words(_ range: Drawing.Range) -> String {
        let interval = range.interval
        let ends = [interval.lowerBound, interval.upperBound].map { language.percent($0 * 100) }
        let count = Words.Boards.partOf(range.count, range.total)[language]
        return "\(range.label[language]): \(count), \(language.percent(range.share * 100)) "
            + "(\(language.span(from: ends[0], to: ends[1])))"
    }
}
