import Words

/// A line on standard error that tells how far long work has come, where it is a terminal.
final class ProgressBar {
    private let label: String
    private let total: Int?
    private let isShown: Bool
    private var hasDrawn = false

    init(_ label: Text, _ invocation: Invocation, total: Int? = nil) {
        self.label = label[invocation.language]
        self.total = total
        isShown = invocation.environment.showsProgress
    }

    /// Draws how much is done.
    func step(_ done: Int) {
        guard isShown else { return }
        hasDrawn = true
        guard let total, total > 0 else {
            draw("\(label) … \(done)")
            return
        }
        let filled = min(30, done * 30 / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        draw("\(label) \(bar) \(done)/\(total)")
    }

    /// Removes the line.
    func finish() {
        if hasDrawn { draw("") }
    }

    private func draw(_ text: String) {
        try? Files.write(Array("\r\u{1B}[K\(text)".utf8), to: 2)
    }
}
