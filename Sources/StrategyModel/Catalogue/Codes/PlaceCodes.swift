public import Words

/// What kind of territory it is.
public enum TerritoryKind: String, Code {
    case land, kreis, amt, samtgemeinde, verwaltungsgemeinschaft, stadt, gemeinde, gemeindefrei
    case ortsteil, place, region

    /// The word for the code.
    public var label: Text {
        switch self {
        case .land: Text(de: "Land", en: "state")
        case .kreis: Text(de: "Landkreis", en: "county")
        case .amt: Text(de: "Amt", en: "joint administration (Amt)")
        case .samtgemeinde: Text(de: "Samtgemeinde", en: "joint municipality (Samtgemeinde)")
        case .verwaltungsgemeinschaft:
            Text(de: "Verwaltungsgemeinschaft", en: "administrative community")
        case .stadt: Text(de: "Stadt", en: "town")
        case .gemeinde: Text(de: "Gemeinde", en: "municipality")
        case .gemeindefrei: Text(de: "gemeindefreies Gebiet", en: "unincorporated area")
        case .ortsteil: Text(de: "Ortsteil", en: "district of a municipality")
        case .place: Text(de: "Ort", en: "place")
        case .region: Text(de: "Region", en: "region")
        }
    }
}

/// What kind of body or actor it is.
public enum BodyKind: String, Code {
    case council, committee, steeringGroup, administration, actionTeam, association, company
    case ministry, consultancy, research, initiative, network, programme, other

    /// The word for the code.
    public var label: Text {
        switch self {
        case .council: Text(de: "Vertretung", en: "council")
        case .committee: Text(de: "Ausschuss", en: "committee")
        case .steeringGroup: Text(de: "Steuerungsgruppe", en: "steering group")
        case .administration: Text(de: "Verwaltung", en: "administration")
        case .actionTeam: Text(de: "Aktions-Team", en: "action team")
        case .association: Text(de: "Verein oder Verband", en: "association")
        case .company: Text(de: "Unternehmen", en: "company")
        case .ministry: Text(de: "Ministerium", en: "ministry")
        case .consultancy: Text(de: "Beratungsbüro", en: "consultancy")
        case .research: Text(de: "Forschungseinrichtung", en: "research institution")
        case .initiative: Text(de: "Initiative", en: "initiative")
        case .network: Text(de: "Netzwerk", en: "network")
        case .programme: Text(de: "Förderprogramm", en: "programme")
        case .other: Text(de: "Sonstiges", en: "other")
        }
    }
}

/// The part of society that a body or participants come from.
public enum Sector: String, Code {
    case administration, politics, business, civilSociety, science, state, citizens

    /// The word for the code.
    public var label: Text {
        switch self {
        case .administration: Text(de: "Verwaltung", en: "administration")
        case .politics: Text(de: "Politik", en: "politics")
        case .business: Text(de: "Wirtschaft", en: "business")
        case .civilSociety: Text(de: "Zivilgesellschaft", en: "civil society")
        case .science: Text(de: "Wissenschaft", en: "science")
        case .state: Text(de: "Land und Bund", en: "state and federation")
        case .citizens: Text(de: "Bürgerinnen und Bürger", en: "citizens")
        }
    }
}
