import ByteCoding
import Engine
import EventStore
import HTTPCore
import StrategyModel
import Words

/// What a recorder hears: what became of the drafts.
struct RecordingAnswer: Sendable {
    let result: Result<Receipt, EngineError>
    /// What was noticed while the drafts were read.
    let warnings: [RecordingFinding]
    let language: Language

    /// 201 where something was recorded, 200 where all was known; else a problem.
    var response: Response {
        switch result {
        case .success(let receipt): answer(receipt)
        case .failure(let error): problem(error).response
        }
    }

    private func answer(_ receipt: Receipt) -> Response {
        var json = JSONWriter()
        json.beginObject()
        receipt.write(into: &json)
        json.key("events")
        json.beginArray()
        for item in receipt.items { Self.write(item, &json) }
        json.endArray()
        json.key("warnings")
        json.beginArray()
        for warning in warnings + receipt.warnings {
            warning.write(into: &json, language: language)
        }
        json.endArray()
        json.endObject()
        var response = Response(
            receipt.recorded > 0 ? .created : .ok, type: MediaType.json.text, body: json.bytes)
        response.headers.append("Content-Language", language.rawValue)
        response.headers.append("Cache-Control", "no-store")
        if receipt.recorded > 0, let first = receipt.items.first {
            // A page holds only so many; where there are more, it links to the next one.
            let limit = min(receipt.recorded, SubjectCollection.largestLimit)
            response.headers.append(
                "Location", "/api/v1/events?after=\(first.position - 1)&limit=\(limit)")
        }
        return response
    }

    private static func write(_ item: Receipt.Item, _ json: inout JSONWriter) {
        json.beginObject()
        json.key("position")
        json.integer(item.position)
        json.key("id")
        json.string(item.id.description)
        json.key("subject")
        json.string(item.stream)
        json.key("version")
        json.integer(item.version)
        json.endObject()
    }
}

// What went wrong. Where the store lies, and where it is damaged, is for its keeper, who finds it
// with `verify`: no path and no position is told.
extension RecordingAnswer {
    private func problem(_ error: EngineError) -> RequestProblem {
        switch error {
        case .log(let error): problem(error)
        case .rejected(let rejection):
            RequestProblem(recording: .unprocessable, rejection.findings, language)
        case .conflict(let finding):
            RequestProblem(recording: .conflict, [finding], language)
        case .interrupted(let receipt, _, let cause): interrupted(receipt, cause)
        case .zoneRule, .notSimulated: failed(Words.Recording.storage)
        }
    }

    private func problem(_ error: LogError) -> RequestProblem {
        switch error {
        case .locked:
            unavailable(Words.Recording.locked, again: true)
        case .indeterminate:
            unavailable(Words.Recording.indeterminate, again: true)
        case .readOnly:
            unavailable(Words.Recording.readOnly, again: false)
        case .diskFull:
            RequestProblem(
                .storageFull, Words.Recording.full, Words.Recording.makeRoom, language)
        case .corruption, .lostTail:
            failed(Words.Recording.damaged)
        case .clockBehind:
            failed(Words.Recording.clock)
        case .limitExceeded(_, let limit, let found, _):
            RequestProblem(
                .unprocessable, Words.Recording.illegal,
                Words.Recording.tooLarge(limit: limit, found: found), language)
        case .invalidDraft(_, let field, _):
            RequestProblem(
                .unprocessable, Words.Recording.illegal, Words.Recording.notStorable, language,
                errors: [
                    Problem.Item(field: field, detail: Words.Recording.notStorable[language])
                ])
        case .versionConflict, .idConflict:
            RequestProblem(
                .conflict, Words.Recording.conflict, Words.Recording.nothing, language)
        case .notAStore, .alreadyExists, .newerFormat, .networkFileSystem, .system:
            failed(Words.Recording.storage)
        }
    }

    /// Some were recorded before it failed: those the same ids acknowledge.
    private func interrupted(_ receipt: Receipt, _ cause: EngineError) -> RequestProblem {
        var answer = problem(cause)
        let before = Words.Recording.before(receipt.recorded)[language]
        answer.problem.detail = (answer.problem.detail.map { $0 + " " } ?? "") + before
        return answer
    }

    private func unavailable(_ detail: Text, again: Bool) -> RequestProblem {
        RequestProblem(
            .unavailable, Words.Recording.notNow, detail, language,
            headers: again ? ["Retry-After": "1"] : Headers())
    }

    private func failed(_ detail: Text) -> RequestProblem {
        RequestProblem(.internalError, Words.Recording.failed, detail, language)
    }
}
