use domain::initiative::SeatKind;
use domain::locale::Locale;
use domain::organisation::OrganisationKind;

/// The words of the page of an initiative.
pub struct Texts {
    pub set_status: &'static str,
    pub edit: &'static str,
    pub confirmation: &'static str,
    pub deliveries: &'static str,
    pub no_round: &'static str,
    pub reported_ago: fn(u32) -> String,
    pub order: &'static str,
    pub order_unwritten: &'static str,
    pub ordered_by: &'static str,
    pub to_order: &'static str,
    pub purpose: &'static str,
    pub target_group: &'static str,
    pub owners: fn(OrganisationKind) -> &'static str,
    pub no_owners: &'static str,
    pub interventions: &'static str,
    pub history: &'static str,
    pub no_history: &'static str,
    pub not_reported: &'static str,
    pub reported: fn(&str, &str) -> String,
    pub superseded: &'static str,
    pub late: &'static str,
    pub unchanged: &'static str,
    pub same_text: fn(u32) -> String,
    pub seats: &'static str,
    pub seat: fn(SeatKind) -> &'static str,
    pub vacant_for: fn(u32) -> String,
    pub none_vacant: &'static str,
    pub sources: &'static str,
}

const DA: Texts = Texts {
    set_status: "Sæt status",
    edit: "Redigér",
    confirmation: "Ordrebekræftelse",
    deliveries: "Leverancer",
    no_round: "Ingen statusrunde endnu",
    reported_ago: |days| match days {
        0 => "indberettet i dag".into(),
        1 => "indberettet i går".into(),
        n => format!("indberettet for {n} dage siden"),
    },
    order: "Bestilling",
    order_unwritten: "Ordlyden af bestillingen er ikke skrevet ind.",
    ordered_by: "Bestilt af",
    to_order: "Bestillingen, dens betingelser og hvad der er aftalt",
    purpose: "Formål",
    target_group: "Bestilt målgruppe",
    owners: |kind| match kind {
        OrganisationKind::Region => "Ejere, region",
        OrganisationKind::Municipality => "Ejere, kommuner",
        OrganisationKind::Hospital => "Ejere, hospitaler",
        OrganisationKind::GeneralPractice => "Ejere, almen praksis",
        OrganisationKind::Other => "Ejere, andre",
    },
    no_owners: "Ingen organisation er sat på.",
    interventions: "Interventioner",
    history: "Statushistorik",
    no_history: "Der er endnu ingen statusrunde at vise.",
    not_reported: "Ingen indberetning til dette statusmøde.",
    reported: |who, when| format!("{who} · indberettet {when}"),
    superseded: "rettet senere",
    late: "rettet efter frist",
    unchanged: "uændret, vurderet igen",
    same_text: |n| format!("uændret tekst {n}. gang"),
    seats: "Pladser",
    seat: |kind| match kind {
        SeatKind::Owner => "Projektejer",
        SeatKind::Lead => "Projektleder",
        SeatKind::Group => "Projektgruppe",
    },
    vacant_for: |days| match days {
        0 => "vakant siden i dag".into(),
        1 => "vakant i 1 dag".into(),
        n => format!("vakant i {n} dage"),
    },
    none_vacant: "Ingen vakante pladser.",
    sources: "Kilder",
};

const EN: Texts = Texts {
    set_status: "Set status",
    edit: "Edit",
    confirmation: "Order confirmation",
    deliveries: "Deliverables",
    no_round: "No status round yet",
    reported_ago: |days| match days {
        0 => "reported today".into(),
        1 => "reported yesterday".into(),
        n => format!("reported {n} days ago"),
    },
    order: "Order",
    order_unwritten: "The wording of the order has not been entered.",
    ordered_by: "Ordered by",
    to_order: "The order, its conditions and what is agreed",
    purpose: "Purpose",
    target_group: "Ordered target group",
    owners: |kind| match kind {
        OrganisationKind::Region => "Owners, region",
        OrganisationKind::Municipality => "Owners, municipalities",
        OrganisationKind::Hospital => "Owners, hospitals",
        OrganisationKind::GeneralPractice => "Owners, general practice",
        OrganisationKind::Other => "Owners, others",
    },
    no_owners: "No organisation has been named.",
    interventions: "Interventions",
    history: "Status history",
    no_history: "There is no status round to show yet.",
    not_reported: "No report to this status meeting.",
    reported: |who, when| format!("{who} · reported {when}"),
    superseded: "corrected later",
    late: "corrected after the deadline",
    unchanged: "unchanged, assessed again",
    same_text: |n| format!("same text {n} times on end"),
    seats: "Seats",
    seat: |kind| match kind {
        SeatKind::Owner => "Project owner",
        SeatKind::Lead => "Project lead",
        SeatKind::Group => "Project group",
    },
    vacant_for: |days| match days {
        0 => "vacant since today".into(),
        1 => "vacant for 1 day".into(),
        n => format!("vacant for {n} days"),
    },
    none_vacant: "No vacant seats.",
    sources: "Sources",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
