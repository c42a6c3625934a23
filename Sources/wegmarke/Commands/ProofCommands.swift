import Engine
import EventStore
import Words

extension Command {
    static let checkpoint = Command(
        "checkpoint",
        Text(
            de: "Prüfpunkt ausgeben: Name, Zahl der Ereignisse, Wurzel ihres Hashbaums",
            en: "Print a checkpoint: name, number of events, root of their hash tree"),
        usage: [""], options: [sizeOption], common: .store,
        note: Text(
            de:
                "Der Prüfpunkt (C2SP tlog-checkpoint) gehört an einen anderen Ort. Später zeigt\n"
                + "„wegmarke verify --checkpoint DATEI“, ob seither etwas verändert wurde.",
            en:
                "Keep the checkpoint (C2SP tlog-checkpoint) somewhere else. Later,\n"
                + "\"wegmarke verify --checkpoint FILE\" tells whether anything was changed.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let size = try invocation.number("size", in: 0...(1 << 40))
        let bar = ProgressBar(ProofWords.hashing, invocation)
        let checkpoint: Checkpoint?
        do throws(LogError) {
            let log = try EventLog(opening: Session.path(invocation))
            checkpoint = try log.checkpoint(size: size, progress: bar.step)
        } catch {
            bar.finish()
            throw Failure(.log(error))
        }
        bar.finish()
        guard let checkpoint else { throw Failure(.noInput, ProofWords.tooFew(size ?? 0)) }
        try Files.write(Array(checkpoint.text.utf8))
        return .done
    }

    static let prove = Command(
        "prove",
        Text(
            de: "Beweis ausgeben, dass ein Ereignis im Protokoll steht",
            en: "Print a proof that an event is in the log"),
        usage: ["N"], options: [sizeOption], common: .store,
        note: Text(
            de:
                "Der Beweis (JSON, RFC 6962) enthält die Zeile des Ereignisses.\n"
                + "„wegmarke verify --proof DATEI“ prüft ihn am Protokoll; mit --checkpoint geht\n"
                + "es auch ohne das Protokoll, wenn beide gleich viele Ereignisse umfassen.",
            en:
                "The proof (JSON, RFC 6962) holds the line of the event.\n"
                + "\"wegmarke verify --proof FILE\" checks it against the log; with --checkpoint\n"
                + "also without the log, where both are over the same number of events.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(1...1)
        let word = invocation.words[0]
        guard let position = Int(word.hasPrefix("@") ? String(word.dropFirst()) : word) else {
            throw Failure(.usage, CommandWords.badValue("N", word, "17, @17"))
        }
        let size = try invocation.number("size", in: 1...(1 << 40))
        let bar = ProgressBar(ProofWords.hashing, invocation)
        let proof: InclusionProof?
        do throws(LogError) {
            let log = try EventLog(opening: Session.path(invocation))
            proof = try log.proof(of: position, size: size, progress: bar.step)
        } catch {
            bar.finish()
            throw Failure(.log(error))
        }
        bar.finish()
        guard let proof else {
            throw Failure(.noInput, ProofWords.absent(position, size: size))
        }
        try Files.print(proof.json)
        return .done
    }

    private static let sizeOption = Option(
        "size", "COUNT",
        Text(
            de: "über so viele erste Ereignisse (sonst alle), um zu einem Prüfpunkt zu passen",
            en: "over so many first events (else all), to fit a checkpoint"))
}

/// The words of checkpoints and proofs.
enum ProofWords {
    static let hashing = Text(de: "Rechnen", en: "Hashing")

    static func tooFew(_ size: Int) -> Text {
        Text(
            de: "Das Protokoll hat weniger als \(size) Ereignisse",
            en: "The log has fewer than \(size) events")
    }
    static func absent(_ position: Int, size: Int?) -> Text {
        guard let size else {
            return Text(
                de: "Im Protokoll gibt es kein Ereignis @\(position)",
                en: "There is no event @\(position) in the log")
        }
        return Text(
            de: "Unter den ersten \(size) Ereignissen des Protokolls gibt es kein @\(position)",
            en: "There is no @\(position) among the first \(size) events of the log")
    }
    static func noCheckpoint(_ path: String) -> Text {
        Text(
            de:
                "\(path) ist kein Prüfpunkt: erwartet sind drei Zeilen – Name, Zahl der "
                + "Ereignisse, Wurzel in Base64 – und danach höchstens Signaturen",
            en:
                "\(path) is no checkpoint: expected three lines – name, number of events, root "
                + "in base64 – and after them signatures at most")
    }
    static func noProof(_ path: String) -> Text {
        Text(
            de: "\(path) ist kein Beweis, wie ihn „wegmarke prove“ ausgibt",
            en: "\(path) is no proof as \"wegmarke prove\" prints it")
    }
    static func checkpointHolds(_ checkpoint: Checkpoint) -> Text {
        Text(
            de: "Der Prüfpunkt über \(checkpoint.size) Ereignisse stimmt.",
            en: "The checkpoint over \(checkpoint.size) events holds.")
    }
    static func proofHolds(_ proof: InclusionProof) -> Text {
        let holds = Text(
            de: "Der Beweis für @\(proof.position) unter \(proof.size) Ereignissen stimmt.",
            en: "The proof of @\(proof.position) among \(proof.size) events holds.")
        guard proof.isRedacted else { return holds }
        return holds + Text(verbatim: " ") + redactedProof
    }
    private static let redactedProof = Text(
        de: "Das Ereignis ist geschwärzt: Bewiesen ist der Hash der früheren Zeile, nicht, was "
            + "jetzt in ihr steht.",
        en: "The event is redacted: proved is the hash of the line as it was, not what it says "
            + "now.")
    static let withoutLog = Text(
        de: "Ohne Protokoll: der Beweis ist nur am Prüfpunkt geprüft.",
        en: "Without a log: the proof was checked against the checkpoint alone.")
}
