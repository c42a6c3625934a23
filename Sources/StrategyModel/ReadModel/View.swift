internal import Synchronization

/// The read model through a lens. Every dashboard, indicator and report is a function of one.
public final class View: Sendable {
    /// The model.
    public let model: ReadModel
    /// The lens.
    public let lens: Lens

    /// Shared by all views of one question.
    let referrers: ReferrerIndex
    /// See ``members(_:)``.
    let knownMembers = Mutex<[MembersKey: [Subject]]>([:])

    /// Looks at a model through a lens.
    public convenience init(_ model: ReadModel, _ lens: Lens) {
        self.init(model, lens, ReferrerIndex())
    }

    private init(_ model: ReadModel, _ lens: Lens, _ referrers: ReferrerIndex) {
        self.model = model
        self.lens = lens
        self.referrers = referrers
    }

    /// The same model through another lens.
    public func at(_ change: (inout Lens) -> Void) -> View {
        var lens = lens
        change(&lens)
        return View(model, lens, referrers)
    }

    /// The same model through another lens.
    public func through(_ lens: Lens) -> View { View(model, lens, referrers) }

    /// Whether the lens sees the event at a position: known, visible, not retracted, and its
    /// subject and all that it names exist by then. Its day is a matter of its timeline.
    public func sees(_ n: Int) -> Bool {
        exists(Subject(model.row(n).subject)) && holds(n)
    }

    /// Whether an event is known, visible and not retracted at the lens, whatever it names.
    func isKnown(_ n: Int) -> Bool {
        isKnown(n, model.row(n))
    }

    private func isKnown(_ n: Int, _ row: EventRow) -> Bool {
        guard n <= lens.knownAt, row.visibility <= lens.clearance.ordinal else { return false }
        return row.retractedBy == 0 || Int(row.retractedBy) > lens.knownAt
    }

    /// Whether a subject has begun by the lens's day, and is known and visible. What has ended
    /// still exists: history does not vanish.
    public func exists(_ subject: Subject) -> Bool { creation(of: subject) != nil }

    /// The creating event of a subject that exists at the lens.
    func creation(of subject: Subject) -> Int? {
        let row = model.subjects[subject.index]
        if row.creation == 0 { return firstEvent(of: subject) }
        guard row.creation == SubjectRow.several else {
            let n = Int(row.creation)
            guard row.begin <= lens.asOf.number else { return nil }
            guard row.isContested else {
                return n <= lens.knownAt && row.visibility <= lens.clearance.ordinal ? n : nil
            }
            return isKnown(n) ? n : nil
        }
        return model.entries(subject, .existence).last { hasBegun($0) }.map { Int($0.n) }
    }

    /// A policy and a person have no creating event: their first event begins them.
    private func firstEvent(of subject: Subject) -> Int? {
        switch model.category(of: subject) {
        case .policy, .person:
            model.entries(subject, .events).first { hasBegun($0) }.map { Int($0.n) }
        default: nil
        }
    }

    private func hasBegun(_ entry: Entry) -> Bool {
        entry.day <= lens.asOf.number && isKnown(Int(entry.n))
    }

    /// The last entry of a timeline that holds at the lens; `nil` for none or a cleared value.
    func current(_ subject: Subject, _ attribute: Attribute) -> Entry? {
        if attribute == .events || attribute == .referrers {
            return history(subject, attribute).last { _ in true }
        }
        let handle = model.handle(subject, attribute)
        // Most timelines are short, and then the search for a day costs more than it saves.
        var index = handle.count <= Self.shortTimeline ? handle.count : end(of: handle)
        while index > 0 {
            index -= 1
            let entry = model.timelines.element(handle, index)
            guard entry.day <= lens.asOf.number, holds(entry) else { continue }
            return entry.raw == Entry.cleared ? nil : entry
        }
        return nil
    }

    private static let shortTimeline = 8

    /// The entries of a timeline that hold at the lens, in order.
    func history(_ subject: Subject, _ attribute: Attribute) -> History {
        switch attribute {
        case .events: History(self, stream: model.subjects[subject.index].events)
        case .referrers: History(self, stream: model.subjects[subject.index].referrers)
        default:
            History(self, model.handle(subject, attribute))
        }
    }

    /// The last of a subject's events, by first day and position, that the lens sees and that
    /// satisfies a test. Only those later than the best one so far are looked at closely.
    func lastEvent(of subject: Subject, where test: (EventFact) -> Bool) -> EventFact? {
        let handle = model.subjects[subject.index].events
        var last: (day: Int32, n: Int)?
        for index in (0..<handle.count).reversed() {
            let n = Int(model.positions.element(handle, index))
            let day = model.row(n).firstDay
            guard day <= lens.asOf.number, last.map({ (day, n) > $0 }) ?? true,
                test(EventFact(self, n)), holds(n)
            else { continue }
            last = (day, n)
        }
        return last.map { EventFact(self, $0.n) }
    }

    func holds(_ entry: Entry) -> Bool { holds(Int(entry.n)) }

    /// The values of the creating event hold with the subject itself.
    private func holds(_ n: Int) -> Bool {
        let row = model.row(n)
        guard isKnown(n, row) else { return false }
        if row.namesStand, row.firstDay <= lens.asOf.number { return true }
        return model.subjectsNamed(by: n) { exists($0) }
    }

    /// How many entries of a timeline have a day not after the lens's.
    func end(of handle: TimelineHandle) -> Int {
        let day = lens.asOf.number
        var low = 0
        var high = handle.count
        // Most questions are about today, and all entries lie before it.
        if high > 0, model.timelines.element(handle, high - 1).day <= day { return high }
        while low < high {
            let middle = (low + high) / 2
            if model.timelines.element(handle, middle).day <= day {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
