import Dashboards
import Testing
import Words

/// Pictures above tables, as drawings and as lines of text.
struct DrawingTests {
    private func document(_ drawing: Drawing?) -> Document {
        var table = Table(
            [Table.Column("a", Text(verbatim: "a"))], rows: [Table.Row("r", ["a": .integer(7)])])
        table.drawing = drawing
        return Document(
            dashboard: "x", title: Text(verbatim: "x"), language: .english, lens: nil,
            rules: RulesHead(version: "1"), reproduce: "x",
            sections: [Section("s", Text(verbatim: "s"), .table(table))])
    }

    private func text(_ drawing: Drawing?, width: Int = 80) -> String {
        render(document(drawing), as: .text, options: RenderOptions(width: width))
    }

    private func curve(_ name: String) -> Drawing.Curve {
        Drawing.Curve(
            Text(verbatim: name),
            [
                Drawing.Step(time: 10, share: 0.5, interval: 0.25...0.75, atRisk: 4),
                Drawing.Step(
                    time: 20, share: 0.5, interval: 0.25...0.75, atRisk: 2, isMarked: true),
                Drawing.Step(time: 40, share: 0, interval: nil, atRisk: 1),
            ])
    }

    private func curves(_ names: [String]) -> Drawing? {
        .curves(
            names.map(curve), share: Text(verbatim: "share under way"),
            time: Text(verbatim: "days"))
    }

    private func ranges(_ count: Int, _ name: String = "funding") -> Drawing? {
        .ranges(
            (0..<count).map { number in
                Drawing.Range(Text(verbatim: "\(name) \(number)"), 5, of: 10, interval: 0...1)
            }, share: Text(verbatim: "share of towns"))
    }

    private let graph = Drawing.graph(
        ["one", "two", "<three>"].map { Drawing.Node(Text(verbatim: $0), 5) },
        [
            Drawing.Edge(0, 2, 1), Drawing.Edge(0, 1, 3), Drawing.Edge(2, 0, 1),
            Drawing.Edge(1, 1, 2),
        ])

    private var pictures: [Drawing?] {
        [curves(["<all>"]), curves(["A", "<all>"]), ranges(3, "<all>"), graph]
    }

    // MARK: Curves

