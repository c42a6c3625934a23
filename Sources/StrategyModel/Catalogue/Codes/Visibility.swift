public import Words

/// Who may see an event; a later case is stricter.
public enum Visibility: String, Code, Comparable {
    case `public`, `internal`, restricted

    /// The word for the code.
    public var label: Text {
        switch self {
        case .public: Text(de: "öffentlich", en: "public")
        case .internal: Text(de: "intern", en: "internal")
        case .restricted: Text(de: "nichtöffentlich", en: "restricted")
        }
    }

    /// Whether the left one is seen by more people than the right one.
    public static func < (left: Visibility, right: Visibility) -> Bool {
        left.strictness < right.strictness
    }

    private var strictness: Int {
        switch self {
        case .public: 0
        case .internal: 1
        case .restricted: 2
        }
    }
}
