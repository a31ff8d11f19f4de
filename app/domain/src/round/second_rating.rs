//! A forum's own rating beside the lead's: both stay in sight, and neither overwrites the other
//! (need N11).

use super::{Pack, RoundStage, RoundState};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::ApprovalRule;
use crate::deviation::check_item;
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, InitiativeId};
use crate::organisation::next_version;
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::status::{EXPLANATION_MAX, Light, RuleKind};
use crate::text::{Line, Paragraph};
use crate::time::Timestamp;

/// How a forum rates an initiative of its round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondRating {
    pub light: Light,
    pub reason: Paragraph<EXPLANATION_MAX>,
    /// Meeting and item; the secretariat has to name it.
    pub item: Option<Line<200>>,
    /// How many ratings of this initiative and round the form was shown on top of.
    pub based_on: u32,
}

impl SecondRating {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let light = r.choice(Field::Light);
        let reason = r.paragraph(Field::Reason);
        let item = r.optional(Field::Item, Reader::line);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                light: light?,
                reason: reason?,
                item: item?,
                based_on: based_on?,
            })
        })
    }
}

/// All that a rating depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingState {
    pub round: RoundState,
    /// Which lights the round knows.
    pub rules: RuleKind,
    /// Whose round it is.
    pub forum: ForumId,
    /// Who speaks for it.
    pub rule: ApprovalRule,
    pub initiative: InitiativeId,
    /// How often it has been rated in this round.
    pub n_ratings: u32,
}

impl RoundState {
    /// Ratings are of what was frozen, until the round is closed.
    pub const fn takes_ratings(&self) -> Result<(), Refusal> {
        match self.stage() {
            RoundStage::Open => Err(Refusal::RoundOpen),
            RoundStage::Frozen | RoundStage::Treated => Ok(()),
            RoundStage::Closed => Err(Refusal::RoundClosed),
        }
    }
}

/// The forum of a round rates an initiative itself. A later rating replaces an earlier one, which
/// stays in the history.
pub fn rate(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &RatingState,
    command: &SecondRating,
) -> Result<AuditEvent, Rejection> {
    state.round.takes_ratings()?;
    next_version(state.n_ratings, command.based_on)?;
    if !state.rule.admits(capacity) {
        return Err(Refusal::ChairDecides.into());
    }
    if !state.rules.admits(command.light) {
        return Err(Problems::one(Field::Light, Flaw::NotAChoice).into());
    }
    check_item(permit, capacity, state.rule, command.item.is_some())?;
    let item = command.item.as_ref().map(ToString::to_string);
    let facts = [
        (Field::Round, state.round.id.to_string()),
        (Field::Forum, state.forum.to_string()),
        (Field::Light, command.light.code().to_owned()),
        (Field::Reason, command.reason.to_string()),
        (Field::Item, item.unwrap_or_default()),
    ];
    let id = state.initiative.uuid();
    Ok(
        AuditEvent::new(permit, Deed::Rated, Subject::Initiative, id)
            .within(state.round.programme)
            .changing(&[], &facts),
    )
}

/// A rating as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingLine {
    pub number: u32,
    pub light: Light,
    pub reason: String,
    pub item: Option<String>,
    /// `None` for sample data.
    pub rated_by: Option<String>,
    pub rated_at: Timestamp,
}

/// The rating that counts. `ratings` are ordered by number, in each the newest first.
pub fn rating_of(ratings: &[RatingLine], number: u32) -> Option<&RatingLine> {
    let first = ratings.partition_point(|rating| rating.number < number);
    ratings.get(first).filter(|rating| rating.number == number)
}

/// How many initiatives the forum rates otherwise than their leads did.
pub fn n_disagreements(pack: &Pack, ratings: &[RatingLine]) -> usize {
    let disagrees =
        |number, light| rating_of(ratings, number).is_some_and(|rating| rating.light != light);
    pack.items
        .iter()
        .filter_map(|item| Some((item.number, item.report.as_ref()?.light)))
        .filter(|(number, light)| disagrees(*number, *light))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ProgrammeId, RoundId};
    use crate::round::pack::tests::pack;
    use crate::status::LightState;
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn state(frozen: bool, closed: bool) -> RatingState {
        let at = |is| Some(Timestamp::from_micros(1)).filter(|_| is);
        RatingState {
            round: RoundState {
                id: RoundId::new(Uuid::nil()),
                programme: ProgrammeId::new(Uuid::nil()),
                meeting_on: NaiveDate::default(),
                due_on: NaiveDate::default(),
                frozen_at: at(frozen),
                treated_at: at(closed),
                closed_at: at(closed),
            },
            rules: RuleKind::ThreeColours,
            forum: ForumId::new(Uuid::from_u128(1)),
            rule: ApprovalRule::Chair,
            initiative: InitiativeId::new(Uuid::from_u128(2)),
            n_ratings: 0,
        }
    }

    fn rated(state: &RatingState, capacity: Capacity) -> Result<AuditEvent, Rejection> {
        let form = FormData::default()
            .with(Field::Light, "red")
            .with(Field::Reason, "Milepælen er ikke nået")
            .with(Field::Version, "0");
        let command = SecondRating::parse(&form).unwrap();
        rate(&Permit::system(), capacity, state, &command)
    }

    #[test]
    fn n11_a_forum_rates_what_was_frozen_until_the_round_is_closed() {
        let refused = |state| rated(&state, Capacity::Chair).unwrap_err();
        assert_eq!(refused(state(false, false)), Refusal::RoundOpen.into());
        assert_eq!(refused(state(true, true)), Refusal::RoundClosed.into());
        let frozen = state(true, false);
        assert!(rated(&frozen, Capacity::Chair).is_ok());
        let member = rated(&frozen, Capacity::Member).unwrap_err();
        assert_eq!(member, Refusal::ChairDecides.into());
        let form = FormData::default()
            .with(Field::Light, "yellow_red")
            .with(Field::Reason, "Milepælen er ikke nået")
            .with(Field::Version, "0");
        let between = SecondRating::parse(&form).unwrap();
        let answer = |state| rate(&Permit::system(), Capacity::Chair, state, &between);
        let problem = Problems::one(Field::Light, Flaw::NotAChoice);
        assert_eq!(answer(&frozen).unwrap_err(), problem.into());
        let five = RatingState {
            rules: RuleKind::FiveColours,
            ..frozen.clone()
        };
        assert!(answer(&five).is_ok());
        let stale = RatingState {
            n_ratings: 1,
            ..frozen
        };
        assert_eq!(refused(stale), Refusal::StaleVersion.into());
        let problems = SecondRating::parse(&FormData::default()).unwrap_err();
        assert_eq!(problems.of(Field::Light), Some(Flaw::Required));
        assert_eq!(problems.of(Field::Reason), Some(Flaw::Required));
    }

    #[test]
    fn n11_only_a_different_colour_is_a_disagreement_and_a_missing_report_is_none() {
        let pack = pack(&[LightState::Green, LightState::Green, LightState::Missing]);
        let line = |number, light| RatingLine {
            number,
            light,
            reason: String::new(),
            item: None,
            rated_by: None,
            rated_at: Timestamp::from_micros(1),
        };
        let ratings = [
            line(1, Light::Red),
            line(1, Light::Green),
            line(2, Light::Green),
            line(3, Light::Red),
        ];
        assert_eq!(rating_of(&ratings, 1).map(|r| r.light), Some(Light::Red));
        assert_eq!(rating_of(&ratings, 4), None);
        assert_eq!(n_disagreements(&pack, &ratings), 1);
    }
}
