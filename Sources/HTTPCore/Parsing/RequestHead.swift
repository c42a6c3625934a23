/// The parts of a request before its body.
struct RequestHead: Sendable {
    var method: Method
    var target: Target
    var minorVersion: Int
    var headers = Headers()

    /// Reads a request line (RFC 9112, 3): exactly two spaces, nothing tolerated around them.
    init(requestLine line: ArraySlice<UInt8>) throws(RequestFault) {
        let parts = line.split(separator: Byte.space, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(Ascii.isToken) else {
            throw .malformedRequestLine
        }
        minorVersion = try Self.minorVersion(parts[2])
        guard let method = Method(rawValue: String(decoding: parts[0], as: UTF8.self)) else {
            throw .methodUnknown
        }
        guard let target = Target(bytes: parts[1]), !target.isAsterisk || method == .options else {
            throw .malformedTarget
        }
        self.method = method
        self.target = target
    }

    /// `HTTP/` digit `.` digit, in capitals. A higher minor version is served as 1.1 (RFC 9110,
    /// 2.5); another major version is not ours.
    private static func minorVersion(_ text: ArraySlice<UInt8>) throws(RequestFault) -> Int {
        let digits = Array(text.suffix(3))
        guard text.count == 8, text.starts(with: "HTTP/".utf8), Ascii.isDigit(digits[0]),
            digits[1] == 0x2E, Ascii.isDigit(digits[2])
        else { throw .malformedRequestLine }
        guard digits[0] == 0x31 else { throw .versionUnsupported }
        return digits[2] == 0x30 ? 0 : 1
    }

    /// Reads one field line (RFC 9112, 5).
    static func field(
        _ line: ArraySlice<UInt8>
    ) throws(RequestFault) -> (name: String, value: String) {
        guard let first = line.first, !Ascii.isBlank(first) else { throw .foldedHeader }
        guard let colon = line.firstIndex(of: Byte.colon), colon > line.startIndex,
            line[..<colon].allSatisfy(Ascii.isToken)
        else { throw .malformedHeader }
        let value = Ascii.trimmed(line[(colon + 1)...])
        guard value.allSatisfy(Ascii.isFieldContent) else { throw .malformedHeader }
        return (Ascii.lowercased(line[..<colon]), String(decoding: value, as: UTF8.self))
    }

    /// What RFC 9112, 3.2 asks of the Host field: one in HTTP/1.1, never two, and a valid one.
    func checkHost() throws(RequestFault) {
        let hosts = headers.all("host")
        guard hosts.count <= 1 else { throw .hostRepeated }
        guard let host = hosts.first else {
            if minorVersion >= 1 { throw .hostMissing }
            return
        }
        guard Host.isValid(host.utf8) else { throw .hostMalformed }
    }

    /// Whether the client waits for 100 before it sends its body; any other wish is refused
    /// (RFC 9110, 10.1.1). HTTP/1.0 has no such wish.
    func expectsContinue() throws(RequestFault) -> Bool {
        guard let wish = headers.joined("expect"), minorVersion >= 1 else { return false }
        guard Headers.same(wish, "100-continue") else { throw .expectationUnknown }
        return true
    }
}
