use super::Texts;

pub(super) const TEXTS: Texts = Texts {
    title: "Kan vi stole på farverne?",
    lead: |frozen, unfrozen| {
        let counted = match frozen {
            0 => "Ingen runde er frosset endnu.".to_owned(),
            1 => "Tallene er regnet af det, forummet fik vist i 1 frossen runde.".to_owned(),
            n => format!("Tallene er regnet af det, forummet fik vist i {n} frosne runder."),
        };
        match unfrozen {
            0 => counted,
            1 => format!("{counted} 1 runde er ikke frosset og tæller ikke med."),
            n => format!("{counted} {n} runder er ikke frosset og tæller ikke med."),
        }
    },
    window: "Uændret over",
    n_rounds: |n| format!("{n} runder"),
    compared: "Ændring til mødet",
    show: "Vis",
    and_more: |n| format!(" og {n} til"),
    none_frozen: "Ingen runde er frosset endnu.",
    one_frozen: "Kun én runde er frosset. Der skal to til.",
    none_owed: "Ingen indsats skulle indberette til de frosne runder.",
    none_reported: "Intet lys er indberettet til tiden endnu.",
    too_few_rounds: |n, needed| {
        let frozen = if n == 1 { "runde" } else { "runder" };
        format!("Kun {n} {frozen} er frosset. Der skal {needed} til.")
    },

    number: "Nr.",
    initiative: "Indsats",
    initiatives: "Indsatser",
    light: "Lys",
    lights: "Andel",
    all: "I alt",
    days: "Dage",
    days_ago: |n| match n {
        0 => "i dag".to_owned(),
        1 => "for 1 dag siden".to_owned(),
        n => format!("for {n} dage siden"),
    },
    never: "aldrig",

    in_time_title: "Kom indberetningerne til tiden?",
    in_time_answer: |share| format!("{} kom til tiden.", share.of("indberetninger")),
    in_time_how: "Til tiden er det, der stod i det frosne materiale. Det, der kom bagefter, er efter frist.",
    meeting: "Møde",
    in_time: "Til tiden",
    late: "Efter frist",
    missing: "Mangler",
    all_rounds: "Alle runder",

    unchanged_title: "Flytter farverne sig?",
    unchanged_answer: |share, n| {
        format!(
            "{} har haft samme farve i de seneste {n} frosne runder.",
            share.of("indsatser")
        )
    },
    unchanged_none: |n| format!("Ingen indsats har indberettet til tiden i alle {n} runder."),
    unchanged_how: "Regnet af dem, der indberettede til tiden i hver af runderne.",
    gao: "Til sammenligning fik ca. 47\u{a0}% af it-investeringerne hos seks amerikanske myndigheder \
          samme vurdering i hver eneste periode fra juni 2009 til marts 2012:",
    over_the_rounds: "Over runderne",
    all_the_way: "hele vejen",
    changed: "Skiftede farve",
    with_gap: "Mangler mindst én indberetning",
    newer: "Ikke i planen i alle runder",

    never_red_title: "Har noget været rødt?",
    never_red_answer: |share| format!("{} har aldrig været røde.", share.of("indsatser")),
    never_red_none: "Ingen indsats har tre indberetninger til tiden endnu.",
    never_red_how: "Regnet af dem med mindst tre indberetninger til tiden, også indsatser, der er afsluttet.",
    worst_light: "Værste lys",
    was_red: "Har været rød",
    deviated: "Har afveget, men aldrig rød",
    only_green: "Kun grøn",
    too_few_reports: "Færre end tre indberetninger",

    differing_title: "Er forummet enigt?",
    differing_answer: |share, range| {
        let answer = format!(
            "I {} så forummet en anden farve end projektet.",
            share.of("vurderinger")
        );
        match range {
            Some(range) => format!("{answer} 95\u{a0}%-interval: {range}."),
            None => answer,
        }
    },
    no_ratings: "Forummet har ikke vurderet noget lys selv endnu.",
    only_unreported: "Forummet har kun vurderet indsatser, som projektet ikke havde indberettet.",
    differing_how: "Den seneste vurdering i hver runde er holdt op mod det frosne lys. Forummet vælger \
                    selv, hvad det vurderer: Tallet gælder ikke de lys, det lod stå.",
    rating: "Forummets farve",
    ratings: "Vurderinger",
    agrees: "Som projektets",
    forum_worse: "Værre end projektets",
    forum_better: "Bedre end projektets",
    lead_silent: "Projektet havde ikke indberettet",

    deviating_title: "Hvor længe er noget ikke grønt?",
    deviating_answer: |share| format!("{} er ikke grønne.", share.of("indberettede lys")),
    deviating_how: "Et lys er én indsats i én frossen runde. Det, der mangler, har ingen farve: Dets andel \
                    er af alle, farvernes af dem, der er indberettet. Et forløb brydes af en anden farve \
                    eller en manglende indberetning; et løbende forløb kan blive længere.",
    runs_caption: "Forløb: runder i træk",
    runs: "Forløb",
    median: "Median",
    longest: "Længste",
    running: "Løbende",
    either: "ikke grøn",

    came_back_title: "Kommer det igen?",
    came_back_answer: |share| {
        format!(
            "{} blev fulgt af en ny på samme indsats.",
            share.of("lukkede afvigelser")
        )
    },
    relapsed_answer: |share| {
        let told = share.of("gange");
        format!("{told}, hvor et lys var blevet grønt, afveg det igen.")
    },
    none_closed: "Ingen afvigelse er lukket endnu.",
    none_recovered: "Intet lys, der afveg, er blevet grønt i en frossen runde endnu.",
    came_back_how: "Det, der er lukket eller blevet grønt for nylig, kan stadig komme igen.",
    outcome: "Lukket med udfaldet",
    opened_again: "Åbnet igen",

    escalated_title: "Hvor længe venter det eskalerede?",
    escalated_answer: |n, median, oldest| match n {
        1 => format!("1 afvigelse har ventet på svar i {}.", n_days(oldest)),
        n => format!(
            "{n} afvigelser venter på svar. Median: {median} dage. Ældste: {}.",
            n_days(oldest)
        ),
    },
    none_escalated: "Ingen eskalering venter på svar.",
    escalated_how: "Regnet fra det første spørgsmål, der ikke er besvaret. At spørge videre opad gør det ikke yngre.",
    all_deviations: "Alle afvigelser",
    waits_for: "Venter på",
    asked_on: "Eskaleret",

    change_title: "Hvad ændrede sig?",
    change_from_to: |from, to| format!("Hvad ændrede sig fra {from} til {to}?"),
    change_answer: |[rated, stopped, came, entered, left]| {
        format!(
            "{rated} skiftede farve, {stopped} holdt op med at indberette, {came} indberettede igen, \
             {entered} kom ind i planen, og {left} gik ud."
        )
    },
    change_how: "Hver række går op: før, minus dem, der fik et andet lys, plus dem, der kom fra et andet, \
                 minus dem, der gik ud af planen, plus dem, der kom ind, er efter.",
    before: "Før",
    away: "Til andet lys",
    to: "Fra andet lys",
    left: "Ud af planen",
    entered: "Ind i planen",
    after: "Efter",
    becomes: "til",
    n_shifted: |n| {
        if n == 1 {
            "1 indsats: nr.".to_owned()
        } else {
            format!("{n} indsatser: nr.")
        }
    },
    stopped: "(holdt op med at indberette)",
    came_again: "(indberettede igen)",

    stale_title: "Hvilke lys er forældede?",
    stale_answer: |share| format!("{} har et forældet lys.", share.of("aktive indsatser")),
    none_active: "Programmet har ingen aktive indsatser.",
    none_stale: "Ingen aktiv indsats har et forældet lys.",
    stale_how: "Forældet er et lys, der er over 30 dage gammelt, eller en indsats, der har sprunget mere \
                end én runde over eller aldrig har indberettet. Også indberetninger efter frist tæller her.",
    last_report: "Seneste indberetning",
    missed: "Sprunget over",
};

fn n_days(n: u32) -> String {
    match n {
        1 => "1 dag".to_owned(),
        n => format!("{n} dage"),
    }
}
