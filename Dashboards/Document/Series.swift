public import Words

/// Values over time.
public struct Series: Sendable {
    /// The same in every language.
    public var id: String
    /// Its name.
    public var label: Text
    /// The unit of its values.
    public var unit: Unit
    /// The values in order of time.
    public var points: [Point]
    /// Where it starts.
    public var baseline: Mark?
    /// Where it is to go.
    public var target: Mark?
    /// The events it rests on.
    public var basis: Basis

    /// A value of a series.
    public struct Point: Sendable {
        /// When, as the log spells it.
        public var on: String
        /// A number, or missing.
        public var value: Cell
        /// What sets this value apart, such as a change of territory before it.
        public var flag: Flag?

        /// Makes a point.
        public init(on: String, _ value: Cell, flag: Flag? = nil) {
            self.on = on
            self.value = value
            self.flag = flag
        }
    }

    /// A code and its word that set a point apart.
    public struct Flag: Hashable, Sendable {
        /// Such as `boundaryChanged`.
        public var code: String
        /// What it means here.
        public var label: Text

        /// Makes a flag.
        public init(_ code: String, _ label: Text) {
            self.code = code
            self.label = label
        }
    }

    /// A value agreed for a day.
    public struct Mark: Sendable {
        /// When, as the log spells it.
        public var on: String
        /// A number.
        public var value: Cell

        /// Makes a mark.
        public init(on: String, _ value: Cell) {
            self.on = on
            self.value = value
        }
    }

    /// Makes a series.
    public init(
        _ id: String, _ label: Text, unit: Unit = .none, points: [Point], baseline: Mark? = nil,
        target: Mark? = nil, basis: Basis = []
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.points = points
        self.baseline = baseline
        self.target = target
        self.basis = basis
    }

    /// The sparkline of its values.
    func sparkline(maximumCount: Int) -> String {
        Spark.line(points.map(\.value.magnitude), maximumCount: maximumCount)
    }
}

/// Values over categories.
public struct Bars: Sendable {
    /// A category, such as a status.
    public struct Category: Sendable {
        /// Its code.
        public var id: String
        /// Its word.
        public var label: Text

        /// Makes a category.
        public init(_ id: String, _ label: Text) {
            self.id = id
            self.label = label
        }
    }

    /// One value for each category.
    public struct Values: Sendable {
        /// The same in every language.
        public var id: String
        /// Its name.
        public var label: Text
        /// The unit of its values.
        public var unit: Unit
        /// The values in the order of the categories; those left out are missing.
        public var values: [Cell]
        /// The events it rests on.
        public var basis: Basis

        /// Makes a set of values.
        public init(
            _ id: String, _ label: Text, unit: Unit = .none, _ values: [Cell], basis: Basis = []
        ) {
            self.id = id
            self.label = label
            self.unit = unit
            self.values = values
            self.basis = basis
        }
    }

    /// The categories, from top to bottom.
    public var categories: [Category]
    /// What is shown for each.
    public var series: [Values]

    /// Makes bars.
    public init(_ categories: [Category], _ series: [Values]) {
        self.categories = categories
        self.series = series
    }
}

extension Bars.Values {
    func value(at index: Int) -> Cell { index < values.count ? values[index] : .missing }
}
