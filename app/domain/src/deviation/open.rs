use crate::audit::{AuditEvent, Deed, Subject};
use crate::ids::{DeviationId, ForumId, InitiativeId, ProgrammeId, RoundId};
use crate::policy::Permit;
use crate::problem::Field;
use crate::status::Light;
use crate::time::{Timestamp, format_day};

/// A light that a forum is to act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    pub programme: ProgrammeId,
    pub initiative: InitiativeId,
    pub round: RoundId,
    /// Whose round it is.
    pub forum: ForumId,
    pub light: Light,
    /// How many deviations the initiative has had before.
    pub n_before: u32,
    /// Whether the newest of them was closed as accepted.
    pub is_accepted: bool,
    /// What it showed in the round before or, for a forum's own rating, what stood there until now;
    /// `None` where there was nothing.
    pub before: Option<Light>,
    /// Whether the forum has rated it in this round before.
    pub is_rated_again: bool,
}

/// A deviation as it comes to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deviation {
    pub id: DeviationId,
    /// From 1 within the initiative.
    pub sequence: u32,
    pub opening: Opening,
    pub opened_at: Timestamp,
}

impl Opening {
    /// The forum only says again what it has said; or those who decide live with this light already:
    /// they accepted it, and since the round before it has neither got worse nor been green or missing
    /// in between.
    fn is_covered(&self) -> bool {
        let has_stayed = self
            .before
            .is_some_and(|b| b.is_deviation() && b.severity() >= self.light.severity());
        let is_said_again = self.is_rated_again && self.before == Some(self.light);
        is_said_again || (self.is_accepted && has_stayed)
    }
}

/// Opens a deviation for a light that a forum was shown; green opens none, and nor does what was
/// accepted before and is no worse. An initiative has one open deviation at most: the caller does not
/// ask for another.
///
/// It opens when the round is frozen, or later with a correction, never before: until then the lead
/// can mend a report that nobody has seen.
pub fn open<K>(
    permit: &Permit<K>,
    id: DeviationId,
    opening: Opening,
    now: Timestamp,
) -> Option<(Deviation, AuditEvent)> {
    if !opening.light.is_deviation() || opening.is_covered() {
        return None;
    }
    let event = AuditEvent::new(permit, Deed::Created, Subject::Deviation, id.uuid())
        .within(opening.programme)
        .changing(
            &[],
            &[
                (Field::Initiative, opening.initiative.to_string()),
                (Field::Round, opening.round.to_string()),
                (Field::Forum, opening.forum.to_string()),
                (Field::Light, opening.light.code().to_owned()),
                (Field::DecidedOn, format_day(now.day())),
            ],
        );
    let deviation = Deviation {
        id,
        sequence: opening.n_before.saturating_add(1),
        opening,
        opened_at: now,
    };
    Some((deviation, event))
}
