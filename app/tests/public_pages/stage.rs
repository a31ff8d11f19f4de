//! A server that shows what a test puts on it.

use app::backend::{DemoAccount, ReadAccounts, ReadForms, ReadPlans, ReadRegisters};
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::confirmation::Piece;
use domain::forum::{ForumRegister, Level, MeetingDay};
use domain::ids::*;
use domain::initiative::paste::PasteTarget;
use domain::initiative::{InitiativeEdit, InitiativeHead, InitiativeView, Seat, SeatKind};
use domain::order::{
    DecisionReference, FateKind, OrderDraft, OrderLine, OrderRecord, OrderTerms, Origin,
    PlanCounts, ScopeChange,
};
use domain::organisation::{InhabitantsLine, Organisation, OrganisationKind};
use domain::people::{LinkPurpose, PersonEdit, PersonRow};
use domain::problem::Field;
use domain::programme::{
    LightCounts, Overview, OverviewQuery, OverviewRow, ProgrammeEdit, ProgrammeHead, ProgrammeKind,
    ProgrammeSummary,
};
use domain::reference::ReferenceView;
use domain::round::{RoundHead, RoundStage};
use domain::status::{Light, LightState, RuleKind, RuleSet, StatusEntry, StatusHistoryEntry};
use domain::text::{Line, Paragraph, Slug};
use domain::time::{Timestamp, Validity};
use uuid::Uuid;

type Read<T> = Result<T, AppError>;

pub struct Stage {
    pub programmes: Vec<ProgrammeSummary>,
    pub initiative: InitiativeView,
    pub entry: StatusEntry,
    pub link: Read<LinkPurpose>,
    pub demo: Vec<DemoAccount>,
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            programmes: vec![summary()],
            initiative: initiative(),
            entry: entry(),
            link: Err(AppError::NotFound),
            demo: Vec::new(),
        }
    }
}

pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub fn day(d: u32, m: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, m, d).unwrap()
}

/// Noon in Denmark in summer.
fn noon(day: NaiveDate) -> Timestamp {
    let at = day.and_hms_opt(10, 0, 0).unwrap().and_utc();
    Timestamp::from_micros(at.timestamp_micros())
}

pub fn head() -> ProgrammeHead {
    ProgrammeHead {
        id: ProgrammeId::new(id(1)),
        slug: Slug::parse("handleplan-midt").unwrap(),
        name: "Handleplan for Sundhedsklynge Midt".into(),
        kind: ProgrammeKind::ActionPlan,
        ordered_by: "Politisk Niveau".into(),
        decided_on: day(13, 3),
        period: Validity::default(),
        published: true,
        sample: true,
        chain: vec!["Chefforum".into(), "Direktørforum".into()],
        confirm_by: None,
    }
}

pub fn round(n: u128, meeting_on: NaiveDate) -> RoundHead {
    RoundHead {
        id: RoundId::new(id(n)),
        forum: "Chefforum".into(),
        meeting_on,
        rules: RuleKind::default(),
    }
}

fn summary() -> ProgrammeSummary {
    ProgrammeSummary {
        head: head(),
        round: Some(round(2, day(12, 6))),
        counts: LightCounts {
            red: 2,
            yellow: 1,
            missing: 0,
            green: 12,
            ..LightCounts::default()
        },
        as_politician: false,
    }
}

pub fn report(
    round: RoundHead,
    light: Option<Light>,
    explanation: &str,
    superseded: bool,
) -> StatusHistoryEntry {
    let reported = light.map(|_| noon(round.meeting_on - chrono::Days::new(3)));
    StatusHistoryEntry {
        round,
        state: LightState::from(light),
        basis: None,
        explanation: (!explanation.is_empty()).then(|| explanation.to_owned()),
        reported_by: light.map(|_| "projektleder, Aalborg Kommune".to_owned()),
        reported_at: reported,
        superseded,
        late: false,
        remedy: None,
        evidence: None,
        unchanged: false,
        same_text_run: 1,
    }
}

