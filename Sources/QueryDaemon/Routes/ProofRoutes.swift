import ByteCoding
import Dispatch
import Engine
import EventStore
import HTTPCore
import StrategyModel
import Synchronization
import Words

/// Makes checkpoints and proofs one after the other, on a thread of their own: the first one after
/// much was recorded has to hash all of it, and nobody else should wait for that.
final class ProofMaker: Sendable {
    private let path: String
    private let queue = DispatchQueue(label: "wegmarke.proofs", qos: .utility)
    private let waiting = Atomic(0)

    /// How many requests may wait; one more is answered 503.
    static let mostWaiting = 64

    init(_ path: String) {
        self.path = path
    }

    /// Has something done with the log; `false` where too many wait.
    func run(_ body: @escaping @Sendable (Result<EventLog, LogError>) -> Void) -> Bool {
        guard waiting.add(1, ordering: .relaxed).oldValue < Self.mostWaiting else {
            waiting.subtract(1, ordering: .relaxed)
            return false
        }
        queue.async { [self] in
            body(Result { () throws(LogError) in try EventLog(opening: path) })
            waiting.subtract(1, ordering: .relaxed)
        }
        return true
    }
}

extension Service {
    /// What shows that the log is what it was: its checkpoint, and the proof of an event.
    var proofRoutes: [Route] {
        [
            proofRoute(
                "/api/v1/checkpoint",
                Text(
                    de: "Der Prüfpunkt über alle Ereignisse bis zum letzten sichtbaren "
                        + "(C2SP tlog-checkpoint).",
                    en: "The checkpoint over all events up to the last visible one "
                        + "(C2SP tlog-checkpoint)."),
                [.size(from: 0)], gives: Route.Content(.plainText, "Text")
            ) { question, log throws(RequestProblem) in
                try question.checkpoint(log)
            },
            proofRoute(
                "/api/v1/proof/{n}",
                Text(
                    de: "Der Beweis, dass ein Ereignis im Protokoll steht (RFC 6962); ohne die "
                        + "Zeile, wo sie mehr sagt, als die Anfrage sehen darf.",
                    en: "The proof that an event is in the log (RFC 6962); without its line where "
                        + "that says more than the request may see."),
                [
                    .path(
                        "n", .integer(minimum: 1, maximum: LogLimits.positions),
                        Text(
                            de: "Die Position des Ereignisses.", en: "The position of the event.")),
                    .size(from: 1),
                ], gives: Route.Content(.json, "Proof")
            ) { question, log throws(RequestProblem) in
                try question.proof(log)
            },
        ]
    }

    private func proofRoute(
        _ pattern: String, _ summary: Text, _ parameters: [Route.Parameter],
        gives content: Route.Content,
        _ make: @escaping @Sendable (ProofQuestion, EventLog) throws(RequestProblem) -> [UInt8]
    ) -> Route {
        let terms = RouteTerms(
            parameters: [.clearance, .language] + parameters, contents: [content], access: .open)
        return Route(
            .get, pattern, summary: Wording(summary), tag: RouteTag.events.rawValue,
            parameters: terms.parameters,
            answers: [
                Route.Answer(.ok, terms.contents, fields: ["ETag"]),
                Route.Answer(.notModified, fields: ["ETag"]),
            ] + terms.problems(and: [.notFound, .internalError, .unavailable]),
            access: terms.access,
            handling: .eventual { request, answer in
                do throws(RequestProblem) {
                    let question = try ProofQuestion(try Call(request, terms, gate), self)
                    guard let tag = question.tagIfKnown else {
                        return try question.queue(make, answer)
                    }
                    answer(question.notModified(tag))
                } catch {
                    answer(error.response)
                }
            })
    }
}

extension Route.Parameter {
    /// How many first events are covered.
    fileprivate static func size(from minimum: Int) -> Route.Parameter {
        Route.Parameter(
            "size", in: .query, .integer(minimum: minimum, maximum: LogLimits.positions),
            Text(
                de: "Über so viele erste Ereignisse, um zu einem anderen Prüfpunkt zu passen.",
                en: "Over so many first events, to fit another checkpoint."))
    }
}

