//! The port: what pages ask of the server. It only reads; a change is a form that the server takes
//! in itself, so no page can make one.
//!
//! Every method decides by `domain::policy` whether the actor may see what it returns.

mod agreements;
mod calendars;
mod charts;
mod closings;
mod decided;
mod fundings;
mod hearings;
mod indicators;
mod kept;
mod meetings;
mod packs;
mod political;
mod reminders;
mod tasks;
mod terms;
mod wheel;

pub use agreements::ReadAgreements;
pub use calendars::ReadCalendars;
pub use charts::{DrawCharts, Layout, Picture};
pub use closings::ReadClosings;
pub use decided::ReadDecided;
pub use fundings::ReadFundings;
pub use hearings::ReadHearings;
pub use indicators::{IndicatorPage, ReadIndicators};
pub use kept::{KeepPages, Keepable};
pub use meetings::ReadMeetings;
pub use packs::ReadMeetingPacks;
pub use political::{Political, ReadPolitical};
pub use reminders::ReadReminders;
pub use tasks::ReadTasks;
pub use terms::ReadTerms;
pub use wheel::ReadWheel;

use crate::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::confirmation::{
    ConfirmationEdit, ConfirmationPrint, ConfirmationView, OrderBook, OrderBookQuery, Waiting,
};
use domain::delivery::DeliveriesView;
use domain::deviation::{DeskSummary, DeviationLine, DeviationList, DeviationView, ForumDesk};
use domain::fidelity::{FidelityEdit, FidelityList, FidelityView};
use domain::follow_up::FollowUpView;
use domain::forum::seat::{ForumSeats, SeatChoices, SeatView};
use domain::forum::{ForumRegister, Level, MeetingDay};
use domain::ids::{ForumId, ForumSeatId, LevelId, OrganisationId, UserId};
use domain::initiative::paste::PasteTarget;
use domain::initiative::{InitiativeEdit, InitiativeView};
use domain::order::{OrderForm, OrderView, PlanLedger};
use domain::organisation::{InhabitantsLine, Organisation};
use domain::people::{LinkPurpose, PersonEdit, PersonRow};
use domain::programme::honesty::{HonestyQuery, HonestyView};
use domain::programme::{Overview, OverviewQuery, ProgrammeEdit, ProgrammeSummary};
use domain::reference::ReferenceView;
use domain::round::{RoundList, RoundSchedule, RoundView};
use domain::status::StatusEntry;
use domain::text::Slug;

type Read<T> = Result<T, AppError>;

/// What the pages that everybody uses show.
#[async_trait]
pub trait ReadPlans: Send + Sync {
    /// The programmes this actor may see, in Danish order.
    async fn programmes(&self, actor: &Actor) -> Read<Vec<ProgrammeSummary>>;

    async fn overview(
        &self,
        actor: &Actor,
        programme: &Slug,
        query: &OverviewQuery,
    ) -> Read<Overview>;

    async fn initiative(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Read<InitiativeView>;

    /// The form of the lead; denied to who may not report.
    async fn status_entry(&self, actor: &Actor, programme: &Slug, number: u32)
    -> Read<StatusEntry>;
}

/// What the pages of the order chain show.
#[async_trait]
pub trait ReadChain: Send + Sync {
    /// For those who follow the programme by a role; denied to others.
    async fn order_book(
        &self,
        actor: &Actor,
        programme: &Slug,
        query: &OrderBookQuery,
    ) -> Read<OrderBook>;

    /// What waits for this actor, in all programmes; nothing for who is not signed in.
    async fn waiting(&self, actor: &Actor) -> Read<Waiting>;

    /// Denied, until it is in force, to who does not follow the programme.
    async fn confirmation(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Read<ConfirmationView>;

    /// The editor of the lead; denied to who may not write it.
    async fn confirmation_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Read<ConfirmationEdit>;

    /// One version on paper.
    async fn confirmation_print(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        version: u32,
    ) -> Read<ConfirmationPrint>;
}

/// What the pages of orders show.
#[async_trait]
pub trait ReadOrders: Send + Sync {
    async fn order(&self, actor: &Actor, programme: &Slug, number: u32) -> Read<OrderView>;

