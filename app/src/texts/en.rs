use super::Texts;
use crate::paths::Done;
use domain::actor::Role;
use domain::organisation::OrganisationKind;
use domain::programme::ProgrammeKind;
use domain::status::LightState;

pub(super) const TEXTS: Texts = Texts {
    skip_to_content: "Skip to content",
    main_menu: "Main menu",
    breadcrumbs: "Breadcrumb",
    programmes: "Programmes",
    secretariat: "Secretariat",
    about: "About Styrbord",
    accessibility: "Accessibility",
    sign_in: "Sign in",
    sign_out: "Sign out",
    language: "Language",
    warning_title: "The text may give somebody away",
    warning_text: "These words tell of few people in one place. Put it otherwise, or say why they may stand. The reason is kept in the log.",
    warning_read: "I have read the warning",
    warning_reason_hint: "Kept in the log and not shown to readers.",
    sample_tag: "Sample data",
    sample_text: "Lights, order confirmations and decisions are invented. Topics and order are from public minutes where they do not call themselves an example (“Eksempel”).",
    optional: "(optional)",
    save: "Save",
    cancel: "Cancel",
    edit: "Edit",
    action: "Action",
    date_hint: "dd.mm.yyyy",
    kept: "What you typed is still here.",
    not_found_title: "Page not found",
    not_found_text: "The address may be wrong, or the page is not open to you. Go to the programmes, or sign in if you have an account.",
    denied_title: "You do not have access to this",
    denied_text: "Your role does not allow this. Ask the secretariat if you think it should.",
    not_signed_in_title: "Sign in first",
    not_signed_in_text: "This page needs you to be signed in. Your session may have ended.",
    foreign_title: "The form came from another site",
    foreign_text: "For safety it was not saved. Open the page here in Styrbord and send it again.",
    too_large_title: "The text is too large",
    too_large_text: "The form is larger than the server takes (1 MB). Split it into smaller parts.",
    unavailable_title: "Something went wrong on our side",
    unavailable_text: |incident| {
        format!(
            "Nothing was half saved. Try again shortly. If it goes on, write to the secretariat and quote {incident}."
        )
    },
    refused_title: "It did not work",
    to_programmes: "To the programmes",
    n_lights: |state, n| match state {
        LightState::Red => format!("{n} red"),
        LightState::YellowRed => format!("{n} yellow-red"),
        LightState::YellowGreen => format!("{n} yellow-green"),
        LightState::Yellow => format!("{n} yellow"),
        LightState::Missing => format!("{n} not reported"),
        LightState::Green => format!("{n} green"),
    },
    role: |role| match role {
        Role::Administrator => "Administrator",
        Role::Secretariat => "Secretariat",
        Role::ForumChair => "Chair or co-chair",
        Role::ForumMember => "Forum member",
        Role::ProjectLead => "Project lead",
        Role::Politician => "Politician",
    },
    organisation_kind: |kind| match kind {
        OrganisationKind::Region => "Region",
        OrganisationKind::Municipality => "Municipality",
        OrganisationKind::Hospital => "Hospital",
        OrganisationKind::GeneralPractice => "General practice",
        OrganisationKind::Other => "Other",
    },
    programme_kind: |kind| match kind {
        ProgrammeKind::ActionPlan => "Action plan",
        ProgrammeKind::RollOut => "Roll-out",
        ProgrammeKind::Agreement => "Cooperation agreement",
    },
    numbered: |n| format!("Initiative {n}"),
    status_meeting: "Status meeting",
    sample_reporter: "Sample data",
    vacant: "vacant",
    vacant_for: |days| match days {
        0 => "vacant since today".into(),
        1 => "vacant for 1 day".into(),
        n => format!("vacant for {n} days"),
    },
    n_days: |n| match n {
        0 => "today".into(),
        1 => "1 day".into(),
        n => format!("{n} days"),
    },
    done: |done| match done {
        Done::MeetingBegun => {
            "The agenda is begun. What an earlier meeting did not finish stands on it."
        }
        Done::AgendaDispatched => "The agenda is sent out.",
        Done::MeetingOpened => "The meeting is open.",
        Done::MeetingClosed => {
            "The meeting is over. Items that were put off come onto the next agenda."
        }
        Done::MinutesCirculated => "The minutes are out for comment.",
        Done::MinutesApproved => "The minutes are approved. Their text stands fast.",
        Done::CommentSent => "The comment is sent. It stands beneath the minutes.",
        Done::MeetingCancelled => "The meeting is called off. Its items come onto the next agenda.",
        Done::SeriesPlanned => "The meetings are planned.",
        Done::ForumClosed => "The forum is closed. All that was open is handed over or closed.",
        Done::MinutesPublished => "The minutes are public, without closed items.",
        Done::AddendumAdded => "The addendum stands beside the minutes.",
        Done::AnnexAdded => "The annex is added.",
        Done::AnnexRemoved => "The annex is taken off.",
        Done::PackFrozen => "The meeting pack is frozen. It stands fast.",
        Done::ItemRemoved => "The item is taken off the agenda.",
        Done::TaskGiven => "The task is given.",
        Done::ReviewPutDown => "The decision is saved.",
        Done::HalfYearClosed => "The half-year is closed.",
        Done::DutyEnded => "The duty ends.",
        Done::TaskTold => "It is noted on the task.",
        Done::HearingAsked => {
            "Those who have an account find the question on their front page. Tell the others."
        }
        Done::HearingAnswered => "The answer is stored.",
        Done::CalendarEnded => "The address is ended and opens nothing any more.",
        Done::StatusReported => "The status is reported.",
        Done::Saved => "The change is saved.",
        Done::Created => "It is created.",
        Done::RoundOpened => "The status round is open.",
        Done::RoundPlanned => "The status round is planned.",
        Done::RoundRescheduled => "The days of the round are saved.",
        Done::RoundCancelled => "The planned round is cancelled.",
        Done::RowsStored => "All rows were created as initiatives.",
        Done::RoleGiven => "The role is given.",
        Done::RoleTaken => "The role is taken away.",
        Done::PasswordSet => "The password is saved. You are signed in.",
        Done::SignedOut => "You are signed out.",
        Done::DraftSaved => "The draft is saved.",
        Done::Submitted => "The order confirmation is submitted for approval.",
        Done::Decided => "The decision is recorded.",
        Done::HandedOver => {
            "The deliverable is handed over and waits for an answer from those who ordered."
        }
        Done::Answered => "The answer is recorded.",
        Done::RoundFrozen => "The round is frozen. What the forum is shown stands fast.",
        Done::RoundTreated => "The round is marked as treated.",
        Done::RoundClosed => "The round is closed.",
        Done::Remedied => "The remedy is recorded.",
        Done::Escalated => "The deviation is escalated.",
        Done::DeviationAnswered => "The answer is sent to the forum that asked.",
        Done::MilestoneSaid => "The milestone is recorded.",
        Done::Explained => "The reason is recorded.",
        Done::ReportedUpwards => "The report is out. Those who ordered see it now.",
        Done::FollowUpAsked => {
            "The wish is recorded. It comes back at each meeting until the forum closes it."
        }
        Done::FollowUpTreated => {
            "What the meeting said is recorded. The wish comes back at the next one."
        }
        Done::FiguresStored => "The figures are stored. Readers see them once they are published.",
        Done::Published => "The figures are published.",
        Done::TargetSet => "The target is stored.",
        Done::BenchmarkSet => "The benchmark is stored.",
        Done::ReviewRecorded => "The review is stored.",
        Done::ReviewCorrected => "The correction is stored. The earlier version stands beside it.",
        Done::FollowUpClosed => "The wish is closed.",
        Done::Rated => "The forum's rating is recorded. The lead's stands beside it.",
        Done::DeviationClosed => "The deviation is closed.",
        Done::Abandoned => "The change was given up. The order confirmation in force stands.",
    },
};
