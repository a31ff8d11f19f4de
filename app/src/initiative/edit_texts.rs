//! The words of an initiative's form.

use domain::locale::Locale;

/// The words of an initiative's form in one language.
pub struct Texts {
    pub new: &'static str,
    /// "Redigér indsats 10".
    pub edit: fn(u32) -> String,
    pub number_hint: &'static str,
    pub what: &'static str,
    pub ordered: &'static str,
    pub remark_hint: &'static str,
    pub order_elsewhere: &'static str,
    pub to_order: &'static str,
    pub interventions_hint: &'static str,
    pub who: &'static str,
    pub organisations_hint: &'static str,
    pub no_organisations: &'static str,
    pub to_reference: &'static str,
    pub owner_hint: &'static str,
    pub lead_hint: &'static str,
    /// The hint of a date while nothing is stored.
    pub since_hint: &'static str,
    /// The hint of a date beside what is stored: held or vacant, since that day.
    pub held_since: fn(bool, &str) -> String,
    pub group_hint: &'static str,
    pub sources: &'static str,
    pub sources_hint: &'static str,
}

const DA: Texts = Texts {
    new: "Ny indsats",
    edit: |number| format!("Redigér indsats {number}"),
    number_hint: "Det nummer, indsatsen kaldes ved. Ingen anden i programmet må have det.",
    what: "Hvad der gøres",
    ordered: "Hvad der er bestilt",
    remark_hint: "Hvad forummet bemærkede til bestillingen.",
    order_elsewhere: "Det bestilte ændres ikke her.",
    to_order: "Gå til bestillingen",
    interventions_hint: "De konkrete handlinger, én på hver linje.",
    who: "Hvem der leverer",
    organisations_hint: "De organisationer, der ejer indsatsen.",
    no_organisations: "Der er endnu ingen organisationer at vælge.",
    to_reference: "Vælg organisationer",
    owner_hint: "Rolle og organisation, for eksempel »sundhedschef, Aalborg Kommune«. Tomt felt betyder vakant.",
    lead_hint: "Rolle og organisation, for eksempel »projektleder, Aalborg Kommune«. Tomt felt betyder vakant.",
    since_hint: "dd.mm.åååå. Uden dato regnes fra i dag.",
    held_since: |held, day| {
        let state = if held { "Besat" } else { "Vakant" };
        format!(
            "{state} siden {day}. Uden dato bliver det stående, hvis feltet ovenfor er uændret, og ellers regnes fra i dag."
        )
    },
    group_hint: "Én plads på hver linje: »plads: indehaver«. En tom plads skrives »plads: vakant siden 24.05.2023«.",
    sources: "Hvad den bygger på",
    sources_hint: "Referater, beslutninger og webadresser, én på hver linje.",
};

const EN: Texts = Texts {
    new: "New initiative",
    edit: |number| format!("Edit initiative {number}"),
    number_hint: "The number the initiative is called by. No other in the programme may have it.",
    what: "What is done",
    ordered: "What was ordered",
    remark_hint: "What the forum noted beside the order.",
    order_elsewhere: "What was ordered is not changed here.",
    to_order: "Go to the order",
    interventions_hint: "The concrete actions, one a line.",
    who: "Who delivers",
    organisations_hint: "The organisations that own the initiative.",
    no_organisations: "There are no organisations to choose yet.",
    to_reference: "Choose organisations",
    owner_hint: "Role and organisation, such as “head of health, Aalborg Kommune”. Empty means vacant.",
    lead_hint: "Role and organisation, such as “project lead, Aalborg Kommune”. Empty means vacant.",
    since_hint: "dd.mm.yyyy. Without a date it counts from today.",
    held_since: |held, day| {
        let state = if held { "Held" } else { "Vacant" };
        format!(
            "{state} since {day}. Without a date this stays if the field above is unchanged, and otherwise counts from today."
        )
    },
    group_hint: "One seat a line: “seat: holder”. An empty seat is written “seat: vacant since 24.05.2023”.",
    sources: "What it rests on",
    sources_hint: "Minutes, decisions and web addresses, one a line.",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
