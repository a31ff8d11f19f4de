use super::Texts;

pub(super) const TEXTS: Texts = Texts {
    title: "Can we trust the colours?",
    lead: |frozen, unfrozen| {
        let counted = match frozen {
            0 => "No round has been frozen yet.".to_owned(),
            1 => "Counted from what the forum was shown in 1 frozen round.".to_owned(),
            n => format!("Counted from what the forum was shown in {n} frozen rounds."),
        };
        match unfrozen {
            0 => counted,
            1 => format!("{counted} 1 round is not frozen and does not count."),
            n => format!("{counted} {n} rounds are not frozen and do not count."),
        }
    },
    window: "Unchanged over",
    n_rounds: |n| format!("{n} rounds"),
    compared: "Change to the meeting",
    show: "Show",
    and_more: |n| format!(" and {n} more"),
    none_frozen: "No round has been frozen yet.",
    one_frozen: "Only one round has been frozen. It takes two.",
    none_owed: "No initiative owed a report to the frozen rounds.",
    none_reported: "No light has been reported in time yet.",
    too_few_rounds: |n, needed| {
        let frozen = if n == 1 { "round has" } else { "rounds have" };
        format!("Only {n} {frozen} been frozen. It takes {needed}.")
    },

    number: "No.",
    initiative: "Initiative",
    initiatives: "Initiatives",
    light: "Light",
    lights: "Share",
    all: "All",
    days: "Days",
    days_ago: |n| match n {
        0 => "today".to_owned(),
        1 => "1 day ago".to_owned(),
        n => format!("{n} days ago"),
    },
    never: "never",

    in_time_title: "Did the reports come in time?",
    in_time_answer: |share| format!("{} came in time.", share.of("reports")),
    in_time_how: "In time is what stood in the frozen material. What came afterwards is late.",
    meeting: "Meeting",
    in_time: "In time",
    late: "Late",
    missing: "Missing",
    all_rounds: "All rounds",

    unchanged_title: "Do the colours move?",
    unchanged_answer: |share, n| {
        format!(
            "{} have had the same colour in the newest {n} frozen rounds.",
            share.of("initiatives")
        )
    },
    unchanged_none: |n| format!("No initiative has reported in time in all {n} rounds."),
    unchanged_how: "Of those that reported in time in each of the rounds.",
    gao: "For comparison, about 47% of the IT investments of six US agencies received the same rating in \
          every period from June 2009 to March 2012:",
    over_the_rounds: "Over the rounds",
    all_the_way: "throughout",
    changed: "Changed colour",
    with_gap: "Missing at least one report",
    newer: "Not in the plan in every round",

    never_red_title: "Has anything been red?",
    never_red_answer: |share| format!("{} have never been red.", share.of("initiatives")),
    never_red_none: "No initiative has three reports in time yet.",
    never_red_how: "Of those with at least three reports in time, ended initiatives too.",
    worst_light: "Worst light",
    was_red: "Has been red",
    deviated: "Has deviated, never red",
    only_green: "Only green",
    too_few_reports: "Fewer than three reports",

    differing_title: "Does the forum agree?",
    differing_answer: |share, range| {
        let answer = format!(
            "In {} the forum saw another colour than the project.",
            share.of("ratings")
        );
        match range {
            Some(range) => format!("{answer} 95% interval: {range}."),
            None => answer,
        }
    },
    no_ratings: "The forum has not rated any light itself yet.",
    only_unreported: "The forum has rated only initiatives that the project had not reported.",
    differing_how: "The newest rating in each round is held against the frozen light. The forum chooses \
                    what it rates: the figure says nothing of the lights it let stand.",
    rating: "The forum's colour",
    ratings: "Ratings",
    agrees: "As the project's",
    forum_worse: "Worse than the project's",
    forum_better: "Better than the project's",
    lead_silent: "The project had not reported",

    deviating_title: "How long is something not green?",
    deviating_answer: |share| format!("{} are not green.", share.of("reported lights")),
    deviating_how: "A light is one initiative in one frozen round. What is missing has no colour: its \
                    share is of all, that of a colour is of those reported. A run is broken by another \
                    colour or a missing report; one still running can grow longer.",
    runs_caption: "Runs: rounds on end",
    runs: "Runs",
    median: "Median",
    longest: "Longest",
    running: "Running",
    either: "not green",

    came_back_title: "Does it come back?",
    came_back_answer: |share| {
        format!(
            "{} were followed by another of the same initiative.",
            share.of("closed deviations")
        )
    },
    relapsed_answer: |share| {
        let told = share.of("cases");
        format!("In {told} a light that had become green deviated again.")
    },
    none_closed: "No deviation has been closed yet.",
    none_recovered: "No light that deviated has become green in a frozen round yet.",
    came_back_how: "What was closed or became green lately can still come back.",
    outcome: "Closed with the outcome",
    opened_again: "Opened again",

    escalated_title: "How long does the escalated wait?",
    escalated_answer: |n, median, oldest| match n {
        1 => format!(
            "1 deviation has waited for an answer for {}.",
            n_days(oldest)
        ),
        n => format!(
            "{n} deviations wait for an answer. Median: {median} days. Oldest: {}.",
            n_days(oldest)
        ),
    },
    none_escalated: "No escalation waits for an answer.",
    escalated_how: "From the first question that has no answer. Asking further up does not make it younger.",
    all_deviations: "All deviations",
    waits_for: "Waits for",
    asked_on: "Escalated",

    change_title: "What changed?",
    change_from_to: |from, to| format!("What changed from {from} to {to}?"),
    change_answer: |[rated, stopped, came, entered, left]| {
        format!(
            "{rated} changed colour, {stopped} stopped reporting, {came} reported again, {entered} came \
             into the plan, and {left} left it."
        )
    },
    change_how: "Each row adds up: before, less those that got another light, plus those that came from \
                 another, less those that left the plan, plus those that came into it, is after.",
    before: "Before",
    away: "To another light",
    to: "From another light",
    left: "Out of the plan",
    entered: "Into the plan",
    after: "After",
    becomes: "to",
    n_shifted: |n| {
        if n == 1 {
            "1 initiative: no.".to_owned()
        } else {
            format!("{n} initiatives: no.")
        }
    },
    stopped: "(stopped reporting)",
    came_again: "(reported again)",

    stale_title: "Which lights are out of date?",
    stale_answer: |share| {
        format!(
            "{} have a light that is out of date.",
            share.of("active initiatives")
        )
    },
    none_active: "The programme has no active initiatives.",
    none_stale: "No active initiative has a light that is out of date.",
    stale_how: "Out of date is a light more than 30 days old, or an initiative that has missed more than one \
                round or never reported. Here late reports count as well.",
    last_report: "Last report",
    missed: "Rounds missed",
};

fn n_days(n: u32) -> String {
    match n {
        1 => "1 day".to_owned(),
        n => format!("{n} days"),
    }
}
