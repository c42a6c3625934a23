public import ByteCoding
import Words

/// What a folder of CSV files says about itself in its file `datapackage.json`.
///
/// Format: Frictionless Data Package, Tabular Data Resource and Table Schema, version 1, with the
/// dialect of each file, its size and its SHA-256, by which a file that was cut short or changed is
/// known. The lens stands under the key `lens`, which is our own.
public struct DataPackage: Sendable {
    /// The name of the file.
    public static let fileName = "datapackage.json"

    /// A table as it was written to its file.
    public struct Resource: Sendable {
        /// The table.
        let table: DataTable
        /// The bytes of its file.
        public private(set) var bytes = 0
        private var digest = SHA256()

        /// The file of a table of which nothing is written yet.
        public init(_ table: DataTable) {
            self.table = table
        }

        /// The name of its file.
        public var path: String { "\(table.name).csv" }

        /// Counts a piece that was written to the file.
        public mutating func count(_ piece: [UInt8]) {
            bytes += piece.count
            digest.update(piece)
        }

        fileprivate var hash: String {
            let digits = Array("0123456789abcdef".utf8)
            let hex = digest.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
            return "sha256:" + String(decoding: hex, as: UTF8.self)
        }
    }

    private let scope: ExportScope
    private let dialect: CSVDialect

    /// A package of the tables of a scope.
    public init(_ scope: ExportScope, _ dialect: CSVDialect) {
        self.scope = scope
        self.dialect = dialect
    }

    /// The content of `datapackage.json`.
    public func descriptor(of resources: [Resource]) -> [UInt8] {
        var json = JSONWriter(reservingCapacity: 65_536)
        json.beginObject()
        json.pair("profile", "tabular-data-package")
        json.pair("name", "wegmarke-export")
        json.pair("title", scope.source.origin)
        json.pair("id", scope.source.urn)
        json.pair("program", scope.source.program)
        json.key("simulated")
        json.bool(scope.source.isSimulated)
        json.key("lens")
        json.beginObject()
        for (key, value) in scope.lens { json.pair(key, value) }
        json.endObject()
        json.key("resources")
        json.beginArray()
        for resource in resources { write(resource, into: &json) }
        json.endArray()
        json.endObject()
        return json.take() + [0x0A]
    }

    private func write(_ resource: Resource, into json: inout JSONWriter) {
        json.beginObject()
        json.pair("profile", "tabular-data-resource")
        json.pair("name", resource.table.name)
        json.pair("title", resource.table.title[scope.language])
        json.pair("path", resource.path)
        json.pair("scheme", "file")
        json.pair("format", "csv")
        json.pair("mediatype", "text/csv")
        json.pair("encoding", "utf-8")
        json.key("bytes")
        json.integer(resource.bytes)
        json.pair("hash", resource.hash)
        json.key("dialect")
        json.beginObject()
        json.pair("delimiter", String(UnicodeScalar(dialect.separator)))
        json.pair("lineTerminator", "\r\n")
        json.endObject()
        json.key("schema")
        json.beginObject()
        json.key("fields")
        json.beginArray()
        for column in resource.table.columns { write(column, into: &json) }
        json.endArray()
        json.key("missingValues")
        json.beginArray()
        json.string("")
        json.endArray()
        if let key = resource.table.key { json.pair("primaryKey", key) }
        json.endObject()
        json.endObject()
    }

    private func write(_ column: DataColumn, into json: inout JSONWriter) {
        json.beginObject()
        json.pair("name", column.name)
        if let title = column.title { json.pair("title", title[scope.language]) }
        json.pair("type", column.kind.type)
        switch column.kind {
        case .number where dialect.hasDecimalComma: json.pair("decimalChar", ",")
        // The standard form of a moment has no fraction of a second; ISO 8601 has.
        case .datetime: json.pair("format", "any")
        case .flag:
            for (name, value) in [("trueValues", "1"), ("falseValues", "0")] {
                json.key(name)
                json.beginArray()
                json.string(value)
                json.endArray()
            }
        case .string, .integer, .number, .boolean, .date: break
        }
        json.endObject()
    }
}

extension DataColumn.Kind {
    /// The word of Table Schema for it.
    fileprivate var type: String {
        switch self {
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean, .flag: "boolean"
        case .date: "date"
        case .datetime: "datetime"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func pair(_ name: String, _ value: String) {
        key(name)
        string(value)
    }
}
