//! Annexes are put to an item and, before the members have the agenda, taken off it.

use super::{AnnexContent, AnnexDraft, AnnexField, AnnexFlaw};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::ids::AnnexId;
use crate::meeting::{ItemDraft, MeetingStage, MeetingState};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Line;
use crate::time::format_day;

impl Facts for AnnexDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![(Field::Annex(AnnexField::Name), self.name.to_string())];
        match &self.content {
            AnnexContent::File {
                kind,
                n_bytes,
                hash,
            } => facts.extend([
                (Field::Annex(AnnexField::Kind), kind.ending().to_owned()),
                (Field::Annex(AnnexField::Size), n_bytes.to_string()),
                (Field::ContentHash, hash.to_string()),
            ]),
            AnnexContent::Link { address } => {
                facts.push((Field::Annex(AnnexField::Address), address.to_string()));
            }
        }
        facts
    }
}

/// Puts an annex to an item, until the forum stands by its minutes. `there` are the names of those that
/// it has: two of one name could not be told apart.
pub fn add_annex(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: &ItemDraft,
    (id, draft): (AnnexId, &AnnexDraft),
    there: &[Line<200>],
) -> Result<AuditEvent, Rejection> {
    if !state.stage.takes_texts() {
        return Err(state.passed().into());
    }
    if there.contains(&draft.name) {
        let field = match draft.content {
            AnnexContent::File { .. } => AnnexField::File,
            AnnexContent::Link { .. } => AnnexField::Name,
        };
        return Err(Problems::one(Field::Annex(field), Flaw::Annex(AnnexFlaw::Twice)).into());
    }
    let mut after = about(state, item);
    after.extend(draft.facts());
    let event = AuditEvent::new(permit, Deed::Added, Subject::Annex, id.uuid());
    Ok(event.changing(&[], &after))
}

/// Takes an annex off again. What the members have got is not taken from them.
pub fn remove_annex(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: &ItemDraft,
    (id, draft): (AnnexId, &AnnexDraft),
) -> Result<AuditEvent, Refusal> {
    state.require(MeetingStage::Agenda)?;
    let before = draft.facts();
    let gone = before.iter().map(|(field, _)| (*field, String::new()));
    let mut after = about(state, item);
    after.extend(gone);
    let event = AuditEvent::new(permit, Deed::Retracted, Subject::Annex, id.uuid());
    Ok(event.changing(&before, &after))
}

/// Of which forum's meeting and item it is stands first.
fn about(state: &MeetingState, item: &ItemDraft) -> Vec<(Field, String)> {
    vec![
        (Field::Forum, state.forum.to_string()),
        (Field::MeetingOn, format_day(state.on)),
        (Field::Title, item.title.to_string()),
    ]
}
