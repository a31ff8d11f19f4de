//! What the pages of the annual wheel ask for, and calendars, agendas and the front page with them.

use super::closing::AHEAD;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::forums::forum_list;
use crate::store::wheel::{
    duty_find, half_closed, half_lines, keeping_forums, met_until, was_kept_by, wheel_find,
};
use crate::usecase::denied;
use app::backend::ReadWheel;
use app::error::AppError;
use async_trait::async_trait;
use chrono::{Datelike, NaiveDate};
use domain::actor::Actor;
use domain::half_year::{HalfYear, YEARS};
use domain::ids::{DutyId, ForumId};
use domain::meeting::{About, Proposal, Source};
use domain::policy::{Action, Target, allows, may_see_desk};
use domain::wheel::{
    DueItem, DutyLine, DutyList, DutyPage, HalfPage, HalfStanding, HalfView, Kept, WaitingHalf,
    Wheel, WheelDue, WheelPage,
};

/// To so many half-years after its own something can be put off.
const LATER: i32 = 8;
/// A calendar holds what is due until so many half-years after this one.
const IN_CALENDAR: i32 = 3;

fn may_keep(actor: &Actor, forum: ForumId) -> bool {
    allows(actor, Action::KeepWheel, Target::Forum(forum))
}

impl Service {
    /// As it is recorded where it is closed, else as it is due.
    async fn half_view(
        &self,
        db: &mut impl Query,
        (forum, half): (ForumId, HalfYear),
        wheel: &Wheel,
    ) -> Result<HalfView, AppError> {
        let closed = half_closed(db, forum, half).await.or_unavailable(self)?;
        let items = match closed {
            Some(_) => half_lines(db, forum, half).await.or_unavailable(self)?,
            None => wheel.due_in(half),
        };
        Ok(HalfView::new(half, items, closed, self.clock.now().day()))
    }

    /// What is due in the calendars of a reader.
    pub(in crate::usecase) async fn wheel_due(
        &self,
        db: &mut impl Query,
        reader: &Actor,
    ) -> Result<Vec<WheelDue>, AppError> {
        let last = HalfYear::of(self.clock.now().day()).plus(IN_CALENDAR);
        let forums = forum_list(db).await.or_unavailable(self)?;
        let mut due = Vec::new();
        for id in keeping_forums(db).await.or_unavailable(self)? {
            let forum = forums.iter().find(|forum| forum.id == id);
            let Some(forum) = forum.filter(|_| may_see_desk(reader, id)) else {
                continue;
            };
            let wheel = wheel_find(db, id).await.or_unavailable(self)?;
            for (half, items) in wheel.due_until(last) {
                let open = items.into_iter().filter(DueItem::is_blank);
                due.extend(open.map(|item| WheelDue {
                    forum: id,
                    forum_name: forum.draft.name.to_string(),
                    half,
                    at: item.at,
                    title: item.title,
                }));
            }
        }
        Ok(due)
    }

    /// The half-years that begin by the day of a meeting and of which something has no decision.
    pub(in crate::usecase) async fn half_years_to_decide(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<Vec<Proposal>, AppError> {
        let wheel = wheel_find(db, forum).await.or_unavailable(self)?;
        let due = wheel.due_until(HalfYear::of(on)).into_iter();
        let proposals = due.filter_map(|(half, items)| {
            let blank = items.into_iter().filter(DueItem::is_blank);
            let titles: Vec<_> = blank.map(|item| item.title).collect();
            (!titles.is_empty()).then(|| Proposal {
                source: Source::HalfYear(half),
                about: About::HalfYear {
                    half,
                    titles,
                    is_late: on > half.last_day(),
                },
                is_dropped: false,
            })
        });
        Ok(proposals.collect())
    }

    fn duty_line(&self, kept: Kept, wheel: &Wheel) -> DutyLine {
        let horizon = HalfYear::of(self.clock.now().day()).plus(AHEAD);
        let next = wheel.next_of(kept.duty.id, horizon);
        DutyLine {
            next: next.map(|item| item.at.due_on),
            duty: kept.duty,
            agreement: kept.agreement,
        }
    }
}

#[async_trait]
impl ReadWheel for Service {
    async fn wheel(
        &self,
        actor: &Actor,
        forum: Option<ForumId>,
        year: Option<i32>,
    ) -> Result<WheelPage, AppError> {
        if actor.user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forums = forum_list(&mut db).await.or_unavailable(self)?;
        let forums: Vec<_> = forums
            .into_iter()
            .filter(|forum| may_see_desk(actor, forum.id))
            .map(|forum| (forum.id, forum.draft.name.to_string()))
            .collect();
        let keeping = keeping_forums(&mut db).await.or_unavailable(self)?;
        // Without a choice, the first that has a wheel.
        let first = forums.iter().find(|(id, _)| keeping.contains(id));
        let first = first.or(forums.first());
        let chosen = match forum {
            Some(id) => forums.iter().find(|(known, _)| *known == id),
            None => first,
        };
        let (forum, forum_name) = chosen.cloned().ok_or_else(|| denied(actor))?;
        let today = self.clock.now().day();
        let year = year.filter(|year| YEARS.contains(year));
        let year = year.unwrap_or_else(|| today.year());
        let wheel = wheel_find(&mut db, forum).await.or_unavailable(self)?;
        let halves = [HalfYear::first(year), HalfYear::second(year)];
        let [first, second] = halves;
        let halves = [
            self.half_view(&mut db, (forum, first), &wheel).await?,
            self.half_view(&mut db, (forum, second), &wheel).await?,
        ];
        let late = wheel.due_until(HalfYear::of(today).plus(-1));
        Ok(WheelPage {
            forum,
            forum_name,
            year,
            today,
            halves,
            late: late.into_keys().collect(),
            forums,
            may_keep: may_keep(actor, forum),
        })
    }

