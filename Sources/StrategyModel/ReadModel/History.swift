/// The entries of a timeline that hold at a view's lens, oldest first. They are looked at as they
/// are asked for: most questions need one, or a sum, and no list.
struct History: Sequence {
    private let view: View
    private let handle: TimelineHandle
    /// How many entries have a day not after the lens's; of a stream all, which has no such order.
    private let end: Int
    private let isStream: Bool

    /// The timeline of an attribute.
    init(_ view: View, _ handle: TimelineHandle) {
        self.view = view
        self.handle = handle
        end = view.end(of: handle)
        isStream = false
    }

    /// A timeline of positions alone: each event holds from its own first day.
    init(_ view: View, stream: TimelineHandle) {
        self.view = view
        handle = stream
        end = stream.count
        isStream = true
    }

    func makeIterator() -> Iterator { Iterator(history: self) }

    /// The latest entry that satisfies a test.
    func last(where test: (Entry) -> Bool) -> Entry? {
        var index = end
        while index > 0 {
            index -= 1
            if let entry = entry(index), test(entry) { return entry }
        }
        return nil
    }

    /// The entry at an index, if it holds.
    private func entry(_ index: Int) -> Entry? {
        guard isStream else {
            let entry = view.model.timelines.element(handle, index)
            return view.holds(entry) ? entry : nil
        }
        let entry = view.model.entry(at: view.model.positions.element(handle, index))
        return entry.day <= view.lens.asOf.number && view.holds(entry) ? entry : nil
    }

    /// Goes through them.
    struct Iterator: IteratorProtocol {
        fileprivate let history: History
        private var index = 0

        fileprivate init(history: History) { self.history = history }

        mutating func next() -> Entry? {
            while index < history.end {
                defer { index += 1 }
                if let entry = history.entry(index) { return entry }
            }
            return nil
        }
    }
}
