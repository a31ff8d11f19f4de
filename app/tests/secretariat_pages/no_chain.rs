use super::fake::Fake;
use super::no_meetings::no_meetings;
use app::backend::{
    DrawCharts, IndicatorPage, KeepPages, Picture, Political, ReadChain, ReadDeliveries,
    ReadDeviations, ReadFidelity, ReadHonesty, ReadIndicators, ReadOrders, ReadPolitical,
    ReadRounds, ReadSchedules, ReadSeats,
};
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::chart::{Chart, LineChart};
use domain::confirmation::{
    ConfirmationEdit, ConfirmationPrint, ConfirmationView, OrderBook, OrderBookQuery, Waiting,
};
use domain::delivery::DeliveriesView;
use domain::deviation::{DeskSummary, DeviationLine, DeviationList, DeviationView, ForumDesk};
use domain::fidelity::{FidelityEdit, FidelityList, FidelityView};
use domain::follow_up::FollowUpView;
use domain::forum::seat::{ForumSeats, SeatChoices, SeatView};
use domain::ids::{ForumId, ForumSeatId, UploadId};
use domain::indicator::{Catalogue, EntryView, FileView, IndicatorEdit, Observation};
use domain::locale::Locale;
use domain::order::{OrderForm, OrderView, PlanLedger};
use domain::programme::PageKey;
use domain::programme::honesty::{HonestyQuery, HonestyView};
use domain::round::{RoundList, RoundSchedule, RoundView};
use domain::text::Slug;
use std::sync::Arc;

no_meetings!(Fake);

/// These pages show nothing of the order chain.
#[async_trait]
impl ReadChain for Fake {
    async fn order_book(
        &self,
        _: &Actor,
        _: &Slug,
        _: &OrderBookQuery,
    ) -> Result<OrderBook, AppError> {
        Err(AppError::NotFound)
    }

    async fn waiting(&self, _: &Actor) -> Result<Waiting, AppError> {
        Ok(Waiting {
            reports: Vec::new(),
            today: chrono::NaiveDate::default(),
            lines: Vec::new(),
            tasks: Vec::new(),
            answers: Vec::new(),
            seats: Vec::new(),
        })
    }

    async fn confirmation(
        &self,
        _: &Actor,
        _: &Slug,
        _: u32,
    ) -> Result<ConfirmationView, AppError> {
        Err(AppError::NotFound)
    }

    async fn confirmation_edit(
        &self,
        _: &Actor,
        _: &Slug,
        _: u32,
    ) -> Result<ConfirmationEdit, AppError> {
        Err(AppError::NotFound)
    }

    async fn confirmation_print(
        &self,
        _: &Actor,
        _: &Slug,
        _: u32,
        _: u32,
    ) -> Result<ConfirmationPrint, AppError> {
        Err(AppError::NotFound)
    }
}

/// Nor of orders.
#[async_trait]
impl ReadOrders for Fake {
    async fn order(&self, _: &Actor, _: &Slug, _: u32) -> Result<OrderView, AppError> {
        Err(AppError::NotFound)
    }

    async fn order_form(&self, _: &Actor, _: &Slug, _: u32) -> Result<OrderForm, AppError> {
        Err(AppError::NotFound)
    }

    async fn ledger(&self, _: &Actor, _: &Slug) -> Result<PlanLedger, AppError> {
        Err(AppError::NotFound)
    }
}

/// Nor of deliveries.
#[async_trait]
impl ReadDeliveries for Fake {
    async fn deliveries(&self, _: &Actor, _: &Slug, _: u32) -> Result<DeliveriesView, AppError> {
        Err(AppError::NotFound)
    }
}

/// Nor of rounds.
#[async_trait]
impl ReadRounds for Fake {
    async fn rounds(&self, _: &Actor, _: &Slug) -> Result<RoundList, AppError> {
        Err(AppError::NotFound)
    }

    async fn round(&self, _: &Actor, _: &Slug, _: NaiveDate) -> Result<RoundView, AppError> {
        Err(AppError::NotFound)
    }
}

#[async_trait]
impl ReadSchedules for Fake {
    async fn schedule(&self, _: &Actor, _: &Slug, _: NaiveDate) -> Result<RoundSchedule, AppError> {
        Err(AppError::NotFound)
    }
}

