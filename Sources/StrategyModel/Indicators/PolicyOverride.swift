import ByteCoding
public import Words

/// The rules of a policy, by their names in the log.
public enum PolicyKey: String, CaseIterable, Sendable {
    case toleranceDays, staleDays, effectTolerance, convention, minimumMunicipalities
    case minimumRegions, minimumPrevalence, smallCell
}

/// Why a text is no rule of a policy.
public enum PolicyOverrideError: Error, Equatable, Sendable {
    /// Not `key=value` with a known key.
    case unknownKey(String)
    /// A value that the rule does not take.
    case value(PolicyKey, String)

    /// What was expected and what was found.
    public var text: Text {
        switch self {
        case .unknownKey(let found):
            let keys = PolicyKey.allCases.map(\.rawValue).joined(separator: ", ")
            return Text(
                de: "Regel als schlüssel=wert erwartet, Schlüssel: \(keys); gefunden: \(found)",
                en: "Expected a rule as key=value, keys: \(keys); found: \(found)")
        case .value(let key, let found):
            return Text(
                de: "\(key.rawValue): \(key.expected[.german]) erwartet, gefunden: \(found)",
                en: "\(key.rawValue): expected \(key.expected[.english]), found: \(found)")
        }
    }
}

extension PolicyKey {
    /// What the rule takes, in words.
    public var expected: Text {
        switch self {
        case .toleranceDays, .staleDays, .minimumMunicipalities, .minimumRegions, .smallCell:
            Text(de: "eine ganze Zahl ab 0", en: "a whole number from 0")
        case .effectTolerance, .minimumPrevalence:
            Text(de: "eine Zahl von 0 bis 1", en: "a number from 0 to 1")
        case .convention:
            Text(de: "deviation oder progress", en: "deviation or progress")
        }
    }
}

/// One rule set otherwise than the record says, for a replay.
public struct PolicyOverride: Sendable {
    /// The rule.
    public let key: PolicyKey
    private let value: Value

    private enum Value {
        case whole(Int)
        case share(ExactDecimal)
        case convention(PolicyConvention)
    }

    /// Reads `key=value`, such as `staleDays=90`.
    public init(_ text: String) throws(PolicyOverrideError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let key = PolicyKey(rawValue: String(parts[0])) else {
            throw .unknownKey(text)
        }
        guard let value = Self.read(String(parts[1]), for: key) else {
            throw .value(key, String(parts[1]))
        }
        self.key = key
        self.value = value
    }

    private static func read(_ text: String, for key: PolicyKey) -> Value? {
        switch key {
        case .toleranceDays, .staleDays, .minimumMunicipalities, .minimumRegions, .smallCell:
            guard let whole = Int(text), whole >= 0 else { return nil }
            return .whole(whole)
        case .effectTolerance, .minimumPrevalence:
            guard let share = ExactDecimal(text), share >= ExactDecimal(0),
                share <= ExactDecimal(1)
            else { return nil }
            return .share(share)
        case .convention:
            return PolicyConvention(rawValue: text).map { .convention($0) }
        }
    }

    func apply(to policy: inout Policy) {
        switch (key, value) {
        case (.toleranceDays, .whole(let days)): policy.toleranceDays = days
        case (.staleDays, .whole(let days)): policy.staleDays = days
        case (.minimumMunicipalities, .whole(let count)): policy.minimumMunicipalities = count
        case (.minimumRegions, .whole(let count)): policy.minimumRegions = count
        case (.smallCell, .whole(let count)): policy.smallCell = count
        case (.effectTolerance, .share(let share)): policy.effectTolerance = share
        case (.minimumPrevalence, .share(let share)): policy.minimumPrevalence = share
        case (.convention, .convention(let convention)): policy.convention = convention
        case (_, .whole), (_, .share), (_, .convention): break
        }
    }
}
