import Glibc
import Words

/// What the process was started with, as a value.
struct Environment: Sendable {
    let variables: [String: String]
    /// The width to lay text out for: the terminal's, else 80 columns.
    let columns: Int
    /// Whether results go to a terminal that shows colours.
    let showsColour: Bool
    /// Whether messages go to a terminal, so that progress may be drawn.
    let showsProgress: Bool

    /// The environment of this process.
    static func current() -> Environment {
        var variables: [String: String] = [:]
        var pointer = environ
        while let entry = pointer.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            pointer += 1
        }
        let isTerminal = isatty(STDOUT_FILENO) == 1
        var size = winsize()
        let known = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return Environment(
            variables: variables,
            columns: known && size.ws_col >= 40 ? Int(size.ws_col) : 80,
            showsColour: isTerminal && variables["NO_COLOR", default: ""].isEmpty
                && variables["TERM"] != "dumb",
            showsProgress: isatty(STDERR_FILENO) == 1)
    }

    /// German for a German locale, English for all others.
    var language: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let locale = variables[name], !locale.isEmpty {
                return locale.hasPrefix("de") ? .german : .english
            }
        }
        return .english
    }
}
