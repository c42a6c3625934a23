import ByteCoding
import StrategyModel
import Words

extension Cell {
    /// A sum of counts; one of more than 18 digits says so instead of a number.
    static func sum(of counts: [Int]) -> Cell {
        ExactDecimal.sum(counts).map { .decimal($0) } ?? .text(Words.tooLargeToShow)
    }

    /// A category as its code, or missing.
    static func category(_ category: StrategyModel.Category?) -> Cell {
        category.map { .code($0.rawValue, $0.label) } ?? .missing
    }

    /// A code of the catalogue, or missing.
    static func code<C: Code>(_ code: C?) -> Cell {
        code.map { .code($0.rawValue, $0.label) } ?? .missing
    }

    /// A code with its event, or missing.
    static func code<C: Code>(_ fact: Fact<C>?) -> Cell { code(fact?.value) }

    /// Several codes.
    static func codes<C: Code>(_ codes: [C]?) -> Cell {
        codes.map { .list($0.map { .code($0) }) } ?? .missing
    }

    /// A date as exactly as it is known, or missing.
    static func date(_ date: PartialDate?) -> Cell {
        date.map { .date($0.description) } ?? .missing
    }

    /// A date with its event, or missing.
    static func date(_ fact: Fact<PartialDate>?) -> Cell { date(fact?.value) }

    /// When an event was so, or missing.
    static func date(of event: EventFact?) -> Cell { date(event?.occurred) }

    /// A text with its event, or missing.
    static func plain(_ fact: Fact<String>?) -> Cell { plain(fact?.value) }

    /// Euros with their event, or missing.
    static func euros(_ fact: Fact<ExactDecimal>?) -> Cell { euros(fact?.value) }

    /// A sum of euros, or missing.
    static func euros(_ figure: Derived<ExactDecimal>?) -> Cell {
        euros(figure?.value)
    }

    /// A count with its event, or missing.
    static func count(_ fact: Fact<Int>?) -> Cell { count(fact?.value) }

    /// A subject by its name, or missing.
    static func subject(_ entity: Entity?) -> Cell {
        entity.map { .subject($0.name, $0.label) } ?? .missing
    }

    /// A subject by its name, or missing.
    static func subject(_ subject: (some DomainSubject)?) -> Cell { .subject(subject?.entity) }

    /// Several subjects by their names.
    static func subjects(_ subjects: [some DomainSubject]) -> Cell {
        .list(subjects.map { .subject($0.entity) })
    }
}

extension Basis {
    /// The events that a value rests on; those that are not there are left out.
    init(of events: EventFact?...) {
        self.init(events.compactMap { $0?.n })
    }

    /// The creating events of subjects.
    init(creating subjects: [some DomainSubject]) {
        self.init(subjects.compactMap { $0.creation?.n })
    }
}

extension Entity {
    /// What a reader calls it: its title, name or first words; its id where it has none, which
    /// says so where they were redacted.
    var label: Text {
        let label = plainLabel
        guard label == id, creation?.isRedacted ?? false else { return Text(verbatim: label) }
        return Text { "\(label) (\(Words.Boards.redactedValue[$0]))" }
    }

    /// The same without a language.
    var plainLabel: String {
        if let text = self[Attributes.title] ?? self[Attributes.name] { return text }
        return self[Attributes.text]?.shortened(to: Self.labelLength) ?? id
    }

    /// How much of a text stands for the subject in lists.
    static let labelLength = 120
}

extension String {
    /// The text, or its beginning up to a word's end and an ellipsis.
    func shortened(to count: Int) -> String {
        guard self.count > count else { return self }
        let head = prefix(count)
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + " …"
    }
}
