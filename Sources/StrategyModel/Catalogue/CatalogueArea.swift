public import Words

/// The chapters of the catalogue.
public enum CatalogueArea: CaseIterable, Sendable {
    case places, process, strategy, participation, fund, knowledge, anySubject

    /// The heading of the chapter.
    public var title: Text {
        switch self {
        case .places: Text(de: "Gebiete und Akteure", en: "Places and actors")
        case .process: Text(de: "Prozess", en: "Process")
        case .strategy: Text(de: "Strategie", en: "Strategy")
        case .participation:
            Text(
                de: "Beschlüsse, Dialoge, Anregungen", en: "Decisions, dialogues, suggestions")
        case .fund: Text(de: "Kleinprojektefonds", en: "Small-project fund")
        case .knowledge: Text(de: "Indikatoren und Erkenntnisse", en: "Indicators and findings")
        case .anySubject: Text(de: "Jeder Gegenstand", en: "Any subject")
        }
    }

    /// The definitions of the chapter, in the order of the catalogue.
    public var definitions: [EventDefinition] {
        switch self {
        case .places: EventDefinition.territories + EventDefinition.bodies
        case .process: EventDefinition.processes + EventDefinition.policies
        case .strategy:
            EventDefinition.goals + EventDefinition.measures + EventDefinition.measureProgress
                + EventDefinition.milestones
        case .participation:
            EventDefinition.decisions + EventDefinition.dialogs + EventDefinition.suggestions
        case .fund: EventDefinition.funds
        case .knowledge: EventDefinition.indicators + EventDefinition.findings
        case .anySubject: EventDefinition.anySubject
        }
    }
}

extension EventType {
    /// The chapter that defines the type. A new type does not compile until it has one.
    public var area: CatalogueArea {
        switch self {
        case .territoryRegistered, .territoryRenamed, .territoryRekeyed, .territoryReassigned,
            .territoryBoundaryChanged, .territoryMerged, .bodyRegistered, .bodyDissolved:
            .places
        case .processStarted, .processAssigned, .processReleased, .processQuestionRaised,
            .processPhaseEntered, .processExtended, .processJoined, .processLeft,
            .processEmbedded, .processFunded, .processChannelOpened, .processPublished,
            .processContinued, .processClosed, .fieldDefined, .fieldRenamed, .policySet:
            .process
        case .needIdentified, .needClosed, .goalSet, .goalReworded, .goalAnchored, .goalBudgeted,
            .goalStruck, .measureProposed, .measureRevised, .measureAssigned, .measureReleased,
            .measureScheduled, .measureForecast, .measureEstimated, .measureBudgeted,
            .measureSpent, .measureStatusChanged, .measureReported, .measureBlocked,
            .measureUnblocked, .measureMerged, .milestonePlanned, .milestoneMoved,
            .milestoneReached, .milestoneDropped:
            .strategy
        case .decisionTaken, .decisionImplemented, .decisionSuperseded, .decisionRevoked,
            .dialogAnnounced, .dialogHeld, .dialogCancelled, .outcomeRecorded, .outcomeDisposed,
            .suggestionReceived, .suggestionDisposed, .suggestionAnswered:
            .participation
        case .fundOpened, .fundReported, .fundClosed, .applicationSubmitted, .applicationApproved,
            .applicationRejected, .applicationWithdrawn, .applicationPaid, .applicationAccounted:
            .fund
        case .indicatorDefined, .indicatorRedefined, .indicatorBaselined, .indicatorTargeted,
            .indicatorMeasured, .findingRecorded, .findingConfirmed, .findingRefuted,
            .findingResolved:
            .knowledge
        case .eventRetracted, .eventRedacted, .personErased, .noteAdded:
            .anySubject
        }
    }
}
