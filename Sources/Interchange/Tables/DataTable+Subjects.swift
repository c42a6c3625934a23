import ByteCoding
import Evaluation
public import StrategyModel
import Words

/// A column of what holds of a subject at the lens.
struct SubjectColumn: Sendable {
    let column: DataColumn
    let cell: @Sendable (Entity) -> DataCell

    init(
        _ name: String, _ title: Text?, _ kind: DataColumn.Kind = .string,
        _ cell: @escaping @Sendable (Entity) -> DataCell
    ) {
        column = DataColumn(name, title, kind)
        self.cell = cell
    }
}

extension DataTable {
    /// A table of the subjects of a category, a row each, with what holds of them at the lens.
    public static func subjects(
        _ category: StrategyModel.Category, in scope: ExportScope
    ) -> DataTable {
        let columns =
            [SubjectColumn("id", Words.Export.id) { .code($0.id) }]
            + category.valueAttributes.flatMap { SubjectColumn.columns(of: $0, scope.language) }
            + (category == .measure ? SubjectColumn.ofMeasures(scope.language) : [])
            + SubjectColumn.ofAll
        let name = Words.Export.table(category.rawValue)
        return DataTable(
            name.file, name.title, key: "id", columns: columns.map(\.column),
            .rows {
                AnySequence(
                    scope.subjects(category).lazy.map { entity in columns.map { $0.cell(entity) } })
            })
    }

    /// Every table of the data package: the events, a table of each category that has subjects, and
    /// the case tables of an evaluation.
    public static func all(of scope: ExportScope) -> [DataTable] {
        let categories = StrategyModel.Category.allCases.filter { category in
            category != .person && !scope.subjects(category).isEmpty
        }
        return [.events(in: scope)] + categories.map { .subjects($0, in: scope) }
            + CaseUnit.allCases.map { .cases($0, in: scope) }
    }
}

extension SubjectColumn {
    /// The columns of an attribute: its value; of codes and subjects, also what they are called.
    static func columns(of attribute: ValueAttribute, _ language: Language) -> [SubjectColumn] {
        let title = Words.Attributes.word(for: attribute.name)
        let kind = attribute.kind
        let value = SubjectColumn(attribute.name, title, DataColumn.Kind(kind)) {
            DataCell($0[attribute], kind)
        }
        guard kind.hasLabels else { return [value] }
        return [
            value,
            SubjectColumn("\(attribute.name)Label", title.map(Words.Export.label)) {
                .text($0[attribute]?.labels(language))
            },
        ]
    }

    /// What is known of every subject besides its attributes.
    static let ofAll = [
        SubjectColumn("created", Words.Export.created) {
            .code($0.creation?.occurred.description)
        },
        SubjectColumn("ended", Words.Export.ended) { .code($0.ending?.occurred.description) },
        SubjectColumn("events", Words.Export.eventCount, .integer) {
            .whole($0.events(.events).count)
        },
    ]
}

extension DataColumn.Kind {
    /// What the values of a kind of the catalogue are.
    init(_ kind: ValueKind) {
        self =
            switch kind.plainType {
            case .string: .string
            case .integer: .integer
            case .float: .number
            case .boolean: .boolean
            }
    }
}

extension DataCell {
    /// A value of a kind of the catalogue.
    init(_ value: DataValue?, _ kind: ValueKind) {
        guard let plain = value?.plain(kind) else {
            self = .missing
            return
        }
        self =
            switch kind.plainType {
            case .integer, .float: .number(plain)
            case .string where kind.isWrittenByPeople: .text(plain)
            case .string, .boolean: .code(plain)
            }
    }
}

extension ValueKind {
    /// Whether its values are called something else than they are written.
    var hasLabels: Bool {
        if case .code = element { true } else { namesSubjects }
    }
}

extension DataValue {
    /// What codes and subjects are called, with semicolons between.
    func labels(_ language: Language) -> String? {
        switch self {
        case .code(_, let label): label[language]
        case .entity(let entity): entity.title
        case .list(let values):
            values.compactMap { $0.labels(language) }.joined(separator: "; ")
        default: nil
        }
    }
}
