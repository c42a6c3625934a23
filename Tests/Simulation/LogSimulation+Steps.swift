import ByteCoding
import EventStore

// What processes do, and what must hold of it.
extension LogSimulation {
    private var path: String { "/d/s" }

    private func open(_ actor: Actor) throws(LogError) -> EventLog {
        if let log = actor.log { return log }
        actor.position = 0
        let log = try EventLog(
            opening: path, redaction: .simulated, storage: actor.process,
            segmentBytes: segmentBytes)
        if random.percent(50) { restore(log, actor) }
        actor.log = log
        return log
    }

    /// Begins with a snapshot, where one fits: what it holds must be what was true then.
    private func restore(_ log: EventLog, _ actor: Actor) {
        var entries: [LogModel.Entry]?
        let outcome = log.restoreSnapshot(version: "1") { source in
            entries = source.array(of: LogModel.Entry.self)
            return entries != nil && source.array(of: UInt8.self) != nil
        }
        guard outcome.position > 0 else { return }
        note("restored \(outcome.position)")
        countRestored()
        actor.position = outcome.position
        model.require(
            log.position == outcome.position && entries.map { model.began(with: $0) } == true
                && entries?.count == outcome.position,
            "the snapshot at \(outcome.position) holds what never was")
    }

    private func writeSnapshot(_ log: EventLog, _ actor: Actor) throws(LogError) {
        // What a process was shown is what it knows: others may know more.
        let known = model.truth.prefix(actor.position)
        let texts = model.texts(upTo: actor.position)
        let position = try log.planSnapshot(version: "1")?.write {
            $0.write(array: Array(known))
            $0.write(array: texts)
        }
        note("snapshot at \(position as Any)")
    }

    private func show(_ record: Record, _ actor: Actor) {
        model.require(
            record.n == actor.position + 1,
            "position \(record.n) was shown after \(actor.position)")
        actor.position = record.n
        model.observe(record)
    }

    /// Whether an error is the doing of a planned fault, and never a false alarm.
    private func judge(_ error: LogError, _ actor: Actor) {
        note("  \(error)")
        if actor.process.hasFailed { countFault() }
        switch error {
        case .locked:
            model.require(nested, "locked, and nobody holds the lock")
        case .system, .diskFull, .readOnly, .indeterminate:
            model.require(
                actor.process.hasFailed || !actor.process.isAlive, "for no reason: \(error)")
        case .notAStore where makingFailed && model.truth.isEmpty:
            isGone = true
        default:
            model.violate("false alarm: \(error)")
        }
        if case .indeterminate = error { return close(actor) }
        if random.percent(30) { close(actor) }
    }

    // MARK: Reading

    func read(_ actor: Actor) {
        if random.percent(15) { planFault(actor, within: 15) } else { actor.process.clearPlan() }
        let wanted = visible
        do throws(LogError) {
            let log = try open(actor)
            var left = random.percent(10) ? random.below(4) : Int.max
            let stop = LogError.limitExceeded(what: "stop", limit: 0, found: 0, advice: "")
            do throws(LogError) {
                try log.catchUp { (record) throws(LogError) in
                    guard left > 0 else { throw stop }
                    left -= 1
                    show(record, actor)
                }
            } catch {
                guard error == stop else { throw error }
                return
            }
            note("read to \(log.position)")
            model.require(
                log.position >= wanted, "a reader ends at \(log.position), not at \(wanted)")
            model.require(model.isWhole, "a reader was shown a torn batch at \(log.position)")
            try readAgain(log)
            if random.percent(15) { try writeSnapshot(log, actor) }
        } catch {
            judge(error, actor)
        }
    }

    private func readAgain(_ log: EventLog) throws(LogError) {
        if log.position > 0, random.percent(30) {
            let position = 1 + random.below(log.position)
            let line = try log.line(at: position) ?? []
            try log.records(position...position) { model.observe($0) }
            model.require(
                model.isLine(line.withUnsafeBytes { CRC32C.checksum($0) }, at: position),
                "position \(position) is another one when read again")
        }
        if random.percent(10) {
            let report = try log.verify()
            model.require(report.isSound, "verify: \(report.findings)")
        }
    }

    // MARK: Writing

    func write(_ actor: Actor, waiting: Duration = .seconds(1)) {
        if random.percent(30) { planFault(actor, within: 60) } else { actor.process.clearPlan() }
        note("write")
        withOthers(actor) {
            do throws(LogError) {
                let log = try open(actor)
                defer { if log.lastRecovery != nil { countRecovery() } }
                var isPreview = false
                try log.withWriter(
                    waitingAtMost: waiting, fold: { if !isPreview { self.show($0, actor) } }
                ) { (writer) throws(LogError) in
                    model.checkEnd(at: writer.position)
                    visible = model.truth.count
                    try checkOrders(log)
                    for _ in 0..<(1 + random.below(3)) {
                        if random.percent(10) {
                            try redact(writer, log, actor)
                        } else if random.percent(12) {
                            isPreview = true
                            try appendGroup(writer, log, actor)
                            isPreview = false
                        } else {
                            try appendOne(writer, actor)
                        }
                    }
                }
                if random.percent(10) { try log.syncHead() }
                if random.percent(10) { try writeSnapshot(log, actor) }
            } catch {
                judge(error, actor)
            }
        }
    }

