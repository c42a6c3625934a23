import ByteCoding
import EventStore
import StrategyModel

/// The program, for what is kept between two runs of it.
public enum Program {
    /// Its version: in `--version`, in every ETag and snapshot, and at the foot of every dashboard.
    public static let version = "0.1.0"
}

/// Snapshots: the read model beside the log, so that opening costs what is new since.
extension Store {
    /// After so many new events a program that records or follows writes a snapshot.
    public static let eventsASnapshot = 50_000

    /// Whatever another version made of the log is folded anew.
    static let snapshotVersion = "\(Program.version)/\(ReadModel.snapshotVersion)"

    /// Begins with a snapshot, if one fits.
    func restore() -> SnapshotOutcome {
        var restored: ReadModel?
        let outcome = log.restoreSnapshot(version: Self.snapshotVersion) { source in
            restored = ReadModel(reading: &source)
            return restored != nil
        }
        if outcome.position > 0, let restored { model = restored }
        return outcome
    }

    /// A snapshot of a store at one moment, still to be written.
    public struct Snapshot: Sendable {
        let plan: SnapshotPlan
        let model: ReadModel

        /// Writes it; its position, or `nil` while another process is writing one.
        @discardableResult
        public func write() throws(EngineError) -> Int? {
            do throws(LogError) {
                return try plan.write { sink in model.write(to: &sink) }
            } catch {
                throw .log(error)
            }
        }
    }

    /// A snapshot of everything read so far; `nil` for an empty log.
    public func snapshot() throws(EngineError) -> Snapshot? {
        guard model.position == log.position else { return nil }
        do throws(LogError) {
            return try log.planSnapshot(version: Self.snapshotVersion).map { plan in
                Snapshot(plan: plan, model: model)
            }
        } catch {
            throw .log(error)
        }
    }

    /// A snapshot to write if much is new since the last one. If it can't be written, that costs
    /// only time, and it is tried again after as many events.
    public func snapshotIfDue(every count: Int = Store.eventsASnapshot) -> Snapshot? {
        guard damage == nil, model.position - lastSnapshot >= count else { return nil }
        lastSnapshot = model.position
        return try? snapshot()
    }
}
