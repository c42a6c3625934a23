public import Words

/// A key figure.
public struct Figure: Sendable {
    /// The same in every language, such as `overdueMeasures`.
    public var id: String
    /// Its name.
    public var label: Text
    /// Its value.
    public var value: Cell
    /// The unit of the value.
    public var unit: Unit
    /// How it came here.
    public var trend: Trend?
    /// Its light.
    public var light: TrafficLight?
    /// The events it rests on.
    public var basis: Basis

    /// Makes a figure; the unit follows from the kind of value unless it is given.
    public init(
        _ id: String, _ label: Text, _ value: Cell, unit: Unit? = nil, trend: Trend? = nil,
        light: TrafficLight? = nil, basis: Basis = []
    ) {
        self.id = id
        self.label = label
        self.value = value
        self.unit = unit ?? value.naturalUnit
        self.trend = trend
        self.light = light
        self.basis = basis
    }

    /// The value with its unit, where the value does not carry it already.
    public func display(_ language: Language) -> String {
        let text = value.display(language)
        let word = unit.word[language]
        guard !word.isEmpty, unit != value.naturalUnit, !value.isMissing else { return text }
        if case .partial(let inner, let counted, let cases) = value {
            let part = Words.Documents.partial(counted, of: cases)[language]
            return "\(inner.display(language)) \(word) \(part)"
        }
        return "\(text) \(word)"
    }
}

/// A development, for a sparkline.
public struct Trend: Hashable, Sendable {
    /// One value of it.
    public struct Point: Hashable, Sendable {
        /// The day, month or year.
        public var on: String
        /// The value; `nil` where it is not known.
        public var value: Double?

        /// Makes a point.
        public init(on: String, _ value: Double?) {
            self.on = on
            self.value = value
        }
    }

    /// The values in order of time.
    public var points: [Point]

    /// Makes a trend.
    public init(_ points: [Point]) {
        self.points = points
    }

    /// Which way it went last, from the value before the last one to that: up, down or on; `nil`
    /// where they are not both known.
    public var arrow: String? {
        guard points.count > 1, let now = points[points.count - 1].value,
            let before = points[points.count - 2].value
        else { return nil }
        return now > before ? "↗" : now < before ? "↘" : "→"
    }

    /// The arrow and the sparkline, as a reader sees them.
    public var display: String {
        let line = sparkline
        guard let arrow, !line.isEmpty else { return line }
        return "\(arrow) \(line)"
    }

    /// The values as blocks of eight heights, at most 24 of them; a dot where none is known.
    public var sparkline: String { Spark.line(points.map(\.value), maximumCount: 24) }
}

/// Charts of block characters.
enum Spark {
    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// Values as blocks between the least and the greatest; equal values stand in the middle. Where
    /// there are too many, they are picked at even steps, the last one always among them.
    static func line(_ values: [Double?], maximumCount: Int) -> String {
        let shown = picked(values, max(1, maximumCount))
        let known = shown.compactMap { $0 }.filter(\.isFinite)
        guard let least = known.min(), let most = known.max() else { return "" }
        return String(
            shown.map { value in
                guard let value, value.isFinite else { return "·" }
                guard most > least else { return blocks[3] }
                // Halved first, so that the difference of two huge values stays finite.
                let share = (value / 2 - least / 2) / (most / 2 - least / 2)
                return blocks[min(7, Int(share * 8))]
            })
    }

    /// A bar of full and partial blocks, in a field of `width` columns.
    static func bar(_ value: Double, of most: Double, width: Int) -> String {
        guard value > 0, most > 0, value.isFinite, width > 0 else { return "" }
        let eighth = Int((min(1, value / most) * Double(width * 8)).rounded())
        var bar = String(repeating: "█", count: eighth / 8)
        if eighth % 8 > 0 { bar.append(eighths[eighth % 8 - 1]) }
        return bar.isEmpty ? String(eighths[0]) : bar
    }

    private static func picked(_ values: [Double?], _ limit: Int) -> [Double?] {
        guard values.count > limit, limit > 1 else { return Array(values.suffix(limit)) }
        return (0..<limit).map { values[$0 * (values.count - 1) / (limit - 1)] }
    }
}
