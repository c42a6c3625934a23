// Groups of participants so small that people in them could be recognised.

extension Entity {
    /// The smallest group of participants whose number the public may know.
    public var smallestGroup: Int {
        let process = self[Attributes.process].map { Process($0) }
        return (process?.policy ?? .standard).smallCell
    }

    /// To the public, groups of participants smaller than the process's policy allows are named
    /// without their number.
    func hidingSmallGroups(_ value: DataValue) -> DataValue {
        guard view.lens.clearance == .public else { return value }
        return value.hidingCounts(below: smallestGroup)
    }
}

extension DataValue {
    /// The value without the counts, in its objects, that are smaller than a number.
    fileprivate func hidingCounts(below smallest: Int) -> DataValue {
        switch self {
        case .list(let values): .list(values.map { $0.hidingCounts(below: smallest) })
        case .object(let members):
            .object(
                members.filter { field, value in
                    if field == .count, case .whole(let count) = value {
                        count >= smallest
                    } else {
                        true
                    }
                })
        default: self
        }
    }
}
