//! What the pages of meetings show.

use super::{
    About, AnnexLine, Appearance, ChainMatter, Comment, Conclusion, ConclusionDraft, DecidedHere,
    ItemDraft, LinkedLine, LinkedTo, MeetingDetails, MeetingStage, Minutes, PackLine, Proposal,
    Source, n_deferred,
};
use crate::confirmation::{ContentHash, Procedure};
use crate::forum::Deadlines;
use crate::ids::{ForumId, ForumSeatId, ItemId};
use crate::round::{Pack, PackItem, agenda};
use crate::text::Slug;
use crate::time::Timestamp;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use std::collections::HashSet;
use std::sync::Arc;

/// A meeting among those of its forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingLine {
    pub on: NaiveDate,
    pub stage: MeetingStage,
    pub n_items: u32,
}

/// The meetings of a forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingList {
    pub forum: ForumId,
    pub forum_name: String,
    pub today: NaiveDate,
    /// From today on, and those before whose minutes are not approved; the earliest first.
    pub coming: Vec<MeetingLine>,
    /// Newest first.
    pub past: Vec<MeetingLine>,
    pub may_govern: bool,
}

/// When the members got the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dispatched {
    pub at: Timestamp,
    /// The day by which they were to have it, as it was set then; unknown of those sent out before that was
    /// kept.
    pub due_on: Option<NaiveDate>,
}

impl Dispatched {
    /// Whether the members got it after that day.
    pub fn is_late(self) -> bool {
        self.due_on.is_some_and(|due| due < self.at.day())
    }
}

/// An item at an earlier meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierAppearance {
    /// The forum that dealt with it there: another one where that was closed since.
    pub forum: ForumId,
    pub forum_name: String,
    pub on: NaiveDate,
    /// Its number there, from 1.
    pub number: u32,
    pub conclusion: Option<Conclusion>,
    pub words: Option<String>,
    pub party: Option<String>,
    /// That meeting was called off.
    pub was_cancelled: bool,
}

impl EarlierAppearance {
    pub const fn appearance(&self) -> Appearance {
        Appearance {
            on: self.on,
            conclusion: self.conclusion,
        }
    }
}

/// An item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemView {
    pub id: ItemId,
    /// From 1, by its place.
    pub number: u32,
    pub draft: ItemDraft,
    /// Who presents it, in words.
    pub presenter: Option<String>,
    /// What its seat is called, whether the forum still has it or not.
    pub presenter_seat: Option<String>,
    /// What it is about beside its source, by name.
    pub linked: Vec<LinkedLine>,
    pub source: Option<Source>,
    pub conclusion: ConclusionDraft,
    /// What the forum decided of the chain here, as it did.
    pub decided: Vec<DecidedHere>,
    /// Oldest first.
    pub earlier: Vec<EarlierAppearance>,
    /// Its own and those of its earlier appearances, oldest first.
    pub annexes: Vec<AnnexLine>,
    /// `None` for sample data.
    pub submitted_by: Option<String>,
    /// When it was put on or written anew last.
    pub changed_at: Timestamp,
    pub revision: u32,
}

impl ItemView {
    /// From 1; 2 when it was on one agenda before.
    pub fn appearance(&self) -> u32 {
        let n_earlier = u32::try_from(self.earlier.len()).unwrap_or(u32::MAX);
        n_earlier.saturating_add(1)
    }

    /// How often the forum has put it off before.
    pub fn n_deferred(&self) -> u32 {
        let earlier = self.earlier.iter();
        let earlier: Vec<_> = earlier.map(EarlierAppearance::appearance).collect();
        n_deferred(&earlier)
    }
}

/// What an item shows of a status round: the deviations alone, and how many are green (need N8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundSection {
    pub programme: Slug,
    pub programme_name: String,
    pub meeting_on: NaiveDate,
    pub pack: Arc<Pack>,
}

