/// The events of a log by case, and in each case by time; at the same time in the log's order.
struct OrderedEvents {
    /// Where the events of a case begin, by case, and where the last one's end.
    let starts: [Int]
    private(set) var activity: [Int32]
    private(set) var time: [Double]

    init(_ log: PathLog) {
        let sorted = CountingSort(log.caseIndex, keyCount: log.caseCount)
        starts = sorted.starts
        activity = sorted.order.map { log.activity[Int($0)] }
        time = sorted.order.map { log.time[Int($0)] }
        for index in 0..<log.caseCount { sort(range(index)) }
    }

    /// Where the events of a case are.
    func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

    /// Sorts the events of a case, which most logs have in order already.
    private mutating func sort(_ range: Range<Int>) {
        guard range.dropFirst().contains(where: { time[$0 - 1] > time[$0] }) else { return }
        let order = range.sorted { (time[$0], $0) < (time[$1], $1) }
        let activities = order.map { activity[$0] }
        let times = order.map { time[$0] }
        activity.replaceSubrange(range, with: activities)
        time.replaceSubrange(range, with: times)
    }
}

/// A stable order by small numbers, found by counting them.
struct CountingSort {
    /// Positions in the keys, by key.
    private(set) var order: [Int32]
    /// Where in `order` a key's positions begin, by key, and where the last one's end.
    private(set) var starts: [Int]

    /// - Parameters:
    ///   - keys: each in 0..<keyCount.
    ///   - order: positions in an order that equal keys keep; else that of the keys.
    init(_ keys: [Int32], keyCount: Int, keeping order: [Int32]? = nil) {
        starts = [Int](repeating: 0, count: keyCount + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        var next = starts
        var sorted = [Int32](repeating: 0, count: keys.count)
        for index in keys.indices {
            let position = order.map { $0[index] } ?? Int32(index)
            let key = Int(keys[Int(position)])
            sorted[next[key]] = position
            next[key] += 1
        }
        self.order = sorted
    }
}
