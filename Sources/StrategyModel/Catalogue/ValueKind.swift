public import Words

/// A closed set of codes that users read as words.
public protocol Code: RawRepresentable<String>, Ordinal, AttributeValue, Hashable {
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
    let names: NameTable

    /// The set of the cases of a code type, up to but without `end` where one is given.
    public init<C: Code>(_ type: C.Type, before end: C? = nil) {
        let cases = C.allCases.prefix { $0 != end }
        codes = cases.map(\.rawValue)
        labels = cases.map(\.label)
        names = NameTable(codes)
    }

    /// The index of a code; `nil` where it is none of the set.
    public func index(of code: String) -> Int? { names.index(of: code) }

    /// The index of a code from its bytes; `nil` where it is none of the set.
    public func index(of code: UnsafeRawBufferPointer) -> Int? { names.index(of: code) }
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
    /// An exact decimal from 0 to 100.
    case percent
    /// An exact decimal from 0 to 1.
    case share
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
    /// How many characters (Unicode scalars) a text takes.
    public static let maximumTextLength = 10_000
    /// How many characters (Unicode scalars) a title takes.
    public static let maximumTitleLength = 200
    /// The largest whole number that every JSON reader keeps exactly.
    public static let maximumWhole = 1 << 53
}

extension ValueKind {
    /// A whole number from zero on.
    static let count = whole(0...maximumWhole)
    /// A year of the calendar.
    static let year = whole(1...9999)
    /// The official key of a territory: state, region, county, joint administration, municipality
    /// (8 digits, or 9 and 12 in other official lists).
    static let municipalityKey = key(lengths: [2, 3, 5, 8, 9, 12])
    /// Any subject but a person: what concerns people stays in the vault.
    static let anySubject = anyReference(Category.allCases.filter { $0 != .person })
    /// Every status that a draft may state; only measure.merged leads to the last one.
    static let startingStatus = code(CodeSet(MeasureStatus.self, before: .merged))
    /// How a body voted.
    static let votes = object([
        .required(.yes, .count, Text(de: "Ja-Stimmen", en: "Votes for")),
        .required(.no, .count, Text(de: "Nein-Stimmen", en: "Votes against")),
        .required(.abstain, .count, Text(de: "Enthaltungen", en: "Abstentions")),
    ])
    /// Who came to a dialogue.
    static let participants = object([
        .required(
            .sector, .codes(Sector.self), Text(de: "Bereich", en: "Part of society")),
        .optional(.count, .count, Text(de: "Anzahl", en: "Number")),
    ])

    /// One of the codes of a type.
    static func codes<C: Code>(_ type: C.Type) -> ValueKind { .code(CodeSet(type)) }
}

extension ValueKind {
    /// The fields of an object, or of the objects of a list; none for other kinds.
    public var members: [FieldDefinition] {
        switch self {
        case .object(let fields): fields
        case .list(let element): element.members
        default: []
        }
    }

    /// The kind of the elements of a list, else the kind itself.
    public var element: ValueKind {
        if case .list(let element) = self { element } else { self }
    }

    /// Whether it names subjects of one category, so that their ids say it all.
    public var isOfOneCategory: Bool {
        if case .reference = self { true } else { false }
    }
}
