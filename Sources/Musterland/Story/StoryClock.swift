import ByteCoding

/// Gives every entry of the manuscript its moment of recording and puts them into that order.
///
/// An event is recorded up to three days after it happened, in office hours, unless the story says
/// when; never before its subject, what it names, what caused it, and what was told before it of
/// the same subject.
struct StoryClock {
    private let entries: [StoryScript.Entry]
    /// The wished moment of each entry, in minutes since 1970.
    private var minutes: [Int]
    /// The entries that each entry must follow.
    private var before: [[Int]]

    /// The day on which the office opened its record.
    static let firstDay = 17_910  // 2019-01-14

    init(_ entries: [StoryScript.Entry], seed: UInt64) {
        self.entries = entries
        var generator = SeededGenerator(seed: seed, part: 2)
        minutes = entries.map { Self.wish($0, using: &generator) }
        before = Self.dependencies(of: entries)
    }

    /// The entries in order of recording, each with its moment; a batch shares one.
    mutating func schedule() -> [(entry: Int, recorded: Instant)] {
        settle()
        let order = entries.indices.sorted {
            (minutes[$0], batchKey($0), $0) < (minutes[$1], batchKey($1), $1)
        }
        var result: [(entry: Int, recorded: Instant)] = []
        result.reserveCapacity(entries.count)
        var moment: Int64 = 0
        var previous: Int?
        for index in order {
            let sharesBatch = previous.map { batchKey($0) == batchKey(index) } ?? false
            if !sharesBatch {
                // 37 seconds keep events of the same minute apart and in their order.
                moment = max(moment + 37_000, Int64(minutes[index]) * 60_000)
            }
            result.append((index, Instant(milliseconds: moment)))
            previous = index
        }
        return result
    }

    private func batchKey(_ index: Int) -> Int {
        // Entries without a batch each stand alone, before the batches of the same minute.
        entries[index].batch ?? index - entries.count
    }

    /// Moves entries behind what they depend on until nothing moves any more.
    private mutating func settle() {
        var members: [Int: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            if let batch = entry.batch { members[batch, default: []].append(index) }
        }
        for _ in 0..<200 {
            var moved = false
            for index in entries.indices {
                for earlier in before[index] {
                    let sameBatch =
                        entries[index].batch != nil
                        && entries[index].batch == entries[earlier].batch
                    let least = minutes[earlier] + (sameBatch ? 0 : 1)
                    if minutes[index] < least {
                        minutes[index] = least
                        moved = true
                    }
                }
            }
            for batch in members.values {
                let latest = batch.map { minutes[$0] }.max() ?? 0
                for index in batch where minutes[index] != latest {
                    minutes[index] = latest
                    moved = true
                }
            }
            if !moved { return }
        }
        preconditionFailure("the story depends on itself")
    }

    private static func wish(
        _ entry: StoryScript.Entry, using generator: inout SeededGenerator
    ) -> Int {
        let lag = generator.below(4)
        let minuteOfDay = generator.within(7 * 60...14 * 60)
        if let day = entry.recordedOn {
            return day.day * 1440 + minuteOfDay
        }
        return max(entry.span.last + lag, firstDay) * 1440 + minuteOfDay
    }

    private static func dependencies(of entries: [StoryScript.Entry]) -> [[Int]] {
        var creators: [String: Int] = [:]
        for (index, entry) in entries.enumerated() where creators[entry.subject] == nil {
            creators[entry.subject] = index
        }
        let earlier = predecessors(of: entries)
        return entries.enumerated().map { index, entry in
            var needed: Set<Int> = []
            if let creator = creators[entry.subject] { needed.insert(creator) }
            if let predecessor = earlier[index] { needed.insert(predecessor) }
            // A policy names its process by its own id.
            if entry.subject.hasPrefix("policy/"),
                let process = creators["process/" + entry.subject.dropFirst("policy/".count)]
            {
                needed.insert(process)
            }
            for (key, value) in entry.data {
                value.visitEvents { needed.insert($0.index) }
                value.visitTexts { text in
                    for subject in StoryReference.subjects(type: entry.type, key: key, text: text) {
                        if let creator = creators[subject] { needed.insert(creator) }
                    }
                }
            }
            if let cause = entry.cause { needed.insert(cause.index) }
            needed.remove(index)
            return needed.sorted()
        }
    }

    /// For each entry that is not entered late, the one before it by day on the same subject.
    private static func predecessors(of entries: [StoryScript.Entry]) -> [Int: Int] {
        var streams: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() where entry.recordedOn == nil {
            streams[entry.subject, default: []].append(index)
        }
        var result: [Int: Int] = [:]
        for stream in streams.values {
            // The first told creates the subject, even if a measurement of it is of an earlier day.
            let order =
                [stream[0]]
                + stream.dropFirst().sorted {
                    (entries[$0].span.first, $0) < (entries[$1].span.first, $1)
                }
            for (before, after) in zip(order, order.dropFirst()) { result[after] = before }
        }
        return result
    }
}

/// Which subjects a text in the data of a draft names.
enum StoryReference {
    private static let categories: [String: String] = [
        "parent": "", "members": "territory", "territory": "territory",
        "territories": "territory", "into": "", "by": "decision", "body": "body",
        "bodies": "body", "applicant": "body", "process": "process", "field": "field",
        "goal": "goal", "goals": "goal", "need": "need", "needs": "need",
        "measure": "measure", "decision": "decision", "dialog": "dialog", "follows": "dialog",
        "fund": "fund",
    ]

    static func subjects(type: String, key: String, text: String) -> [String] {
        if text.contains("/") { return [text] }
        guard let category = categories[key] else { return [] }
        let own = String(type.prefix { $0 != "." })
        return [(category.isEmpty ? own : category) + "/" + text]
    }
}

extension String {
    /// The first day of a partial date that the story wrote.
    fileprivate var day: Int { DaySpan(self)?.first ?? 0 }
}

extension StoryScript.Entry {
    /// The days on which it happened: measurements carry them in their data.
    var span: DaySpan {
        if let on, let span = DaySpan(on) { return span }
        for (key, value) in data where key == "date" {
            if case .text(let text) = value, let span = DaySpan(text) { return span }
        }
        preconditionFailure("\(type) of \(subject) has no readable date")
    }
}
