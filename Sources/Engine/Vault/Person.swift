public import ByteCoding
import StrategyModel

/// What is kept about a person: in the vault, never in an event.
///
/// One JSON object a file, `STORE/vault/ID.json`: `{"id","name","mail","phone","role"}`, what is
/// not known left out.
public struct Person: Equatable, Sendable {
    /// What may be kept besides the id.
    public enum Key: String, CaseIterable, Sendable {
        case name, mail, phone, role

        /// How many characters (Unicode scalars) a value takes.
        public var limit: Int {
            switch self {
            case .name, .role: 200
            case .mail: 254
            case .phone: 50
            }
        }
    }

    /// The opaque id that events may bear as their actor.
    public let id: String
    /// What is known; always a name.
    public private(set) var values: [Key: String]

    /// The name.
    public var name: String { values[.name, default: ""] }

    /// Makes a person of checked values.
    ///
    /// - Parameter values: keys as the user spells them; each once.
    public init(id: String, _ values: [(key: String, value: String)]) throws(PersonError) {
        guard SubjectSyntax.isID(id) else { throw .invalidID(id) }
        var known: [Key: String] = [:]
        for (name, value) in values {
            guard let key = Key(rawValue: name) else { throw .unknownKey(name) }
            guard known[key] == nil else { throw .repeatedKey(key) }
            try Self.check(value, key)
            known[key] = value
        }
        guard known[.name] != nil else { throw .nameMissing }
        self.id = id
        self.values = known
    }

    private static func check(_ value: String, _ key: Key) throws(PersonError) {
        guard value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw .emptyValue(key)
        }
        guard !value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw .controlCharacter(key)
        }
        let count = value.unicodeScalars.count
        guard count <= key.limit else { throw .tooLong(key, found: count) }
    }

    /// Writes the person as a member of a JSON document.
    public func write(into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.string(id)
        for key in Key.allCases {
            guard let value = values[key] else { continue }
            writer.key(key.rawValue)
            writer.string(value)
        }
        writer.endObject()
    }

    var file: [UInt8] {
        var writer = JSONWriter()
        write(into: &writer)
        return writer.bytes + [0x0A]
    }

    init(id: String, file: [UInt8]) throws(PersonError) {
        guard case .object(let members)? = try? JSONValue.parse(file) else { throw .damaged(id) }
        var values: [(key: String, value: String)] = []
        for member in members {
            guard case .string(let text) = member.value else { throw .damaged(id) }
            if member.key == "id" {
                guard text == id else { throw .damaged(id) }
            } else {
                values.append((member.key, text))
            }
        }
        do throws(PersonError) {
            try self.init(id: id, values)
        } catch {
            throw .damaged(id)
        }
    }
}
