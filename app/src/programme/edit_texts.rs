//! The words of a programme's form.

use domain::confirmation::ApprovalRule;
use domain::locale::Locale;

/// The words of a programme's form in one language.
pub struct Texts {
    pub new: &'static str,
    pub edit: &'static str,
    pub forums_first: &'static str,
    pub to_forums: &'static str,
    pub name_hint: &'static str,
    pub kind_choose: &'static str,
    pub forum_choose: &'static str,
    pub forum_hint: &'static str,
    pub period: &'static str,
    pub steps_hint: &'static str,
    /// "1. godkendelsestrin".
    pub step: fn(usize) -> String,
    pub step_none: &'static str,
    pub rule: fn(ApprovalRule) -> &'static str,
    pub meetings_only: &'static str,
    pub written_too: &'static str,
    pub confirm_by_hint: &'static str,
    pub published: &'static str,
    pub published_hint: &'static str,
    pub first_round_hint: &'static str,
    pub rounds: &'static str,
    pub rounds_text: &'static str,
    pub no_rounds: &'static str,
    pub open_round: &'static str,
    pub round_due_hint: &'static str,
    pub round_forum_hint: &'static str,
}

const DA: Texts = Texts {
    new: "Nyt program",
    edit: "Redigér",
    forums_first: "Et program er bestilt af et forum, og der er endnu ingen forummer.",
    to_forums: "Opret niveauer og forummer",
    name_hint: "For eksempel Handleplan for Sundhedsklynge Midt.",
    kind_choose: "Vælg art",
    forum_choose: "Vælg forum",
    forum_hint: "Det forum, der har bestilt programmet.",
    period: "Periode",
    steps_hint: "De forummer, der godkender på vej til bestilleren, det første øverst. Intet forum to gange.",
    step: |n| format!("{n}. godkendelsestrin"),
    step_none: "Intet",
    rule: |rule| match rule {
        ApprovalRule::Member => "et medlem registrerer",
        ApprovalRule::Chair => "formanden afgør",
        ApprovalRule::BothChairs => "begge medformænd godkender",
    },
    meetings_only: "kun på møder",
    written_too: "også skriftligt",
    confirm_by_hint: "dd.mm.åååå. Den sidste dag, en ordrebekræftelse kommer i tide. Efter den vises, hvilke der mangler.",
    published: "Alle må læse programmet uden at logge ind",
    published_hint: "Ellers ser kun medlemmer af dets forummer, dets projektledere og sekretariatet det.",
    first_round_hint: "Dagen for det møde, de første lys samles ind til, som 24.05.2023. Flere runder åbnes senere.",
    rounds: "Statusrunder",
    rounds_text: "En runde samler lysene ind til ét møde. Projektlederne indberetter til den nyeste.",
    no_rounds: "Ingen runde er åbnet endnu, så der kan ikke sættes lys.",
    open_round: "Åbn statusrunde",
    round_due_hint: "Sidste dag, en indberetning er i tide. Uden dato: 8 dage før mødet.",
    round_forum_hint: "Det forum, der holder mødet.",
};

const EN: Texts = Texts {
    new: "New programme",
    edit: "Edit",
    forums_first: "A programme is ordered by a forum, and there are no forums yet.",
    to_forums: "Create levels and forums",
    name_hint: "For instance Action plan of a health cluster.",
    kind_choose: "Choose a kind",
    forum_choose: "Choose a forum",
    forum_hint: "The forum that ordered the programme.",
    period: "Period",
    steps_hint: "The forums that approve on the way to the one that ordered, first at the top. No forum twice.",
    step: |n| format!("Step {n} of approval"),
    step_none: "None",
    rule: |rule| match rule {
        ApprovalRule::Member => "a member records it",
        ApprovalRule::Chair => "the chair decides",
        ApprovalRule::BothChairs => "both co-chairs approve",
    },
    meetings_only: "at meetings only",
    written_too: "in writing as well",
    confirm_by_hint: "dd.mm.yyyy. The last day on which a confirmation comes in time. After it, the missing ones are shown.",
    published: "Anybody may read the programme without signing in",
    published_hint: "Otherwise only members of its forums, its project leads and the secretariat see it.",
    first_round_hint: "The day of the meeting that the first lights are collected for, as 24.05.2023. More rounds are opened later.",
    rounds: "Status rounds",
    rounds_text: "A round collects the lights for one meeting. Project leads report to the newest.",
    no_rounds: "No round is open yet, so no light can be set.",
    open_round: "Open a status round",
    round_due_hint: "The last day on which a report is in time. Without a date: 8 days before the meeting.",
    round_forum_hint: "The forum that holds the meeting.",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
