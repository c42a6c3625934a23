/// A question to each case that is answered yes, no or not known: `budgeted`, `~budgeted`,
/// `constellation=mixed`, `municipalities>=2`.
public struct CaseTest: Sendable {
    private enum Relation: String, CaseIterable {
        // The longer ones first, so that none is read as its beginning.
        case atLeast = ">="
        case atMost = "<="
        case differs = "!="
        case equals = "="
        case more = ">"
        case less = "<"

        /// The sign as people write it.
        var sign: String {
            switch self {
            case .atLeast: "≥"
            case .atMost: "≤"
            case .differs: "≠"
            case .equals, .more, .less: rawValue
            }
        }

        var opposite: Relation {
            switch self {
            case .atLeast: .less
            case .atMost: .more
            case .differs: .equals
            case .equals: .differs
            case .more: .atMost
            case .less: .atLeast
            }
        }
    }

    /// The question as it was asked.
    public let name: String
    /// The question in words.
    public let words: QuestionWords
    /// The number of its column.
    public let column: Int
    /// The answer for each case.
    public let answers: [Bool?]

    /// Asks a table. A column's whole name is taken before any comparison in it.
    public init(_ text: String, of table: CaseTable) throws(EvaluationError) {
        name = text
        let negated = text.hasPrefix("~") || text.hasPrefix("!")
        let question = negated ? String(text.dropFirst()) : text
        if let column = table.columns.firstIndex(where: { $0.id == question }) {
            guard table.columns[column].kind == .flag else {
                throw .noFlag(column: question, table.columns[column].kind)
            }
            self.column = column
            words = Self.words(text, table.columns[column], negated) { .flag($0) }
            answers = table.values[column].map { value in
                guard case .flag(let answer) = value.cell else { return nil }
                return answer != negated
            }
            return
        }
        guard let parts = Self.parts(of: question) else {
            throw .noColumn(question, columns: table.columns.map(\.id))
        }
        let column = try table.column(parts.column)
        self.column = column
        let kind = table.columns[column].kind
        guard let answer = Self.comparison(parts.relation, parts.operand, kind) else {
            throw .badComparison(text, kind)
        }
        words = Self.words(text, table.columns[column], negated) { column in
            Self.words(parts.relation, parts.operand, column)
        }
        answers = table.values[column].map { value in answer(value.cell).map { $0 != negated } }
    }

    private static func words(
        _ text: String, _ column: CaseColumn, _ negated: Bool,
        _ known: (CaseColumn) -> QuestionWords
    ) -> QuestionWords {
        // A column from outside has no rule, and no words but its heading.
        guard column.rule != nil else { return QuestionWords(asked: text) }
        let words = known(column)
        return negated ? words.opposite : words
    }

    private static func words(
        _ relation: Relation, _ operand: String, _ column: CaseColumn
    ) -> QuestionWords {
        switch column.kind {
        case .number:
            return .number(column, relation.sign, relation.opposite.sign, operand)
        case .code, .codes, .text, .flag:
            let words = QuestionWords.code(column, operand)
            return relation == .differs ? words.opposite : words
        }
    }

    private static func parts(
        of text: String
    ) -> (column: String, relation: Relation, operand: String)? {
        for relation in Relation.allCases {
            guard let range = text.firstRange(of: relation.rawValue) else { continue }
            return (
                String(text[..<range.lowerBound]), relation, String(text[range.upperBound...])
            )
        }
        return nil
    }

    /// The answer for a cell; `nil` where the kind of column does not take the comparison.
    private static func comparison(
        _ relation: Relation, _ operand: String, _ kind: CaseColumn.Kind
    ) -> ((CaseCell) -> Bool?)? {
        switch kind {
        case .number:
            guard let limit = Double(operand), limit.isFinite else { return nil }
            return { cell in
                guard case .number(let value) = cell else { return nil }
                return switch relation {
                case .atLeast: value >= limit
                case .atMost: value <= limit
                case .more: value > limit
                case .less: value < limit
                case .equals: value == limit
                case .differs: value != limit
                }
            }
        case .code, .codes, .text:
            guard relation == .equals || relation == .differs else { return nil }
            return { cell in
                cell.holds(operand).map { $0 == (relation == .equals) }
            }
        case .flag: return nil
        }
    }
}

extension CaseCell {
    /// Whether a code or a text is a word, or some codes are one of them.
    fileprivate func holds(_ word: String) -> Bool? {
        switch self {
        case .code(let code): code == word
        case .text(let text): text == word
        case .codes(let codes): codes.contains(word)
        case .missing, .flag, .number: nil
        }
    }
}

extension CaseTable {
    /// The questions that its columns of conditions make by themselves: flags as they are, numbers
    /// from their threshold on, codes one by one. Of two codes one question says all.
    public var standardTests: [String] {
        columns.enumerated().filter { $0.element.role == .condition }.flatMap { index, column in
            tests(of: column, index)
        }
    }

    private func tests(of column: CaseColumn, _ index: Int) -> [String] {
        switch column.kind {
        case .flag: return [column.id]
        case .number:
            guard let threshold = column.threshold else { return [] }
            let isWhole = threshold == threshold.rounded()
            return ["\(column.id)>=\(isWhole ? String(Int(threshold)) : String(threshold))"]
        case .code, .codes:
            var words = Set<String>()
            for value in values[index] {
                switch value.cell {
                case .code(let code): words.insert(code)
                case .codes(let codes): words.formUnion(codes)
                case .missing, .flag, .number, .text: break
                }
            }
            let asked = words.sorted()
            let distinct = column.kind == .code && asked.count == 2 ? [asked[0]] : asked
            guard asked.count > 1 || column.kind == .codes, asked.count <= 30 else { return [] }
            return distinct.map { "\(column.id)=\($0)" }
        case .text: return []
        }
    }
}
