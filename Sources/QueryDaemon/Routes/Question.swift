import ByteCoding
import Engine
import HTTPCore
import StrategyModel
import Words

/// A request about the model, its common parameters read: who asks, in which language, through
/// which lens.
struct Question: Sendable {
    let service: Service
    let call: Call
    /// The model through the lens.
    private(set) var view: View
    /// Rules that replace the recorded ones.
    let policy: [PolicyOverride]

    var lens: Lens { view.lens }
    var request: Request { call.request }
    var query: Query { request.query }
    var language: Language { call.language }
    /// Who asks, and what the answer may show.
    var admission: Admission { call.admission }

    /// Reads the common parameters.
    init(_ call: Call, to service: Service) throws(RequestProblem) {
        self.service = service
        self.call = call
        let (request, language) = (call.request, call.language)
        let clearance = call.admission.clearance
        var wanted = LensRequest(clearance: clearance)
        if let text = request.query["asOf"] {
            guard let date = PartialDate(text) else {
                throw .badValue("asOf", text, Words.Routes.date, language)
            }
            wanted.asOf = date.last
        }
        if let text = request.query["knownAt"] {
            guard let knowledge = LensRequest.Knowledge(text) else {
                throw .badValue("knownAt", text, Words.Routes.knowledge, language)
            }
            wanted.knownAt = knowledge
        }
        let publication = service.publication
        let model = publication.current().model
        var lens = wanted.resolve(model, zone: publication.zone, today: publication.today)
        // What follows depends on nothing that the clearance does not see, not even on how much
        // of it there is.
        if clearance != .restricted {
            lens.knownAt = model.lastPosition(visibleTo: clearance, upTo: lens.knownAt)
        }
        view = View(model, lens)
        policy = try Self.policy(request.query, language)
    }

    /// The same question through another lens.
    func looking(_ lens: Lens) -> Question {
        var question = self
        question.view = View(view.model, lens)
        return question
    }

    private static func policy(
        _ query: Query, _ language: Language
    ) throws(RequestProblem) -> [PolicyOverride] {
        var overrides: [PolicyOverride] = []
        for text in query.all("policy") {
            do throws(PolicyOverrideError) {
                overrides.append(try PolicyOverride(text))
            } catch {
                throw .badParameter("policy", error.text, language, found: text)
            }
        }
        return overrides
    }
}

// Parameters of single routes.
extension Question {
    /// A whole number between bounds.
    func whole(
        _ name: String, _ range: ClosedRange<Int>, else standard: Int
    ) throws(RequestProblem) -> Int {
        guard let text = query[name] else { return standard }
        guard let value = Int(text), range.contains(value) else {
            throw .badValue(name, text, Words.Routes.whole(range), language)
        }
        return value
    }

    /// A date.
    func date(_ name: String) throws(RequestProblem) -> PartialDate? {
        guard let text = query[name] else { return nil }
        guard let date = PartialDate(text) else {
            throw .badValue(name, text, Words.Routes.date, language)
        }
        return date
    }

    /// One of some codes.
    func code<C: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: C.Type
    ) throws(RequestProblem) -> C? {
        guard let text = query[name] else { return nil }
        guard let code = C(rawValue: text) else {
            let codes = C.allCases.map(\.rawValue)
            let nearest = Spelling.nearest(to: text, among: codes)
            let expected = nearest.map { [$0] } ?? codes
            throw .badValue(
                name, text, Text(verbatim: expected.joined(separator: ", ")), language)
        }
        return code
    }

    /// The process asked for; a 404 where there is none of that id at the lens.
    func process() throws(RequestProblem) -> Process? {
        guard let id = query["process"] else { return nil }
        return Process(try entity(.process, id))
    }

    /// The subject of an id at the lens.
    func entity(_ category: Category, _ id: String) throws(RequestProblem) -> Entity {
        if let entity = view.entity(category, id) { return entity }
        if category == .territory, let territory = Territory.keyed(id, in: view) {
            return territory.entity
        }
        let ids = view.all(category).map(\.id)
        throw .notFound(
            Words.Routes.noSubject(
                "\(category.rawValue)/\(id)", asOf: lens.asOf.description,
                nearest: Self.nearest(to: id, among: ids)), language)
    }

    /// How many ids are compared with a wrong one.
    private static let largestComparison = 5_000

    /// Up to three ids that resemble what was asked.
    private static func nearest(to id: String, among ids: [String]) -> [String] {
        guard id.utf8.count <= 80 else { return [] }
        let length = id.utf8.count
        let limit = max(2, length / 3)
        // A wrong id must not cost more than a right one by much.
        return ids.lazy.filter { abs($0.utf8.count - length) <= limit }
            .prefix(largestComparison).map { (distance: Spelling.distance(id, $0), id: $0) }
            .filter { $0.distance <= limit }.sorted { $0 < $1 }.prefix(3).map(\.id)
    }
}

extension Territory {
    /// The territory that has an official key, or else the last that had it.
    static func keyed(_ key: String, in view: View) -> Territory? {
        guard !key.isEmpty, key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let all = Territory.all(in: view)
        return all.first { $0.ags?.value == key }
            ?? all.last { $0.keys.contains { $0.value == key } }
    }
}
