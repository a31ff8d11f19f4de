use super::{ForumDraft, ForumRegister};
use crate::ids::{ForumId, OrganisationId};
use crate::problem::{Field, Flaw, Problems};

/// Whether all that a forum refers to is registered, and no forum took over from itself, directly or
/// by way of others. `id` is `None` for a forum that does not exist yet.
pub fn check(
    id: Option<ForumId>,
    draft: &ForumDraft,
    register: &ForumRegister,
    organisations: &[OrganisationId],
) -> Result<(), Problems> {
    let mut problems = Problems::default();
    if register.level(draft.level).is_none() {
        problems.add(Field::Level, Flaw::Unknown);
    }
    if draft
        .organisations
        .iter()
        .any(|o| !organisations.contains(o))
    {
        problems.add(Field::Organisations, Flaw::Unknown);
    }
    if let Some(predecessor) = draft.predecessor {
        if register.forum(predecessor).is_none() {
            problems.add(Field::Predecessor, Flaw::Unknown);
        } else if id.is_some_and(|id| descends(predecessor, id, register)) {
            problems.add(Field::Predecessor, Flaw::NotAChoice);
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// Whether `forum` is `ancestor` or took over from it. Stops after as many steps as there are forums,
/// should the register hold a circle already.
fn descends(forum: ForumId, ancestor: ForumId, register: &ForumRegister) -> bool {
    std::iter::successors(Some(forum), |f| register.forum(*f)?.draft.predecessor)
        .take(register.forums.len().saturating_add(1))
        .any(|f| f == ancestor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forum::{Forum, Level, LevelDraft};
    use crate::ids::LevelId;
    use crate::text::Line;
    use crate::time::Validity;
    use uuid::Uuid;

    const LEVEL: LevelId = LevelId::new(Uuid::from_u128(1));
    const OLD: ForumId = ForumId::new(Uuid::from_u128(2));
    const NEW: ForumId = ForumId::new(Uuid::from_u128(3));
    const ELSEWHERE: Uuid = Uuid::from_u128(9);

    fn draft(predecessor: Option<ForumId>) -> ForumDraft {
        ForumDraft {
            name: Line::parse("forum").unwrap(),
            level: LEVEL,
            organisations: Vec::new(),
            validity: Validity::default(),
            predecessor,
        }
    }

    fn register() -> ForumRegister {
        let forum = |id, predecessor| Forum {
            id,
            draft: draft(predecessor),
            version: 1,
        };
        ForumRegister {
            levels: vec![Level {
                id: LEVEL,
                draft: LevelDraft {
                    rank: 1,
                    name: Line::parse("niveau").unwrap(),
                    validity: Validity::default(),
                },
                version: 1,
            }],
            forums: vec![forum(OLD, None), forum(NEW, Some(OLD))],
        }
    }

    #[test]
    fn every_dangling_reference_is_told() {
        let draft = ForumDraft {
            level: LevelId::new(ELSEWHERE),
            organisations: vec![OrganisationId::new(ELSEWHERE)],
            predecessor: Some(ForumId::new(ELSEWHERE)),
            ..draft(None)
        };
        let problems = check(None, &draft, &register(), &[]).unwrap_err();
        for field in [Field::Level, Field::Organisations, Field::Predecessor] {
            assert_eq!(problems.of(field), Some(Flaw::Unknown), "{field:?}");
        }
    }

    #[test]
    fn no_forum_takes_over_from_itself() {
        let flaw = |id, predecessor| {
            check(Some(id), &draft(Some(predecessor)), &register(), &[])
                .err()
                .and_then(|p| p.of(Field::Predecessor))
        };
        assert_eq!(flaw(NEW, OLD), None);
        assert_eq!(flaw(NEW, NEW), Some(Flaw::NotAChoice));
        assert_eq!(flaw(OLD, NEW), Some(Flaw::NotAChoice));
    }
}
