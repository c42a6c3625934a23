import ByteCoding
import Dashboards
import Testing
import Words

/// What other programs read of a board does not depend on its language.
struct BoardCodesTests {
    private func rows(_ name: String, _ language: Language) throws -> [String: JSONValue] {
        let document = try board(name, BoardsTests.ids[name], language: language)
        let text = render(document, as: .json)
        let json = try JSONValue.parse(Array(text.utf8), maximumDepth: 64)
        guard case .array(let sections)? = json["sections"] else { return [:] }
        var cells: [String: JSONValue] = [:]
        for section in sections {
            guard case .string(let id)? = section["id"], case .array(let rows)? = section["rows"]
            else { continue }
            for (index, row) in rows.enumerated() { cells["\(id) \(index)"] = row["cells"] }
        }
        return cells
    }

    @Test(arguments: Board.all.map(\.name))
    func `the cells of a table are the same in every language`(name: String) throws {
        let (german, english) = (try rows(name, .german), try rows(name, .english))
        #expect(german.keys.sorted() == english.keys.sorted())
        for (row, cells) in german { #expect(cells == english[row], "\(row)") }
    }

    @Test func `counts of codes are numbers by code, with the words beside`() throws {
        let text = render(try board("overview", language: .german), as: .json)
        #expect(text.contains(#""measures":{"adopted":1,"inProgress":1}"#))
        #expect(text.contains(#""measures":{"adopted":"beschlossen","inProgress":"in Umsetzung"}"#))
    }
}
