import ByteCoding
import StrategyModel

/// The states of two meetings, and how they are compared.
extension View {
    /// The last position that was recorded on a day or before, as far as the lens knows: recorded
    /// never goes back.
    func lastKnown(on day: Day, _ parameters: Parameters) -> Int {
        var (low, high) = (0, min(lens.knownAt, model.position))
        while low < high {
            let middle = (low + high + 1) / 2
            guard let recorded = recorded(at: middle) else { break }
            if parameters.day(recorded) <= day { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Whether the lens sees the process of an id, or for `nil` any at all.
    func hasProcess(_ id: String?) -> Bool {
        id.map { entity(.process, $0) != nil } ?? !all(.process).isEmpty
    }

    /// The lens of a meeting: that day, and what was known by its end.
    func lens(ofMeetingOn day: Day, _ parameters: Parameters) -> Lens {
        Lens(
            asOf: day, knownAt: lastKnown(on: day, parameters), clearance: lens.clearance)
    }
}

extension Page {
    /// Refuses a period that ends before it begins.
    func checkPeriod() throws(BoardError) {
        guard let from = parameters.date(.from), let to = parameters[.to],
            from > parameters.date(.to) ?? from
        else { return }
        throw .badValue(.to, found: to, expected: ["≥ \(from)"])
    }

    /// What the page's lens shows that the meeting on an earlier day did not: as it was known
    /// then, or with hindsight as it is known now.
    func comparison(since day: Day, withHindsight: Bool = false) -> Comparison {
        var earlier = view.lens(ofMeetingOn: day, parameters)
        if withHindsight { earlier.knownAt = view.lens.knownAt }
        return Comparison(
            view, with: earlier, process: process, replaying: parameters.policy)
    }
}
