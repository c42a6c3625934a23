public import Words

/// A closed set of codes that users read as words.
public protocol Code: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The word for the code.
    var label: Text { get }
}

/// The codes of an enumeration as data, for validation, help and schemas.
public struct CodeSet: Sendable {
    /// The codes as they stand in the log, in the order of the catalogue; an index is what the
    /// read model stores.
    public let codes: [String]
    /// The word for each code, by the same index.
    public let labels: [Text]

    /// The set of all cases of a code type.
    public init<C: Code>(_ type: C.Type) {
        codes = C.allCases.map(\.rawValue)
        labels = C.allCases.map(\.label)
    }
}

/// What values a field takes.
public indirect enum ValueKind: Sendable {
    /// 1 to 10,000 characters.
    case text
    /// 1 to 200 characters.
    case title
    /// A whole number within bounds.
    case whole(ClosedRange<Int>)
    /// An exact decimal of up to 18 digits, 6 after the point.
    case decimal
    /// Euros, two digits after the point.
    case money
    /// 0 to 100.
    case percent
    /// A partial date: a span of days.
    case date
    /// `true` or `false`.
    case flag
    /// One of a closed set.
    case code(CodeSet)
    /// A text of digits only, of one of the given lengths (a municipality key).
    case key(lengths: [Int])
    /// The id of a subject of one category.
    case reference(Category)
    /// A whole subject, `category/id`, of one of the categories.
    case anyReference([Category])
    /// The id of an event.
    case event
    /// At most ``ValueKind/maximumListCount`` values of a kind.
    case list(ValueKind)
    /// A small object of its own fields.
    case object([FieldDefinition])

    /// How many values a list takes.
    public static let maximumListCount = 1_000
    /// How many characters a text takes.
    public static let maximumTextLength = 10_000
    /// How many characters a title takes.
    public static let maximumTitleLength = 200
    /// The largest whole number that every JSON reader keeps exactly.
    public static let maximumWhole = 1 << 53
}
