import StrategyModel

extension View {
    /// A subject that a test gave; tests fail where it does not exist.
    func find<Found: DomainSubject>(_ id: String, as type: Found.Type = Found.self) throws -> Found
    {
        guard let subject = Found(self, id: id) else { throw NotGiven(id: id) }
        return subject
    }
}

/// A test asked for a subject that does not exist at its lens.
struct NotGiven: Error {
    let id: String
}
