import Engine
import EventStore
import HTTPCore
import Testing
import Words

@testable import QueryDaemon

/// What a recorder hears when the store says no.
struct RecordingAnswerTests {
    private static let path = "/srv/ablage"

    @Test(
        arguments: [
            (LogError.locked(path: path, milliseconds: 9), 503, true),
            (
                .corruption(position: 17, segment: "0001.jsonl", offset: 4711, what: "crc"), 500,
                false
            ),
            (.lostTail(position: 17, marked: 18, segment: "0001.jsonl", offset: 4711), 500, false),
            (.notAStore(path: path, reason: "x"), 500, false),
            (.newerFormat(path: path, found: 9, newest: 1), 500, false),
            (.networkFileSystem(path: path, kind: "nfs"), 500, false),
            (.limitExceeded(what: "bytes", limit: 5, found: 6, advice: "\(path)"), 422, false),
            (.invalidDraft(index: 0, field: "stream", reason: "\(path)"), 422, false),
        ] as [(LogError, Int, Bool)])
    func `its status tells what to do, its words name no path and no place`(
        error: LogError, status: Int, again: Bool
    ) {
        var texts: Set<String> = []
        for language in Language.allCases {
            let response = RecordingAnswer(
                result: .failure(.log(error)), warnings: [], language: language
            ).response
            #expect(response.status.code == status)
            #expect(response.headers["Content-Type"] == "application/problem+json")
            #expect(response.headers["Content-Language"] == language.rawValue)
            #expect((response.headers["Retry-After"] != nil) == again)
            for secret in [Self.path, "4711", "17", "jsonl"] {
                #expect(!response.text.contains(secret))
            }
            texts.insert(response.text)
        }
        #expect(texts.count == 2)
    }

}
