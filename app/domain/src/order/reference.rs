use crate::form::{Flawed, FormData, Reader};
use crate::ids::ForumId;
use crate::problem::{Field, Flaw, Problems};
use crate::text::Line;
use crate::time::format_day;
use chrono::NaiveDate;

/// Where a decision can be looked up: which forum, on which day, under which item of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionReference {
    pub forum: ForumId,
    pub decided_on: NaiveDate,
    /// Meeting and item, as "Møde 2/2023, punkt 3".
    pub item: Line<200>,
}

impl DecisionReference {
    /// A form that asks for nothing else of an order.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let decision = Self::read(&mut r);
        r.finish(|| decision)
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, Flawed> {
        let forum = r.choice(Field::Forum);
        let decided_on = r.day(Field::DecidedOn);
        let item = r.line(Field::Item);
        Ok(Self {
            forum: forum?,
            decided_on: decided_on?,
            item: item?,
        })
    }

    pub(crate) fn facts(&self) -> [(Field, String); 3] {
        [
            (Field::Forum, self.forum.to_string()),
            (Field::DecidedOn, format_day(self.decided_on)),
            (Field::Item, self.item.to_string()),
        ]
    }

    /// A decision that is still to be made is none.
    pub(crate) fn check(&self, today: NaiveDate) -> Result<(), Problems> {
        not_in_future(Field::DecidedOn, self.decided_on, today)
    }
}

/// What has happened did not happen tomorrow.
pub(super) fn not_in_future(
    field: Field,
    day: NaiveDate,
    today: NaiveDate,
) -> Result<(), Problems> {
    if day > today {
        Err(Problems::one(field, Flaw::InFuture))
    } else {
        Ok(())
    }
}
