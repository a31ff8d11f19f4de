use super::Texts;
use domain::deviation::{MoveKind, Resolution, Standing};

pub(super) const TEXTS: Texts = Texts {
    deviation: "Deviation",
    deviations: "Deviations",
    deviations_lead: "A deviation opens when a yellow or red light is frozen in a round. It is never closed without an outcome.",
    open: "Open deviations",
    none_open: "No open deviations.",
    closed: "Closed deviations",
    none: "The initiative has no deviations. One opens when a yellow or red light is frozen in a round.",
    earlier: "Earlier deviations",
    opened: |day, forum| format!("Opened {day} in {forum}"),
    standing: |standing, days| match standing {
        Standing::Registered if days == 0 => "Registered today".to_owned(),
        Standing::Registered => format!("Registered {} ago", n_days(days)),
        Standing::Remedying => "Being remedied".to_owned(),
        Standing::Escalated if days == 0 => "Escalated today".to_owned(),
        Standing::Escalated => format!("Escalated for {}", n_days(days)),
        Standing::Answered(resolution) => format!("Answer: {}", resolved(resolution)),
        Standing::Closed(Resolution::Accepted) => "Closed: accepted, not solved".to_owned(),
        Standing::Closed(resolution) => format!("Closed: {}", resolved(resolution)),
    },
    waits_for: |forum| format!("Lies with {forum}"),
    overdue: "overdue",
    due: "Due",
    number: "No.",
    initiative: "Initiative",
    light: "Latest light",
    where_it_is: "Where it is",
    last_words: "Latest decision",
    resolution: |resolution| match resolution {
        Resolution::Solved => "Solved",
        Resolution::Accepted => "Deviation accepted",
        Resolution::OrderChanged => "Order changed",
        Resolution::Stopped => "Stopped",
    },
    what_follows: |resolution| match resolution {
        Resolution::Solved => None,
        Resolution::Accepted => {
            Some("Accepted is not solved: what was ordered is still not delivered.")
        }
        Resolution::OrderChanged => {
            Some("The deviation can be closed once the changed order is recorded.")
        }
        Resolution::Stopped => {
            Some("The deviation can be closed once the initiative has been ended in the plan.")
        }
    },
    lead_says: "The lead's latest report",
    lead_silent: "The lead has not reported.",
    light_is_green: "The light is green again. The deviation stays open until the forum closes it.",
    decided: "What was decided",
    undecided: "No forum has decided yet.",
    step: |forum, to, kind, closes| match (kind, to) {
        (MoveKind::Remedy, _) => format!("{forum} has it remedied"),
        (MoveKind::Escalate, to) => format!("{forum} escalates to {}", to.unwrap_or_default()),
        (MoveKind::Resolve, Some(to)) if !closes => format!("{forum} answers {to}"),
        (MoveKind::Resolve, _) => format!("{forum} closes it"),
    },
    in_writing: "in writing",
    sample: "sample data",
    decide_for: |forum| format!("What does {forum} decide?"),
    make: |kind, other, answers| match (kind, other) {
        (MoveKind::Remedy, _) => "Remedy".to_owned(),
        (MoveKind::Escalate, other) => format!("Escalate to {}", other.unwrap_or_default()),
        (MoveKind::Resolve, Some(asker)) if answers => format!("Answer {asker} with an outcome"),
        (MoveKind::Resolve, _) => "Close with an outcome".to_owned(),
    },
    question_hint: |forum| format!("What {forum} is to decide."),
    reason_hint: "What the outcome rests on.",
    item_hint: "As “Meeting 4/2026, item 3”.",
    item_hint_needed: "Required: where the decision stands, as “Meeting 4/2026, item 3”.",
    next_meeting: |day| format!("Next meeting: {day}."),
    no_meeting_soon: |forum| format!("{forum} does not meet within 30 days."),
    no_meeting_known: |forum| format!("No meeting of {forum} within 30 days is known."),
    written_offer: "Choose the written procedure if the deviation cannot wait.",
    send: |kind, answers| match kind {
        MoveKind::Remedy => "Record the remedy",
        MoveKind::Escalate => "Escalate",
        MoveKind::Resolve if answers => "Send the answer",
        MoveKind::Resolve => "Close the deviation",
    },
    amend_order: "Record the changed order",
    end_initiative: "End the initiative",
    desk: |forum| format!("{forum}: deviations"),
    desk_meeting: "For the next meeting",
    desk_meetings: "Meetings",
    desk_decisions: "Decisions",
    desk_tasks: "Tasks",
    desk_hearings: "Hearings",
    desk_no_meeting: "No meeting is known. Ask the secretariat to enter the dates.",
    asked: "Escalated to here",
    own: "Own deviations",
    away: "Escalated from here, waiting for an answer",
    desk_empty: "No deviations lie here.",
    now: "The deviation now",
    others_open: "Other open deviations",
    others_open_lead: "The light is not yellow or red in this round, but the deviation has not been closed.",
};

fn n_days(n: u32) -> String {
    match n {
        1 => "1 day".to_owned(),
        n => format!("{n} days"),
    }
}

const fn resolved(resolution: Resolution) -> &'static str {
    match resolution {
        Resolution::Solved => "solved",
        Resolution::Accepted => "deviation accepted",
        Resolution::OrderChanged => "order changed",
        Resolution::Stopped => "stopped",
    }
}
