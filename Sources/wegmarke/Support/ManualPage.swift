import Words

/// The manual page wegmarke(1), made from the same values as the help.
enum ManualPage {
    /// The page as roff, with a line end.
    static func text(_ language: Language) -> String {
        var page = Roff()
        page.title(
            "WEGMARKE", section: 1, source: "wegmarke \(version)",
            volume: ManualWords.volume[language])
        page.section(ManualWords.name[language])
        page.paragraph("wegmarke - " + CommandWords.tagline[language])
        page.section(ManualWords.synopsis[language])
        page.calls("wegmarke", ManualWords.calls)
        page.section(ManualWords.description[language])
        page.paragraph(ManualWords.purpose[language])
        page.paragraph(ManualWords.streams[language])
        page.section(ManualWords.commands[language])
        for command in Command.all { add(command, to: &page, language) }
        page.section(ManualWords.commonOptions[language])
        page.paragraph(ManualWords.commonOptionsNote[language])
        for option in CommonOptions.all.options { add(option, to: &page, language) }
        page.section(ManualWords.environment[language])
        for (name, meaning) in ManualWords.variables { page.item(name, nil, meaning[language]) }
        page.section(ManualWords.exitStatus[language])
        for code in ExitCode.allCases { page.item("\(code.rawValue)", nil, code.summary[language]) }
        page.section(ManualWords.files[language])
        for (path, meaning) in ManualWords.paths { page.item(path, nil, meaning[language]) }
        page.section(ManualWords.examples[language])
        for (remark, commands) in ManualWords.walk {
            page.paragraph(remark[language])
            page.typed(commands)
        }
        page.section(ManualWords.seeAlso[language])
        page.paragraph(ManualWords.furtherReading[language])
        return page.lines.joined(separator: "\n") + "\n"
    }

    private static func add(_ command: Command, to page: inout Roff, _ language: Language) {
        page.subsection(command.name)
        page.calls("wegmarke " + command.name, command.usage)
        page.paragraph(command.summary[language])
        for option in command.options { add(option, to: &page, language) }
        if let note = command.note {
            for paragraph in note[language].split(separator: "\n") {
                page.paragraph(String(paragraph))
            }
        }
        let common = command.common.options.map { "--" + $0.name }.joined(separator: ", ")
        page.paragraph(ManualWords.alsoTakes[language] + " " + common + ".")
    }

    private static func add(_ option: Option, to page: inout Roff, _ language: Language) {
        page.item("--" + option.name, option.value, option.summary[language])
    }
}