    /// For the forms of the secretariat; denied to others.
    async fn order_form(&self, actor: &Actor, programme: &Slug, number: u32) -> Read<OrderForm>;

    /// How the plan reconciles.
    async fn ledger(&self, actor: &Actor, programme: &Slug) -> Read<PlanLedger>;
}

/// What the pages of deliveries show.
#[async_trait]
pub trait ReadDeliveries: Send + Sync {
    /// Empty until a confirmation is in force.
    async fn deliveries(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Read<DeliveriesView>;
}

/// What the pages of status rounds show; denied to who does not follow the programme by a role.
#[async_trait]
pub trait ReadRounds: Send + Sync {
    async fn rounds(&self, actor: &Actor, programme: &Slug) -> Read<RoundList>;

    /// The round for the meeting of this day.
    async fn round(
        &self,
        actor: &Actor,
        programme: &Slug,
        meeting_on: NaiveDate,
    ) -> Read<RoundView>;
}

/// The days of a round, for those who move them; denied to others.
#[async_trait]
pub trait ReadSchedules: Send + Sync {
    /// Not found once the round for the meeting of this day is frozen.
    async fn schedule(
        &self,
        actor: &Actor,
        programme: &Slug,
        meeting_on: NaiveDate,
    ) -> Read<RoundSchedule>;
}

/// What the pages of deviations show; denied to who does not follow the programme by a role.
#[async_trait]
pub trait ReadDeviations: Send + Sync {
    /// A page of them, from 1; one past the end is the last.
    async fn deviations(&self, actor: &Actor, programme: &Slug, page: u32) -> Read<DeviationList>;

    /// The newest of each of these initiatives, by number; of a page's worth of them at most.
    async fn newest_deviations(
        &self,
        actor: &Actor,
        programme: &Slug,
        numbers: &[u32],
    ) -> Read<Vec<DeviationLine>>;

    /// Those of one initiative.
    async fn deviation(&self, actor: &Actor, programme: &Slug, number: u32) -> Read<DeviationView>;

    /// What forums wish to be followed of one initiative.
    async fn follow_ups(&self, actor: &Actor, programme: &Slug, number: u32) -> Read<FollowUpView>;

    /// The forums in which the reader has a role, in Danish order.
    async fn desks(&self, actor: &Actor) -> Read<Vec<DeskSummary>>;

    /// What lies with a forum, in all programmes; denied to who has no part in it.
    async fn forum_desk(&self, actor: &Actor, forum: ForumId) -> Read<ForumDesk>;
}

/// What the pages of fidelity reviews show: each review only to whom it is open.
#[async_trait]
pub trait ReadFidelity: Send + Sync {
    async fn fidelity(&self, actor: &Actor, programme: &Slug) -> Read<FidelityList>;

    async fn fidelity_review(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Read<FidelityView>;

    /// The form of a review, of a new one without a number; denied to everybody but keepers.
    async fn fidelity_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: Option<u32>,
    ) -> Read<FidelityEdit>;
}

/// What the pages of a forum's seats show; denied to who has no part in the forum.
#[async_trait]
pub trait ReadSeats: Send + Sync {
    async fn forum_seats(&self, actor: &Actor, forum: ForumId) -> Read<ForumSeats>;

    async fn seat(&self, actor: &Actor, forum: ForumId, id: ForumSeatId) -> Read<SeatView>;

    /// The forum's name and what the form of a new seat offers; denied to everybody but keepers.
    async fn seat_choices_of(&self, actor: &Actor, forum: ForumId) -> Read<(String, SeatChoices)>;
}

/// How a programme reports; denied to who does not follow it by a role.
#[async_trait]
pub trait ReadHonesty: Send + Sync {
    async fn honesty(
        &self,
        actor: &Actor,
        programme: &Slug,
        query: HonestyQuery,
    ) -> Read<HonestyView>;
}

/// What the secretariat's pages show; denied to everybody else.
#[async_trait]
pub trait ReadRegisters: Send + Sync {
    /// In Danish order.
    async fn organisations(&self, actor: &Actor) -> Read<Vec<Organisation>>;

