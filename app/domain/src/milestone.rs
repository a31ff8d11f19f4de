//! Milestones of the confirmation in force: the day that was promised first, the day that is promised
//! now, the day that the lead expects, and the day on which one was reached.

use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::{Promise, variances};
use crate::form::{FormData, Reader};
use crate::ids::{InitiativeId, ProgrammeId};
use crate::organisation::next_version;
use crate::policy::{Permit, SetStatus};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::Line;
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

/// What a lead says of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// It is expected to be reached on a day.
    Expected,
    /// It was reached on a day.
    Reached,
}

impl Progress {
    pub const ALL: [Self; 2] = [Self::Expected, Self::Reached];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Reached => "reached",
        }
    }
}

impl FromStr for Progress {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|p| p.code() == code).ok_or(())
    }
}

/// A word on one milestone; it is added to those before and replaces none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneWord {
    /// As the confirmation in force names it.
    pub title: Line<MILESTONE_MAX>,
    pub progress: Progress,
    pub on: NaiveDate,
    /// How many words on the milestones of this initiative the form was shown on top of.
    pub based_on: u32,
}

/// In characters.
pub const MILESTONE_MAX: u32 = 300;

impl MilestoneWord {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let title = r.line(Field::Milestone);
        let progress = r.choice(Field::Progress);
        let on = r.day(Field::MilestoneOn);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                title: title?,
                progress: progress?,
                on: on?,
                based_on: based_on?,
            })
        })
    }
}

/// What was said of one milestone, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOf {
    pub title: String,
    pub progress: Progress,
    pub on: NaiveDate,
}

/// A milestone as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneLine {
    pub title: String,
    /// By the first version in force; `None` where it did not name it.
    pub first: Option<NaiveDate>,
    /// By the version that holds; `None` where it names it no more.
    pub current: Option<NaiveDate>,
    /// What the lead expects; `None` until it is said.
    pub expected: Option<NaiveDate>,
    pub reached: Option<NaiveDate>,
    /// How often the lead has moved the day that is expected.
    pub n_moves: u32,
}

impl MilestoneLine {
    /// Days since the promised day passed, while it is not reached.
    pub fn days_overdue(&self, today: NaiveDate) -> Option<u32> {
        let promised = self.current.filter(|_| self.reached.is_none())?;
        let days = u32::try_from((today - promised).num_days()).unwrap_or(0);
        (days > 0).then_some(days)
    }
}

/// Every milestone that the first version in force or the one that holds names, with what was said of
/// it; `said` is oldest first.
pub fn milestones(first: &FormData, current: &FormData, said: &[SaidOf]) -> Vec<MilestoneLine> {
    let named = variances(first, current, current);
    named
        .into_iter()
        .filter_map(|variance| match variance.promise {
            Promise::Milestone(title) => Some((title, variance.first, variance.current)),
            Promise::Start | Promise::End => None,
        })
        .map(|(title, first, current)| {
            let mut line = MilestoneLine {
                title,
                first,
                current,
                expected: None,
                reached: None,
                n_moves: 0,
            };
            let of_it = said.iter().filter(|said| said.title == line.title);
            let words: Vec<_> = of_it.collect();
            words.into_iter().for_each(|said| line.hear(said));
            line
        })
        .collect()
}

impl MilestoneLine {
    fn hear(&mut self, said: &SaidOf) {
        match said.progress {
            Progress::Reached => self.reached = Some(said.on),
            Progress::Expected => {
                let before = self.expected.or(self.current);
                if before.is_some_and(|before| before != said.on) {
                    self.n_moves = self.n_moves.saturating_add(1);
                }
                self.expected = Some(said.on);
                // What is expected again was not reached after all.
                self.reached = None;
            }
        }
    }
}

/// All that a word depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneState {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    pub lines: Vec<MilestoneLine>,
    /// How many words there are on all of them.
    pub n_said: u32,
}

