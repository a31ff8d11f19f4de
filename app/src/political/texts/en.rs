use super::Texts;
use crate::texts::Texts as Shared;
use domain::deviation::Resolution;
use domain::locale::Locale;
use domain::order::FateKind;
use domain::political::{DecidedKind, Headline};

pub(super) const TEXTS: Texts = Texts {
    title: "Political overview",
    all_initiatives: "All initiatives",

    headline,
    no_round: "No status has been taken at a meeting yet. The lights stand here once the first status round takes no more reports.",
    figures_from: |day, forum, days| match days {
        ..0 => format!("The figures are reported for the status meeting of {day} in {forum}."),
        0 => format!("The figures are of today’s status meeting, {day}, in {forum}."),
        1 => format!("The figures are of yesterday’s status meeting, {day}, in {forum}."),
        days => {
            format!("The figures are of the status meeting of {day} in {forum}, {days} days old.")
        }
    },
    collecting_for: |day| {
        format!("Status for the meeting of {day} is being reported and does not count here.")
    },
    lights: "Distribution of lights",

    told_title: "Where it deviates, and what is done",
    told_shows: |n, of, untold| {
        let shown = match n {
            n if n == of && of == 1 => "Shows the one initiative that is not green.".to_owned(),
            n if n == of => format!("Shows all {of} initiatives that are not green."),
            n => format!("Shows {n} of {of} initiatives that are not green."),
        };
        match untold {
            "" => shown,
            untold => format!("{shown} Not shown: {untold}."),
        }
    },
    told_none: "No deviations: all initiatives go as ordered.",
    told_by_report: "The text is that of the report to those who ordered.",
    told_unreported: "There is no report to those who ordered of this round yet. The words are the project leads’ own.",
    told_by_leads: "The words are the project leads’ own.",
    whole_report: "The whole report",
    done: "What is done:",
    due: |day| format!("By {day}."),
    overdue: "The deadline has passed.",
    nothing_said: "No status was reported for the meeting.",
    seen_by: |forum| format!("{forum} sees it as:"),
    omitted: "Red ones that the report leaves out",
    rated_since: |n| format!("Since the report the forum has rated initiative {n} as"),

    charts_title: "What comes of it",
    charts_none: "There are no published figures that you can see yet.",
    charts_show: |n, of| format!("Shows {n} of {of} indicators (figures of what comes of it)."),
    all_charts: "All figures",
    uncertainty: |interval| format!("Uncertainty: {interval}"),
    source: |source| format!("Source: {source}"),

    decided_since: |day| format!("Decided since the last meeting, {day}"),
    decided_days: |days| format!("Decided in the last {days} days"),
    since_lead: |forum| format!("Since the latest meeting of {forum}, that day included."),
    days_lead: |forum| format!("Styrbord knows of no earlier meeting of {forum}."),
    decided_none: "No decisions are recorded in that time.",
    decided_shows: |n, of| format!("Shows the {n} newest of {of} decisions."),
    decided: |kind, n, into| match (kind, into) {
        (DecidedKind::Ordered, _) if n == 1 => "Ordered".to_owned(),
        (DecidedKind::Ordered, _) => format!("{n} initiatives were ordered"),
        (DecidedKind::Amended, _) => "The order was changed".to_owned(),
        (DecidedKind::Ended(FateKind::Active), _) => "Taken up again".to_owned(),
        (DecidedKind::Ended(FateKind::Closed), _) => "Finished".to_owned(),
        (DecidedKind::Ended(FateKind::Merged), Some(into)) => {
            format!("Merged with initiative {into}")
        }
        (DecidedKind::Ended(FateKind::Merged), None) => "Merged with another".to_owned(),
        (DecidedKind::Ended(FateKind::Withdrawn), _) => "Taken out of the plan".to_owned(),
        (DecidedKind::InForce, _) => "The order confirmation is in force from now on".to_owned(),
        (DecidedKind::Changed, _) => "The order confirmation was changed".to_owned(),
        (DecidedKind::Outcome(Resolution::Solved), _) => "The deviation is solved".to_owned(),
        (DecidedKind::Outcome(Resolution::Accepted), _) => {
            "The deviation is accepted, not solved".to_owned()
        }
        (DecidedKind::Outcome(Resolution::OrderChanged), _) => {
            "The deviation is closed: the order is changed".to_owned()
        }
        (DecidedKind::Outcome(Resolution::Stopped), _) => {
            "The deviation is closed: the initiative is stopped".to_owned()
        }
        (DecidedKind::Wished, _) => "Wish to follow it closely".to_owned(),
        (DecidedKind::WishClosed, _) => "The wish to follow it is closed".to_owned(),
    },
    recorded: |day| format!("recorded {day}"),
    ledger: "All initiatives and the decisions on them",

    words_title: "What the words mean",
    missing_means: "The project lead gave no status for the meeting. It never counts as green.",
    words: &[
        (
            "order",
            "What the politicians decided that the initiative is to deliver.",
        ),
        (
            "order confirmation",
            "The answer to the order: what is delivered, by whom, where and when. It is in force once the agreed forums have approved it.",
        ),
        (
            "deviation",
            "An initiative that does not go as ordered. It is closed with an outcome alone: solved, accepted, another order or stopped.",
        ),
    ],
    chart_words: &[
        (
            "uncertainty",
            "How far the figure may be from the true one where few were measured. Drawn as a line. In 95 of 100 cases the true figure lies within.",
        ),
        (
            "limits of chance",
            "A figure always varies a little. Only when it leaves the limits or keeps to one side is it a sign of a change.",
        ),
        (
            "hidden and <5",
            "Small numbers are not shown, so that nobody can be recognised.",
        ),
    ],
};

