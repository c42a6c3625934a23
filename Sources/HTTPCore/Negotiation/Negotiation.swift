/// A media type a route can answer with.
public struct MediaType: Hashable, Sendable {
    /// Type and subtype in lower case, `text/html`.
    public let name: String
    /// Parameters in lower case, `charset=utf-8`.
    public let parameters: [String]

    /// Makes a media type.
    public init(_ name: String, parameters: [String] = []) {
        self.name = name
        self.parameters = parameters
    }

    /// As in `Content-Type`.
    public var text: String { ([name] + parameters).joined(separator: "; ") }
}

extension MediaType {
    /// JSON, which is always UTF-8.
    public static let json = MediaType("application/json")
    /// An error (RFC 9457).
    public static let problem = MediaType("application/problem+json")
    /// One JSON text a line.
    public static let ndjson = MediaType("application/x-ndjson")
    /// A batch of CloudEvents.
    public static let cloudEventsBatch = MediaType("application/cloudevents-batch+json")
    /// Server-sent events.
    public static let eventStream = MediaType("text/event-stream")
    /// A page.
    public static let html = MediaType("text/html", parameters: ["charset=utf-8"])
    /// Plain text.
    public static let plainText = MediaType("text/plain", parameters: ["charset=utf-8"])
    /// Markdown.
    public static let markdown = MediaType("text/markdown", parameters: ["charset=utf-8"])
    /// Comma-separated values.
    public static let csv = MediaType("text/csv", parameters: ["charset=utf-8"])
}

/// Chooses among what a route can give by what a client would have (RFC 9110, 12.5).
public enum Negotiation {
    /// The media type a client likes best, the earlier offer where it likes several the same;
    /// `nil` when it takes none of them, which is a 406.
    public static func mediaType(accept: String?, offers: [MediaType]) -> MediaType? {
        guard let accept else { return offers.first }
        let ranges = WeightedList(accept).elements
        guard !ranges.isEmpty else { return offers.first }
        var best: (offer: MediaType, weight: Int)?
        for offer in offers {
            let weight = weight(of: offer, in: ranges)
            if weight > (best?.weight ?? 0) { best = (offer, weight) }
        }
        return best?.offer
    }

    /// The weight of the most specific range that covers an offer.
    private static func weight(of offer: MediaType, in ranges: [WeightedList.Element]) -> Int {
        var best = (specificity: -1, weight: 0)
        for range in ranges {
            let specificity: Int
            if range.name == offer.name {
                guard range.parameters.allSatisfy(offer.parameters.contains) else { continue }
                specificity = 2 + range.parameters.count
            } else if range.name == "*/*" {
                specificity = 0
            } else if range.name.hasSuffix("/*"), offer.name.hasPrefix(range.name.dropLast()) {
                specificity = 1
            } else {
                continue
            }
            if specificity > best.specificity { best = (specificity, range.weight) }
        }
        return best.weight
    }

    /// The language a client likes best; the first offer where it likes none, because a page in
    /// another language is worth more than none.
    ///
    /// A range `de-AT` takes the offer `de` (RFC 4647, 3.4), and the offer's own tag goes before
    /// `*`.
    public static func language(acceptLanguage: String?, offers: [String]) -> String? {
        guard let acceptLanguage else { return offers.first }
        let ranges = WeightedList(acceptLanguage).elements
        var best: (offer: String, weight: Int)?
        for offer in offers {
            var found = (specificity: -1, weight: 0)
            for range in ranges {
                let specificity: Int
                if range.name == offer {
                    specificity = 3
                } else if range.name.hasPrefix(offer + "-") {
                    specificity = 2
                } else if range.name == "*" {
                    specificity = 0
                } else {
                    continue
                }
                // Of `de-AT, de-DE;q=0.5` the better counts for `de`.
                if (specificity, range.weight) > found { found = (specificity, range.weight) }
            }
            if found.weight > (best?.weight ?? 0) { best = (offer, found.weight) }
        }
        return best?.offer ?? offers.first
    }
}
