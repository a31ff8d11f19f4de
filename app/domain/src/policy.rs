//! The whole table of who may do what.
//!
//! A change needs a [`Permit`], and only [`authorize`] makes one: a use case that forgot to ask does
//! not compile. Reading is asked with [`may_view`].

use crate::actor::{Actor, Grant, Role};
use crate::ids::{ForumId, InitiativeId, ProgrammeId, UserId};
use std::marker::PhantomData;

/// What must be known of a programme to decide who may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeFacts {
    pub id: ProgrammeId,
    /// Anybody may read a published programme.
    pub published: bool,
    /// The ordering forum and those of the approval chain.
    pub forums: Vec<ForumId>,
}

/// A change that somebody may or may not make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Report the traffic light of an initiative.
    SetStatus,
    /// Write and submit the confirmation of an initiative.
    Confirm,
    /// Decide for a forum on what waits there.
    Decide,
    /// Create and edit organisations, forums, programmes, rounds and initiatives.
    Govern,
    /// Create people and give or take roles below the secretariat.
    ManagePeople,
    /// Give or take the roles of secretariat and administrator.
    ManageStewards,
    /// Say how far a task is.
    CarryOut,
    /// Answer a question of a hearing oneself.
    Answer,
    /// Lay out the annual wheel of a forum, decide for it on what is due, and close its half-years.
    KeepWheel,
    /// Change one's own password, sign in and out.
    OwnAccount,
}

/// What the action is done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Registers,
    Initiative(InitiativeId),
    Forum(ForumId),
    Task {
        /// Who answers for it, if they sign in.
        person: Option<UserId>,
    },
    /// One of those whom a hearing asks.
    Addressee {
        /// Who answers for it, if they sign in.
        person: Option<UserId>,
    },
}

/// Nobody may; whether the page tells so or shows "not found" is the caller's to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// Who a change is put down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    User(UserId),
    /// The command line, the demo loader and the first run.
    System,
}

impl Author {
    /// The person; `None` for the system.
    pub const fn user(self) -> Option<UserId> {
        match self {
            Self::User(user) => Some(user),
            Self::System => None,
        }
    }
}

mod kind {
    /// Marks what a permit is for.
    pub trait Kind {
        const ACTION: super::Action;
    }
}
use kind::Kind;

macro_rules! kinds {
    ($($name:ident),+ $(,)?) => {$(
        /// Marks a [`Permit`] for the action of the same name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {}

        impl Kind for $name {
            const ACTION: Action = Action::$name;
        }
    )+};
}
kinds!(
    SetStatus,
    Confirm,
    Decide,
    Govern,
    ManagePeople,
    ManageStewards,
    CarryOut,
    Answer,
    KeepWheel,
    OwnAccount
);

/// Proof that [`authorize`] allowed this action to this author.
#[derive(Debug)]
pub struct Permit<K> {
    author: Author,
    kind: PhantomData<K>,
}

impl<K> Permit<K> {
    pub const fn author(&self) -> Author {
        self.author
    }

    /// For what no person asked for: the command line, the demo data, the first run, a one-time link.
    ///
    /// Each use is named in the tidy test.
    pub const fn system() -> Self {
        Self {
            author: Author::System,
            kind: PhantomData,
        }
    }
}

/// Allows the action marked by `K`, or denies it.
pub fn authorize<K: Kind>(actor: &Actor, target: Target) -> Result<Permit<K>, Denied> {
    let user = actor.user().ok_or(Denied)?;
    if allows(actor, K::ACTION, target) {
        Ok(Permit {
            author: Author::User(user.id),
            kind: PhantomData,
        })
    } else {
        Err(Denied)
    }
}

/// The table. Also used to show or hide a link to what a person may do.
pub fn allows(actor: &Actor, action: Action, target: Target) -> bool {
    let keeper = actor.has(Role::Administrator) || actor.has(Role::Secretariat);
    match action {
        Action::SetStatus | Action::Confirm => {
            keeper
                || actor.grants().iter().any(|grant| {
                    matches!((grant, target), (Grant::ProjectLead { initiative, .. }, Target::Initiative(i)) if *initiative == i)
                })
        }
        Action::Decide => {
            keeper
                || actor.grants().iter().any(|grant| {
                    matches!((grant, target), (Grant::ForumChair(forum) | Grant::ForumMember(forum), Target::Forum(f)) if *forum == f)
                })
        }
        Action::Govern | Action::ManagePeople => keeper,
        Action::ManageStewards => actor.has(Role::Administrator),
        Action::CarryOut => {
            let own = actor.user().map(|user| user.id);
            keeper || matches!(target, Target::Task { person } if person.is_some() && person == own)
        }
        // The secretariat puts answers down as what it was told, and answers for nobody.
        Action::Answer => {
            let own = actor.user().map(|user| user.id);
            matches!(target, Target::Addressee { person } if person.is_some() && person == own)
        }
        Action::KeepWheel => {
            keeper
                || actor.grants().iter().any(|grant| {
                    matches!((grant, target), (Grant::ForumChair(forum), Target::Forum(f)) if *forum == f)
                })
        }
        Action::OwnAccount => actor.user().is_some(),
    }
}

