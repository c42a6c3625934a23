/// Something a process published.
public struct Publication: Sendable {
    /// The event.
    public let event: EventFact

    init(_ event: EventFact) { self.event = event }

    /// Its title; empty where it was redacted.
    public var title: String { event[Fields.title] ?? "" }
    /// Its form.
    public var medium: Medium? { event[Fields.medium] }
    /// Where to find it.
    public var url: String? { event[Fields.url] }
    /// The territory it is about.
    public var territory: Territory? { event[Fields.territory].map { Territory($0) } }
    /// The measure it is about.
    public var measure: Measure? { event[Fields.measure].map { Measure($0) } }
    /// The series it belongs to.
    public var series: String? { event[Fields.series] }
    /// Which part of the series it is.
    public var part: Int? { event[Fields.part] }
    /// How many parts the series is planned to have.
    public var parts: Int? { event[Fields.parts] }
}

/// A series of publications: how many of how many planned.
public struct PublicationSeries: Sendable {
    /// Its name.
    public let name: String
    /// Its publications, oldest first.
    public let publications: [Publication]
    /// How many parts are out: a part published again, or in another medium, counts once.
    public var published: Int {
        let numbered = Set(publications.compactMap(\.part)).count
        return numbered + publications.count { $0.part == nil }
    }
    /// How many parts are planned, as last said; `nil` where nobody said.
    public var planned: Int? { publications.compactMap(\.parts).last }
}

extension Process {
    /// What it published, oldest first.
    public var publications: [Publication] { entity.events(.publications).map(Publication.init) }

    /// Its series of publications, in the order of their first part.
    public var publicationSeries: [PublicationSeries] {
        var names: [String] = []
        var parts: [String: [Publication]] = [:]
        for publication in publications {
            guard let name = publication.series else { continue }
            if parts[name] == nil { names.append(name) }
            parts[name, default: []].append(publication)
        }
        return names.map { PublicationSeries(name: $0, publications: parts[$0] ?? []) }
    }
}
