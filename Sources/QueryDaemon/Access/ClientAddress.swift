import HTTPCore

/// Whom failed attempts are counted for.
enum ClientAddress {
    /// An address has at most so many bytes; what is longer is none.
    private static let mostBytes = 64

    /// The address of the peer; of a proxy on this machine the last element of `X-Forwarded-For`,
    /// the only one that the proxy itself has written.
    static func of(_ request: Request) -> String {
        guard isLoopback(request.client), let list = request.headers.joined("x-forwarded-for"),
            let last = list.split(separator: ",", omittingEmptySubsequences: false).last
        else { return request.client }
        let spaces = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let trimmed = last.utf8.drop(while: spaces).reversed().drop(while: spaces)
        guard !trimmed.isEmpty, trimmed.count <= mostBytes else { return request.client }
        return String(decoding: trimmed.reversed(), as: UTF8.self)
    }

    private static func isLoopback(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}
