//! Telling those who ordered that the agreed scope is another than the ordered one (need N2).

use super::reference::not_in_future;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{PresentationId, ProgrammeId};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Line;
use crate::time::format_day;
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentationDraft {
    /// The version in force that was shown to those who ordered; it covers the changes up to it.
    pub version: u32,
    pub presented_on: NaiveDate,
    /// Meeting and item.
    pub item: Line<200>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presentation {
    pub id: PresentationId,
    pub programme: ProgrammeId,
    pub draft: PresentationDraft,
    pub retracted: bool,
}

/// Why a presentation that was put down did not take place after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retraction {
    pub remark: Line<500>,
}

impl PresentationDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let version = r.version();
        let presented_on = r.day(Field::PresentedOn);
        let item = r.line(Field::Item);
        r.finish(|| {
            Ok(Self {
                version: version?,
                presented_on: presented_on?,
                item: item?,
            })
        })
    }
}

impl Retraction {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let remark = r.line(Field::Remark);
        r.finish(|| Ok(Self { remark: remark? }))
    }
}

/// Puts down that a version was shown to those who ordered. `in_force` is the version that holds and
/// the day it came to; what came into force later cannot have been told.
pub fn present(
    permit: &Permit<Govern>,
    id: PresentationId,
    programme: ProgrammeId,
    draft: PresentationDraft,
    in_force: Option<(u32, NaiveDate)>,
    today: NaiveDate,
) -> Result<(Presentation, AuditEvent), Rejection> {
    let (version, earliest) = in_force.ok_or(Refusal::NothingInForce)?;
    if draft.version != version {
        return Err(Refusal::StaleVersion.into());
    }
    not_in_future(Field::PresentedOn, draft.presented_on, today)?;
    if draft.presented_on < earliest {
        return Err(Problems::one(Field::PresentedOn, Flaw::too_early(earliest)).into());
    }
    let facts = [
        (Field::Version, version.to_string()),
        (Field::PresentedOn, format_day(draft.presented_on)),
        (Field::Item, draft.item.to_string()),
    ];
    let event = AuditEvent::new(permit, Deed::Presented, Subject::Presentation, id.uuid())
        .within(programme)
        .changing(&[], &facts);
    let presentation = Presentation {
        id,
        programme,
        draft,
        retracted: false,
    };
    Ok((presentation, event))
}

/// Takes a presentation back; its record stays, and so does why.
pub fn retract(
    permit: &Permit<Govern>,
    presentation: &Presentation,
    retraction: &Retraction,
) -> Result<AuditEvent, Refusal> {
    if presentation.retracted {
        return Err(Refusal::AlreadyRetracted);
    }
    let facts = [(Field::Remark, retraction.remark.to_string())];
    Ok(AuditEvent::new(
        permit,
        Deed::Retracted,
        Subject::Presentation,
        presentation.id.uuid(),
    )
    .within(presentation.programme)
    .changing(&[], &facts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    fn presenting(
        on: &str,
        in_force: Option<(u32, NaiveDate)>,
    ) -> Result<(Presentation, AuditEvent), Rejection> {
        let form = FormData::default()
            .with(Field::Version, "2")
            .with(Field::PresentedOn, on)
            .with(Field::Item, "Punkt 4");
        let draft = PresentationDraft::parse(&form).unwrap();
        let (id, programme) = (
            PresentationId::new(Uuid::from_u128(4)),
            ProgrammeId::new(Uuid::from_u128(2)),
        );
        let today = day("25.05.2023");
        present(&Permit::system(), id, programme, draft, in_force, today)
    }

    #[test]
    fn n02_what_was_not_decided_yet_cannot_have_been_told() {
        let in_force = Some((2, day("17.04.2023")));
        let problem = |flaw| Rejection::Invalid(Problems::one(Field::PresentedOn, flaw));
        let earliest = day("17.04.2023");
        let refused = |on| presenting(on, in_force).unwrap_err();
        assert_eq!(refused("16.04.2023"), problem(Flaw::too_early(earliest)));
        assert_eq!(refused("26.05.2023"), problem(Flaw::InFuture));
        assert!(presenting("24.05.2023", in_force).is_ok());
        let none = presenting("24.05.2023", None).unwrap_err();
        assert_eq!(none, Refusal::NothingInForce.into());
        let other = presenting("24.05.2023", Some((3, earliest))).unwrap_err();
        assert_eq!(other, Refusal::StaleVersion.into());
    }

    #[test]
    fn n02_it_is_taken_back_once_and_with_a_reason() {
        assert!(Retraction::parse(&FormData::default()).is_err());
        let (mut told, _) = presenting("24.05.2023", Some((2, day("17.04.2023")))).unwrap();
        let reason = Retraction {
            remark: Line::parse("Punktet blev ikke nået").unwrap(),
        };
        assert!(retract(&Permit::system(), &told, &reason).is_ok());
        told.retracted = true;
        let again = retract(&Permit::system(), &told, &reason);
        assert_eq!(again.unwrap_err(), Refusal::AlreadyRetracted);
    }
}
