import Statistics

/// The running example of van der Aalst's "Process Mining" (2011): six requests for compensation.
/// a register, b examine thoroughly, c examine casually, d check ticket, e decide, f reinitiate,
/// g pay, h reject.
enum RunningExample {
    static let traces = ["abdeh", "adceg", "acdefbdeg", "adbeh", "acdefdcefcdeh", "acdeg"]

    /// The traces as events of one day after the other, all cases at once.
    static let log = pathLog(traces)
}

/// A path from letters, a for 0.
func path(_ letters: String) -> [Int32] {
    letters.unicodeScalars.map { Int32($0.value) - 97 }
}

/// A log of traces, whose events come day by day, the cases among each other.
func pathLog(_ traces: [String]) -> PathLog {
    let paths = traces.map(path)
    let events = (0..<(paths.map(\.count).max() ?? 0)).flatMap { day in
        paths.indices.filter { day < paths[$0].count }.map { (index: $0, day: day) }
    }
    return PathLog(
        caseIndex: events.map { Int32($0.index) },
        activity: events.map { paths[$0.index][$0.day] },
        time: events.map { Double($0.day) * 86_400 })
}
