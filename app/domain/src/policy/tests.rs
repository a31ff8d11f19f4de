use super::*;
use crate::actor::User;
use proptest::prelude::*;
use std::fmt::Write;
use uuid::Uuid;

const OWN_FORUM: ForumId = ForumId::new(Uuid::from_u128(1));
const OTHER_FORUM: ForumId = ForumId::new(Uuid::from_u128(2));
const OWN_INITIATIVE: InitiativeId = InitiativeId::new(Uuid::from_u128(3));
const OTHER_INITIATIVE: InitiativeId = InitiativeId::new(Uuid::from_u128(4));
const OWN_PROGRAMME: ProgrammeId = ProgrammeId::new(Uuid::from_u128(5));
const OTHER_PROGRAMME: ProgrammeId = ProgrammeId::new(Uuid::from_u128(6));

fn grant(role: Role) -> Grant {
    match role {
        Role::Administrator => Grant::Administrator,
        Role::Secretariat => Grant::Secretariat,
        Role::ForumChair => Grant::ForumChair(OWN_FORUM),
        Role::ForumMember => Grant::ForumMember(OWN_FORUM),
        Role::Politician => Grant::Politician(OWN_FORUM),
        Role::ProjectLead => Grant::ProjectLead {
            initiative: OWN_INITIATIVE,
            programme: OWN_PROGRAMME,
        },
    }
}

fn actor(roles: &[Role]) -> Actor {
    Actor::User(User {
        id: USER,
        name: "bruger".into(),
        grants: roles.iter().copied().map(grant).collect(),
    })
}

fn programme(own: bool, published: bool) -> ProgrammeFacts {
    ProgrammeFacts {
        id: if own { OWN_PROGRAMME } else { OTHER_PROGRAMME },
        published,
        forums: vec![if own { OWN_FORUM } else { OTHER_FORUM }],
    }
}

const USER: UserId = UserId::new(Uuid::from_u128(7));
const OTHER_USER: UserId = UserId::new(Uuid::from_u128(8));
const ACTIONS: [(Action, Target); 18] = [
    (Action::SetStatus, Target::Initiative(OWN_INITIATIVE)),
    (Action::SetStatus, Target::Initiative(OTHER_INITIATIVE)),
    (Action::Confirm, Target::Initiative(OWN_INITIATIVE)),
    (Action::Confirm, Target::Initiative(OTHER_INITIATIVE)),
    (Action::Decide, Target::Forum(OWN_FORUM)),
    (Action::Decide, Target::Forum(OTHER_FORUM)),
    (Action::Govern, Target::Registers),
    (Action::ManagePeople, Target::Registers),
    (Action::ManageStewards, Target::Registers),
    (Action::CarryOut, Target::Task { person: Some(USER) }),
    (
        Action::CarryOut,
        Target::Task {
            person: Some(OTHER_USER),
        },
    ),
    (Action::CarryOut, Target::Task { person: None }),
    (Action::Answer, Target::Addressee { person: Some(USER) }),
    (
        Action::Answer,
        Target::Addressee {
            person: Some(OTHER_USER),
        },
    ),
    (Action::Answer, Target::Addressee { person: None }),
    (Action::KeepWheel, Target::Forum(OWN_FORUM)),
    (Action::KeepWheel, Target::Forum(OTHER_FORUM)),
    (Action::OwnAccount, Target::Registers),
];

#[test]
fn the_whole_matrix() {
    let mut actors = vec![("anonymous".to_owned(), Actor::Anonymous)];
    actors.push(("signed in, no role".into(), actor(&[])));
    actors.extend(Role::ALL.map(|r| (r.code().to_owned(), actor(&[r]))));

    let mut table = String::new();
    for (name, actor) in &actors {
        for (published, own) in [(true, false), (false, true), (false, false)] {
            let seen = may_view(actor, &programme(own, published));
            let whose = if own { "own forum's" } else { "other" };
            let state = if published {
                "published"
            } else {
                "unpublished"
            };
            let _ = writeln!(
                table,
                "{name:20} | view {state} {whose} programme: {}",
                word(seen)
            );
        }
        for (action, target) in ACTIONS {
            let whose = match target {
                Target::Registers => "",
                Target::Initiative(i) if i == OWN_INITIATIVE => " of own initiative",
                Target::Initiative(_) => " of another initiative",
                Target::Forum(OWN_FORUM) => " for own forum",
                Target::Forum(_) => " for another forum",
                Target::Task { person: Some(USER) } => " of an own task",
                Target::Task { person: Some(_) } => " of somebody else's task",
                Target::Task { person: None } => " of nobody's task",
                Target::Addressee { person: Some(USER) } => " as an addressee",
                Target::Addressee { person: Some(_) } => " for another addressee",
                Target::Addressee { person: None } => " for one without an account",
            };
            let allowed = allows(actor, action, target);
            let _ = writeln!(table, "{name:20} | {action:?}{whose}: {}", word(allowed));
        }
    }
    insta::assert_snapshot!(table);
}

fn word(allowed: bool) -> &'static str {
    if allowed { "yes" } else { "no" }
}

#[test]
fn a_permit_names_who_got_it() {
    let lead = actor(&[Role::ProjectLead]);
    let permit = authorize::<SetStatus>(&lead, Target::Initiative(OWN_INITIATIVE)).unwrap();
    assert_eq!(permit.author(), Author::User(USER));
    assert!(authorize::<SetStatus>(&lead, Target::Initiative(OTHER_INITIATIVE)).is_err());
    assert!(authorize::<SetStatus>(&Actor::Anonymous, Target::Initiative(OWN_INITIATIVE)).is_err());
}

proptest! {
    #[test]
    fn taking_a_role_away_never_grants(mask in 0u8..32, taken in 0usize..5, own: bool, published: bool) {
        let roles: Vec<Role> = Role::ALL.into_iter().enumerate()
            .filter(|(i, _)| mask & (1 << i) != 0).map(|(_, r)| r).collect();
        let fewer: Vec<Role> = roles.iter().copied().filter(|r| *r != Role::ALL[taken]).collect();
        let (all, some) = (actor(&roles), actor(&fewer));
        for (action, target) in ACTIONS {
            prop_assert!(allows(&all, action, target) || !allows(&some, action, target));
        }
        let facts = programme(own, published);
        prop_assert!(may_view(&all, &facts) || !may_view(&some, &facts));
    }
}
