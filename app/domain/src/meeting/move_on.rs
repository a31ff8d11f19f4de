//! How a meeting moves on: begun, sent out, opened, closed, circulated; never back.

use super::{Conclusion, MeetingMove, MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::form::{FormData, Reader};
use crate::forum::Deadlines;
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::time::format_day;
use chrono::NaiveDate;

/// Until when members comment on the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circulation {
    pub comment_until: NaiveDate,
}

impl Circulation {
    /// Reads the day that a form names.
    pub fn parse(form: &FormData, today: NaiveDate) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let comment_until = r.day(Field::DueOn);
        let comment_until = comment_until.and_then(|on| match on < today {
            true => r.flaw(Field::DueOn, Flaw::too_early(today)),
            false => Ok(on),
        });
        r.finish(|| {
            Ok(Self {
                comment_until: comment_until?,
            })
        })
    }

    /// The time to comment that the forum usually gives, from today.
    pub fn usual(deadlines: Deadlines, today: NaiveDate) -> Self {
        Self {
            comment_until: deadlines.comment_until(today),
        }
    }
}

/// Moves a meeting on. `conclusions` are those of its items, in their order; `based_on` is the revision
/// that the form was shown with.
///
/// An agenda without items is not sent out; no forum meets before its day; and a meeting ends when it
/// is put down of every item what became of it, so that none is lost.
pub fn move_on(
    permit: &Permit<Govern>,
    state: &MeetingState,
    to: MeetingMove,
    circulation: Option<Circulation>,
    conclusions: &[Option<Conclusion>],
    (today, based_on): (NaiveDate, u32),
) -> Result<AuditEvent, Rejection> {
    state.require(to.from())?;
    next_version(state.revision, based_on)?;
    let mut after = vec![(Field::Stage, to.to().code().to_owned())];
    match to {
        MeetingMove::Begin => {}
        MeetingMove::Dispatch if conclusions.is_empty() => {
            return Err(Refusal::NoItems.into());
        }
        MeetingMove::Dispatch => {}
        MeetingMove::Open if today < state.on => return Err(Refusal::MeetingAhead.into()),
        MeetingMove::Open => {}
        MeetingMove::Close => all_concluded(conclusions)?,
        MeetingMove::Circulate => {
            let Some(circulation) = circulation else {
                return Err(Problems::one(Field::DueOn, Flaw::Required).into());
            };
            after.push((Field::DueOn, format_day(circulation.comment_until)));
        }
    }
    let before = [(Field::Stage, state.stage.code().to_owned())];
    Ok(state.event(permit, Deed::MovedOn, &before, &after))
}

/// Names the first item of which nothing is put down.
fn all_concluded(conclusions: &[Option<Conclusion>]) -> Result<(), Refusal> {
    match conclusions.iter().position(Option::is_none) {
        Some(place) => Err(Refusal::ItemOpen {
            number: u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1),
        }),
        None => Ok(()),
    }
}

impl MeetingStage {
    /// Whether the forum has met.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Minutes | Self::Comment | Self::Approved)
    }
}
