//! What a party says of an agreement: dated, and never taken back but by what it says next.

use super::{AgreementField, Wording, last_on, next_entry, wording_on};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{AgreementId, OrganisationId};
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

coded!(
    /// How a party stands to an agreement; while it has said nothing it is awaited.
    Stance {
        Accedes = "accedes",
        AccedesWithRemark = "accedes_with_remark",
        Declines = "declines",
        /// It had acceded and does no more.
        Withdrew = "withdrew",
        /// What was put down before was never said: the party is awaited again.
        Retracted = "retracted",
    }
);

impl Stance {
    /// Whether the agreement binds the party.
    pub const fn binds(self) -> bool {
        matches!(self, Self::Accedes | Self::AccedesWithRemark)
    }

    /// What holds of it: nothing of what was retracted.
    pub fn standing(self) -> Option<Self> {
        (self != Self::Retracted).then_some(self)
    }

    /// Whether it says nothing without words.
    const fn needs_words(self) -> bool {
        !matches!(self, Self::Accedes)
    }
}

coded!(
    /// How it was said.
    Way {
        Meeting = "meeting",
        /// Between meetings.
        Notice = "notice",
    }
);

/// What a party says, as it is put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessionDraft {
    pub party: OrganisationId,
    pub stance: Stance,
    /// The day from which it counts.
    pub on: NaiveDate,
    pub way: Way,
    /// Who decided for the party, such as its council.
    pub decided_by: Option<Line<120>>,
    /// The remark or the reason.
    pub words: Option<Paragraph<2000>>,
    /// How many there were of the agreement when the form was shown.
    pub based_on: u32,
}

impl AccessionDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let of = Field::Agreement;
        let mut r = Reader::new(form);
        let party = r.choice(of(AgreementField::Party));
        let stance: Result<Stance, _> = r.choice(of(AgreementField::Stance));
        let on = r.day(Field::Agreement(AgreementField::On));
        let way = r.choice(of(AgreementField::Way));
        let decided_by = r.optional(of(AgreementField::DecidedBy), Reader::line);
        let words = match stance {
            Ok(stance) if stance.needs_words() => r
                .paragraph(Field::Agreement(AgreementField::Words))
                .map(Some),
            _ => r.optional(Field::Agreement(AgreementField::Words), Reader::paragraph),
        };
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                party: party?,
                stance: stance?,
                on: on?,
                way: way?,
                decided_by: decided_by?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// What a party said, and when it counts from. Of two on one day the later one holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accession {
    /// From 1 within the agreement.
    pub sequence: u32,
    pub party: OrganisationId,
    pub stance: Stance,
    pub on: NaiveDate,
}

/// How a party stands on a day; `None` while it is awaited.
pub fn stance_on(said: &[Accession], party: OrganisationId, day: NaiveDate) -> Option<Stance> {
    let of_party = said.iter().filter(|accession| accession.party == party);
    last_on(of_party, day).and_then(|accession| accession.stance.standing())
}

/// All that putting down an accession depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessionState {
    pub id: AgreementId,
    /// The parties that exist on the day of the draft.
    pub parties: Vec<OrganisationId>,
    pub said: Vec<Accession>,
    pub wordings: Vec<Wording>,
}

/// Puts down what a party says, of the text of that day: its version is returned. It may be a day that is past: what was said since then stays as it is.
pub fn accede(
    permit: &Permit<Govern>,
    state: &AccessionState,
    draft: &AccessionDraft,
    today: NaiveDate,
) -> Result<(Accession, Option<u32>, AuditEvent), Rejection> {
    let of = Field::Agreement;
    let sequence = next_entry(state.said.len(), draft.based_on)?;
    let mut problems = Problems::default();
    if !state.parties.contains(&draft.party) {
        problems.add(of(AgreementField::Party), Flaw::Unknown);
    }
    if draft.on > today {
        problems.add(Field::Agreement(AgreementField::On), Flaw::InFuture);
    }
    let stands = stance_on(&state.said, draft.party, draft.on);
    let is_of_nothing = match draft.stance {
        Stance::Withdrew => !stands.is_some_and(Stance::binds),
        Stance::Retracted => stands.is_none(),
        Stance::Accedes | Stance::AccedesWithRemark | Stance::Declines => false,
    };
    if is_of_nothing {
        problems.add(of(AgreementField::Stance), Flaw::NotAChoice);
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let wording = wording_on(&state.wordings, draft.on);
    let facts = [
        (of(AgreementField::Text), optional(wording.as_ref())),
        (of(AgreementField::Party), draft.party.to_string()),
        (of(AgreementField::Stance), draft.stance.code().to_owned()),
        (Field::Agreement(AgreementField::On), format_day(draft.on)),
        (of(AgreementField::Way), draft.way.code().to_owned()),
        (
            of(AgreementField::DecidedBy),
            optional(draft.decided_by.as_ref()),
        ),
        (
            Field::Agreement(AgreementField::Words),
            optional(draft.words.as_ref()),
        ),
    ];
    let event = AuditEvent::new(permit, Deed::Added, Subject::Agreement, state.id.uuid());
    let accession = Accession {
        sequence,
        party: draft.party,
        stance: draft.stance,
        on: draft.on,
    };
    Ok((accession, wording, event.changing(&[], &facts)))
}
