//! Every address of the application, built in one place. Readers see them, so they are Danish.

mod agreements;
mod annexes;
mod calendar;
mod done;
mod fidelity;
mod forum_rules;
mod fundings;
mod hearings;
mod meetings;
mod packs;
mod registers;
mod reminders;
mod seats;
mod tasks;
mod wheel;

pub use agreements::{
    ACCESSION_MATRIX, AGREEMENTS, NEW_AGREEMENT, accession, accessions_csv, agreement,
    agreement_stage, agreement_wording, edit_agreement, new_step, on_day, part_progress,
    remove_wording_annex, step, step_outcome, wording_annex, wording_annex_link, wording_annexes,
};
pub use annexes::{annex, annex_link, annexes, remove_annex};
pub use calendar::{CALENDAR, END_CALENDAR, MAKE_CALENDAR, calendar_feed};
pub use done::Done;
pub use fidelity::{
    correct_fidelity_review, fidelity, fidelity_csv, fidelity_review, new_fidelity_review,
};
pub use forum_rules::{plan_series, series, terms, write_terms};
pub use fundings::{
    FUNDINGS, FUNDINGS_CSV, NEW_FUNDING, NEW_LAPSE, edit_funding, funding, funding_baseline,
    funding_duties, funding_duty, funding_figure, funding_operation,
};
pub use hearings::{hearing, hearings, new_hearing, request};
pub use reminders::{OUTBOX, REMINDERS};
pub use seats::{new_seat, seat, seat_entry, seats};

pub use meetings::{
    add_addendum, approve_minutes, attendance, autosave_item, call_meeting_off, comment_minutes,
    decisions, drop_proposal, edit_item, forum_meetings, item, meeting, meeting_details, minutes,
    move_meeting, new_item, place_item, public_minutes, publish_minutes, remove_item,
    restore_proposal, shift_item,
};

pub use packs::{freeze_meeting_pack, meeting_pack, meeting_pack_margins};
pub use tasks::{give_task, task, tasks};
pub use wheel::{
    WHEEL, close_half_year, duties, duty, end_duty, half_year, new_duty, review_due, wheel,
    wheel_of,
};

pub use registers::{
    cancel_meeting, close_forum, forum, level, organisation, person, person_link, person_roles,
    plan_meeting, take_role,
};

use chrono::NaiveDate;
use domain::deviation::MoveKind;
use domain::ids::{ConditionId, FollowUpId, ForumId, PresentationId, UploadId};
use domain::round::{PlannedMove, RoundMove};
use domain::text::Slug;

pub const HOME: &str = "/";
pub const SIGN_IN: &str = "/log-ind";
pub const SIGN_OUT: &str = "/log-ud";
pub const LANGUAGE: &str = "/sprog";
pub const ABOUT: &str = "/om";
/// Minutes that everybody may read.
pub const PUBLISHED_MINUTES: &str = "/referater";
pub const SECRETARIAT: &str = "/sekretariat";
pub const ORGANISATIONS: &str = "/sekretariat/organisationer";
pub const NEW_ORGANISATION: &str = "/sekretariat/organisationer/ny";
/// Where the inhabitants of municipalities are pasted.
pub const INHABITANTS: &str = "/sekretariat/organisationer/indbyggertal";
pub const REFERENCE: &str = "/sekretariat/organisationer/reference";
pub const FORUMS: &str = "/sekretariat/forummer";
pub const NEW_FORUM: &str = "/sekretariat/forummer/ny";
pub const NEW_LEVEL: &str = "/sekretariat/niveauer/ny";
pub const NEW_PROGRAMME: &str = "/sekretariat/programmer/ny";
pub const PEOPLE: &str = "/sekretariat/personer";
pub const NEW_PERSON: &str = "/sekretariat/personer/ny";

pub fn programme(slug: &Slug) -> String {
    format!("/programmer/{slug}")
}

/// What politicians read of a programme, on one page.
pub fn political(slug: &Slug) -> String {
    format!("/programmer/{slug}/politisk")
}

pub fn edit_programme(slug: &Slug) -> String {
    format!("/programmer/{slug}/rediger")
}

/// All rounds. The form that it takes stands on the page of [`edit_programme`].
pub fn rounds(slug: &Slug) -> String {
    format!("/programmer/{slug}/runder")
}

/// The round for the meeting of this day.
pub fn round(slug: &Slug, meeting_on: NaiveDate) -> String {
    format!("{}/{meeting_on}", rounds(slug))
}

/// What was frozen of a round, and nothing else.
pub fn round_material(slug: &Slug, meeting_on: NaiveDate) -> String {
    format!("{}/materiale", round(slug, meeting_on))
}

/// What those who ordered are shown of a round; also takes the secretariat's choice.
pub fn upward_report(slug: &Slug, meeting_on: NaiveDate) -> String {
    format!("{}/rapport", round(slug, meeting_on))
}