    private func appendOne(_ writer: LogWriter, _ actor: Actor) throws(LogError) {
        let isOld = !model.batches.isEmpty && random.percent(25)
        let number =
            isOld ? random.below(model.batches.count) : model.makeBatch(using: &random)
        let drafts = model.batches[number].drafts
        if case .shown(let first) = model.batches[number].state {
            return try appendKnown(drafts, first, writer)
        }
        if random.percent(12) { return try appendUnexpected(drafts, writer) }
        var expecting: [String: ExpectedVersion] = [:]
        for draft in drafts where random.percent(50) {
            let version = model.versions[draft.stream] ?? 0
            model.require(
                writer.version(ofStream: draft.stream) == version, "\(draft.stream): version")
            expecting[draft.stream] = version == 0 ? .noStream : .exactly(version)
        }
        try append(number, expecting: expecting, writer, actor)
    }

    /// Appends a batch that is not there yet.
    func append(
        _ number: Int, expecting: [String: ExpectedVersion], _ writer: LogWriter, _ actor: Actor
    ) throws(LogError) {
        let drafts = model.batches[number].drafts
        let before = model.batches[number].state
        let next = model.truth.count + 1
        model.batches[number].state = .open
        do throws(LogError) {
            let result = try writer.append(drafts, expecting: expecting)
            model.require(
                result == .appended(next...(next + drafts.count - 1))
                    && model.batches[number].state == .shown(next),
                "batch \(number): \(result), \(model.batches[number].state)")
            note("  \(result)")
        } catch {
            settle(number, error, actor, before)
            throw error
        }
        acknowledge()
        model.passOver()
        visible = model.truth.count
    }

    /// What a failed attempt leaves of a batch.
    private func settle(
        _ number: Int, _ error: LogError, _ actor: Actor, _ before: LogModel.State
    ) {
        if case .indeterminate = error { return }
        guard actor.process.isAlive else { return }
        model.require(
            model.batches[number].state == .open, "batch \(number) was refused and is there")
        if before == .new { model.batches[number].state = .new }
    }

    /// The same ids again: acknowledged again, or refused if anything differs.
    private func appendKnown(
        _ drafts: [RecordDraft], _ first: Int, _ writer: LogWriter
    ) throws(LogError) {
        var drafts = drafts
        let differs = random.percent(30)
        if differs { drafts[drafts.count - 1].data = Array("{\"other\":1}".utf8) }
        do throws(LogError) {
            let result = try writer.append(
                drafts, expecting: [drafts[0].stream: .exactly(1_000_000)])
            model.require(
                !differs && result == .known(Array(first..<(first + drafts.count))),
                "known from \(first) on: \(result)")
        } catch {
            guard differs, case .idConflict = error else { throw error }
        }
    }

    private func appendUnexpected(
        _ drafts: [RecordDraft], _ writer: LogWriter
    ) throws(LogError) {
        let stream = drafts[0].stream
        let version = model.versions[stream] ?? 0
        let wrong: ExpectedVersion =
            version > 0 && random.percent(50) ? .noStream : .exactly(version + 1)
        do throws(LogError) {
            let result = try writer.append(drafts, expecting: [stream: wrong])
            model.violate("\(stream) at \(version), expected \(wrong): \(result)")
        } catch {
            guard case .versionConflict(stream, wrong, version) = error else { throw error }
        }
    }

    /// Several batches in one write and one sync.
    private func appendGroup(
        _ writer: LogWriter, _ log: EventLog, _ actor: Actor
    ) throws(LogError) {
        let numbers = (0..<(2 + random.below(3))).map { _ in model.makeBatch(using: &random) }
        var next = model.truth.count + 1
        do throws(LogError) {
            for number in numbers {
                model.batches[number].state = .open
                let drafts = model.batches[number].drafts
                let result = try writer.stage(drafts)
                let end = next + drafts.count
                model.require(result == .appended(next...(end - 1)), "staged: \(result)")
                next = end
            }
            try writer.commit()
        } catch {
            for number in numbers { settle(number, error, actor, .new) }
            // What was folded from the group did not happen.
            actor.process.kill()
            throw error
        }
        for number in numbers {
            acknowledge()
            if model.batches[number].state == .open {
                model.batches[number].state = .acknowledged
            }
        }
        note("  a group up to \(log.position)")
        actor.position = log.position
        // A reader may have been shown some already.
        guard model.truth.count < log.position else { return model.passOver() }
        do throws(LogError) {
            try log.records((model.truth.count + 1)...log.position) { model.observe($0) }
        } catch {
            actor.process.kill()
            throw error
        }
        model.passOver()
        visible = model.truth.count
    }

    // MARK: The end

    /// A last recovery without faults, and a last power cut.
    func finish() {
        if random.percent(50) { cutPower() }
        for last in [false, true] {
            let actor = Actor(SimulatedProcess(disk: disk))
            do throws(LogError) {
                let log = try open(actor)
                try log.withWriter(fold: { self.show($0, actor) }) {
                    (writer) throws(LogError) in
                    model.checkEnd(at: writer.position)
                    try checkOrders(log)
                    if !last { try appendOne(writer, actor) }
                }
                checkTexts()
                let report = try log.verify()
                model.require(
                    report.isSound && report.events == model.truth.count,
                    "verify at the end: \(report)")
            } catch {
                if !isGone { judge(error, actor) }
            }
            actor.log = nil
            cutPower()
        }
    }
}
