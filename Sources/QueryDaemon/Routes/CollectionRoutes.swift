import ByteCoding
import HTTPCore
import StrategyModel
import Words

/// A kind of subject under its plural, as addresses have it.
struct SubjectCollection: Sendable {
    let name: String
    let category: Category

    init(_ name: String, _ category: Category) {
        self.name = name
        self.category = category
    }

    static let all = [
        SubjectCollection("territories", .territory), SubjectCollection("bodies", .body),
        SubjectCollection("processes", .process), SubjectCollection("fields", .field),
        SubjectCollection("needs", .need), SubjectCollection("goals", .goal),
        SubjectCollection("measures", .measure), SubjectCollection("milestones", .milestone),
        SubjectCollection("decisions", .decision), SubjectCollection("dialogs", .dialog),
        SubjectCollection("outcomes", .outcome), SubjectCollection("suggestions", .suggestion),
        SubjectCollection("funds", .fund), SubjectCollection("applications", .application),
        SubjectCollection("indicators", .indicator), SubjectCollection("findings", .finding),
    ]

    /// Items of a page, unless more or fewer are asked for.
    static let standardLimit = 100
    /// The most items of a page.
    static let largestLimit = 1_000
}

extension Service {
    /// Each kind of subject: a list of them, and one alone.
    var collectionRoutes: [Route] {
        SubjectCollection.all.flatMap { collection -> [Route] in
            let category = collection.category
            let filters = category.filters.map { filter in
                Route.Parameter(
                    filter.name, in: .query, filter.kind.parameterKind,
                    Words.Reference.filter(filter.name))
            }
            return [
                get(
                    "/api/v1/\(collection.name)", Words.Reference.collection(category.rawValue),
                    .subjects, filters + Self.paging,
                    gives: [Route.Content(.json, "\(category.schema)Page")],
                    problems: [.notFound]
                ) { question throws(RequestProblem) in
                    try question.page(of: category)
                },
                get(
                    "/api/v1/\(collection.name)/{id}", Words.Reference.item(category.rawValue),
                    .subjects, [.path("id", .form(.id), Words.Reference.idOfItem)],
                    gives: [Route.Content(.json, "\(category.schema)Answer")],
                    problems: [.notFound]
                ) { question throws(RequestProblem) in
                    try question.item(of: category)
                },
            ]
        }
    }

    private static let paging = [
        Route.Parameter(
            "limit", in: .query, .integer(minimum: 1, maximum: SubjectCollection.largestLimit),
            Words.Reference.limit(SubjectCollection.standardLimit)),
        Route.Parameter(
            "cursor", in: .query, .form(.cursor),
            Text(
                de: "Das „next“ der Seite davor; asOf und knownAt gelten dann wie dort, andere "
                    + "werden zurückgewiesen.",
                en: "The next of the page before; asOf and knownAt are then those of it, others "
                    + "are refused.")),
    ]
}

extension Category {
    /// The name of its schemas.
    var schema: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension ValueKind {
    fileprivate var parameterKind: Route.Parameter.Kind {
        switch element {
        case .whole(let range): .integer(minimum: range.lowerBound, maximum: range.upperBound)
        case .flag: .boolean
        case .date: .date
        case .decimal, .money, .percent, .share: .form(.decimal)
        case .code(let set): .choice(set.codes)
        default: .text
        }
    }
}

extension Question {
    /// One subject.
    fileprivate func item(of category: Category) throws(RequestProblem) -> Response {
        return try answerJSON { json throws(RequestProblem) in
            let entity = try entity(category, path("id"))
            json.key("item")
            entity.writeItem(into: &json, isWhole: true)
        }
    }

    /// A page of a collection.
    fileprivate func page(of category: Category) throws(RequestProblem) -> Response {
        let limit = try whole(
            "limit", 1...SubjectCollection.largestLimit, else: SubjectCollection.standardLimit)
        var filters: [Filter] = []
        for attribute in category.filters {
            guard let text = query[attribute.name] else { continue }
            filters.append(try Filter(attribute, text, language))
        }
        let (question, after) = try resumed()
        return try question.answerJSON { json throws(RequestProblem) in
            let found = question.view.all(category)
                .filter { entity in filters.allSatisfy { $0.matches(entity) } }
                .map { (id: $0.id, entity: $0) }
                .filter { item in after.map { $0 < item.id } ?? true }
                .sorted { $0.id < $1.id }
            json.key("items")
            json.beginArray()
            for item in found.prefix(limit) {
                item.entity.writeItem(into: &json, isWhole: false)
            }
            json.endArray()
            if found.count > limit {
                let lens = question.lens
                let next = Cursor(
                    asOf: lens.asOf, knownAt: lens.knownAt, after: found[limit - 1].id)
                json.key("next")
                json.string(next.text)
            }
        }
    }

    /// The question through the lens of the page before, where a cursor resumes one.
    private func resumed() throws(RequestProblem) -> (Question, after: String?) {
        guard let text = query["cursor"] else { return (self, nil) }
        guard let cursor = Cursor(text) else {
            throw .badValue("cursor", text, Words.Routes.cursor, language)
        }
        // A lens given beside the cursor must be the same, or the pages would not fit together: of
        // another there is no such page.
        let isOtherDay = query["asOf"] != nil && lens.asOf != cursor.asOf
        let isOtherKnowledge = query["knownAt"] != nil && lens.knownAt != cursor.knownAt
        guard !isOtherDay, !isOtherKnowledge else {
            throw .notFound(Words.Routes.otherLens, language)
        }
        let model = view.model
        let known = model.lastPosition(
            visibleTo: lens.clearance, upTo: min(cursor.knownAt, model.position))
        return (
            looking(Lens(asOf: cursor.asOf, knownAt: known, clearance: lens.clearance)),
            cursor.after
        )
    }
}
