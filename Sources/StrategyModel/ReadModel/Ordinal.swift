/// An enumeration of fewer than 256 plain cases, stored in the read model as one byte.
public protocol Ordinal: CaseIterable {}

extension Ordinal {
    /// The index of the case in `allCases`. Swift numbers the cases of a plain enumeration in
    /// the order of their declaration, and a test holds that for every type that conforms.
    public var ordinal: UInt8 {
        precondition(MemoryLayout<Self>.size == 1)
        return unsafeBitCast(self, to: UInt8.self)
    }

    init(ordinal: UInt8) {
        precondition(MemoryLayout<Self>.size == 1)
        self = unsafeBitCast(ordinal, to: Self.self)
    }
}

extension EventType: Ordinal {}
extension Field: Ordinal {}
extension Category: Ordinal {}
extension Attribute: Ordinal {}

extension Visibility {
    private static let names = NameTable(allCases.map(\.rawValue))

    /// The visibility of a name as it stands in the log.
    init?(utf8 name: UnsafeRawBufferPointer) {
        guard let index = Self.names.index(of: name) else { return nil }
        self.init(ordinal: UInt8(index))
    }
}
