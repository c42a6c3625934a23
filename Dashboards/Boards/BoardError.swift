public import Evaluation
public import StrategyModel
public import Words

/// Why a dashboard can't be made.
public enum BoardError: Error, Sendable {
    /// There is no such subject at the lens: the nearest ids; when it begins, or at which position
    /// it was recorded, if that is later.
    case notFound(
        Category, id: String, asOf: Day, begins: PartialDate?, recordedAt: Int?,
        nearest: [String])
    /// The dashboard needs an id: some that there are.
    case missingID(board: String, Category, examples: [String])
    /// The dashboard needs a process, and there are several.
    case missingProcess(board: String, processes: [String])
    /// Not a whole subject, `category/id`.
    case noSubject(found: String)
    /// Subjects of the category have no such attribute: those that they have.
    case noAttribute(String, of: Text, names: [String])
    /// A parameter has a value it does not take.
    case badValue(BoardParameter, found: String, expected: [String])
    /// Cases can't be evaluated as asked.
    case notEvaluated(EvaluationError)

    /// What was expected, what was found, and what to do.
    public var message: Text {
        switch self {
        case .notFound(let category, let id, let asOf, let begins, let n, let nearest):
            Words.Boards.notFound(
                category.label, id, asOf: asOf.description, begins: begins?.description,
                recordedAt: n, nearest: nearest)
        case .missingID(let board, let category, let examples):
            Words.Boards.missingID(board, category.label, examples)
        case .missingProcess(let board, let processes):
            Words.Boards.missingProcess(board, processes)
        case .noSubject(let found):
            Words.Why.noSubject(
                found, nearest: Spelling.nearest(to: Self.category(found), among: Self.categories),
                Self.categories)
        case .noAttribute(let found, let category, let names):
            Words.Why.noAttribute(
                found, of: category, nearest: Spelling.nearest(to: found, among: names),
                names: names)
        case .badValue(let parameter, let found, let expected):
            Words.Boards.badValue(parameter.rawValue, found, expected)
        case .notEvaluated(let error): error.text
        }
    }

    private static let categories = Category.allCases.map(\.rawValue)
    private static func category(_ name: String) -> String { String(name.prefix { $0 != "/" }) }
}
