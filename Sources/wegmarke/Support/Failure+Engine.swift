import Engine
import EventStore
import StrategyModel
import Words

extension Failure {
    /// How an engine's error ends the program, and what it tells.
    init(_ error: EngineError, _ language: Language) {
        switch error {
        case .log(let error): self.init(Self.code(error), Text(verbatim: error.description))
        case .rejected(let rejection):
            let lines = rejection.findings.map { $0.text[language] }
            self.init(.dataError, Text(verbatim: lines.joined(separator: "\n")))
        case .zoneRule(let rule):
            self.init(
                .usage, CommandWords.badValue("zone", rule, ZoneRule.berlin))
        case .notSimulated:
            self.init(
                .usage,
                Text(
                    de:
                        "WEGMARKE_NOW gilt nur für eine Ablage, die mit „init --simulated“ angelegt ist",
                    en: "WEGMARKE_NOW is only for a store made with \"init --simulated\""))
        }
    }

    private static func code(_ error: LogError) -> ExitCode {
        switch error {
        default: .ioError
        }
    }
}