fn history() -> Vec<StatusHistoryEntry> {
    let june = || round(2, day(12, 6));
    vec![
        report(
            june(),
            Some(Light::Yellow),
            "To interventioner er forsinkede.\nGenopslået.",
            false,
        ),
        report(june(), Some(Light::Green), "", true),
        report(round(3, day(8, 5)), None, "", false),
        StatusHistoryEntry {
            reported_by: None,
            ..report(
                round(4, day(13, 3)),
                Some(Light::Red),
                "Mangler finansiering.",
                false,
            )
        },
    ]
}

fn seat(kind: SeatKind, title: Option<&str>, holder: Option<&str>) -> Seat {
    Seat {
        kind,
        title: title.map(|t| Line::parse(t).unwrap()),
        holder: holder.map(|h| Line::parse(h).unwrap()),
        since: day(1, 5),
    }
}

fn named() -> InitiativeHead {
    InitiativeHead {
        id: InitiativeId::new(id(10)),
        number: 10,
        title: "Systematisk indsats for de 2 % mest komplekse borgere".into(),
        fate: FateKind::Active,
    }
}

fn order() -> OrderLine {
    OrderLine {
        record: OrderRecord {
            initiative: named().id,
            programme: head().id,
            sequence: 1,
            draft: OrderDraft {
                terms: OrderTerms {
                    wording: Paragraph::parse("Der igangsættes en systematisk indsats.").ok(),
                    target_group: Paragraph::parse("de 2 % mest komplekse borgere").ok(),
                    ..OrderTerms::default()
                },
                decision: DecisionReference {
                    forum: ForumId::new(id(21)),
                    decided_on: day(13, 3),
                    item: Line::parse("punkt 3").unwrap(),
                },
            },
        },
        forum_name: "Politisk Niveau".into(),
        recorded_by: None,
        recorded_at: noon(day(13, 3)),
    }
}

fn change() -> ScopeChange {
    ScopeChange {
        field: Field::TargetGroup,
        pieces: vec![
            Piece::Removed("de 2 % mest komplekse borgere".into()),
            Piece::Added("de ældste 2 %".into()),
        ],
        version: 1,
        decided: vec![("Direktørforum".into(), day(17, 4))],
        is_told: false,
    }
}

fn initiative() -> InitiativeView {
    InitiativeView {
        indicators: Vec::new(),
        evidence: None,
        programme: head(),
        initiative: named(),
        state: LightState::Yellow,
        order: order(),
        conditions: Vec::new(),
        timeline: Vec::new(),
        is_agreed: true,
        changes: vec![change()],
        presentations: Vec::new(),
        ending: None,
        purpose: Some("Færre akutte indlæggelser.".into()),
        interventions: vec!["Dele-geriater".into(), "72-timers behandlingsansvar".into()],
        sources: vec![
            "Referat, Politisk Niveau, 24.05.2023".into(),
            "https://example.org/referat?a=1&b=2".into(),
            "javascript:alert(1)".into(),
        ],
        organisations: vec![
            (OrganisationKind::Region, "Region Nordjylland".into()),
            (OrganisationKind::Municipality, "Aalborg Kommune".into()),
            (OrganisationKind::Municipality, "Jammerbugt Kommune".into()),
        ],
        seats: vec![
            seat(SeatKind::Owner, None, Some("direktør, Region Nordjylland")),
            seat(SeatKind::Lead, None, Some("projektleder, Aalborg Kommune")),
            seat(SeatKind::Group, Some("Almen praksis"), None),
        ],
        history: history(),
        today: day(21, 6),
        may_report: true,
        may_govern: true,
        may_follow: true,
    }
}

/// What each light of a rule set means.
pub fn worded(kind: RuleKind) -> Vec<(Light, String)> {
    let lights = kind.lights().iter();
    lights
        .map(|light| (*light, kind.definition(*light).to_owned()))
        .collect()
}

fn entry() -> StatusEntry {
    StatusEntry {
        stage: RoundStage::Open,
        due_on: None,
        programme: head(),
        initiative: named(),
        round: Some(round(2, day(12, 6))),
        report: ReportId::new(Uuid::nil()),
        n_reports: 0,
        rules: RuleSet::default(),
        definitions: worded(RuleKind::ThreeColours),
        previous: history().into_iter().last(),
        may_confirm: true,
    }
}

