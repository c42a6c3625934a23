import ByteCoding
public import StrategyModel

/// The events of cases, in time, as an event log for process mining.
///
/// Format: XES, IEEE 1849-2016, with its extensions concept, time, lifecycle, organizational and
/// identity. An event's time is midnight UTC at the beginning of the first day of its span; its
/// attributes `occurred` and `recorded` tell the span and the time of recording. `org:resource` is
/// who recorded the event, not who did what it tells. Every event is `complete`: it states a fact.
/// Events of one day stand in the order of recording.
public struct XESExport: Sendable {
    private let scope: ExportScope
    private let category: StrategyModel.Category

    /// What may be a case: all but persons, of whom nothing is known, and policies.
    public static let categories = StrategyModel.Category.allCases.filter {
        $0 != .person && $0 != .policy
    }

    /// Prepares the export of a scope, a case for each subject of a category.
    public init(_ scope: ExportScope, case category: StrategyModel.Category = .measure) {
        self.scope = scope
        self.category = category
    }

    /// Writes the log in pieces. A case without events has no trace.
    ///
    /// - Throws: what the output throws.
    public func write<Failure: Error>(
        to output: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var xml = XMLWriter()
        xml.open(
            "log",
            [
                "xes.version": "1849.2016", "xes.features": "",
                "xmlns": "http://www.xes-standard.org/",
            ])
        writeHead(into: &xml)
        for trace in XESCases(category, in: scope).traces {
            xml.open("trace")
            trace.entity.writeXES(into: &xml)
            for n in trace.events {
                scope.view.event(Int(n))?.writeXES(into: &xml)
                if xml.bytes.count > ExportPiece.bytes { try output(xml.take()) }
            }
            xml.close("trace")
        }
        xml.close("log")
        try output(xml.take())
    }

    private func writeHead(into xml: inout XMLWriter) {
        for (name, prefix, file) in [
            ("Concept", "concept", "concept"), ("Time", "time", "time"),
            ("Lifecycle", "lifecycle", "lifecycle"), ("Organizational", "org", "org"),
            ("Identity", "identity", "identity"),
        ] {
            let uri = "http://www.xes-standard.org/\(file).xesext"
            xml.empty("extension", ["name": name, "prefix": prefix, "uri": uri])
        }
        xml.open("global", ["scope": "trace"])
        xml.attribute(.string, "concept:name", "")
        xml.close("global")
        xml.open("global", ["scope": "event"])
        for attribute in XESAttribute.ofAll {
            xml.attribute(attribute.type, attribute.key, attribute.type.standard)
        }
        xml.close("global")
        xml.empty("classifier", ["name": "Event type", "keys": "concept:name"])
        xml.empty("classifier", ["name": "Event type and state", "keys": "activity"])
        xml.attribute(.string, "concept:name", scope.source.origin)
        xml.attribute(.string, "lifecycle:model", "standard")
        xml.attribute(.string, "source", scope.source.urn)
        xml.attribute(.string, "program", scope.source.program)
        xml.attribute(.boolean, "simulated", scope.source.isSimulated ? "true" : "false")
        xml.attribute(.string, "case", category.rawValue)
        for (key, value) in scope.lens { xml.attribute(.string, key, value) }
    }
}
