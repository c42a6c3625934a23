import Glibc
import Words

/// Where the example files lie: beside the sources, or where `make install` put them.
enum Examples {
    /// The example processes, in the order in which they are recorded and shown.
    static let processes = [
        "huettener-berge", "wolfenbuettel", "saalebogen", "lebenswert", "ludwigslust-parchim",
    ]

    /// The files of a process, the one with its territories and decisions first.
    static func files(of process: String, in folder: String) -> [String] {
        ["\(folder)/\(process).jsonl", "\(folder)/\(process)-population.jsonl"]
            .filter(Files.exists)
    }

    /// The folder of the examples.
    static func folder() throws(Failure) -> String {
        var candidates = ["Examples"]
        if let binary = executablePath() {
            // .build/release/wegmarke in a checkout; PREFIX/bin/wegmarke when installed.
            var folder = parent(of: binary)
            candidates.append(parent(of: folder) + "/share/wegmarke/Examples")
            for _ in 0..<4 {
                folder = parent(of: folder)
                candidates.append(folder + "/Examples")
            }
        }
        for candidate in candidates where Files.exists("\(candidate)/\(processes[0]).jsonl") {
            return candidate
        }
        let looked = candidates.joined(separator: ", ")
        throw Failure(
            .noInput,
            Text(
                de: "Der Ordner Examples fehlt; gesucht in: \(looked)",
                en: "The folder Examples is missing; looked in: \(looked)"))
    }

    private static func executablePath() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = buffer.withUnsafeMutableBytes {
            $0.baseAddress.map { readlink("/proc/self/exe", $0, 4_096) } ?? -1
        }
        guard count > 0 else { return nil }
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "" }
        return String(path[..<slash])
    }
}
