import ByteCoding
import EventStore

// Tokens: who may ask the daemon for more than what is public. They are no part of the log.
extension Store {
    /// Every token, in the order in which they were made, revoked ones too.
    public func tokens() throws(AccessError) -> [AccessToken] {
        try AccessList(of: AccessFile(of: log)).tokens
    }

    /// Makes a token; durable on return.
    public func addToken(_ request: TokenRequest) throws(AccessError) -> IssuedToken {
        try changingAccess { (list) throws(AccessError) in
            var random = SystemRandomNumberGenerator()
            var id = Self.tokenID(&random)
            while list.tokens.contains(where: { $0.id == id }) { id = Self.tokenID(&random) }
            let secret = (0..<TokenText.randomBytes).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
            return try list.add(request, id: id, secret: secret, at: clock.now)
        }
    }

    /// Revokes a token for good; durable on return.
    public func revokeToken(_ id: String) throws(AccessError) -> Revocation {
        try changingAccess { (list) throws(AccessError) in
            try list.revoke(id, at: clock.now)
        }
    }

    /// Changes the list under the lock, so that what two commands change at once both stays.
    private func changingAccess<Answer>(
        _ body: (inout AccessList) throws(AccessError) -> Answer
    ) throws(AccessError) -> Answer {
        try log.withLock(failure: { .engine(.log($0)) }) { () throws(AccessError) in
            let file = AccessFile(of: log)
            let before = try AccessList(of: file)
            var list = before
            let answer = try body(&list)
            guard list != before else { return answer }
            do throws(LogError) {
                try file.write(list.file)
            } catch {
                throw .engine(.log(error))
            }
            return answer
        }
    }

    /// `t-` and eight hexadecimal digits.
    private static func tokenID(_ random: inout SystemRandomNumberGenerator) -> String {
        let digits = String(UInt32.random(in: .min ... .max, using: &random), radix: 16)
        return "t-" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
