//! A server with fixed registers, so that pages can be shown without a database.

mod people;

use app::backend::{DemoAccount, ReadAccounts, ReadForms, ReadPlans, ReadRegisters};
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::confirmation::ApprovalStep;
use domain::forum::{Forum, ForumDraft, ForumRegister, Level, LevelDraft, MeetingDay};
use domain::ids::*;
use domain::initiative::paste::PasteTarget;
use domain::initiative::{
    Initiative, InitiativeDraft, InitiativeEdit, InitiativeView, Seat, SeatDraft, SeatKind,
};
use domain::organisation::{InhabitantsLine, Organisation, OrganisationDraft, OrganisationKind};
use domain::people::{LinkPurpose, PersonEdit, PersonRow};
use domain::policy::{Action, Target, allows};
use domain::programme::{
    LightCounts, Overview, OverviewQuery, Programme, ProgrammeDraft, ProgrammeEdit, ProgrammeHead,
    ProgrammeKind, ProgrammeSummary,
};
use domain::reference::{self, ReferenceView};
use domain::round::RoundHead;
use domain::status::{RuleKind, RuleSet, StatusEntry};
use domain::text::{Line, Slug};
use domain::time::Validity;
use people::people;
use uuid::Uuid;

/// The registers of a steering group, or none of them yet.
pub struct Fake {
    pub is_empty: bool,
}

pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub fn slug() -> Slug {
    Slug::parse("handleplan-midt").unwrap()
}

