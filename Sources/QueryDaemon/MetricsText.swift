import ByteCoding

/// Writes figures in the text format of Prometheus.
struct MetricsText {
    private(set) var bytes: [UInt8] = []

    mutating func gauge(
        _ name: String, _ help: String, _ value: Int, labels: [(String, String)] = []
    ) {
        head(name, "gauge", help)
        sample(name, labels, String(value))
    }

    mutating func counter(_ name: String, _ help: String, _ value: Int) {
        head(name, "counter", help)
        sample(name, [], String(value))
    }

    /// Requests by route and status, and how long they took.
    mutating func requests(_ counts: LoopMetrics.Counts) {
        let tallies = counts.tallies.sorted {
            ($0.key.route ?? "", $0.key.status) < ($1.key.route ?? "", $1.key.status)
        }
        let requests = "wegmarke_http_requests_total"
        head(requests, "counter", "Requests answered, by route and status.")
        for (key, tally) in tallies {
            sample(
                requests, [("route", key.route ?? ""), ("status", String(key.status))],
                String(tally.requests))
        }
        head("wegmarke_http_response_bytes_total", "counter", "Bytes of answers, by route.")
        let routes = Dictionary(grouping: tallies) { $0.key.route ?? "" }
            .mapValues { group in
                group.reduce(into: LoopMetrics.Tally()) { $0.add($1.value) }
            }.sorted { $0.key < $1.key }
        for (route, tally) in routes {
            sample(
                "wegmarke_http_response_bytes_total", [("route", route)], String(tally.bytes))
        }
        let seconds = "wegmarke_http_request_duration_seconds"
        head(seconds, "histogram", "Time until an answer was made, by route.")
        for (route, tally) in routes { histogram(seconds, route, tally) }
    }

    private mutating func histogram(_ name: String, _ route: String, _ tally: LoopMetrics.Tally) {
        var sum = 0
        for (bound, count) in zip(LoopMetrics.bounds, tally.buckets) {
            sum += count
            sample(
                name + "_bucket", [("route", route), ("le", Self.seconds(bound))], String(sum))
        }
        sample(
            name + "_bucket", [("route", route), ("le", "+Inf")], String(tally.requests))
        sample(name + "_sum", [("route", route)], Self.seconds(tally.microseconds))
        sample(name + "_count", [("route", route)], String(tally.requests))
    }

    private static func seconds(_ microseconds: Int) -> String {
        ExactDecimal(mantissa: Int64(microseconds), scale: 6)?.description ?? "+Inf"
    }

    private mutating func head(_ name: String, _ type: String, _ help: String) {
        bytes += Array("# HELP \(name) \(help)\n# TYPE \(name) \(type)\n".utf8)
    }

    private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
        var text = name
        if !labels.isEmpty {
            text +=
                "{" + labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",") + "}"
        }
        bytes += Array((text + " " + value + "\n").utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }
}
