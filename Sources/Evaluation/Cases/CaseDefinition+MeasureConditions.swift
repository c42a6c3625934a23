import StrategyModel
import Words

extension CaseDefinition<Measure> {
    /// What may explain how a measure went.
    static let measureConditions: [CaseDefinition] = whoConditions + planConditions

    private static let whoConditions: [CaseDefinition] = [
        CaseDefinition(
            "constellation", .code, .condition,
            Text(de: "Akteurskonstellation", en: "constellation"),
            rule: Text(
                de: "wie erfasst, sonst nach den Bereichen der beteiligten Akteure: kommunal, wenn "
                    + "alle zu Verwaltung oder Politik gehören, gemischt, wenn einer nicht",
                en: "as recorded, else by the sectors of the bodies assigned: municipal where all "
                    + "belong to administration or politics, mixed where one does not"),
            words: { Constellation(rawValue: $0)?.label }
        ) { measure, _ in
            guard let constellation = measure.constellation else { return .missing }
            return CaseValue(.code(constellation.value.rawValue), basis: constellation.basis)
        },
        CaseDefinition(
            "municipalities", .number, .condition,
            Text(de: "Zahl der Gemeinden", en: "number of municipalities"), threshold: 2,
            rule: Text(
                de: "Städte und Gemeinden, die sie nennt, auch über Ortsteile; fehlt, wo sie nur "
                    + "Größeres nennt",
                en: "towns and municipalities it names, also through their parts; missing where "
                    + "it names larger areas only")
        ) { measure, _ in
            let count = measure.namedMunicipalities.count
            guard count > 0 else { return .missing }
            return CaseValue(
                .number(Double(count)),
                basis: [measure.entity.fact(Attributes.territories)?.n].compactMap(\.self))
        },
        CaseDefinition(
            "leadBeforeStart", .flag, .condition,
            Text(de: "Federführung vor Beginn", en: "lead before start"),
            rule: Text(
                de: "eine Federführung war benannt, bevor sie begann",
                en: "a lead was assigned before it started")
        ) { measure, scope in
            measure.value(
                before: measure.assignmentHistory.filter { $0.role == .lead }.map(\.assigned),
                isAsked: scope.notes(of: measure.process).leads)
        },
        CaseDefinition(
            "decisionBeforeStart", .flag, .condition,
            Text(de: "Beschluss vor Beginn", en: "decision before start"),
            rule: Text(
                de: "ein Beschluss zu ihr war angenommen, bevor sie begann",
                en: "a decision on it was adopted before it started")
        ) { measure, scope in
            measure.value(
                before: measure.decisions.filter(\.isAdopted).compactMap(\.creation),
                isAsked: scope.notes(of: measure.process).decisions)
        },
        CaseDefinition(
            "fromParticipation", .flag, .condition,
            Text(de: "aus Beteiligung", en: "from participation"),
            rule: Text(
                de: "ging aus einem Dialog, einem Ergebnis oder einer Anregung hervor",
                en: "came from a dialogue, an outcome or a suggestion")
        ) { measure, scope in
            .recorded(
                measure.voices.map(\.n), isAsked: scope.notes(of: measure.process).origins)
        },
        CaseDefinition(
            "sectors", .number, .condition,
            Text(de: "Breite der Beteiligung", en: "breadth of participation"), threshold: 3,
            rule: Text(
                de: "verschiedene Bereiche der Gesellschaft in den Dialogen, aus denen sie "
                    + "hervorging",
                en: "different sectors of society in the dialogues it came from")
        ) { measure, _ in
            Self.sectors(in: measure.dialogs)
        },
        CaseDefinition(
            "pilotFormat", .flag, .condition,
            Text(de: "Pilot oder Format", en: "pilot or format"),
            rule: Text(
                de: "ihre Art ist Pilot oder Format", en: "its kind is pilot or format")
        ) { measure, _ in
            guard let kind = measure.kind else { return .missing }
            return CaseValue(
                .flag(kind.value == .pilot || kind.value == .format), basis: [kind.n])
        },
    ]