fn headline(found: &Headline, forum: &str) -> String {
    let (n, owed) = (found.n_as_ordered, found.n_owed);
    let goes = match (found.n_rated_worse, n) {
        (0, 1) => "goes as ordered",
        (0, _) => "go as ordered",
        (_, 1) => "is reported green",
        _ => "are reported green",
    };
    let first = match n {
        _ if owed == 0 => return "No initiatives owed a status for the meeting.".to_owned(),
        _ if found.n_missing == owed && owed == 1 => {
            return "The one initiative has not reported.".to_owned();
        }
        _ if found.n_missing == owed => {
            return format!("None of the {owed} initiatives has reported.");
        }
        1 if owed == 1 => format!("The one initiative {goes}"),
        n if n == owed => format!("All {owed} initiatives {goes}"),
        0 if owed == 1 => "The one initiative does not go as ordered".to_owned(),
        0 => format!("None of the {owed} initiatives goes as ordered"),
        n => format!("{n} of {owed} initiatives {goes}"),
    };
    let n_lights = Shared::of(Locale::En).n_lights;
    let deviating = found.deviating.iter().map(|(state, n)| {
        let said = n_lights(*state, *n);
        let is = if *n == 1 { "is" } else { "are" };
        said.split_once(' ')
            .map_or(said.clone(), |(n, word)| format!("{n} {is} {word}"))
    });
    let missing = match found.n_missing {
        0 => None,
        1 => Some("1 has not reported".to_owned()),
        n => Some(format!("{n} have not reported")),
    };
    let parts: Vec<_> = [first]
        .into_iter()
        .chain(deviating)
        .chain(missing)
        .collect();
    format!("{}{}.", parts.join(", "), rated_worse(found, forum))
}

/// What the forum sees otherwise than those who reported.
fn rated_worse(found: &Headline, forum: &str) -> String {
    match found.n_rated_worse {
        0 => String::new(),
        _ if found.n_owed == 1 => format!("; {forum} sees it otherwise"),
        n => format!("; {forum} sees {n} of the green ones otherwise"),
    }
}
