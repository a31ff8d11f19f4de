//! The route table; nothing else.

use crate::account::{ChoosePasswordPage, FirstRunPage, SignInPage};
use crate::agreement::{
    AccessionMatrixPage, AccessionPage, AgreementPage, AgreementsPage, EditAgreementPage,
    NewAgreementPage, NewStepPage, OutcomePage, PartProgressPage, StagePage, StepPage, WordingPage,
};
use crate::attendance::AttendancePage;
use crate::calendar::CalendarPage;
use crate::closing::CloseForumPage;
use crate::confirmation::{
    ConfirmationPage, EditConfirmationPage, OrderBookPage, PrintConfirmationPage,
};
use crate::delivery::{DeliverablePage, DeliveriesPage};
use crate::deviation::{DeviationPage, DeviationsPage, ForumDeskPage};
use crate::document::page;
use crate::error::AppError;
use crate::fidelity::{CorrectFidelityPage, FidelityPage, FidelityReviewPage, NewFidelityPage};
use crate::follow_up::FollowUpsPage;
use crate::forum::{NewSeatPage, SeatPage, SeatsPage};
use crate::funding::{
    EditFundingPage, FundingBaselinePage, FundingPage, FundingsPage, NewFundingPage, NewLapsePage,
};
use crate::hearing::{HearingPage, HearingsPage, NewHearingPage, RequestPage};
use crate::home::{AboutPage, ProgrammesPage};
use crate::honesty::HonestyPage;
use crate::indicator::{
    EditIndicatorPage, EntryPage, FilePage, IndicatorPage, IndicatorsPage, NewIndicatorPage,
};
use crate::initiative::{EditInitiativePage, InitiativePage, NewInitiativePage, PastePage};
use crate::meeting::{
    DecisionsPage, EditItemPage, ForumMeetingsPage, ItemPage, MeetingDetailsPage, MeetingPackPage,
    MeetingPage, MinutesPage, NewItemPage, PublicMinutesPage, PublishedMinutesPage,
};
use crate::milestone::MilestonesPage;
use crate::order::{
    AmendOrderPage, EndInitiativePage, FulfilConditionPage, LedgerPage, NewConditionPage,
    OrderPage, PresentScopePage, RetractPresentationPage,
};
use crate::political::PoliticalOverviewPage;
use crate::programme::{EditProgrammePage, NewProgrammePage, OverviewPage};
use crate::reminder::{OutboxPage, RemindersPage};
use crate::round::{
    RoundItemPage, RoundMaterialPage, RoundPage, RoundSchedulePage, RoundsPage, UpwardReportPage,
};
use crate::secretariat::{
    ForumPage, ForumsPage, InhabitantsPage, LevelPage, NewForumPage, NewLevelPage,
    NewOrganisationPage, NewPersonPage, OrganisationPage, OrganisationsPage, PeoplePage,
    PersonPage, ReferencePage, SecretariatPage,
};
use crate::series::SeriesPage;
use crate::status::SetStatusPage;
use crate::task::{TaskPage, TasksPage};
use crate::terms::{TermsPage, WriteTermsPage};
use crate::wheel::{DutiesPage, DutyPage, HalfYearPage, NewDutyPage, WheelPage};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=|| page(|_| async { Err(AppError::NotFound) })>
                <Route path=path!("/") view=ProgrammesPage/>
                <Route path=path!("/om") view=AboutPage/>
                <Route path=path!("/aftaler") view=AgreementsPage/>
                <Route path=path!("/aftaler/ny") view=NewAgreementPage/>
                <Route path=path!("/aftaler/matrix") view=AccessionMatrixPage/>
                <Route path=path!("/aftaler/:number") view=AgreementPage/>
                <Route path=path!("/aftaler/:number/rediger") view=EditAgreementPage/>
                <Route path=path!("/aftaler/:number/tilstand") view=StagePage/>
                <Route path=path!("/aftaler/:number/tekst") view=WordingPage/>
                <Route path=path!("/aftaler/:number/tilslutning") view=AccessionPage/>
                <Route path=path!("/aftaler/:number/udfoerelse") view=PartProgressPage/>
                <Route path=path!("/aftaler/:number/nyt-trin") view=NewStepPage/>
                <Route path=path!("/aftaler/:number/trin/:step") view=StepPage/>
                <Route path=path!("/aftaler/:number/trin/:step/beslutning") view=OutcomePage/>
                <Route path=path!("/kalender") view=CalendarPage/>
                <Route path=path!("/paamindelser") view=RemindersPage/>
                <Route path=path!("/log-ind") view=SignInPage/>
                <Route path=path!("/start/:token") view=FirstRunPage/>
                <Route path=path!("/adgang/:token") view=ChoosePasswordPage/>
                <Route path=path!("/programmer/:slug") view=OverviewPage/>
                <Route path=path!("/programmer/:slug/politisk") view=PoliticalOverviewPage/>
                <Route path=path!("/programmer/:slug/rediger") view=EditProgrammePage/>
                <Route path=path!("/programmer/:slug/indsaet") view=PastePage/>
                <Route path=path!("/programmer/:slug/ny-indsats") view=NewInitiativePage/>
                <Route path=path!("/programmer/:slug/indsatser/:number") view=InitiativePage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/rediger") view=EditInitiativePage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/status") view=SetStatusPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/milepaele") view=MilestonesPage/>
                <Route path=path!("/programmer/:slug/ordrebog") view=OrderBookPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/ordrebekraeftelse") view=ConfirmationPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/ordrebekraeftelse/rediger") view=EditConfirmationPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/ordrebekraeftelse/version/:version") view=PrintConfirmationPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/bestilling") view=OrderPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/bestilling/ret") view=AmendOrderPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/bestilling/betingelser/ny") view=NewConditionPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/bestilling/betingelser/:id") view=FulfilConditionPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/bestilling/forelaeg") view=PresentScopePage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/bestilling/forelaeggelser/:id") view=RetractPresentationPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/bestilling/afslut") view=EndInitiativePage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/leverancer") view=DeliveriesPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/leverancer/:place") view=DeliverablePage/>
                <Route path=path!("/programmer/:slug/runder") view=RoundsPage/>
                <Route path=path!("/programmer/:slug/runder/:meeting/materiale") view=RoundMaterialPage/>
                <Route path=path!("/programmer/:slug/runder/:meeting/plan") view=RoundSchedulePage/>
                <Route path=path!("/programmer/:slug/runder/:meeting/rapport") view=UpwardReportPage/>
                <Route path=path!("/programmer/:slug/runder/:meeting/indsatser/:number") view=RoundItemPage/>
                <Route path=path!("/programmer/:slug/afvigelser") view=DeviationsPage/>
                <Route path=path!("/programmer/:slug/aerlighed") view=HonestyPage/>
                <Route path=path!("/programmer/:slug/indikatorer") view=IndicatorsPage/>
                <Route path=path!("/programmer/:slug/ny-indikator") view=NewIndicatorPage/>
                <Route path=path!("/programmer/:slug/indikatorer/:number") view=IndicatorPage/>
                <Route path=path!("/programmer/:slug/indikatorer/:number/rediger") view=EditIndicatorPage/>
                <Route path=path!("/programmer/:slug/indikatorer/:number/maalinger") view=EntryPage/>
                <Route path=path!("/programmer/:slug/fidelitet") view=FidelityPage/>
                <Route path=path!("/programmer/:slug/ny-fidelitetsmaaling") view=NewFidelityPage/>
                <Route path=path!("/programmer/:slug/fidelitet/:number") view=FidelityReviewPage/>
                <Route path=path!("/programmer/:slug/fidelitet/:number/ret") view=CorrectFidelityPage/>
                <Route path=path!("/programmer/:slug/indikatorer/:number/maalinger/fil/:id") view=FilePage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/afvigelse") view=DeviationPage/>
                <Route path=path!("/programmer/:slug/indsatser/:number/opfoelgning") view=FollowUpsPage/>
                <Route path=path!("/forummer/:id") view=ForumDeskPage/>
                <Route path=path!("/forummer/:id/beslutninger") view=DecisionsPage/>
                <Route path=path!("/forummer/:id/opgaver") view=TasksPage/>
                <Route path=path!("/forummer/:id/hoeringer") view=HearingsPage/>
                <Route path=path!("/forummer/:id/hoeringer/:hearing") view=HearingPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/punkter/:item/hoering") view=NewHearingPage/>
                <Route path=path!("/hoeringer/:id/:number") view=RequestPage/>
                <Route path=path!("/bevillinger") view=FundingsPage/>
                <Route path=path!("/bevillinger/ny") view=NewFundingPage/>
                <Route path=path!("/bevillinger/bortfald") view=NewLapsePage/>
                <Route path=path!("/bevillinger/:id") view=FundingPage/>
                <Route path=path!("/bevillinger/:id/rediger") view=EditFundingPage/>
                <Route path=path!("/bevillinger/:id/budget") view=FundingBaselinePage/>
                <Route path=path!("/opgaver/:id") view=TaskPage/>
                <Route path=path!("/aarshjul") view=WheelPage/>
                <Route path=path!("/aarshjul/:id/halvaar/:half") view=HalfYearPage/>
                <Route path=path!("/aarshjul/:id/opgaver") view=DutiesPage/>
                <Route path=path!("/aarshjul/:id/opgaver/ny") view=NewDutyPage/>
                <Route path=path!("/aarshjul/:id/opgaver/:duty") view=DutyPage/>
                <Route path=path!("/forummer/:id/moeder") view=ForumMeetingsPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting") view=MeetingPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/tid-og-sted") view=MeetingDetailsPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/nyt-punkt") view=NewItemPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/punkter/:item") view=ItemPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/punkter/:item/rediger") view=EditItemPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/fremmoede") view=AttendancePage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/referat") view=MinutesPage/>
                <Route path=path!("/referater") view=PublishedMinutesPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/offentligt-referat") view=PublicMinutesPage/>
                <Route path=path!("/forummer/:id/moeder/:meeting/materiale/:number") view=MeetingPackPage/>
                <Route path=path!("/forummer/:id/kommissorium") view=TermsPage/>
                <Route path=path!("/forummer/:id/pladser") view=SeatsPage/>
                <Route path=path!("/forummer/:id/pladser/ny") view=NewSeatPage/>
                <Route path=path!("/forummer/:id/pladser/:seat") view=SeatPage/>
                <Route path=path!("/programmer/:slug/runder/:meeting") view=RoundPage/>
                <Route path=path!("/programmer/:slug/afstemning") view=LedgerPage/>
                <Route path=path!("/sekretariat") view=SecretariatPage/>
                <Route path=path!("/sekretariat/organisationer") view=OrganisationsPage/>
                <Route path=path!("/sekretariat/organisationer/ny") view=NewOrganisationPage/>
                <Route path=path!("/sekretariat/organisationer/indbyggertal") view=InhabitantsPage/>
                <Route path=path!("/sekretariat/organisationer/reference") view=ReferencePage/>
                <Route path=path!("/sekretariat/organisationer/:id") view=OrganisationPage/>
                <Route path=path!("/sekretariat/forummer") view=ForumsPage/>
                <Route path=path!("/sekretariat/forummer/ny") view=NewForumPage/>
                <Route path=path!("/sekretariat/forummer/:id") view=ForumPage/>
                <Route path=path!("/sekretariat/forummer/:id/nedlaeg") view=CloseForumPage/>
                <Route path=path!("/sekretariat/forummer/:id/kommissorium") view=WriteTermsPage/>
                <Route path=path!("/sekretariat/forummer/:id/moederaekke") view=SeriesPage/>
                <Route path=path!("/sekretariat/niveauer/ny") view=NewLevelPage/>
                <Route path=path!("/sekretariat/niveauer/:id") view=LevelPage/>
                <Route path=path!("/sekretariat/programmer/ny") view=NewProgrammePage/>
                <Route path=path!("/sekretariat/personer") view=PeoplePage/>
                <Route path=path!("/sekretariat/personer/ny") view=NewPersonPage/>
                <Route path=path!("/sekretariat/personer/:id") view=PersonPage/>
                <Route path=path!("/sekretariat/paamindelser") view=OutboxPage/>
            </FlatRoutes>
        </Router>
    }
}
