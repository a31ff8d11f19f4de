//! Following a chain from its beginning, past every place where it breaks.

use super::{Head, Link, LoggedEntry, next};
use std::fmt;
use uuid::Uuid;

/// A place at which the log is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// An entry says something else than when it was written.
    Changed { sequence: u32, entry: Uuid },
    /// Entries are gone; of the one after them it can no longer be said whether it was changed.
    Gone { sequence: u32, until: u32 },
    /// An entry stands in the log that the chain does not know.
    SlippedIn { entry: Uuid },
    /// The chain ends before it did: entries are gone from its end.
    Cut { sequence: u32 },
    /// What the log says of its own end is not so.
    Head,
    /// It is another chain than the one that was signed.
    Other { sequence: u32 },
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed { sequence, entry } => write!(
                f,
                "entry {sequence} ({entry}) was changed after it was written"
            ),
            Self::Gone { sequence, until } if sequence == until => {
                write!(f, "entry {sequence} is gone")
            }
            Self::Gone { sequence, until } => write!(f, "entries {sequence} to {until} are gone"),
            Self::SlippedIn { entry } => write!(
                f,
                "entry {entry} stands in the log, but was never part of the chain"
            ),
            Self::Cut { sequence } => {
                write!(f, "the log ends at entry {sequence}, earlier than it did")
            }
            Self::Head => f.write_str("the place where the log says it ends is not its last entry"),
            Self::Other { sequence } => write!(
                f,
                "entry {sequence} has another hash than the one that was signed"
            ),
        }
    }
}

/// Every place at which a log is not what it was: the first of them by name, and how many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breaks {
    named: Vec<Broken>,
    n: u32,
}

impl Breaks {
    /// Named at the most; whoever rewrote a log of a million entries needs no more.
    pub const NAMED_MAX: usize = 20;

    fn add(&mut self, broken: Broken) {
        if self.named.len() < Self::NAMED_MAX {
            self.named.push(broken);
        }
        self.n = self.n.saturating_add(1);
    }

    pub const fn is_empty(&self) -> bool {
        self.n == 0
    }

    pub const fn n(&self) -> u32 {
        self.n
    }

    /// The first of them, in the order of the chain.
    pub fn named(&self) -> &[Broken] {
        &self.named
    }
}

impl fmt::Display for Breaks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, broken) in self.named.iter().enumerate() {
            let between = if at == 0 { "" } else { "; " };
            write!(f, "{between}{broken}")?;
        }
        let n_named = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        match self.n.saturating_sub(n_named) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

/// What came of following a chain to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// How far it goes; `None` of an empty log.
    pub head: Option<Head>,
    pub breaks: Breaks,
}

/// The entry of a link, as it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    Whole(&'a LoggedEntry),
    /// It is there, but one of its fields is none that was ever written.
    Unreadable,
    Missing,
}

/// Follows the chain from its beginning, link by link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Follower {
    /// Where the log said that it ended, before it was followed.
    stated: Option<Head>,
    /// How far it had come once, for certain.
    signed: Option<Head>,
    last: Option<Head>,
    /// Whether `stated` is another hash than that of its place.
    is_misstated: bool,
    breaks: Breaks,
}

impl Follower {
    pub fn new(stated: Option<Head>, signed: Option<Head>) -> Self {
        Self {
            stated,
            signed,
            ..Self::default()
        }
    }

    /// Takes the next link and the entry that it stands for. After a break it goes on from what the link
    /// says, so that one break does not hide the next.
    pub fn take(&mut self, link: Link, entry: Found<'_>) {
        let (sequence, head) = (next(self.last), link.head);
        let fits = |entry: &LoggedEntry| Link::after(self.last, entry) == link;
        let until = head.sequence.saturating_sub(1).max(sequence);
        match entry {
            _ if head.sequence != sequence => self.breaks.add(Broken::Gone { sequence, until }),
            Found::Missing => self.breaks.add(Broken::Gone {
                sequence,
                until: sequence,
            }),
            Found::Whole(entry) if fits(entry) => {}
            Found::Whole(_) | Found::Unreadable => self.breaks.add(Broken::Changed {
                sequence,
                entry: link.entry,
            }),
        }
        let is_other =
            |known: Option<Head>| known.is_some_and(|k| k.sequence == head.sequence && k != head);
        if is_other(self.signed) {
            let sequence = head.sequence;
            self.breaks.add(Broken::Other { sequence });
        }
        self.is_misstated |= is_other(self.stated);
        self.last = Some(head);
    }

    /// An entry that no link stands for.
    pub fn slipped_in(&mut self, entry: Uuid) {
        self.breaks.add(Broken::SlippedIn { entry });
    }

    /// The place of the last link.
    pub fn at(&self) -> u32 {
        self.last.map_or(0, |last| last.sequence)
    }

    /// Once there are no more links: the chain must reach as far as the log said before, and the log must
    /// say `now` that it ends there or, since others write meanwhile, later.
    pub fn end(mut self, now: Option<Head>) -> Followed {
        let sequence = self.at();
        let known = [self.stated, self.signed].into_iter().flatten();
        if known.map(|head| head.sequence).max() > Some(sequence) {
            self.breaks.add(Broken::Cut { sequence });
        }
        if self.is_misstated || now.map_or(0, |head| head.sequence) < sequence {
            self.breaks.add(Broken::Head);
        }
        Followed {
            head: self.last,
            breaks: self.breaks,
        }
    }
}
