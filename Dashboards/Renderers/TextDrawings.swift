import Words

/// Pictures of tables as lines of text.
extension TextRenderer {
    /// A picture, how to read it, and what it leaves out.
    func lines(_ drawing: Drawing) -> [String] {
        let picture: [String]
        let reading: Text
        switch drawing.content {
        case .curves(let curves):
            picture = TextPlot(curves, self).lines
            reading =
                curves.curves.count == 1 ? Words.Drawings.readCurve : Words.Drawings.readLetters
        case .ranges(let ranges):
            picture = lines(ranges)
            reading = Words.Drawings.readRanges
        case .graph(let graph):
            picture = lines(graph)
            reading = Words.Drawings.readBranches
        }
        let notes = ([reading] + drawing.omitted).flatMap { word($0).wrapped(toWidth: width) }
        return picture + [""] + notes
    }

    /// Each share as a dot on a line from 0 to 100 %, between the ends of its interval.
    private func lines(_ ranges: Drawing.Ranges) -> [String] {
        let ends = ranges.ranges.map { range in
            language.percent(range.share * 100).padded(toWidth: 6, trailing: true) + "  "
                + Words.Boards.partOf(range.count, range.total)[language]
        }
        let labels = ranges.ranges.map { word($0.label) }
        let widest = (label: widest(labels), end: widest(ends))
        var line = max(31, min(41, width - widest.label - widest.end - 4))
        var label = min(widest.label, width - line - widest.end - 4)
        // A terminal too narrow for all has the numbers below.
        let sideBySide = label >= 8
        if !sideBySide {
            line = min(line, width - 13)
            label = min(widest.label, width - line - 5)
        }
        var lines = [
            String(repeating: " ", count: label + 2)
                + scale([(0, "0"), (line / 2, "50"), (line - 1, "100 %")], line + 4)
        ]
        for (index, range) in ranges.ranges.enumerated() {
            let words = labels[index].wrapped(toWidth: label)
            for (row, text) in words.enumerated() {
                let first = row == 0
                let picture = first ? "  \(bar(range, line))" : ""
                let end = first && sideBySide ? "  \(ends[index])" : ""
                lines.append(text.padded(toWidth: first ? label : 0) + picture + end)
            }
            if !sideBySide { lines.append("  \(ends[index])") }
        }
        return lines
    }

    private func widest(_ texts: [String]) -> Int { texts.map(\.displayWidth).max() ?? 0 }

    private func bar(_ range: Drawing.Range, _ width: Int) -> String {
        func column(_ share: Double) -> Int {
            max(0, min(width - 1, Int((share * Double(width - 1)).rounded())))
        }
        let (from, to) = (column(range.interval.lowerBound), column(range.interval.upperBound))
        var line = [Character](repeating: "·", count: width)
        for place in from...to { line[place] = "─" }
        line[from] = "├"
        line[to] = "┤"
        line[column(range.share)] = "●"
        return String(line)
    }

    /// Words centred at columns, those left out that would touch the one before.
    func scale(_ marks: [(column: Int, words: String)], _ width: Int) -> String {
        var line = ""
        for mark in marks {
            let size = mark.words.displayWidth
            let start = max(0, min(width - size, mark.column - size / 2))
            guard line.isEmpty || start > line.displayWidth else { continue }
            line = line.padded(toWidth: start) + mark.words
        }
        return line
    }

    /// Each step with those that followed it, the most frequent first.
    private func lines(_ graph: Drawing.Graph) -> [String] {
        graph.nodes.enumerated().flatMap { number, node in
            let next = graph.edges.filter { $0.from == number }
                .sorted { ($1.count, $0.to) < ($0.count, $1.to) }
            let head = "\(word(node.label)) (\(language.number(node.count)))"
            return head.wrapped(toWidth: width)
                + next.enumerated().flatMap { index, edge in
                    let isLast = index == next.count - 1
                    let label = word(graph.nodes[edge.to].label)
                    let words = "\(label): \(language.number(edge.count))"
                    return words.wrapped(toWidth: width - 4).enumerated().map { row, line in
                        (row > 0 ? (isLast ? "    " : "│   ") : isLast ? "└─▶ " : "├─▶ ") + line
                    }
                }
        }
    }
}
