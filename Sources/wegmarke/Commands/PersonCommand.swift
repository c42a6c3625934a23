import ByteCoding
import Engine
import StrategyModel
import Words

extension Command {
    static let person = Command(
        "person",
        Text(
            de: "Namen und Kontakte aufbewahren, zeigen und löschen",
            en: "Keep, show and erase names and contacts"),
        usage: ["add ID name=… [mail=…] [phone=…] [role=…]", "show [ID]", "erase ID"],
        options: [
            Option(
                "clearance", "public|internal|restricted",
                Text(
                    de: "Personendaten gibt es nur mit restricted (dem üblichen)",
                    en: "personal data are for restricted only (the default)"))
        ],
        common: [.store, .format],
        note: Text(
            de:
                "Personendaten gehören in kein Ereignis. Sie liegen im Ordner „vault“, eine Datei "
                + "je Person; Ereignisse nennen höchstens die Kennung (--actor). „erase“ hält "
                + "fest, dass gelöscht wurde, und überschreibt die Datei; die Kennung wird nicht "
                + "neu vergeben. Kopien der Ablage und Abbilder des Dateisystems erreicht das "
                + "nicht.",
            en:
                "Personal data belong into no event. They lie in the folder \"vault\", one file a "
                + "person; events name the id at most (--actor). \"erase\" records that it was "
                + "done and overwrites the file; the id is never given again. Copies of the store "
                + "and snapshots of the file system are beyond its reach.")
    ) { invocation throws(Failure) in
        let asJSON =
            try invocation.choice("format", of: ["text", "json"], default: "text") == "json"
        let clearance = try invocation.choice(
            "clearance", of: Visibility.allCases.map(\.rawValue), default: "restricted")
        guard clearance == Visibility.restricted.rawValue else {
            throw Failure(.noPermission, PersonWords.restricted)
        }
        let command = PersonCommand(invocation: invocation, asJSON: asJSON)
        let words = invocation.words.dropFirst()
        switch (invocation.words.first, words.first) {
        case ("add", let id?) where words.count > 1:
            return try command.add(id, Array(words.dropFirst()))
        case ("show", let id) where words.count <= 1:
            return try command.show(id)
        case ("erase", let id?) where words.count == 1:
            return try command.erase(id)
        default:
            throw Failure(
                .usage, CommandWords.wrongWords(invocation.command.usage.joined(separator: " | ")))
        }
    }
}

private struct PersonCommand {
    let invocation: Invocation
    let asJSON: Bool

    private func say(_ text: Text, _ json: (inout JSONWriter) -> Void) throws(Failure) {
        guard asJSON else { return try Files.print(text[invocation.language]) }
        var writer = JSONWriter()
        json(&writer)
        try Files.print(writer.text)
    }

    private func asking<Answer>(
        _ body: () throws(PersonError) -> Answer
    ) throws(Failure) -> Answer {
        do throws(PersonError) {
            return try body()
        } catch {
            throw Failure(error)
        }
    }

    func add(_ id: String, _ words: [String]) throws(Failure) -> ExitCode {
        var values: [(key: String, value: String)] = []
        for word in words {
            guard let equals = word.firstIndex(of: "=") else {
                throw Failure(.usage, CommandWords.badValue("person add", word, "name=…, mail=…"))
            }
            values.append(
                (String(word[..<equals]), String(word[word.index(after: equals)...])))
        }
        let person = try asking { () throws(PersonError) in try Person(id: id, values) }
        let store = try Session.open(invocation).store
        let isReplaced = try asking { () throws(PersonError) in try store.add(person) }
        try say(isReplaced ? PersonWords.replaced(id) : PersonWords.added(id)) { writer in
            writer.beginObject()
            writer.key("id")
            writer.string(id)
            writer.key("replaced")
            writer.bool(isReplaced)
            writer.endObject()
        }
        return .done
    }

    func show(_ id: String?) throws(Failure) -> ExitCode {
        let store = try Session.open(invocation).store
        // What another program could not finish; where this one may not either, it is not shown.
        try? store.finishErasures()
        guard let id else { return try showAll(store) }
        let person: Person?
        do throws(PersonError) {
            person = try store.person(id)
        } catch {
            guard case .erased = error else { throw Failure(error) }
            try say(PersonWords.line(erased: id)) { PersonWords.write(erased: id, into: &$0) }
            return .done
        }
        guard let person else { throw Failure(PersonError.unknown(id)) }
        try say(PersonWords.sheet(person)) { person.write(into: &$0) }
        return .done
    }

    private func showAll(_ store: Store) throws(Failure) -> ExitCode {
        let people = try asking { () throws(PersonError) in
            var people: [Person] = []
            for id in try store.personIDs() {
                if let person = try store.person(id) { people.append(person) }
            }
            return people
        }
        let erased = store.erasedPersonIDs
        guard !asJSON else {
            try say(Text(verbatim: "")) { writer in
                writer.beginArray()
                for person in people { person.write(into: &writer) }
                for id in erased { PersonWords.write(erased: id, into: &writer) }
                writer.endArray()
            }
            return .done
        }
        let lines =
            people.map { Text(verbatim: "\($0.id)  \($0.name)") }
            + erased.map { PersonWords.line(erased: $0) }
        if lines.isEmpty { Files.note(PersonWords.nobody[invocation.language]) }
        for line in lines { try Files.print(line[invocation.language]) }
        return .done
    }

    func erase(_ id: String) throws(Failure) -> ExitCode {
        let store = try Session.open(invocation).store
        let erasure = try asking { () throws(PersonError) in try store.erasePerson(id) }
        let (position, isKnown) =
            switch erasure {
            case .recorded(let position): (position, false)
            case .known(let position): (position, true)
            }
        try say(isKnown ? PersonWords.known(id, position) : PersonWords.erased(id, position)) {
            writer in
            writer.beginObject()
            writer.key("id")
            writer.string(id)
            writer.key("position")
            writer.integer(position)
            writer.key("recorded")
            writer.integer(isKnown ? 0 : 1)
            writer.endObject()
        }
        return .done
    }
}
