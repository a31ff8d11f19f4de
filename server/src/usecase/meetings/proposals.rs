//! What an agenda is to have, by what happens in the chain, among tasks and in the forum's seats.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::meetings::{due_list, left_out_list, unapproved_list};
use crate::store::tasks::tasks_of_forum;
use app::error::AppError;
use chrono::NaiveDate;
use domain::ids::ForumId;
use domain::meeting::{About, MeetingState, Proposal, Source};

impl Service {
    /// What the agenda is to have, whether it has it or not.
    pub(super) async fn proposals(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
    ) -> Result<Vec<Proposal>, AppError> {
        let (forum, on) = (state.forum, state.on);
        let unapproved = unapproved_list(db, forum, on).await.or_unavailable(self)?;
        let mut proposals: Vec<_> = unapproved.into_iter().map(Proposal::minutes).collect();
        for (source, section) in self.round_sections(db, state).await? {
            let about = About::Round {
                counts: section.pack.counts(),
                programme: section.programme,
                programme_name: section.programme_name,
                meeting_on: on,
            };
            proposals.push(proposal(source, about));
        }
        let due = due_list(db, forum, on).await.or_unavailable(self)?;
        proposals.extend(due.into_iter().map(|due| proposal(due.source, due.about)));
        let tasks = tasks_of_forum(db, forum).await.or_unavailable(self)?;
        let overdue = tasks.into_iter().filter(|task| task.is_overdue(on));
        proposals.extend(overdue.map(|task| {
            let about = About::Task {
                what: task.what,
                responsible: task.responsible,
                due_on: task.due_on,
            };
            proposal(Source::Task(task.id), about)
        }));
        proposals.extend(self.vacancies(db, forum, on).await?);
        proposals.extend(self.half_years_to_decide(db, forum, on).await?);
        proposals.extend(self.expiring_proposals(db, forum, on).await?);
        let left_out = left_out_list(db, forum, on).await.or_unavailable(self)?;
        for proposal in &mut proposals {
            proposal.is_dropped = left_out.contains(&proposal.source);
        }
        proposals.sort_by_key(|proposal| proposal.is_dropped);
        Ok(proposals)
    }

    /// The seats that nobody holds on the day of the meeting (need N26).
    async fn vacancies(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<Vec<Proposal>, AppError> {
        let seats = self.seats_on(db, forum, on).await?;
        let vacant = seats.iter().filter_map(|line| {
            let about = About::Vacancy {
                seat: line.name().to_owned(),
                appointing_body: line.appointing_body().to_owned(),
                since: line.state.vacancy_on(on)?.since,
            };
            Some(proposal(Source::Vacancy(line.state.seat.id), about))
        });
        Ok(vacant.collect())
    }
}

const fn proposal(source: Source, about: About) -> Proposal {
    Proposal {
        source,
        about,
        is_dropped: false,
    }
}
