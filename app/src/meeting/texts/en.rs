use super::Texts;
use domain::confirmation::Procedure;
use domain::meeting::{Conclusion, ItemKind, MeetingMove, MeetingStage, Shift};

pub(super) const TEXTS: Texts = Texts {
    meetings: "Meetings",
    meetings_of: |forum| format!("Meetings of {forum}"),
    coming: "Coming and unfinished meetings",
    none_coming: "No coming meeting is planned.",
    past: "Earlier meetings",
    plan_days: "Plan meeting days",
    meeting_on: |day| format!("Meeting {day}"),
    date: "Date",
    stage_label: "Stage",
    stage: |stage| match stage {
        MeetingStage::Planned => "Planned",
        MeetingStage::Agenda => "Agenda being written",
        MeetingStage::Cancelled => "Called off",
        MeetingStage::Dispatched => "Agenda sent out",
        MeetingStage::Session => "The meeting is on",
        MeetingStage::Minutes => "Minutes being written",
        MeetingStage::Comment => "Minutes out for comment",
        MeetingStage::Approved => "Minutes approved",
    },
    n_items: |n| match n {
        1 => "1 item".to_owned(),
        n => format!("{n} items"),
    },
    items: "Items",
    time: "Time",
    place: "Place",
    unknown: "not told",
    sent_out: "Sent out",
    sent_late: |due| format!("after the deadline {due}"),
    items_due: "Items are handed in by",
    agenda_due: "The agenda is sent out by",
    overdue: |due| format!("{due}: the deadline has passed"),
    allotted: |n| format!("{n} min"),
    allotted_label: "Time set aside",
    details: "Time and place",
    clock_hint: "Write the time as 14.00.",
    place_hint: "A room, or the address of a meeting on line.",
    agenda: "Agenda",
    no_items: "There are no items yet.",
    not_sent_out: "The agenda has not been sent out yet.",
    planned_lead: "The agenda has not been begun.",
    new_item: "New item",
    hand_in: "Hand in an item",
    hand_in_lead: |days| {
        let days = match days {
            1 => "1 day".to_owned(),
            days => format!("{days} days"),
        };
        format!(
            "Items are handed in {days} before the meeting at the latest. The secretariat orders the agenda."
        )
    },
    edit_item: "Change item",
    change: "Change",
    take_off: "Take off the agenda",
    shift: |shift, number| match shift {
        Shift::Up => format!("Move item {number} up"),
        Shift::Down => format!("Move item {number} down"),
    },
    drag: |number| format!("Drag item {number} to another place"),
    move_to: |number| format!("Move item {number} to …"),
    move_to_hint: "The number on the agenda that the item is to have.",
    move_to_send: "Move",
    kind: |kind| match kind {
        ItemKind::Information => "Information",
        ItemKind::Discussion => "Discussion",
        ItemKind::Decision => "Decision",
        ItemKind::Approval => "Approval",
    },
    no_seat: "None of the forum's seats",
    consequences_hint: "What it means for the economy, the staff or the patients.",
    no_programme: "No programme",
    programme_hint: "Choose the programme if the item is about certain initiatives or indicators.",
    numbers_hint: "Their numbers in the programme, such as 3, 5 and 7.",
    presenter_hint: "Role and organisation, such as project lead, Aalborg Kommune.",
    allotted_hint: "1–480 minutes. Leave it empty where no time is set aside.",
    recommendation_hint: "One recommendation on each line, such as note the status.",
    closed_hint: "Title, text and outcome are shown to the forum alone.",
    closed_text: "The item is closed",
    closed: "Closed item",
    item: |number| format!("Item {number}"),
    item_of: |number, n| format!("Item {number} of {n}"),
    appearance: |n| format!("On the agenda for the {} time", ordinal(n)),
    changed_since: "Added or changed after it was sent out",
    presented_by: "Presented by",
    handed_in_by: "Put on by",
    matter: "The matter",
    recommended: "The forum is recommended to",
    earlier: "Earlier on the agenda",
    earlier_line: |day, number| format!("{day}, item {number}"),
    proposals: "Proposals for the agenda",
    proposals_lead: "What waits for the forum. Nothing disappears: what is left out is proposed again for the next meeting.",
    no_proposals: "Nothing waits for the forum.",
    left_out: |n| format!("Left out of this agenda ({n})"),
    put_on: "Put on",
    leave_out: "Leave out",
    take_up: "Take up",
    about_round: |programme| format!("Deviations in {programme}"),
    about_escalation: |initiative| format!("Escalated deviation: {initiative}"),
    about_confirmation: |initiative, version| {
        format!("Order confirmation, version {version}: {initiative}")
    },
    about_wish: |initiative| format!("Follow-up on a wish: {initiative}"),
    about_condition: |initiative| format!("Open condition: {initiative}"),
    about_vacancy: |seat| format!("Vacant seat: {seat}"),
    about_funding: |title| format!("Decision on operation: {title}"),
    about_task: |what| format!("Follow-up on a task: {what}"),
    about_minutes: |day| format!("Approval of the minutes of {day}"),
    why_round: |deviating, green| {
        let greens = match green {
            1 => "1 is green".to_owned(),
            n => format!("{n} are green"),
        };
        match deviating {
            0 => format!("No deviations; {greens}."),
            1 => format!("1 deviation; {greens}."),
            n => format!("{n} deviations; {greens}."),
        }
    },
    why_escalation: |forum, day| format!("{forum} asked on {day}."),
    why_confirmation: |day| format!("Has waited for the forum since {day}."),
    why_wish: |day| format!("Wished on {day} and not closed."),
    why_condition: |day| format!("Not fulfilled; due {day}."),
    why_funding: |day, is_late| match is_late {
        true => format!("The grant ended on {day} – decision on operation is missing."),
        false => format!("The grant ends on {day} – decision on operation is missing."),
    },
    why_vacancy: |day, body| format!("Vacant since {day}; awaiting {body}."),
    why_task: |responsible, day| format!("Responsible: {responsible}. Due {day}."),
    about_half_year: |half| format!("Annual wheel: the {half}"),
    why_half_year: |titles, last, is_late| match is_late {
        true => {
            format!("Not closed – should have been closed on {last}. No decision yet: {titles}.")
        }
        false => format!("To be closed by {last}. No decision yet: {titles}."),
    },
    why_minutes: "The minutes are not approved.",
    comes_from: "The case",
    go_there: "Open the case",
    to_round: "Go to the items of the round",
    no_deviations: "No deviations",
    deviations: |n| match n {
        1 => "1 deviation".to_owned(),
        n => format!("{n} deviations"),
    },
    greens: |n| match n {
        1 => "1 initiative is green".to_owned(),
        n => format!("{n} initiatives are green"),
    },
    conclusion: |conclusion| match conclusion {
        Conclusion::Noted => "Noted",
        Conclusion::Discussed => "Discussed",
        Conclusion::Decided => "Decided",
        Conclusion::Approved => "Approved",
        Conclusion::Deferred => "Deferred",
        Conclusion::NotTreated => "Not dealt with",
        Conclusion::ToParties => "Taken back to the parties",
        Conclusion::InWriting => "Dealt with in writing",
        Conclusion::Lapsed => "Lapsed",
    },
    treatment: "Dealt with",
    no_conclusion: "No outcome yet",
    was_cancelled: "The meeting was called off",
    cancelled: "The meeting is called off",
    cancelled_lead: "Its items were carried on, or come onto the next agenda that is begun.",
    call_off: "Call the meeting off",
    call_off_lead: "The meeting stays as called off, with your reason. All of its items come onto the next agenda, even if that is sent out.",
    choose_conclusion: "No outcome yet",
    words_hint: "What the minutes are to say. A decision and a lapse need words.",
    party_hint: "Filled in when the item is taken back to the parties.",
    party: "With",
    put_off_often: "The item was put off three times. The forum has to deal with it, be it in writing, or let it lapse.",
    conclude: "Save outcome",
    previous_item: |number| format!("← Item {number}"),
    next_item: |number| format!("Item {number} →"),
    walk: "Go through the agenda",
    move_on: |to| match to {
        MeetingMove::Begin => "Begin the agenda",
        MeetingMove::Dispatch => "Send the agenda out",
        MeetingMove::Open => "Open the meeting",
        MeetingMove::Close => "End the meeting",
        MeetingMove::Circulate => "Send the minutes out for comment",
    },
    what_follows: |to| match to {
        MeetingMove::Begin => {
            "Items that an earlier meeting did not finish come onto it by themselves."
        }
        MeetingMove::Dispatch => {
            "Everybody in the forum sees the agenda. What is changed afterwards is marked."
        }
        MeetingMove::Open => "From now on it is put down what becomes of each item.",
        MeetingMove::Close => {
            "Each item needs an outcome. What was put off comes onto the next agenda."
        }
        MeetingMove::Circulate => {
            "The forum sees the draft of the minutes. Comments are sent to the secretariat."
        }
    },
    comment_until_hint: |days| match days {
        1 => "The forum's deadline is 1 day. Write the date as 24.05.2023.".to_owned(),
        days => format!("The forum's deadline is {days} days. Write the date as 24.05.2023."),
    },
    attendance: "Attendance",
    minutes: "Minutes",
    minutes_of: |day| format!("Minutes {day}"),
    draft_minutes: "Draft",
    draft_lead: "Only the secretariat sees the draft until it is sent out for comment.",
    comment_lead: |day| format!("The members comment by {day}. The text can still change."),
    approved: |day, procedure| match procedure {
        Procedure::Meeting => format!("Approved at a meeting on {day}. The text stands fast."),
        Procedure::Written => format!("Approved in writing on {day}. The text stands fast."),
    },
    fingerprint: "Fingerprint of the text (SHA-256)",
    decision: |number| format!("Decision no. {number}"),
    addenda: "Addenda",
    addenda_lead: "Written after the approval. The text of the minutes themselves is unchanged.",
    added: |day, who| format!("{day} · {who}"),
    sample: "sample data",
    approve: "Approve the minutes",
    approve_lead: "Their text then stands fast for ever, and their decisions get numbers. What is known later is written as an addendum.",
    procedure: |procedure| match procedure {
        Procedure::Meeting => "At a meeting",
        Procedure::Written => "In writing",
    },
    publish: "Publish the minutes",
    publish_lead: "Everybody who has the address can read them. Closed items are left out, and they say so.",
    published: "Public minutes",
    published_lead: "Minutes that forums have approved and published, without closed items.",
    none_published: "No minutes are published yet.",
    approved_on: "Approved",
    forum: "Forum",
    comments: "Comments on the minutes",
    no_comments: "Nobody has commented yet.",
    say: "Write a comment",
    comment_send: "Send the comment",
    comment_hint: "Only the members of the forum and its secretariat see it.",
    whole_minutes: "The minutes as a whole",
    planned_time: |time| format!("Planned {time}"),
    now: "The time is",
    public_minutes: "Public minutes",
    public_lead: |n| match n {
        0 => "All items are here.".to_owned(),
        1 => "1 closed item is left out.".to_owned(),
        n => format!("{n} closed items are left out."),
    },
    add: "Add an addendum",
    addendum_closed: "The addendum is closed",
    addendum_hint: "What happened after the meeting. It cannot be changed afterwards.",
    decisions: "Decisions",
    calendar: "Calendar",
    decisions_of: |forum| format!("Decisions of {forum}"),
    decisions_lead: "Each decision gets a number when the minutes are approved. Numbers are never used again.",
    no_decisions: "The forum has no decisions yet.",
    none_found: "No decision holds these words.",
    n_found: |found, all| format!("{found} of {all}"),
    search: "Search",
    search_label: "Words in title or decision",
    number: "No.",
    met_on: "Meeting",
    decided: "Decision",
};

fn ordinal(n: u32) -> String {
    let ending = match (n % 10, n % 100) {
        (1, tens) if tens != 11 => "st",
        (2, tens) if tens != 12 => "nd",
        (3, tens) if tens != 13 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}
