//! The words of a programme's form.

use domain::confirmation::ApprovalRule;
use domain::locale::Locale;
use domain::status::RuleKind;

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
    pub rule_set: fn(RuleKind) -> &'static str,
    pub rule_set_hint: &'static str,
    pub meaning: fn(RuleKind) -> &'static str,
    pub dimensions_hint: &'static str,
    pub published: &'static str,
    pub published_hint: &'static str,
    pub first_round_hint: &'static str,
    pub rounds: &'static str,
    pub rounds_text: &'static str,
    pub no_rounds: &'static str,
    pub open_round: &'static str,
    pub plan_round: &'static str,
    pub round_opens_hint: &'static str,
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
    rule_set: |kind| match kind {
        RuleKind::ThreeColours => "tre farver: grøn, gul, rød",
        RuleKind::FiveColours => "fem farver: også gul-grøn og gul-rød",
        RuleKind::Measured => "tre farver, foreslået af udgift og tidsplan",
        RuleKind::Target => "tre farver, foreslået af resultat mod mål",
    },
    rule_set_hint: "Gælder fra den næste statusrunde, der åbnes. En runde, der er åbnet, beholder sit regelsæt.",
    meaning: |kind| match kind {
        RuleKind::ThreeColours => "Hvad de tre farver betyder",
        RuleKind::FiveColours => "Hvad de fem farver betyder",
        RuleKind::Measured => "Hvad farverne betyder, foreslået af udgift og tidsplan",
        RuleKind::Target => "Hvad farverne betyder, foreslået af resultat mod mål",
    },
    dimensions_hint: "Kan udelades. Hver indberetning får et lys for det, der er sat hak ved; det dårligste foreslås som samlet lys.",
    published: "Alle må læse programmet uden at logge ind",
    published_hint: "Ellers ser kun medlemmer af dets forummer, dets projektledere og sekretariatet det.",
    first_round_hint: "Dagen for det møde, de første lys samles ind til, som 24.05.2023. Flere runder åbnes senere.",
    rounds: "Statusrunder",
    rounds_text: "En runde samler lysene ind til ét møde. Projektlederne indberetter til den nyeste.",
    no_rounds: "Ingen runde er åbnet endnu, så der kan ikke sættes lys.",
    open_round: "Åbn statusrunde",
    plan_round: "Planlæg den til senere",
    round_opens_hint: "Den dag, runden åbner af sig selv. Uden dato: 21 dage før fristen. Er dagen udfyldt, bliver runden planlagt.",
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
    rule_set: |kind| match kind {
        RuleKind::ThreeColours => "three colours: green, yellow, red",
        RuleKind::FiveColours => "five colours: yellow-green and yellow-red as well",
        RuleKind::Measured => "three colours, suggested by expenditure and schedule",
        RuleKind::Target => "three colours, suggested by a result against its target",
    },
    rule_set_hint: "From the next status round on that is opened. A round that was opened keeps its rule set.",
    meaning: |kind| match kind {
        RuleKind::ThreeColours => "What the three colours mean",
        RuleKind::FiveColours => "What the five colours mean",
        RuleKind::Measured => "What the colours mean, suggested by expenditure and schedule",
        RuleKind::Target => "What the colours mean, suggested by a result against its target",
    },
    dimensions_hint: "May be left out. Each report gets a light for what is ticked; the worst is suggested as the overall light.",
    published: "Anybody may read the programme without signing in",
    published_hint: "Otherwise only members of its forums, its project leads and the secretariat see it.",
    first_round_hint: "The day of the meeting that the first lights are collected for, as 24.05.2023. More rounds are opened later.",
    rounds: "Status rounds",
    rounds_text: "A round collects the lights for one meeting. Project leads report to the newest.",
    no_rounds: "No round is open yet, so no light can be set.",
    open_round: "Open a status round",
    plan_round: "Plan it for later",
    round_opens_hint: "The day on which the round opens by itself. Without a date: 21 days before the deadline. With a date the round is planned.",
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
