/// Why a request was refused; after any of these the connection closes, because nobody can say
/// any more where the next request begins.
public enum RequestFault: String, Error, Hashable, Sendable, CaseIterable {
    case malformedRequestLine
    case malformedTarget
    case bareLineBreak
    case malformedHeader
    case foldedHeader
    case hostMissing
    case hostRepeated
    case hostMalformed
    case lengthMalformed
    case lengthRepeated
    case lengthAndTransferCoding
    case transferCodingMalformed
    case chunkMalformed
    case requestTimedOut
    case lengthMissing
    case bodyTooLarge
    case targetTooLong
    case expectationUnknown
    case headerTooLarge
    case methodUnknown
    case transferCodingUnknown
    case versionUnsupported

    /// The status RFC 9110 and RFC 9112 give this fault.
    public var status: Status {
        switch self {
        case .malformedRequestLine, .malformedTarget, .bareLineBreak, .malformedHeader,
            .foldedHeader, .hostMissing, .hostRepeated, .hostMalformed, .lengthMalformed,
            .lengthRepeated, .lengthAndTransferCoding, .transferCodingMalformed, .chunkMalformed:
            .badRequest
        case .requestTimedOut: .requestTimeout
        case .lengthMissing: .lengthRequired
        case .bodyTooLarge: .contentTooLarge
        case .targetTooLong: .targetTooLong
        case .expectationUnknown: .expectationFailed
        case .headerTooLarge: .headerTooLarge
        case .methodUnknown, .transferCodingUnknown: .unsupportedByServer
        case .versionUnsupported: .versionUnsupported
        }
    }
}
