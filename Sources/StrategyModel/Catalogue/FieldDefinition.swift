public import Words

/// One field of an event's data.
public struct FieldDefinition: Sendable {
    /// Its key in `data`.
    public let field: Field
    /// What it takes.
    public let kind: ValueKind
    /// Whether a draft must give it.
    public let required: Bool
    /// The timeline that the value is written to, where the event changes attributes.
    public internal(set) var attribute: Attribute?
    /// Whether `null` may be given, to clear an earlier value.
    public internal(set) var clearable: Bool
    /// What it means.
    public let summary: Text

    /// A field that a draft must give.
    static func required(
        _ field: Field, _ kind: ValueKind, as attribute: Attribute? = nil, _ summary: Text
    ) -> FieldDefinition {
        FieldDefinition(
            field: field, kind: kind, required: true, attribute: attribute, clearable: false,
            summary: summary)
    }

    /// A field that a draft may leave out.
    static func optional(
        _ field: Field, _ kind: ValueKind, as attribute: Attribute? = nil, _ summary: Text
    ) -> FieldDefinition {
        FieldDefinition(
            field: field, kind: kind, required: false, attribute: attribute, clearable: true,
            summary: summary)
    }

    /// A field that a draft may leave out and that overrides a value its subject cannot be
    /// without, so that it cannot be cleared.
    static func overriding(_ field: Field, _ kind: ValueKind, _ summary: Text) -> FieldDefinition {
        FieldDefinition(
            field: field, kind: kind, required: false, attribute: nil, clearable: false,
            summary: summary)
    }

    /// The field as it is in an event with such an effect: which timeline it is written to, and
    /// whether it can be cleared.
    func placed(by effect: Effect) -> FieldDefinition {
        var placed = self
        switch effect {
        case .creates, .replaces, .states(.holding):
            // A reason explains the event; it is no property of the subject.
            if attribute == nil, field != .reason, field != .reasonCode {
                placed.attribute = Attribute(rawValue: field.rawValue)
            }
        case .adds, .states, .ends, .concernsEvents: break
        }
        placed.clearable = clearable && placed.attribute != nil && effect != .creates
        return placed
    }
}

// Fields that mean the same in many types.
extension FieldDefinition {
    static let process = required(
        .process, .reference(.process),
        Text(de: "Prozess, zu dem es gehört", en: "Process it belongs to"))
    static let territory = optional(
        .territory, .reference(.territory),
        Text(de: "Gebiet, um das es geht", en: "Territory it is about"))
    static let territories = optional(
        .territories, .list(.reference(.territory)),
        Text(de: "Gebiete, um die es geht", en: "Territories it is about"))
    static let fieldOfAction = optional(
        .field, .reference(.field), Text(de: "Handlungsfeld", en: "Field of action"))
    static let validFrom = optional(
        .validFrom, .date,
        Text(
            de: "Seit wann es besteht; sonst von Anfang an",
            en: "Since when it exists; from the beginning if left out"))
    static let reason = required(.reason, .text, Text(de: "Begründung", en: "Reason"))
    static let optionalReason = optional(.reason, .text, Text(de: "Begründung", en: "Reason"))
    static let reasonCode = optional(
        .reasonCode, .codes(ReasonCode.self), Text(de: "Art des Grundes", en: "Kind of reason"))
}

// Fields of a dialogue, announced or held.
extension FieldDefinition {
    static let occasion = optional(
        .occasion, .codes(Occasion.self), Text(de: "Stellung in der Reihe", en: "Place in a series")
    )
    static let hosting = optional(
        .hosting, .codes(Hosting.self),
        Text(
            de: "Wessen Veranstaltung; eigene, wenn nichts gesagt ist",
            en: "Whose event it is; own if left out"))
    static let bodies = optional(
        .bodies, .list(.reference(.body)),
        Text(de: "Beteiligte Gremien und Akteure", en: "Bodies taking part"))
    static let rhythm = optional(
        .rhythm, .codes(Rhythm.self),
        Text(
            de: "Wie oft er stattfindet; jedes Treffen ist ein eigener Dialog",
            en: "How often it takes place; each meeting is a dialogue of its own"))
    static let place = optional(.place, .text, Text(de: "Ort", en: "Place"))
    static let theme = optional(.theme, .text, Text(de: "Thema", en: "Theme"))
    static let follows = optional(
        .follows, .reference(.dialog),
        Text(de: "Dialog, auf den er folgt", en: "Dialogue it follows"))
}
