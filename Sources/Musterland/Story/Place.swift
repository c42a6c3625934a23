/// The territories of the story. All are invented; the key 99 belongs to no Land.
enum Place: String, CaseIterable, Sendable {
    case land = "99"
    case kreis = "99001"
    case nachbarkreis = "99002"
    case amtMustertal = "990015101"
    case amtFiktenseen = "990015102"
    case musterstadt = "99001001"
    case probenau = "99001002"
    case beispielow = "99001003"
    case entwurfshausen = "99001004"
    case obermuster = "99001011"
    case exempelrode = "99001012"
    case skizzenwalde = "99001013"
    case gleichnisbach = "99001014"
    case fiktenberg = "99001021"
    case schablonitz = "99001022"
    case vorlagensee = "99001023"
    case modellhagen = "99001024"
    case grenzmuster = "99002001"
    case parabelitz = "99002002"
    case randhausen = "99002003"
    case altmuster = "990010010001"
    case mustertal = "ml-mustertal"
    case bahnhof = "ml-bahnhof-musterstadt"

    var subject: String { "territory/" + rawValue }

    /// The towns and municipalities that take part from the start.
    static let members: [Place] = [
        .musterstadt, .probenau, .beispielow, .entwurfshausen, .obermuster, .exempelrode,
        .skizzenwalde, .gleichnisbach, .fiktenberg, .schablonitz, .vorlagensee, .modellhagen,
    ]

    /// The municipalities of the two joint administrations at the start.
    static let upperValley: [Place] = [.obermuster, .exempelrode, .skizzenwalde, .gleichnisbach]
    static let lakes: [Place] = [.fiktenberg, .schablonitz, .vorlagensee, .modellhagen]
}

/// The fields of action of the story.
enum Topic: String, CaseIterable, Sendable {
    case mobility = "ml-mobilitaet"
    case supply = "ml-nahversorgung"
    case health = "ml-gesundheit"
    case learning = "ml-bildung-familie"
    case digital = "ml-digitales"
    case community = "ml-zusammenleben"
    case housing = "ml-wohnen"
    case climate = "ml-klima"
    case together = "ml-zusammenarbeit"

    var subject: String { "field/" + rawValue }
}

/// The bodies of the story.
enum Body: String, CaseIterable, Sendable {
    case kreistag = "ml-kreistag"
    case sozialausschuss = "ml-ausschuss-soziales"
    case bauausschuss = "ml-ausschuss-bau"
    case steuerung = "ml-steuerungsgruppe"
    case geschaeftsstelle = "ml-geschaeftsstelle"
    case kreisverwaltung = "ml-kreisverwaltung"
    case amtMustertal = "ml-amt-oberes-mustertal"
    case amtFiktenseen = "ml-amt-fiktenseen"
    case stadtMusterstadt = "ml-stadt-musterstadt"
    case ratMusterstadt = "ml-rat-musterstadt"
    case ratProbenau = "ml-rat-probenau"
    case stadtProbenau = "ml-stadt-probenau"
    case gemeindeBeispielow = "ml-gemeinde-beispielow"
    case gemeindeEntwurfshausen = "ml-gemeinde-entwurfshausen"
    case stadtGrenzmuster = "ml-stadt-grenzmuster"
    case verkehr = "ml-verkehrsgesellschaft"
    case klinik = "ml-klinik"
    case pflege = "ml-pflegestuetzpunkt"
    case kreisvolkshochschule = "ml-volkshochschule"
    case jugendring = "ml-jugendring"
    case landfrauen = "ml-landfrauen"
    case sportbund = "ml-sportbund"
    case freiwilligenagentur = "ml-freiwilligenagentur"
    case handwerk = "ml-handwerkerschaft"
    case breitband = "ml-breitband"
    case wohnbau = "ml-wohnbau"
    case dorfladenExempelrode = "ml-dorfladen-exempelrode"
    case buergerbus = "ml-buergerbusverein"
    case aktionMobil = "ml-aktionsteam-mobil"
    case aktionOrtskern = "ml-aktionsteam-ortskern"
    case ministerium = "ml-ministerium"
    case beratung = "ml-beratung"
    case hochschule = "ml-hochschule"
    case netzwerk = "ml-netzwerk"
    case programm = "ml-programm"
    case gemeinden = "ml-gemeindevertretungen"
    case heimatverein = "ml-heimatverein-fiktenberg"
    case jugendinitiative = "ml-initiative-jugend"

    var subject: String { "body/" + rawValue }
}