/// As what somebody decides for a forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    Chair,
    Member,
    /// Puts down what the forum decided, and where that can be looked up.
    Secretariat,
}

/// The first that holds: chair, member, secretariat.
pub fn capacity(actor: &Actor, forum: ForumId) -> Capacity {
    let holds = |grant: Grant| actor.grants().contains(&grant);
    if holds(Grant::ForumChair(forum)) {
        Capacity::Chair
    } else if holds(Grant::ForumMember(forum)) {
        Capacity::Member
    } else {
        Capacity::Secretariat
    }
}

/// Whether this actor may read a programme and its initiatives.
pub fn may_view(actor: &Actor, programme: &ProgrammeFacts) -> bool {
    programme.published || may_follow(actor, programme)
}

/// Whether this actor has a part in a programme, and so reads what is not approved yet: the order
/// book, and confirmations on their way through the chain.
pub fn may_follow(actor: &Actor, programme: &ProgrammeFacts) -> bool {
    actor.grants().iter().any(|grant| match grant {
        Grant::Administrator | Grant::Secretariat => true,
        Grant::ForumChair(forum) | Grant::ForumMember(forum) | Grant::Politician(forum) => {
            programme.forums.contains(forum)
        }
        Grant::ProjectLead { programme: own, .. } => *own == programme.id,
    })
}

/// Whether this actor may read what lies with a forum: those who sit in it or follow it, and keepers.
pub fn may_see_desk(actor: &Actor, forum: ForumId) -> bool {
    actor.grants().iter().any(|grant| match grant {
        Grant::Administrator | Grant::Secretariat => true,
        Grant::ForumChair(own) | Grant::ForumMember(own) | Grant::Politician(own) => *own == forum,
        Grant::ProjectLead { .. } => false,
    })
}

/// Whether this actor sees to it that a forum's vacant seats are filled: its chairs, and keepers.
pub fn fills_seats(actor: &Actor, forum: ForumId) -> bool {
    let chairs = actor.grants().contains(&Grant::ForumChair(forum));
    chairs || allows(actor, Action::Govern, Target::Registers)
}

/// Whether this actor may read a task that a forum gave: those who see its desk, and who answers for it.
pub fn may_see_task(actor: &Actor, forum: ForumId, person: Option<UserId>) -> bool {
    let own = actor.user().map(|user| user.id);
    (person.is_some() && person == own) || may_see_desk(actor, forum)
}

/// Whether this actor may read what one addressee of a forum's hearing was asked and has answered: the
/// addressee, and who may read what lies with the forum.
pub fn may_see_request(actor: &Actor, forum: ForumId, person: Option<UserId>) -> bool {
    allows(actor, Action::Answer, Target::Addressee { person }) || may_see_desk(actor, forum)
}

/// Whether this actor may read a funding: who sits in the forum that follows it, its owner, and keepers.
/// Politicians read what their own pages tell, and nothing of what a funding's conditions are.
pub fn may_see_funding(actor: &Actor, forum: ForumId, owner: Option<UserId>) -> bool {
    let own = actor.user().map(|user| user.id);
    let sits = actor.grants().iter().any(|grant| match grant {
        Grant::Administrator | Grant::Secretariat => true,
        Grant::ForumChair(of) | Grant::ForumMember(of) => *of == forum,
        Grant::Politician(_) | Grant::ProjectLead { .. } => false,
    });
    (owner.is_some() && owner == own) || sits
}

/// Whether this actor sees to it that a decision on operation is made before a funding ends: its owner,
/// the chairs of its forum, and keepers.
pub fn follows_funding(actor: &Actor, forum: ForumId, owner: Option<UserId>) -> bool {
    let own = actor.user().map(|user| user.id);
    (owner.is_some() && owner == own) || fills_seats(actor, forum)
}

/// Whether this actor may read an agreement that a forum keeps: those who see its desk, and, once it is
/// past its draft, everybody who has a role.
pub fn may_see_agreement(actor: &Actor, forum: ForumId, is_drafted: bool) -> bool {
    may_see_desk(actor, forum) || (!is_drafted && !actor.grants().is_empty())
}

#[cfg(test)]
mod tests;
