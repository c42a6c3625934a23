public import ByteCoding

/// The fields of events by type. Where one name stands for different types, the key says which.
public enum Fields {
    /// `address`.
    public static let address = FieldKey<String>(.address)
    /// `ags`.
    public static let ags = FieldKey<String>(.ags)
    /// `amount`.
    public static let amount = FieldKey<ExactDecimal>(.amount)
    /// `applicant`.
    public static let applicant = FieldKey<Entity>(.applicant)
    /// `applicantText`.
    public static let applicantText = FieldKey<String>(.applicantText)
    /// `applyBy`.
    public static let applyBy = FieldKey<PartialDate>(.applyBy)
    /// `area`.
    public static let area = FieldKey<ExactDecimal>(.area)
    /// `benefit`.
    public static let benefit = FieldKey<ExactDecimal>(.benefit)
    /// `benefitText`.
    public static let benefitText = FieldKey<String>(.benefitText)
    /// `bodies`.
    public static let bodies = FieldKey<[Entity]>(.bodies)
    /// `body`.
    public static let body = FieldKey<Entity>(.body)
    /// `kind`, as BodyKind.
    public static let bodyKind = FieldKey<BodyKind>(.kind)
    /// `boundary`.
    public static let boundary = FieldKey<PartialDate>(.boundary)
    /// `budget`.
    public static let budget = FieldKey<ExactDecimal>(.budget)
    /// `cap`.
    public static let cap = FieldKey<ExactDecimal>(.cap)
    /// `channel`.
    public static let channel = FieldKey<ChannelKind>(.channel)
    /// `concerns`.
    public static let concerns = FieldKey<[Entity]>(.concerns)
    /// `conditions`.
    public static let conditions = FieldKey<String>(.conditions)
    /// `consolidation`.
    public static let consolidation = FieldKey<Consolidation>(.consolidation)
    /// `contact`.
    public static let contact = FieldKey<String>(.contact)
    /// `convention`.
    public static let convention = FieldKey<PolicyConvention>(.convention)
    /// `cost`.
    public static let cost = FieldKey<ExactDecimal>(.cost)
    /// `costText`.
    public static let costText = FieldKey<String>(.costText)
    /// `count`.
    public static let count = FieldKey<Int>(.count)
    /// `countText`.
    public static let countText = FieldKey<String>(.countText)
    /// `critical`.
    public static let critical = FieldKey<Bool>(.critical)
    /// `crossCutting`.
    public static let crossCutting = FieldKey<Bool>(.crossCutting)
    /// `date`.
    public static let date = FieldKey<PartialDate>(.date)
    /// `deadline`.
    public static let deadline = FieldKey<PartialDate>(.deadline)
    /// `decision`.
    public static let decision = FieldKey<Entity>(.decision)
    /// `dialog`.
    public static let dialog = FieldKey<Entity>(.dialog)
    /// `disposition`.
    public static let disposition = FieldKey<Disposition>(.disposition)
    /// `due`.
    public static let due = FieldKey<PartialDate>(.due)
    /// `effectTolerance`.
    public static let effectTolerance = FieldKey<ExactDecimal>(.effectTolerance)
    /// `eligible`.
    public static let eligible = FieldKey<String>(.eligible)
    /// `end`.
    public static let end = FieldKey<PartialDate>(.end)
    /// `event`.
    public static let event = FieldKey<EventFact>(.event)
    /// `evidence`.
    public static let evidence = FieldKey<[EventFact]>(.evidence)
    /// `factors`.
    public static let factors = FieldKey<[ReasonCode]>(.factors)
    /// `field`.
    public static let field = FieldKey<Entity>(.field)
    /// `kind`, as FindingKind.
    public static let findingKind = FieldKey<FindingKind>(.kind)
    /// `follows`.
    public static let follows = FieldKey<Entity>(.follows)
    /// `format`.
    public static let format = FieldKey<DialogFormat>(.format)
    /// `from`.
    public static let from = FieldKey<PartialDate>(.from)
    /// `fund`.
    public static let fund = FieldKey<Entity>(.fund)
    /// `goal`.
    public static let goal = FieldKey<Entity>(.goal)
    /// `goals`.
    public static let goals = FieldKey<[Entity]>(.goals)
    /// `guests`.
    public static let guests = FieldKey<Int>(.guests)
    /// `into`.
    public static let into = FieldKey<Entity>(.into)
    /// `licence`.
    public static let licence = FieldKey<String>(.licence)
    /// `line`.
    public static let line = FieldKey<String>(.line)
    /// `measure`.
    public static let measure = FieldKey<Entity>(.measure)
    /// `kind`, as MeasureKind.
    public static let measureKind = FieldKey<MeasureKind>(.kind)
    /// `role`, as MeasureRole.
    public static let measureRole = FieldKey<MeasureRole>(.role)
    /// `medium`.
    public static let medium = FieldKey<Medium>(.medium)
    /// `members`.
    public static let members = FieldKey<[Entity]>(.members)
    /// `minimumMunicipalities`.
    public static let minimumMunicipalities = FieldKey<Int>(.minimumMunicipalities)
    /// `minimumPrevalence`.
    public static let minimumPrevalence = FieldKey<ExactDecimal>(.minimumPrevalence)
    /// `minimumRegions`.
    public static let minimumRegions = FieldKey<Int>(.minimumRegions)
    /// `name`.
    public static let name = FieldKey<String>(.name)
    /// `source`, as Entity.
    public static let needSource = FieldKey<Entity>(.source)
    /// `needs`.
    public static let needs = FieldKey<[Entity]>(.needs)
    /// `origin`.
    public static let origin = FieldKey<Entity>(.origin)
    /// `kind`, as OutcomeKind.
    public static let outcomeKind = FieldKey<OutcomeKind>(.kind)
    /// `votes`, as Int.
    public static let outcomeVotes = FieldKey<Int>(.votes)
    /// `paper`.
    public static let paper = FieldKey<String>(.paper)
    /// `parent`.
    public static let parent = FieldKey<Entity>(.parent)
    /// `part`.
    public static let part = FieldKey<Int>(.part)
    /// `participants`, as Int.
    public static let participantCount = FieldKey<Int>(.participants)
    /// `participants`.
    public static let participants = FieldKey<[Participants]>(.participants)
    /// `parts`.
    public static let parts = FieldKey<Int>(.parts)
    /// `phase`.
    public static let phase = FieldKey<Phase>(.phase)
    /// `place`.
    public static let place = FieldKey<String>(.place)
    /// `process`.
    public static let process = FieldKey<Entity>(.process)
    /// `kind`, as ProcessKind.
    public static let processKind = FieldKey<ProcessKind>(.kind)
    /// `role`, as ProcessRole.
    public static let processRole = FieldKey<ProcessRole>(.role)
    /// `product`.
    public static let product = FieldKey<String>(.product)
    /// `programme`.
    public static let programme = FieldKey<String>(.programme)
    /// `progress`.
    public static let progress = FieldKey<ExactDecimal>(.progress)
    /// `purpose`.
    public static let purpose = FieldKey<String>(.purpose)
    /// `quality`.
    public static let quality = FieldKey<Quality>(.quality)
    /// `reason`.
    public static let reason = FieldKey<String>(.reason)
    /// `reasonCode`.
    public static let reasonCode = FieldKey<ReasonCode>(.reasonCode)
    /// `result`.
    public static let result = FieldKey<DecisionResult>(.result)
    /// `resultText`.
    public static let resultText = FieldKey<String>(.resultText)
    /// `rhythm`.
    public static let rhythm = FieldKey<String>(.rhythm)
    /// `role`, as String.
    public static let roleText = FieldKey<String>(.role)
    /// `scheme`.
    public static let scheme = FieldKey<String>(.scheme)
    /// `sectors`.
    public static let sectors = FieldKey<[Sector]>(.sectors)
    /// `series`.
    public static let series = FieldKey<String>(.series)
    /// `smallCell`.
    public static let smallCell = FieldKey<Int>(.smallCell)
    /// `source`.
    public static let source = FieldKey<String>(.source)
    /// `spent`.
    public static let spent = FieldKey<ExactDecimal>(.spent)
    /// `staleDays`.
    public static let staleDays = FieldKey<Int>(.staleDays)
    /// `start`.
    public static let start = FieldKey<PartialDate>(.start)
    /// `status`.
    public static let status = FieldKey<MeasureStatus>(.status)
    /// `structure`.
    public static let structure = FieldKey<String>(.structure)
    /// `by`, as Entity.
    public static let successor = FieldKey<Entity>(.by)
    /// `by`, as PartialDate.
    public static let targetDate = FieldKey<PartialDate>(.by)
    /// `territories`.
    public static let territories = FieldKey<[Entity]>(.territories)
    /// `territory`.
    public static let territory = FieldKey<Entity>(.territory)
    /// `kind`, as TerritoryKind.
    public static let territoryKind = FieldKey<TerritoryKind>(.kind)
    /// `text`.
    public static let text = FieldKey<String>(.text)
    /// `theme`.
    public static let theme = FieldKey<String>(.theme)
    /// `title`.
    public static let title = FieldKey<String>(.title)
    /// `to`.
    public static let to = FieldKey<PartialDate>(.to)
    /// `toleranceDays`.
    public static let toleranceDays = FieldKey<Int>(.toleranceDays)
    /// `unit`.
    public static let unit = FieldKey<String>(.unit)
    /// `until`.
    public static let until = FieldKey<PartialDate>(.until)
    /// `url`.
    public static let url = FieldKey<String>(.url)
    /// `validFrom`.
    public static let validFrom = FieldKey<PartialDate>(.validFrom)
    /// `value`.
    public static let value = FieldKey<ExactDecimal>(.value)
    /// `voteText`.
    public static let voteText = FieldKey<String>(.voteText)
    /// `votes`.
    public static let votes = FieldKey<Votes>(.votes)
    /// `year`.
    public static let year = FieldKey<Int>(.year)
}
