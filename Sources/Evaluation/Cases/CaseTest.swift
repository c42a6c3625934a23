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
    }

    /// The question as it was asked.
    public let name: String
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
        answers = table.values[column].map { value in answer(value.cell).map { $0 != negated } }
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
