import ByteCoding

/// The seed of the story where nobody asks for another: the one of the demonstration.
public let storySeed: UInt64 = 1

/// The story of Musterland, an invented county, as drafts that a simulated store records.
///
/// Each element is one JSON line without its end: `type`, `subject`, `on`, `data`, `actor`,
/// `visibility`, `cause`, `id` and `recorded`, in the order of recording. A run of equal
/// `recorded` is one batch. The same seed gives the same bytes; another seed changes ids, hours
/// and the noise of some figures, never what happened.
public func musterlandDrafts(seed: UInt64) -> [[UInt8]] {
    let script = StoryScript(seed: seed)
    script.tellAll()
    var generator = SeededGenerator(seed: seed, part: 3)
    var clock = StoryClock(script.entries, seed: seed)
    let order = clock.schedule()
    // Version 7 ids, so that they sort as the events were recorded.
    var ids = [UUID128](repeating: UUID128(high: 0, low: 0), count: script.entries.count)
    for (entry, recorded) in order {
        ids[entry] = UUID128.version7(at: recorded, using: &generator)
    }
    return order.map { entry, recorded in
        script.entries[entry].line(id: ids[entry], recorded: recorded, ids: ids)
    }
}

/// The whole story as one file of JSON lines, for `Examples/`.
public func musterlandFile(seed: UInt64) -> [UInt8] {
    musterlandDrafts(seed: seed).reduce(into: []) { file, line in
        file.append(contentsOf: line)
        file.append(0x0A)
    }
}

extension StoryScript {
    /// Tells every chapter; a chapter may name what an earlier one told.
    func tellAll() {
        tellPlaces()
        tellBodies()
        tellProcess()
        tellNeeds()
        tellGoals()
        tellDialogs()
        tellOutcomes()
        tellSuggestions()
        tellDecisions()
        tellMobility()
        tellSupply()
        tellHealth()
        tellLearning()
        tellDigital()
        tellCommunity()
        tellHousing()
        tellClimate()
        tellCooperation()
        tellFund()
        tellIndicators()
        tellFindings()
        tellCorrections()
    }
}

extension StoryScript.Entry {
    func line(id: UUID128, recorded: Instant, ids: [UUID128]) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 512)
        writer.beginObject()
        writer.key("type" as StaticString)
        writer.string(type)
        writer.key("subject" as StaticString)
        writer.string(subject)
        if let on {
            writer.key("on" as StaticString)
            writer.string(on)
        }
        writer.key("data" as StaticString)
        FieldValue.object(data).write(to: &writer, ids: ids)
        writer.key("actor" as StaticString)
        writer.string(actor)
        writer.key("visibility" as StaticString)
        writer.string(visibility.code)
        if let cause {
            writer.key("cause" as StaticString)
            writer.string(ids[cause.index].description)
        }
        writer.key("id" as StaticString)
        writer.string(id.description)
        writer.key("recorded" as StaticString)
        writer.string(recorded.description)
        writer.endObject()
        return writer.bytes
    }
}
