//! What was decided since those who ordered last met.

use crate::deviation::Resolution;
use crate::order::FateKind;
use crate::programme::Sight;
use chrono::{Days, NaiveDate};

/// How far back it goes where no earlier meeting is known.
pub const DAYS_BACK: u64 = 90;

/// Lines on one page.
pub const LINES_MAX: usize = 10;

/// From when on; the day itself counts, so that nothing falls between two meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The last meeting of the forum that ordered the programme.
    Meeting(NaiveDate),
    /// No earlier meeting is known: [`DAYS_BACK`] days.
    Days(NaiveDate),
}

impl Since {
    pub const fn day(self) -> NaiveDate {
        match self {
            Self::Meeting(day) | Self::Days(day) => day,
        }
    }
}

/// The newest of a forum's known meetings that lies before today; they come in any order.
pub fn since(meetings: impl IntoIterator<Item = NaiveDate>, today: NaiveDate) -> Since {
    let past = meetings.into_iter().filter(|on| *on < today);
    match past.max() {
        Some(on) => Since::Meeting(on),
        None => {
            let from = today.checked_sub_days(Days::new(DAYS_BACK));
            Since::Days(from.unwrap_or(today))
        }
    }
}

/// What somebody decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedKind {
    /// An initiative came into the plan.
    Ordered,
    /// Something else is ordered of it.
    Amended,
    /// It left the plan, or came back.
    Ended(FateKind),
    /// What its supplier promises holds from now on.
    InForce,
    /// What it promises was changed.
    Changed,
    /// A deviation was closed.
    Outcome(Resolution),
    /// A forum wishes it to be followed closely.
    Wished,
    /// The forum needs no more of its wish.
    WishClosed,
}

impl DecidedKind {
    /// Where it stands among the decisions of one forum on one day.
    const fn place(self) -> u8 {
        match self {
            Self::Ordered => 0,
            Self::Amended => 1,
            Self::Ended(_) => 2,
            Self::InForce => 3,
            Self::Changed => 4,
            Self::Outcome(_) => 5,
            Self::Wished => 6,
            Self::WishClosed => 7,
        }
    }

    /// Whether only those with a part in the programme read it, as on its own pages.
    const fn is_for_followers(self) -> bool {
        match self {
            Self::Outcome(_) | Self::Wished | Self::WishClosed => true,
            Self::Ordered | Self::Amended | Self::Ended(_) | Self::InForce | Self::Changed => false,
        }
    }
}

/// One decision on one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub kind: DecidedKind,
    pub number: u32,
    pub title: String,
    /// The number of the initiative that it goes on in.
    pub into: Option<u32>,
    /// `None` where no forum had to decide.
    pub forum: Option<String>,
    pub on: NaiveDate,
    /// Where it stands in the minutes.
    pub item: Option<String>,
    /// The forum's words.
    pub words: Option<String>,
    pub recorded_on: NaiveDate,
}

/// A line of the page: the same decision on one or more initiatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub kind: DecidedKind,
    /// Number and title, by number; never empty.
    pub initiatives: Vec<(u32, String)>,
    pub into: Option<u32>,
    pub forum: Option<String>,
    pub on: NaiveDate,
    pub item: Option<String>,
    pub words: Option<String>,
    /// The day on which it came to be known of, where it was decided before the time that the page
    /// goes back.
    pub recorded_late: Option<NaiveDate>,
}

impl Decided {
    /// Whether another decision is the same one, on another initiative: told in the same words, and known
    /// of since the same day where that is told.
    fn takes_in(&self, decision: &Decision, recorded_late: Option<NaiveDate>) -> bool {
        decision.kind == self.kind
            && decision.kind == DecidedKind::Ordered
            && decision.on == self.on
            && decision.forum == self.forum
            && decision.item == self.item
            && decision.words == self.words
            && recorded_late == self.recorded_late
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecidedList {
    /// The newest first.
    pub lines: Vec<Decided>,
    /// Decisions that there was no room for.
    pub n_more: usize,
}

/// What was decided from a day on or came to be known of only then, as far as a reader may see it.
/// Orders by one decision are one line.
pub fn decided(all: Vec<Decision>, since: Since, sight: Sight) -> DecidedList {
    let from = since.day();
    let mut counting: Vec<Decision> = all
        .into_iter()
        .filter(|decision| decision.on >= from || decision.recorded_on >= from)
        .filter(|decision| sight.follows || !decision.kind.is_for_followers())
        .collect();
    counting.sort_by(|a, b| {
        let place = |d: &Decision| (d.kind.place(), d.number);
        b.on.cmp(&a.on)
            .then_with(|| a.forum.cmp(&b.forum))
            .then_with(|| place(a).cmp(&place(b)))
    });
    let mut lines: Vec<Decided> = Vec::new();
    for decision in counting {
        let named = (decision.number, decision.title.clone());
        let recorded_late = (decision.on < from).then_some(decision.recorded_on);
        let mut known = lines.iter_mut();
        match known.find(|line| line.takes_in(&decision, recorded_late)) {
            Some(line) => line.initiatives.push(named),
            None => lines.push(Decided {
                kind: decision.kind,
                initiatives: vec![named],
                into: decision.into,
                forum: decision.forum,
                on: decision.on,
                item: decision.item,
                words: decision.words,
                recorded_late,
            }),
        }
    }
    let n_more = lines.len().saturating_sub(LINES_MAX);
    lines.truncate(LINES_MAX);
    DecidedList { lines, n_more }
}

#[cfg(test)]
mod tests;
