import ByteCoding
import GivenHistory
import Testing

@testable import Interchange

struct DataPackageTests {
    private func package(_ dialect: CSVDialect) throws -> (JSONValue, files: [String: [UInt8]]) {
        let scope = given(aProcess).scope()
        var resources: [DataPackage.Resource] = []
        var files: [String: [UInt8]] = [:]
        for table in DataTable.all(of: scope) {
            var resource = DataPackage.Resource(table)
            table.write(dialect) { piece in
                resource.count(piece)
                files[resource.path, default: []] += piece
            }
            resources.append(resource)
        }
        let bytes = DataPackage(scope, dialect).descriptor(of: resources)
        return (try JSONValue.parse(bytes), files)
    }

    @Test(arguments: [CSVDialect.standard, .germanExcel])
    func `each file is described with its size, its digest, its dialect and its columns`(
        dialect: CSVDialect
    ) throws {
        let (json, files) = try package(dialect)
        let resources = json["resources"]?.elements ?? []
        #expect(
            resources.compactMap { $0["path"]?.text } == [
                "events.csv", "territories.csv", "bodies.csv", "processes.csv", "measures.csv",
                "milestones.csv", "cases-measures.csv", "cases-municipalities.csv",
                "cases-processes.csv",
            ])
        for resource in resources {
            let file = try #require(files[resource["path"]?.text ?? ""])
            #expect(resource["bytes"] == .number(String(file.count)))
            let digest = SHA256.hash(file).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
            #expect(resource["hash"]?.text == "sha256:" + digest.joined())
            let separator = String(UnicodeScalar(dialect.separator))
            #expect(resource["dialect"]?["delimiter"]?.text == separator)
            let fields = resource["schema"]?["fields"]?.elements ?? []
            let header = String(decoding: file, as: UTF8.self).prefix { $0 != "\r\n" }
            let names = fields.compactMap { $0["name"]?.text }.joined(separator: separator)
            #expect(header == (dialect.hasByteOrderMark ? "\u{FEFF}" : "") + names)
            for field in fields where field["type"]?.text == "number" {
                #expect(field["decimalChar"]?.text == (dialect.hasDecimalComma ? "," : nil))
            }
        }
    }

    @Test func `the package tells its lens and where it comes from`() throws {
        let (json, _) = try package(.standard)
        #expect(json["profile"]?.text == "tabular-data-package")
        #expect(json["id"]?.text == "urn:uuid:00000000-0000-0001-0000-000000000002")
        #expect(json["lens"]?["asOf"]?.text == "2026-01-01")
        #expect(json["lens"]?["clearance"]?.text == "restricted")
    }
}
