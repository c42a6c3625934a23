extension String {
    /// The text in lines of at most so many columns: broken at spaces and after hyphens, words
    /// that are longer than a line within; line feeds stay.
    ///
    /// A unit stays with its number. The only line that may be wider is one of a single wide
    /// character where a line has one column.
    public func wrapped(toWidth width: Int) -> [String] {
        let width = max(1, width)
        // Most texts are short and need nothing; no text is wider than it has bytes.
        if utf8.last != 0x20, !utf8.contains(where: { $0 < 0x20 }),
            utf8.count <= width || displayWidth <= width
        {
            return [self]
        }
        var lines: [String] = []
        for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
            if paragraph.displayWidth <= width {
                lines.append(Self.trimmed(paragraph))
            } else {
                lines += Self.fill(Self.pieces(of: paragraph), width)
            }
        }
        return lines
    }

    /// The widest part of the text that wrapping keeps together.
    public var widestPiece: Int {
        split(separator: "\n").reduce(0) { widest, paragraph in
            max(widest, Self.pieces(of: paragraph).reduce(0) { max($0, $1.text.displayWidth) })
        }
    }

    /// The text and spaces after it up to a width; a wider text is returned as it is.
    public func padded(toWidth width: Int, trailing: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - displayWidth))
        return trailing ? spaces + self : self + spaces
    }

    private struct Piece {
        var text: String
        var afterSpace: Bool
    }

    private static let units: Set<Character> = ["€", "%", "‰", "°"]

    /// The words of a line and the parts of hyphenated ones; bytes are looked at, not characters,
    /// because spaces and hyphens are the same in both.
    private static func pieces(of paragraph: Substring) -> [Piece] {
        var pieces: [Piece] = []
        let words = paragraph.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        for word in words.map({ Substring($0) }) {
            if word.utf8.count <= 3, word.count == 1, let first = word.first,
                units.contains(first), let last = pieces.last?.text.last, last.isNumber
            {
                pieces[pieces.count - 1].text += " " + word
                continue
            }
            guard word.utf8.contains(0x2D) else {
                pieces.append(Piece(text: String(word), afterSpace: true))
                continue
            }
            var afterSpace = true
            for part in hyphenParts(word) {
                pieces.append(Piece(text: part, afterSpace: afterSpace))
                afterSpace = false
            }
        }
        return pieces
    }

    /// A word cut after the hyphens within; one at its start or end belongs to a list or option.
    private static func hyphenParts(_ word: Substring) -> [String] {
        guard word.utf8.first != 0x2D, mayBreak(word) else { return [String(word)] }
        var parts = [""]
        var before: Character?
        for character in word {
            if before == "-", character.isLetter, let part = parts.last, part.count > 1 {
                parts.append("")
            }
            parts[parts.count - 1].append(character)
            before = character
        }
        return parts
    }

    /// Whether a hyphen is followed by what may be a letter: not in a date.
    private static func mayBreak(_ word: Substring) -> Bool {
        var isAfterHyphen = false
        for byte in word.utf8 {
            if isAfterHyphen, byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) { return true }
            isAfterHyphen = byte == 0x2D
        }
        return false
    }

    private static func fill(_ pieces: [Piece], _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces {
            let size = piece.text.displayWidth
            let gap = piece.afterSpace && used > 0 ? 1 : 0
            if used + gap + size <= width {
                line += (gap == 1 ? " " : "") + piece.text
                used += gap + size
                continue
            }
            if used > 0 { lines.append(line) }
            (line, used) = (piece.text, size)
            if size <= width { continue }
            (line, used) = ("", 0)
            for character in piece.text {
                if used > 0, used + character.displayWidth > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += character.displayWidth
            }
        }
        return used > 0 || lines.isEmpty ? lines + [line] : lines
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let last = text.last, last == " " || last == "\t" || last == "\r" {
            text.removeLast()
        }
        return String(text)
    }
}
