import ByteCoding
import Words

// What must hold between the fields of one event; each alone is right by then.
extension DraftChecker {
    mutating func checkRequirements(_ values: [JSONValue?], _ definition: EventDefinition) {
        func value(_ field: Field) -> JSONValue? {
            definition.fields.firstIndex { $0.field == field }.flatMap { values[$0] }
        }
        for requirement in definition.requirements {
            switch requirement {
            case .anyField:
                let changes = definition.fields.indices.contains {
                    definition.fields[$0].attribute != nil && values[$0] != nil
                }
                if !changes { miss(requirement, definition, Words.Validation.noChange) }
            case .exactlyOne(let first, let second):
                if (value(first) == nil) == (value(second) == nil) {
                    let both = Text(de: "beide", en: "both")
                    let neither = Text(de: "keines", en: "neither")
                    let count = value(first) == nil ? neither : both
                    miss(
                        requirement, definition,
                        Words.Validation.exactlyOne + Text(verbatim: " (") + count
                            + Text(verbatim: ")"),
                        at: first)
                }
            case .wordsForOther:
                if value(.reasonCode) == .string(ReasonCode.other.rawValue),
                    value(.reason) == nil, value(.text) == nil
                {
                    miss(requirement, definition, Words.Validation.wordsForOther, at: .reason)
                }
            case .reason(let field, let codes):
                if case .string(let code) = value(field), codes.contains(code),
                    value(.reason) == nil
                {
                    miss(
                        requirement, definition, Words.Validation.reasonNeeded, at: .reason,
                        found: "\(field.rawValue): \(code)")
                }
            case .inOrder(let first, let second):
                if let start = date(value(first)), let end = date(value(second)),
                    end.last < start.first
                {
                    miss(
                        requirement, definition, Words.Validation.outOfOrder, at: second,
                        found: "\(start) … \(end)")
                }
            case .notNegative(let fields):
                for field in fields where isNegative(value(field)) {
                    miss(
                        requirement, definition, Words.Validation.negative, at: field,
                        found: value(field)?.brief)
                }
            }
        }
    }

    /// The date of a value is when it was so, but for a projection, which has its publication.
    mutating func settleDate(
        _ occurred: PartialDate?, _ values: [JSONValue?], _ definition: EventDefinition
    ) -> PartialDate? {
        func value(_ field: Field) -> JSONValue? {
            definition.fields.firstIndex { $0.field == field }.flatMap { values[$0] }
        }
        switch definition.type {
        case .indicatorMeasured, .indicatorBaselined:
            guard value(.quality) != .string(Quality.projected.rawValue),
                let measured = date(value(.date))
            else { return occurred }
            if let occurred, occurred != measured {
                fault(
                    at: "on", Words.Validation.anotherDay, found: occurred.description,
                    expected: Text(verbatim: measured.description),
                    suggestion: measured.description)
            }
            return measured
        default: return occurred
        }
    }

    private mutating func miss(
        _ requirement: Requirement, _ definition: EventDefinition, _ message: Text,
        at field: Field? = nil, found: String? = nil
    ) {
        fault(
            at: field?.rawValue, message, found: found,
            expected: requirement.sentence(among: definition.fields).withoutStop)
    }

    private func date(_ value: JSONValue?) -> PartialDate? {
        guard case .string(let text) = value else { return nil }
        return PartialDate(text)
    }

    private func isNegative(_ value: JSONValue?) -> Bool {
        switch value {
        case .string(let digits), .number(let digits):
            ExactDecimal(digits).map { $0.mantissa < 0 } ?? false
        default: false
        }
    }
}

extension Text {
    /// The sentence without its full stop, to stand within another.
    fileprivate var withoutStop: Text {
        Text { language in
            let words = self[language]
            return words.hasSuffix(".") ? String(words.dropLast()) : words
        }
    }
}
