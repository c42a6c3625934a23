import Synchronization

/// The subjects that name another one, by category, for subjects that many name.
///
/// Which they are does not depend on the lens, so all views of one question share it: the measures
/// of a process are asked for again and again, and each time all that ever named it would be gone
/// through.
final class ReferrerIndex: Sendable {
    private let known = Mutex<[Subject: [UInt8: [Subject]]]>([:])
    /// From so many events on that name a subject.
    private static let threshold = 64

    /// The subjects of a category that an event names this one with, each once, in the order of
    /// the log. Some may name it no more.
    func subjects(
        of category: Category, naming subject: Subject, in model: ReadModel
    ) -> [Subject] {
        let entries = model.entries(subject, .referrers)
        guard entries.count >= Self.threshold else {
            return Self.byCategory(entries, model)[category.ordinal] ?? []
        }
        if let found = known.withLock({ $0[subject] }) { return found[category.ordinal] ?? [] }
        let found = Self.byCategory(entries, model)
        known.withLock { $0[subject] = found }
        return found[category.ordinal] ?? []
    }

    private static func byCategory(
        _ entries: [Entry], _ model: ReadModel
    ) -> [UInt8: [Subject]] {
        var found: [UInt8: [Subject]] = [:]
        var seen = Set<Subject>()
        for entry in entries {
            let candidate = Subject(model.row(Int(entry.n)).subject)
            guard seen.insert(candidate).inserted else { continue }
            found[model.subjects[candidate.index].category, default: []].append(candidate)
        }
        return found
    }
}
