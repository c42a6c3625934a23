public import ByteCoding
public import StrategyModel
public import Words

/// The values of KPIs at a view, with their histories where asked for: what the command `kpis`
/// and the route of the same name answer.
public struct KPIAnswer: Sendable {
    /// One KPI with its value and history.
    public struct Item: Sendable {
        /// The KPI.
        public let kpi: KPI
        /// Its value at the lens.
        public let result: KPIResult
        /// Its values on past days; `nil` where none were asked for.
        public let history: [KPIPoint]?
    }

    /// The period and the steps of a history.
    public struct HistoryRequest: Sendable {
        /// The steps.
        public var step: HistoryStep
        /// The first day; the beginning of the process for `nil`.
        public var from: Day?
        /// The last day; that of the lens for `nil`.
        public var to: Day?

        /// Makes a request.
        public init(step: HistoryStep, from: Day? = nil, to: Day? = nil) {
            self.step = step
            self.from = from
            self.to = to
        }
    }

    /// The lens as the answer tells it.
    public let lens: LensHead
    /// The KPIs, in the order asked for.
    public let items: [Item]

    /// Computes KPIs at a view, of one process or of all.
    ///
    /// - Parameter simulated: whether the store's clock is simulated, which every head says.
    public init(
        _ kpis: [KPI], _ view: View, process: Process? = nil, history: HistoryRequest? = nil,
        replaying overrides: [PolicyOverride] = [], simulated: Bool = false
    ) {
        lens = LensHead(view, simulated: simulated)
        let scope = KPIScope(view, process: process, replaying: overrides)
        let histories = history.map {
            KPI.histories(
                of: kpis, view, process: process, by: $0.step, from: $0.from, to: $0.to,
                replaying: overrides)
        }
        items = kpis.enumerated().map { index, kpi in
            Item(kpi: kpi, result: kpi.value(over: scope), history: histories?[index])
        }
    }

    /// `{"lens","kpis":[{"id","label","value","unit","counted"?,"of"?,"basis","history"?}]}`.
    public func write(into json: inout JSONWriter, language: Language) {
        json.beginObject()
        json.key("lens")
        lens.write(into: &json)
        json.key("kpis")
        json.beginArray()
        for item in items { item.write(into: &json, language: language) }
        json.endArray()
        json.endObject()
    }
}

extension KPIAnswer.Item {
    func write(into json: inout JSONWriter, language: Language) {
        json.beginObject()
        json.key("id")
        json.string(kpi.id)
        json.key("label")
        json.string(kpi.name[language])
        result.write(into: &json)
        json.key("unit")
        json.string(kpi.unit.rawValue)
        if !result.parts.isEmpty {
            json.key("parts")
            json.beginArray()
            for part in result.parts {
                json.beginObject()
                json.key("id")
                json.string(part.id)
                json.key("label")
                json.string(part.label[language])
                json.key("value")
                json.number(part.value)
                json.endObject()
            }
            json.endArray()
        }
        if let note = result.note {
            json.key("note")
            json.string(note[language])
        }
        Basis(result.basis).writeMembers(into: &json)
        if let history {
            json.key("history")
            json.beginArray()
            for point in history {
                json.beginObject()
                json.key("on")
                json.string(point.on.description)
                point.result.write(into: &json)
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
    }
}

extension KPIResult {
    /// The value and, where it covers only some of the cases, how many.
    func write(into json: inout JSONWriter) {
        json.key("value")
        value.map { json.number($0) } ?? json.null()
        if let counted, let of {
            json.key("counted")
            json.integer(counted)
            json.key("of")
            json.integer(of)
        }
    }
}
