import Words

/// Cases in groups by a column or a question.
struct CaseGrouping {
    /// The groups, in order.
    let names: [String]
    /// What the groups are called.
    let words: [String: Text]
    /// The group of each case; `nil` where it is not known.
    let groups: [String?]

    init(_ text: String, of table: CaseTable) throws(EvaluationError) {
        if let column = table.columns.firstIndex(where: { $0.id == text }),
            table.columns[column].kind == .code || table.columns[column].kind == .text
        {
            groups = (0..<table.count).map { row in
                switch table.value(row, column).cell {
                case .code(let code), .text(let code): code
                case .missing, .flag, .number, .codes: nil
                }
            }
            names = Set(groups.compactMap(\.self)).sorted()
            words = Dictionary(
                names.map { ($0, table.columns[column].word($0)) },
                uniquingKeysWith: { first, _ in first })
            return
        }
        let test = try CaseTest(text, of: table)
        let (yes, no) = (text, "~\(text)")
        let found = test.answers.map { answer in answer.map { $0 ? yes : no } }
        groups = found
        words = [yes: test.words.yes, no: test.words.no]
        names = [yes, no].filter { name in found.contains { $0 == name } }
    }
}
