//! The items of an agenda.

mod field;
mod links;

pub use field::AgendaField;
pub use links::{ItemLinks, LinkedLine, LinkedTo, may_name};

use super::{Conclusion, MeetingStage, MeetingState, Source};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::forum::Deadlines;
use crate::ids::{ForumSeatId, ItemId};
use crate::organisation::{next_version, optional};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

/// In characters: what is told of a matter.
pub const ITEM_TEXT_MAX: u32 = 20_000;

/// What the forum is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemKind {
    Information,
    Discussion,
    Decision,
    Approval,
}

impl ItemKind {
    pub const ALL: [Self; 4] = [
        Self::Information,
        Self::Discussion,
        Self::Decision,
        Self::Approval,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Discussion => "discussion",
            Self::Decision => "decision",
            Self::Approval => "approval",
        }
    }
}

impl FromStr for ItemKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// An item as it is written for the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemDraft {
    pub title: Line<200>,
    pub kind: ItemKind,
    /// The seat of the forum that presents it.
    pub presenter_seat: Option<ForumSeatId>,
    /// Who presents it, where no seat of the forum does or somebody comes with it.
    pub presenter: Option<Line<120>>,
    /// Minutes set aside, 1–480.
    pub allotted: Option<u32>,
    /// The matter (*sagsfremstilling*).
    pub matter: Option<Paragraph<ITEM_TEXT_MAX>>,
    /// What the forum is asked to do, one line each (*Det indstilles, at …*).
    pub recommendation: Option<Paragraph<4000>>,
    /// What follows of it, as for the economy or the patients.
    pub consequences: Option<Paragraph<4000>>,
    pub links: ItemLinks,
    /// Only the forum itself ever reads it.
    pub is_closed: bool,
}

impl ItemDraft {
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let title = r.line(Field::Title);
        let kind = r.choice(Field::Kind);
        let presenter_seat = r.optional(PRESENTER_SEAT, Reader::choice);
        let presenter = r.optional(Field::Presenter, Reader::line);
        let allotted = r.optional(Field::Allotted, |r, field| r.number(field, 1, 480));
        let matter = r.optional(Field::Matter, Reader::paragraph);
        let recommendation = r.optional(Field::Recommendation, Reader::paragraph);
        let consequences = r.optional(CONSEQUENCES, Reader::paragraph);
        let links = ItemLinks::read(&mut r);
        let is_closed = r.checked(Field::ClosedItem);
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    title: title?,
                    kind: kind?,
                    presenter_seat: presenter_seat?,
                    presenter: presenter?,
                    allotted: allotted?,
                    matter: matter?,
                    recommendation: recommendation?,
                    consequences: consequences?,
                    links: links?,
                    is_closed,
                },
                version?,
            ))
        })
    }

    pub fn to_form(&self) -> FormData {
        self.facts().into_iter().collect()
    }

    /// What the forum is asked to do, line by line.
    pub fn recommended(&self) -> Vec<&str> {
        let lines = self.recommendation.as_ref().map(Paragraph::as_str);
        let lines = lines.unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// Who presents it, in words; `seat` is what its seat is called.
    pub fn presented_by(&self, seat: Option<&str>) -> Option<String> {
        match (seat, self.presenter.as_ref()) {
            (Some(seat), Some(other)) => Some(format!("{seat}, {other}")),
            (Some(seat), None) => Some(seat.to_owned()),
            (None, other) => other.map(ToString::to_string),
        }
    }
}

const PRESENTER_SEAT: Field = Field::Agenda(AgendaField::PresenterSeat);
const CONSEQUENCES: Field = Field::Agenda(AgendaField::Consequences);

impl Facts for ItemDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Title, self.title.to_string()),
            (Field::Kind, self.kind.code().to_owned()),
            (PRESENTER_SEAT, optional(self.presenter_seat.as_ref())),
            (Field::Presenter, optional(self.presenter.as_ref())),
            (Field::Allotted, optional(self.allotted.as_ref())),
            (Field::Matter, optional(self.matter.as_ref())),
            (
                Field::Recommendation,
                optional(self.recommendation.as_ref()),
            ),
            (CONSEQUENCES, optional(self.consequences.as_ref())),
            (
                Field::ClosedItem,
                if self.is_closed { "on" } else { "" }.to_owned(),
            ),
        ];
        facts.extend(self.links.facts());
        facts
    }
}

/// What is stored of an item, and what a change of it depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemState {
    pub id: ItemId,
    pub draft: ItemDraft,
    pub conclusion: Option<Conclusion>,
    /// Whether it was on an earlier agenda, and so does not leave this one without a word.
    pub is_carried: bool,
    /// How often the forum has put it off before.
    pub n_deferred: u32,
    pub revision: u32,
}

/// Who puts an item on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submitter {
    /// Until the forum has met.
    Secretariat,
    /// Until some days before the meeting, which its forum sets.
    Member,
}

