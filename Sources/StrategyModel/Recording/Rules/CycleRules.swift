import Words

/// Nothing stands above itself, follows itself or is merged into itself.
extension Trial {
    /// The attributes and fields along which there may be no cycle, by category.
    private static let upward: [Category: [Field]] = [
        .territory: [.parent, .into], .body: [.parent], .goal: [.parent],
        .measure: [.parent, .into], .dialog: [.follows], .decision: [.by],
    ]

    mutating func checkCycles(_ subject: Subject) {
        guard let category = model.category(of: subject), let fields = Self.upward[category] else {
            return
        }
        for n in livingEvents(subject) where n > base {
            for field in fields {
                guard let raw = model.slot(n, field), raw != Entry.cleared else { continue }
                let above = Subject(UInt32(raw))
                if above == subject || reaches(above, subject, along: fields) {
                    reject(n, field: field, found: model.name(of: above), Words.cycle)
                }
            }
        }
    }

    private func reaches(_ start: Subject, _ goal: Subject, along fields: [Field]) -> Bool {
        var seen = Set<Subject>()
        var open = [start]
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            for n in livingEvents(next) {
                for field in fields {
                    guard let raw = model.slot(n, field), raw != Entry.cleared else { continue }
                    let above = Subject(UInt32(raw))
                    if above == goal { return true }
                    open.append(above)
                }
            }
        }
        return false
    }

    /// A span that contains another entry's day leaves open which came first: the recorder is
    /// told which one wins.
    mutating func warnOfOverlaps() {
        for n in positions {
            let row = model.row(n)
            guard isLiving(n), row.lastDay > row.firstDay, !row.openStart, let type = model.type(n),
                type.definition.effect != .creates
            else { continue }
            for field in type.definition.fields {
                guard let attribute = field.attribute, model.slot(n, field.field) != nil else {
                    continue
                }
                for entry in model.entries(Subject(row.subject), attribute)
                where Int(entry.n) != n && isLiving(Int(entry.n)) && entry.day >= row.firstDay
                    && entry.day <= row.lastDay
                {
                    let other = Int(entry.n)
                    let winner = isBefore(n, other) ? other : n
                    warn(n, field: field.field, Words.overlaps(describe([other]), winner: winner))
                }
            }
        }
    }
}
