use crate::audit::{AuditEvent, Deed, Subject};
use crate::deviation::{EscalationPath, check_item};
use crate::form::{FormData, Reader};
use crate::ids::{FollowUpId, ForumId, InitiativeId, ProgrammeId};
use crate::organisation::next_version;
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

/// In characters: what a forum wishes, as its minutes put it.
pub const WISH_MAX: u32 = 1000;

/// What a forum wishes of one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpDraft {
    pub forum: ForumId,
    /// The meeting at which it was wished.
    pub asked_on: NaiveDate,
    /// Where in the minutes; the secretariat has to name it.
    pub item: Option<Line<200>>,
    pub wish: Paragraph<WISH_MAX>,
    /// How many wishes for this initiative the form was shown on top of.
    pub based_on: u32,
}

impl FollowUpDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let forum = r.choice(Field::Forum);
        let wish = r.paragraph(Field::Wish);
        let asked_on = r.day(Field::MeetingOn);
        let item = r.optional(Field::Item, Reader::line);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                forum: forum?,
                asked_on: asked_on?,
                item: item?,
                wish: wish?,
                based_on: based_on?,
            })
        })
    }
}

/// All that recording a wish depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskState {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    /// The forums that may wish something of it: those of its chain, and who ordered.
    pub path: EscalationPath,
    pub n_asked: u32,
    /// Whether the initiative has left the plan.
    pub is_ended: bool,
}

/// Records a wish; `id` is its own.
pub fn ask(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &AskState,
    draft: &FollowUpDraft,
    id: FollowUpId,
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    if state.is_ended {
        return Err(Refusal::Ended.into());
    }
    next_version(state.n_asked, draft.based_on)?;
    if !state.path.contains(draft.forum) {
        return Err(Problems::one(Field::Forum, Flaw::NotAChoice).into());
    }
    let rule = state.path.rule(draft.forum);
    if !rule.admits(capacity) {
        return Err(Refusal::ChairDecides.into());
    }
    if draft.asked_on > today {
        return Err(Problems::one(Field::MeetingOn, Flaw::InFuture).into());
    }
    check_item(permit, capacity, rule, draft.item.is_some())?;
    let item = draft.item.as_ref().map(ToString::to_string);
    let facts = [
        (Field::Initiative, state.initiative.to_string()),
        (Field::Forum, draft.forum.to_string()),
        (Field::MeetingOn, format_day(draft.asked_on)),
        (Field::Item, item.unwrap_or_default()),
        (Field::Wish, draft.wish.to_string()),
    ];
    let event = AuditEvent::new(permit, Deed::Created, Subject::FollowUp, id.uuid());
    Ok(event.within(state.programme).changing(&[], &facts))
}
