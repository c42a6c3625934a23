public import Words

/// Where a measure stands, and where it may go next.
public enum MeasureStatus: String, Code {
    case proposed, adopted, preparing, inProgress, ongoing, suspended, completed, consolidated
    case dropped, merged

    /// The word for the code.
    public var label: Text {
        switch self {
        case .proposed: Text(de: "vorgeschlagen", en: "proposed")
        case .adopted: Text(de: "beschlossen", en: "adopted")
        case .preparing: Text(de: "in Vorbereitung", en: "in preparation")
        case .inProgress: Text(de: "in Umsetzung", en: "in progress")
        case .ongoing: Text(de: "fortlaufend", en: "ongoing")
        case .suspended: Text(de: "zurückgestellt", en: "suspended")
        case .completed: Text(de: "abgeschlossen", en: "completed")
        case .consolidated: Text(de: "verstetigt", en: "made permanent")
        case .dropped: Text(de: "entfallen", en: "dropped")
        case .merged: Text(de: "zusammengeführt", en: "merged")
        }
    }

    /// The statuses that measure.statusChanged may lead to from here; only measure.merged leads
    /// to ``merged``.
    public var successors: [MeasureStatus] {
        switch self {
        case .proposed: [.adopted, .preparing, .inProgress, .ongoing, .suspended, .dropped]
        case .adopted: [.preparing, .inProgress, .ongoing, .suspended, .dropped]
        case .preparing: [.inProgress, .ongoing, .suspended, .dropped]
        case .inProgress: [.ongoing, .completed, .consolidated, .suspended, .dropped]
        case .ongoing: [.consolidated, .completed, .suspended, .dropped]
        case .suspended: [.adopted, .preparing, .inProgress, .ongoing, .dropped]
        case .completed: [.consolidated, .inProgress]
        case .consolidated: [.suspended, .dropped]
        case .dropped: [.proposed]
        case .merged: []
        }
    }

    /// Whether the step from here to `next` must say why: setting aside, dropping and reopening
    /// are what people ask about years later.
    public func needsReason(to next: MeasureStatus) -> Bool {
        switch (self, next) {
        case (_, .suspended), (_, .dropped), (.completed, .inProgress), (.dropped, .proposed): true
        default: false
        }
    }

    /// Whether measure.merged may follow: from any status but dropped and merged.
    public var mayMerge: Bool { self != .dropped && self != .merged }

    /// Whether work on it is agreed or under way.
    public var isActive: Bool {
        switch self {
        case .adopted, .preparing, .inProgress, .ongoing: true
        case .proposed, .suspended, .completed, .consolidated, .dropped, .merged: false
        }
    }

    /// Whether nothing more is expected of it.
    public var isEnded: Bool {
        switch self {
        case .completed, .consolidated, .dropped, .merged: true
        case .proposed, .adopted, .preparing, .inProgress, .ongoing, .suspended: false
        }
    }
}
