//! What a reader may see of a programme, and by what a page that was made is found again.

use crate::actor::{Actor, Grant};
use crate::ids::{ForumId, ProgrammeId};
use crate::indicator::Disclosure;
use crate::locale::Locale;
use crate::policy::{Action, ProgrammeFacts, Target, allows, may_follow};
use chrono::NaiveDate;

/// What somebody who may view a programme sees of it. Two readers with the same sight are shown the
/// same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sight {
    /// Deviations, wishes, ratings and reports upwards are for those with a part in the programme.
    pub follows: bool,
    pub governs: bool,
}

impl Sight {
    pub fn of(actor: &Actor, programme: &ProgrammeFacts) -> Self {
        Self {
            follows: may_follow(actor, programme),
            governs: allows(actor, Action::Govern, Target::Registers),
        }
    }

    /// What everybody in a forum sees of a programme.
    pub fn of_forum(forum: ForumId, programme: &ProgrammeFacts) -> Self {
        Self {
            follows: programme.forums.contains(&forum),
            governs: false,
        }
    }

    /// Whether what is published of an indicator is open to it; the same as
    /// [`crate::indicator::may_read`] says of whoever may view the programme.
    pub const fn may_read(self, disclosure: Disclosure) -> bool {
        match disclosure {
            Disclosure::Public => true,
            Disclosure::Forum => self.follows,
            Disclosure::Internal => self.governs,
        }
    }
}

/// Whether an actor comes to a programme as a politician: by the forum that ordered it or one of its
/// chain, and with no other part in it.
pub fn comes_as_politician(actor: &Actor, programme: &ProgrammeFacts) -> bool {
    let is_own = |forum| programme.forums.contains(forum);
    let grants = actor.grants();
    let is_politician = grants
        .iter()
        .any(|grant| matches!(grant, Grant::Politician(forum) if is_own(forum)));
    let has_another_part = grants.iter().any(|grant| match grant {
        Grant::Administrator | Grant::Secretariat => true,
        Grant::ForumChair(forum) | Grant::ForumMember(forum) => is_own(forum),
        Grant::ProjectLead { programme: own, .. } => *own == programme.id,
        Grant::Politician(_) => false,
    });
    is_politician && !has_another_part
}

/// A page that is kept as it was made: what stands on it depends on what its reader may see, never on who
/// the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeptPage {
    /// The politicians' page.
    Political,
    /// That of the indicator of this number.
    Indicator(u32),
}

/// Everything that a page depends on: while none of it differs, the page does not either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PageKey {
    pub page: KeptPage,
    pub programme: ProgrammeId,
    /// Changes of the programme so far.
    pub n_changes: i64,
    /// Changes of forums, their meetings and organisations so far.
    pub n_register_changes: i64,
    pub sight: Sight,
    pub locale: Locale,
    /// The day the page is made, in Denmark: ages are counted from it.
    pub today: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::User;
    use crate::ids::{ForumId, InitiativeId, UserId};
    use crate::indicator::may_read;
    use crate::policy::may_view;
    use uuid::Uuid;

    fn facts(published: bool) -> ProgrammeFacts {
        ProgrammeFacts {
            id: ProgrammeId::new(Uuid::from_u128(1)),
            published,
            forums: vec![ForumId::new(Uuid::from_u128(2))],
        }
    }

    fn everybody() -> Vec<Actor> {
        let (own, other) = (Uuid::from_u128(2), Uuid::from_u128(3));
        let forums = [own, other].into_iter().flat_map(|forum| {
            let forum = ForumId::new(forum);
            [
                Grant::ForumChair(forum),
                Grant::ForumMember(forum),
                Grant::Politician(forum),
            ]
        });
        let leads = [1, 9].map(|programme| Grant::ProjectLead {
            programme: ProgrammeId::new(Uuid::from_u128(programme)),
            initiative: InitiativeId::new(Uuid::from_u128(5)),
        });
        let grants = [Grant::Administrator, Grant::Secretariat]
            .into_iter()
            .chain(forums)
            .chain(leads);
        let user = |grants| {
            Actor::User(User {
                id: UserId::new(Uuid::from_u128(7)),
                name: "n".to_owned(),
                grants,
            })
        };
        let mut all: Vec<_> = grants.map(|grant| user(vec![grant])).collect();
        all.push(user(Vec::new()));
        all.push(Actor::Anonymous);
        all
    }

    #[test]
    fn n19_sight_opens_no_indicator_that_its_reader_may_not_read() {
        for facts in [facts(true), facts(false)] {
            for actor in everybody()
                .into_iter()
                .filter(|actor| may_view(actor, &facts))
            {
                let sight = Sight::of(&actor, &facts);
                for disclosure in Disclosure::ALL.iter().copied() {
                    let may = may_read(&actor, &facts, disclosure);
                    assert_eq!(sight.may_read(disclosure), may, "{actor:?} {disclosure:?}");
                }
            }
        }
    }

    #[test]
    fn a_politician_comes_by_the_own_forum_and_with_no_other_part() {
        let own = Grant::Politician(ForumId::new(Uuid::from_u128(2)));
        let facts = facts(true);
        for actor in everybody() {
            let is_own = actor.grants() == [own];
            assert_eq!(comes_as_politician(&actor, &facts), is_own, "{actor:?}");
            if let Actor::User(mut user) = actor {
                let also = Sight::of(&Actor::User(user.clone()), &facts).follows && !is_own;
                user.grants.push(own);
                let comes = comes_as_politician(&Actor::User(user), &facts);
                assert_eq!(comes, !also);
            }
        }
    }
}