/// The lead says when a milestone is expected, or that it was reached.
pub fn say(
    permit: &Permit<SetStatus>,
    state: &MilestoneState,
    word: &MilestoneWord,
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    next_version(state.n_said, word.based_on)?;
    let mut lines = state.lines.iter();
    let line = lines.find(|line| line.current.is_some() && line.title == word.title.as_str());
    let line = line.ok_or_else(|| Problems::one(Field::Milestone, Flaw::Unknown))?;
    let flaw = match word.progress {
        Progress::Reached if word.on > today => Some(Flaw::InFuture),
        Progress::Expected if word.on < today => Some(Flaw::too_early(today)),
        _ => None,
    };
    if let Some(flaw) = flaw {
        return Err(Problems::one(Field::MilestoneOn, flaw).into());
    }
    let written = |day: Option<NaiveDate>| day.map(format_day).unwrap_or_default();
    let before = match word.progress {
        Progress::Expected => line.expected,
        Progress::Reached => line.reached,
    };
    let event = AuditEvent::new(
        permit,
        Deed::MilestoneReported,
        Subject::Initiative,
        state.initiative.uuid(),
    );
    Ok(event.within(state.programme).changing(
        &[(Field::MilestoneOn, written(before))],
        &[
            (Field::Milestone, word.title.to_string()),
            (Field::Progress, word.progress.code().to_owned()),
            (Field::MilestoneOn, format_day(word.on)),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    fn text(milestones: &str) -> FormData {
        FormData::default().with(Field::Milestones, milestones)
    }

    fn said(progress: Progress, on: &str) -> SaidOf {
        SaidOf {
            title: "I drift".to_owned(),
            progress,
            on: day(on),
        }
    }

    fn drift(said: &[SaidOf]) -> MilestoneLine {
        let lines = milestones(
            &text("01.09.2026 I drift\n01.12.2026 Evaluering"),
            &text("01.10.2026 I drift"),
            said,
        );
        assert_eq!(lines.len(), 2);
        lines.into_iter().next().unwrap()
    }

    #[test]
    fn a_milestone_stands_beside_its_baselines_and_its_moves_are_counted() {
        let line = drift(&[
            said(Progress::Expected, "15.10.2026"),
            said(Progress::Expected, "15.10.2026"),
            said(Progress::Expected, "01.11.2026"),
        ]);
        assert_eq!(line.first, Some(day("01.09.2026")));
        assert_eq!(line.current, Some(day("01.10.2026")));
        assert_eq!(line.expected, Some(day("01.11.2026")));
        assert_eq!(line.n_moves, 2);
    }

    #[test]
    fn n10_a_milestone_is_overdue_by_what_was_promised_until_it_is_reached() {
        let expected = said(Progress::Expected, "01.12.2026");
        let today = day("21.10.2026");
        assert_eq!(drift(&[]).days_overdue(today), Some(20));
        assert_eq!(drift(&[expected]).days_overdue(today), Some(20));
        assert_eq!(drift(&[]).days_overdue(day("01.10.2026")), None);
        let reached = said(Progress::Reached, "20.10.2026");
        assert_eq!(drift(&[reached]).days_overdue(today), None);
    }

    #[test]
    fn what_is_expected_lies_ahead_and_what_was_reached_behind() {
        let state = MilestoneState {
            initiative: InitiativeId::new(Uuid::nil()),
            programme: ProgrammeId::new(Uuid::nil()),
            lines: vec![drift(&[])],
            n_said: 0,
        };
        let say = |title: &str, progress: Progress, on: &str| {
            let form = FormData::default()
                .with(Field::Milestone, title)
                .with(Field::Progress, progress.code())
                .with(Field::MilestoneOn, on);
            let word = MilestoneWord::parse(&form).unwrap();
            super::say(&Permit::system(), &state, &word, day("21.10.2026")).map(|_| ())
        };
        let refused = |field, flaw| Err(Rejection::Invalid(Problems::one(field, flaw)));
        assert_eq!(say("I drift", Progress::Expected, "21.10.2026"), Ok(()));
        assert_eq!(say("I drift", Progress::Reached, "21.10.2026"), Ok(()));
        assert_eq!(
            say("I drift", Progress::Reached, "22.10.2026"),
            refused(Field::MilestoneOn, Flaw::InFuture)
        );
        assert_eq!(
            say("I drift", Progress::Expected, "20.10.2026"),
            refused(Field::MilestoneOn, Flaw::too_early(day("21.10.2026")))
        );
        assert_eq!(
            say("Ukendt", Progress::Reached, "20.10.2026"),
            refused(Field::Milestone, Flaw::Unknown)
        );
    }
}
