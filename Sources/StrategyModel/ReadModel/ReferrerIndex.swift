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

    /// The subjects of a category that an event names this one with and that satisfy a test, each
    /// once, in the order of the log. Without the test some may name it no more.
    func subjects(
        of category: Category, naming subject: Subject, in model: ReadModel,
        where test: (Subject) -> Bool
    ) -> [Subject] {
        guard Self.keeps(subject, in: model) else {
            return Self.few(of: category, naming: subject, model, test)
        }
        if let found = known.withLock({ $0[subject] }) {
            return found[category.ordinal]?.filter(test) ?? []
        }
        let found = Self.byCategory(model.entries(subject, .referrers), model)
        known.withLock { $0[subject] = found }
        return found[category.ordinal]?.filter(test) ?? []
    }

    /// Whether so many events name a subject that what is found of it is worth keeping.
    static func keeps(_ subject: Subject, in model: ReadModel) -> Bool {
        model.subjects[subject.index].referrers.count >= threshold
    }

    /// Of few subjects it is cheaper to go through all than to keep what was found.
    private static func few(
        of category: Category, naming subject: Subject, _ model: ReadModel,
        _ test: (Subject) -> Bool
    ) -> [Subject] {
        let referrers = model.subjects[subject.index].referrers
        var found: [Subject] = []
        for index in 0..<referrers.count {
            let n = Int(model.positions.element(referrers, index))
            let candidate = Subject(model.row(n).subject)
            guard model.subjects[candidate.index].category == category.ordinal,
                !found.contains(candidate), test(candidate)
            else { continue }
            found.append(candidate)
        }
        return found
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
