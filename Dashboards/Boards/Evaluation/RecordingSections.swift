import Evaluation
import StrategyModel
import Words

extension FactorAnalysis {
    /// How a factor gets on record, as commands to be filled in; nothing where one is there.
    ///
    /// Until they are filled in, recording refuses them: no placeholder becomes a fact by mistake.
    func recordingSections(_ process: Process?) -> [Section] {
        guard factors.isEmpty else { return [] }
        return [
            Section(
                "recording",
                Text(de: "So kommt ein Faktor ins Protokoll", en: "How a factor gets on record"),
                .commands(Self.commands(process?.id ?? "ID")), lead: [Self.ways, Self.sources])
        ]
    }

    private static let ways = Text(
        de: "Als Erkenntnis, mit Art (Erfolgsfaktor, Hemmnis, Grenze) und Kennwort; Hemmnisse auch "
            + "als Grund einer Blockade, einer Verschiebung, einer Zurückstellung oder eines "
            + "Wegfalls. Was groß geschrieben ist, wird eingesetzt; der erste Befehl nennt die "
            + "Kennwörter.",
        en: "As a finding, with its kind (success factor, obstacle, limit) and a code; obstacles "
            + "also as the reason of a block, a slip, a suspension or a drop. Fill in what stands "
            + "in capitals; the first command names the codes.")

    private static let sources = Text(
        de: "Nur erfassen, was jemand festgestellt hat. Was bisher nur gefragt ist, hält "
            + "kind=openQuestion fest.",
        en: "Record only what somebody has established. What has only been asked so far is "
            + "kept by kind=openQuestion.")

    private static func commands(_ process: String) -> [Text] {
        [
            Text(verbatim: "wegmarke catalog finding.recorded"),
            Text(
                de: "wegmarke record finding.recorded finding/ID process=\(process) kind=ART "
                    + "factors=KENNWORT territories=GEMEINDE text=AUSSAGE",
                en: "wegmarke record finding.recorded finding/ID process=\(process) kind=KIND "
                    + "factors=CODE territories=MUNICIPALITY text=STATEMENT"),
            Text(
                de: "wegmarke record measure.blocked measure/ID reasonCode=KENNWORT text=GRUND",
                en: "wegmarke record measure.blocked measure/ID reasonCode=CODE text=REASON"),
        ]
    }
}
