public import ByteCoding
public import Words

/// What a KPI is counted in.
public enum KPIUnit: String, CaseIterable, Sendable {
    /// A mere count.
    case count = ""
    case percent
    case euro = "EUR"
    case days

    /// The word after the value.
    public var label: Text {
        switch self {
        case .count: Text(verbatim: "")
        case .percent: Text(verbatim: "%")
        case .euro: Text(verbatim: "€")
        case .days: Text(de: "Tage", en: "days")
        }
    }
}

/// A key figure: one declaration that `kpis`, its history, JSON, `why` and the reference come
/// from.
public struct KPI: Sendable {
    /// Its id, the same in every language.
    public let id: String
    /// Its name.
    public let name: Text
    /// What it is counted in.
    public let unit: KPIUnit
    /// Which way is better.
    public let direction: Direction
    /// The rule in words.
    public let rule: Text
    private let formula: @Sendable (KPIScope) -> KPIResult

    init(
        _ id: String, _ unit: KPIUnit, _ direction: Direction, _ name: Text, rule: Text,
        formula: @escaping @Sendable (KPIScope) -> KPIResult
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.direction = direction
        self.rule = rule
        self.formula = formula
    }

    /// Its value over what the scope covers.
    public func value(over scope: KPIScope) -> KPIResult { formula(scope) }
}

extension KPI {
    /// All of them, in the order of the reference.
    public static let all: [KPI] =
        measureKPIs + scheduleKPIs + durationKPIs + gapKPIs + moneyKPIs + decisionKPIs + dialogKPIs
        + responseKPIs + goalKPIs + coverageKPIs + fundKPIs + findingKPIs

    /// The one of an id.
    public static func named(_ id: String) -> KPI? { all.first { $0.id == id } }
}

/// A part of a KPI: a status, a sector.
public struct KPIPart: Sendable {
    /// Its code, the same in every language.
    public let id: String
    /// Its word.
    public let label: Text
    /// Its value, in the unit of the KPI.
    public let value: ExactDecimal
    /// The positions of the events it is made of.
    public let basis: [Int]
}

/// The value of a KPI; unknown is not zero.
public struct KPIResult: Sendable {
    /// The value; `nil` where it is unknown.
    public internal(set) var value: ExactDecimal?
    /// How many cases it is made of, where these are not all.
    public internal(set) var counted: Int?
    /// How many cases there are, where it is made of only some.
    public internal(set) var of: Int?
    /// What it is made of, where it says so.
    public internal(set) var parts: [KPIPart] = []
    /// What else must be said about it.
    public internal(set) var note: Text?
    /// The positions of the events it is made of, in their order, each once.
    public private(set) var basis: [Int]

    init(_ value: ExactDecimal?, basis: some Sequence<Int>) {
        self.value = value
        var last = 0
        self.basis = basis.sorted().filter { n in
            defer { last = n }
            return n != last
        }
    }

    /// The same value, saying that it is made of only some of the cases, if it is.
    func counting(_ counted: Int, of all: Int) -> KPIResult {
        guard counted < all else { return self }
        var result = self
        result.counted = counted
        result.of = all
        return result
    }

    /// The same value with parts beside it.
    func with(parts: [KPIPart]) -> KPIResult {
        var result = self
        result.parts = parts
        return result
    }

    /// The same value with words beside it.
    func noting(_ note: Text?) -> KPIResult {
        var result = self
        result.note = note
        return result
    }
}
