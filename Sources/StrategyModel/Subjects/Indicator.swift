public import ByteCoding

/// An indicator: a series of values, with baselines and targets.
public struct Indicator: DomainSubject {
    /// Indicators.
    public static let category = Category.indicator
    /// Its entity.
    public let entity: Entity

    /// Looks at an entity that is an indicator.
    public init(_ entity: Entity) { self.entity = entity }

    /// Its title; its id where the title was redacted.
    public var title: String { entity[Attributes.title] ?? id }
    /// The process it belongs to; `nil` for one that serves several.
    public var process: Process? { named(Attributes.process) }
    /// The goal it measures.
    public var goal: Goal? { named(Attributes.goal) }
    /// Its field of action.
    public var field: FieldOfAction? { named(Attributes.field) }
    /// Its unit.
    public var unit: String? { entity[Attributes.unit] }
    /// Which way it is meant to move.
    public var direction: Direction? { entity[Attributes.direction] }
    /// How values of several territories are put together.
    public var aggregation: Aggregation? { entity[Attributes.aggregation] }
    /// What it says something about.
    public var level: IndicatorLevel? { entity[Attributes.indicatorLevel] }
    /// How often it is measured.
    public var rhythm: IndicatorRhythm? { entity[Attributes.indicatorRhythm] }
    /// Where its values come from.
    public var source: String? { entity[Attributes.source] }
    /// Under which licence they may be used.
    public var licence: String? { entity[Attributes.licence] }
    /// The territories it is defined for.
    public var territories: [Territory] { named(Attributes.territories) }

    /// Its values by territory: first those of none, then by territory in the order of the log.
    /// A value without a territory belongs to the one territory that the indicator is defined
    /// for, if there is just one.
    public var series: [IndicatorSeries] { collect { _ in true } }

    /// Its values of one territory, or of none.
    public func series(in territory: Territory?) -> IndicatorSeries {
        collect { $0 == territory }.first
            ?? IndicatorSeries(indicator: self, territory: territory)
    }

    private func collect(_ isWanted: (Territory?) -> Bool) -> [IndicatorSeries] {
        let defined = territories
        let sole = defined.count == 1 ? defined.first : nil
        var found: [Territory?: IndicatorSeries] = [:]
        func gather(
            _ attribute: Attribute, _ date: FieldKey<PartialDate>,
            into path: WritableKeyPath<IndicatorSeries, [IndicatorValue]>
        ) {
            for event in entity.events(attribute) {
                let territory = event[Fields.territory].map { Territory($0) } ?? sole
                guard isWanted(territory), let value = event[Fields.value],
                    let date = event[date]
                else { continue }
                found[
                    territory, default: IndicatorSeries(indicator: self, territory: territory)
                ][keyPath: path].append(
                    IndicatorValue(event: event, value: value, date: date, territory: territory))
            }
        }
        gather(.baselines, Fields.date, into: \.baselines)
        gather(.targets, Fields.targetDate, into: \.targets)
        gather(.measurements, Fields.date, into: \.measurements)
        return found.values.map(\.settled).sorted { one, other in
            guard let left = one.territory else { return other.territory != nil }
            guard let right = other.territory else { return false }
            return left.entity.subject < right.entity.subject
        }
    }
}

/// A baseline, a target or a measurement.
public struct IndicatorValue: Sendable {
    /// The event that states it.
    public let event: EventFact
    /// The value.
    public let value: ExactDecimal
    /// The date it holds for, or the date a target is to be reached by.
    public let date: PartialDate
    /// The territory it holds for.
    public let territory: Territory?
    /// The position of its event.
    public var n: Int { event.n }
    /// How firm a measurement is.
    public var quality: Quality? { event[Fields.quality] }
    /// Whether it was computed ahead rather than measured.
    public var isProjected: Bool { quality == .projected }
    /// The territorial status it refers to.
    public var boundary: PartialDate? { event[Fields.boundary] }
    /// The area it refers to, in square kilometres.
    public var area: ExactDecimal? { event[Fields.area] }
    /// Where it comes from.
    public var source: String? { event[Fields.source] }
}
