import StrategyModel

/// An obstacle that an event of a measure names by a code.
struct CodedObstacle {
    let code: ReasonCode
    let source: FactorSighting.Source
    /// Whether it was overcome: lifted, taken up again, completed in spite of it.
    let isResolved: Bool
    /// The event that names it, and the one that resolved it.
    let events: [EventFact]
}

extension Measure {
    /// The obstacles that its blocks, slips, suspensions and drops name by a code.
    var codedObstacles: [CodedObstacle] { blockObstacles + slipObstacles + statusObstacles }

    /// A block is resolved by its lifting; one raised while another stands replaces it.
    private var blockObstacles: [CodedObstacle] {
        blocks.enumerated().compactMap { index, event in
            guard event.type == .measureBlocked, let code = event[Fields.reasonCode] else {
                return nil
            }
            let lifting = blocks.dropFirst(index + 1).first { $0.type == .measureUnblocked }
            return CodedObstacle(
                code: code, source: .block, isResolved: lifting != nil,
                events: [event, lifting].compactMap(\.self))
        }
    }

    /// Of an end or a milestone that was moved to a later day; resolved once the measure was
    /// completed.
    private var slipObstacles: [CodedObstacle] {
        let moves = slips + milestones.flatMap(\.moves)
        return moves.compactMap { move in
            guard move.days > 0, let code = move.code else { return nil }
            let end = firstCompletion?.event
            return CodedObstacle(
                code: code, source: .slip, isResolved: end != nil,
                events: [move.event, end].compactMap(\.self))
        }
    }

    /// Of a suspension or a drop; resolved by the next other status.
    private var statusObstacles: [CodedObstacle] {
        let history = statusHistory
        return history.enumerated().compactMap { index, fact in
            guard fact.value == .suspended || fact.value == .dropped,
                let code = fact.event[Fields.reasonCode]
            else { return nil }
            let next = history.dropFirst(index + 1).first {
                $0.value != .suspended && $0.value != .dropped && $0.value != .merged
            }
            return CodedObstacle(
                code: code, source: fact.value == .dropped ? .drop : .suspension,
                isResolved: next != nil, events: [fact.event, next?.event].compactMap(\.self))
        }
    }
}
