/// Pieces of HTML; every text from outside passes `escaped`.
enum HTMLMarkup {
    /// Text for content and for attributes in double quotation marks.
    static func escaped(_ text: String) -> String { escaped(text, lineEnd: "\n") }

    /// Text that is escaped, its line ends kept.
    static func lines(_ text: String) -> String { escaped(text, lineEnd: "<br>") }

    private static func escaped(_ text: String, lineEnd: String) -> String {
        // Nearly every text goes out as it is, and a page has a thousand of them.
        guard text.utf8.contains(where: mayNeedEscape) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += lineEnd
            case "\t": result.unicodeScalars.append(scalar)
            default:
                // HTML has no control characters at all.
                let control = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                result.unicodeScalars.append(control ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// Whether a byte is one of the characters that are escaped, or begins one: U+0080 to U+009F
    /// are controls, and begin with C2, as some others do.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2: true
        default: false
        }
    }

    /// An element around content that is markup already.
    static func element(_ name: String, _ attributes: String = "", _ content: String) -> String {
        "<\(name)\(attributes.isEmpty ? "" : " \(attributes)")>\(content)</\(name)>"
    }

    /// An id that is safe in attributes and unique by its prefix.
    static func identifier(_ text: String) -> String {
        String(
            text.map { character in
                character.isASCII && (character.isLetter || character.isNumber)
                    ? character : "-"
            })
    }

    /// The style sheet: legible without it, quiet with it, and fit to be printed.
    static let style = """
        :root{color-scheme:light dark;--ink:#1c2329;--dim:#5a6570;--line:#cfd6dc;--wash:#f4f6f8;\
        --green:#1b6e35;--yellow:#8a5a00;--red:#b3261e;--grey:#5a6570;--mark:#1f5f8b;\
        --paper:#fff}
        @media(prefers-color-scheme:dark){:root{--ink:#e6eaee;--dim:#a4afb9;--line:#3c464f;\
        --wash:#1d2429;--green:#74d08f;--yellow:#f0c05a;--red:#ff8a80;--grey:#a4afb9;\
        --mark:#7fbbe3;--paper:#14191d}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:72rem;padding:1.5rem;color:var(--ink);\
        background:var(--paper);font:1rem/1.5 system-ui,sans-serif;\
        font-variant-numeric:tabular-nums;hyphens:auto}
        nav{display:flex;flex-wrap:wrap;gap:.25rem 1.2rem;margin:0 0 1rem;padding:0 0 .5rem;\
        border-bottom:1px solid var(--line)}
        nav a{color:var(--mark);text-decoration:none}nav a:hover{text-decoration:underline}
        nav a[aria-current]{color:var(--ink);font-weight:600}
        h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}
        h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
        h3{font-size:1rem;margin:1rem 0 .25rem}
        dl.head{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0;color:var(--dim)}
        dl.head div{display:flex;gap:.4rem}dl.head dd{margin:0;color:var(--ink)}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%}
        th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;\
        border-bottom:1px solid var(--line)}
        thead th{border-bottom:2px solid var(--line);vertical-align:bottom}
        tbody th{font-weight:600}.number{text-align:right}tbody .number{white-space:nowrap}
        .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));\
        gap:.75rem;margin:0}
        .figures>div{padding:.6rem .8rem;background:var(--wash);border-radius:.3rem}
        .figures dt{color:var(--dim)}.figures dd{margin:0;overflow-wrap:anywhere}
        .figures .value{font-size:1.3rem;font-weight:600}
        .light{white-space:nowrap;font-weight:600}
        .green{color:var(--green)}.yellow{color:var(--yellow)}
        .red{color:var(--red)}.grey{color:var(--grey)}
        .note,.empty,footer{color:var(--dim)}
        .notice{border-left:.3rem solid var(--mark);padding:.1rem 1rem;background:var(--wash)}
        ul.tree,ul.tree ul{list-style:none;padding-left:1.2rem}
        ul.tree{padding-left:0}ul.tree ul{border-left:1px solid var(--line)}
        svg{max-width:100%;height:auto;color:var(--mark)}svg text{fill:currentColor}
        svg .axis{color:var(--dim);font-size:11px}
        figure{margin:1rem 0}figcaption{color:var(--dim);font-size:.9rem}
        .drawing svg{min-width:34rem;font-size:12px}.drawing text{fill:var(--ink);\
        paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
        .drawing .axis text{fill:var(--dim)}.c2{color:light-dark(#a8480b,#f2a56f)}\
        .c3{color:light-dark(#1b7a4b,#7fd6a6)}.c4{color:light-dark(#8a3a94,#dba3e3)}\
        .c5{color:light-dark(#6d6a00,#d6d06a)}.c6{color:light-dark(#b0244f,#ff95ae)}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--wash);padding:.6rem}
        .contents ul{list-style:none;padding:0;margin:0}.contents .chapter{margin-top:.4rem}
        .contents .sub{padding-left:1.5rem}.contents a{color:inherit;text-decoration:none}
        @page{size:A4;margin:20mm 18mm 20mm 24mm;@bottom-right{content:counter(page)}}
        @media print{:root{color-scheme:light;--ink:#1c2329;--dim:#5a6570;--line:#cfd6dc;\
        --wash:#f4f6f8;--green:#1b6e35;--yellow:#8a5a00;--red:#b3261e;--grey:#5a6570;\
        --mark:#1f5f8b;--paper:#fff}nav{display:none}\
        body{max-width:none;padding:0;font-size:10pt;background:none}\
        table{font-size:9pt}th,td{padding:.2rem .35rem}a{color:inherit;text-decoration:none}\
        h1,h2,h3,figcaption,dt{break-after:avoid}p,li{orphans:3;widows:3}\
        tr,.figures>div,figure,.contents{break-inside:avoid}.contents{break-after:page}\
        thead{display:table-header-group}.scroll{overflow:visible}summary{display:none}\
        .drawing svg{min-width:0;max-height:220mm}\
        details::details-content{display:block;content-visibility:visible}}
        """
}
