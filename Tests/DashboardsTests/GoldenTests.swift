import Dashboards
import Foundation
import Testing
import Words

@Suite struct `Documents look as agreed` {
    /// Set in the environment, the files are written instead of compared.
    private static let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

    @Test(arguments: Format.allCases, Language.allCases)
    func `every format matches its golden file`(format: Format, language: Language) throws {
        let text = render(Fixture.document(language), as: format)
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/fixture.\(language.rawValue).\(format.suffix)")
        if Self.updates { try Data(text.utf8).write(to: file) }
        let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(text == golden)
    }

    @Test(arguments: Format.allCases)
    func `the same document renders to the same bytes`(format: Format) {
        let document = Fixture.document(.german)
        #expect(render(document, as: format) == render(document, as: format))
    }
}
