import ByteCoding
import StrategyModel

// Events as they are read and recorded, and their proofs.
extension APISchemas {
    var events: [(String, JSONValue)] {
        [
            ("Events", Shape.list(of: Shape.reference("Event"))), ("Event", event),
            ("Receipt", receipt), ("Proof", proof),
            (
                "Drafts",
                Shape.named([
                    (
                        "oneOf",
                        .array([
                            Shape.reference("Draft"),
                            Shape.named([
                                ("type", .string("array")), ("minItems", .number("1")),
                                (
                                    "maxItems",
                                    DraftList.Terms.request.mostDrafts.map {
                                        .number(String($0))
                                    }
                                ),
                                ("items", Shape.reference("Draft")),
                            ]),
                        ])
                    )
                ])
            ),
        ]
    }

    /// CloudEvents 1.0, JSON event format.
    private var event: JSONValue {
        Shape.object(
            [
                ("specversion", Shape.constant(.string("1.0"))), ("id", Shape.string),
                ("source", Shape.string),
                ("type", Shape.codes(EventType.allCases.map(\.rawValue))),
                ("subject", Shape.string), ("time", Shape.instant),
                ("datacontenttype", Shape.constant(.string("application/json"))),
                ("recorded", Shape.instant), ("occurred", Shape.string), ("actor", Shape.string),
                ("visibility", Shape.codes(Visibility.allCases.map(\.rawValue))),
                ("position", Shape.count), ("streamversion", Shape.count),
                ("data", Shape.object),
            ], optional: [("cause", Shape.string)])
    }

    /// As `wegmarke prove` prints it; digests in standard base64.
    private var proof: JSONValue {
        let digest = Shape.pattern("^[A-Za-z0-9+/]{43}=$")
        return Shape.object(
            [
                ("origin", Shape.string), ("n", Shape.count), ("index", Shape.count),
                ("size", Shape.count), ("root", digest), ("leaf", digest),
                ("hashes", Shape.list(of: digest)),
            ], optional: [("line", Shape.string)])
    }

    private var receipt: JSONValue {
        let item = Shape.object([
            ("position", Shape.count), ("id", Shape.string), ("subject", Shape.string),
            ("version", Shape.count),
        ])
        let warning = Shape.object(
            [
                ("line", Shape.orNull(Shape.count)), ("field", Shape.orNull(Shape.string)),
                ("expected", Shape.string), ("found", Shape.orNull(Shape.string)),
                ("message", Shape.string),
            ], optional: [("suggestion", Shape.string)])
        return Shape.object([
            ("recorded", Shape.count), ("from", Shape.orNull(Shape.count)),
            ("to", Shape.orNull(Shape.count)), ("ids", Shape.list(of: Shape.string)),
            ("events", Shape.list(of: item)), ("warnings", Shape.list(of: warning)),
        ])
    }
}
