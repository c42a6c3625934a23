import ByteCoding

/// Looking into the JSON of a dashboard.
extension JSONValue {
    var text: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// A number as it is spelled.
    var digits: String? {
        if case .number(let digits) = self { return digits }
        return nil
    }

    var whole: Int? { digits.flatMap { Int($0) } }

    var elements: [JSONValue] {
        if case .array(let elements) = self { return elements }
        return []
    }

    var keys: [String] {
        if case .object(let members) = self { return members.map(\.key) }
        return []
    }

    /// The element of a list with an id.
    func element(_ id: String) -> JSONValue? { elements.first { $0["id"]?.text == id } }

    /// A section of a dashboard.
    func section(_ id: String) -> JSONValue? { self["sections"]?.element(id) }

    /// The value of a figure.
    func figure(_ id: String, in section: String = "keyFigures") -> JSONValue? {
        self.section(section)?["figures"]?.element(id)?["value"]
    }

    /// The cells of a table, row by row.
    func cells(_ section: String, _ column: String) -> [JSONValue] {
        self.section(section)?["rows"]?.elements.compactMap { $0["cells"]?[column] } ?? []
    }

    /// The words beside the codes of a table, row by row.
    func labels(_ section: String, _ column: String) -> [JSONValue] {
        self.section(section)?["rows"]?.elements.compactMap { $0["labels"]?[column] } ?? []
    }
}

extension TestStore {
    /// A dashboard as text.
    func show(_ arguments: String..., tongue: Tongue = .english) throws -> Outcome {
        try run(["show"] + arguments + ["--lang", tongue.rawValue])
    }

    /// A dashboard as JSON.
    func document(_ arguments: String...) throws -> JSONValue {
        let outcome = try run(["show"] + arguments + ["--format", "json"])
        guard outcome.code == 0 else { throw ToolError(what: outcome.messages) }
        return try outcome.json()
    }
}
