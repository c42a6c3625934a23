import Words

/// Steps from top to bottom in their order; what follows runs down on the right, what goes back
/// runs up on the left, the more often the thicker.
struct GraphDrawing {
    private let graph: Drawing.Graph
    private let language: Language
    private let most: Double
    private let labels: [[String]]
    /// How far to the side each edge runs; 0 for one straight to the next step.
    private let reaches: [Double]
    private let left: Double
    private let width: Double

    private static let (box, row, columns) = (210.0, 62.0, 30)
    private static let (firstReach, margin) = (34.0, 16.0)

    init(_ graph: Drawing.Graph, _ language: Language) {
        self.graph = graph
        self.language = language
        most = Double(graph.edges.map(\.count).max() ?? 1)
        labels = graph.nodes.map { node in
            Shape.fitted(
                "\(node.label[language]) (\(language.number(node.count)))", to: Self.columns)
        }
        let digits = graph.edges.map { language.number($0.count).count }.max() ?? 1
        let lane = max(24, 10 + 7 * Double(digits))
        let reaches = Self.lanes(graph.edges).map { number in
            number.map { Self.firstReach + Double($0) * lane } ?? 0
        }
        func room(_ isBack: Bool) -> Double {
            zip(graph.edges, reaches).filter { $0.0.isBack == isBack }.map(\.1).max() ?? 0
        }
        self.reaches = reaches
        let sides = (left: room(true) + Self.margin, right: room(false) + Self.margin + lane / 2)
        let needed = sides.left + Self.box + sides.right
        width = max(640, needed)
        left = sides.left + (width - needed) / 2
    }

    var picture: SVG {
        let description = graph.edges.map { edge in
            "\(words(edge.from)) → \(words(edge.to)): \(language.number(edge.count))"
        }
        // Numbers lie over all lines, so that none is struck through.
        let edges = zip(graph.edges, reaches).map { self.edge($0, $1) }
        return SVG(
            width: width, height: Double(graph.nodes.count) * Self.row,
            title: Words.Drawings.steps[language], description: description,
            parts: edges.map(\.line) + graph.nodes.indices.map(node) + edges.map(\.number))
    }

    /// The lane of each edge beside the boxes, from within: the shorter ones nearer, and none
    /// where another runs beside it; `nil` for one straight to the next step.
    static func lanes(_ edges: [Drawing.Edge]) -> [Int?] {
        var lanes = [Int?](repeating: nil, count: edges.count)
        var taken: [Bool: [[ClosedRange<Int>]]] = [:]
        let order = edges.indices.filter { !edges[$0].isStraight }
            .sorted { (edges[$0].span.count, $0) < (edges[$1].span.count, $1) }
        for index in order {
            let (span, side) = (edges[index].span, edges[index].isBack)
            let used = taken[side] ?? []
            let free = used.firstIndex { lane in !lane.contains { $0.overlaps(span) } }
            let lane = free ?? used.count
            if free == nil { taken[side, default: []].append([]) }
            taken[side]?[lane].append(span)
            lanes[index] = lane
        }
        return lanes
    }

    private func words(_ number: Int) -> String { graph.nodes[number].label[language] }

    private func middle(_ number: Int) -> Double { (Double(number) + 0.5) * Self.row }

    private func half(_ number: Int) -> Double { labels[number].count > 1 ? 20 : 14 }

    private func node(_ number: Int) -> String {
        let (y, half) = (middle(number), half(number))
        let count = language.number(graph.nodes[number].count)
        return Shape.group(
            "\(words(number)): \(count)",
            [
                Shape.line(
                    "M\(Shape.at(left, y - half))h\(Shape.at(Self.box))v\(Shape.at(2 * half))"
                        + "H\(Shape.at(left))z"),
                Shape.block(labels[number], left + Self.box / 2, middle: y, anchor: "middle"),
            ])
    }

    /// An arrow and its number: straight to the next step, else in an arc beside the boxes.
    private func edge(_ edge: Drawing.Edge, _ reach: Double) -> (line: String, number: String) {
        let width = 1 + 4 * Double(edge.count) / most
        let number = language.number(edge.count)
        let title = "\(words(edge.from)) → \(words(edge.to)): \(number)"
        let (start, end) = (middle(edge.from), middle(edge.to))
        if edge.isStraight {
            let x = left + Self.box / 2
            let (from, to) = (start + half(edge.from), end - half(edge.to))
            let line = Shape.line("M\(Shape.at(x, from))V\(Shape.at(to - 6))", width: width)
            return (
                Shape.group(title, [line, Shape.area("M\(Shape.at(x - 6, to - 8))h12l-6 8z")]),
                Shape.text(number, x + 10, (from + to) / 2 + 3)
            )
        }
        let out = edge.isBack ? -1.0 : 1
        let side = edge.isBack ? left : left + Self.box
        // One to its own step needs room for its head.
        let apart = edge.from == edge.to ? 11.0 : 7
        let (from, to) = (start + apart * out, end - apart * out)
        // A curve whose handles are four thirds out runs as far out as the lane.
        let bend = side + out * reach * 4 / 3
        let line = Shape.line(
            "M\(Shape.at(side, from))C\(Shape.at(bend, from)) \(Shape.at(bend, to)) "
                + "\(Shape.at(side + out * 6, to))", width: width)
        let head = "M\(Shape.at(side + out * 8, to - 6))v12l\(Shape.at(-out * 8)) -6z"
        return (
            Shape.group(title, [line, Shape.area(head)]),
            Shape.text(number, side + out * reach, (from + to) / 2 + 4, anchor: "middle")
        )
    }
}

extension Drawing.Edge {
    /// Whether it leads back, or to the same step.
    fileprivate var isBack: Bool { to <= from }
    /// Whether it leads to the step just below.
    fileprivate var isStraight: Bool { to == from + 1 }
    /// The gaps between steps that it passes; one that leads to its own step takes the gap below.
    fileprivate var span: ClosedRange<Int> { min(from, to)...max(min(from, to), max(from, to) - 1) }
}
