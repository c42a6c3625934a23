import Words

/// Pictures of tables as drawings; the table below them has the numbers.
extension HTMLRenderer {
    /// A figure with how to read it and what it leaves out.
    ///
    /// - Parameter heading: the id of the heading above, which the ids within begin with.
    func markup(_ drawing: Drawing, heading: String) -> String {
        let id = "\(heading)-drawing"
        let picture: SVG
        let reading: Text
        switch drawing.content {
        case .curves(let curves):
            picture = CurveDrawing(curves, language).picture
            reading = Words.Drawings.readCurves
        case .ranges(let ranges):
            picture = RangeDrawing(ranges, language).picture
            reading = Words.Drawings.readRanges
        case .graph(let graph):
            picture = GraphDrawing(graph, language).picture
            reading = Words.Drawings.readGraph
        }
        let caption = ([reading] + drawing.omitted).map(text).joined(separator: "<br>")
        return """
            <figure class="drawing">
            <div class="scroll">
            \(picture.markup(id: id))
            </div>
            <figcaption>\(caption)</figcaption>
            </figure>
            """
    }
}

/// A drawing that says what it shows: a title and, for who can't see it, all its numbers.
struct SVG {
    let width: Double
    let height: Double
    let title: String
    let description: [String]
    let parts: [String]

    func markup(id: String) -> String {
        let size = Shape.at(width, height)
        return
            ([
                "<svg viewBox=\"0 0 \(size)\" width=\"\(Shape.at(width))\" role=\"img\" "
                    + "aria-labelledby=\"\(id)-title \(id)-desc\">",
                "<title id=\"\(id)-title\">\(HTMLMarkup.escaped(title))</title>",
                "<desc id=\"\(id)-desc\">"
                    + "\(HTMLMarkup.escaped(description.joined(separator: "; ")))</desc>",
            ] + parts + ["</svg>"]).joined(separator: "\n")
    }
}

/// Pieces of drawings.
enum Shape {
    /// Numbers of a path, to a tenth.
    static func at(_ values: Double...) -> String {
        values.map(Coordinate.text).joined(separator: " ")
    }

    static func text(
        _ words: String, _ x: Double, _ y: Double, anchor: String = "start"
    ) -> String {
        "<text x=\"\(at(x))\" y=\"\(at(y))\" text-anchor=\"\(anchor)\">"
            + "\(HTMLMarkup.escaped(words))</text>"
    }

    /// Words in lines below each other, their middle at a height.
    static func block(
        _ lines: [String], _ x: Double, middle: Double, anchor: String = "start"
    ) -> String {
        let first = middle + 4 - Double(lines.count - 1) * lineHeight / 2
        return lines.enumerated().map { index, line in
            text(line, x, first + Double(index) * lineHeight, anchor: anchor)
        }.joined()
    }

    /// From one line of words to the next.
    static let lineHeight = 14.0

    static func line(_ path: String, width: Double = 1, dashes: String = "") -> String {
        "<path d=\"\(path)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"\(at(width))\""
            + (dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\"") + "/>"
    }

    static func area(_ path: String, opacity: String = "1") -> String {
        "<path d=\"\(path)\" fill=\"currentColor\" fill-opacity=\"\(opacity)\"/>"
    }

    /// Shapes that say what they are to who points at them.
    static func group(_ title: String, _ parts: [String], attributes: String = "") -> String {
        HTMLMarkup.element(
            "g", attributes, "<title>\(HTMLMarkup.escaped(title))</title>" + parts.joined())
    }

    /// Words in at most two lines of so many columns; what is longer is cut, and stands in full in
    /// the title beside.
    static func fitted(_ words: String, to width: Int) -> [String] {
        let lines = words.wrapped(toWidth: width)
        guard lines.count > 2 else { return lines }
        var second = lines[1]
        while second.displayWidth >= width { second.removeLast() }
        return [lines[0], second + "…"]
    }
}
