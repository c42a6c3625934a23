import ByteCoding
import HTTPCore
import StrategyModel
import Words

/// A condition on an attribute, from a parameter such as `status=inProgress`.
struct Filter: Sendable {
    private let attribute: ValueAttribute
    private let wanted: Wanted

    private enum Wanted: Sendable {
        case text(String)
        case code(String)
        case whole(Int)
        case decimal(ExactDecimal)
        case flag(Bool)
        case span(PartialDate)
    }

    /// Reads a parameter by the kind of the attribute.
    init(
        _ attribute: ValueAttribute, _ text: String, _ language: Language
    ) throws(RequestProblem) {
        self.attribute = attribute
        guard let wanted = Self.read(text, attribute.kind.element) else {
            throw .badValue(
                attribute.name, text, Self.expected(attribute.kind.element), language)
        }
        self.wanted = wanted
    }

    private static func read(_ text: String, _ kind: ValueKind) -> Wanted? {
        switch kind {
        case .text, .title, .key, .reference, .anyReference, .event: .text(text)
        case .whole: Int(text).map { .whole($0) }
        case .decimal, .money, .percent, .share: ExactDecimal(text).map { .decimal($0) }
        case .date: PartialDate(text).map { .span($0) }
        case .flag: ["true": true, "false": false][text].map { .flag($0) }
        case .code(let set): set.index(of: text).map { .code(set.codes[$0]) }
        case .list, .object: nil
        }
    }

    private static func expected(_ kind: ValueKind) -> Text {
        switch kind {
        case .whole(let range): Words.Routes.whole(range)
        case .decimal, .money, .percent, .share: Words.Routes.decimal
        case .date: Words.Routes.date
        case .flag: Text(verbatim: "true, false")
        case .code(let set): Text(verbatim: set.codes.joined(separator: ", "))
        case .text, .title, .key, .reference, .anyReference, .event, .list, .object:
            Words.Routes.subject
        }
    }

    /// Whether an attribute can be filtered by: objects have no one value.
    static func takes(_ kind: ValueKind) -> Bool {
        if case .object = kind.element { false } else { true }
    }

    /// Whether a subject fulfils the condition; of a list one element is enough.
    func matches(_ entity: Entity) -> Bool {
        switch attribute.attribute {
        case .ags:
            // Official lists of past years name territories by the keys they had then.
            guard case .text(let key) = wanted else { return false }
            return entity.history(Attributes.ags).contains { $0.value == key }
        case .process:
            guard case .text(let id) = wanted, let process = Filter.process(of: entity) else {
                return false
            }
            return process.id == id || process.name == id
        default: return entity[attribute].map(matches) ?? false
        }
    }

    private func matches(_ value: DataValue) -> Bool {
        switch (value, wanted) {
        case (.list(let values), _): values.contains(where: matches)
        case (.text(let text), .text(let wanted)): text == wanted
        case (.entity(let entity), .text(let wanted)):
            entity.id == wanted || entity.name == wanted
        case (.event(let id), .text(let wanted)): UUID128(wanted) == id
        case (.code(let code, _), .code(let wanted)): code == wanted
        case (.whole(let number), .whole(let wanted)): number == wanted
        case (.decimal(let number, _), .decimal(let wanted)): number == wanted
        case (.flag(let flag), .flag(let wanted)): flag == wanted
        case (.date(let date), .span(let wanted)):
            wanted.first <= date.first && date.last <= wanted.last
        default: false
        }
    }

    /// The process a subject belongs to: its own, or that of what it belongs to.
    static func process(of entity: Entity) -> Entity? {
        switch entity.category {
        case .milestone: Milestone(entity).process?.entity
        case .outcome: Outcome(entity).process?.entity
        case .application: Application(entity).process?.entity
        case .process: entity
        default: entity[Attributes.process]
        }
    }
}

extension Category {
    /// What its collection can be filtered by.
    var filters: [ValueAttribute] {
        var filters = valueAttributes.filter { Filter.takes($0.kind) }
        if [.outcome, .application].contains(self) {
            filters.append(
                ValueAttribute(attribute: .process, kind: .reference(.process)))
        }
        return filters
    }
}
