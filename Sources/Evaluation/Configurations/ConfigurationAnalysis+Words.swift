public import Statistics
public import Words

/// Combinations of conditions as a reader sees them: those of columns that the record knows in
/// words, those of others in the notation of qualitative comparative analysis (`A*~B + C`).
extension ConfigurationAnalysis {
    /// The name of a condition, or of its absence.
    public func name(of fit: ConditionFit) -> String {
        (fit.isPresent ? "" : "~") + conditions[fit.condition]
    }

    /// A condition, or its absence, in words.
    public func words(of fit: ConditionFit) -> Text {
        let words = conditionWords[fit.condition]
        return fit.isPresent ? words.yes : words.no
    }

    /// A combination in words; in its notation where no condition has any.
    public func words(of implicant: Implicant) -> Text {
        guard hasWords, implicant.mask != 0 else {
            return Text(verbatim: implicant.expression(conditions))
        }
        return Text { language in
            conditions.indices.filter { implicant.mask >> UInt32($0) & 1 == 1 }.map { bit in
                let isPresent = implicant.values >> UInt32(bit) & 1 == 1
                let words = conditionWords[bit]
                return quoted(isPresent ? words.yes : words.no, language)
            }.joined(separator: language == .german ? " und " : " and ")
        }
    }

    private var hasWords: Bool { conditionWords.contains(where: \.areKnown) }

    /// Words in quotation marks; a question that has none as it was asked.
    func quoted(_ words: Text, _ language: Language) -> String {
        hasWords ? language.quoted(words[language]) : words[language]
    }

    /// The combinations of a model, each of which suffices.
    func phrase(_ model: Model, _ language: Language) -> String {
        let terms = model.terms.map { term in
            let words = words(of: term.implicant)[language]
            let isCompound = term.implicant.mask.nonzeroBitCount > 1
            return hasWords && isCompound && model.terms.count > 1 ? "(\(words))" : words
        }
        guard hasWords else { return terms.joined(separator: " + ") }
        return terms.joined(separator: language == .german ? " oder " : " or ")
    }

    /// What stands between models that are as short as each other.
    func between(_ language: Language) -> String {
        switch (language, hasWords) {
        case (.german, false): " oder "
        case (.english, false): " or "
        case (.german, true): "; ebenso kurz: "
        case (.english, true): "; as short: "
        }
    }
}