pub fn day(d: u32, m: u32, y: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn line<const MAX: u32>(text: &str) -> Line<MAX> {
    Line::parse(text).unwrap()
}

fn may(actor: &Actor, action: Action) -> bool {
    allows(actor, action, Target::Registers)
}

impl Fake {
    fn keep<T>(&self, actor: &Actor, value: T) -> Result<T, AppError> {
        match actor {
            Actor::Anonymous => Err(AppError::NotSignedIn),
            _ if may(actor, Action::Govern) => Ok(value),
            Actor::User(_) => Err(AppError::Denied),
        }
    }

    fn listed<T>(&self, list: Vec<T>) -> Vec<T> {
        if self.is_empty { Vec::new() } else { list }
    }

    fn forum_names(&self) -> Vec<(ForumId, String)> {
        self.listed(vec![
            (ForumId::new(id(21)), "Politisk Niveau".into()),
            (ForumId::new(id(22)), "Chefforum".into()),
        ])
    }

    fn organisation_names(&self) -> Vec<(OrganisationId, String)> {
        self.listed(organisations())
            .into_iter()
            .map(|o| (o.id, o.draft.name.to_string()))
            .collect()
    }

    fn rounds(&self) -> Vec<RoundHead> {
        self.listed(vec![RoundHead {
            id: RoundId::new(id(61)),
            forum: "Chefforum".into(),
            meeting_on: day(12, 6, 2023),
            rules: RuleKind::default(),
        }])
    }
}

fn organisation(n: u128, kind: OrganisationKind, name: &str, code: Option<&str>) -> Organisation {
    Organisation {
        id: OrganisationId::new(id(n)),
        draft: OrganisationDraft {
            kind,
            name: line(name),
            code: code.map(line),
            validity: Validity {
                from: Some(day(1, 1, 2007)),
                until: None,
            },
        },
        version: 3,
    }
}

fn organisations() -> Vec<Organisation> {
    use OrganisationKind::{GeneralPractice, Hospital, Municipality, Region};
    vec![
        organisation(1, GeneralPractice, "PLO Nordjylland", None),
        organisation(2, Region, "Region Nordjylland", Some("1081")),
        organisation(3, Municipality, "Aalborg Kommune", Some("0851")),
        organisation(4, Hospital, "Aalborg Universitetshospital", None),
    ]
}

fn register() -> ForumRegister {
    let level = |n, rank, name| Level {
        id: LevelId::new(id(n)),
        draft: LevelDraft {
            rank,
            name: line(name),
            validity: Validity::default(),
        },
        version: 1,
    };
    let forum = |n, level, name, until, predecessor: Option<u128>| Forum {
        id: ForumId::new(id(n)),
        draft: ForumDraft {
            name: line(name),
            level: LevelId::new(id(level)),
            organisations: vec![OrganisationId::new(id(2)), OrganisationId::new(id(3))],
            validity: Validity { from: None, until },
            predecessor: predecessor.map(|p| ForumId::new(id(p))),
        },
        version: 1,
    };
    ForumRegister {
        levels: vec![level(11, 1, "Politisk niveau"), level(12, 2, "Chefniveau")],
        forums: vec![
            forum(21, 11, "Politisk Niveau", Some(day(31, 12, 2026)), None),
            forum(23, 11, "Sundhedsråd", None, Some(21)),
            forum(22, 12, "Chefforum", None, None),
        ],
    }
}

fn head() -> ProgrammeHead {
    ProgrammeHead {
        id: ProgrammeId::new(id(31)),
        slug: slug(),
        name: "Handleplan for Sundhedsklynge Midt".into(),
        kind: ProgrammeKind::ActionPlan,
        ordered_by: "Politisk Niveau".into(),
        decided_on: day(13, 3, 2023),
        period: Validity::default(),
        published: true,
        sample: false,
        chain: vec!["Chefforum".into()],
        confirm_by: None,
    }
}

fn programme() -> Programme {
    Programme {
        id: ProgrammeId::new(id(31)),
        slug: slug(),
        draft: ProgrammeDraft {
            name: line("Handleplan for Sundhedsklynge Midt"),
            kind: ProgrammeKind::ActionPlan,
            ordered_by: ForumId::new(id(21)),
            decided_on: day(13, 3, 2023),
            period: Validity::default(),
            published: true,
            chain: vec![ApprovalStep::plain(ForumId::new(id(22)))],
            confirm_by: None,
            rules: RuleSet::default(),
        },
        sample: false,
        version: 2,
    }
}

fn initiative() -> Initiative {
    let seat = |holder: Option<&str>| SeatDraft {
        holder: holder.map(line),
        ..SeatDraft::default()
    };
    Initiative {
        id: InitiativeId::new(id(41)),
        programme: ProgrammeId::new(id(31)),
        draft: InitiativeDraft {
            number: 10,
            title: line("Systematisk indsats for de 2 % mest komplekse borgere"),
            purpose: None,
            interventions: vec![line("Faste plejehjemslæger"), line("Dosispakket medicin")],
            sources: Vec::new(),
            organisations: vec![OrganisationId::new(id(3))],
            owner: seat(Some("sundhedschef, Aalborg Kommune")),
            lead: seat(None),
            group: vec![seat(None)],
        },
        version: 5,
    }
}

fn seats() -> Vec<Seat> {
    let seat = |kind, title: Option<&str>, holder: Option<&str>| Seat {
        kind,
        title: title.map(line),
        holder: holder.map(line),
        since: day(1, 5, 2023),
    };
    vec![
        seat(SeatKind::Owner, None, Some("sundhedschef, Aalborg Kommune")),
        seat(SeatKind::Lead, None, None),
        seat(SeatKind::Group, Some("Psykiatrien"), Some("afdelingschef")),
        seat(SeatKind::Group, Some("Almen praksis"), None),
    ]
}

#[async_trait]
impl ReadPlans for Fake {
    async fn programmes(&self, _: &Actor) -> Result<Vec<ProgrammeSummary>, AppError> {
        Ok(self.listed(vec![ProgrammeSummary {
            head: head(),
            round: self.rounds().into_iter().next(),
            counts: LightCounts {
                missing: 15,
                ..LightCounts::default()
            },
            as_politician: false,
        }]))
    }

    async fn overview(&self, _: &Actor, _: &Slug, _: &OverviewQuery) -> Result<Overview, AppError> {
        Err(AppError::NotFound)
    }

    async fn initiative(&self, _: &Actor, _: &Slug, _: u32) -> Result<InitiativeView, AppError> {
        Err(AppError::NotFound)
    }

    async fn status_entry(&self, _: &Actor, _: &Slug, _: u32) -> Result<StatusEntry, AppError> {
        Err(AppError::NotFound)
    }
}

#[async_trait]
impl ReadRegisters for Fake {
    async fn organisations(&self, actor: &Actor) -> Result<Vec<Organisation>, AppError> {
        self.keep(actor, self.listed(organisations()))
    }

    async fn organisation(
        &self,
        actor: &Actor,
        id: OrganisationId,
    ) -> Result<Organisation, AppError> {
        let found = organisations().into_iter().find(|o| o.id == id);
        self.keep(actor, found)?.ok_or(AppError::NotFound)
    }

    async fn inhabitants(&self, _: &Actor) -> Result<Vec<InhabitantsLine>, AppError> {
        Ok(Vec::new())
    }

    async fn reference(&self, actor: &Actor) -> Result<ReferenceView, AppError> {
        let view = ReferenceView {
            clusters: reference::clusters(),
            organisations: reference::organisations(),
            registered: self.listed(vec!["1081".into(), "0851".into()]),
        };
        self.keep(actor, view)
    }

    async fn forums(&self, actor: &Actor) -> Result<ForumRegister, AppError> {
        let mut all = register();
        all.levels = self.listed(all.levels);
        all.forums = self.listed(all.forums);
        self.keep(actor, all)
    }

    async fn meetings(&self, actor: &Actor, _: ForumId) -> Result<Vec<MeetingDay>, AppError> {
        let planned = MeetingDay {
            on: day(12, 6, 2026),
            has_round: false,
            is_cancelled: false,
        };
        self.keep(actor, self.listed(vec![planned]))
    }

    async fn level(&self, actor: &Actor, id: LevelId) -> Result<Level, AppError> {
        let found = register().level(id).cloned();
        self.keep(actor, found)?.ok_or(AppError::NotFound)
    }

    async fn people(&self, actor: &Actor) -> Result<Vec<PersonRow>, AppError> {
        self.keep(actor, self.listed(people()))
    }

    async fn new_person(&self, actor: &Actor) -> Result<Vec<(OrganisationId, String)>, AppError> {
        let choices = vec![(OrganisationId::new(id(1)), "Region Midtjylland".to_owned())];
        self.keep(actor, choices)
    }

    async fn person(&self, actor: &Actor, user: UserId) -> Result<PersonEdit, AppError> {
        let row = people().into_iter().find(|p| p.person.id == user);
        let edit = row.map(|row| PersonEdit {
            organisations: vec![(OrganisationId::new(id(1)), "Region Midtjylland".to_owned())],
            row,
            forums: self.forum_names(),
            initiatives: vec![(
                InitiativeId::new(id(41)),
                "Handleplan · 10 Systematisk indsats".into(),
            )],
            may_manage_stewards: may(actor, Action::ManageStewards),
        });
        self.keep(actor, edit)?.ok_or(AppError::NotFound)
    }
}

#[async_trait]
impl ReadForms for Fake {
    async fn programme_edit(
        &self,
        actor: &Actor,
        slug: Option<&Slug>,
    ) -> Result<ProgrammeEdit, AppError> {
        let edit = ProgrammeEdit {
            programme: slug.map(|_| programme()),
            forums: self.forum_names(),
            rounds: self.rounds(),
        };
        self.keep(actor, edit)
    }

    async fn initiative_edit(
        &self,
        actor: &Actor,
        _: &Slug,
        number: Option<u32>,
    ) -> Result<InitiativeEdit, AppError> {
        let edit = InitiativeEdit {
            programme: head(),
            initiative: number.map(|_| initiative()),
            next_number: 16,
            seats: if number.is_some() {
                seats()
            } else {
                Vec::new()
            },
            organisations: self.organisation_names(),
            forums: self.forum_names(),
            ordered_by: ForumId::new(id(21)),
        };
        self.keep(actor, edit)
    }

    async fn paste_target(&self, actor: &Actor, _: &Slug) -> Result<PasteTarget, AppError> {
        let target = PasteTarget {
            programme: head(),
            numbers: vec![10],
            organisations: self.organisation_names(),
            forums: self.forum_names(),
            ordered_by: ForumId::new(id(21)),
        };
        self.keep(actor, target)
    }
}

#[async_trait]
impl ReadAccounts for Fake {
    async fn link_purpose(&self, _: &str) -> Result<LinkPurpose, AppError> {
        Err(AppError::NotFound)
    }

    async fn demo_accounts(&self) -> Result<Vec<DemoAccount>, AppError> {
        Ok(Vec::new())
    }
}
