/// How long a body is (RFC 9112, 6.3). Where the RFC lets a recipient repair, this refuses.
enum BodyFraming: Hashable, Sendable {
    case none
    case length(Int)
    case chunked

    init(of head: RequestHead, limits: Limits) throws(RequestFault) {
        let lengths = head.headers.all("content-length")
        if let coding = head.headers.joined("transfer-encoding") {
            guard lengths.isEmpty else { throw .lengthAndTransferCoding }
            // A client of HTTP/1.0 knows no transfer codings; what it sent is anyone's guess.
            guard head.minorVersion >= 1 else { throw .transferCodingMalformed }
            try Self.check(coding: coding)
            self = .chunked
            return
        }
        guard lengths.count <= 1 else { throw .lengthRepeated }
        guard let text = lengths.first else {
            if head.method.needsLength { throw .lengthMissing }
            self = .none
            return
        }
        let length = try Self.length(text)
        guard length <= limits.bodyBytes else { throw .bodyTooLarge }
        self = length == 0 ? .none : .length(length)
    }

    private static func check(coding: String) throws(RequestFault) {
        let codings = coding.utf8
            .split(separator: Byte.comma, omittingEmptySubsequences: false)
            .map { Ascii.lowercased(Ascii.trimmed($0)) }
        guard codings.last == "chunked", !codings.dropLast().contains("chunked"),
            codings.allSatisfy({ !$0.isEmpty })
        else { throw .transferCodingMalformed }
        guard codings.count == 1 else { throw .transferCodingUnknown }
    }

    private static func length(_ text: String) throws(RequestFault) -> Int {
        guard !text.isEmpty, text.utf8.allSatisfy(Ascii.isDigit) else { throw .lengthMalformed }
        // Digits alone that are no Int are merely too many.
        return Int(text) ?? Int.max
    }
}
