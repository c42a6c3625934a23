import StrategyModel
import Testing
import Words

struct CatalogueRenderingTests {
    @Test(arguments: Language.allCases)
    func `the list names every type once, with its title`(language: Language) {
        let lines = CatalogueText.list(language).split(separator: "\n")
        for type in EventType.allCases {
            let own = lines.filter { $0.hasPrefix("  \(type.rawValue) ") }
            #expect(own.count == 1)
            #expect(own.first?.hasSuffix(type.definition.title[language]) == true)
        }
    }

    @Test(arguments: EventType.allCases)
    func `the details of a type name every field, code and rule`(type: EventType) {
        for language in Language.allCases {
            let text = CatalogueText.detail(type, language)
            let section = CatalogueMarkdown.section(type, language)
            for field in type.definition.fields {
                #expect(text.contains("  \(field.field.rawValue)"))
                #expect(section.contains("| `\(field.field.rawValue)`"))
            }
            #expect(text.contains(type.definition.title[language]))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        }
    }

    @Test
    func `a code is shown with its word`() {
        let text = CatalogueText.detail(.measureStatusChanged, .german)
        #expect(text.contains("      inProgress    in Umsetzung\n"))
        #expect(!text.contains("merged"), "only measure.merged leads there")
        let section = CatalogueMarkdown.section(.measureStatusChanged, .german)
        #expect(section.contains("`inProgress` in Umsetzung"))
    }

    @Test(arguments: Language.allCases)
    func `the reference page has every chapter and type`(language: Language) {
        let page = CatalogueMarkdown.page(language)
        for area in CatalogueArea.allCases {
            #expect(page.contains("\n## \(area.title[language])\n"))
        }
        for type in EventType.allCases { #expect(page.contains("\n### \(type.rawValue)\n")) }
        for key in DraftKey.allCases { #expect(page.contains("| `\(key.rawValue)` |")) }
        // Every row of a table has the cells of its head.
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
        for row in rows {
            let bars = row.replacing("\\|", with: "").count { $0 == "|" }
            #expect(bars == 3 || bars == 4, "\(row)")
        }
    }
}
