import ByteCoding
import Engine
import Words

/// The words of persons and their data.
enum PersonWords {
    static let restricted = Text(
        de: "Personendaten gibt es nur mit der Freigabe restricted",
        en: "Personal data are shown with clearance restricted only")
    static let nobody = Text(
        de: "Es sind keine Personen erfasst", en: "Nobody is kept in the vault")

    static func added(_ id: String) -> Text {
        Text(de: "\(id) ist aufgenommen", en: "\(id) is kept")
    }
    static func replaced(_ id: String) -> Text {
        Text(de: "\(id) ist ersetzt", en: "\(id) is replaced")
    }
    static func erased(_ id: String, _ position: Int) -> Text {
        Text(
            de: "\(id) ist gelöscht, festgehalten unter @\(position)",
            en: "\(id) is erased, recorded as @\(position)")
    }
    static func known(_ id: String, _ position: Int) -> Text {
        Text(
            de: "\(id) war schon gelöscht, siehe @\(position)",
            en: "\(id) was erased already, see @\(position)")
    }
    static func line(erased id: String) -> Text {
        Text(de: "\(id)  gelöscht", en: "\(id)  erased")
    }
    static func write(erased id: String, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.string(id)
        writer.key("erased")
        writer.bool(true)
        writer.endObject()
    }

    static func sheet(_ person: Person) -> Text {
        Text { language in
            let labels = Person.Key.allCases.map { label($0)[language] }
            let width = (labels.map(\.count).max() ?? 0) + 2
            let lines = zip(Person.Key.allCases, labels).compactMap { key, label in
                person.values[key].map { value in
                    label + String(repeating: " ", count: width - label.count) + value
                }
            }
            return ([person.id] + lines).joined(separator: "\n")
        }
    }

    static func label(_ key: Person.Key) -> Text {
        switch key {
        case .name: Text(de: "Name", en: "Name")
        case .mail: Text(de: "E-Mail", en: "Mail")
        case .phone: Text(de: "Telefon", en: "Phone")
        case .role: Text(de: "Aufgabe", en: "Role")
        }
    }
}

extension Failure {
    init(_ error: PersonError) {
        switch error {
        case .engine(let error): self.init(error)
        case .invalidID(let id):
            self.init(.usage, CommandWords.badValue("ID", id, "[a-z0-9][a-z0-9_-]{0,63}"))
        case .unknownKey(let key): self.init(.usage, PersonWords.unknownKey(key))
        case .repeatedKey(let key):
            self.init(
                .usage,
                Text(
                    de: "„\(key.rawValue)“ steht zweimal da",
                    en: "\"\(key.rawValue)\" is given twice"
                ))
        case .emptyValue(let key):
            self.init(
                .usage, Text(de: "„\(key.rawValue)“ ist leer", en: "\"\(key.rawValue)\" is empty"))
        case .controlCharacter(let key):
            self.init(
                .usage,
                Text(
                    de: "„\(key.rawValue)“ enthält Zeilenumbrüche oder Steuerzeichen",
                    en: "\"\(key.rawValue)\" holds line breaks or control characters"))
        case .tooLong(let key, let found):
            self.init(.dataError, PersonWords.tooLong(key, found))
        case .nameMissing:
            self.init(.usage, Text(de: "Der Name fehlt: name=…", en: "The name is missing: name=…"))
        case .erased(let id): self.init(.dataError, PersonWords.erasedForGood(id))
        case .unknown(let id):
            self.init(
                .noInput,
                Text(
                    de: "Unter „\(id)“ ist niemand erfasst", en: "Nobody is kept under \"\(id)\""))
        case .damaged(let id):
            self.init(
                .ioError,
                Text(
                    de:
                        "Die Datei zu „\(id)“ ist beschädigt; „person add“ ersetzt sie, „person "
                        + "erase“ löscht sie",
                    en:
                        "The file of \"\(id)\" is damaged; \"person add\" replaces it, \"person "
                        + "erase\" erases it"))
        }
    }
}

extension PersonWords {
    fileprivate static func unknownKey(_ key: String) -> Text {
        let names = Person.Key.allCases.map(\.rawValue)
        let keys = names.joined(separator: ", ")
        let nearest = Spelling.nearest(to: key, among: names)
        return Text(
            de: "Unbekannte Angabe „\(key)“" + (nearest.map { " – gemeint \($0)?" } ?? "")
                + "; es gibt \(keys)",
            en: "Unknown key \"\(key)\"" + (nearest.map { " – did you mean \($0)?" } ?? "")
                + "; there are \(keys)")
    }
    fileprivate static func tooLong(_ key: Person.Key, _ found: Int) -> Text {
        Text(
            de: "„\(key.rawValue)“ darf \(key.limit) Zeichen haben und hat \(found)",
            en: "\"\(key.rawValue)\" takes \(key.limit) characters and has \(found)")
    }
    fileprivate static func erasedForGood(_ id: String) -> Text {
        Text(
            de:
                "„\(id)“ wurde gelöscht; eine gelöschte Kennung wird nicht neu vergeben, bitte "
                + "eine andere nehmen",
            en: "\"\(id)\" was erased; an erased id is never given again, please take another one")
    }
}
