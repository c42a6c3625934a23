/// Chapter 7: suggestions by anyone, some answered, some not.
extension StoryScript {
    func tellSuggestions() {
        suggestion(
            "s-marktwagen",
            "Könnte der Bäckerwagen auch Obst und Medikamente mitbringen? Meine Nachbarin kommt "
                + "nicht mehr aus dem Dorf.", by: "letter", .schablonitz, field: .supply,
            on: "2019-07-22")
        disposed(
            "suggestion/ml-s-marktwagen", "adopted", into: "measure/ml-marktwagen",
            on: "2020-05-04")
        answered(
            "s-marktwagen", on: "2020-05-11",
            "Danke für den Anstoß. Ein Marktwagen mit vollem Sortiment steht jetzt im Entwurf.")
        suggestion(
            "s-reparatur", "Ein Treffpunkt, an dem man Dinge gemeinsam repariert.", by: "web",
            .beispielow, field: .community, on: "2020-03-30")
        disposed(
            "suggestion/ml-s-reparatur", "adopted", into: "measure/ml-reparaturtreff",
            on: "2020-09-07")
        answered(
            "s-reparatur", on: "2020-09-14",
            "Die Idee ist als Maßnahme aufgenommen; das Gemeindebüro Beispielow stellt den Raum.")
        suggestion(
            "s-wlan", "Im Wartebereich des Bahnhofs fehlt freies WLAN.", by: "phone",
            .musterstadt, field: .digital, on: "2019-12-02")
        disposed(
            "suggestion/ml-s-wlan", "merged", into: "measure/ml-freies-wlan", on: "2020-05-04")
        suggestion(
            "s-haltestelle", "Die Haltestelle an der Mühle ist im Winter unbeleuchtet.",
            by: "meeting", .entwurfshausen, field: .mobility, on: "2021-11-02")
        answered(
            "s-haltestelle", on: "2021-11-29",
            "Die Gemeinde stellt noch im Dezember eine Solarleuchte auf.")
        suggestion(
            "s-hundewiese", "Bitte eine eingezäunte Hundewiese am Stadtpark.", by: "web",
            .musterstadt, on: "2022-04-19")
        disposed(
            "suggestion/ml-s-hundewiese", "rejected",
            reason: "Betrifft kein Handlungsfeld der Strategie; an die Stadt weitergegeben.",
            on: "2022-05-02")
        answered(
            "s-hundewiese", on: "2022-05-09",
            "Wir haben Ihren Wunsch an das Grünflächenamt der Stadt weitergegeben.")
        suggestion(
            "s-schwimmkurs", "Im ganzen Landkreis gibt es keinen freien Schwimmkurs.",
            by: "phone", .fiktenberg, field: .learning, on: "2023-08-21")
        disposed(
            "suggestion/ml-s-schwimmkurs", "deferred",
            reason: "Der Kreissportbund klärt zunächst, welche Bäder Zeiten frei haben.",
            on: "2023-10-09")
        suggestion(
            "s-tauschregal", "Ein wetterfestes Regal zum Büchertauschen an jeder Bushaltestelle.",
            by: "web", .modellhagen, on: "2024-02-12")
        suggestion(
            "s-fahrplan", "Den Fahrplan bitte auch in großer Schrift aushängen.", by: "letter",
            .obermuster, field: .mobility, on: "2024-11-25")
        answered(
            "s-fahrplan", on: "2025-01-13",
            "Seit Jahresbeginn hängen an allen Haltestellen im Tal Pläne in großer Schrift.")
        suggestion(
            "s-energie", "Darf ich mein Scheunendach der Genossenschaft verpachten?",
            by: "phone", .probenau, field: .climate, on: "2025-09-15")
        suggestion(
            "s-intern-hinweis", "Hinweis aus einem Amt: Zwei Förderbescheide laufen doppelt.",
            by: "mail", on: "2023-01-23", visibility: .few)
    }
}
