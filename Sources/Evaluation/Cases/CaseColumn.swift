public import Words

/// A column of a case table.
public struct CaseColumn: Sendable {
    /// What its cells are.
    public enum Kind: String, CaseIterable, Sendable {
        case flag, number, code, codes, text
    }

    /// What it is for.
    public enum Role: String, CaseIterable, Sendable {
        /// Says which case it is.
        case identity
        /// May explain.
        case condition
        /// Is to be explained.
        case outcome
    }

    /// Its name in a file, the same in every language.
    public let id: String
    /// Its heading.
    public let title: Text
    /// What its cells are.
    public let kind: Kind
    /// What it is for.
    public let role: Role
    /// How it is computed, in words; `nil` for a column from outside.
    public let rule: Text?
    /// From which number on it counts as a condition that is present; `nil` where numbers are
    /// not cut unless somebody says where.
    public let threshold: Double?
    /// What its codes are called; a code without a word is its own.
    let words: @Sendable (String) -> Text?

    init(
        _ id: String, _ kind: Kind, _ role: Role, _ title: Text, threshold: Double? = nil,
        rule: Text? = nil, words: @escaping @Sendable (String) -> Text? = { _ in nil }
    ) {
        self.id = id
        self.kind = kind
        self.role = role
        self.title = title
        self.threshold = threshold
        self.rule = rule
        self.words = words
    }

    /// A code in words.
    func word(_ code: String) -> Text { words(code) ?? Text(verbatim: code) }
}

/// A column with the way its cells are computed.
struct CaseDefinition<Subject>: Sendable {
    let column: CaseColumn
    let value: @Sendable (Subject, CaseScope) -> CaseValue

    init(
        _ id: String, _ kind: CaseColumn.Kind, _ role: CaseColumn.Role, _ title: Text,
        threshold: Double? = nil, rule: Text,
        words: @escaping @Sendable (String) -> Text? = { _ in nil },
        value: @escaping @Sendable (Subject, CaseScope) -> CaseValue
    ) {
        column = CaseColumn(id, kind, role, title, threshold: threshold, rule: rule, words: words)
        self.value = value
    }
}
