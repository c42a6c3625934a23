/// Events of cases as columns: the n-th event is of the n-th case index, activity and time.
///
/// Cases and activities are numbers from 0, without large gaps: the caller keeps their names.
public struct PathLog: Sendable {
    /// The case of each event.
    public let caseIndex: [Int32]
    /// What happened, or the status that was reached.
    public let activity: [Int32]
    /// When, in seconds from any origin.
    public let time: [Double]
    /// One more than the largest case index.
    public let caseCount: Int
    /// One more than the largest activity.
    public let activityCount: Int

    /// Makes a log.
    ///
    /// - Precondition: the columns have the same length, at most `Int32.max`; no index is
    ///   negative, each time is finite.
    public init(caseIndex: [Int32], activity: [Int32], time: [Double]) {
        precondition(caseIndex.count == activity.count && caseIndex.count == time.count)
        precondition(caseIndex.count <= Int(Int32.max))
        precondition(caseIndex.allSatisfy { $0 >= 0 } && activity.allSatisfy { $0 >= 0 })
        precondition(time.allSatisfy(\.isFinite))
        self.caseIndex = caseIndex
        self.activity = activity
        self.time = time
        caseCount = (caseIndex.max().map(Int.init) ?? -1) + 1
        activityCount = (activity.max().map(Int.init) ?? -1) + 1
    }
}
