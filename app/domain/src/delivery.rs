//! Delivery and acceptance: a deliverable of the confirmation in force is handed over with evidence,
//! and those who ordered accept it or return it. Both hold for exactly the deliverable that was agreed.

mod timeline;
mod view;

pub use timeline::{Happening, TimelineEvent, in_order};
pub use view::{AnswerLine, DeliverableLine, DeliveriesView, HandOverLine};

use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::{ConfirmationContent, ContentHash};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::{HandOverId, InitiativeId, ProgrammeId, UserId};
use crate::policy::{Confirm, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::text::{Line, Paragraph, is_web_address};
use std::str::FromStr;

/// What those who ordered say to what was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Acceptance {
    Accepted,
    /// Back to the lead, with what is missing.
    Returned,
}

impl Acceptance {
    pub const ALL: [Self; 2] = [Self::Accepted, Self::Returned];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Returned => "returned",
        }
    }
}

impl FromStr for Acceptance {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|a| a.code() == code).ok_or(())
    }
}

/// Where a deliverable stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeliveryState {
    /// Agreed, and nothing handed over.
    Promised,
    /// Waits for those who ordered.
    HandedOver,
    Returned,
    Accepted,
}

impl DeliveryState {
    /// By what was handed over last and the answer to it.
    pub const fn of(last: Option<Option<Acceptance>>) -> Self {
        match last {
            None => Self::Promised,
            Some(None) => Self::HandedOver,
            Some(Some(Acceptance::Returned)) => Self::Returned,
            Some(Some(Acceptance::Accepted)) => Self::Accepted,
        }
    }
}

/// A deliverable on its way to those who ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Of the deliverable's own text.
    pub deliverable: ContentHash,
    /// What shows that the criteria are met.
    pub evidence: Paragraph<2000>,
    /// An address of the web.
    pub link: Option<Line<500>>,
}

impl HandOver {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let deliverable = r.choice(Field::ContentHash);
        let evidence = r.paragraph(Field::Evidence);
        let link = r.optional(Field::Link, web_address);
        r.finish(|| {
            Ok(Self {
                deliverable: deliverable?,
                evidence: evidence?,
                link: link?,
            })
        })
    }
}

fn web_address(r: &mut Reader<'_>, field: Field) -> Result<Line<500>, Flawed> {
    let line: Line<500> = r.line(field)?;
    match is_web_address(line.as_str()) {
        true => Ok(line),
        false => r.flaw(field, Flaw::NotAnAddress),
    }
}

/// The answer of those who ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerHandOver {
    pub id: HandOverId,
    pub acceptance: Acceptance,
    /// A return says what is missing.
    pub remark: Option<Paragraph<2000>>,
}

impl AnswerHandOver {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let id = r.choice(Field::HandOver);
        let acceptance = r.choice(Field::Acceptance);
        let remark = match acceptance {
            Ok(Acceptance::Returned) => r.paragraph(Field::Remark).map(Some),
            _ => r.optional(Field::Remark, Reader::paragraph),
        };
        r.finish(|| {
            Ok(Self {
                id: id?,
                acceptance: acceptance?,
                remark: remark?,
            })
        })
    }
}

/// What was handed over of one deliverable, as far as a command depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    pub id: HandOverId,
    pub deliverable: ContentHash,
    /// `None` for sample data.
    pub by: Option<UserId>,
    pub answer: Option<Acceptance>,
}

/// All that the commands depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deliveries {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    /// Those of the version in force, in its order.
    pub agreed: Vec<ContentHash>,
    /// Oldest first.
    pub handed: Vec<Handed>,
}

impl Deliveries {
    pub fn state_of(&self, deliverable: ContentHash) -> DeliveryState {
        let mut of_it = self.handed.iter().filter(|h| h.deliverable == deliverable);
        DeliveryState::of(of_it.next_back().map(|handed| handed.answer))
    }

    /// Agreed, waiting for an answer, accepted.
    pub fn counts(&self) -> (u32, u32, u32) {
        let states: Vec<_> = self.agreed.iter().map(|d| self.state_of(*d)).collect();
        let n = |wanted| states.iter().filter(|state| **state == wanted).count();
        let of = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (
            of(states.len()),
            of(n(DeliveryState::HandedOver)),
            of(n(DeliveryState::Accepted)),
        )
    }

    /// Whether there is something to deliver and all of it is accepted.
    pub fn is_complete(&self) -> bool {
        let (n_agreed, _, n_accepted) = self.counts();
        n_agreed > 0 && n_accepted == n_agreed
    }

    fn event<K>(&self, permit: &Permit<K>, deed: Deed) -> AuditEvent {
        let id = self.initiative.uuid();
        AuditEvent::new(permit, deed, Subject::Deliverable, id).within(self.programme)
    }
}

/// The deliverables of a text in force, each by its own text.
pub fn agreed(content: &FormData) -> Vec<ContentHash> {
    ConfirmationContent::parse(content)
        .map(|content| {
            let all = content.deliverables.iter();
            all.map(ContentHash::of_deliverable).collect()
        })
        .unwrap_or_default()
}

/// Hands a deliverable over. One that waits for an answer, or was accepted, is not handed over again.
pub fn hand_over(
    permit: &Permit<Confirm>,
    id: HandOverId,
    deliveries: &Deliveries,
    command: &HandOver,
) -> Result<(Handed, AuditEvent), Refusal> {
    if !deliveries.agreed.contains(&command.deliverable) {
        return Err(Refusal::NotAgreed);
    }
    match deliveries.state_of(command.deliverable) {
        DeliveryState::Promised | DeliveryState::Returned => {}
        DeliveryState::HandedOver => return Err(Refusal::AlreadyHandedOver),
        DeliveryState::Accepted => return Err(Refusal::AlreadyAccepted),
    }
    let link = command.link.as_ref().map(ToString::to_string);
    let facts = [
        (Field::HandOver, id.to_string()),
        (Field::ContentHash, command.deliverable.to_string()),
        (Field::Evidence, command.evidence.to_string()),
        (Field::Link, link.unwrap_or_default()),
    ];
    let event = deliveries
        .event(permit, Deed::HandedOver)
        .changing(&[], &facts);
    let handed = Handed {
        id,
        deliverable: command.deliverable,
        by: permit.author().user(),
        answer: None,
    };
    Ok((handed, event))
}

/// Those who ordered accept what was handed over, or return it. Nobody accepts their own work.
pub fn answer(
    permit: &Permit<Decide>,
    deliveries: &Deliveries,
    command: &AnswerHandOver,
) -> Result<AuditEvent, Refusal> {
    let handed = deliveries.handed.iter().find(|h| h.id == command.id);
    let handed = handed.ok_or(Refusal::NotAgreed)?;
    if handed.answer.is_some() {
        return Err(Refusal::AlreadyAnswered);
    }
    let author = permit.author().user();
    if author.is_some() && author == handed.by {
        return Err(Refusal::OwnDelivery);
    }
    let remark = command.remark.as_ref().map(ToString::to_string);
    let facts = [
        (Field::HandOver, command.id.to_string()),
        (Field::Acceptance, command.acceptance.code().to_owned()),
        (Field::Remark, remark.unwrap_or_default()),
    ];
    Ok(deliveries
        .event(permit, Deed::Answered)
        .changing(&[], &facts))
}

#[cfg(test)]
mod tests;
