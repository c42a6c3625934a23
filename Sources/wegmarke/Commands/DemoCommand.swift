import Dashboards
import Engine
import Glibc
import Musterland
import QueryDaemon
import StrategyModel
import Words

extension Command {
    static let demo = Command(
        "demo",
        Text(
            de: "Alle Beispiele erfassen, ihre Steuerungs-Dashboards zeigen und bereitstellen",
            en: "Record all examples, show their steering dashboards, and serve them"),
        usage: ["[--once]"],
        options: [
            Option(
                "once", nil,
                Text(
                    de: "nach dem Zeigen enden, nichts bereitstellen",
                    en: "end after showing; serve nothing")),
            Option("port", "P", Text(de: "Port (sonst 8080)", en: "port (else 8080)")),
            Option(
                "dir", "DIR",
                Text(
                    de: "Ordner der neuen Ablage (sonst ein vorläufiger, der am Ende verschwindet)",
                    en: "folder of the new store (else a temporary one that is removed at the end)")
            ),
        ],
        common: []
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let port = try invocation.number("port", in: 0...65_535) ?? 8_080
        let folder = try Examples.folder()
        let path: String
        if let given = invocation.value("dir") {
            path = given
        } else {
            path = try temporaryFolder()
        }
        let isTemporary = invocation.value("dir") == nil
        defer { if isTemporary { Files.remove(path) } }
        let store = try makeStore(at: path)
        try recordMusterland(into: store, invocation)
        for process in Examples.processes {
            try record(process, from: folder, into: store, invocation)
        }
        for process in Examples.processes + ["musterland"] {
            try showSteering(of: process, store, path, invocation)
        }
        guard !invocation.has("once") else { return .done }
        return try serve(store: path, DaemonSettings(port: port), invocation)
    }

    private static func makeStore(at path: String) throws(Failure) -> Store {
        do throws(EngineError) {
            try Store.create(
                at: path, origin: "wegmarke-demo", zone: ZoneRule.berlin, simulated: true)
            return try Store(opening: path)
        } catch {
            throw creating(error)
        }
    }

    /// Musterland first: its events were recorded over the years, the others are recorded today.
    private static func recordMusterland(
        into store: Store, _ invocation: Invocation
    ) throws(Failure) {
        let drafts = try Drafts.reading(musterlandFile(seed: storySeed), invocation)
        try record(drafts, "musterland (fiktiv/fictional)", into: store, invocation)
    }

    private static func record(
        _ process: String, from folder: String, into store: Store, _ invocation: Invocation
    ) throws(Failure) {
        for file in Examples.files(of: process, in: folder) {
            let drafts = try Drafts.reading(try Files.read(file), invocation)
            try record(drafts, file, into: store, invocation)
        }
    }

    private static func record(
        _ drafts: Drafts, _ name: String, into store: Store, _ invocation: Invocation
    ) throws(Failure) {
        do throws(EngineError) {
            let receipt = try store.record(drafts.valid)
            Files.note("\(name): " + RecordWords.recorded(receipt.recorded)[invocation.language])
        } catch {
            throw Failure(error)
        }
    }

    /// The steering dashboard of a process as of the last day of its last event.
    private static func showSteering(
        of process: String, _ store: Store, _ path: String, _ invocation: Invocation
    ) throws(Failure) {
        guard let board = Board.named("steering") else { return }
        var parameters = Parameters(language: invocation.language, version: version)
        parameters.isSimulated = true
        let zone = store.zone
        parameters.day = { Day(number: Int32(zone.day(of: $0))) }
        let today = store.lens(LensRequest(clearance: .restricted))
        let view = View(store.model, today)
        let last = view.entity(.process, process).flatMap { Process($0).lastDay } ?? today.asOf
        let document: Document
        do throws(BoardError) {
            try parameters.set(.process, to: process)
            document = try board.make(view.at { $0.asOf = min(last, today.asOf) }, parameters)
        } catch {
            throw Failure(error.exitCode, error.message)
        }
        let options = RenderOptions(
            width: invocation.environment.columns, colour: invocation.environment.showsColour)
        try Files.print(Dashboards.render(document, as: .text, options: options))
    }

    private static func temporaryFolder() throws(Failure) -> String {
        var base = "/tmp"
        if let variable = getenv("TMPDIR") { base = String(cString: variable) }
        var template = Array("\(base)/wegmarke-demo-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(
                .cannotCreate, CommandWords.fileFailed(base, String(cString: strerror(errno))))
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
