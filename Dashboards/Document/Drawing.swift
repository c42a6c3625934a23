public import Words

/// A picture of what a table lists. It says nothing that the table does not: who can't see it, or
/// reads by program, misses nothing.
public struct Drawing: Sendable {
    /// The kinds of pictures; renderers answer to each of them.
    public enum Content: Sendable {
        /// Shares that fall over time.
        case curves(Curves)
        /// Shares with the intervals they lie in.
        case ranges(Ranges)
        /// Steps, and which followed which.
        case graph(Graph)
    }

    /// What is drawn.
    public let content: Content
    /// What the table has and the picture has not, a sentence each.
    public let omitted: [Text]

    init(_ content: Content, omitted: [Text?] = []) {
        self.content = content
        self.omitted = omitted.compactMap(\.self)
    }

    /// Curves on one scale of time.
    public struct Curves: Sendable {
        /// The curves, in order.
        public let curves: [Curve]
        /// What falls.
        public let share: Text
        /// What the scale of time counts.
        public let time: Text

        /// The last time of any curve.
        var last: Double { curves.compactMap(\.steps.last?.time).max() ?? 0 }
    }

    /// A share that falls in steps from 1, as of a group of cases.
    public struct Curve: Sendable {
        /// What it is of.
        public let label: Text
        /// Where it stands from each time on, by time.
        public let steps: [Step]

        /// Makes a curve.
        public init(_ label: Text, _ steps: [Step]) {
            self.label = label
            self.steps = steps
        }

        /// How many cases it is of.
        var count: Int { steps.first?.atRisk ?? 0 }

        /// How many cases were still counted just before a time.
        func atRisk(at time: Double) -> Int { steps.first { $0.time >= time }?.atRisk ?? 0 }

        /// Where it stands at a time: `nil` before its first step, where the share is 1.
        func step(at time: Double) -> Step? { steps.last { $0.time <= time } }
    }

    /// A share from a time on.
    public struct Step: Sendable {
        /// The time, from 0.
        public var time: Double
        /// The share, 0...1.
        public var share: Double
        /// The interval it lies in; `nil` where none is known.
        public var interval: ClosedRange<Double>?
        /// How many cases were still counted just before that time.
        public var atRisk: Int
        /// Whether cases were lost from sight at that time.
        public var isMarked: Bool

        /// Makes a step.
        public init(
            time: Double, share: Double, interval: ClosedRange<Double>?, atRisk: Int,
            isMarked: Bool = false
        ) {
            self.time = time
            self.share = share
            self.interval = interval
            self.atRisk = atRisk
            self.isMarked = isMarked
        }
    }

    /// Shares of one kind.
    public struct Ranges: Sendable {
        /// The shares, in order.
        public let ranges: [Range]
        /// What they are shares of.
        public let share: Text
    }

    /// A share and the interval it lies in.
    public struct Range: Sendable {
        /// What it is of.
        public let label: Text
        /// How many have it.
        public let count: Int
        /// Of how many.
        public let total: Int
        /// Its interval, 0...1.
        public let interval: ClosedRange<Double>

        /// Makes a range.
        public init(_ label: Text, _ count: Int, of total: Int, interval: ClosedRange<Double>) {
            self.label = label
            self.count = count
            self.total = total
            self.interval = interval
        }

        /// The share, 0...1.
        var share: Double { Double(count) / Double(max(1, total)) }
    }

    /// Steps in their order, and which followed which.
    public struct Graph: Sendable {
        /// The steps.
        public let nodes: [Node]
        /// What followed what.
        public let edges: [Edge]
    }

    /// A step and how often it was taken.
    public struct Node: Sendable {
        /// Its word.
        public let label: Text
        /// How often.
        public let count: Int

        /// Makes a node.
        public init(_ label: Text, _ count: Int) {
            self.label = label
            self.count = count
        }
    }

    /// How often one step followed another, by their numbers.
    public struct Edge: Sendable {
        /// The step before.
        public let from: Int
        /// The step after.
        public let to: Int
        /// How often.
        public let count: Int

        /// Makes an edge.
        public init(_ from: Int, _ to: Int, _ count: Int) {
            self.from = from
            self.to = to
            self.count = count
        }
    }
}

extension Table {
    /// The same with a picture above it.
    func drawn(_ drawing: Drawing?) -> Table {
        var table = self
        table.drawing = drawing
        return table
    }
}
