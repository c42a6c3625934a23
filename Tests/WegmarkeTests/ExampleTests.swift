import ByteCoding
import Foundation
import Testing

/// What the other processes must show, after their documents.
struct ExampleTests {
    @Test func `the demonstration records six processes and prints their steering dashboards`()
        throws
    {
        let store = try TestStore.full()
        let json = try store.document("overview")
        #expect(json.figure("processes") == .number("6"))
        let printed = try String(contentsOfFile: store.folder.path + "/demo.txt", encoding: .utf8)
        let heads = printed.split(separator: "\n").filter { $0 == "Steering" }
        #expect(heads.count == 6)
        for title in ["Saalebogen", "Wolfenbüttel", "LebensWert", "Musterland", "Ludwigslust"] {
            #expect(printed.contains(title))
        }
    }

    @Test func `Ascheffel has its own page, with its population from 1983 to 2023`() throws {
        let store = try TestStore.full()
        let json = try store.document("territory", "01058008")
        #expect(json["title"]?.text == "Territory: Ascheffel")
        let points =
            json.section("seriesOfIndicators")?["series"]?.elements.first?["points"]?.elements ?? []
        #expect(points.count == 12)
        #expect(points.first?["on"]?.text == "1983-12-31")
        #expect(points.first?["value"]?.whole == 655)
        #expect(points.last?["on"]?.text == "2023-12-31")
        #expect(points.last?["value"]?.whole == 1_028)
        #expect(json.section("goals")?["rows"]?.elements.isEmpty == false)
    }

    @Test(arguments: Tongue.allCases)
    func `the dialogues of Ludwigslust-Parchim stand side by side`(tongue: Tongue) throws {
        let store = try TestStore.ludwigslust()
        let page = try store.show("dialogs", "--process", "ludwigslust-parchim", tongue: tongue)
        #expect(page.code == 0)
        for words in [
            "Amt Dömitz-Malliß", "Plau am See", "Mitgliederentwicklung", "Mehrheit ausgewählt",
            tongue == .german ? "24.11.2022" : "24 Nov 2022",
            tongue == .german ? "Durchführung nicht erfasst" : "not recorded whether held",
        ] {
            #expect(page.output.contains(words), "\(words)")
        }
    }

    @Test func `Dömitz-Malliß had 50 guests and two topics, Plau two by a large majority`() throws {
        let json = try TestStore.ludwigslust().document(
            "dialogs", "--process", "ludwigslust-parchim")
        let dialogs = json.section("dialogs")?["rows"]
        #expect(
            dialogs?.element("lup-doemitz-malliss-kickoff")?["cells"]?["guests"] == .number("50"))
        #expect(dialogs?.element("lup-plau-kickoff")?["cells"]?["guests"] == .null)
        #expect(dialogs?.element("lup-plau-folge")?["cells"]?["date"] == .string("2022-11-24"))
        let outcomes = json.section("outcomes")?["rows"]?.elements.map { row in
            [
                row["cells"]?["dialog"]?.text, row["cells"]?["votes"]?.text,
                row["cells"]?["into"]?.text,
            ]
        }
        let inDömitz: [String?] = [
            "dialog/lup-doemitz-malliss-kickoff", nil, "dialog/lup-doemitz-malliss-folge",
        ]
        let inPlau: [String?] = [
            "dialog/lup-plau-kickoff", "mit einer großen Mehrheit ausgewählt",
            "dialog/lup-plau-folge",
        ]
        #expect(outcomes == [inDömitz, inDömitz, inPlau, inPlau])
    }

    @Test func `the fund shows its cap, its deadline and its window`() throws {
        let store = try TestStore.ludwigslust()
        let json = try store.document("fund", "lup-kleinprojektefonds-2022")
        #expect(json.figure("cap", in: "terms")?.digits.flatMap { Double($0) } == 5_000)
        #expect(json.figure("applyBy", in: "terms") == .string("2022-06-10"))
        #expect(json.figure("windowFrom", in: "terms") == .string("2022-06-21"))
        #expect(json.figure("windowTo", in: "terms") == .string("2022-10-31"))
        let german = try store.show("fund", "lup-kleinprojektefonds-2022", tongue: .german).output
        for words in ["5.000,00 €", "10.06.2022", "21.06.2022", "31.10.2022"] {
            #expect(german.contains(words))
        }
        let english = try store.show("fund", "lup-kleinprojektefonds-2022").output
        for words in ["€5,000.00", "10 Jun 2022", "21 Jun 2022", "31 Oct 2022"] {
            #expect(english.contains(words))
        }
    }

    @Test func `Wolfenbüttel's goals stand in their five areas`() throws {
        let json = try TestStore.full().document("goals", "--process", "wolfenbuettel")
        let areas = json.section("goals")?["nodes"]?.elements.compactMap { $0["label"]?.text }
        #expect(
            areas == [
                "Gesellschaftlicher Zusammenhalt", "Bildung und Kultur", "Arbeit und Wirtschaft",
                "Umwelt- und Klimaschutz", "Mobilität und Infrastruktur",
            ])
        let goals = json.section("goals")?["nodes"]?.elements.map {
            $0["children"]?.elements.count { $0["id"]?.text?.hasPrefix("goal/") == true }
        }
        #expect(goals == [1, 1, 1, 1, 1])
    }

    @Test func `a goal of Musterland that was reworded keeps its earlier wording`() throws {
        let store = try TestStore.full()
        let earlier = "Jeder Ort ist täglich bis 22 Uhr erreichbar."
        let later = "Jeder Ort ist werktags bis 22 Uhr, am Wochenende bis 20 Uhr erreichbar."
        let before = try store.document("goals", "--process", "musterland", "--as-of", "2022-09-11")
        #expect(before.cells("reworded", "before").isEmpty)
        let after = try store.document("goals", "--process", "musterland", "--as-of", "2022-09-12")
        #expect(after.cells("reworded", "before") == [.string(earlier)])
        #expect(after.cells("reworded", "after") == [.string(later)])
        #expect(after.cells("reworded", "reason").first?.text?.isEmpty == false)
        let texts = try [before, after].map { json in
            var writer = JSONWriter()
            try #require(json.section("goals")).write(into: &writer)
            return writer.text
        }
        #expect(texts.map { $0.contains(earlier) } == [true, false])
        #expect(texts.map { $0.contains(later) } == [false, true])
    }

    @Test func `a goal of Musterland that was struck is shown with its year and reason`() throws {
        let store = try TestStore.full()
        let before = try store.document("goals", "--process", "musterland", "--as-of", "2022-09-11")
        #expect(before.figure("struckGoals") == .number("0"))
        let after = try store.document("goals", "--process", "musterland", "--as-of", "2022-09-12")
        #expect(after.figure("struckGoals") == .number("1"))
        #expect(after.cells("struck", "goal") == [.string("goal/ml-unter-gemeindebuero")])
        #expect(after.cells("struck", "reason").first?.text?.contains("Bürozeiten") == true)
    }
}
