import ByteCoding
import StrategyModel
import Words

extension DataTable {
    /// The events in the order of the log, a row each: first what every event has, then a column
    /// `data.…` for each field that the types among them take.
    public static func events(in scope: ExportScope) -> DataTable {
        let fields = DataField.fields(in: scope)
        let places = Dictionary(
            uniqueKeysWithValues: fields.enumerated().map { ($1.field, $0) })
        let fixed = EventColumn.all(scope.language)
        return DataTable(
            "events", Words.Export.events, key: "n",
            columns: fixed.map(\.column) + fields.map(\.column),
            .rows {
                AnySequence(
                    scope.events.lazy.map { event in
                        var row = fixed.map { $0.cell(event) }
                        row += repeatElement(.missing, count: fields.count)
                        for (field, value) in event.fields {
                            guard let index = places[field],
                                let kind = event.type?.definition.field(field)?.kind
                            else { continue }
                            row[fixed.count + index] = DataCell(value, kind)
                        }
                        return row
                    })
            })
    }
}

/// A column of what every event has.
private struct EventColumn: Sendable {
    let column: DataColumn
    let cell: @Sendable (EventFact) -> DataCell

    init(
        _ name: String, _ title: Text, _ kind: DataColumn.Kind = .string,
        _ cell: @escaping @Sendable (EventFact) -> DataCell
    ) {
        column = DataColumn(name, title, kind)
        self.cell = cell
    }

    static func all(_ language: Language) -> [EventColumn] {
        [
            EventColumn("n", Words.Export.position, .integer) { .whole($0.n) },
            EventColumn("id", Words.Export.id) { .code($0.id.description) },
            EventColumn("type", Words.Export.type) { .code($0.type?.rawValue) },
            EventColumn("typeLabel", Words.Export.label(Words.Export.type)) {
                .text($0.type?.definition.title[language])
            },
            EventColumn("category", Words.Export.category) { .code($0.subject.category?.rawValue) },
            EventColumn("subject", Words.Export.subject) { .code($0.subject.id) },
            EventColumn("subjectLabel", Words.Export.label(Words.Export.subject)) {
                .text($0.subject.title)
            },
            EventColumn("process", Words.Export.process) { .code($0.subject.owningProcess?.id) },
            EventColumn("occurred", Words.Export.occurred) { .code($0.occurred.description) },
            EventColumn("firstDay", Words.Export.firstDay, .date) {
                .code($0.occurred.first.description)
            },
            EventColumn("lastDay", Words.Export.lastDay, .date) {
                .code($0.occurred.last.description)
            },
            EventColumn("recorded", Words.Export.recorded, .datetime) {
                .code($0.recorded.description)
            },
            EventColumn("actor", Words.Export.actor) { .text($0.actor) },
            EventColumn("visibility", Words.Export.visibility) { .code($0.visibility.rawValue) },
            EventColumn("cause", Words.Export.cause) { event in
                .code(event.cause.flatMap { event.view.event($0.n) }?.id.description)
            },
        ]
    }
}

/// A column of a field of the catalogue, which several types may take.
private struct DataField: Sendable {
    let field: Field
    let column: DataColumn

    /// The fields that the types of a scope's events take, in the order of the catalogue. Where one
    /// name stands for values of different kinds, they are read as texts.
    static func fields(in scope: ExportScope) -> [DataField] {
        var kinds: [Field: Set<DataColumn.Kind>] = [:]
        for type in Set(scope.events.compactMap(\.type)) {
            for definition in type.definition.fields {
                kinds[definition.field, default: []].insert(DataColumn.Kind(definition.kind))
            }
        }
        return Field.allCases.compactMap { field in
            guard let found = kinds[field] else { return nil }
            let kind = found.count == 1 ? found.first : nil
            return DataField(
                field: field,
                column: DataColumn(
                    "data.\(field.rawValue)", Words.Attributes.word(for: field.rawValue),
                    kind ?? .string))
        }
    }
}
