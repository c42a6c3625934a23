import Words

/// Keeps text safe for a terminal and colours it where that is asked for.
///
/// While lines are laid out, a colour is an invisible sign without width; it becomes an escape
/// sequence only at the end, so that no width counts it.
struct TextStyle {
    let colour: Bool

    private enum Mark: UInt32, CaseIterable {
        case green = 0x206A
        case yellow, red, grey, bold, plain

        var escape: String {
            switch self {
            case .green: "\u{1B}[32m"
            case .yellow: "\u{1B}[33m"
            case .red: "\u{1B}[31m"
            case .grey: "\u{1B}[90m"
            case .bold: "\u{1B}[1m"
            case .plain: "\u{1B}[0m"
            }
        }
    }

    /// A light as `[rot]` and its reason.
    func light(_ light: TrafficLight?, _ language: Language) -> String {
        guard let light else { return "" }
        let word = "[\(light.state.label[language])]"
        let mark: Mark =
            switch light.state {
            case .green: .green
            case .yellow: .yellow
            case .red: .red
            case .grey: .grey
            }
        let reason = clean(light.reason[language])
        return marked(word, mark) + (reason.isEmpty ? "" : " \(reason)")
    }

    /// A heading.
    func heading(_ text: String) -> String { marked(text, .bold) }

    private func marked(_ text: String, _ mark: Mark) -> String {
        guard colour else { return text }
        return Self.sign(mark) + text + Self.sign(.plain)
    }

    private static func sign(_ mark: Mark) -> String {
        Unicode.Scalar(mark.rawValue).map { String(Character($0)) } ?? ""
    }

    /// Text without what could steer a terminal or turn its direction; line feeds stay.
    func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: Self.steers) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": continue
            case "\t": result.append(" ")
            default: result.append(Self.steers(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2028...0x2029, 0x2066...0x206F: true
        default: false
        }
    }

    /// A finished line, its signs turned into escape sequences.
    func finished(_ line: String) -> String {
        guard colour else { return line }
        var result = ""
        for scalar in line.unicodeScalars {
            if let mark = Mark(rawValue: scalar.value) {
                result += mark.escape
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
