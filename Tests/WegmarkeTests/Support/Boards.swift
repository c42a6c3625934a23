import Foundation

/// The dashboards of this program, each with what it needs to be shown over all examples.
enum Boards {
    /// What is asked of a dashboard that takes an id, or no process.
    private static let questions: [String: [[String]]] = [
        "overview": [[]],
        "process": [["musterland"], ["huettener-berge"]],
        "measure": [["ml-dorfladen-exempelrode"]],
        "territory": [["01058008"]],
        "fund": [["ml-einfach-machen"]],
    ]

    /// The names as the help lists them: a new dashboard is held too.
    static let names: [String] = {
        let help = (try? Tool.run(["show", "--help"]).output) ?? ""
        guard let start = help.range(of: "Dashboards:\n") else { return [] }
        return help[start.upperBound...].split(separator: "\n").map { line in
            String(line.drop { $0 == " " }.prefix { $0 != ":" && $0 != " " })
        }
    }()

    /// Every dashboard as the arguments of `show`.
    static let all: [[String]] = names.flatMap { name in
        (questions[name] ?? [["--process", "musterland"]]).map { [name] + $0 }
    }

    /// The address of the same dashboard at the daemon.
    static func address(_ arguments: [String], suffix: String, tongue: Tongue) -> String {
        let query = "lang=\(tongue.rawValue)"
        return switch arguments.count {
        case 1: "/dashboards/\(arguments[0]).\(suffix)?\(query)"
        case 2: "/dashboards/\(arguments[0])/\(arguments[1]).\(suffix)?\(query)"
        default: "/dashboards/\(arguments[0]).\(suffix)?process=\(arguments[2])&\(query)"
        }
    }
}
