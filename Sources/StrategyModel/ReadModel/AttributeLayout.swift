/// Which slot of a subject holds which attribute: dense for each category, computed once from
/// the catalogue.
enum AttributeLayout {
    /// The attributes that every subject has, but for those that lie in its row.
    private static let common: [Attribute] = [.existence, .ending, .notes]

    /// By category (the last row is for categories of a newer version), then by attribute.
    private static let rows: [[Int16]] = {
        var table = Category.allCases.map { row(attributes($0)) }
        table.append(row(common))
        return table
    }()

    /// The same rows end to end: every look-up of a value passes here.
    private nonisolated(unsafe) static let flat = (
        slots: kept(rows.flatMap(\.self)), width: Attribute.allCases.count, lastRow: rows.count - 1
    )

    private static let counts: [Int] = rows.map { Int($0.max() ?? -1) + 1 }

    static func slot(_ category: UInt8, _ attribute: Attribute) -> Int? {
        let row = min(Int(category), flat.lastRow)
        let slot = flat.slots[row * flat.width + Int(attribute.ordinal)]
        return slot < 0 ? nil : Int(slot)
    }

    static func count(_ category: Category?) -> Int {
        counts[category.map { Int($0.ordinal) } ?? counts.count - 1]
    }

    /// The attributes that events of a category write.
    static func attributes(_ category: Category) -> [Attribute] {
        var found = common
        func add(_ attribute: Attribute?) {
            if let attribute, !found.contains(attribute) { found.append(attribute) }
        }
        for type in EventType.allCases where type.definition.category == category {
            switch type.definition.effect {
            case .adds(let attribute), .states(let attribute): add(attribute)
            case .creates, .replaces, .ends, .concernsEvents: break
            }
            for field in type.definition.fields { add(field.attribute) }
        }
        return found
    }

    private static func row(_ attributes: [Attribute]) -> [Int16] {
        var row = [Int16](repeating: -1, count: Attribute.allCases.count)
        for (slot, attribute) in attributes.enumerated() {
            row[Int(attribute.ordinal)] = Int16(slot)
        }
        return row
    }
}
