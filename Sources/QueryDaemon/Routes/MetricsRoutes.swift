import ByteCoding
import Engine
import EventStore
import Glibc
import HTTPCore
import Words

extension Service {
    /// What the daemon tells whoever watches over it.
    var metricsRoutes: [Route] {
        [
            // How much is recorded is told by the counts: that is not for everybody.
            get(
                "/metrics",
                Text(
                    de: "Zahlen für Prometheus, für Verwalter.",
                    en: "Figures for Prometheus, for an administrator."),
                .operation, [.language],
                gives: [
                    Route.Content(
                        MediaType(
                            "text/plain", parameters: ["version=0.0.4", "charset=utf-8"]), "Text")
                ], access: .token(role: Role.administrator.rawValue), isConditional: false
            ) { call throws(RequestProblem) in
                var response = Response(type: call.media.text, body: metrics)
                response.headers.append("Cache-Control", "no-store")
                response.headers.append("X-Content-Type-Options", "nosniff")
                return response
            }
        ]
    }

    /// The figures in the text format of Prometheus, version 0.0.4.
    private var metrics: [UInt8] {
        var text = MetricsText()
        let counts = telemetry.counts
        text.requests(counts)
        let durable = HeadWatch(publication.path).look()
        let published = publication.lastPosition
        text.gauge("wegmarke_log_position", "Position of the log that is published.", published)
        text.gauge(
            "wegmarke_log_lag", "Durable events that are not published yet.",
            max(0, (durable ?? published) - published))
        text.gauge(
            "wegmarke_log_readable", "1 while the log can be followed, else 0.",
            publication.trouble == nil && durable != nil ? 1 : 0)
        let stored = answers.figures
        text.counter(
            "wegmarke_cache_hits_total", "Answers whose bytes were remembered.",
            counts.fromMemory + stored.hits)
        text.counter("wegmarke_cache_misses_total", "Answers that were made.", stored.misses)
        text.gauge(
            "wegmarke_cache_entries", "Answers remembered.", counts.remembered + stored.count)
        text.gauge(
            "wegmarke_cache_bytes", "Bytes of remembered answers.",
            counts.rememberedBytes + stored.bytes)
        text.gauge("wegmarke_connections", "Connections now.", telemetry.connections)
        text.gauge("wegmarke_subscribers", "Streams of events now.", feed.count)
        text.gauge("process_resident_memory_bytes", "Resident memory.", Self.residentBytes)
        text.gauge("wegmarke_build_info", "1.", 1, labels: [("version", version)])
        return text.bytes
    }

    /// What the system says about this process (`/proc/self/statm`, in pages).
    private static var residentBytes: Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, 256, file) != nil else { return 0 }
        let words = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.split(separator: 0x20)
        guard words.count > 1, let pages = Int(String(decoding: words[1], as: UTF8.self)) else {
            return 0
        }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
