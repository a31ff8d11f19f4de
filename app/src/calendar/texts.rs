use domain::locale::Locale;

/// The words of calendars.
pub struct Texts {
    pub title: &'static str,
    pub lead: &'static str,
    pub own: &'static str,
    pub own_lead: &'static str,
    pub own_feed: &'static str,
    pub forums: &'static str,
    pub forums_lead: &'static str,
    pub no_forums: &'static str,
    pub made: fn(&str) -> String,
    pub none: &'static str,
    pub make: &'static str,
    pub renew: &'static str,
    pub renew_lead: &'static str,
    pub end: &'static str,
    /// What a button is about, for who does not see where it stands.
    pub of: fn(&str) -> String,
    pub shown: &'static str,
    pub shown_lead: &'static str,
    pub how: &'static str,
    pub meeting: fn(&str) -> String,
    pub meeting_off: fn(&str) -> String,
    pub task: fn(&str) -> String,
    pub task_from: fn(&str) -> String,
    pub report: fn(u32, &str) -> String,
    pub answer: fn(&str) -> String,
    /// What is due, and the forum.
    pub duty: fn(&str, &str) -> String,
    /// The step, and the agreement.
    pub approval: fn(&str, &str) -> String,
}

const DA: Texts = Texts {
    title: "Kalender",
    lead: "Dit kalenderprogram kan hente møder og frister herfra. Det gør det med en hemmelig adresse: enhver, der har adressen, kan se kalenderen uden at logge ind. Del den ikke, og afslut den, hvis den er kommet i andres hænder.",
    own: "Min kalender",
    own_lead: "Møder i alle fora, hvis sager du kan se, dine åbne opgaver og de svar og den status, du skylder. Den viser aldrig, hvad der er på en dagsorden.",
    own_feed: "Mine møder og frister – Styrbord",
    forums: "Et forums kalender",
    forums_lead: "Forummets møder, dets årshjul og fristerne i dets aftaler, og ikke andet. Mister du rollen i forummet, lukker kalenderen med det samme.",
    no_forums: "Du har ingen rolle i et forum.",
    made: |day| format!("Adressen er lavet {day}. Den kan ikke vises igen."),
    none: "Ingen adresse endnu.",
    make: "Lav en adresse",
    renew: "Lav en ny adresse",
    renew_lead: "En ny adresse afslutter den gamle.",
    end: "Afslut adressen",
    of: |calendar| format!(" til {calendar}"),
    shown: "Adressen til kalenderen",
    shown_lead: "Kopier den nu: den vises kun denne ene gang. Enhver, der har den, kan se kalenderen.",
    how: "Vælg »Abonner på kalender« eller »Tilføj kalender fra internettet« i dit kalenderprogram, og indsæt adressen.",
    meeting: |forum| format!("Møde: {forum}"),
    meeting_off: |forum| format!("Aflyst: {forum}"),
    task: |what| format!("Opgave: {what}"),
    task_from: |forum| format!("Opgave fra {forum}"),
    report: |number, programme| format!("Frist for status: indsats {number}, {programme}"),
    answer: |forum| format!("Frist for svar til {forum}"),
    duty: |title, forum| format!("Årshjul: {title} ({forum})"),
    approval: |step, agreement| format!("Frist for godkendelse: {step} ({agreement})"),
};

const EN: Texts = Texts {
    title: "Calendar",
    lead: "Your calendar program can fetch meetings and deadlines from here. It does so by a secret address: whoever has the address sees the calendar without signing in. Do not share it, and end it if it has come into other hands.",
    own: "My calendar",
    own_lead: "Meetings of all forums whose matters you may see, your open tasks and the answers and the status that you owe. It never shows what is on an agenda.",
    own_feed: "My meetings and deadlines – Styrbord",
    forums: "The calendar of a forum",
    forums_lead: "The meetings of the forum, its annual wheel and the deadlines of its agreements, and nothing else. If you lose your role in the forum, the calendar closes at once.",
    no_forums: "You have no role in a forum.",
    made: |day| format!("The address was made {day}. It cannot be shown again."),
    none: "No address yet.",
    make: "Make an address",
    renew: "Make a new address",
    renew_lead: "A new address ends the old one.",
    end: "End the address",
    of: |calendar| format!(" of {calendar}"),
    shown: "The address of the calendar",
    shown_lead: "Copy it now: it is shown this once. Whoever has it sees the calendar.",
    how: "Choose “Subscribe to calendar” or “Add calendar from the internet” in your calendar program and paste the address.",
    meeting: |forum| format!("Meeting: {forum}"),
    meeting_off: |forum| format!("Called off: {forum}"),
    task: |what| format!("Task: {what}"),
    task_from: |forum| format!("Task from {forum}"),
    report: |number, programme| format!("Status due: initiative {number}, {programme}"),
    answer: |forum| format!("Answer due to {forum}"),
    duty: |title, forum| format!("Annual wheel: {title} ({forum})"),
    approval: |step, agreement| format!("Approval due: {step} ({agreement})"),
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
