import Words

/// What must hold between the fields of one event.
public enum Requirement: Sendable, Equatable {
    /// At least one field that changes something is given.
    case anyField
    /// One of the two is given, not both.
    case exactlyOne(Field, Field)
    /// The reason code `other` needs a reason or a text.
    case wordsForOther
    /// A reason is needed where a field has one of some codes.
    case reason(where: Field, is: [String])
    /// The second span does not end before the first one begins.
    case inOrder(Field, Field)
    /// No such amount is below zero.
    case notNegative([Field])

    /// The requirement as a sentence.
    func sentence(among fields: [FieldDefinition]) -> Text {
        switch self {
        case .anyField:
            let names = fields.filter { $0.attribute != nil }.map(\.field.rawValue)
                .joined(separator: ", ")
            return Text(
                de: "Mindestens eines von: \(names).", en: "At least one of: \(names).")
        case .exactlyOne(let first, let second):
            return Text(
                de: "Genau eines von \(first.rawValue) und \(second.rawValue).",
                en: "Exactly one of \(first.rawValue) and \(second.rawValue).")
        case .wordsForOther:
            return Text(
                de: "Der Grund „other“ braucht eine Erläuterung.",
                en: "The reason code “other” needs words.")
        case .reason(let field, let codes):
            let list = codes.joined(separator: ", ")
            return Text(
                de:
                    "Begründung nötig, wenn \(field.rawValue) eines ist von: \(list).",
                en: "A reason is needed where \(field.rawValue) is one of: \(list).")
        case .inOrder(let first, let second):
            return Text(
                de: "\(second.rawValue) liegt nicht vor \(first.rawValue).",
                en: "\(second.rawValue) is not before \(first.rawValue).")
        case .notNegative(let fields):
            let list = fields.map(\.rawValue).joined(separator: ", ")
            return Text(de: "Nie unter null: \(list).", en: "Never below zero: \(list).")
        }
    }
}
