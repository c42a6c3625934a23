import ByteCoding
import StrategyModel
import Words

/// A draft made from the words of a command line: `TYPE SUBJECT field=value …`.
enum DraftLine {
    /// The draft as the JSON object that a line of a file would hold.
    static func value(_ invocation: Invocation) throws(Failure) -> JSONValue {
        let words = invocation.words
        guard words.count >= 2 else {
            throw Failure(.usage, CommandWords.wrongWords(invocation.command.usage[0]))
        }
        let definition = EventType(rawValue: words[0])?.definition
        var data: [JSONValue.Member] = []
        for word in words.dropFirst(2) {
            data.append(try member(word, definition))
        }
        var members = [
            JSONValue.Member(key: "type", value: .string(words[0])),
            JSONValue.Member(key: "subject", value: .string(words[1])),
            JSONValue.Member(key: "data", value: .object(data)),
        ]
        for name in ["on", "actor", "visibility", "cause", "id"] {
            if let text = invocation.value(name) {
                members.append(JSONValue.Member(key: name, value: .string(text)))
            }
        }
        if let text = invocation.value("expect") {
            guard text == "none" || Int(text) != nil else {
                throw Failure(.usage, CommandWords.badValue("expect", text, "none, 0, 1, 2 …"))
            }
            let value: JSONValue = text == "none" ? .string(text) : .number(text)
            members.append(JSONValue.Member(key: "expect", value: value))
        }
        return .object(members)
    }

    /// `field=value` by the field's kind, or `field:=JSON`.
    static func member(
        _ word: String, _ definition: EventDefinition?
    ) throws(Failure) -> JSONValue.Member {
        guard let equals = word.firstIndex(of: "=") else {
            throw Failure(.usage, CommandWords.noField(word))
        }
        let text = String(word[word.index(after: equals)...])
        var name = String(word[..<equals])
        if name.hasSuffix(":") {
            name.removeLast()
            do throws(JSONError) {
                return JSONValue.Member(key: name, value: try JSONValue.parse(Array(text.utf8)))
            } catch {
                throw Failure(.usage, CommandWords.badValue(name, text, "JSON: \(error.expected)"))
            }
        }
        let kind = definition?.fields.first { $0.field.rawValue == name }?.kind
        return JSONValue.Member(key: name, value: value(text, kind))
    }

    /// A word as the JSON that a kind expects. What does not fit stays a text, so that the
    /// recorder's finding shows what was typed.
    private static func value(_ text: String, _ kind: ValueKind?) -> JSONValue {
        switch kind {
        case .whole:
            return Int(text) != nil ? .number(text) : .string(text)
        case .flag:
            return text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
        case .list(let element):
            let parts = text.split(separator: ",", omittingEmptySubsequences: true)
            return .array(parts.map { value(trimmed($0), element) })
        default:
            return .string(text)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
