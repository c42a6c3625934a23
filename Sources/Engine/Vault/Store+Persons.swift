import ByteCoding
import EventStore
import StrategyModel

// Persons: their names and contacts lie in the vault; the log only ever says that one was erased.
extension Store {
    /// What became of an erasure.
    public enum Erasure: Equatable, Sendable {
        /// It was recorded at this position, and the file is gone.
        case recorded(Int)
        /// It had been recorded at this position; the file is gone.
        case known(Int)
    }

    /// Keeps a person, in place of what was kept under the id; whether there was something.
    public func add(_ person: Person) throws(PersonError) -> Bool {
        try changingVault { (vault, _) throws(PersonError) in
            guard erasure(ofPerson: person.id) == nil else { throw .erased(person.id) }
            do throws(LogError) {
                let isNew = try vault.read(person.id) == nil
                try vault.write(person.id, person.file)
                return !isNew
            } catch {
                throw .engine(.log(error))
            }
        }
    }

    /// Erases a person for good: first that is recorded, then the file is overwritten and removed.
    /// Should the program end in between, the next one to open the vault goes on.
    public func erasePerson(
        _ id: String, actor: String = "local"
    ) throws(PersonError) -> Erasure {
        guard SubjectSyntax.isID(id) else { throw .invalidID(id) }
        return try changingVault { (vault, writer) throws(PersonError) in
            if let position = erasure(ofPerson: id) {
                try erase(id, vault)
                return .known(position)
            }
            let isKept: Bool
            do throws(LogError) {
                isKept = try vault.read(id) != nil
            } catch {
                throw .engine(.log(error))
            }
            guard isKept else { throw .unknown(id) }
            let position = try recordErasure(id, actor, writer)
            try erase(id, vault)
            return .recorded(position)
        }
    }

    /// The person of an id; `nil` where nobody is kept under it.
    ///
    /// - Throws: ``PersonError/erased(_:)`` for who was erased.
    public func person(_ id: String) throws(PersonError) -> Person? {
        guard SubjectSyntax.isID(id) else { throw .invalidID(id) }
        guard erasure(ofPerson: id) == nil else { throw .erased(id) }
        let file: [UInt8]?
        do throws(LogError) {
            file = try Vault(of: log).read(id)
        } catch {
            throw .engine(.log(error))
        }
        guard let file else { return nil }
        return try Person(id: id, file: file)
    }

    /// The ids that something is kept under, in order.
    public func personIDs() throws(PersonError) -> [String] {
        do throws(LogError) {
            return try Vault(of: log).keys().filter { erasure(ofPerson: $0) == nil }
        } catch {
            throw .engine(.log(error))
        }
    }

    /// The ids of those who were erased, in the order of the log.
    public var erasedPersonIDs: [String] {
        model.subjects(of: .person).map { model.id(of: $0) }.filter {
            erasure(ofPerson: $0) != nil
        }
    }

    /// Erases the files of those who were erased, where another program did not get so far. Who is
    /// erased is never kept again, so this needs no lock.
    public func finishErasures() throws(EngineError) {
        do throws(LogError) {
            let vault = Vault(of: log)
            for id in try vault.keys() where erasure(ofPerson: id) != nil {
                try vault.erase(id)
            }
        } catch {
            throw .log(error)
        }
    }

    /// What every opening for writing does, once, under the lock.
    func finishErasuresOnce() throws(EngineError) {
        guard !hasFinishedErasures else { return }
        do throws(LogError) {
            try Vault(of: log).eraseUnfinished()
        } catch {
            throw .log(error)
        }
        try finishErasures()
        hasFinishedErasures = true
    }

    /// The position at which a person was erased.
    private func erasure(ofPerson id: String) -> Int? { model.erasure(ofPerson: id) }

    private func changingVault<Answer>(
        _ body: (Vault, LogWriter) throws(PersonError) -> Answer
    ) throws(PersonError) -> Answer {
        try locked(failure: { .engine($0) }) { (writer) throws(PersonError) in
            try body(Vault(of: log), writer)
        }
    }

    private func erase(_ id: String, _ vault: Vault) throws(PersonError) {
        do throws(LogError) {
            try vault.erase(id)
        } catch {
            throw .engine(.log(error))
        }
    }

    private func recordErasure(
        _ id: String, _ actor: String, _ writer: LogWriter
    ) throws(PersonError) -> Int {
        let draft = Draft(type: EventType.personErased.rawValue, subject: "person/\(id)")
        guard let valid = validate(draft).draft else { throw .invalidID(id) }
        let options = RecordingOptions(actor: actor, permitting: [.personErased])
        do throws(EngineError) {
            let receipt = try record([valid], options, under: writer)
            return receipt.items.last?.position ?? model.position
        } catch {
            throw .engine(error)
        }
    }
}
