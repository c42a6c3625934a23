import Words

/// One option of a command: `--name VALUE`, or a switch.
struct Option: Sendable {
    let name: String
    /// What stands for the value in the help; `nil` for a switch.
    let value: String?
    let summary: Text

    init(_ name: String, _ value: String? = nil, _ summary: Text) {
        self.name = name
        self.value = value
        self.summary = summary
    }
}

/// One subcommand. Help, completion and the reference come from this value.
struct Command: Sendable {
    let name: String
    let summary: Text
    /// What follows the name, one line a form.
    let usage: [String]
    /// Its own options, besides the common ones.
    let options: [Option]
    /// Which of the common options it takes.
    let common: CommonOptions
    /// An example or a remark for the end of its help.
    let note: Text?
    let run: @Sendable (Invocation) throws(Failure) -> ExitCode

    init(
        _ name: String, _ summary: Text, usage: [String], options: [Option] = [],
        common: CommonOptions, note: Text? = nil,
        run: @escaping @Sendable (Invocation) throws(Failure) -> ExitCode
    ) {
        self.name = name
        self.summary = summary
        self.usage = usage
        self.options = options
        self.common = common
        self.note = note
        self.run = run
    }

    /// Every option it takes: its own first.
    var allOptions: [Option] { options + common.options }

    static let all: [Command] = [
        .demo, .initialise, .record, .correct, .retract, .catalog, .log, .show, .kpis, .changes,
        .why, .chain, .report, .evaluate, .export, .importing, .verify, .checkpoint, .prove,
        .redact, .person, .token, .backup, .snapshot, .stats, .serve, .generate, .completion, .help,
    ]
}

/// The options that several commands share.
struct CommonOptions: OptionSet, Sendable {
    let rawValue: Int
    static let store = CommonOptions(rawValue: 1)
    static let format = CommonOptions(rawValue: 2)
    static let lens = CommonOptions(rawValue: 4)
    static let process = CommonOptions(rawValue: 8)
    static let all: CommonOptions = [.store, .format, .lens, .process]

    var options: [Option] {
        var options: [Option] = []
        if contains(.store) { options.append(Option("store", "DIR", CommandWords.storeOption)) }
        if contains(.process) {
            options.append(Option("process", "ID", CommandWords.processOption))
        }
        if contains(.lens) {
            options += [
                Option("as-of", "DATE", CommandWords.asOfOption),
                Option("known-at", "@N|INSTANT|DATE", CommandWords.knownAtOption),
                Option("clearance", "public|internal|restricted", CommandWords.clearanceOption),
            ]
        }
        if contains(.format) {
            options.append(Option("format", "FORMAT", CommandWords.formatOption))
        }
        options += [
            Option("lang", "de|en", CommandWords.languageOption),
            Option("help", nil, CommandWords.helpOption),
        ]
        return options
    }
}
