public import ByteCoding
public import StrategyModel
import Words

/// Why something is as it is: what the command `why` and the route of the same name answer.
public struct WhyAnswer: Sendable {
    /// The value, its rule and its events.
    public let explanation: Explanation
    private let page: Page

    /// Why an attribute of a subject has its value.
    ///
    /// - Parameters:
    ///   - subject: a whole subject, `category/id`.
    ///   - attribute: a name of ``attributes(of:)``.
    public init(
        _ subject: String, _ attribute: String, _ view: View, _ parameters: Parameters
    ) throws(BoardError) {
        let entity = try view.find(subject: subject)
        let page = Page(view, parameters, about: entity)
        guard let found = Self.explain(entity, attribute, page) else {
            throw .noAttribute(
                attribute, of: entity.category?.label ?? Text(verbatim: ""),
                names: Self.attributes(of: entity.category))
        }
        self.page = page
        explanation = found
    }

    /// Why a key figure has its value: of one process, or over all of them.
    public init(
        _ kpi: KPI, _ view: View, _ parameters: Parameters
    ) throws(BoardError) {
        var process: Process?
        if let id = parameters[.process] { process = try view.process(id) }
        page = Page(view, parameters, about: process?.entity)
        let scope = KPIScope(view, process: process, replaying: parameters.policy)
        explanation = Explanation(kpi, over: scope, of: process)
    }

    private static func explain(
        _ entity: Entity, _ name: String, _ page: Page
    ) -> Explanation? {
        if let derivation = Derivation.of(entity.category).first(where: { $0.id == name }) {
            let found = derivation.make(entity, Judge(page, page.process))
            var explanation = Explanation(
                entity, name, derivation.label, found.value, rule: derivation.rule,
                events: found.basis.sorted().compactMap { page.view.event($0) })
            explanation.light = found.light
            return explanation
        }
        guard let category = entity.category else { return nil }
        if let attribute = category.valueAttributes.first(where: { $0.name == name }) {
            return Explanation(entity, attribute)
        }
        guard let attribute = Attribute(rawValue: name) else { return nil }
        if (category.listAttributes + [.notes]).contains(attribute) {
            return Explanation(list: attribute, of: entity)
        }
        return (category.stateAttributes + [.ending, .existence]).contains(attribute)
            ? Explanation(state: attribute, of: entity) : nil
    }

    /// The names of what can be asked of any subject, each once.
    public static let attributes: [String] = {
        var seen = Set<String>()
        return StrategyModel.Category.allCases.flatMap { attributes(of: $0) }
            .filter { seen.insert($0).inserted }
    }()

    /// The names of what can be asked of a subject, each once.
    public static func attributes(
        of subject: String, _ view: View
    ) throws(BoardError) -> [String] {
        attributes(of: try view.find(subject: subject).category)
    }

    /// The names of what can be asked of subjects of a category, each once.
    static func attributes(of category: StrategyModel.Category?) -> [String] {
        guard let category else { return [] }
        var seen = Set<String>()
        let names =
            Derivation.of(category).map(\.id) + category.valueAttributes.map(\.name)
            + (category.stateAttributes + category.listAttributes + [.notes, .ending, .existence])
            .map(\.rawValue)
        return names.filter { seen.insert($0).inserted }
    }
}

extension WhyAnswer {
    /// The explanation as a document, for all formats but JSON.
    public var document: Document {
        let subject = explanation.subject
        let process = page.process
        return Document(
            dashboard: "why", id: subject?.name, title: title,
            process: process.map { Text(verbatim: $0.title) }, language: page.parameters.language,
            lens: lens, rules: page.rulesHead, reproduce: command, sections: sections)
    }

    private var title: Text {
        guard let subject = explanation.subject else { return explanation.label }
        return Text { "\(explanation.label[$0]): \(subject.label[$0])" }
    }

    private var lens: LensHead {
        LensHead(page.view, simulated: page.parameters.isSimulated)
    }

    private var command: String {
        let isKPI = KPI.named(explanation.attribute) != nil
        var words = ["wegmarke", "why"]
        if isKPI {
            words += ["kpi", explanation.attribute]
            if let process = page.process { words += ["--process", process.id] }
        } else {
            words += [explanation.subject?.name ?? "", explanation.attribute]
        }
        return (words + page.commonWords).joined(separator: " ")
    }

    private var sections: [Section] {
        let value = Figure(
            explanation.attribute, explanation.label, explanation.value, unit: explanation.unit,
            light: explanation.light, basis: Basis(explanation.events.map(\.n)))
        var sections = [
            page.figures(.keyFigures, [value]),
            page.text(.rule, [explanation.rule] + (explanation.note.map { [$0] } ?? [])),
            page.timeline(.basis, page.entries(explanation.events)),
        ]
        if !explanation.earlier.isEmpty {
            sections.append(page.timeline(.earlierValues, page.entries(explanation.earlier)))
        }
        let corrections = explanation.events.filter { $0.corrected != nil }
        guard !corrections.isEmpty else { return sections }
        sections.append(
            page.text(.correctedValues, corrections.map { $0.correctionNote(in: page.process) }))
        return sections
    }

    /// `{"subject","attribute","value","rule","events":[{"n","id","type","occurred","recorded",
    /// "actor","text"}]}`, with the lens, and what was said before.
    public func write(into json: inout JSONWriter) {
        let language = page.parameters.language
        json.beginObject()
        json.key("lens")
        lens.write(into: &json)
        json.key("subject")
        explanation.subject.map { json.string($0.name) } ?? json.null()
        json.member("attribute", explanation.attribute)
        json.member("label", explanation.label[language])
        json.value(explanation.value, unit: explanation.unit, language)
        if let light = explanation.light {
            json.key("light")
            light.write(into: &json, language)
        }
        json.member("rule", explanation.rule[language])
        if let note = explanation.note { json.member("note", note[language]) }
        json.key("events")
        json.array(explanation.events) { json, event in event.writeBasis(into: &json, language) }
        if !explanation.earlier.isEmpty {
            json.key("earlier")
            json.array(explanation.earlier) { json, event in
                event.writeBasis(into: &json, language)
            }
        }
        json.endObject()
    }
}

extension EventFact {
    fileprivate func writeBasis(into json: inout JSONWriter, _ language: Language) {
        json.beginObject()
        json.key("n")
        json.integer(n)
        json.member("id", id.description)
        json.member("type", type?.rawValue ?? "")
        json.member("occurred", occurred.description)
        json.member("recorded", recorded.description)
        json.member("actor", actor)
        json.member("text", sentence()[language])
        if let corrected {
            json.key("corrects")
            json.integer(corrected.n)
        }
        json.endObject()
    }

    /// What stood here before a correction, and why it was changed.
    fileprivate func correctionNote(in process: Process?) -> Text {
        guard let corrected else { return Text(verbatim: "") }
        let reason = cause?[Fields.reason]
        return Text { language in
            Words.Why.corrected(
                n, before: corrected.n, corrected.sentence(in: process)[language],
                on: language.date(corrected.occurred.description), because: reason)[language]
        }
    }
}
