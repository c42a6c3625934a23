public import ByteCoding
public import Words

/// What is wrong with a draft, or worth knowing about it: where, what was found, what was
/// expected, and the nearest legal value.
public struct RecordingFinding: Sendable, Equatable {
    /// Whether it hinders recording.
    public enum Severity: Sendable {
        case error, warning
    }

    /// The line of the file, where the draft came from one.
    public var line: Int?
    /// The field, as a path within `data` or a key of the draft: `territories[2]`, `votes.yes`.
    public var field: String?
    /// What stands there.
    public var found: String?
    /// What would be right.
    public var expected: Text?
    /// The nearest legal value.
    public var suggestion: String?
    /// What is wrong, as a sentence without its full stop.
    public var message: Text
    /// Whether it hinders recording.
    public var severity: Severity

    /// Makes a finding.
    public init(
        line: Int? = nil, field: String? = nil, found: String? = nil, expected: Text? = nil,
        suggestion: String? = nil, message: Text, severity: Severity = .error
    ) {
        self.line = line
        self.field = field
        self.found = found
        self.expected = expected
        self.suggestion = suggestion
        self.message = message
        self.severity = severity
    }

    /// The finding in one line of words.
    public var text: Text { Text { sentence(in: $0) } }

    private func sentence(in language: Language) -> String {
        let place = [line.map { Words.Validation.line($0)[language] }, field].compactMap(\.self)
        var words = message[language]
        if words.hasSuffix(".") { words.removeLast() }
        if let found {
            words += "; \(Words.Validation.found[language]): \(language.quoted(Self.short(found)))"
        }
        if let expected {
            words += "; \(Words.Validation.expected[language]): \(expected[language])"
        }
        if let suggestion { words += "; \(Words.Validation.meant(suggestion)[language])" }
        return place.isEmpty ? words : place.joined(separator: ", ") + ": " + words
    }

    /// Writes the finding as an object for programs: line, field, expected, found, and the
    /// nearest legal value and the message where there are any.
    public func write(into writer: inout JSONWriter, language: Language) {
        writer.beginObject()
        writer.key("line")
        line.map { writer.integer($0) } ?? writer.null()
        writer.key("field")
        field.map { writer.string($0) } ?? writer.null()
        writer.key("expected")
        writer.string((expected ?? message)[language])
        writer.key("found")
        found.map { writer.string(Self.short($0)) } ?? writer.null()
        if let suggestion {
            writer.key("suggestion")
            writer.string(suggestion)
        }
        writer.key("message")
        writer.string(message[language])
        writer.endObject()
    }

    /// What stands there, or enough of it to recognise it.
    public var shownValue: String? { found.map { Self.short($0) } }

    /// Enough of a value to recognise it.
    private static func short(_ text: String) -> String {
        let limit = 80
        guard text.unicodeScalars.count > limit else { return text }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: text.unicodeScalars.prefix(limit))
        return String(short) + "…"
    }
}
