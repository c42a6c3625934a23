import HTTPCore
import StrategyModel
import Words

/// A request to record: its drafts, read from the body by its `Content-Type` and checked by the
/// catalogue.
///
/// `application/json` is one draft or an array of them, `application/x-ndjson` one draft a line.
struct RecordingRequest: Sendable {
    /// The drafts, all of them right; at least one.
    let drafts: [ValidDraft]
    /// What the recorder should be told of them.
    let warnings: [RecordingFinding]

    /// What a body may be.
    static let media: [MediaType] = [.json, .ndjson]

    /// - Throws: 400 without a body, 415 for another type or a content coding, 422 with the faults.
    init(_ request: Request, in language: Language) throws(RequestProblem) {
        guard !request.body.isEmpty else {
            throw RequestProblem(
                .badRequest, Words.Recording.noBody, Words.Recording.sendDrafts, language)
        }
        let list: DraftList
        switch try Self.media(of: request, language) {
        case .ndjson: list = DraftList(lines: DraftList.lines(of: request.body), .request)
        default: list = DraftList(json: request.body, .request)
        }
        guard list.errors.isEmpty else {
            throw RequestProblem(recording: .unprocessable, list.errors, language)
        }
        guard !list.drafts.isEmpty else {
            throw RequestProblem(
                .unprocessable, Words.Recording.illegal, Words.Recording.sendDrafts, language)
        }
        drafts = list.drafts
        warnings = list.warnings
    }

    private static func media(
        of request: Request, _ language: Language
    ) throws(RequestProblem) -> MediaType {
        let type = Self.type(request.headers["content-type"] ?? "")
        // Whoever compresses a body must be told that nobody unpacks it (RFC 9110, 8.4).
        let isPlain = request.headers["content-encoding"].map { $0.lowercased() == "identity" }
        guard isPlain ?? true, let media = media.first(where: { $0.name == type }) else {
            let names = media.map(\.name).joined(separator: ", ")
            throw RequestProblem(
                .unsupportedMediaType, Words.Recording.mediaType, Words.Recording.mediaTypes(names),
                language, headers: ["Accept-Post": names])
        }
        return media
    }

    /// Type and subtype in lower case; empty where a `charset` is another than UTF-8.
    private static func type(_ field: String) -> String {
        let parts = field.lowercased().split(separator: ";", omittingEmptySubsequences: false)
            .map { part in part.filter { $0 != " " && $0 != "\t" && $0 != "\"" } }
        let isForeign = parts.dropFirst().contains {
            $0.hasPrefix("charset=") && $0 != "charset=utf-8"
        }
        return isForeign ? "" : parts.first ?? ""
    }
}

extension RequestProblem {
    /// So many findings are listed; the detail tells of the others.
    static let mostFindings = 100

    /// The findings about drafts.
    ///
    /// - Parameter status: 409 for conflicts with what is recorded, 422 for faults.
    init(recording status: Status, _ findings: [RecordingFinding], _ language: Language) {
        let items = findings.prefix(Self.mostFindings).map { finding in
            Problem.Item(
                line: finding.line, field: finding.field, expected: finding.expected?[language],
                found: finding.shownValue, detail: Self.detail(of: finding, language))
        }
        let rest = findings.count - items.count
        self.init(
            status, status == .conflict ? Words.Recording.conflict : Words.Recording.illegal,
            rest > 0 ? Words.Recording.nothingAndMore(rest) : Words.Recording.nothing, language,
            errors: items)
    }

    private static func detail(of finding: RecordingFinding, _ language: Language) -> String {
        let message = finding.message[language]
        guard let suggestion = finding.suggestion else { return message }
        return message + "; " + Words.Validation.meant(suggestion)[language]
    }
}