/// A question for a checkpoint or a proof.
struct ProofQuestion: Sendable {
    let call: Call
    private let service: Service
    private let reader: EventReader
    private let model: ReadModel
    /// How many first events are covered: up to the last one that the request may see, so that
    /// nothing depends on how much was recorded that it may not.
    let size: Int
    /// The position asked for; 0 for a checkpoint.
    private let position: Int

    /// - Throws: 404 where there are not so many events, or no such one for the request.
    init(_ call: Call, _ service: Service) throws(RequestProblem) {
        self.call = call
        self.service = service
        model = service.publication.current().model
        let clearance = call.admission.clearance
        reader = EventReader(service.publication, model, clearance)
        let last = model.lastPosition(visibleTo: clearance, upTo: model.position)
        size = call.request.query["size"].flatMap { Int($0) } ?? last
        let name = call.request.parameters["n"]
        position = name.flatMap { Int($0) } ?? 0
        guard size <= last else {
            throw .notFound(Words.Routes.fewerEvents(size), call.language)
        }
        guard let name else { return }
        let isThere =
            position >= 1 && position <= size && String(position) == name
            && !model.positions(
                in: position..<(position + 1), visibleTo: clearance, limit: 1
            ).isEmpty
        guard isThere else {
            throw .notFound(Words.Routes.noEvent(name, of: size), call.language)
        }
    }

    /// The tag of the answer; it is known before anything is hashed.
    private var tag: EntityTag? {
        EntityTag(of: [
            service.publication.format.identity.description, String(size), String(position),
            call.admission.clearance.rawValue, service.version,
            // A redacted line is another one.
            String(model.redactionCount),
        ])
    }

    /// The tag, where the client has the answer already.
    var tagIfKnown: EntityTag? { tag.flatMap { call.request.alreadyHas($0) ? $0 : nil } }

    func notModified(_ tag: EntityTag) -> Response {
        var response = Response(.notModified, headers: call.admission.cachingHeaders)
        response.headers.append("ETag", tag.description)
        return response
    }

    /// Has the answer made when its turn comes.
    func queue(
        _ make: @escaping @Sendable (ProofQuestion, EventLog) throws(RequestProblem) -> [UInt8],
        _ answer: @escaping @Sendable (Response) -> Void
    ) throws(RequestProblem) {
        let isTaken = service.proofs.run { log in
            do throws(RequestProblem) {
                guard case .success(let log) = log else { throw unreadable }
                answer(response(try make(self, log)))
            } catch {
                answer(error.response)
            }
        }
        guard isTaken else {
            throw RequestProblem(
                .unavailable, Words.Daemon.busy, Words.Routes.tooManyProofs, call.language,
                headers: ["Retry-After": "5"])
        }
    }

    private func response(_ body: [UInt8]) -> Response {
        var response = Response(.ok, headers: call.admission.cachingHeaders, body: body)
        if let tag { response.headers.append("ETag", tag.description) }
        response.headers.append("Content-Type", call.media.text)
        response.headers.append("X-Content-Type-Options", "nosniff")
        return response
    }

    private var unreadable: RequestProblem {
        RequestProblem(
            .internalError, Words.Routes.failed, Words.Routes.unreadable, call.language)
    }

    func checkpoint(_ log: EventLog) throws(RequestProblem) -> [UInt8] {
        guard let checkpoint = try? log.checkpoint(size: size) else { throw unreadable }
        return Array(checkpoint.text.utf8)
    }

    func proof(_ log: EventLog) throws(RequestProblem) -> [UInt8] {
        guard let proof = try? log.proof(of: position, size: size) else { throw unreadable }
        let isWhole = try reader.showsWhole(position, call.language)
        return Array(proof.json(withLine: isWhole).utf8)
    }
}
