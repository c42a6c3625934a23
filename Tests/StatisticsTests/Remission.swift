import Statistics

/// Freireich et al. (1963): remission of leukaemia in weeks, with 6-MP and without; the usual
/// example.
enum Remission {
    static let treated = cases(
        ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
        censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
    static let untreated = cases(
        ended: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])
}

func cases(ended: [Double], censored: [Double] = []) -> [SurvivalCase] {
    ended.map { SurvivalCase(time: $0, hasEnded: true) }
        + censored.map { SurvivalCase(time: $0, hasEnded: false) }
}
