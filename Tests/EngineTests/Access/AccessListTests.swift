import ByteCoding
import EventStore
import StrategyModel
import Testing

@testable import Engine

struct AccessListTests {
    static let noon = Instant(milliseconds: 1_800_000_000_000)

    private func error(_ body: () throws(AccessError) -> Void) -> AccessError? {
        do throws(AccessError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ text: String) -> AccessFault? {
        let thrown = error { () throws(AccessError) in _ = try AccessList(file: Array(text.utf8)) }
        guard case .damaged(let fault) = thrown else { return nil }
        return fault
    }

    private func filled(_ count: Int, expires: Instant? = nil) throws -> (AccessList, [String]) {
        var list = AccessList()
        let texts = try (0..<count).map { number in
            let secret = (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 2 * 8)) }
            return try list.add(
                TokenRequest(actor: "staff-\(number)", role: .recorder, expires: expires),
                id: "t-\(number)", secret: secret, at: Self.noon
            ).text
        }
        return (list, texts)
    }

    @Test func `each token gives its own grant, and nothing else gives any`() throws {
        let (list, texts) = try filled(20)
        for (number, text) in texts.enumerated() {
            let grant = try #require(list.grant(for: Array(text.utf8), at: Self.noon))
            #expect(grant.tokenID == "t-\(number)")
            #expect(grant.actor == "staff-\(number)")
            #expect(grant.role == .recorder)
            #expect(grant.clearance == .internal)
            #expect(text.utf8.count == 46)
            #expect(text.hasPrefix("wm_"))
        }
        for wrong in [
            "", "wm_", texts[0] + "A", String(texts[0].dropLast()), texts[0].lowercased(),
        ] {
            #expect(list.grant(for: Array(wrong.utf8), at: Self.noon) == nil, "\(wrong)")
        }
        #expect(AccessList().grant(for: Array(texts[0].utf8), at: Self.noon) == nil)
    }

    @Test func `a token is valid up to its last instant, and not one millisecond more`() throws {
        let last = Instant(milliseconds: Self.noon.milliseconds + 1_000)
        let (list, texts) = try filled(1, expires: last)
        let text = Array(texts[0].utf8)
        #expect(list.grant(for: text, at: last)?.expires == last)
        #expect(list.grant(for: text, at: Instant(milliseconds: last.milliseconds + 1)) == nil)
        #expect(list.tokens[0].state(at: last) == .valid)
        #expect(
            list.tokens[0].state(at: Instant(milliseconds: last.milliseconds + 1)) == .expired)
        guard
            case .alreadyExpired(last) = error({ () throws(AccessError) in
                var list = AccessList()
                _ = try list.add(
                    TokenRequest(actor: "a", expires: last), id: "t", secret: [],
                    at: Instant(milliseconds: last.milliseconds + 1))
            })
        else {
            Issue.record("made a token that has expired")
            return
        }
    }

    @Test func `a revoked token gives nothing, and is kept for a while`() throws {
        var (list, texts) = try filled(AccessList.mostRevoked + 1)
        #expect(try list.revoke("t-0", at: Self.noon) == .revoked(list.tokens[0]))
        #expect(list.grant(for: Array(texts[0].utf8), at: Self.noon) == nil)
        let later = Instant(milliseconds: Self.noon.milliseconds + 5)
        #expect(try list.revoke("t-0", at: later) == .known(list.tokens[0], Self.noon))
        for number in 1..<AccessList.mostRevoked {
            _ = try list.revoke("t-\(number)", at: later)
        }
        #expect(list.tokens.count == AccessList.mostRevoked + 1, "at the limit all are kept")
        _ = try list.revoke("t-\(AccessList.mostRevoked)", at: later)
        #expect(list.tokens.count == AccessList.mostRevoked, "one above, the earliest goes")
        #expect(list.tokens.first?.id == "t-1")
        guard
            case .unknown("t-0") = error({ () throws(AccessError) in
                _ = try list.revoke("t-0", at: later)
            })
        else {
            Issue.record("revoked what is not there")
            return
        }
    }

    @Test func `as many tokens as the limit says fit into the file, and one more is refused`()
        throws
    {
        var list = AccessList()
        let actor = String(repeating: "a", count: 64)
        for number in 0..<AccessList.mostTokens + AccessList.mostRevoked {
            let request = TokenRequest(
                actor: actor, role: .administrator, clearance: .restricted, expires: Self.noon)
            let secret = (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 2 * 8)) }
            let id = String(String(repeating: "0", count: 60) + String(number)).suffix(64)
            _ = try list.add(request, id: String(id), secret: secret, at: Self.noon)
            if number < AccessList.mostRevoked { _ = try list.revoke(String(id), at: Self.noon) }
        }
        #expect(list.file.count <= AccessFile.bytes)
        #expect(try AccessList(file: list.file) == list)
        guard
            case .tooMany(AccessList.mostTokens) = error({ () throws(AccessError) in
                var list = list
                _ = try list.add(TokenRequest(actor: "a"), id: "t", secret: [], at: Self.noon)
            })
        else {
            Issue.record("took one more than the limit")
            return
        }
        let more = String(decoding: list.file, as: UTF8.self)
            .replacing(#""tokens":["#, with: #""tokens":[{},"#)
        #expect(fault(more) == .tooManyTokens(limit: list.tokens.count))
    }

    static let entry =
        #"{"id":"t-1","actor":"staff-3","role":"reader","clearance":"internal","#
        + #""created":"2026-11-21T09:12:44.120Z","hash":"\#(String(repeating: "0f", count: 32))"}"#

    static func file(_ entries: String) -> String { #"{"version":1,"tokens":[\#(entries)]}"# }

    @Test func `what was written is read again`() throws {
        var (list, _) = try filled(3, expires: Instant(milliseconds: 1_900_000_000_000))
        _ = try list.revoke("t-1", at: Self.noon)
        #expect(try AccessList(file: list.file) == list)
        let read = try AccessList(file: Array(Self.file(Self.entry).utf8))
        #expect(read.tokens.first?.actor == "staff-3")
        #expect(
            !String(decoding: list.file, as: UTF8.self).contains("wm_"), "no token is kept")
    }

    @Test(arguments: [
        ("id", #""id":"t-1""#, #""id":"T 1""#), ("actor", "staff-3", "Erika Mustermann"),
        ("role", "reader", "owner"), ("clearance", "internal", "secret"),
        ("created", "2026-11-21T", "2026-11-41T"), ("hash", "0f", "0F"), ("hash", "0f0f", "0f"),
        ("hash", "hash", "Hash"), ("expires", #""hash""#, #""expires":"tomorrow","hash""#),
        ("revoked", #""hash""#, #""revoked":true,"hash""#), ("note", #""id""#, #""note":"x","id""#),
        ("actor", #""actor":"staff-3","#, ""),
    ])
    func `a token that is not as it was written is named with its key`(
        key: String, part: String, other: String
    ) {
        let entry = Self.entry.replacing(part, with: other)
        let found = fault(
            Self.file(
                Self.entry.replacing("t-1", with: "t-0")
                    .replacing("0f", with: "0e") + "," + entry))
        let expected = key == "hash" && part == "hash" ? "Hash" : key
        #expect(found == .token(number: 2, key: expected))
    }

    @Test func `anything else that is wrong is told, too`() throws {
        #expect(fault(Self.file(Self.entry + "," + Self.entry)) == .repeated(number: 2))
        for shape in [
            "[]", "{}", #"{"version":1}"#, #"{"version":0,"tokens":[]}"#,
            #"{"version":"1","tokens":[]}"#, #"{"version":1,"tokens":{}}"#,
            #"{"version":1,"tokens":[],"more":1}"#,
        ] { #expect(fault(shape) == .shape, "\(shape)") }
        for syntax in ["", "{", Self.file(Self.entry) + "x"] {
            guard case .syntax = fault(syntax) else {
                Issue.record("took \(syntax)")
                continue
            }
        }
        guard
            case .newerVersion(2, AccessList.fileVersion) = error({ () throws(AccessError) in
                _ = try AccessList(file: Array(#"{"version":2,"people":[]}"#.utf8))
            })
        else {
            Issue.record("took a newer version")
            return
        }
        let space = String(repeating: " ", count: AccessFile.bytes - Self.file("").utf8.count)
        #expect(fault(Self.file("") + space) == nil, "at the limit")
        #expect(fault(Self.file("") + space + " ") == .tooLong(limit: AccessFile.bytes))
    }

    @Test func `texts are the same only where every byte is`() {
        let bytes = (0..<32).map { UInt8($0) }
        #expect(ConstantTime.mask(bytes, bytes) == -1)
        #expect(ConstantTime.mask([], []) == -1)
        #expect(ConstantTime.mask(bytes, Array(bytes.dropLast())) == 0)
        for index in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[index] ^= 1 << UInt8(bit)
                #expect(ConstantTime.mask(bytes, other) == 0)
            }
        }
    }
}
