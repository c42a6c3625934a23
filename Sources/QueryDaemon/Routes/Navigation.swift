import Dashboards
import HTTPCore
import StrategyModel
import Words

/// Links from page to page, which browsers need and the other formats of a dashboard have no use
/// for: the dashboards of the process, or else the processes there are.
struct Navigation {
    private let question: Question
    private let board: Board
    private let process: Entity?

    /// More processes than a row of links can hold are found in the overview.
    private static let largestCount = 30

    init(_ question: Question, _ board: Board, id: String?) {
        self.question = question
        self.board = board
        let asked = question.query["process"] ?? (board.subject.category == .process ? id : nil)
        let all = question.view.all(.process)
        process =
            asked.flatMap { question.view.entity(.process, $0) }
            ?? (all.count == 1 ? all.first : nil)
    }

    /// The page with the links before its head.
    func added(to page: String) -> String {
        let links = ([overview] + (process.map(dashboards) ?? processes)).joined(separator: "\n")
        let label = Self.escaped(Words.Routes.dashboards[question.language])
        return page.replacing(
            "<body>\n", with: "<body>\n<nav aria-label=\"\(label)\">\n\(links)\n</nav>\n",
            maxReplacements: 1)
    }

    private var overview: String { link("/", title("overview"), isHere: board.name == "overview") }

    private var processes: [String] {
        question.view.all(.process).prefix(Self.largestCount).map {
            link("/dashboards/process/\($0.id)", Process($0).title, isHere: false)
        }
    }

    /// The dashboards that need nothing but the process.
    private func dashboards(of process: Entity) -> [String] {
        Board.all.compactMap { other in
            guard other.name != "overview" else { return nil }
            let isHere = other.name == board.name
            switch other.subject {
            case .none:
                return link(
                    "/dashboards/\(other.name)?process=\(process.id)", other.title[language],
                    isHere: isHere)
            case .optional(.process), .required(.process):
                return link(
                    "/dashboards/\(other.name)/\(process.id)", other.title[language],
                    isHere: isHere)
            case .optional, .required: return nil
            }
        }
    }

    private var language: Language { question.language }

    private func title(_ name: String) -> String { Board.named(name)?.title[language] ?? name }

    /// A link through the same lens.
    private func link(_ address: String, _ text: String, isHere: Bool) -> String {
        let kept = ["asOf", "knownAt", "clearance", "lang", "policy"]
        let items = question.query.items.filter { kept.contains($0.name) }
        var address = address
        if !items.isEmpty {
            address += (address.contains("?") ? "&" : "?") + Query(items).encoded
        }
        let mark = isHere ? " aria-current=\"page\"" : ""
        return "<a href=\"\(Self.escaped(address))\"\(mark)>\(Self.escaped(text))</a>"
    }

    /// Text for content and for attributes in double quotation marks.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
