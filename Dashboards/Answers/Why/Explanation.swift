import ByteCoding
public import StrategyModel
public import Words

/// A value with the rule it follows and the events it is made of.
public struct Explanation: Sendable {
    /// The stream name of the subject, or of the process of a key figure; `nil` where it is about
    /// all processes.
    public let subject: Entity?
    /// The name of the attribute, or the id of the key figure.
    public let attribute: String
    /// What it is called.
    public let label: Text
    /// The value at the lens.
    public let value: Cell
    /// The unit of the value.
    public let unit: Unit
    /// The light with its reason, where the value is one.
    public var light: TrafficLight?
    /// The rule in words.
    public let rule: Text
    /// What else must be said about the value.
    public var note: Text?
    /// The events that the value is made of, in the order of the log.
    public let events: [EventFact]
    /// Events that said something else before and no longer hold, in the order of their days.
    public var earlier: [EventFact] = []

    init(
        _ subject: Entity?, _ attribute: String, _ label: Text, _ value: Cell,
        unit: Unit? = nil, rule: Text, events: [EventFact]
    ) {
        self.subject = subject
        self.attribute = attribute
        self.label = label
        self.value = value
        self.unit = unit ?? value.naturalUnit
        self.rule = rule
        self.events = events
    }
}

extension Explanation {
    /// Explains a key figure over what a scope covers.
    init(_ kpi: KPI, over scope: KPIScope, of process: Process?) {
        let result = kpi.value(over: scope)
        let events = result.basis.compactMap { scope.view.event($0) }
        self.init(
            process?.entity, kpi.id, kpi.name, Cell(result, kpi.unit),
            unit: kpi.unit == .days ? .days : nil, rule: kpi.rule, events: events)
        note = result.note
    }

    /// Explains what an event states of its subject: the last one that holds.
    init(_ entity: Entity, _ attribute: ValueAttribute) {
        let history = entity.events(attribute.attribute)
        self.init(
            entity, attribute.name,
            Words.Attributes.word(for: attribute.name) ?? Text(verbatim: attribute.name),
            entity[attribute].map { Cell($0) } ?? .missing, rule: Words.Why.lastValue,
            events: history.suffix(1))
        earlier = history.dropLast()
    }

    /// Explains a list of events: all that hold.
    init(list attribute: Attribute, of entity: Entity) {
        let events = entity.events(attribute)
        self.init(
            entity, attribute.rawValue, attribute.title(of: entity.category),
            events.isEmpty ? .missing : .integer(events.count), rule: Words.Why.allEntries,
            events: events)
    }

    /// Explains the event that last stated something.
    init(state attribute: Attribute, of entity: Entity) {
        let history = entity.events(attribute)
        let last = history.last
        self.init(
            entity, attribute.rawValue, attribute.title(of: entity.category),
            last.map { .text($0.sentence()) } ?? .missing, rule: Words.Why.lastEvent,
            events: history.suffix(1))
        earlier = history.dropLast()
    }
}

extension Attribute {
    /// The title of the events that fill it.
    func title(of category: StrategyModel.Category?) -> Text {
        let all = EventType.allCases.map(\.definition)
        let filling = all.first { definition in
            guard definition.category == category || definition.category == nil else {
                return false
            }
            return definition.effect == .adds(self) || definition.effect == .states(self)
        }
        return filling?.title ?? Text(verbatim: rawValue)
    }
}

extension Cell {
    /// A value of an event's field.
    init(_ value: DataValue) {
        switch value {
        case .text(let text): self = .plain(text)
        case .whole(let number): self = .integer(number)
        case .decimal(let number, let isMoney): self = isMoney ? .money(number) : .decimal(number)
        case .date(let date): self = .date(date)
        case .flag(let flag): self = .flag(flag)
        case .code(let code, let label): self = .code(code, label)
        case .entity(let entity): self = .subject(entity)
        case .event(let id): self = .plain(id.description)
        case .list(let values): self = .list(values.map { Cell($0) })
        case .object, .redacted: self = .text(value.text)
        case .cleared: self = .missing
        }
    }
}
