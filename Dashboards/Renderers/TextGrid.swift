import Words

/// Values in columns, wrapped within their columns; where the columns do not fit side by side,
/// each row becomes a block of its own.
struct TextGrid {
    struct Column {
        var title: String
        /// Flush right, as numbers stand.
        var trailing = false
    }

    var columns: [Column]
    var rows: [[String]]
    var showsHeader = true

    private static let gap = 2
    /// Longer words may be broken before a table is given up.
    private static let widestWord = 24

    func lines(width: Int) -> [String] {
        guard !columns.isEmpty, !rows.isEmpty else { return [] }
        return tableLines(width: width) ?? blocks(width)
    }

    /// The lines of a table; `nil` where its columns do not fit side by side.
    func tableLines(width: Int) -> [String]? {
        let natural = measure(upTo: .max, Self.widestLine)
        let gaps = Self.gap * (columns.count - 1)
        if natural.reduce(gaps, +) <= width { return table(natural) }
        let least = zip(measure(upTo: Self.widestWord, \.widestPiece), natural).map(min)
        let room = width - least.reduce(gaps, +)
        guard room >= 0 else { return nil }
        let squeezed = table(Self.share(room, least, natural))
        if squeezed.count <= fewestBlockLines + rows.count { return squeezed }
        return squeezed.count <= blocks(width).count + rows.count ? squeezed : nil
    }

    /// So many lines the blocks have at least: one for each value and one between two rows.
    private var fewestBlockLines: Int {
        rows.reduce(rows.count - 1) { lines, row in
            lines + 1 + row.dropFirst().count { !$0.isEmpty }
        }
    }

    /// The greatest size in each column. No text is larger than it has bytes, so that most need not
    /// be measured.
    private func measure(upTo limit: Int, _ size: (String) -> Int) -> [Int] {
        columns.indices.map { index in
            var greatest = showsHeader ? max(1, min(limit, size(columns[index].title))) : 1
            for row in rows where row[index].utf8.count > greatest && greatest < limit {
                greatest = min(limit, max(greatest, size(row[index])))
            }
            return greatest
        }
    }

    private static func widestLine(_ text: String) -> Int {
        guard text.utf8.contains(0x0A) else { return text.displayWidth }
        return text.split(separator: "\n").reduce(0) { max($0, $1.displayWidth) }
    }

    /// Gives the room left to the columns in equal parts, none more than it needs.
    private static func share(_ room: Int, _ least: [Int], _ natural: [Int]) -> [Int] {
        var (widths, room) = (least, room)
        while room > 0 {
            let wanting = widths.indices.filter { widths[$0] < natural[$0] }
            guard !wanting.isEmpty else { break }
            let part = max(1, room / wanting.count)
            for index in wanting where room > 0 {
                let given = min(part, natural[index] - widths[index], room)
                widths[index] += given
                room -= given
            }
        }
        return widths
    }

    private func table(_ widths: [Int]) -> [String] {
        var lines: [String] = []
        if showsHeader {
            lines += side(columns.map(\.title), widths)
            lines += side(widths.map { String(repeating: "─", count: $0) }, widths)
        }
        for row in rows { lines += side(row, widths) }
        return lines
    }

    /// One row: its cells wrapped side by side.
    private func side(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = zip(cells, widths).map { $0.wrapped(toWidth: $1) }
        let height = wrapped.reduce(1) { max($0, $1.count) }
        return (0..<height).map { line in
            var text = ""
            var used = 0
            var position = 0
            for index in columns.indices {
                guard line < wrapped[index].count, !wrapped[index][line].isEmpty else {
                    position += widths[index] + Self.gap
                    continue
                }
                let cell = wrapped[index][line]
                let size = cell.displayWidth
                let indent = columns[index].trailing ? max(0, widths[index] - size) : 0
                let spaces = max(0, position + indent - used)
                Self.append(spaces: spaces, to: &text)
                text += cell
                used += spaces + size
                position += widths[index] + Self.gap
            }
            return text
        }
    }

    private static let blanks = String(repeating: " ", count: 128)

    private static func append(spaces count: Int, to text: inout String) {
        var rest = count
        while rest > 0 {
            let part = min(rest, blanks.utf8.count)
            text += blanks.prefix(part)
            rest -= part
        }
    }

    /// Rows below each other: the first value as a heading, the others with their titles.
    private func blocks(_ width: Int) -> [String] {
        let names = columns.dropFirst().map(\.title)
        let label = min(width / 3, names.map(\.displayWidth).max() ?? 0)
        var lines: [String] = []
        for row in rows {
            if !lines.isEmpty { lines.append("") }
            lines += (row.first ?? "").wrapped(toWidth: width)
            for (name, value) in zip(names, row.dropFirst()) where !value.isEmpty {
                let left = name.wrapped(toWidth: max(1, label))
                let right = value.wrapped(toWidth: max(1, width - label - 4))
                for line in 0..<max(left.count, right.count) {
                    let text = "  " + (line < left.count ? left[line] : "")
                    guard line < right.count else {
                        lines.append(text)
                        continue
                    }
                    lines.append(text.padded(toWidth: label + 4) + right[line])
                }
            }
        }
        return lines
    }
}
