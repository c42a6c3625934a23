public import ByteCoding

/// The attributes of entities by type. Where one name stands for different types, the key says
/// which.
public enum Attributes {
    /// `aggregation`.
    public static let aggregation = AttributeKey<Aggregation>(.aggregation)
    /// `ags`.
    public static let ags = AttributeKey<String>(.ags)
    /// `amount`.
    public static let amount = AttributeKey<ExactDecimal>(.amount)
    /// `applicant`.
    public static let applicant = AttributeKey<Entity>(.applicant)
    /// `applicantText`.
    public static let applicantText = AttributeKey<String>(.applicantText)
    /// `applyBy`.
    public static let applyBy = AttributeKey<PartialDate>(.applyBy)
    /// `benefit`.
    public static let benefit = AttributeKey<ExactDecimal>(.benefit)
    /// `benefitText`.
    public static let benefitText = AttributeKey<String>(.benefitText)
    /// `bodies`.
    public static let bodies = AttributeKey<[Entity]>(.bodies)
    /// `body`.
    public static let body = AttributeKey<Entity>(.body)
    /// `kind`, as BodyKind.
    public static let bodyKind = AttributeKey<BodyKind>(.kind)
    /// `budget`.
    public static let budget = AttributeKey<ExactDecimal>(.budget)
    /// `cap`.
    public static let cap = AttributeKey<ExactDecimal>(.cap)
    /// `channel`.
    public static let channel = AttributeKey<ChannelKind>(.channel)
    /// `concerns`.
    public static let concerns = AttributeKey<[Entity]>(.concerns)
    /// `conditions`.
    public static let conditions = AttributeKey<String>(.conditions)
    /// `constellation`.
    public static let constellation = AttributeKey<Constellation>(.constellation)
    /// `contact`.
    public static let contact = AttributeKey<String>(.contact)
    /// `convention`.
    public static let convention = AttributeKey<PolicyConvention>(.convention)
    /// `cost`.
    public static let cost = AttributeKey<ExactDecimal>(.cost)
    /// `costText`.
    public static let costText = AttributeKey<String>(.costText)
    /// `count`.
    public static let count = AttributeKey<Int>(.count)
    /// `countText`.
    public static let countText = AttributeKey<String>(.countText)
    /// `critical`.
    public static let critical = AttributeKey<Bool>(.critical)
    /// `crossCutting`.
    public static let crossCutting = AttributeKey<Bool>(.crossCutting)
    /// `date`.
    public static let date = AttributeKey<PartialDate>(.date)
    /// `deadline`.
    public static let deadline = AttributeKey<PartialDate>(.deadline)
    /// `decision`.
    public static let decision = AttributeKey<Entity>(.decision)
    /// `dialog`.
    public static let dialog = AttributeKey<Entity>(.dialog)
    /// `rhythm`, as Rhythm.
    public static let dialogRhythm = AttributeKey<Rhythm>(.rhythm)
    /// `direction`.
    public static let direction = AttributeKey<Direction>(.direction)
    /// `due`.
    public static let due = AttributeKey<PartialDate>(.due)
    /// `effectTolerance`.
    public static let effectTolerance = AttributeKey<ExactDecimal>(.effectTolerance)
    /// `eligible`.
    public static let eligible = AttributeKey<String>(.eligible)
    /// `evidence`.
    public static let evidence = AttributeKey<[EventFact]>(.evidence)
    /// `factors`.
    public static let factors = AttributeKey<[ReasonCode]>(.factors)
    /// `field`.
    public static let field = AttributeKey<Entity>(.field)
    /// `kind`, as FindingKind.
    public static let findingKind = AttributeKey<FindingKind>(.kind)
    /// `follows`.
    public static let follows = AttributeKey<Entity>(.follows)
    /// `forecastEnd`.
    public static let forecastEnd = AttributeKey<PartialDate>(.forecastEnd)
    /// `format`.
    public static let format = AttributeKey<DialogFormat>(.format)
    /// `from`.
    public static let from = AttributeKey<PartialDate>(.from)
    /// `fund`.
    public static let fund = AttributeKey<Entity>(.fund)
    /// `goal`.
    public static let goal = AttributeKey<Entity>(.goal)
    /// `level`, as GoalLevel.
    public static let goalLevel = AttributeKey<GoalLevel>(.level)
    /// `goals`.
    public static let goals = AttributeKey<[Entity]>(.goals)
    /// `guests`.
    public static let guests = AttributeKey<Int>(.guests)
    /// `hosting`.
    public static let hosting = AttributeKey<Hosting>(.hosting)
    /// `level`, as IndicatorLevel.
    public static let indicatorLevel = AttributeKey<IndicatorLevel>(.level)
    /// `rhythm`, as IndicatorRhythm.
    public static let indicatorRhythm = AttributeKey<IndicatorRhythm>(.rhythm)
    /// `licence`.
    public static let licence = AttributeKey<String>(.licence)
    /// `measure`.
    public static let measure = AttributeKey<Entity>(.measure)
    /// `kind`, as MeasureKind.
    public static let measureKind = AttributeKey<MeasureKind>(.kind)
    /// `members`.
    public static let members = AttributeKey<[Entity]>(.members)
    /// `minimumMunicipalities`.
    public static let minimumMunicipalities = AttributeKey<Int>(.minimumMunicipalities)
    /// `minimumPrevalence`.
    public static let minimumPrevalence = AttributeKey<ExactDecimal>(.minimumPrevalence)
    /// `minimumRegions`.
    public static let minimumRegions = AttributeKey<Int>(.minimumRegions)
    /// `name`.
    public static let name = AttributeKey<String>(.name)
    /// `source`, as Entity.
    public static let needSource = AttributeKey<Entity>(.source)
    /// `needs`.
    public static let needs = AttributeKey<[Entity]>(.needs)
    /// `occasion`.
    public static let occasion = AttributeKey<Occasion>(.occasion)
    /// `origin`.
    public static let origin = AttributeKey<Entity>(.origin)
    /// `kind`, as OutcomeKind.
    public static let outcomeKind = AttributeKey<OutcomeKind>(.kind)
    /// `votes`, as Int.
    public static let outcomeVotes = AttributeKey<Int>(.votes)
    /// `paper`.
    public static let paper = AttributeKey<String>(.paper)
    /// `parent`.
    public static let parent = AttributeKey<Entity>(.parent)
    /// `participants`.
    public static let participants = AttributeKey<[Participants]>(.participants)
    /// `place`.
    public static let place = AttributeKey<String>(.place)
    /// `process`.
    public static let process = AttributeKey<Entity>(.process)
    /// `kind`, as ProcessKind.
    public static let processKind = AttributeKey<ProcessKind>(.kind)
    /// `purpose`.
    public static let purpose = AttributeKey<String>(.purpose)
    /// `reasonCode`.
    public static let reasonCode = AttributeKey<ReasonCode>(.reasonCode)
    /// `result`.
    public static let result = AttributeKey<DecisionResult>(.result)
    /// `resultText`.
    public static let resultText = AttributeKey<String>(.resultText)
    /// `rhythm`.
    public static let rhythm = AttributeKey<String>(.rhythm)
    /// `scheduledEnd`.
    public static let scheduledEnd = AttributeKey<PartialDate>(.scheduledEnd)
    /// `scheduledStart`.
    public static let scheduledStart = AttributeKey<PartialDate>(.scheduledStart)
    /// `scheme`.
    public static let scheme = AttributeKey<String>(.scheme)
    /// `scope`.
    public static let scope = AttributeKey<FindingScope>(.scope)
    /// `sectors`.
    public static let sectors = AttributeKey<[Sector]>(.sectors)
    /// `smallCell`.
    public static let smallCell = AttributeKey<Int>(.smallCell)
    /// `source`.
    public static let source = AttributeKey<String>(.source)
    /// `staleDays`.
    public static let staleDays = AttributeKey<Int>(.staleDays)
    /// `status`.
    public static let status = AttributeKey<MeasureStatus>(.status)
    /// `territories`.
    public static let territories = AttributeKey<[Entity]>(.territories)
    /// `territory`.
    public static let territory = AttributeKey<Entity>(.territory)
    /// `kind`, as TerritoryKind.
    public static let territoryKind = AttributeKey<TerritoryKind>(.kind)
    /// `text`.
    public static let text = AttributeKey<String>(.text)
    /// `theme`.
    public static let theme = AttributeKey<String>(.theme)
    /// `title`.
    public static let title = AttributeKey<String>(.title)
    /// `to`.
    public static let to = AttributeKey<PartialDate>(.to)
    /// `toleranceDays`.
    public static let toleranceDays = AttributeKey<Int>(.toleranceDays)
    /// `unit`.
    public static let unit = AttributeKey<String>(.unit)
    /// `urgency`.
    public static let urgency = AttributeKey<Urgency>(.urgency)
    /// `url`.
    public static let url = AttributeKey<String>(.url)
    /// `validFrom`.
    public static let validFrom = AttributeKey<PartialDate>(.validFrom)
    /// `voteText`.
    public static let voteText = AttributeKey<String>(.voteText)
    /// `votes`.
    public static let votes = AttributeKey<Votes>(.votes)
}
