import HTTPCore

/// What a request shows to be let in.
enum Authorization: Equatable {
    /// It has no field `Authorization`.
    case none
    /// The bytes of a bearer token, spelled as RFC 6750, 2.1 has it.
    case bearer([UInt8])
    /// Anything else, such as two fields or another scheme.
    case malformed

    init(_ headers: Headers) {
        let fields = headers.all("authorization")
        guard let field = fields.first else {
            self = .none
            return
        }
        guard fields.count == 1 else {
            self = .malformed
            return
        }
        let parts = field.utf8.split(separator: 0x20, maxSplits: 1)
        guard parts.count == 2, String(parts[0])?.lowercased() == "bearer" else {
            self = .malformed
            return
        }
        let token = Array(parts[1].drop { $0 == 0x20 })
        let signs = token.prefix { $0 != UInt8(ascii: "=") }
        guard !signs.isEmpty, signs.allSatisfy(Self.isSign),
            token[signs.count...].allSatisfy({ $0 == UInt8(ascii: "=") })
        else {
            self = .malformed
            return
        }
        self = .bearer(token)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~+/".utf8.contains(byte)
        }
    }
}
