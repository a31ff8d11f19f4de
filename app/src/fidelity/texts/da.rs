use super::Texts;
use domain::fidelity::{Anchor, Band, Counted, Rhythm, Section};
use domain::indicator::Disclosure;

pub(super) const TEXTS: Texts = Texts {
    indicators: "Indikatorer",
    title: "Fidelitet",
    lead: "Fidelitet er, hvor tæt et sted følger IPS-metoden. Bedømmere besøger stedet og giver 25 punkter en score fra 1 til 5. Summen kan blive fra 25 til 125; højere er tættere på metoden.",
    only_public: "Du ser de målinger, der er åbne for alle. Der kan være flere.",
    none: "Der er ingen fidelitetsmålinger, du kan se.",
    new: "Ny fidelitetsmåling",
    correct: "Ret målingen",
    download: "Hent alle scorer til regneark (CSV)",

    site: "Sted",
    newest: "Seneste måling",
    development: "Siden målingen før",
    next: "Næste måling",
    total: "Samlet score",
    review_on: |day| format!("Måling den {day}"),
    overdue: "overskredet",
    due_on: |day, rhythm| format!("senest {day} ({rhythm})"),
    rhythm: |rhythm| match rhythm {
        Rhythm::HalfYearly => "to gange om året, til scoren er god",
        Rhythm::Yearly => "en gang om året, når scoren er god",
    },

    section: |section| match section {
        Section::Staffing => "Bemanding",
        Section::Organization => "Organisering",
        Section::Services => "Ydelser",
    },
    band: |band| match band {
        Band::NotSupported => "ikke IPS",
        Band::Fair => "middel",
        Band::Good => "god",
        Band::Exemplary => "eksemplarisk",
    },
    certainty: |band| match band {
        Band::NotSupported => "op til 73: ubekræftet grænse",
        Band::Fair => "",
        Band::Good => "fra 100: bekræftet; op til 114: ubekræftet grænse",
        Band::Exemplary => "fra 115: ubekræftet grænse",
    },
    of_highest: |total| format!("{total} af 125"),
    no_total: "ingen samlet score",
    no_total_sentence: "Ikke alle punkter er vurderet: ingen samlet score.",
    not_assessed: "ikke vurderet",
    missing: |items| {
        format!("Ikke alle punkter er vurderet: ingen samlet score. Der mangler: {items}.")
    },

    one_total: |total| format!("Én måling: {total}."),
    first: "Der er endnu ikke en tidligere måling at sammenligne med.",
    first_seen: "Det er den første måling, du kan se.",
    incomparable: |day| {
        format!(
            "Kan ikke sammenlignes med målingen den {day}: ikke alle punkter er vurderet i begge målinger."
        )
    },
    months: |n| match n {
        0 => "på under en måned".to_owned(),
        1 => "på 1 måned".to_owned(),
        n => format!("på {n} måneder"),
    },
    changed: |from, to, months| format!("Fra {from} til {to} {months}."),
    unchanged: |total, months| format!("Uændret {total} {months}."),

    y_name: |scale| {
        format!(
            "Samlet score på {}, fra 25 til 125, pr. måledag. Afstanden mellem punkterne viser ikke, hvor lang tid der gik.",
            scale.name()
        )
    },
    level: |band, from| {
        let name = match band {
            Band::NotSupported => "Ikke IPS",
            Band::Fair => "Middel",
            Band::Good => "God",
            Band::Exemplary => "Eksemplarisk",
        };
        match from.is_confirmed {
            true => format!("{name} fra {}", from.at),
            false => format!("{name} fra {} (ubekræftet)", from.at),
        }
    },
    bands: "Hvad en score kaldes",
    bands_lead: "Gælder IPS-25. Grænser, der ikke er bekræftet mod skalaens manual, er mærket “ubekræftet grænse”.",
    band_head: "Navn",
    points: "Samlet score",
    limits: "Er grænserne bekræftet?",
    confirmed: "bekræftet",

    review_number: "Måling nr.",
    section_head: "Del",
    item: "Punkt",
    score: "Score",
    remark: "Bemærkning",
    items: "De 25 punkter",
    items_lead: "Hvad hver score betyder, står kun ved de punkter, hvor det er bekræftet.",
    section_total: |total, highest| format!("{total} af {highest}"),
    unconfirmed_items: "Punkternes navne og rækkefølge i denne del er ikke bekræftet mod manualen.",
    counted: |counted| match counted {
        Counted::ClientsPerSpecialist => "Borgere pr. konsulent",
        Counted::EmploymentTime => "Andel af arbejdstiden, der bruges på job og uddannelse",
    },
    anchor: |anchor, counted| {
        let unit = match counted {
            Counted::ClientsPerSpecialist => "",
            Counted::EmploymentTime => "\u{a0}%",
        };
        match anchor {
            Anchor::UpTo(most) => format!("højst {most}{unit}"),
            Anchor::Below(end) => format!("under {end}{unit}"),
            Anchor::Between(from, to) => format!("{from}–{to}{unit}"),
            Anchor::From(least) => format!("mindst {least}{unit}"),
        }
    },
    scale: |scale| format!("{} (25 punkter, højst 125)", scale.name()),
    disclosure: |disclosure| match disclosure {
        Disclosure::Public => "Alle, der kan se programmet",
        Disclosure::Forum => "De, der har en rolle i programmet",
        Disclosure::Internal => "Kun sekretariatet",
    },
    moved_head: "Hvad der har ændret sig",
    beside: |day| format!("Sammenlignet med målingen den {day}"),
    moved: |item, was, is| match is > was {
        true => format!("▲ {item}: op fra {was} til {is}"),
        false => format!("▼ {item}: ned fra {was} til {is}"),
    },
    nothing_moved: "Ingen punkter, der er vurderet begge gange, har fået en anden score.",
    versions: "Udgaver",
    written: "Skrevet",
    corrected: "Hvad der blev rettet",
    as_recorded: "som den først blev registreret",

    form_lead: "Skriv målingen ind, som bedømmerne gav den. Et punkt, de ikke vurderede, får ingen score, og så er der ingen samlet score.",
    correct_lead: "En rettelse bliver en ny udgave. Den tidligere bliver stående ved siden af.",
    choose: "Vælg",
    new_site: "Et nyt sted (skriv det nedenfor)",
    new_site_hint: "Kun for et nyt sted. Lad feltet stå tomt, når stedet er valgt ovenfor.",
    team_hint: "Navnet på teamet eller stedet i organisationen, fx IPS-team Midt. Kun for et nyt sted.",
    reviewers_hint: "Skriv funktioner, ikke navne på personer. Fx: to bedømmere fra regionens IPS-netværk.",
    scale_hint: "Kun IPS-25 kan registreres. Den ældre IPS-15 har andre punkter, andre grænser og en anden højeste score, og de to kan ikke sammenlignes.",
    scores_lead: "5 er tættest på metoden, 1 er længst fra.",
    summary_hint: "Det vigtigste, bedømmerne så, i klart sprog. Ingen oplysninger om enkelte borgere.",
    disclosure_hint: "En måling er for dem, der har en rolle i programmet, medmindre den åbnes for alle.",
    reason_hint: "Hvorfor målingen rettes. Står ved siden af rettelsen.",
};
