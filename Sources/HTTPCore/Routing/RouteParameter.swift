extension Route {
    /// A parameter of a route: what the reference says of it and what the route refuses come from
    /// the same value.
    public struct Parameter: Hashable, Sendable {
        /// Where it stands.
        public enum Place: String, Sendable {
            case path
            case query
            case header
        }

        /// The name.
        public let name: String
        /// Where it stands.
        public let place: Place
        /// What it may be.
        public let kind: Kind
        /// What it means, one sentence.
        public let summary: Wording
        /// Whether a request without it is refused.
        public let isRequired: Bool
        /// Whether it may be given more than once.
        public let isRepeatable: Bool

        /// Makes a parameter; one in the path is always required.
        public init(
            _ name: String, in place: Place, _ kind: Kind = .text, summary: Wording,
            isRequired: Bool = false, isRepeatable: Bool = false
        ) {
            self.name = name
            self.place = place
            self.kind = kind
            self.summary = summary
            self.isRequired = isRequired || place == .path
            self.isRepeatable = isRepeatable
        }
    }
}

extension Route.Parameter {
    /// What a parameter may be, so that JSON Schema can say it.
    public enum Kind: Hashable, Sendable {
        /// Up to ``longestText`` characters (Unicode scalars).
        case text
        /// A whole number in its one spelling: digits, no zero before others, `-` perhaps.
        case integer(minimum: Int, maximum: Int)
        /// `true` or `false`.
        case boolean
        /// One of some codes.
        case choice([String])
        /// A text of a certain form.
        case form(Form)

        /// How many characters a text takes.
        public static let longestText = 200

        /// Whether a value is of this kind.
        public func accepts(_ text: String) -> Bool {
            switch self {
            case .text: text.unicodeScalars.count <= Self.longestText
            case .integer(let minimum, let maximum):
                Int(text).map { $0 >= minimum && $0 <= maximum && String($0) == text } ?? false
            case .boolean: text == "true" || text == "false"
            case .choice(let codes): codes.contains(text)
            case .form(let form): form.accepts(text)
            }
        }
    }

    /// A form of texts, such as that of dates.
    public struct Form: Hashable, Sendable {
        /// Its name in the reference.
        public let name: String
        /// A regular expression (ECMA-262) of the texts that are of this form, and of no others.
        public let pattern: String
        /// What is expected, in words.
        public let expected: Wording
        /// Whether a text is of this form.
        public let accepts: @Sendable (String) -> Bool

        /// Makes a form.
        public init(
            _ name: String, pattern: String, expected: Wording,
            accepts: @escaping @Sendable (String) -> Bool
        ) {
            self.name = name
            self.pattern = pattern
            self.expected = expected
            self.accepts = accepts
        }

        /// Forms of the same name are the same.
        public static func == (left: Form, right: Form) -> Bool { left.name == right.name }

        /// Hashes the name.
        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }
}
