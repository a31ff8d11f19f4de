//! A seat with its entries, and what they say of a day.

use super::{RecordedEntry, Seat, SeatEntry, SeatPerson, Span};
use crate::vacancy::Vacancy;
use chrono::NaiveDate;

/// How many may follow the holder: A is stood in for by B, B by C, C by D.
pub const MAX_SUBSTITUTES: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatState {
    pub seat: Seat,
    /// By their place in the list.
    pub entries: Vec<RecordedEntry>,
}

/// Somebody's time in the seat, or a time without anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure<'a> {
    pub sequence: u32,
    /// `None` while the seat is vacant.
    pub holder: Option<&'a SeatPerson>,
    pub span: Span,
}

/// A substitution that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIn<'a> {
    pub sequence: u32,
    /// From the holder to the one who stands in, who is the last.
    pub chain: Vec<&'a SeatPerson>,
    pub stands_for: u32,
    /// The days that are left of it; `None` when the one stood in for has left before them.
    pub span: Option<Span>,
}

impl StandIn<'_> {
    /// Whether a substitute is stood in for.
    pub fn is_of_substitute(&self) -> bool {
        self.chain.len() > 2
    }
}

impl SeatState {
    pub fn n_entries(&self) -> u32 {
        self.entries.last().map_or(0, |last| last.sequence)
    }

    /// The entries that count: not taken back, nor a taking back.
    pub fn standing(&self) -> impl Iterator<Item = &RecordedEntry> {
        let counts = |recorded: &&RecordedEntry| {
            !self.is_retracted(recorded.sequence)
                && !matches!(recorded.entry, SeatEntry::Retracted { .. })
        };
        self.entries.iter().filter(counts)
    }

    /// An entry that counts.
    pub fn find(&self, sequence: u32) -> Option<&SeatEntry> {
        let mut standing = self.standing();
        let found = standing.find(|recorded| recorded.sequence == sequence)?;
        Some(&found.entry)
    }

    pub fn is_retracted(&self, sequence: u32) -> bool {
        self.entries
            .iter()
            .any(|r| matches!(&r.entry, SeatEntry::Retracted { entry, .. } if *entry == sequence))
    }

    /// Who held the seat when, oldest first. Each ends where the next begins.
    pub fn tenures(&self) -> Vec<Tenure<'_>> {
        let mut begun: Vec<_> = self
            .standing()
            .filter_map(|recorded| match &recorded.entry {
                SeatEntry::Appointed { holder, from } => {
                    Some((*from, recorded.sequence, Some(holder)))
                }
                SeatEntry::Vacated { from } => Some((*from, recorded.sequence, None)),
                _ => None,
            })
            .collect();
        begun.sort_by_key(|(from, sequence, _)| (*from, *sequence));
        let ends = begun.iter().skip(1).map(|(from, ..)| from.pred_opt());
        let ends: Vec<_> = ends.chain([None]).collect();
        let tenure = |((from, sequence, holder), until)| Tenure {
            sequence,
            holder,
            span: Span { from, until },
        };
        begun.into_iter().zip(ends).map(tenure).collect()
    }

    fn tenure_on(&self, day: NaiveDate) -> Option<Tenure<'_>> {
        let exists = self.seat.draft.validity.holds(day);
        let mut tenures = self.tenures().into_iter();
        tenures.find(|tenure| exists && tenure.span.holds(day))
    }

    pub fn holder_on(&self, day: NaiveDate) -> Option<&SeatPerson> {
        self.tenure_on(day)?.holder
    }

    /// That nobody holds the seat on a day, and since when. `None` while there is no such seat.
    pub fn vacancy_on(&self, day: NaiveDate) -> Option<Vacancy> {
        if !self.seat.draft.validity.holds(day) || self.holder_on(day).is_some() {
            return None;
        }
        let tenures = self.tenures();
        let until_then = tenures.iter().rev().filter(|t| t.span.from <= day);
        let vacant = until_then.take_while(|tenure| tenure.holder.is_none());
        let since = vacant.last().map(|tenure| tenure.span.from);
        Some(Vacancy {
            since: since.unwrap_or_else(|| self.seat.begins()),
        })
    }

    /// The days of somebody's time in the seat, or of a substitution: those it says, as long as they
    /// are days of the one who is stood in for.
    pub fn span_of(&self, sequence: u32) -> Option<Span> {
        match self.find(sequence)? {
            SeatEntry::Appointed { .. } => {
                let mut tenures = self.tenures().into_iter();
                tenures.find(|t| t.sequence == sequence).map(|t| t.span)
            }
            SeatEntry::Substituted {
                stands_for, span, ..
            } if *stands_for < sequence => {
                let stated = Span {
                    until: self.last_day(sequence).or(span.until),
                    ..*span
                };
                stated.shared(self.span_of(*stands_for)?)
            }
            _ => None,
        }
    }

    /// The last day of a substitution that ended early.
    fn last_day(&self, sequence: u32) -> Option<NaiveDate> {
        let ended = self.standing().filter_map(|recorded| match recorded.entry {
            SeatEntry::Ended { entry, last_day } if entry == sequence => Some(last_day),
            _ => None,
        });
        ended.min()
    }

    /// From the holder to the one whom an entry put in.
    pub fn chain(&self, sequence: u32) -> Vec<&SeatPerson> {
        let before = |at: &u32| match self.find(*at)? {
            SeatEntry::Substituted { stands_for, .. } if stands_for < at => Some(*stands_for),
            _ => None,
        };
        let links = std::iter::successors(Some(sequence), before);
        let mut chain: Vec<_> = links.filter_map(|at| self.find(at)?.person()).collect();
        chain.reverse();
        chain
    }

    /// Every substitution that counts, by its place in the list.
    pub fn stand_ins(&self) -> Vec<StandIn<'_>> {
        let stand_in = |recorded: &RecordedEntry| match recorded.entry {
            SeatEntry::Substituted { stands_for, .. } => Some(StandIn {
                sequence: recorded.sequence,
                chain: self.chain(recorded.sequence),
                stands_for,
                span: self.span_of(recorded.sequence),
            }),
            _ => None,
        };
        self.standing().filter_map(stand_in).collect()
    }

    /// The holder and whoever stands in on a day, one for the other; the last of them acts. Empty
    /// while the seat is vacant.
    pub fn acting_on(&self, day: NaiveDate) -> Vec<&SeatPerson> {
        let Some(Tenure {
            sequence,
            holder: Some(_),
            ..
        }) = self.tenure_on(day)
        else {
            return Vec::new();
        };
        let stand_ins = self.stand_ins();
        let next = |at: &u32| {
            let serves = |stand_in: &&StandIn<'_>| {
                stand_in.stands_for == *at && stand_in.span.is_some_and(|span| span.holds(day))
            };
            stand_ins.iter().find(serves).map(|found| found.sequence)
        };
        let acting = std::iter::successors(Some(sequence), next).last();
        acting.map(|at| self.chain(at)).unwrap_or_default()
    }
}
