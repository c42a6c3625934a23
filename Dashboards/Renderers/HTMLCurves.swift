import Words

/// Shares that fall in steps, each with the band of its interval, above the numbers of cases still
/// counted; dashes tell the curves apart where colours do not.
struct CurveDrawing {
    private let curves: Drawing.Curves
    private let language: Language
    private let marks: [Double]
    private let last: Double

    init(_ curves: Drawing.Curves, _ language: Language) {
        self.curves = curves
        self.language = language
        marks = Drawing.marks(upTo: curves.last)
        last = max(curves.last, .leastNonzeroMagnitude)
    }

    private static let (left, right, top, bottom) = (190.0, 616.0, 26.0, 236.0)
    private static let labelColumns = 20
    private static let dashes = ["", "8 4", "2 3", "10 3 2 3", "16 4", "4 2 1 2"]

    var picture: SVG {
        var parts = [axes]
        // All bands lie under all lines.
        parts += curves.curves.enumerated().map { coloured($0, band($1)) }
        for (index, curve) in curves.curves.enumerated() {
            let lost = curve.steps.filter(\.isMarked).map { step in
                "M\(Shape.at(across(step.time), up(step.share) - 4))v8"
            }
            parts.append(
                coloured(
                    index,
                    Shape.line(path(curve), width: 2, dashes: Self.dashes[index])
                        + (lost.isEmpty ? "" : Shape.line(lost.joined()))))
        }
        let table = self.table
        parts.append(table.markup)
        return SVG(
            width: 640, height: table.bottom,
            title: "\(curves.share[language]): \(curves.time[language])",
            description: curves.curves.map(words), parts: parts)
    }

    /// Below the scale: each curve's line, its name, and how many cases were still counted.
    private var table: (markup: String, bottom: Double) {
        var y = Self.bottom + 60
        var parts = [Shape.text(Words.Drawings.atRisk[language], 0, y)]
        y += 8
        for (index, curve) in curves.curves.enumerated() {
            let label = Shape.fitted(curve.label[language], to: Self.labelColumns)
            let height = 6 + Double(label.count) * Shape.lineHeight
            let middle = y + height / 2
            let sample = "M\(Shape.at(0, middle))h30"
            let counts = marks.map { mark in
                Shape.text(
                    language.number(curve.atRisk(at: mark)), across(mark), middle + 4,
                    anchor: "middle")
            }
            parts.append(
                Shape.group(
                    curve.label[language],
                    [
                        coloured(index, Shape.line(sample, width: 2, dashes: Self.dashes[index])),
                        Shape.block(label, 38, middle: middle),
                    ] + counts))
            y += height
        }
        return (parts.joined(separator: "\n"), y + 6)
    }

    private func coloured(_ index: Int, _ shapes: String) -> String {
        HTMLMarkup.element("g", "class=\"c\(index + 1)\"", shapes)
    }

    private func across(_ time: Double) -> Double {
        Self.left + (Self.right - Self.left) * min(1, max(0, time / last))
    }

    private func up(_ share: Double) -> Double {
        Self.bottom - (Self.bottom - Self.top) * min(1, max(0, share))
    }

    private func path(_ curve: Drawing.Curve) -> String {
        "M\(Shape.at(across(0), up(1)))"
            + curve.steps.map { "H\(Shape.at(across($0.time)))V\(Shape.at(up($0.share)))" }
            .joined()
    }

    /// The intervals from step to step; where none is known none is claimed.
    private func band(_ curve: Drawing.Curve) -> String {
        var parts: [String] = []
        for (step, next) in zip(curve.steps, curve.steps.dropFirst()) {
            guard let interval = step.interval, next.time > step.time else { continue }
            parts.append(
                "M\(Shape.at(across(step.time), up(interval.upperBound)))"
                    + "H\(Shape.at(across(next.time)))V\(Shape.at(up(interval.lowerBound)))"
                    + "H\(Shape.at(across(step.time)))z")
        }
        return parts.isEmpty ? "" : Shape.area(parts.joined(), opacity: "0.15")
    }

    private var axes: String {
        var parts = [
            Shape.text(curves.share[language], Self.left, Self.top - 12),
            Shape.line(
                "M\(Shape.at(Self.left, Self.top))V\(Shape.at(Self.bottom))"
                    + "H\(Shape.at(Self.right))"),
        ]
        for share in [0, 0.25, 0.5, 0.75, 1] {
            let words = language.percent(share * 100)
            parts.append(Shape.text(words, Self.left - 8, up(share) + 4, anchor: "end"))
            guard share > 0 else { continue }
            parts.append(
                Shape.line(
                    "M\(Shape.at(Self.left, up(share)))H\(Shape.at(Self.right))", dashes: "1 3"))
        }
        for mark in marks {
            parts.append(Shape.line("M\(Shape.at(across(mark), Self.bottom))v5"))
            parts.append(
                Shape.text(
                    language.statistic(mark), across(mark), Self.bottom + 18, anchor: "middle"))
        }
        parts.append(
            Shape.text(curves.time[language], Self.right, Self.bottom + 36, anchor: "end"))
        return HTMLMarkup.element("g", "class=\"axis\"", parts.joined())
    }

    /// What a curve says: how many cases, and where it stood at each mark of the scale.
    private func words(_ curve: Drawing.Curve) -> String {
        let ends = curve.steps.last?.time ?? 0
        let shares = marks.filter { $0 <= ends }.map { mark in
            let share = curve.step(at: mark)?.share ?? 1
            return "\(language.statistic(mark)): \(language.percent(share * 100))"
        }
        return "\(curve.label[language]) (n = \(language.number(curve.count))): "
            + shares.joined(separator: ", ")
    }
}
