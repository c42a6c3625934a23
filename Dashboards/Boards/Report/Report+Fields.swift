import StrategyModel
import Words

/// Progress by field of action: its goals with the measures that serve them, then its other
/// measures.
extension Report {
    var fields: Chapter {
        let all = process.fields
        let filled = all.filter { !nodes(in: $0).isEmpty }
        let empty = all.filter { field in !filled.contains(field) }
        var sections = filled.map { section(of: $0) }
        let others = nodes(in: nil)
        if !others.isEmpty {
            sections.append(
                section(
                    "withoutField",
                    all.isEmpty ? Words.Report.goalsAndMeasures : Words.Boards.withoutField,
                    others, nil))
        }
        let lead = Text.sentences([
            Words.Report.recorded(all.count, .fields),
            empty.isEmpty || all.isEmpty
                ? nil : Words.Report.fieldsWithoutContent(empty.map(\.title)),
            sections.isEmpty ? Words.Report.noGoalsNorMeasures : nil,
        ])
        return Chapter(Words.Report.fields, [lead], sections)
    }

    private func section(of field: FieldOfAction) -> Section {
        section(field.entity.name, field.entity.label, nodes(in: field), field)
    }

    private func section(
        _ id: String, _ title: Text, _ nodes: [TreeNode], _ field: FieldOfAction?
    ) -> Section {
        let fieldGoals = goals.living.filter { isIn(field, $0.field) }
        let measures = measures(in: field)
        let counts = Words.Report.recorded(
            [(fieldGoals.count, .goals), (measures.count, .measures)],
            nothing: Words.Report.noGoalsNorMeasures)
        return Section(
            id, title, .tree(nodes),
            lead: [.sentences([counts, lightCounts(of: measures)])])
    }

    private func isIn(_ field: FieldOfAction?, _ other: FieldOfAction?) -> Bool { field == other }

    /// The measures of a field: its own, and those that serve one of its goals.
    private func measures(in field: FieldOfAction?) -> [JudgedMeasure] {
        steering.measures.filter { row in
            let served = row.measure.goals.filter(\.isLiving)
            guard let field else {
                return row.measure.field == nil && served.allSatisfy { $0.field == nil }
            }
            return row.measure.field == field || served.contains { $0.field == field }
        }
    }

    private func nodes(in field: FieldOfAction?) -> [TreeNode] {
        let others = measures(in: field).map(\.measure).filter { measure in
            !measure.goals.contains { $0.isLiving && $0.field == field }
        }
        let goalNodes = goals.nodes(in: field)
        let measureNodes = others.map(goals.node)
        guard !goalNodes.isEmpty, !measureNodes.isEmpty else { return goalNodes + measureNodes }
        return goalNodes
            + [TreeNode("withoutGoal", Words.Report.withoutGoal, children: measureNodes)]
    }
}
