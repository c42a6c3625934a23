internal import Synchronization

/// Which list of a subject is meant: those of a category whose attribute names it.
struct MembersKey: Hashable {
    let subject: Subject
    let category: Category
    let attribute: Attribute
}

extension View {
    /// The subjects of a category that exist at the lens and whose current attribute names one.
    ///
    /// The long lists are kept: the measures of a process are asked for by every part of a
    /// dashboard.
    func members(_ key: MembersKey) -> [Subject] {
        guard ReferrerIndex.keeps(key.subject, in: model) else { return findMembers(key) }
        if let known = knownMembers.withLock({ $0[key] }) { return known }
        let found = findMembers(key)
        knownMembers.withLock { $0[key] = found }
        return found
    }

    private func findMembers(_ key: MembersKey) -> [Subject] {
        let isList = AttributeKinds.isList(key.attribute, of: key.category) ?? false
        let number = UInt64(key.subject.number)
        return referrers.subjects(of: key.category, naming: key.subject, in: model) {
            guard exists($0), let named = current($0, key.attribute)?.raw else { return false }
            return isList ? model.list(named).contains(number) : named == number
        }
    }
}
