use super::Texts;
use domain::confirmation::{ApprovalRule, Procedure, Section, StageKind, Verdict};

fn english_days(days: i64) -> String {
    let n = days.unsigned_abs();
    let unit = if n == 1 { "day" } else { "days" };
    match days {
        0 => "unchanged".to_owned(),
        1.. => format!("{n} {unit} later"),
        _ => format!("{n} {unit} earlier"),
    }
}

pub const TEXTS: Texts = Texts {
    order_book: "Order book",
    order_book_lead: "Where each order is in the chain, who has the next move, and for how long.",
    confirmation: "Order confirmation",
    stage: |stage| match stage {
        StageKind::Ordered => "ordered",
        StageKind::Drafting => "being written",
        StageKind::Awaiting => "awaiting approval",
        StageKind::Returned => "returned",
        StageKind::Rejected => "rejected",
        StageKind::InForce => "in force",
    },
    stage_at: |stage, forum| match stage {
        StageKind::Awaiting => format!("awaiting approval in {forum}"),
        StageKind::Returned => format!("returned by {forum}"),
        StageKind::Rejected => format!("rejected by {forum}"),
        other => (TEXTS.stage)(other).to_owned(),
    },
    verdict: |verdict| match verdict {
        Verdict::Approved => "Approved",
        Verdict::ApprovedWithRemark => "Approved with a remark",
        Verdict::Returned => "Returned with a reason",
        Verdict::Rejected => "Rejected",
    },
    section: |section| match section {
        Section::What => "What",
        Section::Who => "Who",
        Section::Where => "Where",
        Section::When => "When",
        Section::Terms => "Target group and terms",
        Section::Patients => "Patient involvement",
    },
    section_help: |section| match section {
        Section::What => {
            "Each deliverable has criteria, a way to establish them, and somebody who accepts it."
        }
        Section::Who => "Roles and organisations, not private persons.",
        Section::Where => "",
        Section::When => "",
        Section::Terms => "",
        Section::Patients => "A no is a valid answer when it has a reason.",
    },
    stages: "Initiatives by place in the chain",
    reconciled: |sum, total| format!("{sum} = {total} initiatives ordered."),
    all: "All",
    mine: "Waiting for me",
    none_match: "No initiatives match the choice.",
    number: "No.",
    initiative: "Initiative",
    place: "Place in the chain",
    next_move: "Next move",
    since: "Since",
    version_column: "Version",
    nobody: "nobody",
    lead_vacant: "project lead (vacant)",
    version: |n| format!("version {n}"),
    no_version: "none yet",
    write: "Write the order confirmation",
    go_on: "Edit the order confirmation",
    change: "Change order",
    change_help: |version| {
        format!(
            "Version {version} holds until the change has passed the whole chain. Write why, and what it means for the terms it touches."
        )
    },
    effect_hint: "Filled in where the change touches it.",
    change_order: |version| format!("Change order, version {version}"),
    still_in_force: |version| format!("Version {version} holds meanwhile."),
    give_up: "Give the change up",
    give_up_help: |version| {
        format!(
            "If the change is given up, version {version} stands, and the draft becomes that text."
        )
    },
    next_waiting: |number| format!("Next waiting for you: initiative {number}"),
    since_first: |version| format!("Changed since the first baseline (version {version})"),
    progress: |ready, all| format!("{ready} of {all} sections are ready to be submitted"),
    section_ready: "ready",
    section_open: "lacks something",
    baselines: "Promised days against the baseline",
    promise: "Promised",
    start: "Start",
    end: "End",
    not_promised: "no date",
    first_baseline: |version| format!("First baseline (version {version})"),
    current_baseline: |version| format!("Current baseline (version {version})"),
    proposed: |version| format!("Proposed (version {version})"),
    from_both: |days| match days {
        0 => english_days(0),
        days => format!("{} from both", english_days(days)),
    },
    from_first: |days| format!("{} from the first", english_days(days)),
    from_current: |days| format!("{} from the current", english_days(days)),
    rule: |rule, written| {
        let who = match rule {
            ApprovalRule::Member => "A member records it",
            ApprovalRule::Chair => "The chair decides",
            ApprovalRule::BothChairs => "Both co-chairs approve",
        };
        let how = if written {
            "at a meeting or in writing"
        } else {
            "at a meeting"
        };
        format!("{who}, {how}")
    },
    consented: |name, when| format!("Approved by {name} {when}"),
    other_awaited: "; the other co-chair is waited for",
    in_writing: "in writing",
    procedure: |procedure| match procedure {
        Procedure::Meeting => "At a meeting",
        Procedure::Written => "In writing",
    },
    item_hint: "Where the decision stands in the minutes, such as “minutes, item 3”.",
    item_hint_secretariat: "The secretariat puts down what the forum has decided. Write where it stands in the minutes.",
    due: "Confirmations due:",
    missing: |n| match n {
        0 => "None is missing.".into(),
        1 => "1 is missing.".into(),
        n => format!("{n} are missing."),
    },
    missing_late: |n, days| {
        let days = if days == 1 {
            "1 day".to_owned()
        } else {
            format!("{days} days")
        };
        format!("{n} missing; the deadline passed {days} ago.")
    },
    show_missing: "Show the missing ones",
    show_all: "Show all",
    overdue: "overdue",
    delivered: |accepted, all, waiting| {
        let waiting = match waiting {
            0 => String::new(),
            n => format!(", {n} waiting for an answer"),
        };
        format!("{accepted} of {all} deliverables accepted{waiting}")
    },
    involvement: |counts| {
        format!(
            "Patients or citizens involved in describing the task: {} yes, {} no. In solving it: {} yes, {} no.",
            counts.described, counts.not_described, counts.solved, counts.not_solved
        )
    },
    print: "Show for print",
    to_decision: "Go to the decision",
    chain: "Chain of approval",
    not_decided: "not decided",
    approved_before: |forum, approved, this| {
        format!("{forum} has approved version {approved}; this is version {this}.")
    },
    submitted: |when| format!("Submitted {when}"),
    decided: |when| format!("Decided {when}"),
    by_sample: "sample data",
    withdrawn: |when| format!("Taken back {when} because the text was changed"),
    fingerprint: "Fingerprint (SHA-256)",
    fingerprint_help: "An approval holds for exactly the text with this fingerprint.",
    text: "The text",
    not_submitted: "No order confirmation has been submitted yet.",
    differences: |base| format!("Changed from version {base}"),
    no_differences: |base| format!("The text is the same as in version {base}."),
    removed: "removed:",
    added: "added:",
    decide: |forum| format!("Decision of {forum}"),
    decide_help: |version, hash| {
        format!("The decision holds for version {version} with the fingerprint {hash}…")
    },
    remark_hint: "Needed unless it is approved without a remark.",
    section_remarks: "Remarks on the sections",
    send_decision: "Record the decision",
    remarks: |forum, verdict| format!("{forum}: {verdict}"),
    earlier: "Versions",
    edit_title: "Order confirmation: what, who, where and when",
    edit_lead: "Save the draft as often as you like; it need not be complete. When you submit it, everything that is missing is named.",
    withdraws: |version, forum| {
        format!(
            "Version {version} waits for approval. If you change the text, it is taken back, and approval begins again in {forum}."
        )
    },
    returned_title: |forum| format!("{forum} has returned it"),
    meanwhile: "Saved by somebody else meanwhile",
    meanwhile_help: "Removed is what is stored now; added is what you wrote. Correct the fields and save again to let your text hold.",
    saved_at: |when| format!("The draft was last saved {when}"),
    deliverable: |n| format!("Deliverable {n}"),
    more_rows: "Saving makes room for more deliverables.",
    lines_hint: "One a line.",
    milestones_hint: "One a line, its day first: 01.10.2023 The service is running",
    places_hint: "Municipalities, hospitals, departments and sites where it is delivered.",
    outcome_hint: "What becomes measurably different, and for whom.",
    reason_hint: "Filled in after a no.",
    yes: "Yes",
    no: "No",
    save_draft: "Save the draft",
    submit: |forum| format!("Submit to {forum}"),
    paper_not_latest: |latest| {
        format!("This is not the newest version. The newest is version {latest}.")
    },
};
