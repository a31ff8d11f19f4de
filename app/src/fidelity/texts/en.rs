use super::Texts;
use domain::fidelity::{Anchor, Band, Counted, Rhythm, Section};
use domain::indicator::Disclosure;

pub(super) const TEXTS: Texts = Texts {
    indicators: "Indicators",
    title: "Fidelity",
    lead: "Fidelity is how closely a site keeps to the IPS method. Reviewers visit the site and score 25 items from 1 to 5. The sum is from 25 to 125; higher is closer to the method.",
    only_public: "You see the reviews that are open to all. There may be more.",
    none: "There are no fidelity reviews that you can see.",
    new: "New fidelity review",
    correct: "Correct the review",
    download: "Download all scores for a spreadsheet (CSV)",

    site: "Site",
    newest: "Newest review",
    development: "Since the review before",
    next: "Next review",
    total: "Total score",
    review_on: |day| format!("Review of {day}"),
    overdue: "overdue",
    due_on: |day, rhythm| format!("by {day} ({rhythm})"),
    rhythm: |rhythm| match rhythm {
        Rhythm::HalfYearly => "twice a year until the score is good",
        Rhythm::Yearly => "once a year when the score is good",
    },

    section: |section| match section {
        Section::Staffing => "Staffing",
        Section::Organization => "Organization",
        Section::Services => "Services",
    },
    band: |band| match band {
        Band::NotSupported => "not IPS",
        Band::Fair => "fair",
        Band::Good => "good",
        Band::Exemplary => "exemplary",
    },
    certainty: |band| match band {
        Band::NotSupported => "up to 73: unconfirmed limit",
        Band::Fair => "",
        Band::Good => "from 100: confirmed; up to 114: unconfirmed limit",
        Band::Exemplary => "from 115: unconfirmed limit",
    },
    of_highest: |total| format!("{total} of 125"),
    no_total: "no total score",
    no_total_sentence: "Not all items are assessed: no total score.",
    not_assessed: "not assessed",
    missing: |items| format!("Not all items are assessed: no total score. Missing: {items}."),

    one_total: |total| format!("One review: {total}."),
    first: "There is no earlier review to compare with yet.",
    first_seen: "It is the first review that you can see.",
    incomparable: |day| {
        format!(
            "Cannot be compared with the review of {day}: not all items are assessed in both reviews."
        )
    },
    months: |n| match n {
        0 => "in less than a month".to_owned(),
        1 => "in 1 month".to_owned(),
        n => format!("in {n} months"),
    },
    changed: |from, to, months| format!("From {from} to {to} {months}."),
    unchanged: |total, months| format!("Unchanged {total} {months}."),

    y_name: |scale| {
        format!(
            "Total score on {}, from 25 to 125, by day of review. The distance between the points does not show how much time passed.",
            scale.name()
        )
    },
    level: |band, from| {
        let name = match band {
            Band::NotSupported => "Not IPS",
            Band::Fair => "Fair",
            Band::Good => "Good",
            Band::Exemplary => "Exemplary",
        };
        match from.is_confirmed {
            true => format!("{name} from {}", from.at),
            false => format!("{name} from {} (unconfirmed)", from.at),
        }
    },
    bands: "What a score is called",
    bands_lead: "Holds for IPS-25. Limits that are not confirmed against the manual of the scale are marked “unconfirmed limit”.",
    band_head: "Name",
    points: "Total score",
    limits: "Are the limits confirmed?",
    confirmed: "confirmed",

    review_number: "Review no.",
    section_head: "Part",
    item: "Item",
    score: "Score",
    remark: "Remark",
    items: "The 25 items",
    items_lead: "What each score means is told only at the items where that is confirmed.",
    section_total: |total, highest| format!("{total} of {highest}"),
    unconfirmed_items: "The names and the order of the items of this part are not confirmed against the manual.",
    counted: |counted| match counted {
        Counted::ClientsPerSpecialist => "Clients per specialist",
        Counted::EmploymentTime => "Part of the working time that is spent on employment",
    },
    anchor: |anchor, counted| {
        let unit = match counted {
            Counted::ClientsPerSpecialist => "",
            Counted::EmploymentTime => "%",
        };
        match anchor {
            Anchor::UpTo(most) => format!("at most {most}{unit}"),
            Anchor::Below(end) => format!("under {end}{unit}"),
            Anchor::Between(from, to) => format!("{from}–{to}{unit}"),
            Anchor::From(least) => format!("at least {least}{unit}"),
        }
    },
    scale: |scale| format!("{} (25 items, at most 125)", scale.name()),
    disclosure: |disclosure| match disclosure {
        Disclosure::Public => "Everybody who may see the programme",
        Disclosure::Forum => "Those who have a role in the programme",
        Disclosure::Internal => "The secretariat alone",
    },
    moved_head: "What has changed",
    beside: |day| format!("Beside the review of {day}"),
    moved: |item, was, is| match is > was {
        true => format!("▲ {item}: up from {was} to {is}"),
        false => format!("▼ {item}: down from {was} to {is}"),
    },
    nothing_moved: "No item that was assessed both times has another score.",
    versions: "Versions",
    written: "Written",
    corrected: "What was corrected",
    as_recorded: "as it was recorded first",

    form_lead: "Type the review as the reviewers gave it. An item that they did not assess gets no score, and then there is no total.",
    correct_lead: "A correction becomes a new version. The earlier one stays beside it.",
    choose: "Choose",
    new_site: "A new site (type it below)",
    new_site_hint: "For a new site alone. Leave it empty when the site is chosen above.",
    team_hint: "The name of the team or place within the organisation, such as IPS team Midt. For a new site alone.",
    reviewers_hint: "Write functions, not names of persons. For example: two reviewers from the regional IPS network.",
    scale_hint: "Only IPS-25 can be recorded. The older IPS-15 has other items, other limits and another highest score, and the two cannot be compared.",
    scores_lead: "5 is closest to the method, 1 is furthest from it.",
    summary_hint: "The most important that the reviewers saw, in plain language. Nothing about single citizens.",
    disclosure_hint: "A review is for those who have a role in the programme unless it is opened to all.",
    reason_hint: "Why the review is corrected. It stands beside the correction.",
};
