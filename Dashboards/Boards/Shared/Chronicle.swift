import ByteCoding
import StrategyModel
import Words

/// Events as sentences, in order.
extension Page {
    /// Events as entries, by the day they occurred, then by position.
    func entries(
        _ events: [EventFact], isLate: (EventFact) -> Bool? = { _ in nil }
    ) -> [TimelineEntry] {
        ordered(events).map { event in
            TimelineEntry(
                on: event.occurred.description, position: event.n,
                type: event.type?.rawValue ?? "", subject: event.subject.name,
                event.corrected == nil
                    ? event.sentence(in: process)
                    : event.sentence(in: process) + Words.Documents.correctedMark,
                late: isLate(event))
        }
    }

    /// Events by the day they occurred, then by position.
    func ordered(_ events: [EventFact]) -> [EventFact] {
        events.map { (day: $0.occurred.first, n: $0.n, event: $0) }
            .sorted { ($0.day, $0.n) < ($1.day, $1.n) }
            .map(\.event)
    }
}

extension EventFact {
    /// What happened, as a phrase: the title of the type, what it is about, and the details.
    ///
    /// - Parameter process: where the phrase stands among others about this process, so that its
    ///   name need not be said again.
    func sentence(in process: Process? = nil) -> Text {
        guard let type else { return Words.Boards.unknownEvent }
        let label = subject.plainLabel
        let details = details(except: label)
        let isKnown =
            process?.entity == subject && type != .processStarted && !details.isEmpty
        return Text { language in
            let tail = details.map { $0[language] }.joined(separator: "; ")
            let title = type.definition.title[language]
            guard !isKnown else { return "\(title): \(tail)" }
            return tail.isEmpty ? "\(title): \(label)" : "\(title): \(label) – \(tail)"
        }
    }

    /// The fields a reader wants to know; what the subject is called by is not said twice.
    private func details(except label: String) -> [Text] {
        var said: Set<Text> = []
        return fields.compactMap { field, value in
            guard let word = Words.Events.word(for: field.rawValue) else { return nil }
            if case .text(let text) = value, text.shortened(to: Entity.labelLength) == label {
                return nil
            }
            let shown = value.text
            guard said.insert(shown).inserted else { return nil }
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
        case .redacted: Words.Boards.redactedValue
        }
    }
}