fn plan() -> PlanCounts {
    let mut counts = PlanCounts::default();
    counts.add(Origin::Ordered, FateKind::Active, 1);
    counts
}

fn overview() -> Overview {
    Overview {
        head: head(),
        today: day(21, 6),
        rounds: vec![round(4, day(13, 3)), round(2, day(12, 6))],
        counts: LightCounts {
            yellow: 1,
            ..LightCounts::default()
        },
        n_rows: 1,
        rows: vec![OverviewRow {
            second: None,
            number: 10,
            title: named().title,
            owners: vec!["Aalborg Kommune".into()],
            lead: None,
            lights: vec![LightState::Red, LightState::Yellow],
            last_reported: Some(noon(day(9, 6))),
        }],
        organisations: vec![(OrganisationId::new(id(7)), "Aalborg Kommune".into())],
        leads: Vec::new(),
        plan: plan(),
        conditions: Vec::new(),
        untold: vec![(10, named().title)],
        may_govern: false,
        may_follow: false,
    }
}

#[async_trait]
impl ReadPlans for Stage {
    async fn programmes(&self, _: &Actor) -> Read<Vec<ProgrammeSummary>> {
        Ok(self.programmes.clone())
    }

    async fn overview(&self, _: &Actor, _: &Slug, _: &OverviewQuery) -> Read<Overview> {
        Ok(overview())
    }

    async fn initiative(&self, _: &Actor, _: &Slug, number: u32) -> Read<InitiativeView> {
        if number == self.initiative.initiative.number {
            Ok(self.initiative.clone())
        } else {
            Err(AppError::NotFound)
        }
    }

    async fn status_entry(&self, actor: &Actor, _: &Slug, _: u32) -> Read<StatusEntry> {
        actor.user().ok_or(AppError::NotSignedIn)?;
        Ok(self.entry.clone())
    }
}

#[async_trait]
impl ReadAccounts for Stage {
    async fn link_purpose(&self, _: &str) -> Read<LinkPurpose> {
        self.link.clone()
    }

    async fn demo_accounts(&self) -> Read<Vec<DemoAccount>> {
        Ok(self.demo.clone())
    }
}

/// None of the secretariat's pages is shown here.
#[async_trait]
impl ReadRegisters for Stage {
    async fn meetings(&self, _: &Actor, _: ForumId) -> Read<Vec<MeetingDay>> {
        Err(AppError::NotFound)
    }

    async fn organisations(&self, _: &Actor) -> Read<Vec<Organisation>> {
        Err(AppError::NotFound)
    }

    async fn organisation(&self, _: &Actor, _: OrganisationId) -> Read<Organisation> {
        Err(AppError::NotFound)
    }

    async fn inhabitants(&self, _: &Actor) -> Read<Vec<InhabitantsLine>> {
        Err(AppError::NotFound)
    }

    async fn reference(&self, _: &Actor) -> Read<ReferenceView> {
        Err(AppError::NotFound)
    }

    async fn forums(&self, _: &Actor) -> Read<ForumRegister> {
        Err(AppError::NotFound)
    }

    async fn level(&self, _: &Actor, _: LevelId) -> Read<Level> {
        Err(AppError::NotFound)
    }

    async fn people(&self, _: &Actor) -> Read<Vec<PersonRow>> {
        Err(AppError::NotFound)
    }

    async fn new_person(&self, _: &Actor) -> Result<Vec<(OrganisationId, String)>, AppError> {
        Err(AppError::NotFound)
    }

    async fn person(&self, _: &Actor, _: UserId) -> Read<PersonEdit> {
        Err(AppError::NotFound)
    }
}

#[async_trait]
impl ReadForms for Stage {
    async fn programme_edit(&self, _: &Actor, _: Option<&Slug>) -> Read<ProgrammeEdit> {
        Err(AppError::NotFound)
    }

    async fn initiative_edit(&self, _: &Actor, _: &Slug, _: Option<u32>) -> Read<InitiativeEdit> {
        Err(AppError::NotFound)
    }

    async fn paste_target(&self, _: &Actor, _: &Slug) -> Read<PasteTarget> {
        Err(AppError::NotFound)
    }
}
