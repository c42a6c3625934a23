/// What a backup holds.
public struct BackupReport: Equatable, Sendable {
    /// Events in it, each read again and checked.
    public let events: Int
    /// Segments of the log.
    public let segments: Int
    /// Bytes of the log.
    public let bytes: Int
    /// The root of the Merkle tree over its lines.
    public let root: Digest
    /// Files of the vault and of the access rules, where they were asked for.
    public let vaultFiles: Int
}

// Copying a store while others write.
extension EventLog {
    /// Copies everything durable now into a new or an empty folder and verifies the copy, while
    /// others go on reading and writing; takes no lock.
    ///
    /// Of the last segment the bytes below the head mark never change, and sealed segments only by
    /// a redaction, whose order is then durable. So the sealed ones are copied first, and then the
    /// last one by a mark that was read after them: the copy is the log as it was at that mark.
    /// Like a new store, it gets its file `format` last, after it has been verified: a backup that
    /// was not finished is no store. Snapshots, hash tiles and torn tails are left out; they are
    /// derived, or were never acknowledged.
    ///
    /// The vault and the access rules are copied after the log, so that whoever the log names was
    /// there to be copied, and only with `withVault`. `progress` gets the bytes of the log that
    /// were copied.
    public func backup(
        to target: String, withVault: Bool = false, progress: (Int) -> Void = { _ in }
    ) throws(LogError) -> BackupReport {
        _ = try readHead()
        try Self.claimFolder(target, storage)
        let copier = FileCopier(storage: storage)
        let log = target + "/" + StoreFile.log
        try attempt { () throws(SystemFailure) in try storage.makeDirectory(log) }
        let mark = try copySegments(to: log, copier, progress)
        try attempt { () throws(SystemFailure) in
            try storage.syncDirectory(log)
            try Self.make(target + "/" + StoreFile.head, HeadSlots.holding(mark), storage)
            try Self.make(target + "/" + StoreFile.lock, [], storage)
        }
        let bytes = copier.bytes
        let report = try EventLog(
            path: target, format: format, redaction: redaction, storage: storage
        ).verify()
        guard report.isSound, report.events == mark.position, let root = report.root else {
            throw Self.unsound(report, mark)
        }
        var vaultFiles = 0
        if withVault {
            vaultFiles = try attempt { () throws(SystemFailure) in
                for name in [StoreFile.vault, StoreFile.access] {
                    try copier.copyTree(file(name), to: target + "/" + name)
                }
                return copier.treeFiles
            }
        }
        try attempt { () throws(SystemFailure) in
            try Self.finish(target, format, storage)
        }
        return BackupReport(
            events: report.events, segments: report.segments, bytes: bytes, root: root,
            vaultFiles: vaultFiles)
    }

    /// Copies the sealed segments and then the last one; the mark up to which that is.
    private func copySegments(
        to target: String, _ copier: FileCopier, _ progress: (Int) -> Void
    ) throws(LogError) -> HeadMark {
        var copied: Set<Int> = []
        func name(_ first: Int) -> String { target + "/" + StoreFile.segment(first) }
        while true {
            let before = try readHead()
            for first in try sealed(before) where copied.insert(first).inserted {
                try attempt { () throws(SystemFailure) in
                    try copier.copy(segmentPath(first), to: name(first), .create, progress)
                }
            }
            let last = try attempt { () throws(SystemFailure) in
                try storage.open(segmentPath(before.segment), .read)
            }
            defer { storage.close(last) }
            // Still the last one after it was opened: so it was not replaced before.
            let mark = try readHead()
            guard mark.segment == before.segment else { continue }
            try attempt { () throws(SystemFailure) in
                try copier.copy(
                    last, upTo: mark.length, to: name(mark.segment), .create, progress)
            }
            return mark
        }
    }

    private func sealed(_ mark: HeadMark) throws(LogError) -> [Int] {
        let names = try attempt { () throws(SystemFailure) in
            try storage.names(in: file(StoreFile.log))
        }
        return names.compactMap { StoreFile.firstPosition($0) }.filter { $0 < mark.segment }
            .sorted()
    }

    /// What the copy has was read from the log: its damage is the log's.
    private static func unsound(_ report: VerificationReport, _ mark: HeadMark) -> LogError {
        guard let finding = report.findings.first(where: { $0.kind.isDamage }) else {
            return .lostTail(
                position: report.events, marked: mark.position,
                segment: StoreFile.segment(mark.segment), offset: mark.length)
        }
        return .corruption(
            position: finding.n, segment: finding.segment, offset: finding.offset,
            what: finding.text)
    }
}
