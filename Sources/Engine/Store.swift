public import ByteCoding
public import EventStore
public import StrategyModel

/// A store as one program sees it: the log, and the read model folded from it.
///
/// Not shared between threads; what it publishes, the read model, is a value and may be.
public final class Store {
    /// The log.
    public private(set) var log: EventLog
    /// The time zone that the store was made in.
    public let zone: ZoneRule
    /// The clock that recording goes by.
    public let clock: StoreClock
    /// Everything recorded so far, as of the last ``refresh()``.
    public internal(set) var model = ReadModel()

    /// The model before anything that is staged in the commit group of the moment.
    private var unstaged: ReadModel?

    /// What became of the snapshots when the store was opened.
    public private(set) var snapshots = SnapshotOutcome()
    /// Whether the vault was looked through since the store was opened for writing.
    var hasFinishedErasures = false
    /// Up to where a snapshot is known to reach.
    var lastSnapshot = 0

    /// Why not all of the log could be read, where it was opened all the same.
    public private(set) var damage: EngineError?

    /// Makes an empty store in a folder that does not exist or is empty.
    ///
    /// - Parameters:
    ///   - origin: the name of the log, such as the office that keeps it.
    ///   - zone: the time zone as a POSIX rule.
    ///   - simulated: whether drafts and `WEGMARKE_NOW` may set the time.
    public static func create(
        at path: String, origin: String, zone: String, simulated: Bool
    ) throws(EngineError) {
        guard ZoneRule(zone) != nil else { throw .zoneRule(zone) }
        do throws(LogError) {
            var random = SystemRandomNumberGenerator()
            let identity = UUID128.version7(at: StoreClock.system.now, using: &random)
            _ = try EventLog.create(
                at: path,
                format: StoreFormat(
                    identity: identity, origin: origin, zone: zone, simulated: simulated))
        } catch {
            throw .log(error)
        }
    }

    /// Opens a store and reads all that is recorded: from the newest snapshot on that fits, else
    /// from the beginning.
    ///
    /// - Parameters:
    ///   - clock: ``StoreClock/fixed(_:)`` only for a simulated store.
    ///   - toleratingDamage: whether a damaged log is opened up to the damage, which is then in
    ///     ``damage``, for showing what can be read.
    ///   - usingSnapshots: whether to begin with one; else every event is read.
    ///   - storage: the files; something else in tests.
    ///   - progress: told now and then how many events have been read.
    public init(
        opening path: String, clock: StoreClock = .system, toleratingDamage: Bool = false,
        usingSnapshots: Bool = true, storage: any Storage = FileStorage(),
        progress: ((Int) -> Void)? = nil
    ) throws(EngineError) {
        do throws(LogError) {
            log = try EventLog(opening: path, redaction: .ofCatalogue, storage: storage)
        } catch {
            throw .log(error)
        }
        guard let zone = ZoneRule(log.format.zone) else { throw .zoneRule(log.format.zone) }
        if case .fixed = clock, !log.format.simulated { throw .notSimulated }
        self.zone = zone
        self.clock = clock
        if usingSnapshots { snapshots = restore() }
        lastSnapshot = snapshots.position
        do throws(EngineError) {
            try refresh(progress: progress)
        } catch {
            guard toleratingDamage, error.isDamage else { throw error }
            damage = error
        }
    }

    /// Takes in what has been recorded since, by this program or another.
    public func refresh(progress: ((Int) -> Void)? = nil) throws(EngineError) {
        do throws(LogError) {
            try refold()
            try log.catchUp(byGroups: { records in
                model.fold(records.map(LoggedEvent.init))
                guard let progress else { return }
                for record in records where record.n.isMultiple(of: 10_000) { progress(record.n) }
            })
        } catch {
            throw .log(error)
        }
    }

    /// Hands on the records of some positions, as they stand in the log.
    public func records(
        _ positions: ClosedRange<Int>, _ body: (borrowing Record) -> Void
    ) throws(EngineError) {
        do throws(LogError) {
            try log.records(positions) { record in body(record) }
        } catch {
            throw .log(error)
        }
    }

    /// Folds what the log has read and the model has not: a commit failed after a part of it was
    /// durable.
    func refold() throws(LogError) {
        guard model.position < log.position else { return }
        try log.records((model.position + 1)...log.position) { record in fold(record) }
    }

    func fold(_ record: Record) { model.fold(LoggedEvent(record)) }

    /// Keeps the model as it is durable, before a group stages its first events.
    func beginStaging() { unstaged = model }

    /// What was staged is durable.
    func endStaging() { unstaged = nil }

    /// What was staged did not happen; what of it is durable all the same is folded again by
    /// ``refold()``.
    func forgetStaged() {
        if let unstaged { model = unstaged }
        unstaged = nil
    }

    /// Opens the log anew after a failed sync, and goes on from the model as it is: all of that is
    /// durable, and nothing is read again.
    func reopenLog() throws(EngineError) {
        do throws(LogError) {
            log = try log.reopened()
        } catch {
            throw .log(error)
        }
    }

    /// The day of an instant in the store's time zone.
    public func day(of instant: Instant) -> Day { Day(number: Int32(zone.day(of: instant))) }

    /// Today in the store's time zone.
    public var today: Day { day(of: clock.now) }

    /// The lens of a request, at the present of this store.
    public func lens(_ request: LensRequest) -> Lens {
        request.resolve(model, zone: zone, today: today)
    }
}

extension LoggedEvent {
    init(_ record: Record) {
        self.init(
            n: record.n, recorded: record.recorded, closesBatch: record.more == 0, id: record.id,
            cause: record.cause, stream: record.stream, type: record.type,
            occurred: record.occurred, actor: record.actor, visibility: record.visibility,
            data: record.data)
    }
}