/// Nor of deviations; the front page asks which forums the reader sits in.
#[async_trait]
impl ReadDeviations for Fake {
    async fn deviations(&self, _: &Actor, _: &Slug, _: u32) -> Result<DeviationList, AppError> {
        Err(AppError::NotFound)
    }

    async fn newest_deviations(
        &self,
        _: &Actor,
        _: &Slug,
        _: &[u32],
    ) -> Result<Vec<DeviationLine>, AppError> {
        Err(AppError::NotFound)
    }

    async fn deviation(&self, _: &Actor, _: &Slug, _: u32) -> Result<DeviationView, AppError> {
        Err(AppError::NotFound)
    }

    async fn follow_ups(&self, _: &Actor, _: &Slug, _: u32) -> Result<FollowUpView, AppError> {
        Err(AppError::NotFound)
    }

    async fn desks(&self, _: &Actor) -> Result<Vec<DeskSummary>, AppError> {
        Ok(Vec::new())
    }

    async fn forum_desk(&self, _: &Actor, _: ForumId) -> Result<ForumDesk, AppError> {
        Err(AppError::NotFound)
    }
}

/// Nor of how a programme reports.
#[async_trait]
impl ReadHonesty for Fake {
    async fn honesty(&self, _: &Actor, _: &Slug, _: HonestyQuery) -> Result<HonestyView, AppError> {
        Err(AppError::NotFound)
    }
}

#[async_trait]
impl ReadIndicators for Fake {
    async fn indicators(&self, _: &Actor, _: &Slug) -> Result<Catalogue, AppError> {
        Err(AppError::NotFound)
    }

    async fn indicator_page(
        &self,
        _: &Actor,
        _: &Slug,
        _: u32,
        _: Locale,
    ) -> Result<IndicatorPage, AppError> {
        Err(AppError::NotFound)
    }

    async fn indicator_edit(
        &self,
        _: &Actor,
        _: &Slug,
        _: Option<u32>,
    ) -> Result<IndicatorEdit, AppError> {
        Err(AppError::NotFound)
    }

    async fn indicator_entry(&self, _: &Actor, _: &Slug, _: u32) -> Result<EntryView, AppError> {
        Err(AppError::NotFound)
    }

    async fn indicator_beside(
        &self,
        _: &Actor,
        _: &Slug,
        _: u32,
        _: &str,
    ) -> Result<Vec<Observation>, AppError> {
        Err(AppError::NotFound)
    }

    async fn indicator_file(
        &self,
        _: &Actor,
        _: &Slug,
        _: u32,
        _: UploadId,
    ) -> Result<FileView, AppError> {
        Err(AppError::NotFound)
    }
}

#[async_trait]
impl ReadFidelity for Fake {
    async fn fidelity(&self, _: &Actor, _: &Slug) -> Result<FidelityList, AppError> {
        Err(AppError::NotFound)
    }

    async fn fidelity_review(&self, _: &Actor, _: &Slug, _: u32) -> Result<FidelityView, AppError> {
        Err(AppError::NotFound)
    }

    async fn fidelity_edit(
        &self,
        _: &Actor,
        _: &Slug,
        _: Option<u32>,
    ) -> Result<FidelityEdit, AppError> {
        Err(AppError::NotFound)
    }
}

#[async_trait]
impl ReadSeats for Fake {
    async fn forum_seats(&self, _: &Actor, _: ForumId) -> Result<ForumSeats, AppError> {
        Err(AppError::NotFound)
    }

    async fn seat(&self, _: &Actor, _: ForumId, _: ForumSeatId) -> Result<SeatView, AppError> {
        Err(AppError::NotFound)
    }

    async fn seat_choices_of(
        &self,
        _: &Actor,
        _: ForumId,
    ) -> Result<(String, SeatChoices), AppError> {
        Err(AppError::NotFound)
    }
}

#[async_trait]
impl ReadPolitical for Fake {
    async fn political(&self, _: &Actor, _: &Slug, _: Locale) -> Result<Political, AppError> {
        Err(AppError::NotFound)
    }
}

impl KeepPages for Fake {
    fn keep_page(&self, _: PageKey, _: Arc<str>) {}
}

impl DrawCharts for Fake {
    fn draw_line(&self, _: &LineChart, _: Picture<'_>) -> Option<String> {
        None
    }

    fn draw(&self, _: &Chart, _: Picture<'_>) -> Option<String> {
        None
    }
}
