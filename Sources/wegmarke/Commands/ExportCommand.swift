import ByteCoding
import Engine
import Evaluation
import EventStore
import Interchange
import StrategyModel
import Words

extension Command {
    static let export = Command(
        "export",
        Text(
            de: "Daten für andere Programme ausgeben: Tabellen, Process Mining, Ereignisse",
            en: "Hand data to other programs: tables, process mining, events"),
        usage: [
            "FORMAT [-o FILE] [--process ID] [--as-of DATE] [--known-at …] [--clearance …]",
            "measures-csv|events-csv [--excel-de] [-o FILE]",
            "cases-csv [--unit measure|municipality|process] [--basis] [--excel-de] [-o FILE]",
            "datapackage -o DIR [--excel-de]", "xes [--case CATEGORY] [-o FILE]",
        ],
        options: [
            Option("output", "FILE", ExportWords.output),
            Option("excel-de", nil, ExportWords.excel),
            Option("case", "CATEGORY", ExportWords.cases),
            Option("unit", "measure|municipality|process", ExportWords.unit),
            Option("basis", nil, ExportWords.basis),
        ],
        common: [.store, .process, .lens],
        note: ExportWords.note
    ) { invocation throws(Failure) in
        let format = try exportFormat(invocation)
        let category = try caseCategory(invocation)
        let unit = try invocation.choice(
            "unit", of: CaseUnit.allCases.map(\.rawValue), default: CaseUnit.measure.rawValue)
        let target = invocation.value("output")
        if case .tables = format.content, target == nil {
            throw Failure(.usage, ExportWords.needsFolder)
        }
        let session = try Session.open(invocation)
        let view = try session.view()
        let store = session.store.log.format
        let scope = ExportScope(
            view, process: try process(view, invocation),
            source: ExportSource(
                identity: store.identity, origin: store.origin, program: "wegmarke \(version)",
                isSimulated: store.simulated),
            language: invocation.language)
        let export = Export(
            session: session, scope: scope,
            dialect: invocation.has("excel-de") ? .germanExcel : .standard, category: category,
            unit: CaseUnit(rawValue: unit) ?? .measure, hasBasis: invocation.has("basis"))
        switch format.content {
        case .stream(let write): try stream(export, to: target, write)
        case .tables: try tables(export, in: target ?? "")
        }
        if let target {
            Files.note(ExportWords.done(scope.eventCount, target)[invocation.language])
        }
        return .done
    }

    /// The format that is named, which must take the options that are given.
    private static func exportFormat(_ invocation: Invocation) throws(Failure) -> ExportFormat {
        try invocation.expectWords(1...1)
        let names = ExportFormat.all.map(\.name)
        let name = invocation.words[0]
        guard let format = ExportFormat.all.first(where: { $0.name == name }) else {
            let nearest = Spelling.nearest(to: name, among: names)
            throw Failure(.usage, ExportWords.unknown(name, nearest: nearest, all: names))
        }
        for option in ["excel-de", "case", "unit", "basis"] where !format.options.contains(option) {
            guard !invocation.has(option), invocation.value(option) == nil else {
                let takers = ExportFormat.all.filter { $0.options.contains(option) }
                throw Failure(.usage, ExportWords.notTaken(option, name, takers.map(\.name)))
            }
        }
        return format
    }

    private static func caseCategory(
        _ invocation: Invocation
    ) throws(Failure) -> StrategyModel.Category {
        let name = try invocation.choice(
            "case", of: XESExport.categories.map(\.rawValue), default: "measure")
        return StrategyModel.Category(rawValue: name) ?? .measure
    }

    private static func stream(
        _ export: Export, to target: String?,
        _ write: (Export, ([UInt8]) throws(Failure) -> Void) throws(Failure) -> Void
    ) throws(Failure) {
        let bar = ProgressBar(ExportWords.writing, export.session.invocation)
        defer { bar.finish() }
        var total = 0
        guard let target else {
            return try write(export) { (bytes) throws(Failure) in try Files.write(bytes) }
        }
        var file = try UnfinishedFile(at: target)
        try write(export) { (bytes) throws(Failure) in
            try file.write(bytes)
            total += bytes.count
            bar.step(total >> 20)
        }
        try file.finish()
    }

    /// Fills a folder with the tables and their description.
    private static func tables(_ export: Export, in target: String) throws(Failure) {
        let bar = ProgressBar(ExportWords.writing, export.session.invocation)
        defer { bar.finish() }
        var total = 0
        var folder = try UnfinishedFolder(at: target)
        var resources: [DataPackage.Resource] = []
        for table in DataTable.all(of: export.scope) {
            var resource = DataPackage.Resource(table)
            var file = try UnfinishedFile(at: folder.path(of: resource.path))
            try table.write(export.dialect) { (bytes) throws(Failure) in
                try file.write(bytes)
                resource.count(bytes)
                total += bytes.count
                bar.step(total >> 20)
            }
            try file.finish()
            resources.append(resource)
        }
        var description = try UnfinishedFile(at: folder.path(of: DataPackage.fileName))
        try description.write(
            DataPackage(export.scope, export.dialect).descriptor(of: resources))
        try description.finish()
        try folder.finish()
    }
}