    async fn organisation(&self, actor: &Actor, id: OrganisationId) -> Read<Organisation>;

    async fn reference(&self, actor: &Actor) -> Read<ReferenceView>;

    /// Every municipality, in Danish order.
    async fn inhabitants(&self, actor: &Actor) -> Read<Vec<InhabitantsLine>>;

    async fn forums(&self, actor: &Actor) -> Read<ForumRegister>;

    /// The known meetings of a forum from today on, earliest first.
    async fn meetings(&self, actor: &Actor, forum: ForumId) -> Read<Vec<MeetingDay>>;

    async fn level(&self, actor: &Actor, id: LevelId) -> Read<Level>;

    /// In Danish order of names.
    async fn people(&self, actor: &Actor) -> Read<Vec<PersonRow>>;

    /// The organisations that a new person may speak for.
    async fn new_person(&self, actor: &Actor) -> Read<Vec<(OrganisationId, String)>>;

    async fn person(&self, actor: &Actor, id: UserId) -> Read<PersonEdit>;
}

/// What the forms of programmes and initiatives show; denied to everybody but keepers.
#[async_trait]
pub trait ReadForms: Send + Sync {
    /// The form of a programme; without a slug, of a new one.
    async fn programme_edit(&self, actor: &Actor, programme: Option<&Slug>) -> Read<ProgrammeEdit>;

    /// The form of an initiative; without a number, of a new one.
    async fn initiative_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: Option<u32>,
    ) -> Read<InitiativeEdit>;

    async fn paste_target(&self, actor: &Actor, programme: &Slug) -> Read<PasteTarget>;
}

/// What the pages around signing in show.
#[async_trait]
pub trait ReadAccounts: Send + Sync {
    /// What a one-time address is for; refused when it is spent, not found when it never was.
    async fn link_purpose(&self, token: &str) -> Read<LinkPurpose>;

    /// The accounts of the demo data and the one password they share, to show on the sign-in page.
    /// Empty in an installation without demo data.
    async fn demo_accounts(&self) -> Read<Vec<DemoAccount>>;
}

/// An account that exists only to try the application out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    pub email: String,
    pub name: String,
    pub password: String,
}

/// All that pages read.
pub trait Backend:
    ReadPlans
    + ReadChain
    + ReadOrders
    + ReadDeliveries
    + ReadRounds
    + ReadSchedules
    + ReadDeviations
    + ReadMeetings
    + ReadDecided
    + ReadMeetingPacks
    + ReadTasks
    + ReadCalendars
    + ReadReminders
    + ReadFundings
    + ReadHearings
    + ReadIndicators
    + ReadFidelity
    + ReadSeats
    + ReadClosings
    + ReadTerms
    + ReadAgreements
    + ReadWheel
    + ReadPolitical
    + KeepPages
    + DrawCharts
    + ReadHonesty
    + ReadRegisters
    + ReadForms
    + ReadAccounts
{
}

impl<T> Backend for T where
    T: ReadPlans
        + ReadChain
        + ReadOrders
        + ReadDeliveries
        + ReadRounds
        + ReadSchedules
        + ReadDeviations
        + ReadMeetings
        + ReadDecided
        + ReadMeetingPacks
        + ReadTasks
        + ReadCalendars
        + ReadReminders
        + ReadFundings
        + ReadHearings
        + ReadIndicators
        + ReadFidelity
        + ReadSeats
        + ReadClosings
        + ReadTerms
        + ReadAgreements
        + ReadWheel
        + ReadPolitical
        + KeepPages
        + DrawCharts
        + ReadHonesty
        + ReadRegisters
        + ReadForms
        + ReadAccounts
{
}
