/// The parameters of a query, decoded, in the order they came.
public struct Query: Hashable, Sendable {
    /// One parameter.
    public struct Item: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value; empty when there was no `=`.
        public let value: String

        /// Makes a parameter.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All parameters.
    public let items: [Item]

    /// Makes a query from decoded parameters.
    public init(_ items: [Item] = []) {
        self.items = items
    }

    /// Reads `a=1&b=%C3%A4`, `+` meaning a space as forms send it; `nil` when an escape is broken.
    public init?(encoded: String) {
        self.init(bytes: Array(encoded.utf8)[...])
    }

    init?(bytes: ArraySlice<UInt8>) {
        var items: [Item] = []
        for pair in bytes.split(separator: Byte.ampersand) {
            let equals = pair.firstIndex(of: Byte.equals) ?? pair.endIndex
            let rest = equals == pair.endIndex ? pair[equals...] : pair[(equals + 1)...]
            guard let name = PercentCoding.decode(pair[..<equals], plusIsSpace: true),
                let value = PercentCoding.decode(rest, plusIsSpace: true)
            else { return nil }
            items.append(Item(name: name, value: value))
        }
        self.init(items)
    }

    /// The value of the first parameter of a name.
    public subscript(name: String) -> String? {
        for item in items where item.name == name { return item.value }
        return nil
    }

    /// The values of all parameters of a name.
    public func all(_ name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }

    /// The parameters, encoded.
    public var encoded: String {
        items.map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }
            .joined(separator: "&")
    }
}
