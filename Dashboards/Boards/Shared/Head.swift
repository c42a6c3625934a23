import ByteCoding
import StrategyModel
import Words

/// Head and foot of every dashboard: lens, rules, and the command that makes it again.
extension Page {
    /// The document of a board around its sections.
    func document(_ board: Board, _ sections: [Section]) -> Document {
        Document(
            dashboard: board.name, id: subject?.id ?? parameters.id,
            title: title(board), process: process.map { Text(verbatim: $0.title) },
            language: parameters.language,
            lens: LensHead(view, simulated: parameters.isSimulated), rules: rulesHead,
            reproduce: command(board), layout: board.layout,
            sections: sections + correctionNote(for: sections))
    }

    private func title(_ board: Board) -> Text {
        if board.layout == .report, let process {
            return Text { "\(board.title[$0]): \(process.title)" }
        }
        guard let subject else { return board.title }
        guard subject.label != board.title else { return board.title }
        return Text { "\(board.title[$0]): \(subject.label[$0])" }
    }

    var rulesHead: RulesHead { RulesHead(policy(of: process), version: parameters.version) }

    /// The command, with every default spelled out.
    private func command(_ board: Board) -> String {
        var words = ["wegmarke", "show", board.name]
        if let id = subject?.id ?? parameters.id { words.append(Self.quoted(id)) }
        if let process, board.scope != .none { words += ["--process", process.id] }
        for parameter in board.parameters where parameter != .process {
            if let value = parameters[parameter] ?? standard(parameter, board) {
                words += ["--\(parameter.rawValue)", Self.quoted(value)]
            }
        }
        return (words + commonWords).joined(separator: " ")
    }

    /// The options of a command that say the lens, the rules, the language and the format.
    var commonWords: [String] {
        var words = ["--as-of", asOf.description, "--known-at", "@\(view.knownPosition)"]
        words += ["--clearance", view.lens.clearance.rawValue]
        let policy = policy(of: process)
        for key in policy.overridden { words += ["--policy", "\(key)=\(policy.value(of: key))"] }
        words += ["--lang", parameters.language.rawValue]
        if let format = parameters.format { words += ["--format", format] }
        return words
    }

    private func standard(_ parameter: BoardParameter, _ board: Board) -> String? {
        switch parameter {
        case .since: since.description
        case .from: period.lowerBound.description
        case .to: period.upperBound.description
        case .hindsight: "false"
        case .order: ChronicleOrder.occurred.rawValue
        case .limit: String(limit)
        case .outcome: EvaluationPicture.outcome
        case .conditions: EvaluationPicture.conditions
        case .process, .status, .light, .kind, .field, .territory, .body, .goal, .type, .subject,
            .by:
            nil
        }
    }

    /// A word as a shell reads it back.
    static func quoted(_ word: String) -> String {
        let plain = word.utf8.allSatisfy { byte in
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || "-_./:@=,".utf8.contains(byte)
        }
        guard !plain || word.isEmpty else { return word }
        return "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }
}

extension Page {
    /// The day since which changes are shown: three months before the lens's day by default.
    var since: Day { parameters.date(.since) ?? asOf.months(earlier: 3) }
}

extension Day {
    /// The same day of an earlier month, or its last day where it is shorter.
    func months(earlier count: Int) -> Day {
        let date = date
        let months = date.year * 12 + date.month - 1 - count
        let (year, month) = (months / 12, months % 12 + 1)
        for day in stride(from: date.day, through: 1, by: -1) {
            if let found = Day(year: year, month: month, day: day) { return found }
        }
        return .first
    }
}

extension RulesHead {
    /// The rules of a policy.
    init(_ policy: Policy, version: String) {
        self.init(
            convention: policy.convention.rawValue,
            policy: PolicyKey.allCases.map { Setting($0.rawValue, policy.cell($0)) },
            replayed: !policy.overridden.isEmpty, version: version)
    }
}

extension Policy {
    /// A rule's value as a cell.
    func cell(_ key: PolicyKey) -> Cell {
        switch key {
        case .toleranceDays: .days(toleranceDays)
        case .staleDays: .days(staleDays)
        case .effectTolerance: .decimal(effectTolerance)
        case .convention: .code(convention)
        case .minimumMunicipalities: .integer(minimumMunicipalities)
        case .minimumRegions: .integer(minimumRegions)
        case .minimumPrevalence: .decimal(minimumPrevalence)
        case .smallCell: .integer(smallCell)
        }
    }
}
