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
    static let table = Table(
        slots: kept(rows.flatMap(\.self)), width: Attribute.allCases.count, lastRow: rows.count - 1
    )

    /// Which slot holds which attribute, for who asks often.
    struct Table: @unchecked Sendable {
        fileprivate let slots: UnsafeBufferPointer<Int16>
        fileprivate let width: Int
        fileprivate let lastRow: Int

        @inline(__always)
        func slot(_ category: UInt8, _ attribute: Attribute) -> Int? {
            let row = min(Int(category), lastRow)
            let slot = slots[row * width + Int(attribute.ordinal)]
            return slot < 0 ? nil : Int(slot)
        }
    }

    private static let counts: [Int] = rows.map { Int($0.max() ?? -1) + 1 }

    static func slot(_ category: UInt8, _ attribute: Attribute) -> Int? {
        table.slot(category, attribute)
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
