import ByteCoding

extension Subject {
    var index: Int { Int(number) }
}

extension ReadModel {
    /// The subject of a stream name such as `measure/m-12`, if the log names it.
    public func subject(named name: String) -> Subject? {
        var name = name
        return name.withUTF8 { bytes in
            let sought = SoughtName(UnsafeRawBufferPointer(bytes))
            return subject(named: sought, hash: sought.hash(seed: subjectIndex.seed))
        }
    }

    /// The stream name of a subject, `category/id`.
    public func name(of subject: Subject) -> String {
        withName(subject) { String(decoding: $0, as: UTF8.self) }
    }

    func withName<R>(_ subject: Subject, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        let name = subjects[subject.index].name
        guard let text = name.text else { return name.withBytes(body) }
        return texts.withBytes(text, body)
    }

    @inline(__always)
    func subject(named name: SoughtName, hash: UInt64) -> Subject? {
        subjectIndex.find(hash: hash) { isNamed(Subject($0), name) }.map(Subject.init)
    }

    @inline(__always)
    func isNamed(_ subject: Subject, _ name: SoughtName) -> Bool {
        let stored = subjects[subject.index].name
        switch name {
        case .short(let short): return stored.equals(short)
        case .long:
            guard let text = stored.text else { return false }
            return texts.withBytes(text) { stored in
                name.withBytes { stored.hasSameBytes(as: $0) }
            }
        }
    }

    /// The number of a subject, new if the log has not named it yet.
    mutating func intern(_ name: SoughtName, hash: UInt64) -> Subject {
        if let known = subject(named: name, hash: hash) { return known }
        let number = UInt32(subjects.count)
        let category = name.withBytes { bytes in
            let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.startIndex
            return Category(utf8: UnsafeRawBufferPointer(rebasing: bytes[..<slash]))
        }
        let stored =
            switch name {
            case .short(let name): name
            case .long: SubjectName(text: name.withBytes { texts.append($0) })
            }
        subjects.append(
            SubjectRow(
                name: stored, firstHandle: UInt32(handles.count),
                category: category?.ordinal ?? SubjectRow.unknownCategory))
        handles.append(repeating: .empty, count: AttributeLayout.count(category))
        if let category { subjectsByCategory[Int(category.ordinal)].append(number) }
        subjectIndex.insert(number, hash: hash)
        return Subject(number)
    }

    /// Where the timeline of an attribute lies that carries values or events of one kind. In the
    /// place of its call, as every look-up of a value: the model would else be copied for it.
    @inline(__always)
    func handle(_ subject: Subject, _ attribute: Attribute) -> TimelineHandle {
        let row = subjects[subject.index]
        guard let slot = AttributeLayout.slot(row.category, attribute) else { return .empty }
        return handles[Int(row.firstHandle) + slot]
    }

    /// All entries of a timeline, in order, whatever the lens.
    func entries(_ subject: Subject, _ attribute: Attribute) -> [Entry] {
        switch attribute {
        case .events: entries(subjects[subject.index].events)
        case .referrers: entries(subjects[subject.index].referrers)
        default: timelines.elements(handle(subject, attribute))
        }
    }

    /// A timeline of positions alone: each event holds from its own first day.
    private func entries(_ handle: TimelineHandle) -> [Entry] {
        positions.elements(handle).map { entry(at: $0) }
    }

    /// An event as an entry of a timeline of positions.
    func entry(at n: UInt32) -> Entry { Entry(day: row(Int(n)).firstDay, n: n, raw: UInt64(n)) }

    /// Goes through the positions of a subject's stream, in the order of the log.
    func forEachPosition(of subject: Subject, _ body: (Int) -> Void) {
        let stream = subjects[subject.index].events
        for index in 0..<stream.count { body(Int(positions.element(stream, index))) }
    }

    /// Whether the stream of a subject has an event that a clearance may not see.
    public func hasEvents(_ subject: Subject, above clearance: Visibility) -> Bool {
        positions.elements(subjects[subject.index].events).contains {
            row(Int($0)).visibility > clearance.ordinal
        }
    }

    /// The number of an event in its stream.
    public func version(ofEventAt n: Int) -> Int {
        let events = subjects[Subject(row(n).subject).index].events
        var low = 0
        var high = events.count
        while low < high {
            let middle = (low + high) / 2
            if Int(positions.element(events, middle)) < n {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low + 1
    }
}
