import ByteCoding
import StrategyModel
import Words

/// Events as sentences, in order.
extension Page {
    /// Events as entries, by the day they occurred, then by position.
    func entries(_ events: [EventFact], isLate: (EventFact) -> Bool? = { _ in nil })
        -> [TimelineEntry]
    {
        ordered(events).map { event in
            TimelineEntry(
                on: event.occurred.description, position: event.n,
                type: event.type?.rawValue ?? "", subject: event.subject.name,
                event.sentence, late: isLate(event))
        }
    }

    private func ordered(_ events: [EventFact]) -> [EventFact] {
        events.map { (day: $0.occurred.first, n: $0.n, event: $0) }
            .sorted { ($0.day, $0.n) < ($1.day, $1.n) }
            .map(\.event)
    }
}

extension EventFact {
    /// What happened, as a phrase: the title of the type, what it is about, and the details.
    var sentence: Text {
        guard let type else { return Words.Boards.unknownEvent }
        let label = subject.label
        let details = details(of: type)
        return Text { language in
            let head = "\(type.definition.title[language]): \(label[language])"
            let tail = details.map { $0[language] }.joined(separator: "; ")
            return tail.isEmpty ? head : "\(head) – \(tail)"
        }
    }

    private func details(of type: EventType) -> [Text] {
        let begins = type.definition.effect == .creates
        return fields.compactMap { field, value in
            guard let word = Words.Events.word(for: field.rawValue) else { return nil }
            // A creating event's own text is what the subject is called; don't say it twice.
            if begins, subject[Attributes.title] == nil, field == .text { return nil }
            if begins, field == .title || field == .name { return nil }
            let shown = value.text
            return Text { language in
                let prefix = word[language]
                return prefix.isEmpty ? shown[language] : "\(prefix) \(shown[language])"
            }
        }
    }
}

extension DataValue {
    /// The value in words.
    var text: Text {
        switch self {
        case .text(let text): Text(verbatim: text.shortened(to: 160))
        case .whole(let number): Text { $0.number(number) }
        case .decimal(let number, let isMoney):
            Text { language in
                isMoney
                    ? language.money(digits: number.description)
                    : language.number(digits: number.description)
            }
        case .date(let date): Text { $0.date(date.description) }
        case .flag(let flag): flag ? Words.Documents.yes : Words.Documents.no
        case .code(_, let label): label
        case .entity(let entity): entity.label
        case .event(let id): Text(verbatim: id.description)
        case .list(let values):
            Text { language in values.map { $0.text[language] }.joined(separator: ", ") }
        case .object(let members):
            Text { language in
                members.map { field, value in
                    let word = Words.Events.word(for: field.rawValue)?[language] ?? ""
                    return word.isEmpty
                        ? value.text[language] : "\(word) \(value.text[language])"
                }.joined(separator: ", ")
            }
        case .cleared: Words.Boards.clearedValue
        }
    }
}
