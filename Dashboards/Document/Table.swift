public import Words

/// Rows and columns.
public struct Table: Sendable {
    /// The columns, from left to right.
    public var columns: [Column]
    /// The rows, from top to bottom.
    public var rows: [Row]
    /// How many rows there are, where these are only the first of them.
    public var total: Int?
    /// A picture of it; programs read the rows only.
    public var drawing: Drawing?

    /// A column of a table.
    public struct Column: Sendable {
        /// The same in every language, such as `status`.
        public var id: String
        /// The heading.
        public var title: Text
        /// The unit of its values, where they have one.
        public var unit: Unit?
        /// Whether text may leave it out where the table has no room for it otherwise.
        public var isDetail: Bool

        /// Makes a column.
        public init(_ id: String, _ title: Text, unit: Unit? = nil, isDetail: Bool = false) {
            self.id = id
            self.title = title
            self.unit = unit
            self.isDetail = isDetail
        }
    }

    /// A row of a table.
    public struct Row: Sendable {
        /// What it stands for, mostly the id of a subject.
        public var id: String
        /// Its values by the id of the column; those left out are missing.
        public var cells: [String: Cell]
        /// Its light.
        public var light: TrafficLight?
        /// The events it rests on.
        public var basis: Basis

        /// Makes a row.
        public init(
            _ id: String, _ cells: [String: Cell], light: TrafficLight? = nil, basis: Basis = []
        ) {
            self.id = id
            self.cells = cells
            self.light = light
            self.basis = basis
        }
    }

    /// Makes a table from rows.
    public init(_ columns: [Column], rows: [Row], total: Int? = nil) {
        self.columns = columns
        self.rows = rows
        self.total = total
    }

    /// How many rows were left out.
    var omitted: Int { max(0, (total ?? 0) - rows.count) }

    /// The value of a row in a column.
    func cell(_ row: Row, _ column: Column) -> Cell { row.cells[column.id] ?? .missing }
}

/// A column together with the way its values are read from the items a table lists.
public struct Listing<Item> {
    let column: Table.Column
    let cell: (Item) -> Cell

    /// A column and how to read it.
    public init(
        _ id: String, _ title: Text, unit: Unit? = nil, isDetail: Bool = false,
        _ cell: @escaping (Item) -> Cell
    ) {
        column = Table.Column(id, title, unit: unit, isDetail: isDetail)
        self.cell = cell
    }
}

extension Table {
    /// Lists items, one row each, column by column; `limit` cuts the rows and keeps the count.
    public init<Item>(
        of items: [Item], limit: Int? = nil, id: (Item) -> String,
        light: ((Item) -> TrafficLight?)? = nil, basis: ((Item) -> Basis)? = nil,
        columns: [Listing<Item>]
    ) {
        let shown = limit.map { items.prefix($0) } ?? items[...]
        let rows = shown.map { item in
            var cells: [String: Cell] = [:]
            for listing in columns { cells[listing.column.id] = listing.cell(item) }
            return Row(id(item), cells, light: light?(item), basis: basis?(item) ?? [])
        }
        self.init(
            columns.map(\.column), rows: rows,
            total: shown.count < items.count ? items.count : nil)
    }
}
