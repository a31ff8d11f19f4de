//! Commands at any moment, right or wrong, as the forms send them.

use app::backend::{ReadDeviations, ReadForms, ReadOrders, ReadPlans, ReadRounds};
use app::error::AppError;
use chrono::Days;
use domain::deviation::{ForumDecision, MoveKind};
use domain::follow_up::{FollowUpDraft, FollowUpWord};
use domain::form::FormData;
use domain::order::EndInitiative;
use domain::problem::Field;
use domain::round::{
    PlannedMove, RoundDraft, RoundLine, RoundMove, Schedule, ScheduleDraft, SecondRating,
};
use domain::status::LightState;
use domain::text::Line;
use domain::time::format_day;
use proptest::prelude::*;
use proptest::sample::select;
use support::{Chained, Plan, World, form};

#[derive(Clone, Debug)]
pub enum Tried {
    Open { in_days: u64, is_planned: bool },
    MovePlanned(PlannedMove),
    Reschedule { days: u64 },
    Move(RoundMove),
    Report(u32, LightState),
    Rate(u32, &'static str),
    Decide(u32, MoveKind, bool),
    Wish(u32),
    Word(u32, &'static str),
    Rename(u32),
    End(u32, &'static str),
    Pass { days: i64 },
}

pub fn tried() -> impl Strategy<Value = Tried> {
    let number = 1u32..3;
    let light = select(vec![LightState::Green, LightState::Yellow, LightState::Red]);
    prop_oneof![
        2 => (1u64..90, any::<bool>())
            .prop_map(|(in_days, is_planned)| Tried::Open { in_days, is_planned }),
        1 => select(PlannedMove::ALL.to_vec()).prop_map(Tried::MovePlanned),
        1 => (0u64..5).prop_map(|days| Tried::Reschedule { days }),
        6 => select(RoundMove::ALL.to_vec()).prop_map(Tried::Move),
        8 => (number.clone(), light).prop_map(|(n, light)| Tried::Report(n, light)),
        3 => (number.clone(), select(vec!["green", "yellow", "red"]))
            .prop_map(|(n, light)| Tried::Rate(n, light)),
        8 => (number.clone(), select(MoveKind::ALL.to_vec()), any::<bool>())
            .prop_map(|(n, kind, by_directors)| Tried::Decide(n, kind, by_directors)),
        2 => number.clone().prop_map(Tried::Wish),
        2 => (number.clone(), select(vec!["continues", "closes"]))
            .prop_map(|(n, treatment)| Tried::Word(n, treatment)),
        2 => number.clone().prop_map(Tried::Rename),
        1 => (number, select(vec!["withdrawn", "active"])).prop_map(|(n, fate)| Tried::End(n, fate)),
        3 => (1i64..20).prop_map(|days| Tried::Pass { days }),
    ]
}

/// A programme of two initiatives whose two forums and secretariat try things.
pub struct Trial {
    pub chained: Chained,
    plan: Plan,
}

impl Trial {
    pub async fn new(world: World) -> Self {
        let chained = Chained::new(world).await;
        let plan = Plan {
            slug: chained.slug.clone(),
            forum: chained.chiefs,
            keeper: chained.keeper.clone(),
        };
        Self { chained, plan }
    }

    pub async fn attempt(&self, command: Tried) -> Result<(), AppError> {
        match command {
            Tried::Open {
                in_days,
                is_planned,
            } => self.open(in_days, is_planned).await,
            Tried::MovePlanned(to) => self.move_planned(to).await,
            Tried::Reschedule { days } => self.reschedule(days).await,
            Tried::Move(to) => self.move_on(to).await,
            Tried::Report(number, light) => self.report(number, light).await,
            Tried::Rate(number, light) => self.rate(number, light).await,
            Tried::Decide(number, kind, by_directors) => {
                self.decide(number, kind, by_directors).await
            }
            Tried::Wish(number) => self.wish(number).await,
            Tried::Word(number, treatment) => self.word(number, treatment).await,
            Tried::Rename(number) => self.rename(number).await,
            Tried::End(number, fate) => self.end(number, fate).await,
            Tried::Pass { days } => {
                self.chained.world.clock.pass_minutes(days * 24 * 60);
                Ok(())
            }
        }
    }

    /// The round of the latest meeting.
    async fn newest(&self) -> Result<RoundLine, AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let rounds = world.service.rounds(keeper, slug).await?;
        rounds.rounds.into_iter().next().ok_or(AppError::NotFound)
    }

    async fn open(&self, in_days: u64, is_planned: bool) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let today = self.chained.today();
        let mut draft = RoundDraft::new(self.plan.forum, today + Days::new(in_days));
        draft.opens_on = is_planned.then_some(draft.schedule.due_on);
        world.service.open_round(keeper, slug, draft).await
    }

    async fn move_planned(&self, to: PlannedMove) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let rounds = world.service.rounds(keeper, slug).await?;
        let planned = rounds.planned.first().ok_or(AppError::NotFound)?;
        let on = planned.round.meeting_on;
        world
            .service
            .move_planned(keeper, slug, on, (to, planned.round.version))
            .await
    }

