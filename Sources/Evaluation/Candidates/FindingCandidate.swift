import ByteCoding
public import StrategyModel
public import Words

/// A pattern in the record that suggests a finding. It becomes one only when a person records it.
public struct FindingCandidate: Sendable {
    /// What was noticed.
    public enum Pattern: String, CaseIterable, Sendable {
        /// One reason code keeps coming back, and no finding names it.
        case recurringCode
        /// A measure was blocked for long, and then dropped.
        case blockedThenDropped
        /// A territory left the process, or a lead or funder a measure that then stood still.
        case partnerLeft

        /// What was noticed, in words.
        public var label: Text {
            switch self {
            case .recurringCode:
                Text(de: "ein Grund kehrt wieder", en: "a reason keeps recurring")
            case .blockedThenDropped:
                Text(de: "lange blockiert, dann entfallen", en: "blocked for long, then dropped")
            case .partnerLeft: Text(de: "ein Partner schied aus", en: "a partner left")
            }
        }
    }

    /// What was noticed.
    public let pattern: Pattern
    /// The process it was noticed in.
    public let process: Process
    /// The kind of finding it suggests.
    public let kind: FindingKind
    /// The factor it suggests.
    public let factor: ReasonCode
    /// What it concerns.
    public let concerns: [Entity]
    /// The towns and municipalities it was noticed in.
    public let territories: [Territory]
    /// A sentence to begin with.
    public let text: Text
    /// The events that suggest it, in the order of the log, each once.
    public let evidence: [EventFact]

    init(
        _ pattern: Pattern, _ process: Process, _ factor: ReasonCode, concerns: [Entity],
        territories: [Territory], text: Text, evidence: [EventFact]
    ) {
        self.pattern = pattern
        self.process = process
        kind = .obstacle
        self.factor = factor
        self.concerns = concerns
        self.territories = territories
        self.text = text
        self.evidence = Set(evidence).sorted { $0.n < $1.n }
    }

    /// More evidence than this does not fit on a command line that a person reads.
    static let statedEvidence = 20

    /// The id of the finding it would be, the same each time it is noticed.
    public var findingID: String {
        let subject = pattern == .recurringCode ? process.id : concerns.first?.id ?? process.id
        let id = "candidate-\(pattern.rawValue)-\(factor.rawValue)-\(subject)".lowercased()
        return String(id.prefix(64))
    }

    /// The words of the command that records it.
    public func command(_ language: Language) -> [String] {
        var words = [
            "wegmarke", "record", "finding.recorded", "finding/\(findingID)",
            "process=\(process.id)", "kind=\(kind.rawValue)", "factors=\(factor.rawValue)",
            "text=\(text[language])",
        ]
        if !territories.isEmpty {
            words.append("territories=" + territories.map(\.id).joined(separator: ","))
        }
        if !concerns.isEmpty {
            words.append("concerns=" + concerns.map(\.name).joined(separator: ","))
        }
        let stated = evidence.prefix(Self.statedEvidence).map(\.id.description)
        return words + ["evidence=" + stated.joined(separator: ",")]
    }
}
