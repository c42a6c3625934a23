public import ByteCoding
public import Words

extension Cell {
    /// Writes the value as JSON: a number, a text, a code, `null`, or an object where the value has
    /// parts; never formatted for a reader.
    public func write(into json: inout JSONWriter, _ language: Language) {
        switch self {
        case .missing: json.null()
        case .text(let text): json.string(text[language])
        case .code(let code, _), .subject(let code, _): json.string(code)
        case .integer(let value), .days(let value): json.integer(value)
        case .decimal(let value), .money(let value): json.number(value)
        case .number(let value), .percent(let value): json.double(value)
        case .statistic(let value): json.statistic(value)
        case .date(let spelling), .instant(let spelling): json.string(spelling)
        case .flag(let value): json.bool(value)
        case .light(let light): light.write(into: &json, language)
        case .list(let items):
            json.array(items) { json, item in item.write(into: &json, language) }
        case .trend(let trend): trend.write(into: &json)
        case .corrected(let value): value.write(into: &json, language)
        case .counts(let counts):
            json.beginObject()
            for item in counts {
                json.key(item.code)
                if let count = item.count { json.integer(count) } else { json.null() }
            }
            json.endObject()
        case .share(let part, let whole):
            json.beginObject()
            json.key("value")
            json.integer(part)
            json.key("of")
            json.integer(whole)
            json.endObject()
        case .partial(let value, let counted, let cases):
            json.beginObject()
            json.key("value")
            value.write(into: &json, language)
            json.key("counted")
            json.integer(counted)
            json.key("of")
            json.integer(cases)
            json.endObject()
        }
    }

    /// Whether the value holds codes, whose words stand beside it.
    fileprivate var hasLabel: Bool {
        switch self {
        case .code, .subject: true
        case .counts(let counts): !counts.isEmpty
        case .list(let items): items.contains { $0.hasLabel }
        case .partial(let value, _, _), .corrected(let value): value.hasLabel
        default: false
        }
    }

    /// The words of the codes in the value.
    fileprivate func writeLabel(into json: inout JSONWriter, _ language: Language) {
        switch self {
        case .list(let items):
            json.array(items) { json, item in item.writeLabel(into: &json, language) }
        case .corrected(let value): value.writeLabel(into: &json, language)
        case .counts(let counts):
            json.beginObject()
            for item in counts { json.member(item.code, item.label[language]) }
            json.endObject()
        default: json.string(display(language))
        }
    }
}

extension TrafficLight {
    /// Writes `{"state","reason"}`.
    public func write(into json: inout JSONWriter, _ language: Language) {
        json.beginObject()
        json.member("state", state.rawValue)
        json.member("reason", reason[language])
        json.endObject()
    }
}

extension Trend {
    /// Writes `[{"on","value"}]`.
    public func write(into json: inout JSONWriter) {
        json.array(points) { json, point in
            json.beginObject()
            json.member("on", point.on)
            json.key("value")
            if let value = point.value { json.double(value) } else { json.null() }
            json.endObject()
        }
    }
}

extension LensHead {
    /// Writes `{"asOf","knownAt","recorded","clearance"}`, as every answer carries it.
    public func write(into json: inout JSONWriter) {
        json.beginObject()
        json.member("asOf", asOf)
        json.key("knownAt")
        json.integer(knownAt)
        json.key("recorded")
        if let recorded { json.string(recorded) } else { json.null() }
        json.member("clearance", clearance)
        if simulated {
            json.key("simulated")
            json.bool(true)
        }
        json.endObject()
    }
}

extension RulesHead {
    func write(into json: inout JSONWriter, _ language: Language) {
        json.beginObject()
        json.member("convention", convention)
        json.key("policy")
        json.beginObject()
        for setting in policy {
            json.key(setting.key)
            setting.value.write(into: &json, language)
        }
        json.endObject()
        json.member("version", version)
        if replayed {
            json.key("replayed")
            json.bool(true)
        }
        json.endObject()
    }
}

extension JSONWriter {
    /// Writes a lens; `null` for what was made of a table from outside.
    mutating func lens(_ lens: LensHead?) {
        if let lens { lens.write(into: &self) } else { null() }
    }

    /// Writes a number with all its digits; one beyond all bounds is the text `inf`.
    mutating func statistic(_ value: Double?) {
        guard let value, !value.isNaN else { return null() }
        if value.isInfinite { string(value < 0 ? "-inf" : "inf") } else { exact(value) }
    }

    mutating func member(_ key: String, _ text: String) {
        self.key(key)
        string(text)
    }

    mutating func member(_ key: StaticString, _ text: String) {
        self.key(key)
        string(text)
    }

    mutating func array<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        beginArray()
        for item in items { write(&self, item) }
        endArray()
    }

    mutating func unit(_ unit: Unit) {
        key("unit")
        if unit.code.isEmpty { null() } else { string(unit.code) }
    }

    /// The members `value`, `labels`, `unit`, and `counted` and `of` beside it where the value
    /// covers only some of the cases.
    mutating func value(_ cell: Cell, unit: Unit, _ language: Language) {
        if case .corrected(let value) = cell {
            self.value(value, unit: unit, language)
            key("corrected")
            bool(true)
            return
        }
        key("value")
        var parts: (counted: Int, of: Int)?
        if case .partial(let value, let counted, let cases) = cell {
            value.write(into: &self, language)
            parts = (counted, cases)
        } else {
            cell.write(into: &self, language)
        }
        labels([("value", cell)], language)
        self.unit(unit)
        guard let parts else { return }
        key("counted")
        integer(parts.counted)
        key("of")
        integer(parts.of)
    }

    mutating func light(_ light: TrafficLight?, _ language: Language) {
        guard let light else { return }
        key("light")
        light.write(into: &self, language)
    }

    /// The words for the codes among named values, under `labels`.
    mutating func labels(_ values: [(String, Cell)], _ language: Language) {
        guard values.contains(where: { $0.1.hasLabel }) else { return }
        key("labels")
        beginObject()
        for (name, value) in values where value.hasLabel {
            key(name)
            value.writeLabel(into: &self, language)
        }
        endObject()
    }
}
