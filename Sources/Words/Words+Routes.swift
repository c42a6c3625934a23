extension Words {
    /// What the routes of the query daemon say of a request that asks for what there is not.
    public enum Routes {
        // MARK: Titles

        /// 400
        public static let badParameter = Text(
            de: "Parameter nicht verwendbar", en: "Parameter not usable")
        /// 401
        public static let unauthorized = Text(de: "Nicht angemeldet", en: "Not authorized")
        /// A stream that ends.
        public static let dropped = Text(de: "Strom beendet", en: "Stream ended")
        /// A client that reads too slowly.
        public static let tooSlow = Text(
            de: "Die Ereignisse wurden zu langsam abgenommen; mit Last-Event-ID geht es weiter.",
            en: "The events were taken too slowly; go on with Last-Event-ID.")
        /// The daemon stops.
        public static let stopping = Text(
            de: "Der Dienst endet; mit Last-Event-ID geht es später weiter.",
            en: "The service stops; go on later with Last-Event-ID.")
        /// No room for a stream.
        public static let tooManySubscribers = Text(
            de: "Zu viele folgen den Ereignissen gleichzeitig. Bitte später noch einmal versuchen.",
            en: "Too many follow the events at once. Please try again later.")
        /// A parameter that makes no sense for a stream.
        public static func notForStreams(_ name: String) -> Text {
            Text(
                de: "\(name) gibt es für einen Strom von Ereignissen nicht.",
                en: "A stream of events does not have \(name).")
        }
        /// 403
        public static let forbidden = Text(de: "Nicht gestattet", en: "Not allowed")
        /// 429
        public static let tooManyAttempts = Text(
            de: "Zu viele Versuche", en: "Too many attempts")
        /// 503
        public static let notReady = Text(de: "Nicht bereit", en: "Not ready")
        /// 500
        public static let failed = Text(de: "Lesen fehlgeschlagen", en: "Reading failed")

        // MARK: Details

        /// A parameter that the route does not have.
        public static func unknownParameter(_ name: String, nearest: String?) -> Text {
            guard let nearest else {
                return Text(
                    de: "Den Parameter „\(name)“ gibt es hier nicht.",
                    en: "There is no parameter “\(name)” here.")
            }
            return Text(
                de: "Den Parameter „\(name)“ gibt es hier nicht. Gemeint ist wohl „\(nearest)“.",
                en: "There is no parameter “\(name)” here. Probably “\(nearest)” is meant.")
        }
        /// A parameter given more than once.
        public static func repeatedParameter(_ name: String) -> Text {
            Text(
                de: "Der Parameter „\(name)“ darf nur einmal stehen.",
                en: "The parameter “\(name)” may stand only once.")
        }
        /// A value that a parameter does not take.
        public static func badValue(_ name: String, found: String, expected: String) -> Text {
            Text(
                de: "\(name): „\(found)“ geht nicht. Erwartet: \(expected).",
                en: "\(name): “\(found)” does not fit. Expected: \(expected).")
        }
        /// A date.
        public static let date = Text(
            de: "ein Datum wie 2012, 2012-10 oder 2012-10-05",
            en: "a date such as 2012, 2012-10 or 2012-10-05")
        /// A state of knowledge.
        public static let knowledge = Text(
            de: "@ mit einer Position, ein Zeitpunkt oder ein Datum",
            en: "@ with a position, an instant or a date")
        /// A whole number between bounds.
        public static func whole(_ range: ClosedRange<Int>) -> Text {
            Text(
                de: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        /// A decimal.
        public static let decimal = Text(de: "eine Zahl", en: "a number")
        /// A subject.
        public static let subject = Text(
            de: "Kategorie/Kennung, etwa measure/m-12", en: "category/id, such as measure/m-12")
        /// An id.
        public static let id = Text(
            de: "eine Kennung wie m-12: kleine Buchstaben, Ziffern, - und _",
            en: "an id such as m-12: small letters, digits, - and _")
        /// A text that is not too long.
        public static func shortText(_ most: Int) -> Text {
            Text(de: "höchstens \(most) Zeichen", en: "\(most) characters at most")
        }
        /// A rule set otherwise.
        public static func policy(_ keys: [String]) -> Text {
            let list = keys.joined(separator: ", ")
            return Text(
                de: "Schlüssel=Wert, etwa staleDays=90; Schlüssel: \(list)",
                en: "key=value, such as staleDays=90; keys: \(list)")
        }
        /// A cursor.
        public static let cursor = Text(
            de: "der Wert „next“ der vorigen Antwort, mit denselben Angaben",
            en: "the value “next” of the answer before, with the same request")

        /// More clearance than the request has.
        public static func clearance(_ asked: String, _ own: String) -> Text {
            Text(
                de: "Die Freigabe „\(asked)“ braucht ein Zugangszeichen, das sie gibt; diese "
                    + "Anfrage hat „\(own)“. Senken geht, heben nicht.",
                en: "The clearance “\(asked)” needs a token that gives it; this request has "
                    + "“\(own)”. It can be lowered, not raised.")
        }
        /// A token that nobody knows.
        public static let badToken = Text(
            de: "Das Zugangszeichen gilt nicht. Ohne Authorization gibt es, was öffentlich ist.",
            en: "The token is not valid. Without Authorization there is what is public.")
        /// No token, where one is needed.
        public static let tokenNeeded = Text(
            de: "Dafür braucht es ein Zugangszeichen: Authorization: Bearer …",
            en: "This needs a token: Authorization: Bearer …")
        /// A token of a lesser role.
        public static func role(needed: String, own: String) -> Text {
            Text(
                de: "Dafür braucht es die Rolle „\(needed)“; dieses Zugangszeichen hat „\(own)“.",
                en: "This needs the role “\(needed)”; this token has “\(own)”.")
        }
        /// After too many tokens that are not valid.
        public static func tryAgain(_ seconds: Int) -> Text {
            Text(
                de: "Zu oft kam ein Zugangszeichen, das nicht gilt. Wieder versuchen in "
                    + "\(seconds) s.",
                en: "A token that is not valid came too often. Try again in \(seconds) s.")
        }

        /// No such dashboard.
        public static func noDashboard(_ name: String, nearest: String?) -> Text {
            thereIsNo(
                Text(de: "kein Dashboard „\(name)“", en: "no dashboard “\(name)”"),
                nearest.map { [$0] } ?? [])
        }
        /// A dashboard that takes no id.
        public static func noID(_ board: String) -> Text {
            Text(
                de: "Das Dashboard „\(board)“ nimmt keine Kennung.",
                en: "The dashboard “\(board)” takes no id.")
        }
        /// No such key figure.
        public static func noKPI(_ id: String, nearest: String?) -> Text {
            thereIsNo(
                Text(de: "keine Kennzahl „\(id)“", en: "no key figure “\(id)”"),
                nearest.map { [$0] } ?? [])
        }
        /// No such subject at the lens.
        public static func noSubject(_ name: String, asOf: String, nearest: [String]) -> Text {
            thereIsNo(
                Text(
                    de: "mit Stand \(asOf) nichts unter „\(name)“",
                    en: "nothing at “\(name)” as of \(asOf)"), nearest)
        }
        private static func thereIsNo(_ what: Text, _ nearest: [String]) -> Text {
            guard !nearest.isEmpty else {
                return Text(de: "Es gibt \(what[.german]).", en: "There is \(what[.english]).")
            }
            let list = nearest.joined(separator: ", ")
            return Text(
                de: "Es gibt \(what[.german]). Ähnlich: \(list).",
                en: "There is \(what[.english]). Near: \(list).")
        }
        /// Fewer events than asked for, as far as the request may see.
        public static func fewerEvents(_ size: Int) -> Text {
            Text(
                de: "Bis zum letzten sichtbaren Ereignis sind es weniger als \(size).",
                en: "Up to the last visible event there are fewer than \(size).")
        }
        /// No such event, as far as the request may see.
        public static func noEvent(_ n: String, of size: Int) -> Text {
            Text(
                de: "Unter den ersten \(size) Ereignissen ist kein sichtbares an der Position "
                    + "„\(n)“.",
                en: "Among the first \(size) events there is no visible one at the position "
                    + "“\(n)”.")
        }
        /// No room for a proof.
        public static let tooManyProofs = Text(
            de: "Zu viele Beweise gleichzeitig. Bitte später noch einmal versuchen.",
            en: "Too many proofs at once. Please try again later.")
        /// A page through another lens than that of the page before.
        public static let otherLens = Text(
            de: "asOf oder knownAt ist anders als auf der vorigen Seite; mit „cursor“ kann beides "
                + "fehlen.",
            en: "asOf or knownAt is another than that of the page before; with “cursor” both may "
                + "be left out.")
        /// No format that the client takes.
        public static func formats(_ formats: String) -> Text {
            Text(
                de: "Es gibt hier: \(formats).", en: "There is here: \(formats).")
        }
        /// The log could not be read.
        public static let unreadable = Text(
            de: "Das Protokoll der Ereignisse ist gerade nicht lesbar.",
            en: "The log of events cannot be read at present.")

        // MARK: The list of dashboards

        /// Its title.
        public static let dashboards = Text(de: "Dashboards", en: "Dashboards")
        /// Column: name.
        public static let name = Text(de: "Name", en: "Name")
        /// Column: title.
        public static let title = Text(de: "Titel", en: "Title")
        /// Column: what it shows.
        public static let shows = Text(de: "Zeigt", en: "Shows")
        /// Column: parameters.
        public static let parameters = Text(de: "Parameter", en: "Parameters")
        /// Column: address.
        public static let address = Text(de: "Adresse", en: "Address")
    }
}
