/// Chapter 17: what is measured, with baselines, targets and years.
extension StoryScript {
    func tellIndicators() {
        tellPopulation()
        tellFibreByPlace()
        tellGoalIndicators()
        tellRedefinition()
    }

    private func indicator(
        _ id: String, _ title: String, unit: String, direction: String, aggregation: String,
        level: String, field: Topic? = nil, goal: String? = nil, places: [Place] = [],
        rhythm: String = "year", visibility: StoryVisibility? = nil
    ) {
        tell(
            "indicator.defined", "indicator/" + named(id), on: "2020-01-20",
            visibility: visibility,
            [
                "process": "musterland", "title": .text(title), "unit": .text(unit),
                "direction": .text(direction), "aggregation": .text(aggregation),
                "level": .text(level), "field": .optional(field?.rawValue),
                "goal": .optional(goal.map(named)), "territories": .places(places),
                "source": "Musterland-Statistik (erfunden)", "rhythm": .text(rhythm),
            ])
    }

    private func measured(
        _ id: String, _ value: String, _ date: String, at place: Place = .kreis,
        quality: String? = nil, area: String? = nil, boundary: String? = nil, late: String
    ) {
        tell(
            "indicator.measured", "indicator/" + named(id), late: late,
            [
                "value": .text(value), "date": .text(date), "territory": .text(place.rawValue),
                "quality": .optional(quality), "boundary": .optional(boundary),
                "area": .optional(area),
            ])
    }

    /// Population and area at the end of each year, with the changes of territory of 2022, 2023.
    private func tellPopulation() {
        indicator(
            "einwohner", "Bevölkerung am Jahresende", unit: "Personen", direction: "none",
            aggregation: "sum", level: "context", places: Place.members)
        for year in 2018...2024 {
            // The figures of a year come out in the autumn of the next, in one delivery.
            let late = year < 2019 ? "2020-02-03" : "\(year + 1)-09-2\(year % 7)"
            together {
                for (place, start, yearly, area) in Self.populations {
                    guard place != .gleichnisbach || year < 2023 else { continue }
                    let people = population(place, start, yearly, year)
                    measured(
                        "einwohner", "\(people)", "\(year)-12-31", at: place, quality: "final",
                        area: areaOf(place, area, year), boundary: "\(year)-12-31", late: late)
                }
            }
        }
        tell(
            "indicator.measured", "indicator/ml-einwohner", on: "2023-11-20",
            [
                "value": "61400", "date": "2035-12-31", "territory": "99001",
                "quality": "projected", "source": "Bevölkerungsprognose Fiktanien (erfunden)",
            ])
    }

    private static let populations: [(Place, Int, Int, String)] = [
        (.musterstadt, 18_420, 38, "74.30"), (.probenau, 12_110, -64, "61.85"),
        (.beispielow, 4_980, 21, "38.40"), (.entwurfshausen, 3_640, -12, "29.75"),
        (.obermuster, 2_870, -9, "44.10"), (.exempelrode, 790, -3, "18.60"),
        (.skizzenwalde, 640, -6, "21.05"), (.gleichnisbach, 410, -7, "15.20"),
        (.fiktenberg, 2_240, -17, "33.95"), (.schablonitz, 720, -8, "19.40"),
        (.vorlagensee, 1_310, 11, "26.70"), (.modellhagen, 960, -5, "22.15"),
        (.grenzmuster, 9_350, -28, "52.60"), (.parabelitz, 1_120, -4, "17.90"),
    ]

    private func population(_ place: Place, _ start: Int, _ yearly: Int, _ year: Int) -> Int {
        var people = start + yearly * (year - 2018) + noise.within(-start / 400...start / 400)
        if place == .musterstadt, year >= 2022 { people += 640 }
        if place == .beispielow, year >= 2022 { people -= 640 }
        if place == .obermuster, year >= 2023 { people += 378 }
        return people
    }

    private func areaOf(_ place: Place, _ area: String, _ year: Int) -> String {
        switch place {
        case .musterstadt where year >= 2022: "79.50"
        case .beispielow where year >= 2022: "33.20"
        case .obermuster where year >= 2023: "59.30"
        default: area
        }
    }

    private func tellFibreByPlace() {
        indicator(
            "glasfaser-gemeinden", "Haushalte mit Glasfaser nach Gemeinde", unit: "%",
            direction: "higher", aggregation: "mean", level: "output", field: .digital,
            places: Place.members)
        for (year, share) in [(2020, 12), (2021, 31), (2022, 44), (2023, 58), (2024, 79)] {
            together {
                for place in Place.members where place != .gleichnisbach || year < 2023 {
                    let lead = place == .musterstadt || place == .probenau ? 14 : -4
                    let value = share + lead + noise.within(-5...5)
                    measured(
                        "glasfaser-gemeinden", "\(max(0, min(99, value)))", "\(year)-12-31",
                        at: place, late: "\(year + 1)-03-15")
                }
            }
        }
    }
}
