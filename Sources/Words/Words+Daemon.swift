extension Words {
    /// What the query daemon says of a request it cannot serve, and of itself.
    public enum Daemon {
        // MARK: Titles, one a status

        /// 400
        public static let badRequest = Text(de: "Anfrage nicht lesbar", en: "Request not readable")
        /// 404
        public static let notFound = Text(de: "Nicht gefunden", en: "Not found")
        /// 405
        public static let methodNotAllowed = Text(
            de: "Methode hier nicht erlaubt", en: "Method not allowed here")
        /// 406
        public static let notAcceptable = Text(
            de: "Kein gewünschtes Format", en: "No acceptable format")
        /// 408
        public static let timedOut = Text(de: "Zeit abgelaufen", en: "Request timed out")
        /// 411
        public static let lengthRequired = Text(de: "Länge fehlt", en: "Length required")
        /// 413, 414 and 431
        public static let tooLarge = Text(de: "Anfrage zu groß", en: "Request too large")
        /// 417
        public static let expectation = Text(
            de: "Erwartung nicht erfüllbar", en: "Expectation failed")
        /// 501 and 505
        public static let unsupported = Text(de: "Nicht unterstützt", en: "Not supported")
        /// 503
        public static let busy = Text(de: "Ausgelastet", en: "Busy")

        // MARK: Details

        /// No such path.
        public static func noPath(_ path: String) -> Text {
            Text(de: "Unter \(path) gibt es nichts.", en: "There is nothing at \(path).")
        }
        /// The path has other methods.
        public static func otherMethods(_ methods: String) -> Text {
            Text(de: "Erlaubt sind hier: \(methods).", en: "Allowed here: \(methods).")
        }
        /// Too many connections.
        public static let tooManyConnections = Text(
            de: "Zu viele Verbindungen gleichzeitig. Bitte gleich noch einmal versuchen.",
            en: "Too many connections at once. Please try again shortly.")
        /// The request line.
        public static let requestLine = Text(
            de: "Die erste Zeile muss aus Methode, Ziel und HTTP/1.1 bestehen.",
            en: "The first line must be a method, a target and HTTP/1.1.")
        /// The target.
        public static let target = Text(
            de: "Das Ziel ist kein gültiger Pfad; Sonderzeichen gehören als %-Folge in UTF-8.",
            en: "The target is no valid path; special characters belong in it as % and UTF-8.")
        /// Line ends.
        public static let lineBreak = Text(
            de: "Zeilen müssen mit CR und LF zusammen enden.",
            en: "Lines must end in CR and LF together.")
        /// A header field.
        public static let header = Text(
            de: "Ein Kopffeld ist fehlerhaft: Name, Doppelpunkt ohne Leerzeichen davor, Wert.",
            en: "A header field is malformed: a name, a colon with no space before it, a value.")
        /// A folded header field.
        public static let folded = Text(
            de: "Kopffelder über mehrere Zeilen sind nicht zulässig.",
            en: "Header fields over several lines are not allowed.")
        /// The Host field.
        public static let host = Text(
            de: "Genau ein gültiges Feld Host ist nötig.",
            en: "Exactly one valid Host field is needed.")
        /// Content-Length.
        public static let length = Text(
            de: "Content-Length darf nur einmal stehen und nur aus Ziffern bestehen.",
            en: "Content-Length must stand only once and be digits only.")
        /// Content-Length and Transfer-Encoding.
        public static let lengthTwice = Text(
            de: "Content-Length und Transfer-Encoding schließen sich aus.",
            en: "Content-Length and Transfer-Encoding exclude each other.")
        /// Transfer-Encoding.
        public static let transferCoding = Text(
            de: "Als Transfer-Encoding ist nur „chunked“ möglich.",
            en: "The only Transfer-Encoding possible is “chunked”.")
        /// Chunks.
        public static let chunk = Text(
            de: "Ein Stück des Inhalts ist falsch begrenzt.",
            en: "A chunk of the body is delimited wrongly.")
        /// A slow request.
        public static let tooSlow = Text(
            de: "Die Anfrage war nach der erlaubten Zeit nicht vollständig.",
            en: "The request was not complete within the time allowed.")
        /// No length.
        public static let noLength = Text(
            de: "Eine Anfrage mit Inhalt braucht Content-Length oder „chunked“.",
            en: "A request with a body needs Content-Length or “chunked”.")
        /// The body.
        public static let bodyLimit = Text(
            de: "Der Inhalt ist größer als erlaubt.", en: "The body is larger than allowed.")
        /// The request line.
        public static let targetLimit = Text(
            de: "Die Adresse ist länger als erlaubt.", en: "The address is longer than allowed.")
        /// The header.
        public static let headerLimit = Text(
            de: "Die Kopffelder sind zu viele oder zu lang.",
            en: "The header fields are too many or too long.")
        /// Expect.
        public static let unknownExpectation = Text(
            de: "Als Expect ist nur „100-continue“ möglich.",
            en: "The only Expect possible is “100-continue”.")
        /// The method.
        public static let unknownMethod = Text(
            de: "Diese Methode kennt der Dienst nicht.",
            en: "The service does not know this method.")
        /// The version.
        public static let version = Text(
            de: "Der Dienst spricht HTTP/1.1 und HTTP/1.0.",
            en: "The service speaks HTTP/1.1 and HTTP/1.0.")

        // MARK: Errors of the service itself

        /// The port is taken.
        public static func portInUse(_ host: String, _ port: Int) -> Text {
            Text(
                de: "Auf \(host):\(port) lauscht schon ein Programm. Mit --port einen anderen "
                    + "Anschluss wählen; 0 nimmt einen freien.",
                en: "Another program listens on \(host):\(port) already. Choose another with "
                    + "--port; 0 takes a free one.")
        }
        /// The port needs privileges.
        public static func portNotPermitted(_ host: String, _ port: Int) -> Text {
            Text(
                de: "Keine Erlaubnis, auf \(host):\(port) zu lauschen; Anschlüsse unter 1024 "
                    + "sind meist dem System vorbehalten.",
                en: "No permission to listen on \(host):\(port); ports below 1024 are usually "
                    + "reserved for the system.")
        }
        /// A port that does not exist.
        public static func portInvalid(_ port: Int) -> Text {
            Text(
                de: "Anschluss \(port) gibt es nicht; erwartet: 0 bis 65535.",
                en: "There is no port \(port); expected: 0 to 65535.")
        }
        /// The host has no address.
        public static func hostUnknown(_ host: String, _ reason: String) -> Text {
            Text(
                de: "Zu \(host) gibt es keine Adresse: \(reason)",
                en: "There is no address for \(host): \(reason)")
        }
        /// The address is of another machine.
        public static func addressUnavailable(_ host: String) -> Text {
            Text(
                de: "\(host) ist keine Adresse dieses Rechners.",
                en: "\(host) is no address of this machine.")
        }
        /// A system call failed.
        public static func systemCall(_ call: String, _ reason: String) -> Text {
            Text(
                de: "Der Systemaufruf \(call) schlug fehl: \(reason)",
                en: "The system call \(call) failed: \(reason)")
        }
    }
}