/// A meeting with its agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingView {
    pub forum: ForumId,
    pub forum_name: String,
    pub on: NaiveDate,
    pub today: NaiveDate,
    pub stage: MeetingStage,
    pub details: MeetingDetails,
    pub dispatched: Option<Dispatched>,
    /// Why it was called off, if it was.
    pub cancelled_because: Option<String>,
    /// As the forum sets them now.
    pub deadlines: Deadlines,
    pub items: Vec<ItemView>,
    /// What items come from of status rounds.
    pub rounds: Vec<(Source, RoundSection)>,
    /// Where the proposals of an item's source are told: of those on the agenda.
    pub sources: Vec<Proposal>,
    /// Not on the agenda yet; those left out last.
    pub proposals: Vec<Proposal>,
    /// What the members got, newest first.
    pub packs: Vec<PackLine>,
    /// The seats that present items, for those who write them.
    pub seats: Vec<(ForumSeatId, String)>,
    pub revision: u32,
    /// Whether the reader keeps the agenda.
    pub may_govern: bool,
    /// Whether the reader hands items in.
    pub may_submit: bool,
    /// Whether the reader sees the agenda in this stage.
    pub sees_items: bool,
    /// Whether there are minutes that the reader may see.
    pub has_minutes: bool,
}

impl MeetingView {
    pub fn item(&self, number: u32) -> Option<&ItemView> {
        self.items.iter().find(|item| item.number == number)
    }

    /// The round that an item comes from.
    pub fn round(&self, source: Source) -> Option<&RoundSection> {
        let mut rounds = self.rounds.iter();
        rounds.find(|(of, _)| *of == source).map(|(_, round)| round)
    }

    /// What of the chain can be decided at an item: what it comes from, each deviation of its round, and
    /// whatever there is of the initiatives that it names.
    pub fn matters(&self, item: &ItemView) -> Vec<(Slug, u32, ChainMatter)> {
        let named = item.linked.iter().filter_map(|line| match &line.to {
            LinkedTo::Initiative(programme, number) => Some((programme, *number)),
            LinkedTo::Indicator(..) | LinkedTo::Agreement(_) => None,
        });
        let named = named.flat_map(|(programme, number)| {
            ChainMatter::ALL.map(|matter| (programme.clone(), number, matter))
        });
        let mut matters: Vec<_> = item
            .source
            .map(|source| self.matters_of(source))
            .into_iter()
            .flatten()
            .chain(named)
            .collect();
        let mut seen = HashSet::new();
        matters.retain(|matter| seen.insert(matter.clone()));
        matters
    }

    fn matters_of(&self, source: Source) -> Vec<(Slug, u32, ChainMatter)> {
        if let Some(round) = self.round(source) {
            let deviating = agenda(&round.pack).deviations.into_iter();
            let of_round =
                |item: &PackItem| (round.programme.clone(), item.number, ChainMatter::Deviation);
            return deviating.map(of_round).collect();
        }
        let proposal = self.sources.iter().find(|p| p.source == source);
        let about = proposal.map(|proposal| &proposal.about);
        let matter = match source {
            Source::Confirmation(_) => ChainMatter::Confirmation,
            Source::Escalation(_) => ChainMatter::Deviation,
            Source::Wish(_) => ChainMatter::Wish,
            Source::Round(_)
            | Source::Condition(_)
            | Source::Task(_)
            | Source::Minutes(_)
            | Source::Vacancy(_)
            | Source::HalfYear(_)
            | Source::Funding(_) => return Vec::new(),
        };
        let initiative = about.and_then(About::initiative);
        let initiative = initiative.map(|i| (i.programme.clone(), i.number, matter));
        initiative.into_iter().collect()
    }

    /// Whether this is a matter that can be decided at an item.
    pub fn is_about(
        &self,
        item: &ItemView,
        (programme, number): (&Slug, u32),
        matter: ChainMatter,
    ) -> bool {
        let mut matters = self.matters(item).into_iter();
        matters.any(|(slug, n, of)| slug == *programme && n == number && of == matter)
    }

