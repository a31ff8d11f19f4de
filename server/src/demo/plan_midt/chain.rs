//! Where the fifteen confirmations of the plan are. The minutes of 24.05.2023 tell the way (first
//! Chefforum, then Direktørforum, in the middle of June) and the five interventions of initiative 10;
//! days, decisions and terms are invented, and the texts say so.

use crate::demo::confirming::Step::{self, Decided, Drafted, Submitted};
use crate::demo::content::{DemoInitiative, Holder};
use domain::confirmation::Verdict::{Approved, ApprovedWithRemark, Returned};
use domain::form::FormData;
use domain::problem::Field;

const CHIEFS: usize = 0;
const DIRECTORS: usize = 1;

/// A step and its day.
type Dated = (&'static str, Step);

/// Submitted in the middle of June 2023 and approved by both forums.
const IN_FORCE: &[Dated] = &[
    ("12.06.2023", Submitted),
    ("19.06.2023", Decided(CHIEFS, Approved, None)),
    ("28.08.2023", Decided(DIRECTORS, Approved, None)),
];

/// The same, after Chefforum had asked for more.
const AFTER_RETURN: &[Dated] = &[
    ("12.06.2023", Submitted),
    (
        "19.06.2023",
        Decided(
            CHIEFS,
            Returned,
            Some((
                Field::RemarkWhen,
                "Eksempel: Skriv, hvornår der gøres status første gang.",
            )),
        ),
    ),
    ("07.08.2023", Submitted),
    (
        "14.08.2023",
        Decided(
            CHIEFS,
            ApprovedWithRemark,
            Some((
                Field::Remark,
                "Eksempel: Økonomien følges op på næste møde.",
            )),
        ),
    ),
    ("28.08.2023", Decided(DIRECTORS, Approved, None)),
];

const WITH_CHIEFS: &[Dated] = &[("26.10.2026", Submitted)];

const WITH_DIRECTORS: &[Dated] = &[
    ("28.09.2026", Submitted),
    ("05.10.2026", Decided(CHIEFS, Approved, None)),
];

/// In force since Direktørforum decided on the target group, as the minutes tell; the change order that
/// waits there now is invented.
const CHANGING: &[Dated] = &[
    ("27.03.2023", Submitted),
    ("03.04.2023", Decided(CHIEFS, Approved, None)),
    ("17.04.2023", Decided(DIRECTORS, Approved, None)),
    ("28.09.2026", Submitted),
    ("05.10.2026", Decided(CHIEFS, Approved, None)),
];

const RETURNED: &[Dated] = &[
    ("28.09.2026", Submitted),
    (
        "05.10.2026",
        Decided(
            CHIEFS,
            Returned,
            Some((
                Field::RemarkWhen,
                "Eksempel: Slutdatoen ligger efter handleplanens periode. Sæt en dato, der kan holdes.",
            )),
        ),
    ),
];

/// What has happened to the confirmation of an initiative, by its number.
pub const fn steps(number: u32) -> &'static [Dated] {
    match number {
        3 => WITH_CHIEFS,
        5 => AFTER_RETURN,
        7 => RETURNED,
        10 => CHANGING,
        12 => WITH_DIRECTORS,
        // Drafted by its lead, and long overdue.
        13 => &[("14.09.2026", Drafted)],
        // Nothing was ever written.
        14 => &[],
        _ => IN_FORCE,
    }
}

/// The terms of delivery: seats, organisations, target group and interventions from the initiative,
/// the rest plainly marked as an example.
///
/// `n_returned` is how often it was sent back: mending it added a milestone.
pub fn text(initiative: &DemoInitiative, n_returned: usize) -> FormData {
    let milestones = match (initiative.number, n_returned) {
        (5, 0) => "01.12.2023 Eksempel: Arbejdsgangene er aftalt",
        // Green, with a milestone that is late.
        (2, _) => {
            "01.12.2023 Eksempel: Arbejdsgangene er aftalt\n01.06.2024 Eksempel: Første opgørelse\n\
             02.11.2026 Eksempel: Fælles opgørelse"
        }
        _ => "01.12.2023 Eksempel: Arbejdsgangene er aftalt\n01.06.2024 Eksempel: Første opgørelse",
    };
    let mut form = FormData::default();
    for intervention in initiative.interventions {
        form = form
            .with(Field::Deliverable, *intervention)
            .with(
                Field::Criteria,
                "Eksempel: I drift i de deltagende organisationer",
            )
            .with(Field::Method, "Eksempel: Afrapportering fra projektgruppen")
            .with(Field::Approver, "Eksempel: Chefforum");
    }
    let group: Vec<_> = initiative
        .group
        .iter()
        .filter_map(|(_, holder)| held(*holder))
        .collect();
    form.with(
        Field::Owner,
        held(initiative.owner).unwrap_or("Eksempel: udpeges af Chefforum"),
    )
    .with(
        Field::Lead,
        held(initiative.lead).unwrap_or("Eksempel: udpeges af projektejer"),
    )
    .with(Field::Group, group.join("\n"))
    .with(Field::Participants, initiative.organisations.join("\n"))
    .with(
        Field::Places,
        "Eksempel: Aalborg Kommune, Jammerbugt Kommune og Aalborg Universitetshospital",
    )
    .with(Field::StartOn, "01.09.2023")
    .with(Field::EndOn, "31.12.2026")
    .with(Field::Milestones, milestones)
    .with(Field::TargetGroup, target_group(initiative))
    .with(
        Field::Resources,
        "Eksempel: Holdes inden for de deltagende organisationers egne rammer.",
    )
    .with(
        Field::Risks,
        "Eksempel: Rekruttering og fælles adgang til data.",
    )
    .with(Field::Outcome, initiative.purpose)
    .with(Field::PatientsDescribe, "nej")
    .with(
        Field::PatientsDescribeWhy,
        "Eksempel: Opgaven var beskrevet, før Patientinddragelsesudvalget blev spurgt.",
    )
    .with(Field::PatientsSolve, "ja")
}

/// Whom it was agreed to be for; that of initiative 10 was changed on the way.
const fn target_group(initiative: &DemoInitiative) -> &'static str {
    match initiative.number {
        10 => "De ældste 2\u{a0}%.",
        _ => initiative.target_group,
    }
}

/// What a change order makes of a text in force.
pub fn changed(held: &FormData) -> FormData {
    held.clone()
        .replacing(Field::EndOn, "30.06.2027")
        .with(
            Field::ChangeReason,
            "Eksempel: Rekrutteringen af geriatere har taget længere tid end ventet.",
        )
        .with(
            Field::ChangeWhen,
            "Eksempel: Slutdatoen flytter et halvt år; startdato og milepæle står fast.",
        )
}

const fn held(holder: Holder) -> Option<&'static str> {
    match holder {
        Holder::Held(who) => Some(who),
        Holder::Vacant(_) => None,
    }
}