    async fn half_year(
        &self,
        actor: &Actor,
        forum: ForumId,
        half: HalfYear,
    ) -> Result<HalfPage, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let today = self.clock.now().day();
        let wheel = wheel_find(&mut db, forum).await.or_unavailable(self)?;
        let later = (1..=LATER).map(|n| half.plus(n));
        let later = later.filter(|half| YEARS.contains(&half.year()));
        let later = later.filter(|half| !wheel.closed.contains(half));
        Ok(HalfPage {
            view: self.half_view(&mut db, (forum, half), &wheel).await?,
            meetings: met_until(&mut db, forum, today)
                .await
                .or_unavailable(self)?,
            later: later.collect(),
            forum,
            forum_name,
            today,
            may_keep: may_keep(actor, forum),
        })
    }

    async fn duties(&self, actor: &Actor, forum: ForumId) -> Result<DutyList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let today = self.clock.now().day();
        let wheel = wheel_find(&mut db, forum).await.or_unavailable(self)?;
        let kept = wheel.duties.iter().cloned();
        let mut duties: Vec<_> = kept.map(|kept| self.duty_line(kept, &wheel)).collect();
        duties.sort_by_key(|line| (line.next.is_none(), line.next, !line.duty.is_live(today)));
        Ok(DutyList {
            forum,
            forum_name,
            today,
            duties,
            agreements: self
                .agreements_to_name(&mut db, actor, (forum, None))
                .await?,
            may_keep: may_keep(actor, forum),
        })
    }

    async fn duty(&self, actor: &Actor, forum: ForumId, id: DutyId) -> Result<DutyPage, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.seen_forum(&mut db, actor, forum).await?;
        let found = duty_find(&mut db, id).await.or_unavailable(self)?;
        let kept = found.ok_or(AppError::NotFound)?;
        // A forum that is closed still shows what it handed on.
        let keeper = kept.duty.forum;
        let was = was_kept_by(&mut db, id, forum).await;
        if keeper != forum && !was.or_unavailable(self)? {
            return Err(AppError::NotFound);
        }
        if !may_see_desk(actor, keeper) {
            return Err(denied(actor));
        }
        let named = (keeper, kept.duty.draft.agreement);
        let wheel = wheel_find(&mut db, keeper).await.or_unavailable(self)?;
        let decided = wheel.reviews.iter().rev();
        let decided = decided.filter(|(at, _)| at.duty == id);
        let decided = decided.flat_map(|(at, reviews)| {
            let reviews = reviews.iter().rev();
            reviews.map(|review| (at.due_on, review.clone()))
        });
        Ok(DutyPage {
            decided: decided.collect(),
            line: self.duty_line(kept, &wheel),
            forum_name: self.forum_name(&mut db, keeper).await?,
            today: self.clock.now().day(),
            agreements: self.agreements_to_name(&mut db, actor, named).await?,
            may_keep: may_keep(actor, keeper),
        })
    }

    async fn waiting_halves(&self, actor: &Actor) -> Result<Vec<WaitingHalf>, AppError> {
        if actor.user().is_none() {
            return Ok(Vec::new());
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let today = self.clock.now().day();
        let forums = forum_list(&mut db).await.or_unavailable(self)?;
        let keeping = keeping_forums(&mut db).await.or_unavailable(self)?;
        let own = forums
            .into_iter()
            .filter(|forum| keeping.contains(&forum.id) && may_keep(actor, forum.id));
        let mut waiting = Vec::new();
        for forum in own {
            let wheel = wheel_find(&mut db, forum.id).await.or_unavailable(self)?;
            for (half, items) in wheel.due_until(HalfYear::of(today)) {
                let view = HalfView::new(half, items, None, today);
                if matches!(view.standing, HalfStanding::Late | HalfStanding::EndsSoon) {
                    waiting.push(WaitingHalf {
                        forum: forum.id,
                        forum_name: forum.draft.name.to_string(),
                        half,
                        standing: view.standing,
                        n_blank: view.n_blank(),
                    });
                }
            }
        }
        waiting.sort_by_key(|waiting| waiting.half);
        Ok(waiting)
    }
}
