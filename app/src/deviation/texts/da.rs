use super::Texts;
use domain::deviation::{MoveKind, Resolution, Standing};

pub(super) const TEXTS: Texts = Texts {
    deviation: "Afvigelse",
    deviations: "Afvigelser",
    deviations_lead: "En afvigelse åbnes, når et gult eller rødt lys fryses i en runde. Den lukkes aldrig uden et udfald.",
    open: "Åbne afvigelser",
    none_open: "Ingen åbne afvigelser.",
    closed: "Lukkede afvigelser",
    none: "Indsatsen har ingen afvigelser. En afvigelse åbnes, når et gult eller rødt lys fryses i en runde.",
    earlier: "Tidligere afvigelser",
    opened: |day, forum| format!("Åbnet {day} i {forum}"),
    standing: |standing, days| match standing {
        Standing::Registered if days == 0 => "Registreret i dag".to_owned(),
        Standing::Registered => format!("Registreret for {} siden", n_days(days)),
        Standing::Remedying => "Afhjælpes".to_owned(),
        Standing::Escalated if days == 0 => "Eskaleret i dag".to_owned(),
        Standing::Escalated => format!("Eskaleret i {}", n_days(days)),
        Standing::Answered(resolution) => format!("Svar: {}", resolved(resolution)),
        Standing::Closed(Resolution::Accepted) => "Lukket: accepteret, ikke løst".to_owned(),
        Standing::Closed(resolution) => format!("Lukket: {}", resolved(resolution)),
    },
    waits_for: |forum| format!("Ligger hos {forum}"),
    overdue: "frist overskredet",
    due: "Frist",
    number: "Nr.",
    initiative: "Indsats",
    light: "Seneste lys",
    where_it_is: "Hvor den er",
    last_words: "Seneste beslutning",
    resolution: |resolution| match resolution {
        Resolution::Solved => "Løst",
        Resolution::Accepted => "Afvigelse accepteret",
        Resolution::OrderChanged => "Ændret bestilling",
        Resolution::Stopped => "Stoppet",
    },
    what_follows: |resolution| match resolution {
        Resolution::Solved => None,
        Resolution::Accepted => {
            Some("Accepteret er ikke løst: Der leveres fortsat ikke som bestilt.")
        }
        Resolution::OrderChanged => {
            Some("Afvigelsen kan lukkes, når den ændrede bestilling er registreret.")
        }
        Resolution::Stopped => Some("Afvigelsen kan lukkes, når indsatsen er afsluttet i planen."),
    },
    lead_says: "Projektlederens seneste indberetning",
    lead_silent: "Projektlederen har ikke indberettet.",
    light_is_green: "Lyset er grønt igen. Afvigelsen er åben, til forummet lukker den.",
    decided: "Hvad der er besluttet",
    undecided: "Intet forum har taget stilling endnu.",
    step: |forum, to, kind, closes| match (kind, to) {
        (MoveKind::Remedy, _) => format!("{forum} lader den afhjælpe"),
        (MoveKind::Escalate, to) => format!("{forum} eskalerer til {}", to.unwrap_or_default()),
        (MoveKind::Resolve, Some(to)) if !closes => format!("{forum} svarer {to}"),
        (MoveKind::Resolve, _) => format!("{forum} lukker den"),
    },
    in_writing: "ved skriftlig procedure",
    sample: "eksempeldata",
    decide_for: |forum| format!("Hvad beslutter {forum}?"),
    make: |kind, other, answers| match (kind, other) {
        (MoveKind::Remedy, _) => "Afhjælp".to_owned(),
        (MoveKind::Escalate, other) => format!("Eskalér til {}", other.unwrap_or_default()),
        (MoveKind::Resolve, Some(asker)) if answers => format!("Svar {asker} med et udfald"),
        (MoveKind::Resolve, _) => "Luk med et udfald".to_owned(),
    },
    question_hint: |forum| format!("Hvad {forum} skal tage stilling til."),
    reason_hint: "Hvad udfaldet bygger på.",
    item_hint: "Som »Møde 4/2026, punkt 3«.",
    item_hint_needed: "Kræves: hvor beslutningen står, som »Møde 4/2026, punkt 3«.",
    next_meeting: |day| format!("Næste møde: {day}."),
    no_meeting_soon: |forum| format!("{forum} mødes ikke inden for 30 dage."),
    no_meeting_known: |forum| format!("Der er intet kendt møde i {forum} inden for 30 dage."),
    written_offer: "Vælg skriftlig procedure, hvis afvigelsen ikke kan vente.",
    send: |kind, answers| match kind {
        MoveKind::Remedy => "Registrér afhjælpningen",
        MoveKind::Escalate => "Eskalér",
        MoveKind::Resolve if answers => "Send svaret",
        MoveKind::Resolve => "Luk afvigelsen",
    },
    amend_order: "Registrér den ændrede bestilling",
    end_initiative: "Afslut indsatsen",
    desk: |forum| format!("{forum}: afvigelser"),
    desk_meeting: "Til næste møde",
    desk_meetings: "Møder",
    desk_decisions: "Beslutninger",
    desk_tasks: "Opgaver",
    desk_hearings: "Høringer",
    desk_no_meeting: "Der er intet kendt møde. Bed sekretariatet skrive mødedatoerne ind.",
    asked: "Eskaleret hertil",
    own: "Egne afvigelser",
    away: "Eskaleret herfra, venter på svar",
    desk_empty: "Ingen afvigelser ligger her.",
    now: "Afvigelsen nu",
    others_open: "Øvrige åbne afvigelser",
    others_open_lead: "Lyset er ikke gult eller rødt i denne runde, men afvigelsen er ikke lukket.",
};

fn n_days(n: u32) -> String {
    match n {
        1 => "1 dag".to_owned(),
        n => format!("{n} dage"),
    }
}

const fn resolved(resolution: Resolution) -> &'static str {
    match resolution {
        Resolution::Solved => "løst",
        Resolution::Accepted => "afvigelse accepteret",
        Resolution::OrderChanged => "ændret bestilling",
        Resolution::Stopped => "stoppet",
    }
}
