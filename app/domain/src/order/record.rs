//! What was ordered. A record never changes; another decision adds the next one.

use super::reference::DecisionReference;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::{InitiativeId, ProgrammeId};
use crate::organisation::{next_version, optional};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;

/// What the order says, as far as it says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderTerms {
    /// Word for word as it was decided.
    pub wording: Option<Paragraph<4000>>,
    pub target_group: Option<Paragraph<1000>>,
    pub places: Option<Paragraph<2000>>,
    /// The day by which it was ordered to be done.
    pub end_on: Option<NaiveDate>,
    /// What the forum noted beside the order; for a later record, why it changed.
    pub remark: Option<Paragraph<2000>>,
}

impl OrderTerms {
    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, Flawed> {
        let wording = r.optional(Field::Ordered, Reader::paragraph);
        let target_group = r.optional(Field::TargetGroup, Reader::paragraph);
        let places = r.optional(Field::Places, Reader::paragraph);
        let end_on = r.optional(Field::EndOn, Reader::day);
        let remark = r.optional(Field::Remark, Reader::paragraph);
        Ok(Self {
            wording: wording?,
            target_group: target_group?,
            places: places?,
            end_on: end_on?,
            remark: remark?,
        })
    }

    /// Its fields as a form holds them, those that say nothing left out.
    pub fn to_form(&self) -> FormData {
        let facts = self.facts().into_iter();
        facts.filter(|(_, value)| !value.is_empty()).collect()
    }

    fn facts(&self) -> [(Field, String); 5] {
        [
            (Field::Ordered, optional(self.wording.as_ref())),
            (Field::TargetGroup, optional(self.target_group.as_ref())),
            (Field::Places, optional(self.places.as_ref())),
            (
                Field::EndOn,
                self.end_on.map(format_day).unwrap_or_default(),
            ),
            (Field::Remark, optional(self.remark.as_ref())),
        ]
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderDraft {
    pub terms: OrderTerms,
    pub decision: DecisionReference,
}

impl OrderDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let terms = OrderTerms::read(&mut r);
        let decision = DecisionReference::read(&mut r);
        r.finish(|| {
            Ok(Self {
                terms: terms?,
                decision: decision?,
            })
        })
    }

    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = self.terms.facts().to_vec();
        facts.extend(self.decision.facts());
        facts
    }
}

/// One record of the order of an initiative; the last one holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRecord {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    /// From 1 within the initiative.
    pub sequence: u32,
    pub draft: OrderDraft,
}

/// The first record of a new initiative.
pub fn place(
    permit: &Permit<Govern>,
    initiative: InitiativeId,
    programme: ProgrammeId,
    draft: OrderDraft,
    today: NaiveDate,
) -> Result<(OrderRecord, AuditEvent), Problems> {
    draft.decision.check(today)?;
    let record = OrderRecord {
        initiative,
        programme,
        sequence: 1,
        draft,
    };
    let event = event(permit, Deed::Created, &record, &[]);
    Ok((record, event))
}

/// The next record, by another decision; it says why. `based_on` is the sequence of the record that
/// the form was opened on.
pub fn amend(
    permit: &Permit<Govern>,
    current: &OrderRecord,
    draft: OrderDraft,
    based_on: u32,
    today: NaiveDate,
) -> Result<(OrderRecord, AuditEvent), Rejection> {
    let sequence = next_version(current.sequence, based_on)?;
    draft.decision.check(today)?;
    if draft.terms.remark.is_none() {
        return Err(Problems::one(Field::Remark, Flaw::Required).into());
    }
    let before = current.draft.facts();
    let record = OrderRecord {
        sequence,
        draft,
        ..*current
    };
    let event = event(permit, Deed::Changed, &record, &before);
    Ok((record, event))
}

fn event(
    permit: &Permit<Govern>,
    deed: Deed,
    record: &OrderRecord,
    before: &[(Field, String)],
) -> AuditEvent {
    AuditEvent::new(permit, deed, Subject::Order, record.initiative.uuid())
        .within(record.programme)
        .changing(before, &record.draft.facts())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Refusal;
    use uuid::Uuid;

    pub(super) fn day(text: &str) -> NaiveDate {
        crate::time::parse_day(text).unwrap()
    }

    fn form() -> FormData {
        FormData::default()
            .with(Field::Ordered, "Systematisk indsats")
            .with(Field::TargetGroup, "de 2 % mest komplekse borgere")
            .with(Field::Forum, Uuid::from_u128(1).to_string())
            .with(Field::DecidedOn, "13.03.2023")
            .with(Field::Item, "Punkt 3")
    }

    fn placed() -> OrderRecord {
        let ids = (
            InitiativeId::new(Uuid::from_u128(10)),
            ProgrammeId::new(Uuid::from_u128(2)),
        );
        let draft = OrderDraft::parse(&form()).unwrap();
        let permit = Permit::system();
        place(&permit, ids.0, ids.1, draft, day("13.03.2023"))
            .unwrap()
            .0
    }

    #[test]
    fn n04_an_order_needs_a_decision_that_can_be_looked_up() {
        let bare = FormData::default().with(Field::Ordered, "IPS");
        let problems = OrderDraft::parse(&bare).unwrap_err();
        for field in [Field::Forum, Field::DecidedOn, Field::Item] {
            assert_eq!(problems.of(field), Some(Flaw::Required));
        }
    }

    #[test]
    fn a_decision_of_tomorrow_is_none() {
        let draft = OrderDraft::parse(&form()).unwrap();
        let record = placed();
        let problems = place(
            &Permit::system(),
            record.initiative,
            record.programme,
            draft,
            day("12.03.2023"),
        )
        .unwrap_err();
        assert_eq!(problems.of(Field::DecidedOn), Some(Flaw::InFuture));
    }

    #[test]
    fn another_decision_adds_a_record_and_says_why() {
        let first = placed();
        let later = form()
            .replacing(Field::DecidedOn, "24.05.2023")
            .replacing(Field::TargetGroup, "de ældste 2 %");
        let unexplained = OrderDraft::parse(&later).unwrap();
        let today = day("25.05.2023");
        let refused = amend(&Permit::system(), &first, unexplained.clone(), 1, today);
        let missing = Problems::one(Field::Remark, Flaw::Required);
        assert_eq!(refused.unwrap_err(), Rejection::Invalid(missing));
        let explained = OrderDraft::parse(&later.with(Field::Remark, "Konkretiseret")).unwrap();
        let (second, event) =
            amend(&Permit::system(), &first, explained.clone(), 1, today).unwrap();
        assert_eq!(second.sequence, 2);
        assert_eq!(event.changes.len(), 3);
        let stale = amend(&Permit::system(), &second, explained, 1, today);
        assert_eq!(stale.unwrap_err(), Refusal::StaleVersion.into());
    }
}
