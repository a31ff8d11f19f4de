//! An initiative (indsats): a numbered work item of a programme, with the seats that carry it.

pub mod paste;
mod seat;

pub use seat::{Seat, SeatDraft, SeatKind, reseat};

use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::delivery::TimelineEvent;
use crate::follow_up::OpenWish;
use crate::form::{FormData, Reader};
use crate::forum::join;
use crate::ids::{ForumId, InitiativeId, OrganisationId, ProgrammeId};
use crate::indicator::LinkedIndicator;
use crate::milestone::MilestoneLine;
use crate::order::{
    ConditionLine, EndingLine, FateKind, OrderDraft, OrderLine, PresentationLine, ScopeChange,
};
use crate::organisation::{OrganisationKind, next_version, optional};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::programme::ProgrammeHead;
use crate::round::RoundState;
use crate::status::{Contradiction, ContradictionAnswer, LightState, StatusHistoryEntry};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

/// The highest number an initiative can carry.
pub const NUMBER_MAX: u32 = 99_999;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeDraft {
    /// Unique in its programme; what people call it by ("indsats 10").
    pub number: u32,
    pub title: Line<200>,
    pub purpose: Option<Paragraph<4000>>,
    /// Concrete actions, one a line.
    pub interventions: Vec<Line<500>>,
    /// Minutes, decisions and addresses it rests on, one a line.
    pub sources: Vec<Line<500>>,
    pub organisations: Vec<OrganisationId>,
    pub owner: SeatDraft,
    pub lead: SeatDraft,
    pub group: Vec<SeatDraft>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiative {
    pub id: InitiativeId,
    pub programme: ProgrammeId,
    pub draft: InitiativeDraft,
    pub version: u32,
}

impl InitiativeDraft {
    /// The draft and the version it was based on.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let number = r.number(Field::Number, 1, NUMBER_MAX);
        let title = r.line(Field::Title);
        let purpose = r.optional(Field::Purpose, Reader::paragraph);
        let interventions = lines(&mut r, Field::Interventions);
        let sources = lines(&mut r, Field::Sources);
        let organisations = r.choices(Field::Organisations);
        let owner = seat::holder(&mut r, Field::Owner, Field::OwnerSince);
        let lead = seat::holder(&mut r, Field::Lead, Field::LeadSince);
        let group = seat::group(&mut r, Field::Group);
        let version = r.version();
        r.finish(|| {
            let draft = Self {
                number: number?,
                title: title?,
                purpose: purpose?,
                interventions: interventions?,
                sources: sources?,
                organisations: organisations?,
                owner: owner?,
                lead: lead?,
                group: group?,
            };
            Ok((draft, version?))
        })
    }
}

/// A new initiative together with the order that brings it into the plan (need N4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInitiative {
    pub draft: InitiativeDraft,
    pub order: OrderDraft,
}

impl NewInitiative {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        match (InitiativeDraft::parse(form), OrderDraft::parse(form)) {
            (Ok((draft, _)), Ok(order)) => Ok(Self { draft, order }),
            (draft, order) => Err(draft.err().into_iter().chain(order.err()).collect()),
        }
    }
}

/// The lines of a field that hold something; a bad one is named by its number.
pub(crate) fn lines(
    r: &mut Reader<'_>,
    field: Field,
) -> Result<Vec<Line<500>>, crate::form::Flawed> {
    let mut read = Vec::new();
    for (at, raw) in (1u32..).zip(r.raw(field).lines()) {
        if raw.trim().is_empty() {
            continue;
        }
        match Line::parse(raw) {
            Ok(line) => read.push(line),
            Err(_) => return r.flaw(field, Flaw::Line { line: at }),
        }
    }
    Ok(read)
}

