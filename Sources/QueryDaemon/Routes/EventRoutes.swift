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
                "Events as they stand in the log, retracted ones too, as CloudEvents 1.0.",
                [
                    Route.Parameter(
                        "after", in: .query, .integer(minimum: 0, maximum: LogLimits.positions),
                        summary: "Only events after this position."),
                    Route.Parameter(
                        "limit", in: .query,
                        .integer(minimum: 1, maximum: SubjectCollection.largestLimit),
                        summary: "How many events at most; "
                            + "\(SubjectCollection.standardLimit) if left out."),
                    Route.Parameter(
                        "type", in: .query, .choice(EventType.allCases.map(\.rawValue)),
                        summary: "Only events of this type."),
                    Route.Parameter(
                        "subject", in: .query, summary: "Only events of this subject."),
                ]
            ) { question throws(RequestProblem) in try question.events() }
        ]
    }
}

extension Question {
    fileprivate func events() throws(RequestProblem) -> Response {
        let media = try negotiate([.cloudEventsBatch, .json, .ndjson])
        let after = try whole("after", 0...LogLimits.positions, else: 0)
        let limit = try whole(
            "limit", 1...SubjectCollection.largestLimit, else: SubjectCollection.standardLimit)
        let type = try code("type", EventType.self)
        if let text = query["subject"], SubjectSyntax.split(text) == nil {
            throw .badValue("subject", text, Words.Routes.subject, language)
        }
        var positions: [Int] = []
        let known = lens.knownAt
        if let name = query["subject"] {
            if let subject = view.model.subject(named: name), after < known {
                positions = self.positions(after, type, subject, limit)
            }
        } else if after < known {
            positions = self.positions(after, type, nil, limit)
        }
        // One more than asked for tells whether there are more.
        let isMore = positions.count > limit
        let page = Array(positions.prefix(limit))
        var response = try answer(as: media) { () throws(RequestProblem) in
            let events = try cloudEvents(page)
            return media == .ndjson ? events.lines : events.batch
        }
        if isMore, let last = page.last {
            response.headers.append("Link", "<\(address(after: last))>; rel=\"next\"")
        }
        return response
    }

    private func positions(
        _ after: Int, _ type: EventType?, _ subject: Subject?, _ limit: Int
    ) -> [Int] {
        view.model.positions(
            in: (after + 1)..<(lens.knownAt + 1), visibleTo: lens.clearance, type: type,
            subject: subject, limit: limit + 1)
    }

    /// The address of the events after a position, everything else as it was asked.
    private func address(after position: Int) -> String {
        let items =
            query.items.filter { $0.name != "after" }
            + [Query.Item(name: "after", value: String(position))]
        return request.target.path + "?" + Query(items).encoded
    }

    /// Reads events from the log.
    private func cloudEvents(_ positions: [Int]) throws(RequestProblem) -> [CloudEvent] {
        var events: [CloudEvent] = []
        let source = CloudEvent.source(ofLog: service.publication.format.identity)
        let wanted = Set(positions)
        do throws(EngineError) {
            for run in Self.runs(positions) {
                try service.publication.records(run) { record in
                    guard wanted.contains(record.n) else { return }
                    events.append(event(record, source))
                }
            }
        } catch {
            throw RequestProblem(
                .internalError, Words.Routes.failed, Words.Routes.unreadable, language)
        }
        return events
    }

    /// Neighbours are read together.
    private static func runs(_ positions: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for n in positions {
            if let last = runs.last, n - last.upperBound <= 32 {
                runs[runs.count - 1] = last.lowerBound...n
            } else {
                runs.append(n...n)
            }
        }
        return runs
    }

    private func event(_ record: borrowing Record, _ source: String) -> CloudEvent {
        func text(_ bytes: UnsafeRawBufferPointer) -> String {
            String(decoding: bytes, as: UTF8.self)
        }
        let subject = text(record.stream)
        return CloudEvent(
            id: record.id, source: source, type: text(record.type), subject: subject,
            position: record.n, version: record.version, recorded: record.recorded,
            occurred: text(record.occurred), actor: text(record.actor),
            visibility: text(record.visibility), cause: record.cause,
            data: data(Array(record.data), of: subject))
    }

    /// The data as recorded; to the public without the number of small groups of participants.
    private func data(_ bytes: [UInt8], of subject: String) -> [UInt8] {
        guard lens.clearance == .public, subject.hasPrefix("dialog/"),
            case .object(let members)? = try? JSONValue.parse(bytes),
            let index = members.firstIndex(where: { $0.key == Field.participants.rawValue }),
            case .array(let groups) = members[index].value
        else { return bytes }
        let smallest = view.entity(subject)?.smallestGroup ?? Policy.standard.smallCell
        var shown = members
        shown[index].value = .array(groups.map { $0.hidingCount(below: smallest) })
        var json = JSONWriter(reservingCapacity: bytes.count)
        JSONValue.object(shown).write(into: &json)
        return json.bytes
    }
}

extension JSONValue {
    fileprivate func hidingCount(below smallest: Int) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(
            members.filter { member in
                guard member.key == Field.count.rawValue, case .number(let digits) = member.value
                else { return true }
                return (Int(digits) ?? 0) >= smallest
            })
    }
}
