//! Every address of the application, built in one place. Readers see them, so they are Danish.

use chrono::NaiveDate;
use domain::deviation::MoveKind;
use domain::ids::{ConditionId, ForumId, GrantId, LevelId, OrganisationId, PresentationId, UserId};
use domain::round::RoundMove;
use domain::text::Slug;

pub const HOME: &str = "/";
pub const SIGN_IN: &str = "/log-ind";
pub const SIGN_OUT: &str = "/log-ud";
pub const LANGUAGE: &str = "/sprog";
pub const ABOUT: &str = "/om";
pub const SECRETARIAT: &str = "/sekretariat";
pub const ORGANISATIONS: &str = "/sekretariat/organisationer";
pub const NEW_ORGANISATION: &str = "/sekretariat/organisationer/ny";
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

/// The deviations of one initiative.
pub fn deviation(slug: &Slug, number: u32) -> String {
    format!("/programmer/{slug}/indsatser/{number}/afvigelse")
}

/// Takes a form only; it stands on the page of [`deviation`].
pub fn decide_deviation(slug: &Slug, number: u32, kind: MoveKind) -> String {
    format!("{}/{}", deviation(slug, number), kind.code())
}

/// What lies with a forum, of all programmes.
pub fn desk(forum: ForumId) -> String {
    format!("/forummer/{forum}")
}

/// How the plan reconciles; a text that is checked against it is sent here.
pub fn ledger(slug: &Slug) -> String {
    format!("/programmer/{slug}/afstemning")
}

pub fn organisation(id: OrganisationId) -> String {
    format!("{ORGANISATIONS}/{id}")
}

pub fn forum(id: ForumId) -> String {
    format!("{FORUMS}/{id}")
}

/// Takes a form only; it stands on the page of [`forum`].
pub fn plan_meeting(id: ForumId) -> String {
    format!("{}/moeder", forum(id))
}

/// Takes a form only; it stands on the page of [`forum`].
pub fn cancel_meeting(id: ForumId, on: NaiveDate) -> String {
    format!("{}/{on}/fjern", plan_meeting(id))
}

pub fn level(id: LevelId) -> String {
    format!("/sekretariat/niveauer/{id}")
}

pub fn person(id: UserId) -> String {
    format!("{PEOPLE}/{id}")
}

/// Takes a form only; it stands on the page of [`person`].
pub fn person_roles(id: UserId) -> String {
    format!("{PEOPLE}/{id}/roller")
}

/// Takes a form only; it stands on the page of [`person`].
pub fn take_role(id: UserId, grant: GrantId) -> String {
    format!("{PEOPLE}/{id}/roller/{grant}/fjern")
}

/// Takes a form only; it stands on the page of [`person`].
pub fn person_link(id: UserId) -> String {
    format!("{PEOPLE}/{id}/adgang")
}

/// The one-time address of the first run.
pub fn first_run(token: &str) -> String {
    format!("/start/{token}")
}

/// The one-time address for choosing a password.
pub fn choose_password(token: &str) -> String {
    format!("/adgang/{token}")
}

/// What was done, for the message on the page that a form leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    StatusReported,
    Saved,
    Created,
    RoundOpened,
    RowsStored,
    RoleGiven,
    RoleTaken,
    PasswordSet,
    SignedOut,
    DraftSaved,
    Submitted,
    Decided,
    Abandoned,
    HandedOver,
    Answered,
    RoundFrozen,
    RoundTreated,
    RoundClosed,
    Remedied,
    Escalated,
    DeviationAnswered,
    DeviationClosed,
    Rated,
    MilestoneSaid,
    Explained,
    ReportedUpwards,
}

impl Done {
    pub const ALL: [Self; 26] = [
        Self::StatusReported,
        Self::Saved,
        Self::Created,
        Self::RoundOpened,
        Self::RowsStored,
        Self::RoleGiven,
        Self::RoleTaken,
        Self::PasswordSet,
        Self::SignedOut,
        Self::DraftSaved,
        Self::Submitted,
        Self::Decided,
        Self::Abandoned,
        Self::HandedOver,
        Self::Answered,
        Self::RoundFrozen,
        Self::RoundTreated,
        Self::RoundClosed,
        Self::Remedied,
        Self::Escalated,
        Self::DeviationAnswered,
        Self::DeviationClosed,
        Self::Rated,
        Self::MilestoneSaid,
        Self::Explained,
        Self::ReportedUpwards,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::StatusReported => "status",
            Self::Saved => "gemt",
            Self::Created => "oprettet",
            Self::RoundOpened => "runde",
            Self::RowsStored => "indsat",
            Self::RoleGiven => "rolle",
            Self::RoleTaken => "rolle-fjernet",
            Self::PasswordSet => "adgangskode",
            Self::SignedOut => "logget-ud",
            Self::DraftSaved => "kladde",
            Self::Submitted => "indsendt",
            Self::Decided => "afgjort",
            Self::Abandoned => "opgivet",
            Self::HandedOver => "afleveret",
            Self::Answered => "besvaret",
            Self::RoundFrozen => "frosset",
            Self::RoundTreated => "behandlet",
            Self::RoundClosed => "lukket",
            Self::Remedied => "afhjaelpes",
            Self::Escalated => "eskaleret",
            Self::DeviationAnswered => "udfald",
            Self::DeviationClosed => "afvigelse-lukket",
            Self::Rated => "vurderet",
            Self::MilestoneSaid => "milepael",
            Self::Explained => "begrundet",
            Self::ReportedUpwards => "rapport",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }

    /// The address of a page with this message on it.
    pub fn at(self, path: &str) -> String {
        format!("{path}?done={}", self.code())
    }
}