/// A list as it stands in a text area.
pub fn as_lines<T: ToString>(items: &[T]) -> String {
    items
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

impl Facts for InitiativeDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        vec![
            (Field::Number, self.number.to_string()),
            (Field::Title, self.title.to_string()),
            (Field::Purpose, optional(self.purpose.as_ref())),
            (Field::Interventions, as_lines(&self.interventions)),
            (Field::Sources, as_lines(&self.sources)),
            (Field::Organisations, join(&self.organisations)),
            (Field::Owner, holder(&self.owner)),
            (Field::OwnerSince, since(&self.owner)),
            (Field::Lead, holder(&self.lead)),
            (Field::LeadSince, since(&self.lead)),
            (Field::Group, as_lines(&self.group)),
        ]
    }
}

fn holder(seat: &SeatDraft) -> String {
    optional(seat.holder.as_ref())
}

fn since(seat: &SeatDraft) -> String {
    seat.since.map(format_day).unwrap_or_default()
}

/// Decides since when each seat is held or vacant: the seats to store, and the draft with those days
/// in it, so that the log tells them.
pub fn settle(
    mut draft: InitiativeDraft,
    current: &[Seat],
    today: NaiveDate,
) -> (InitiativeDraft, Vec<Seat>) {
    let group = draft.group.into_iter().map(|seat| (SeatKind::Group, seat));
    let seats: Vec<_> = [(SeatKind::Owner, draft.owner), (SeatKind::Lead, draft.lead)]
        .into_iter()
        .chain(group)
        .map(|(kind, seat)| reseat(kind, seat, current, today))
        .collect();
    let of = |kind| seats.iter().filter(move |s: &&Seat| s.kind == kind);
    draft.owner = of(SeatKind::Owner)
        .next()
        .map(SeatDraft::from)
        .unwrap_or_default();
    draft.lead = of(SeatKind::Lead)
        .next()
        .map(SeatDraft::from)
        .unwrap_or_default();
    draft.group = of(SeatKind::Group).map(SeatDraft::from).collect();
    (draft, seats)
}

pub fn create(
    permit: &Permit<Govern>,
    id: InitiativeId,
    programme: ProgrammeId,
    draft: InitiativeDraft,
) -> (Initiative, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::Initiative, id.uuid())
        .within(programme)
        .changing(&[], &draft.facts());
    (
        Initiative {
            id,
            programme,
            draft,
            version: 1,
        },
        event,
    )
}

pub fn change(
    permit: &Permit<Govern>,
    current: Initiative,
    draft: InitiativeDraft,
    based_on: u32,
) -> Result<(Initiative, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    let event = AuditEvent::new(
        permit,
        Deed::Changed,
        Subject::Initiative,
        current.id.uuid(),
    )
    .within(current.programme)
    .changing(&current.draft.facts(), &draft.facts());
    Ok((
        Initiative {
            draft,
            version,
            ..current
        },
        event,
    ))
}

/// Enough to name an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeHead {
    pub id: InitiativeId,
    pub number: u32,
    pub title: String,
    /// What has become of it; what has ended takes no more reports or confirmations.
    pub fate: FateKind,
}

impl InitiativeHead {
    /// What has left the plan is changed no more.
    pub fn refuse_ended(&self) -> Result<(), Refusal> {
        match self.fate {
            FateKind::Active => Ok(()),
            _ => Err(Refusal::Ended),
        }
    }
}

/// All that the page of an initiative shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeView {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    /// The light of the newest round.
    pub state: LightState,
    /// The record of the order that holds.
    pub order: OrderLine,
    pub conditions: Vec<ConditionLine>,
    /// The chain from the order to what became of it, oldest first.
    pub timeline: Vec<TimelineEvent>,
    /// In what the version in force differs from the order.
    pub changes: Vec<ScopeChange>,
    pub presentations: Vec<PresentationLine>,
    /// The last decision on its fate.
    pub ending: Option<EndingLine>,
    pub purpose: Option<String>,
    pub interventions: Vec<String>,
    pub sources: Vec<String>,
    /// The owning organisations by sector, in Danish order.
    pub organisations: Vec<(OrganisationKind, String)>,
    /// Owner, lead, then the group in its order.
    pub seats: Vec<Seat>,
    /// Newest round first; within a round the newest report first.
    pub history: Vec<StatusHistoryEntry>,
    /// Those that name it and that the reader may read, by number.
    pub indicators: Vec<LinkedIndicator>,
    /// For those who follow the programme.
    pub evidence: Option<Evidence>,
    /// The day the page is made, in Denmark; vacancies are counted from it.
    pub today: NaiveDate,
    /// Whether a confirmation is in force, which anybody who sees the initiative may read.
    pub is_agreed: bool,
    pub may_report: bool,
    pub may_govern: bool,
    /// Whether the reader follows the programme by a role, and so sees confirmations on their way.
    pub may_follow: bool,
}