/// Puts an item on the agenda; `source` is what it comes from, where the agenda was to have it.
pub fn add_item<K>(
    permit: &Permit<K>,
    submitter: Submitter,
    state: &MeetingState,
    (id, draft, source): (ItemId, &ItemDraft, Option<Source>),
    (today, deadlines): (NaiveDate, Deadlines),
) -> Result<AuditEvent, Refusal> {
    let is_over = deadlines.items_due_on(state.on) < Some(today);
    let is_late = state.stage != MeetingStage::Agenda || is_over;
    if !state.stage.takes_items() {
        return Err(state.passed());
    }
    if submitter == Submitter::Member && is_late {
        return Err(Refusal::AgendaClosed);
    }
    let mut facts = draft.facts();
    facts.push((Field::Source, optional(source.as_ref())));
    Ok(item_event(permit, Deed::Created, state, id, &[], &facts))
}

/// Writes an item anew; until the forum stands by its minutes, of which its text is a part.
pub fn change_item(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: &ItemState,
    draft: &ItemDraft,
    based_on: u32,
) -> Result<AuditEvent, Refusal> {
    if !state.stage.takes_texts() {
        return Err(state.passed());
    }
    next_version(item.revision, based_on)?;
    let (before, after) = (item.draft.facts(), draft.facts());
    Ok(item_event(
        permit,
        Deed::Changed,
        state,
        item.id,
        &before,
        &after,
    ))
}

/// Takes an item off an agenda that the members do not have yet. One that an earlier meeting put off
/// stays: the forum lets it lapse, or it comes back.
pub fn remove_item(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: &ItemState,
) -> Result<AuditEvent, Refusal> {
    state.require(MeetingStage::Agenda)?;
    if item.is_carried {
        return Err(Refusal::ItemCarried);
    }
    let before = item.draft.facts();
    let after: Vec<_> = before
        .iter()
        .map(|(field, _)| (*field, String::new()))
        .collect();
    Ok(item_event(
        permit,
        Deed::Retracted,
        state,
        item.id,
        &before,
        &after,
    ))
}

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shift {
    Up,
    Down,
}

impl Shift {
    pub const ALL: [Self; 2] = [Self::Up, Self::Down];

    /// As it stands in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "op",
            Self::Down => "ned",
        }
    }
}

impl FromStr for Shift {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|s| s.code() == code).ok_or(())
    }
}

/// Moves the item at `place`, from 0, one place; the order of all items that comes of it. At its end of
/// the agenda an item stays.
pub fn shift_item(
    permit: &Permit<Govern>,
    state: &MeetingState,
    order: &[ItemId],
    place: usize,
    shift: Shift,
) -> Result<(Vec<ItemId>, AuditEvent), Refusal> {
    let last = order.len().saturating_sub(1);
    let to = match shift {
        Shift::Up => place.saturating_sub(1),
        Shift::Down => place.saturating_add(1).min(last),
    };
    reorder(permit, state, order, (place, to))
}

/// The number on the agenda, from 1, that a form gives an item.
pub fn parse_place(form: &FormData, n_items: u32) -> Result<u32, Problems> {
    let mut r = Reader::new(form);
    let number = r.number(Field::Number, 1, n_items);
    r.finish(|| number)
}

/// Gives the item at `place`, from 0, another number, from 1; those between move on by one.
pub fn place_item(
    permit: &Permit<Govern>,
    state: &MeetingState,
    order: &[ItemId],
    place: usize,
    number: u32,
) -> Result<(Vec<ItemId>, AuditEvent), Refusal> {
    let to = usize::try_from(number)
        .unwrap_or(usize::MAX)
        .saturating_sub(1);
    reorder(permit, state, order, (place, to))
}

fn reorder(
    permit: &Permit<Govern>,
    state: &MeetingState,
    order: &[ItemId],
    (from, to): (usize, usize),
) -> Result<(Vec<ItemId>, AuditEvent), Refusal> {
    if !state.stage.takes_items() {
        return Err(state.passed());
    }
    let mut moved = order.to_vec();
    if from < order.len() && to < order.len() {
        let item = moved.remove(from);
        moved.insert(to, item);
    }
    let written = |ids: &[ItemId]| vec![(Field::Rows, crate::forum::join(ids))];
    let event = state.event(permit, Deed::Changed, &written(order), &written(&moved));
    Ok((moved, event))
}

/// An entry in the log about an item: of which forum's meeting it is stands first.
pub(super) fn item_event<K>(
    permit: &Permit<K>,
    deed: Deed,
    state: &MeetingState,
    id: ItemId,
    before: &[(Field, String)],
    after: &[(Field, String)],
) -> AuditEvent {
    let mut facts = vec![
        (Field::Forum, state.forum.to_string()),
        (Field::MeetingOn, format_day(state.on)),
    ];
    facts.extend_from_slice(after);
    AuditEvent::new(permit, deed, Subject::AgendaItem, id.uuid()).changing(before, &facts)
}
