public import Words

/// A state and its reason in words; colour alone is never shown.
public struct TrafficLight: Hashable, Sendable {
    /// The four states.
    public enum State: String, CaseIterable, Hashable, Sendable {
        case green, yellow, red, grey

        /// The word for the state.
        public var label: Text {
            switch self {
            case .green: Words.Lights.green
            case .yellow: Words.Lights.yellow
            case .red: Words.Lights.red
            case .grey: Words.Lights.grey
            }
        }

        /// A sign that differs in shape, not only in colour.
        public var symbol: String {
            switch self {
            case .green: "●"
            case .yellow: "▲"
            case .red: "■"
            case .grey: "○"
            }
        }
    }

    /// The state.
    public var state: State
    /// Why.
    public var reason: Text

    /// Makes a light.
    public init(_ state: State, _ reason: Text) {
        self.state = state
        self.reason = reason
    }

    /// `[rot] überfällig seit 30.06.2026`.
    public func display(_ language: Language) -> String {
        let reason = reason[language]
        return "[\(state.label[language])]" + (reason.isEmpty ? "" : " \(reason)")
    }
}

/// The unit of a value: a code that is the same in every language, and its word.
public struct Unit: Hashable, Sendable {
    /// `percent`, `EUR`, `days`, or what an indicator is measured in; empty for a mere count.
    public var code: String
    /// The word after the value.
    public var word: Text

    /// Makes a unit.
    public init(_ code: String, _ word: Text) {
        self.code = code
        self.word = word
    }

    /// A unit as an indicator names it.
    public init(verbatim unit: String) {
        self.init(unit, Text(verbatim: unit))
    }

    /// A mere count.
    public static let none = Unit("", Text(verbatim: ""))
    /// Percent.
    public static let percent = Unit("percent", Text(verbatim: "%"))
    /// Euros.
    public static let euro = Unit("EUR", Text(verbatim: "€"))
    /// Days.
    public static let days = Unit("days", Text(de: "Tage", en: "days"))
}
