import ByteCoding
import StrategyModel

/// What kind of scalar other programs take a value for.
enum PlainType: String {
    case string, integer, float, boolean
}

extension ValueKind {
    /// The scalar that a value of this kind is written as. A partial date may be a month or a year,
    /// and a list is written as one text, so both are texts.
    var plainType: PlainType {
        switch self {
        case .whole: .integer
        case .decimal, .money, .percent, .share: .float
        case .flag: .boolean
        case .text, .title, .date, .code, .key, .reference, .anyReference, .event, .list, .object:
            .string
        }
    }

    /// Whether it names subjects, one or several.
    var namesSubjects: Bool {
        switch element {
        case .reference, .anyReference: true
        default: false
        }
    }

    /// Whether it is a free text of people, or has one in it.
    var isWrittenByPeople: Bool {
        switch element {
        case .text, .title: true
        default: false
        }
    }
}

extension DataValue {
    /// The value as one text for programs: codes as codes, dates as they are spelled, subjects as
    /// ids (with their category where the field takes several), lists with semicolons between.
    /// `nil` for what was cleared or redacted.
    func plain(_ kind: ValueKind) -> String? {
        switch self {
        case .text(let text): text
        case .whole(let number): String(number)
        case .decimal(let number, _): number.description
        case .date(let date): date.description
        case .flag(let flag): flag ? "true" : "false"
        case .code(let code, _): code
        case .entity(let entity): kind.isOfOneCategory ? entity.id : entity.name
        case .event(let id): id.description
        case .list(let values):
            values.compactMap { $0.plain(kind.element) }.joined(separator: "; ")
        case .object(let members):
            members.compactMap { field, value in
                value.plain(kind.members.first { $0.field == field }?.kind ?? kind)
                    .map { "\(field.rawValue): \($0)" }
            }.joined(separator: ", ")
        case .cleared, .redacted: nil
        }
    }

    /// The subjects in it.
    var subjects: [Entity] {
        switch self {
        case .entity(let entity): [entity]
        case .list(let values): values.flatMap(\.subjects)
        default: []
        }
    }
}

extension Day {
    /// Midnight UTC at its beginning, as ISO 8601 has it.
    var midnight: String { "\(description)T00:00:00.000Z" }
}
