/// A body in a role, from its assignment until its release.
public struct Assignment<Role: Code>: Sendable {
    /// The body.
    public let body: Body
    /// Its role.
    public let role: Role
    /// The event that assigned it.
    public let assigned: EventFact
    /// The event that released it; `nil` while it holds the role.
    public let released: EventFact?

    /// The positions of its events.
    public var basis: [Int] { [assigned.n] + (released.map { [$0.n] } ?? []) }
}

extension DomainSubject {
    /// Assigned and released work on a set of (body, role): assigning what is already assigned
    /// and releasing what is not change nothing.
    func assignments<Role>(_ role: FieldKey<Role>, assigning: EventType) -> [Assignment<Role>] {
        var all: [Assignment<Role>] = []
        var open: [AssignmentKey<Role>: Int] = [:]
        for event in entity.events(.assignments) {
            guard let entity = event[Fields.body], let role = event[role] else { continue }
            let key = AssignmentKey(body: Body(entity), role: role)
            if event.type == assigning {
                guard open[key] == nil else { continue }
                open[key] = all.count
                all.append(
                    Assignment(body: key.body, role: role, assigned: event, released: nil))
            } else if let index = open.removeValue(forKey: key) {
                all[index] = Assignment(
                    body: key.body, role: role, assigned: all[index].assigned, released: event)
            }
        }
        return all
    }
}

private struct AssignmentKey<Role: Code>: Hashable {
    let body: Body
    let role: Role
}