    @Test func `a curve falls in steps, with a band only where an interval is known`() {
        let page = render(document(curves(["all"])), as: .html)
        #expect(page.contains(#"d="M190 26H296.5V131H403V131H616V236""#))
        // Both known intervals reach to the next step; of the last share none is claimed.
        #expect(
            page.contains(#"d="M296.5 78.5H403V183.5H296.5zM403 78.5H616V183.5H403z""#))
        #expect(page.contains(#"<path d="M403 127v8""#))
        for words in ["share under way", "days", "cases still under way"] {
            #expect(page.contains(">\(words)</text>"))
        }
        #expect(page.contains("all (n = 4): 0: 100%, 10: 50%, 20: 50%, 30: 50%, 40: 0%"))
    }

    @Test func `as text a single curve is a line in its band, above the cases still counted`() {
        let lines = text(curves(["all"])).split(separator: "\n").map(String.init)
        #expect(lines.contains("100% ┤━━━━━━━━━━━━━━━━┓"))
        let band = String(repeating: "░", count: 46)
        #expect(lines.contains(" 75% ┤                ┃" + band))
        #expect(lines.contains("  0% ┤" + String(repeating: " ", count: 63) + "┗"))
        #expect(
            lines.contains("      0              10              20             30              40")
        )
        #expect(
            lines.contains("      4               4               2              1               1")
        )
    }

    @Test func `as text several curves are letters, and a star where they meet`() {
        let other = Drawing.Curve(
            Text(verbatim: "short"),
            [Drawing.Step(time: 20, share: 0.75, interval: nil, atRisk: 9)])
        let drawing = Drawing.curves(
            [curve("long"), other], share: Text(verbatim: "s"), time: Text(verbatim: "days"))
        let lines = text(drawing).split(separator: "\n").map(String.init)
        #expect(lines.contains("100% ┤*****************BBBBBBBBBBBBBBBB"))
        #expect(lines.contains { $0.hasPrefix(" 50% ┤                AAAA") })
        #expect(lines.contains("A  long"))
        #expect(lines.contains("B  short"))
        #expect(
            lines.contains("B     9               9               9              0               0")
        )
    }

    @Test func `a curve of no time at all is drawn`() {
        let now = Drawing.Curve(
            Text(verbatim: "now"), [Drawing.Step(time: 0, share: 0.5, interval: nil, atRisk: 2)])
        let drawing = Drawing.curves(
            [now], share: Text(verbatim: "s"), time: Text(verbatim: "days"))
        #expect(text(drawing).contains("\n 50% ┤┗\n"))
        #expect(render(document(drawing), as: .html).contains(#"d="M190 26H190V131""#))
    }

    // MARK: Ranges and graphs

    @Test func `a share stands as a dot between the ends of its interval`() {
        let line = String(repeating: "─", count: 19)
        #expect(text(ranges(1)).contains("funding 0  ├\(line)●\(line)┤     50%  5 of 10\n"))
        let page = render(document(ranges(1)), as: .html)
        #expect(page.contains(#"<circle cx="405""#))
        #expect(page.contains("<title>funding 0: 5 of 10, 50% (0% – 100%)</title>"))
    }

    @Test func `of a graph each step names what followed it, the most frequent first`() {
        #expect(
            text(graph).contains(
                """
                one (5)
                ├─▶ two: 3
                └─▶ <three>: 1
                two (5)
                └─▶ two: 2
                <three> (5)
                └─▶ one: 1
                """))
        #expect(
            render(document(graph), as: .html).contains(
                "one → &lt;three&gt;: 1; one → two: 3; &lt;three&gt; → one: 1; two → two: 2</desc>")
        )
    }

    @Test func `arrows beside each other run in lanes of their own`() throws {
        // Three from the first step, to ever later ones: all pass the second step.
        let drawing = Drawing.graph(
            (0..<5).map { Drawing.Node(Text(verbatim: "\($0)"), 1) },
            [Drawing.Edge(0, 2, 1), Drawing.Edge(0, 3, 1), Drawing.Edge(0, 4, 1)])
        let page = render(document(drawing), as: .html)
        let places = page.matches(of: #/<text x="([0-9.]+)"[^>]*>1</text>/#).compactMap {
            Double($0.1)
        }
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 == 24 })
        #expect(places.count == 3)
    }

    // MARK: All of them

    @Test(arguments: 0..<4)
    func `a drawing says what it shows, runs nothing, and what stands in it is escaped`(
        index: Int
    ) throws {
        let page = render(document(pictures[index]), as: .html)
        let start = try #require(page.firstRange(of: "<figure")?.lowerBound)
        let end = try #require(page.firstRange(of: "</figure>")?.upperBound)
        let figure = page[start..<end]
        #expect(
            figure.contains(#"role="img" aria-labelledby="s0-s-drawing-title s0-s-drawing-desc""#))
        #expect(figure.contains(#"<title id="s0-s-drawing-title">"#))
        #expect(figure.contains(#"<desc id="s0-s-drawing-desc">"#))
        #expect(!figure.contains("<script") && !figure.contains("style="))
        #expect(!figure.contains("<all>") && !figure.contains("<three>"))
        #expect(figure.contains("&lt;"))
    }

    @Test(arguments: 0..<4, [40, 60, 80, 120])
    func `no line of text is wider than asked, and none ends in blanks`(index: Int, width: Int) {
        for line in text(pictures[index], width: width).split(separator: "\n") {
            #expect(line.displayWidth <= width, "\(line)")
            #expect(line.last != " ", "\(line)")
        }
    }

    @Test(arguments: 0..<4)
    func `in Markdown it is a block of the same lines`(index: Int) {
        let lines = text(pictures[index]).split(separator: "\n", omittingEmptySubsequences: false)
        let picture = lines.dropFirst(5).prefix { $0 != "a" }.dropLast().joined(separator: "\n")
        #expect(!picture.isEmpty)
        #expect(
            render(document(pictures[index]), as: .md).contains("```text\n\(picture)\n```\n"))
    }

    @Test(arguments: [Format.json, .csv])
    func `programs read the rows only`(format: Format) {
        for picture in pictures {
            #expect(render(document(picture), as: format) == render(document(nil), as: format))
        }
    }

    // MARK: Limits

    @Test func `as many curves as can be told apart, those with the most cases`() throws {
        let most = Drawing.maximumCurves
        let names = (0..<most).map { "group \($0)" }
        let all = try #require(curves(names))
        #expect(all.omitted.isEmpty)
        let more = try #require(
            Drawing.curves(
                [
                    Drawing.Curve(
                        Text(verbatim: "few"),
                        [Drawing.Step(time: 9, share: 0, interval: nil, atRisk: 1)])
                ] + names.map(curve), share: Text(verbatim: "s"), time: Text(verbatim: "t")))
        guard case .curves(let drawn) = more.content else {
            Issue.record("no curves")
            return
        }
        #expect(drawn.curves.map(\.label.english) == names)
        #expect(more.omitted.map(\.english) == ["Not drawn: the group with the fewest cases."])
        #expect(text(more).contains("Not drawn: the group with the fewest cases."))
        #expect(render(document(more), as: .html).contains("Not drawn: the group with"))
    }

    @Test func `as many shares as make a picture, the first ones`() throws {
        let most = Drawing.maximumRanges
        #expect(try #require(ranges(most)).omitted.isEmpty)
        let more = try #require(ranges(most + 2))
        guard case .ranges(let drawn) = more.content else {
            Issue.record("no shares")
            return
        }
        #expect(drawn.ranges.count == most)
        #expect(more.omitted.map(\.german) == ["Nicht gezeichnet: die letzten 2 Anteile."])
    }

    @Test(arguments: [0, 1])
    func `as many steps and arrows as can be followed, the most frequent`(above: Int) throws {
        let (nodes, edges) = (Drawing.maximumNodes, Drawing.maximumEdges)
        // Of one step too many the rarest is left out, with what leads to it.
        let steps = (0..<nodes + above).map { number in
            Drawing.Node(Text(verbatim: "step \(number)"), number == 3 ? 1 : 10)
        }
        let rare = above == 1 ? [Drawing.Edge(0, 3, 1)] : []
        let arrows = (0..<edges + above).map { number in
            Drawing.Edge(4 + number % 10, 14 + number / 10 % 10, number == 0 ? 1 : 5)
        }
        let drawing = try #require(Drawing.graph(steps, arrows + rare))
        guard case .graph(let drawn) = drawing.content else {
            Issue.record("no graph")
            return
        }
        #expect((drawn.nodes.count, drawn.edges.count) == (nodes, edges))
        #expect(drawn.nodes.contains { $0.label.english == "step 3" } == (above == 0))
        #expect(
            drawing.omitted.map(\.german)
                == (above == 0
                    ? []
                    : [
                        "Nicht gezeichnet: der seltenste Schritt.",
                        "Nicht gezeichnet: der seltenste Pfeil.",
                    ]))
    }

    @Test func `of nothing there is no picture`() {
        #expect(curves([]) == nil)
        #expect(ranges(0) == nil)
        #expect(Drawing.graph([Drawing.Node(Text(verbatim: "alone"), 1)], []) == nil)
        #expect(
            Drawing.curves(
                [Drawing.Curve(Text(verbatim: "empty"), [])], share: Text(verbatim: "s"),
                time: Text(verbatim: "t")) == nil)
    }
}
