import Engine
import EventStore
import StrategyModel
import Words

extension Failure {
    /// How an engine's error ends the program, and what it tells.
    init(_ error: EngineError) {
        switch error {
        case .log(let error): self.init(error.exitCode, error.text)
        case .interrupted(_, _, let error): self.init(error)
        case .conflict(let finding): self.init(.dataError, finding.text)
        case .rejected(let rejection):
            self.init(.dataError, Drafts.text(of: rejection.findings))
        case .zoneRule(let rule):
            self.init(
                .usage, CommandWords.badValue("zone", rule, ZoneRule.berlin))
        case .notSimulated:
            self.init(
                .usage,
                Text(
                    de:
                        "WEGMARKE_NOW gilt nur für eine Ablage, die mit „init --simulated“ "
                        + "angelegt ist",
                    en: "WEGMARKE_NOW is only for a store made with \"init --simulated\""))
        }
    }

    /// The same for a recording: whether anything was recorded.
    init(recording error: EngineError) {
        let cause = Failure(error)
        switch error {
        case .log(.indeterminate), .interrupted(_, _, .log(.indeterminate)): self = cause
        case .log: self.init(cause.code, cause.message.followed(by: RecordWords.nothing))
        case .interrupted:
            self.init(cause.code, cause.message.followed(by: RecordWords.nothingMore))
        case .conflict, .rejected, .zoneRule, .notSimulated: self = cause
        }
    }
}

extension Text {
    fileprivate func followed(by sentence: Text) -> Text {
        Text(de: german + " " + sentence.german, en: english + " " + sentence.english)
    }
}
