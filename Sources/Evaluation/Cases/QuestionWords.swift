public import Words

/// A question to each case in words, and its opposite. Columns that the record knows have words;
/// of a column from outside the question stays as it was asked.
public struct QuestionWords: Hashable, Sendable {
    /// Where the answer is yes: `Zahl der Gemeinden ≥ 2`.
    public let yes: Text
    /// Where the answer is no: `Zahl der Gemeinden < 2`.
    public let no: Text
    /// Whether these are words, not the question itself.
    public let areKnown: Bool

    /// A question as it was asked.
    init(asked name: String) {
        yes = Text(verbatim: name)
        no = Text(verbatim: "~\(name)")
        areKnown = false
    }

    private init(_ yes: Text, _ no: Text) {
        self.yes = yes
        self.no = no
        areKnown = true
    }

    /// Whether a flag is set.
    static func flag(_ column: CaseColumn) -> QuestionWords {
        QuestionWords(
            column.title,
            Text(de: "nicht: \(column.title.german)", en: "not: \(column.title.english)"))
    }

    /// How a number compares.
    static func number(
        _ column: CaseColumn, _ sign: String, _ opposite: String, _ operand: String
    ) -> QuestionWords {
        func words(_ sign: String) -> Text {
            // A sign stays with its number where lines are broken.
            Text { "\(column.title[$0]) \(sign)\u{A0}\($0.number(digits: operand))" }
        }
        return QuestionWords(words(sign), words(opposite))
    }

    /// Whether it is a code.
    static func code(_ column: CaseColumn, _ code: String) -> QuestionWords {
        let word = column.word(code)
        return QuestionWords(
            Text { "\(column.title[$0]): \(word[$0])" },
            Text {
                "\(column.title[$0]): \($0 == .german ? "nicht" : "not") \(word[$0])"
            })
    }

    /// The opposite question.
    var opposite: QuestionWords { QuestionWords(no, yes) }
}
