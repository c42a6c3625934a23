public import StrategyModel
public import Words

/// Why a dashboard can't be made.
public enum BoardError: Error, Sendable {
    /// There is no such subject at the lens: the nearest ids, and when it begins if it is later.
    case notFound(Category, id: String, asOf: Day, begins: PartialDate?, nearest: [String])
    /// The dashboard needs an id: some that there are.
    case missingID(board: String, Category, examples: [String])
    /// The dashboard needs a process, and there are several.
    case missingProcess(board: String, processes: [String])
    /// A parameter has a value it does not take.
    case badValue(BoardParameter, found: String, expected: [String])

    /// What was expected, what was found, and what to do.
    public var message: Text {
        switch self {
        case .notFound(let category, let id, let asOf, let begins, let nearest):
            Words.Boards.notFound(
                category.label, id, asOf: asOf.description, begins: begins?.description,
                nearest: nearest)
        case .missingID(let board, let category, let examples):
            Words.Boards.missingID(board, category.label, examples)
        case .missingProcess(let board, let processes):
            Words.Boards.missingProcess(board, processes)
        case .badValue(let parameter, let found, let expected):
            Words.Boards.badValue(parameter.rawValue, found, expected)
        }
    }
}
