import ByteCoding
import Engine
import EventStore
import HTTPCore
import Interchange
import StrategyModel
import Words

extension Service {
    /// The events of the log, as far as the request may see them.
    var eventRoutes: [Route] {
        [
            get(
                "/api/v1/events",
                Text(
                    de: "Ereignisse, wie sie im Protokoll stehen, auch zurückgezogene, als "
                        + "CloudEvents 1.0; als text/event-stream auch die, die noch kommen.",
                    en: "Events as they stand in the log, retracted ones too, as CloudEvents 1.0; "
                        + "as text/event-stream also those to come."),
                .events, Self.eventParameters,
                gives: [
                    Route.Content(.cloudEventsBatch, "Events"), Route.Content(.json, "Events"),
                    Route.Content(.ndjson, "Lines"), Route.Content(.eventStream, "Text"),
                ], problems: [.internalError, .unavailable], fields: ["Link"]
            ) { question throws(RequestProblem) in try question.events() }
        ]
    }

    private static let eventParameters = [
        Route.Parameter(
            "after", in: .query, .integer(minimum: 0, maximum: LogLimits.positions),
            Text(
                de: "Nur Ereignisse nach dieser Position. Ein Strom beginnt ohne sie mit dem, was "
                    + "von jetzt an kommt.",
                en: "Only events after this position. A stream begins with what comes from now on "
                    + "if this is left out.")),
        Route.Parameter(
            "limit", in: .query, .integer(minimum: 1, maximum: SubjectCollection.largestLimit),
            Words.Reference.limit(SubjectCollection.standardLimit)),
        Route.Parameter(
            "type", in: .query, .choice(EventType.allCases.map(\.rawValue)),
            Text(de: "Nur Ereignisse dieser Art.", en: "Only events of this type.")),
        Route.Parameter(
            "subject", in: .query, .form(.subject),
            Text(de: "Nur Ereignisse dieses Gegenstands.", en: "Only events of this subject.")),
        Route.Parameter(
            "Last-Event-ID", in: .header, .integer(minimum: 0, maximum: LogLimits.positions),
            Text(
                de: "Wo ein Strom verlassen wurde; das geht after vor.",
                en: "Where a stream was left; it goes before after.")),
    ]
}

extension Question {
    fileprivate func events() throws(RequestProblem) -> Response {
        let media = call.media
        let after = try whole("after", 0...LogLimits.positions, else: 0)
        let limit = try whole(
            "limit", 1...SubjectCollection.largestLimit, else: SubjectCollection.standardLimit)
        let type = try code("type", EventType.self)
        let subject = query["subject"]
        let filter = EventFeed.Filter(
            clearance: lens.clearance, type: type?.rawValue, subject: subject)
        if media == .eventStream { return try stream(filter) }
        let reader = EventReader(service.publication, view)
        // One more than asked for tells whether there are more.
        let positions = reader.positions(after: after, filter, limit: limit + 1)
        let isMore = positions.count > limit
        let page = Array(positions.prefix(limit))
        var response = try answer { () throws(RequestProblem) in
            let events = try reader.events(page, language)
            return media == .ndjson ? events.lines : events.batch
        }
        if isMore, let last = page.last {
            response.headers.append("Link", "<\(address(after: last))>; rel=\"next\"")
        }
        return response
    }

    /// The address of the events after a position, everything else as it was asked.
    private func address(after position: Int) -> String {
        let items =
            query.items.filter { $0.name != "after" }
            + [Query.Item(name: "after", value: String(position))]
        return request.target.path + "?" + Query(items).encoded
    }

    /// The events from a position on, and those to come.
    private func stream(_ filter: EventFeed.Filter) throws(RequestProblem) -> Response {
        for name in ["asOf", "knownAt", "limit"] where query[name] != nil {
            throw .badParameter(name, Words.Routes.notForStreams(name), language)
        }
        var after =
            query["after"] == nil
            ? lens.knownAt : try whole("after", 0...LogLimits.positions, else: 0)
        if let text = request.headers["last-event-id"], !text.isEmpty {
            guard let position = Int(text), (0...LogLimits.positions).contains(position) else {
                throw .badValue(
                    "Last-Event-ID", text, Words.Routes.whole(0...LogLimits.positions), language)
            }
            after = position
        }
        guard service.feed.admit() else {
            throw RequestProblem(
                .unavailable, Words.Daemon.busy, Words.Routes.tooManySubscribers, language,
                headers: ["Retry-After": "30"])
        }
        var response = Response(
            .ok,
            headers: [
                "Content-Type": MediaType.eventStream.text, "Cache-Control": "no-store",
                "Vary": "Accept, Accept-Language, Authorization",
                "X-Content-Type-Options": "nosniff",
                // What is sent is meant to arrive now; nginx would wait for more.
                "X-Accel-Buffering": "no",
            ])
        response.stream = Subscription(
            service, filter, after: after, admission.grant, language)
        return response
    }
}

extension CloudEvent {
    /// The event as a server-sent event.
    var frame: [UInt8] {
        var json = JSONWriter(reservingCapacity: 1_024)
        write(into: &json)
        // JSON has no line breaks of its own, so that one line of data is enough.
        return Array("id: \(position)\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
    }
}
