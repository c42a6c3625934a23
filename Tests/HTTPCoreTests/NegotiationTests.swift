import ByteCoding
import HTTPCore
import Testing

@Suite struct NegotiationTests {
    private static let offers: [MediaType] = [.html, .json, .plainText, .csv]

    @Test(
        arguments: [
            (nil, "text/html"), ("", "text/html"), ("*/*", "text/html"),
            ("application/json", "application/json"), ("APPLICATION/JSON", "application/json"),
            ("text/*", "text/html"), ("text/*;q=0.5, application/json", "application/json"),
            ("text/html;q=0.2, */*;q=0.5", "application/json"),
            ("text/plain, text/html;q=0.9", "text/plain"),
            ("*/*;q=0.1, text/csv;q=0.100", "text/html"),
            ("text/html;q=0, text/*", "text/plain"),
            ("text/html;charset=utf-8, */*;q=0.1", "text/html"),
            ("text/html;charset=utf-16, text/csv;q=0.5", "text/csv"),
            ("image/png, application/json;q=0.001", "application/json"),
            ("image/png", nil), ("*/*;q=0", nil), ("text/html;q=0.0", nil),
            ("text/html;q=2, text/csv", "text/csv"), ("text/html;q=x", "text/html"),
            ("a;b=\",text/csv\", application/json", "application/json"),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ] as [(String?, String?)])
    func `The media type liked best`(_ accept: String?, _ expected: String?) {
        let chosen = Negotiation.mediaType(accept: accept, offers: Self.offers)
        #expect(chosen?.name == expected)
    }

    @Test(
        arguments: [
            (nil, "de"), ("en", "en"), ("en-GB,en;q=0.9,de;q=0.8", "en"), ("de-AT, en;q=0.9", "de"),
            ("fr", "de"), ("fr, *;q=0.5", "de"), ("en;q=0.5, *", "de"), ("de;q=0, en;q=0.1", "en"),
            ("de;q=0.3,en;q=0.7", "en"), ("EN", "en"), ("eng", "de"),
            ("de-AT;q=0.4, en;q=0.5", "en"),
        ] as [(String?, String)])
    func `The language liked best`(_ accept: String?, _ expected: String) {
        let chosen = Negotiation.language(acceptLanguage: accept, offers: ["de", "en"])
        #expect(chosen == expected)
    }

    @Test(arguments: [
        ("\"a\"", true), ("W/\"a\"", true), ("\"b\"", false), ("\"b\", \"a\"", true),
        ("\"b\",,W/\"a\"", true), ("*", true), ("a", false), ("\"a", false), ("\"a\" \"b\"", false),
        ("w/\"a\"", false), ("\"b,a\"", false), ("", false), ("\"A\"", false),
    ])
    func `If-None-Match compares weakly and reads lists`(_ field: String, _ met: Bool) throws {
        let tag = try #require(EntityTag("a"))
        let target = try #require(Target("/"))
        for method in [Method.get, .head] {
            let request = Request(
                method: method, target: target, headers: ["if-none-match": field])
            #expect(request.alreadyHas(tag) == met)
        }
        let post = Request(method: .post, target: target, headers: ["if-none-match": field])
        #expect(!post.alreadyHas(tag))
    }

    @Test func `Tags are written as they are read`() throws {
        let weak = try #require(EntityTag("a", isWeak: true))
        #expect(weak.description == "W/\"a\"")
        #expect(IfNoneMatch(weak.description) == .tags([weak]))
        #expect(!weak.matchesStrongly(weak))
        #expect(EntityTag("a\"b") == nil)
        #expect(EntityTag("a b") == nil)
    }

    @Test(arguments: [
        (Int64(0), "Thu, 01 Jan 1970 00:00:00 GMT"),
        (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (1_795_252_364_000, "Sat, 21 Nov 2026 09:12:44 GMT"),
        (951_782_400_000, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (-1000, "Wed, 31 Dec 1969 23:59:59 GMT"),
    ])
    func `Dates are written and read`(_ milliseconds: Int64, _ text: String) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(HTTPDate.text(instant) == text)
        #expect(HTTPDate.instant(text) == instant)
    }

    @Test(arguments: [
        "", "Sun, 06 Nov 1994 08:49:37 UTC", "Mon, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
    func `Other dates are not read`(_ text: String) {
        #expect(HTTPDate.instant(text) == nil)
    }
}
