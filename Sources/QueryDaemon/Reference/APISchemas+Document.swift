import ByteCoding

// A dashboard as JSON: the head, and sections of seven kinds.
extension APISchemas {
    var document: [(String, JSONValue)] {
        let rules = Shape.object(
            [
                ("convention", Shape.string), ("policy", Shape.object),
                ("version", Shape.string),
            ], optional: [("replayed", Shape.constant(.bool(true)))])
        let whole = Shape.object(
            [
                ("dashboard", Shape.string), ("title", Shape.string), ("lang", Shape.string),
                Self.lens, ("rules", rules), ("reproduce", Shape.string),
                ("sections", Shape.list(of: Shape.reference("Section"))),
            ], optional: [("id", Shape.string)])
        return [("Document", whole), ("Section", section), ("Node", node)]
    }

    /// Values as they are, their words beside them.
    private static let labels = ("labels", Shape.object)
    private static let corrected = ("corrected", Shape.constant(.bool(true)))
    private static let unit = ("unit", Shape.orNull(Shape.string))
    private static let label = ("label", Shape.string)
    private static let id = ("id", Shape.string)

    private var section: JSONValue {
        Shape.object(
            [Self.id, ("title", Shape.string)] + [
                (
                    "kind",
                    Shape.codes([
                        "figures", "table", "tree", "timeline", "series", "text", "notice",
                    ])
                )
            ],
            optional: [
                ("number", Shape.string), ("lead", Shape.list(of: Shape.string)),
                ("empty", Shape.string), ("figures", Shape.list(of: figure)),
                ("columns", Shape.list(of: column)), ("rows", Shape.list(of: row)),
                ("total", Shape.count), ("nodes", Shape.list(of: Shape.reference("Node"))),
                ("entries", Shape.list(of: entry)), ("series", Shape.list(of: series)),
                ("categories", Shape.list(of: Shape.string)), Self.labels,
                ("paragraphs", Shape.list(of: Shape.string)),
            ])
    }

    private var figure: JSONValue {
        let point = Shape.object([
            ("on", Shape.string), ("value", Shape.orNull(Shape.number)),
        ])
        return Shape.object(
            [Self.id, Self.label, ("value", Shape.anything), Self.unit] + Self.basis,
            optional: Self.parts + [
                Self.labels, Self.corrected, ("trend", Shape.list(of: point)), Self.light,
            ] + Self.moreBasis)
    }

    private var column: JSONValue {
        Shape.object([Self.id, ("title", Shape.string)], optional: [Self.unit])
    }

    private var row: JSONValue {
        Shape.object(
            [Self.id, ("cells", Shape.object)] + Self.basis,
            optional: [Self.labels, Self.light, Self.corrected] + Self.moreBasis)
    }

    private var node: JSONValue {
        Shape.object(
            [Self.id, Self.label, ("children", Shape.list(of: Shape.reference("Node")))]
                + Self.basis,
            optional: [("note", Shape.string), Self.light] + Self.moreBasis)
    }

    private var entry: JSONValue {
        Shape.object(
            [
                ("date", Shape.string), ("precision", Shape.string), ("n", Shape.count),
                ("type", Shape.string), ("subject", Shape.string), ("text", Shape.string),
            ], optional: [("late", Shape.boolean)])
    }

    private var series: JSONValue {
        let point = Shape.object(
            [("on", Shape.string), ("value", Shape.anything)], optional: [("flag", Shape.string)])
        let mark = Shape.object([("on", Shape.string), ("value", Shape.anything)])
        return Shape.object(
            [Self.id, Self.label, Self.unit, ("points", Shape.list(of: point))] + Self.basis,
            optional: [("baseline", mark), ("target", mark), Self.labels] + Self.moreBasis)
    }
}
