extension Words {
    /// The words before the details of an event in a sentence, by the field's key.
    public enum Events {
        /// The word before a field's value; empty where the value speaks for itself, `nil` for a
        /// field that a sentence leaves out.
        public static func word(for field: String) -> Text? { table[field] }

        private static let plain = Text(verbatim: "")

        private static let table: [String: Text] = [
            "status": plain, "result": plain, "disposition": plain, "body": plain, "role": plain,
            "phase": plain, "text": plain, "programme": plain, "source": plain, "amount": plain,
            "channel": plain, "address": plain, "title": plain, "name": plain, "medium": plain,
            "product": plain, "year": plain, "value": plain, "date": plain, "territory": plain,
            "structure": plain, "resultText": plain, "countText": plain, "voteText": plain,
            "ags": plain, "quality": plain, "consolidation": plain,
            "count": Text(de: "Anzahl:", en: "number:"),
            "reason": Text(de: "Grund:", en: "reason:"),
            "reasonCode": Text(de: "Ursache:", en: "cause:"),
            "start": Text(de: "Beginn", en: "start"),
            "end": Text(de: "Ende", en: "end"),
            "from": Text(de: "ab", en: "from"),
            "to": Text(de: "bis", en: "to"),
            "until": Text(de: "bis", en: "until"),
            "due": Text(de: "fällig", en: "due"),
            "by": Text(de: "bis", en: "by"),
            "deadline": Text(de: "Frist", en: "deadline"),
            "applyBy": Text(de: "Antragsfrist", en: "apply by"),
            "into": Text(de: "eingegangen in", en: "went into"),
            "guests": Text(de: "Gäste:", en: "guests:"),
            "votes": Text(de: "Stimmen:", en: "votes:"),
            "yes": Text(de: "Ja", en: "yes"),
            "no": Text(de: "Nein", en: "no"),
            "abstain": Text(de: "Enthaltungen", en: "abstentions"),
            "progress": Text(de: "Fortschritt in Prozent:", en: "progress in percent:"),
            "spent": Text(de: "ausgegeben", en: "spent"),
            "cost": Text(de: "Kosten", en: "cost"),
            "costText": Text(de: "Kosten:", en: "cost:"),
            "benefit": Text(de: "Nutzen", en: "benefit"),
            "benefitText": Text(de: "Nutzen:", en: "benefit:"),
            "cap": Text(de: "Höchstbetrag", en: "cap"),
            "budget": Text(de: "Volumen", en: "budget"),
            "series": Text(de: "Reihe", en: "series"),
            "part": Text(de: "Teil", en: "part"),
            "participants": Text(de: "Teilnehmende:", en: "participants:"),
            "conditions": Text(de: "Auflagen:", en: "conditions:"),
            "toleranceDays": Text(de: "Toleranz in Tagen:", en: "tolerance in days:"),
            "staleDays": Text(de: "ohne Bewegung ab Tagen:", en: "stalled after days:"),
            "convention": Text(de: "Ampeln nach", en: "lights by"),
            "parent": Text(de: "gehört zu", en: "belongs to"),
        ]
    }
}