    async fn reschedule(&self, days: u64) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let newest = self.newest().await?;
        let draft = ScheduleDraft {
            opens_on: None,
            schedule: Schedule::due(newest.state.meeting_on - Days::new(days)),
            based_on: newest.timetable.version,
        };
        let on = newest.state.meeting_on;
        world
            .service
            .reschedule_round(keeper, slug, on, &draft)
            .await
    }

    async fn move_on(&self, to: RoundMove) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let newest = self.newest().await?;
        let on = newest.state.meeting_on;
        world.service.move_round(keeper, slug, on, to).await
    }

    async fn report(&self, number: u32, light: LightState) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let entry = world.service.status_entry(keeper, slug, number).await?;
        if entry.round.is_none() {
            return Err(AppError::NotFound);
        }
        let reported = match light {
            LightState::Yellow => {
                let of = (number, light);
                world
                    .report_showing(&self.plan, of, "Sagsnr. 2026-0107")
                    .await
            }
            _ => world.report(&self.plan, number, light).await,
        };
        reported.map(|_| ())
    }

    async fn rate(&self, number: u32, light: &str) -> Result<(), AppError> {
        let Chained {
            world, slug, chief, ..
        } = &self.chained;
        let newest = self.newest().await?;
        let on = newest.state.meeting_on;
        let round = world.service.round(chief, slug, on).await?;
        let n_said = round.ratings.iter().filter(|r| r.number == number).count();
        let typed = form(&[(Field::Light, light), (Field::Reason, "Drøftet")])
            .with(Field::Version, n_said.to_string());
        let command = SecondRating::parse(&typed).unwrap();
        let service = &world.service;
        service
            .rate_initiative(chief, slug, on, number, command)
            .await
    }

    async fn decide(
        &self,
        number: u32,
        kind: MoveKind,
        by_directors: bool,
    ) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let view = world.service.deviation(keeper, slug, number).await?;
        let newest = view.deviations.first().ok_or(AppError::NotFound)?;
        let (actor, forum) = match by_directors {
            true => (&self.chained.director, self.chained.directors),
            false => (&self.chained.chief, self.chained.chiefs),
        };
        let words = [
            (Field::Action, "Opgaven fordeles på ny"),
            (Field::Responsible, "centerchef"),
            (Field::DueOn, "31.12.2030"),
            (Field::Question, "Kan fristen flyttes?"),
            (Field::AskedProcedure, "meeting"),
            (Field::Resolution, "accepted"),
            (Field::Reason, "Drøftet på mødet"),
        ];
        let typed = form(&words)
            .with(Field::Deviation, newest.id.to_string())
            .with(Field::Forum, forum.to_string())
            .with(Field::DecidedOn, format_day(self.chained.today()))
            .with(Field::Version, newest.steps.len().to_string());
        let command = ForumDecision::parse(kind, &typed).unwrap();
        let decided = world
            .service
            .decide_deviation(actor, slug, number, command, None);
        decided.await.map(|_| ())
    }

    async fn wish(&self, number: u32) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            director,
            directors,
            ..
        } = &self.chained;
        let view = world.service.follow_ups(director, slug, number).await?;
        let typed = self
            .met(view.lines.len())
            .with(Field::Wish, "Målrettet opfølgning")
            .with(Field::Forum, directors.to_string());
        let draft = FollowUpDraft::parse(&typed).unwrap();
        world
            .service
            .ask_follow_up(director, slug, number, draft)
            .await
    }

    async fn word(&self, number: u32, treatment: &str) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            director,
            ..
        } = &self.chained;
        let view = world.service.follow_ups(director, slug, number).await?;
        let newest = view.lines.first().ok_or(AppError::NotFound)?;
        let typed = self
            .met(newest.words.len())
            .with(Field::Words, "Drøftet")
            .with(Field::Treatment, treatment);
        let word = FollowUpWord::parse(&typed).unwrap();
        let of = (number, newest.asked.id);
        let treated = world
            .service
            .treat_follow_up(director, slug, of, word, None);
        treated.await.map(|_| ())
    }

    /// What was done at a meeting of today, on top of so many words.
    fn met(&self, n_said: usize) -> FormData {
        form(&[(Field::Item, "punkt 7")])
            .with(Field::MeetingOn, format_day(self.chained.today()))
            .with(Field::Version, n_said.to_string())
    }

    async fn rename(&self, number: u32) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            ..
        } = &self.chained;
        let edit = world
            .service
            .initiative_edit(keeper, slug, Some(number))
            .await?;
        let current = edit.initiative.ok_or(AppError::NotFound)?;
        let mut draft = current.draft.clone();
        draft.title = Line::parse(&format!("Indsats den {}", self.chained.today())).unwrap();
        let version = current.version;
        let changed = world
            .service
            .change_initiative(keeper, slug, number, draft, version);
        changed.await.map(|_| ())
    }

    async fn end(&self, number: u32, fate: &str) -> Result<(), AppError> {
        let Chained {
            world,
            slug,
            keeper,
            directors,
            ..
        } = &self.chained;
        let order = world.service.order(keeper, slug, number).await?;
        let typed = form(&[
            (Field::Fate, fate),
            (Field::Item, "punkt 2"),
            (Field::Remark, "Aftalt"),
        ])
        .with(Field::Forum, directors.to_string())
        .with(Field::DecidedOn, format_day(self.chained.today()))
        .with(Field::Version, order.endings.len().to_string());
        let command = EndInitiative::parse(&typed).unwrap();
        let ended = world.service.end_initiative(keeper, slug, number, command);
        ended.await.map(|_| ())
    }
}
