/// What kind of value an attribute of a category has, as the catalogue says.
enum AttributeKinds {
    private static let table: [[Attribute: ValueKind]] = Category.allCases.map { category in
        var kinds: [Attribute: ValueKind] = [:]
        for type in EventType.allCases where type.definition.category == category {
            for field in type.definition.fields {
                if let attribute = field.attribute { kinds[attribute] = field.kind }
            }
        }
        return kinds
    }

    /// The kind of an attribute that carries a field's value.
    static func kind(_ attribute: Attribute, of category: Category?) -> ValueKind? {
        category.flatMap { table[Int($0.ordinal)][attribute] }
    }

    /// Whether an attribute holds a list of values; `nil` where it holds none of a field.
    static func isList(_ attribute: Attribute, of category: Category?) -> Bool? {
        kind(attribute, of: category).map {
            if case .list = $0 { true } else { false }
        }
    }
}
