use super::{EntryTexts, Texts};
use crate::ui::numbers::hundredths;
use domain::indicator::{
    Better, CategoryKind, ChartKind, Disclosure, Doubt, EntryFlaw, Freshness, Measure, PeriodKind,
};
use domain::locale::Locale;
use domain::statistics::spc::{Assurance, Rule, Side, Variation};
use domain::time::format_day;

const HERE: Locale = Locale::Da;

pub(super) const TEXTS: Texts = Texts {
    indicators: "Indikatorer",
    lead: "Hvad der kommer ud af indsatserne, målt i tal. Alle ser det samme: det, der er offentliggjort. Små tal vises ikke, så ingen kan genkendes.",
    none: "Der er ingen indikatorer, du kan se.",
    fidelity: "Fidelitet: hvor tæt stederne følger IPS-metoden",
    new: "Ny indikator",
    edit: "Redigér definition",
    enter: "Indtast målinger",
    indicator: "Indikator",
    newest: "Seneste måling",
    not_published: "ikke offentliggjort",
    freshness_head: "Opdatering",
    freshness: |freshness| match freshness {
        Freshness::NotPromised => "ingen frist".to_owned(),
        Freshness::InTime { next, due_on } => {
            format!("{} ventes senest {}", next.label(HERE), format_day(due_on))
        }
        Freshness::Late { missing, due_on } => {
            format!(
                "forsinket: {} skulle være kommet {}",
                missing.label(HERE),
                format_day(due_on)
            )
        }
    },
    owner: "Ansvarlig",
    measure: |measure| match measure {
        Measure::Share => "Andel: nogle ud af en gruppe",
        Measure::Count => "Antal: et helt tal",
        Measure::Number => "Andet tal, fx en procent uden kendt gruppe",
    },
    better: |better| match better {
        Better::Higher => "Et højere tal er bedre",
        Better::Lower => "Et lavere tal er bedre",
        Better::Neutral => "Hverken højere eller lavere er bedre",
    },
    period_kind: |kind| match kind {
        PeriodKind::Week => "Uge",
        PeriodKind::Month => "Måned",
        PeriodKind::Quarter => "Kvartal",
        PeriodKind::HalfYear => "Halvår",
        PeriodKind::Year => "År",
        PeriodKind::Day => "En bestemt dag",
    },
    disclosure: |disclosure| match disclosure {
        Disclosure::Public => "Alle, der kan se programmet",
        Disclosure::Forum => "De, der har en rolle i programmet",
        Disclosure::Internal => "Kun sekretariatet",
    },
    category_kind: |kind| match kind {
        CategoryKind::Exclusive => "Hver person tælles i højst én kategori",
        CategoryKind::Overlapping => "En person kan tælles i flere kategorier",
    },
    choose: "Vælg",

    question_hint: "Det spørgsmål, tallet svarer på, i ord som en politiker bruger. Fx: Hvor mange er i job tre måneder efter forløbet?",
    counted_hint: "Præcist, hvem eller hvad der tælles med.",
    counted_of_hint: "Gruppen, som der tælles i. Kun for en andel.",
    population_hint: "Fx: Borgere med psykisk lidelse i Aalborg og Jammerbugt kommuner.",
    unit_hint: "Fx forløb, borgere, pladser eller %.",
    source_hint: "Hvem der har talt, og hvor tallet står.",
    due_days_hint: "Hvor længe efter periodens slut målingen skal være kommet. Lad feltet stå tomt, hvis der ikke er lovet noget.",
    threshold_hint: "Tal fra 1 op til ét under dette vises aldrig. Brug 5, medmindre kilden siger andet.",
    categories_hint: "Én på hver linje, højst 12. Lad feltet stå tomt, hvis tallet ikke deles op.",
    by_organisation: "Tallene opgøres også for hver organisation",
    by_organisation_hint: "Så har rækkerne en kolonne med organisationens navn.",
    initiatives_hint: "Indikatoren nævner dem på sin side.",
    nobody: "Ingen",
    change: "Når det, der tælles, ændres",
    change_lead: "Ændrer du tæller, nævner, population, enhed eller kategorier, tegnes et brud i figuren, og intet sammenlignes hen over det.",
    valid_from_hint: "Første dag, tallene er efter den nye definition.",
    reason_hint: "Skrives, når det, der tælles, ændres.",

    targets: "Mål",
    target_hint: "Et tal i indikatorens enhed; for en andel i procent, fx 40.",
    target_period: "Målet gælder",
    set_target: "Gem målet",
    benchmarks: "Sammenligning med andre",
    benchmark_lead: "Et tal fra andre steder må kun stå ved siden af, når læseren kan se, om det tæller det samme.",
    benchmark_hint: "I indikatorens enhed; for en andel i procent, fx 40.",
    benchmark_definition_hint: "Med kildens egne ord. Er det ikke ordret indikatorens egen tæller, er det en anden definition.",
    benchmark_reason_hint: "Hvorfor tallet vises, selv om det tæller noget andet. Det mærkes “ikke direkte sammenlignelig”.",
    set_benchmark: "Gem sammenligningen",
    not_comparable: "ikke direkte sammenlignelig",

    entry: "Målinger",
    entry_lead: "Indsæt rækker fra et regneark. Intet gemmes, før alle rækker er godtaget, og læserne ser intet, før du offentliggør.",
    rows_hint: "Kopiér rækkerne i regnearket, og sæt dem ind her. Kolonnerne adskilles af tabulator eller semikolon.",
    columns: "Hvilke kolonner kan bruges?",
    columns_text: |measure| match measure {
        Measure::Share => {
            "Uden overskrifter er kolonnerne periode, tæller og nævner. Med overskrifter kan de hedde Periode, Tæller, Nævner, Procent (i stedet for tæller), Kategori og Organisation."
        }
        Measure::Count => {
            "Uden overskrifter er kolonnerne periode og antal. Med overskrifter kan de hedde Periode, Antal, Kategori og Organisation."
        }
        Measure::Number => {
            "Uden overskrifter er kolonnerne periode og værdi. Med overskrifter kan de hedde Periode, Værdi, Kategori og Organisation."
        }
    },
    example: |measure| match measure {
        Measure::Share => "Periode;Tæller;Nævner\njuni 2026;42;86\njuli 2026;45;90",
        Measure::Count => "Periode;Antal\njuni 2026;12\njuli 2026;16",
        Measure::Number => "Periode;Værdi\njuni 2026;48,8\njuli 2026;50,1",
    },
    show: "Se rækkerne igennem",
    preview: "Det vil der ske",
    no_rows: "Der er ingen rækker at se.",
    line: "Linje",
    verdict: "Afgørelse",
    accepted: "Godtaget",
    refused: "Afvist",
    verdicts: |accepted, refused| match refused {
        0 => format!("{accepted} godtaget, ingen afvist."),
        refused => format!("{accepted} godtaget, {refused} afvist."),
    },
    correct: "Ret de afviste rækker i feltet ovenfor. Intet er gemt.",
    unknown_headings: |names| format!("Disse kolonner kendes ikke og er udeladt: {names}."),
    beyond: |n| format!("{n} rækker er for mange og er ikke læst. Del dem i flere."),
    flaw: |flaw, column| match flaw {
        EntryFlaw::Missing(_) => format!("{column}: mangler."),
        EntryFlaw::NotAPeriod(raw) => {
            format!("“{raw}” kan ikke læses som en periode af indikatorens slags.")
        }
        EntryFlaw::Future => "Perioden er ikke begyndt.".to_owned(),
        EntryFlaw::UnknownOrganisation(name) => format!("Ingen organisation hedder “{name}”."),
        EntryFlaw::NoOrganisations => "Indikatoren opgøres ikke for hver organisation.".to_owned(),
        EntryFlaw::UnknownCategory(name) => format!("Indikatoren har ingen kategori “{name}”."),
        EntryFlaw::NotACount(_, raw) => format!("{column}: “{raw}” er ikke et helt tal."),
        EntryFlaw::NotADecimal(_, raw) => {
            format!("{column}: “{raw}” er ikke et tal med højst to decimaler.")
        }
        EntryFlaw::MoreThanWhole { n, of } => format!("{n} er flere end hele gruppen på {of}."),
        EntryFlaw::MoreThanHundred(raw) => format!("“{raw}” er mere end 100 %."),
        EntryFlaw::TooManyCells => {
            "Rækken har flere felter end kolonner. Skriv overskrifter i første linje.".to_owned()
        }
        EntryFlaw::TooLong => EntryTexts::of(HERE).row_too_long.to_owned(),
        EntryFlaw::Repeated { line } => format!("Linje {line} gælder det samme."),
    },
    replaces: |figure| format!("erstatter {figure}"),
    doubts: "Tjek disse tal",
    doubts_lead: "Noget taler imod dem. Er de rigtige alligevel, så skriv hvorfor; begrundelsen gemmes sammen med tallene.",
    doubt: |doubt, place| match doubt {
        Doubt::Impossible {
            place: at,
            hundredths: said,
            of,
            below,
            above,
        } => {
            let near: Vec<_> = [below, above]
                .into_iter()
                .flatten()
                .map(|near| format!("{}\u{a0}%", hundredths(*near, HERE)))
                .collect();
            format!(
                "{}: {}\u{a0}% kan ikke fremkomme med n = {of} (mulige: {}).",
                place(at),
                hundredths(*said, HERE),
                near.join(" eller ")
            )
        }
        Doubt::OtherSize { period, of, sizes } => {
            let sizes: Vec<_> = sizes.iter().map(ToString::to_string).collect();
            format!(
                "{}: procenterne passer ikke med n = {of}. De passer med n = {}.",
                period.label(HERE),
                sizes.join(" eller ")
            )
        }
        Doubt::GroupsDiffer { period, .. } => format!(
            "{}: tallene er af grupper med forskellig størrelse. Opdelingen bliver ikke vist.",
            period.label(HERE)
        ),
        Doubt::CategoriesExceed { period, sum, n, .. } => format!(
            "{}: kategorierne giver tilsammen {sum}, men i alt er der {n}.",
            period.label(HERE)
        ),
        Doubt::Jump {
            period,
            hundredths: value,
            low,
            high,
        } => format!(
            "{}: {} ligger uden for det, de tidligere målinger svinger imellem ({} til {}).",
            period.label(HERE),
            hundredths(*value, HERE),
            hundredths(*low, HERE),
            hundredths(*high, HERE)
        ),
        Doubt::Gap { from, n: 1 } => format!("{} mangler.", from.label(HERE)),
        Doubt::Gap { from, n } => format!("{n} perioder mangler fra {}.", from.label(HERE)),
    },
    correction_lead: "Rækkerne erstatter tal, der er gemt i forvejen. Skriv hvorfor; de gamle tal bevares i historikken.",
    entry_reason_hint: "Gemmes sammen med tallene.",
    store: |n| match n {
        1 => "Gem 1 måling".to_owned(),
        n => format!("Gem {n} målinger"),
    },

    publish_title: "Det vil læserne se",
    publish_lead: "Små tal er skjult her, som de bliver for læserne. De skjulte tal forlader ikke serveren.",
    nothing_hidden: "Intet er skjult.",
    n_hidden: |n| match n {
        1 => "1 tal er skjult.".to_owned(),
        n => format!("{n} tal er skjult."),
    },
    publish: "Offentliggør",
    published_same: "Læserne ser netop dette nu.",
    entries: "Hvad der er gemt",
    entry_line: |n, when| match n {
        1 => format!("1 måling, {when}"),
        n => format!("{n} målinger, {when}"),
    },
    answered: "Begrundelse",

    period: "Periode",
    value: "Værdi",
    figure: "Tal",
    part: "Del",
    all: "alle",
    others: "øvrige",
    other_category: "øvrig",
    below: |threshold| format!("<{threshold}"),
    withheld: "skjult",
    of_all: |shown, of| format!("{shown} af {of}"),
    legend: |threshold| {
        format!(
            "“<{threshold}” er et tal fra 1 til {}. “skjult” er et tal, der ikke kan vises uden at røbe et lille.",
            threshold.saturating_sub(1)
        )
    },
    table: "Tallene i en tabel",
    against: "Holdes op mod",
    target: "Mål",
    version: "Version",
    definition: "Hvad tallet betyder",
    versions: "Tidligere definitioner",
    valid_from: |day| format!("fra {day}"),
    from_the_start: "fra begyndelsen",
    linked: "Hører til",
    published_on: |when| format!("Offentliggjort {when}"),
    download_csv: "Tallene (CSV)",
    download_svg: "Figuren (SVG)",
    download_png: "Figuren til et dias (PNG)",
    slide: "Adresse til at vise figuren i et dias",
    slide_hint: "Indsæt den som et billede fra internettet. Billedet følger med, når nye tal offentliggøres.",
    source_line: |source, published, is_sample| {
        let published = published.map(|day| format!(" Offentliggjort {day}."));
        let sample = if is_sample { " Eksempeldata." } else { "" };
        format!("Kilde: {source}.{}{sample}", published.unwrap_or_default())
    },
    same_meaning: "tæller det samme",
    newest_figure: |figure, period| format!("{figure} i {}", period.label(HERE)),
    only_divided: |period| format!("Kun opdelt, senest {}: se siden", period.label(HERE)),

    no_figure: "ingen måling",
    share_of: |unit| format!("Andel af {unit}"),
    break_on: |day| format!("Ny definition {day}"),
    as_usual: "Som det plejer",
    improvement: "Forbedring",
    concern: "Forværring",
    signal: "Signal",
    mean: "Gennemsnit",
    limits: "Grænser for det tilfældige",
    provisional_limits: "Foreløbige grænser",
    too_few: "For få målinger til at skelne udvikling fra tilfældig variation (mindst 12).",
    provisional: "Grænserne er foreløbige, indtil der er 20 målinger.",
    the_newest_figure: "Den seneste måling",
    figure_of: |period| match period.kind() {
        PeriodKind::Day => format!("Målingen den {}", period.label(HERE)),
        _ => format!("Målingen i {}", period.label(HERE)),
    },
    variation: |variation, figure| match variation {
        Variation::CommonCause => {
            "Tallet svinger, som det plejer. Intet tyder på en udvikling.".to_owned()
        }
        Variation::Improvement => format!("{figure} er et tegn på en forbedring:"),
        Variation::Concern => format!("{figure} er et tegn på en forværring:"),
        Variation::NeutralHigh => format!("{figure} er højere end det, tallet plejer at svinge:"),
        Variation::NeutralLow => format!("{figure} er lavere end det, tallet plejer at svinge:"),
    },
    rule: |cause| match (cause.rule, cause.side) {
        (Rule::Outside, Side::High) => "målingen ligger over den øvre grænse",
        (Rule::Outside, Side::Low) => "målingen ligger under den nedre grænse",
        (Rule::Trend, Side::High) => "syv målinger i træk stiger",
        (Rule::Trend, Side::Low) => "syv målinger i træk falder",
        (Rule::TwoOfThree, Side::High) => "to af tre målinger ligger tæt ved den øvre grænse",
        (Rule::TwoOfThree, Side::Low) => "to af tre målinger ligger tæt ved den nedre grænse",
        (Rule::Shift, Side::High) => "syv målinger i træk ligger over gennemsnittet",
        (Rule::Shift, Side::Low) => "syv målinger i træk ligger under gennemsnittet",
        (Rule::LongRun, Side::High) => {
            "flere målinger i træk, end tilfældet forklarer, ligger over gennemsnittet"
        }
        (Rule::LongRun, Side::Low) => {
            "flere målinger i træk, end tilfældet forklarer, ligger under gennemsnittet"
        }
    },
    assurance: |assurance| match assurance {
        Assurance::Pass => "Målet nås hver gang, hvis intet ændres.",
        Assurance::Inconsistent => "Målet nås nogle gange og andre gange ikke; det er tilfældigt.",
        Assurance::Fail => "Målet nås ikke, hvis intet ændres.",
    },
    divided: |period, has_intervals| match has_intervals {
        true => format!("Tallene for {period}. Stregerne viser usikkerheden (95 %)."),
        false => format!("Tallene for {period}."),
    },
    alphabetical: "Rækkefølgen er alfabetisk og ingen rangliste.",
    higher_than: |high, low| {
        format!(
            "Andelen er højere i {high} end i {low}; forskellen er større, end tilfældet forklarer."
        )
    },
    cannot_tell: "De to kan ikke skelnes med disse tal.",
    too_little: "Grupperne er for små til, at en forskel kunne vise sig.",
    parts_of: |whole, parts| match whole {
        Some(whole) => format!("{whole} i alt. {parts}."),
        None => format!("{parts}."),
    },
    hidden_together: "De skjulte tilsammen",
    size_of: |unit| format!("Gruppens størrelse ({unit})"),
    inner_limit: "95 %-grænse",
    outer_limit: "99,8 %-grænse",
    funnel_found: |high, low, n_hidden| {
        let mut said = Vec::new();
        if !high.is_empty() {
            said.push(format!("Højere, end tilfældet forklarer: {high}."));
        }
        if !low.is_empty() {
            said.push(format!("Lavere, end tilfældet forklarer: {low}."));
        }
        said.push(match said.is_empty() {
            true => {
                "Ingen ligger uden for 99,8 %-grænsen; forskellene kan være tilfældige.".to_owned()
            }
            false => "De øvrige kan ikke skelnes fra alle under ét.".to_owned(),
        });
        match n_hidden {
            0 => {}
            1 => said.push("1 er ikke med, fordi tallet er skjult.".to_owned()),
            n => said.push(format!("{n} er ikke med, fordi tallene er skjult.")),
        }
        said.join(" ")
    },
    over_time: |name| format!("{name} over tid"),
    panels: |n| format!("{n} organisationer over tid på samme skala, i alfabetisk orden."),
    class: |from, to| format!("{from} til {to}"),
    hidden_or_missing: "skjult eller ikke målt",
    on_map: |period, n, n_hidden| match n_hidden {
        0 => format!("{n} kommuner i {period}. Jo mørkere, des højere tal."),
        n_hidden => format!(
            "{n} kommuner i {period}, heraf {n_hidden} uden et tal, der kan vises. Jo mørkere, des højere tal."
        ),
    },
    groups_too_small: "Grupperne er for små til at skelne udvikling fra tilfældig variation.",
    lines_of_uncertainty: "Stregerne viser usikkerheden på hver måling (95 %).",
    few_crossings: "Målingerne går sjældnere fra den ene side af gennemsnittet til den anden, end tilfældet forklarer.",
    chart_kind: |kind| match kind {
        ChartKind::Xmr => "Grænserne er regnet af forskellen fra måling til måling (XmR).",
        ChartKind::P => "Grænserne følger, hvor mange der er talt hver gang (p-kort).",
        ChartKind::LaneyP => {
            "Grænserne følger, hvor mange der er talt hver gang, og hvor meget målingerne ellers svinger (p′-kort)."
        }
        ChartKind::C => {
            "Antallet svinger som tilfældige hændelser; grænserne er regnet derefter (c-kort)."
        }
        ChartKind::Points => "",
    },
};