/// What is known of an initiative beside its light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Of the confirmation in force.
    pub milestones: Vec<MilestoneLine>,
    /// How often the lead has spoken of them.
    pub n_said: u32,
    /// The newest round, if there is one.
    pub round: Option<RoundState>,
    /// What speaks against the light of that round now.
    pub contradictions: Vec<Contradiction>,
    /// Of all rounds, newest first.
    pub answers: Vec<ContradictionAnswer>,
    /// Whether a deviation was ever opened.
    pub has_deviations: bool,
    /// What forums wish to be followed and nobody has closed.
    pub wishes: Vec<OpenWish>,
}

impl Evidence {
    /// The reason given for a contradiction in the newest round; of several the last.
    pub fn answer(&self, to: &Contradiction) -> Option<&ContradictionAnswer> {
        let round = self.round?.id;
        let mut answers = self.answers.iter().filter(|answer| answer.round == round);
        answers.find(|answer| to.is_answered_by(answer.kind, &answer.indicators))
    }
}

/// What the initiative form shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeEdit {
    pub programme: ProgrammeHead,
    /// `None` when a new one is to be made; then with the next free number.
    pub initiative: Option<Initiative>,
    pub next_number: u32,
    /// Who holds the seats today, to show since when.
    pub seats: Vec<Seat>,
    /// To choose from, in Danish order.
    pub organisations: Vec<(OrganisationId, String)>,
    /// The forums that may have ordered it, and the one that ordered the programme.
    pub forums: Vec<(ForumId, String)>,
    pub ordered_by: ForumId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_named() {
        let form = FormData::default()
            .with(Field::Number, "10")
            .with(Field::Title, "Systematisk indsats")
            .with(Field::Interventions, format!("kort\n\n{}", "x".repeat(501)));
        let problems = InitiativeDraft::parse(&form).unwrap_err();
        assert_eq!(
            problems.of(Field::Interventions),
            Some(Flaw::Line { line: 3 })
        );
    }

    #[test]
    fn the_log_tells_since_when_a_seat_is_held() {
        let day = |d| NaiveDate::from_ymd_opt(2023, 5, d).unwrap();
        let form = FormData::default()
            .with(Field::Number, "1")
            .with(Field::Title, "IPS")
            .with(Field::Lead, "projektleder, Aalborg Kommune")
            .with(Field::Group, "Almen praksis:");
        let (draft, _) = InitiativeDraft::parse(&form).unwrap();
        let (settled, seats) = settle(draft.clone(), &[], day(1));
        assert_eq!(
            seats.iter().map(|s| s.kind).collect::<Vec<_>>(),
            SeatKind::ALL
        );
        assert!(
            settled
                .facts()
                .contains(&(Field::LeadSince, "01.05.2023".into()))
        );
        let (again, _) = settle(draft, &seats, day(9));
        assert_eq!(again, settled);
    }

    #[test]
    fn a_number_and_a_title_suffice() {
        let form = FormData::default()
            .with(Field::Number, "1")
            .with(Field::Title, "IPS");
        let (draft, version) = InitiativeDraft::parse(&form).unwrap();
        assert_eq!((draft.number, version), (1, 0));
        assert_eq!(draft.owner.holder, None);
    }
}
