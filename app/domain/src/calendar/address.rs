use crate::actor::Actor;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, UserId};
use crate::organisation::optional;
use crate::policy::{OwnAccount, Permit, may_see_desk};
use crate::problem::{Field, Problems};

/// What a calendar shows its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarScope {
    /// The meetings of every forum that the owner has a part in, and what the owner is to do.
    Own,
    /// The meetings of one forum.
    Forum(ForumId),
}

impl CalendarScope {
    /// The owner's own, unless a forum is named.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let forum = r.optional(Field::Forum, Reader::choice);
        r.finish(|| Ok(Self::from(forum?)))
    }

    pub const fn forum(self) -> Option<ForumId> {
        match self {
            Self::Own => None,
            Self::Forum(forum) => Some(forum),
        }
    }
}

impl From<Option<ForumId>> for CalendarScope {
    fn from(forum: Option<ForumId>) -> Self {
        forum.map_or(Self::Own, Self::Forum)
    }
}

/// Whether this actor may read the calendar. Asked when its address is made, and each time it is fetched.
pub fn is_open(actor: &Actor, scope: CalendarScope) -> bool {
    match scope {
        CalendarScope::Own => actor.user().is_some(),
        CalendarScope::Forum(forum) => may_see_desk(actor, forum),
    }
}

/// Somebody makes the address of a calendar; an earlier one of the same calendar is spent.
pub fn make_address(
    permit: &Permit<OwnAccount>,
    owner: UserId,
    scope: CalendarScope,
) -> AuditEvent {
    event(permit, Deed::LinkIssued, owner, scope)
}

/// Somebody ends it.
pub fn end_address(permit: &Permit<OwnAccount>, owner: UserId, scope: CalendarScope) -> AuditEvent {
    event(permit, Deed::LinkEnded, owner, scope)
}

/// Says of which calendar, and never the address.
fn event(
    permit: &Permit<OwnAccount>,
    deed: Deed,
    owner: UserId,
    scope: CalendarScope,
) -> AuditEvent {
    let facts = [
        (Field::Link, "calendar".to_owned()),
        (Field::Forum, optional(scope.forum().as_ref())),
    ];
    AuditEvent::new(permit, deed, Subject::User, owner.uuid()).changing(&[], &facts)
}