    private static let planConditions: [CaseDefinition] = [
        CaseDefinition(
            "funded", .flag, .condition, Text(de: "Finanzierung benannt", en: "funder named"),
            rule: Text(
                de: "ein Akteur trug zur Finanzierung bei", en: "a body was assigned as funder")
        ) { measure, scope in
            .recorded(
                measure.assignmentHistory.filter { $0.role == .funder }.map(\.assigned.n),
                isAsked: scope.notes(of: measure.process).funders)
        },
        CaseDefinition(
            "budgeted", .flag, .condition, Text(de: "im Haushalt", en: "budgeted"),
            rule: Text(de: "Mittel standen bereit", en: "funds were set aside")
        ) { measure, scope in
            .recorded(
                measure.budgets.map(\.n), isAsked: scope.notes(of: measure.process).budgets)
        },
        CaseDefinition(
            "milestones", .flag, .condition,
            Text(de: "Meilensteine geplant", en: "milestones planned"),
            rule: Text(de: "hat einen Meilenstein", en: "has a milestone")
        ) { measure, scope in
            .recorded(
                measure.milestones.compactMap { $0.creation?.n },
                isAsked: scope.notes(of: measure.process).milestones)
        },
        CaseDefinition(
            "slipped", .flag, .condition, Text(de: "verschoben", en: "slipped"),
            rule: Text(
                de: "endet später als im Ausgangsplan; fehlt ohne geplantes Ende",
                en: "ends later than in its baseline; missing without a planned end")
        ) { measure, _ in
            guard let slip = measure.slip else { return .missing }
            return CaseValue(.flag(slip.value > 0), basis: slip.basis)
        },
        CaseDefinition(
            "slipDays", .number, .condition, Text(de: "Verschiebung in Tagen", en: "slip in days"),
            rule: Text(
                de: "Tage vom Ende im Ausgangsplan zum tatsächlichen oder geltenden Ende",
                en: "days from the end of the baseline to the actual one or the one in force")
        ) { measure, _ in
            guard let slip = measure.slip else { return .missing }
            return CaseValue(.number(Double(slip.value)), basis: slip.basis)
        },
        CaseDefinition(
            "blocked", .flag, .condition, Text(de: "einmal blockiert", en: "ever blocked"),
            rule: Text(de: "war einmal blockiert", en: "was blocked once")
        ) { measure, scope in
            .recorded(
                measure.raisedBlocks.map(\.n), isAsked: scope.notes(of: measure.process).blocks)
        },
        CaseDefinition(
            "blockCodes", .codes, .condition,
            Text(de: "Gründe der Blockaden", en: "reasons of its blocks"),
            rule: Text(
                de: "die Hindernisse, die sie aufhielten", en: "the obstacles that held it up"),
            words: { ReasonCode(rawValue: $0)?.label }
        ) { measure, scope in
            guard scope.notes(of: measure.process).blocks else { return .missing }
            let blocks = measure.raisedBlocks
            let codes = Set(blocks.compactMap { $0[Fields.reasonCode]?.rawValue }).sorted()
            return CaseValue(.codes(codes), basis: blocks.map(\.n))
        },
    ]

    /// How many different sectors were in some dialogues; missing where none says who came.
    static func sectors(in dialogs: [Dialog]) -> CaseValue {
        var sectors = Set<Sector>()
        var basis: [Int] = []
        for dialog in dialogs {
            let came = dialog.participants.groups.map(\.sector)
            let sent = dialog.bodies.flatMap { $0.sectors?.value ?? [] }
            sectors.formUnion(came + sent)
            if !came.isEmpty || !sent.isEmpty {
                basis += [dialog.holding?.n ?? dialog.creation?.n].compactMap(\.self)
            }
        }
        return sectors.isEmpty ? .missing : CaseValue(.number(Double(sectors.count)), basis: basis)
    }
}
