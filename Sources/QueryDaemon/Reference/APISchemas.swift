import ByteCoding
import Dashboards
import HTTPCore
import Interchange
import StrategyModel
import Words

/// The schemas of the reference: what stands in answers and requests.
struct APISchemas {
    let language: Language
    /// Whether the store's clock is simulated, so that drafts say when they were recorded.
    private let isSimulated: Bool

    init(_ language: Language, simulated: Bool) {
        self.language = language
        isSimulated = simulated
    }

    /// All of them by their names.
    var members: [JSONValue.Member] {
        let own = forms + common + answers + document + events + subjects
        return own.map { JSONValue.Member(key: $0.0, value: $0.1) }
            + CatalogueSchema.components(language, keys: draftKeys, under: Shape.place)
    }

    /// What a draft may say in a request: who records is told by the token.
    private var draftKeys: [DraftKey] {
        DraftKey.allCases.filter { $0 != .actor && ($0 != .recorded || isSimulated) }
    }

    /// The forms of parameters, each as it is checked.
    private var forms: [(String, JSONValue)] {
        let forms: [Route.Parameter.Form] = [
            .date, .knowledge, .id, .subject, .decimal, .cursor, .policy,
        ]
        return forms.map { form in
            (
                form.name,
                Shape.named([
                    ("type", .string("string")), ("pattern", .string(form.pattern)),
                    ("description", .string(Text(form.expected)[language])),
                ])
            )
        }
    }

    private var common: [(String, JSONValue)] {
        [
            ("Text", Shape.string), ("Object", Shape.object), ("Lines", Shape.string),
            ("State", Shape.object([("status", Shape.codes(["ok", "ready"]))])),
            (
                "Lens",
                Shape.object(
                    [
                        ("asOf", Shape.string), ("knownAt", Shape.count),
                        ("recorded", Shape.orNull(Shape.instant)),
                        ("clearance", Shape.codes(Visibility.allCases.map(\.rawValue))),
                    ], optional: [("simulated", Shape.constant(.bool(true)))])
            ),
            (
                "Light",
                Shape.object([
                    ("state", Shape.codes(TrafficLight.State.allCases.map(\.rawValue))),
                    ("reason", Shape.string),
                ])
            ),
            ("Problem", problem),
        ]
    }

    private var problem: JSONValue {
        let item = Shape.object(
            [("detail", Shape.string)],
            optional: [
                ("line", Shape.count), ("field", Shape.string), ("expected", Shape.string),
                ("found", Shape.string),
            ])
        return Shape.object(
            [("type", Shape.string), ("title", Shape.string), ("status", Shape.count)],
            optional: [("detail", Shape.string), ("errors", Shape.list(of: item))])
    }

    private var answers: [(String, JSONValue)] {
        [
            ("KeyFigures", keyFigures), ("Changes", changes), ("Why", why), ("Chain", chain),
            ("Dashboards", dashboards),
        ]
    }

    /// What a value rests on.
    static let basis: [(String, JSONValue)] = [("basis", Shape.list(of: Shape.count))]
    /// What says that there is more of it than is listed.
    static let moreBasis: [(String, JSONValue)] = [
        ("basisTruncated", Shape.constant(.bool(true))), ("basisCount", Shape.count),
    ]
    /// That a value covers only some of the cases.
    static let parts: [(String, JSONValue)] = [("counted", Shape.count), ("of", Shape.count)]

    static let lens = ("lens", Shape.reference("Lens"))
    static let light = ("light", Shape.reference("Light"))

    private var keyFigures: JSONValue {
        let value = ("value", Shape.orNull(Shape.number))
        let point = Shape.object([("on", Shape.string), value], optional: Self.parts)
        let part = Shape.object([
            ("id", Shape.string), ("label", Shape.string), ("value", Shape.number),
        ])
        let figure = Shape.object(
            [
                ("id", Shape.codes(KPI.all.map(\.id))), ("label", Shape.string), value,
                ("unit", Shape.codes(KPIUnit.allCases.map(\.rawValue))),
            ] + Self.basis,
            optional: Self.parts + [
                ("parts", Shape.list(of: part)), ("note", Shape.string),
                ("history", Shape.list(of: point)),
            ] + Self.moreBasis)
        return Shape.object([Self.lens, ("kpis", Shape.list(of: figure))])
    }

    private var changes: JSONValue {
        Shape.object([
            ("from", Shape.reference("Lens")), ("to", Shape.reference("Lens")),
            ("sections", Shape.list(of: Shape.reference("Section"))),
        ])
    }

    private var why: JSONValue {
        let event = Shape.object(
            [
                ("n", Shape.count), ("id", Shape.string), ("type", Shape.string),
                ("occurred", Shape.string), ("recorded", Shape.instant),
                ("actor", Shape.string), ("text", Shape.string),
            ], optional: [("corrects", Shape.count)])
        return Shape.object(
            [
                Self.lens, ("subject", Shape.orNull(Shape.string)), ("attribute", Shape.string),
                ("label", Shape.string), ("value", Shape.anything),
                ("unit", Shape.orNull(Shape.string)), ("rule", Shape.string),
                ("events", Shape.list(of: event)),
            ],
            optional: Self.parts + [
                ("labels", Shape.object), ("corrected", Shape.constant(.bool(true))), Self.light,
                ("note", Shape.string), ("earlier", Shape.list(of: event)),
            ])
    }

    private var chain: JSONValue {
        let node = Shape.object(
            [
                ("id", Shape.string), ("category", Shape.string), ("label", Shape.string),
            ] + Self.basis,
            optional: [("state", Shape.string), ("on", Shape.string), Self.light]
                + Self.moreBasis)
        let edge = Shape.object(
            [
                ("from", Shape.string), ("to", Shape.string),
                ("kind", Shape.codes(ChainLink.allCases.map(\.rawValue))),
            ] + Self.basis, optional: [("days", Shape.integer)] + Self.moreBasis)
        let end = Shape.object([
            ("id", Shape.string), ("kind", Shape.string), ("label", Shape.string),
        ])
        return Shape.object([
            Self.lens, ("nodes", Shape.list(of: node)), ("edges", Shape.list(of: edge)),
            ("deadEnds", Shape.list(of: end)),
        ])
    }

    private var dashboards: JSONValue {
        let parameter = Shape.object(
            [("name", Shape.string), ("summary", Shape.string)],
            optional: [("values", Shape.list(of: Shape.string))])
        let id = Shape.object([("category", Shape.string), ("required", Shape.boolean)])
        let board = Shape.object(
            [
                ("name", Shape.codes(Board.all.map(\.name))), ("title", Shape.string),
                ("summary", Shape.string), ("href", Shape.string),
                ("parameters", Shape.list(of: parameter)),
            ], optional: [("id", id)])
        return Shape.object([Self.lens, ("dashboards", Shape.list(of: board))])
    }
}