/// One initiative as a round's forum deals with it; also takes the forum's own rating.
pub fn round_item(slug: &Slug, meeting_on: NaiveDate, number: u32) -> String {
    format!("{}/indsatser/{number}", round(slug, meeting_on))
}

/// The days of a round that is planned or open; also takes the secretariat's changes.
pub fn round_schedule(slug: &Slug, meeting_on: NaiveDate) -> String {
    format!("{}/plan", round(slug, meeting_on))
}

/// Where a planned round is opened or given up.
pub fn move_planned(slug: &Slug, meeting_on: NaiveDate, to: PlannedMove) -> String {
    format!("{}/{}", round_schedule(slug, meeting_on), to.code())
}

/// Where a round is moved on.
pub fn move_round(slug: &Slug, meeting_on: NaiveDate, to: RoundMove) -> String {
    format!("{}/{}", round(slug, meeting_on), to.code())
}

pub fn paste(slug: &Slug) -> String {
    format!("/programmer/{slug}/indsaet")
}

/// Takes a form only; it stands on the page of [`paste`].
pub fn paste_store(slug: &Slug) -> String {
    format!("/programmer/{slug}/indsaet/gem")
}

pub fn new_initiative(slug: &Slug) -> String {
    format!("/programmer/{slug}/ny-indsats")
}

pub fn initiative(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}")
}

pub fn edit_initiative(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/rediger")
}

pub fn set_status(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/status")
}

/// The milestones of an initiative and what speaks against its light; takes what the lead says of a
/// milestone.
pub fn milestones(slug: &Slug, number: u32) -> String {
    format!("{}/milepaele", initiative(slug, number))
}

/// Takes a form only; it stands on the page of [`milestones`].
pub fn answer_contradiction(slug: &Slug, number: u32) -> String {
    format!("{}/modsigelse", milestones(slug, number))
}

/// Where a lead says that nothing has changed.
pub fn confirm_unchanged(slug: &Slug, number: u32) -> String {
    format!("{}/uaendret", set_status(slug, number))
}

pub fn order_book(slug: &Slug) -> String {
    format!("/programmer/{slug}/ordrebog")
}

pub fn confirmation(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/ordrebekraeftelse")
}

pub fn edit_confirmation(slug: &Slug, number: u32) -> String {
    format!("{}/rediger", confirmation(slug, number))
}

/// Takes the form of [`edit_confirmation`] and answers a script with its new version.
pub fn autosave_confirmation(slug: &Slug, number: u32) -> String {
    format!("{}/autogem", edit_confirmation(slug, number))
}

/// Takes a form only; it stands on the page of [`edit_confirmation`].
pub fn submit_confirmation(slug: &Slug, number: u32) -> String {
    format!("{}/indsend", confirmation(slug, number))
}

/// Takes a form only; it stands on the page of [`confirmation`].
pub fn decide_confirmation(slug: &Slug, number: u32) -> String {
    format!("{}/afgoerelse", confirmation(slug, number))
}

/// Takes a form only; it stands on the page of [`edit_confirmation`].
pub fn abandon_change(slug: &Slug, number: u32) -> String {
    format!("{}/opgiv", confirmation(slug, number))
}

/// One version on paper.
pub fn confirmation_version(slug: &Slug, number: u32, version: u32) -> String {
    format!("{}/version/{version}", confirmation(slug, number))
}

pub fn order(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/bestilling")
}

pub fn amend_order(slug: &Slug, number: u32) -> String {
    format!("{}/ret", order(slug, number))
}

pub fn new_condition(slug: &Slug, number: u32) -> String {
    format!("{}/betingelser/ny", order(slug, number))
}

pub fn fulfil_condition(slug: &Slug, number: u32, id: ConditionId) -> String {
    format!("{}/betingelser/{id}", order(slug, number))
}

pub fn present_scope(slug: &Slug, number: u32) -> String {
    format!("{}/forelaeg", order(slug, number))
}

pub fn retract_presentation(slug: &Slug, number: u32, id: PresentationId) -> String {
    format!("{}/forelaeggelser/{id}", order(slug, number))
}

pub fn end_initiative(slug: &Slug, number: u32) -> String {
    format!("{}/afslut", order(slug, number))
}

pub fn deliveries(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/leverancer")
}

/// A deliverable by its place in the confirmation in force, from 1.
pub fn deliverable(slug: &Slug, number: u32, place: usize) -> String {
    format!("{}/{place}", deliveries(slug, number))
}

/// Takes a form only; it stands on the page of [`deliverable`].
pub fn answer_hand_over(slug: &Slug, number: u32, place: usize) -> String {
    format!("{}/svar", deliverable(slug, number, place))
}

/// All deviations of a programme.
pub fn deviations(slug: &Slug) -> String {
    format!("/programmer/{slug}/afvigelser")
}

