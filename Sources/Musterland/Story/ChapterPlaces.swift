/// Chapter 1: the places and what became of their borders.
extension StoryScript {
    func tellPlaces() {
        together {
            territory(.land, "Fiktanien (erfundenes Land)", "land")
            territory(.kreis, "Landkreis Musterland (fiktiv)", "kreis", in: .land)
            territory(.nachbarkreis, "Landkreis Nebenmark (fiktiv)", "kreis", in: .land)
            territory(.amtMustertal, "Amt Oberes Mustertal", "amt", in: .kreis)
            territory(.amtFiktenseen, "Amt Fiktenseen", "amt", in: .kreis)
            territory(.musterstadt, "Musterstadt", "stadt", in: .kreis)
            territory(.probenau, "Probenau", "stadt", in: .kreis)
            territory(.beispielow, "Beispielow", "gemeinde", in: .kreis)
            territory(.entwurfshausen, "Entwurfshausen", "gemeinde", in: .kreis)
            territory(.obermuster, "Obermuster", "gemeinde", in: .amtMustertal)
            territory(.exempelrode, "Exempelrode", "gemeinde", in: .amtMustertal)
            territory(.skizzenwalde, "Skizzenwalde", "gemeinde", in: .amtMustertal)
            territory(.gleichnisbach, "Gleichnisbach", "gemeinde", in: .amtMustertal)
            territory(.fiktenberg, "Fiktenberg", "gemeinde", in: .amtFiktenseen)
            territory(.schablonitz, "Schablonitz", "gemeinde", in: .amtFiktenseen)
            territory(.vorlagensee, "Vorlagensee", "gemeinde", in: .amtFiktenseen)
            territory(.modellhagen, "Modellhagen", "gemeinde", in: .amtFiktenseen)
            territory(.altmuster, "Altmuster", "ortsteil", in: .musterstadt)
            tell(
                "territory.registered", Place.mustertal.subject, on: "2019-01-14",
                [
                    "name": "Mustertal (erfundene Landschaft)", "kind": "region",
                    "members": .places([.musterstadt, .beispielow] + Place.upperValley),
                ])
            tell(
                "territory.registered", Place.bahnhof.subject, on: "2019-01-14",
                ["name": "Bahnhof Musterstadt", "kind": "place", "parent": "99001001"])
        }
        together {
            territory(.grenzmuster, "Grenzmuster", "stadt", in: .nachbarkreis, on: "2021-08-30")
            territory(.parabelitz, "Parabelitz", "gemeinde", in: .nachbarkreis, on: "2021-08-30")
            territory(.randhausen, "Randhausen", "gemeinde", in: .nachbarkreis, on: "2021-08-30")
        }
        tellBorders()
    }

    private func territory(
        _ place: Place, _ name: String, _ kind: String, in parent: Place? = nil,
        on day: String = "2019-01-14"
    ) {
        tell(
            "territory.registered", place.subject, on: day,
            [
                "name": .text(name), "kind": .text(kind),
                "parent": .optional(parent?.rawValue), "ags": .text(place.rawValue),
            ])
    }

    private func tellBorders() {
        tell(
            "territory.renamed", Place.skizzenwalde.subject, on: "2020-07-01",
            ["name": "Skizzenwalde am See"])
        tell(
            "territory.rekeyed", Place.probenau.subject, on: "2021-01-01", late: "2021-01-18",
            ["ags": "99001902"])
        tell(
            "territory.boundaryChanged", Place.musterstadt.subject, on: "2022-01-01",
            [
                "reason": """
                Der Ortsteil Neue Siedlung wechselt von Beispielow nach Musterstadt (rund \
                640 Einwohnerinnen und Einwohner, 5,2 km²).
                """
            ])
        tell(
            "territory.boundaryChanged", Place.beispielow.subject, on: "2022-01-01",
            ["reason": "Abgabe des Ortsteils Neue Siedlung an Musterstadt."])
        tell(
            "territory.reassigned", Place.vorlagensee.subject, on: "2023-01-01",
            late: "2023-01-16", ["parent": .text(Place.amtMustertal.rawValue)])
        tell(
            "territory.merged", Place.gleichnisbach.subject, on: "2023-01-01",
            late: "2023-01-16",
            [
                "into": .text(Place.obermuster.rawValue),
                "reason": "Freiwillige Eingemeindung nach Bürgerentscheid im Juni 2022.",
            ])
    }
}
