import Words

extension EventDefinition {
    /// The events of small-project funds and applications.
    static let funds: [EventDefinition] = [
        EventDefinition(
            .fundOpened, .creates,
            Text(de: "Kleinprojektefonds eröffnet", en: "Small-project fund opened"),
            Text(
                de: "Ein Fonds für kleine Projekte wird eröffnet.",
                en: "A fund for small projects is opened."),
            fields: [
                .process,
                .required(.title, .title, Text(de: "Titel des Fonds", en: "Title of the fund")),
                .optional(
                    .body, .reference(.body),
                    Text(de: "Wer ihn trägt", en: "Body that runs it")),
                .optional(
                    .budget, .money,
                    Text(de: "Mittel im Ganzen, in Euro", en: "Total funds in euros")),
                .optional(
                    .cap, .money,
                    Text(
                        de: "Höchstbetrag je Antrag, in Euro",
                        en: "Highest amount an application, in euros")),
                .optional(
                    .applyBy, .date,
                    Text(de: "Antragsfrist", en: "Deadline for applications")),
                .optional(
                    .from, .date,
                    Text(
                        de: "Beginn des Zeitraums für Projekte",
                        en: "Start of the period for projects")),
                .optional(
                    .to, .date,
                    Text(
                        de: "Ende des Zeitraums für Projekte",
                        en: "End of the period for projects")),
                .optional(
                    .eligible, .text,
                    Text(de: "Wer Anträge stellen kann", en: "Who may apply")),
                .optional(.purpose, .text, Text(de: "Zweck", en: "Purpose")),
            ],
            requirements: [.inOrder(.from, .to), .notNegative([.budget, .cap])]),
        EventDefinition(
            .fundReported, .adds(.reports),
            Text(de: "Über Fonds berichtet", en: "Fund reported"),
            Text(
                de: "Ein Bericht zum Fonds, auch nach seiner Schließung.",
                en: "A report on the fund, also after it was closed."),
            fields: [
                .required(.text, .text, Text(de: "Der Bericht", en: "The report"))
            ]),
        EventDefinition(
            .fundClosed, .ends,
            Text(de: "Fonds geschlossen", en: "Fund closed"),
            Text(
                de: "Der Fonds nimmt keine Anträge mehr an.",
                en: "The fund takes no more applications."),
            fields: [
                .optionalReason
            ]),
        EventDefinition(
            .applicationSubmitted, .creates,
            Text(de: "Antrag gestellt", en: "Application submitted"),
            Text(
                de: "Jemand beantragt Mittel aus dem Fonds.",
                en: "Somebody applies for money from the fund."),
            fields: [
                .required(.fund, .reference(.fund), Text(de: "Der Fonds", en: "The fund")),
                .required(
                    .title, .title,
                    Text(de: "Titel des Projekts", en: "Title of the project")),
                .optional(
                    .applicant, .reference(.body),
                    Text(de: "Wer den Antrag stellt", en: "Body that applies")),
                .optional(
                    .applicantText, .text,
                    Text(
                        de: "Wer den Antrag stellt, in Worten; keine Person",
                        en: "Who applies, in words; not a person")),
                .required(
                    .amount, .money,
                    Text(de: "Beantragter Betrag in Euro", en: "Amount asked for, in euros")),
                .territory,
            ],
            requirements: [.exactlyOne(.applicant, .applicantText), .notNegative([.amount])],
            rules: [
                Text(
                    de: """
                        Nie über dem Höchstbetrag des Fonds, nie nach der Antragsfrist, wo der \
                        Fonds sie setzt.
                        """,
                    en: """
                        Never above the cap of the fund, never after its deadline, where the \
                        fund sets them.
                        """)
            ]),
        EventDefinition(
            .applicationApproved, .states(.approval),
            Text(de: "Antrag bewilligt", en: "Application approved"),
            Text(
                de: "Der Antrag ist bewilligt; ein weiterer Eintrag setzt einen neuen Betrag.",
                en: "The application is approved; another entry sets a new amount."),
            fields: [
                .required(
                    .amount, .money,
                    Text(de: "Bewilligter Betrag in Euro", en: "Amount approved, in euros")),
                .optional(
                    .decision, .reference(.decision),
                    Text(de: "Beschluss dazu", en: "Decision on it")),
            ],
            requirements: [.notNegative([.amount])],
            rules: [
                Text(
                    de: """
                        Nie über dem Höchstbetrag; die Summe der Bewilligungen nie über den \
                        Mitteln des Fonds.
                        """,
                    en: """
                        Never above the cap; the sum approved is never above the budget of the \
                        fund.
                        """)
            ]),
        EventDefinition(
            .applicationRejected, .states(.rejection),
            Text(de: "Antrag abgelehnt", en: "Application rejected"),
            Text(de: "Der Antrag ist abgelehnt.", en: "The application is rejected."),
            fields: [
                .reason
            ]),
        EventDefinition(
            .applicationWithdrawn, .ends,
            Text(de: "Antrag zurückgezogen", en: "Application withdrawn"),
            Text(
                de: "Der Antrag wird nicht weiter verfolgt.",
                en: "The application is no longer pursued."),
            fields: [
                .optionalReason
            ]),
        EventDefinition(
            .applicationPaid, .adds(.payments),
            Text(de: "Mittel ausgezahlt", en: "Application paid"),
            Text(de: "Bewilligte Mittel wurden ausgezahlt.", en: "Approved money was paid out."),
            fields: [
                .required(
                    .amount, .money,
                    Text(de: "Ausgezahlter Betrag in Euro", en: "Amount paid, in euros"))
            ],
            requirements: [.notNegative([.amount])],
            rules: [
                Text(
                    de: "Nach der Bewilligung; im Ganzen nie mehr, als bewilligt ist.",
                    en: "After the approval; in total never more than was approved.")
            ]),
        EventDefinition(
            .applicationAccounted, .states(.accounting),
            Text(de: "Verwendung nachgewiesen", en: "Application accounted for"),
            Text(
                de: "Die Verwendung der Mittel ist nachgewiesen.",
                en: "The use of the money is accounted for."),
            fields: [
                .required(
                    .spent, .money,
                    Text(de: "Ausgegebener Betrag in Euro", en: "Amount spent, in euros")),
                .required(
                    .text, .text,
                    Text(de: "Verwendungsnachweis in Worten", en: "Account in words")),
            ],
            requirements: [.notNegative([.spent])],
            rules: [
                Text(de: "Erst nach einer Auszahlung.", en: "Only after a payment.")
            ]),
    ]
}