/// All indicators of a programme.
pub fn indicators(slug: &Slug) -> String {
    format!("/programmer/{slug}/indikatorer")
}

pub fn new_indicator(slug: &Slug) -> String {
    format!("/programmer/{slug}/ny-indikator")
}

pub fn indicator(slug: &Slug, number: u32) -> String {
    format!("{}/{number}", indicators(slug))
}

pub fn edit_indicator(slug: &Slug, number: u32) -> String {
    format!("{}/rediger", indicator(slug, number))
}

/// Takes a form only; it stands on the page of [`edit_indicator`].
pub fn indicator_target(slug: &Slug, number: u32) -> String {
    format!("{}/maal", indicator(slug, number))
}

/// Takes a form only; it stands on the page of [`edit_indicator`].
pub fn indicator_benchmark(slug: &Slug, number: u32) -> String {
    format!("{}/sammenligning", indicator(slug, number))
}

/// Takes a form only; it stands on the page of [`edit_indicator`].
pub fn end_benchmark(slug: &Slug, number: u32) -> String {
    format!("{}/fjern", indicator_benchmark(slug, number))
}

/// Where figures are entered; also shows what would become of the rows sent to it.
pub fn indicator_entry(slug: &Slug, number: u32) -> String {
    format!("{}/maalinger", indicator(slug, number))
}

/// Takes a form only; it stands on the page of [`indicator_entry`].
pub fn store_entry(slug: &Slug, number: u32) -> String {
    format!("{}/gem", indicator_entry(slug, number))
}

/// Takes a form only, with a file; it stands on the page of [`indicator_entry`].
pub fn upload_entry(slug: &Slug, number: u32) -> String {
    format!("{}/fil", indicator_entry(slug, number))
}

/// A file that was taken in and waits to be confirmed.
pub fn entry_file(slug: &Slug, number: u32, id: UploadId) -> String {
    format!("{}/{id}", upload_entry(slug, number))
}

/// Takes a form only; it stands on the page of [`entry_file`].
pub fn store_file(slug: &Slug, number: u32, id: UploadId) -> String {
    format!("{}/gem", entry_file(slug, number, id))
}

/// Takes a form only; it stands on the page of [`entry_file`].
pub fn discard_file(slug: &Slug, number: u32, id: UploadId) -> String {
    format!("{}/kasser", entry_file(slug, number, id))
}

/// Takes a form only; it stands on the page of [`indicator_entry`].
pub fn draft_publication(slug: &Slug, number: u32) -> String {
    format!("{}/udregn", indicator_entry(slug, number))
}

/// Takes a form only; it stands on the page of [`indicator_entry`].
pub fn publish_indicator(slug: &Slug, number: u32) -> String {
    format!("{}/offentliggoer", indicator_entry(slug, number))
}

/// The published figures as a file for spreadsheets.
pub fn indicator_csv(slug: &Slug, number: u32) -> String {
    format!("{}/tal.csv", indicator(slug, number))
}

/// The chart of the published figures as a picture, for a slide or another page.
pub fn indicator_svg(slug: &Slug, number: u32) -> String {
    format!("{}/figur.svg", indicator(slug, number))
}

/// The same in pixels, as wide as a slide.
pub fn indicator_png(slug: &Slug, number: u32) -> String {
    format!("{}/figur.png", indicator(slug, number))
}

/// How a programme reports; its state is the address.
pub fn honesty(slug: &Slug) -> String {
    format!("/programmer/{slug}/aerlighed")
}

/// The deviations of one initiative.
pub fn deviation(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/afvigelse")
}

/// Takes a form only; it stands on the page of [`deviation`].
pub fn decide_deviation(slug: &Slug, number: u32, kind: MoveKind) -> String {
    format!("{}/{}", deviation(slug, number), kind.code())
}

/// What forums wish to be followed of one initiative; a wish is sent here.
pub fn follow_ups(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/opfoelgning")
}

/// Takes a form only; it stands on the page of [`follow_ups`].
pub fn treat_follow_up(slug: &Slug, number: u32, id: FollowUpId) -> String {
    format!("{}/{id}", follow_ups(slug, number))
}

/// What changes in a programme, as a stream of events.
pub fn changes(slug: &Slug) -> String {
    format!("/programmer/{slug}/haendelser")
}

/// What lies with a forum, of all programmes.
pub fn desk(forum: ForumId) -> String {
    format!("/forummer/{forum}")
}

/// How the plan reconciles; a text that is checked against it is sent here.
pub fn ledger(slug: &Slug) -> String {
    format!("/programmer/{slug}/afstemning")
}

/// The one-time address of the first run.
pub fn first_run(token: &str) -> String {
    format!("/start/{token}")
}

/// The one-time address for choosing a password.
pub fn choose_password(token: &str) -> String {
    format!("/adgang/{token}")
}