    /// Whether members hand items in now.
    pub fn takes_from_members(&self) -> bool {
        let due_on = self.deadlines.items_due_on(self.on);
        self.stage == MeetingStage::Agenda && due_on >= Some(self.today)
    }

    /// The last day on which the agenda is sent out in time; `None` once it is.
    pub fn agenda_due_on(&self) -> Option<NaiveDate> {
        let is_before = matches!(self.stage, MeetingStage::Planned | MeetingStage::Agenda);
        let due_on = self.deadlines.agenda_due_on(self.on);
        due_on.filter(|_| is_before)
    }

    /// Minutes set aside for all items that say so.
    pub fn minutes_allotted(&self) -> u32 {
        let allotted = self.items.iter().filter_map(|item| item.draft.allotted);
        allotted.fold(0, u32::saturating_add)
    }

    /// When an item begins, where the meeting has its hour and each item before this one its time.
    pub fn starts(&self, item: &ItemView) -> Option<NaiveTime> {
        starts_of(&self.details, &self.items, item)
    }

    /// When an item ends, where it begins at an hour and has its time.
    pub fn ends(&self, item: &ItemView) -> Option<NaiveTime> {
        let allotted = TimeDelta::minutes(i64::from(item.draft.allotted?));
        let (at, days) = self.starts(item)?.overflowing_add_signed(allotted);
        (days == 0).then_some(at)
    }

    /// Whether the members got the agenda without this item, or with another text of it.
    pub fn is_changed_since(&self, item: &ItemView) -> bool {
        self.dispatched
            .is_some_and(|dispatched| item.changed_at > dispatched.at)
    }
}

/// When an item among `items` begins, where the meeting has its hour and each item before this one its time.
pub fn starts_of(
    details: &MeetingDetails,
    items: &[ItemView],
    item: &ItemView,
) -> Option<NaiveTime> {
    let before = items.iter().take_while(|other| other.id != item.id);
    let minutes: Option<Vec<u32>> = before.map(|other| other.draft.allotted).collect();
    let minutes = minutes?.into_iter().fold(0, u32::saturating_add);
    let later = TimeDelta::minutes(i64::from(minutes));
    let (at, days) = details.starts_at?.overflowing_add_signed(later);
    (days == 0).then_some(at)
}

/// What was put beside approved minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addendum {
    pub words: String,
    pub is_closed: bool,
    /// `None` for sample data.
    pub added_by: Option<String>,
    pub added_at: Timestamp,
}

/// The minutes of a meeting, for its forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesPage {
    pub forum: ForumId,
    pub today: NaiveDate,
    pub stage: MeetingStage,
    pub minutes: Minutes,
    /// Until when the members comment.
    pub comment_until: Option<NaiveDate>,
    /// What they said so far, oldest first.
    pub comments: Vec<Comment>,
    /// Whether the reader comments now.
    pub may_comment: bool,
    /// Of their text as it is shown.
    pub hash: ContentHash,
    /// Once they are approved: the day, and how.
    pub approved: Option<(NaiveDate, Procedure)>,
    /// The place of an item, from 0, and the number of its decision; once they are approved.
    pub decisions: Vec<(u32, u32)>,
    /// The number of an item and its annexes; of those that have some.
    pub annexes: Vec<(u32, Vec<AnnexLine>)>,
    /// Oldest first.
    pub addenda: Vec<Addendum>,
    pub is_published: bool,
    pub revision: u32,
    pub may_govern: bool,
    /// Whether the reader speaks for the forum here: a chair, or the secretariat.
    pub may_approve: bool,
}

/// The minutes as everybody may read them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicMinutes {
    /// Without closed items.
    pub minutes: Minutes,
    pub n_left_out: u32,
    /// Whether an item that is not closed has annexes; which ones they are, the forum alone sees.
    pub has_annexes: bool,
    /// Without closed ones.
    pub addenda: Vec<Addendum>,
    pub approved_on: NaiveDate,
}

/// Minutes among those that everybody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedMinutes {
    pub forum: ForumId,
    pub forum_name: String,
    pub on: NaiveDate,
    pub approved_on: NaiveDate,
}
