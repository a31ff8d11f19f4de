//! Histories for tests, drawn as text.

use super::{HonestyFacts, Lifetime, ReportFact};
use crate::ids::{InitiativeId, ProgrammeId, RoundId};
use crate::order::FateKind;
use crate::round::RoundState;
use crate::status::Light;
use crate::time::Timestamp;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

pub const START: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();

/// The meeting of round `n`, from 1: every 28 days.
pub fn meeting(n: u64) -> NaiveDate {
    START + Days::new(28 * n)
}

/// So many minutes after round `n` was frozen at noon UTC, eight days before its meeting.
pub fn at(n: u64, minutes: i64) -> Timestamp {
    let frozen_on = meeting(n) - Days::new(8);
    let noon = frozen_on.and_hms_opt(12, 0, 0).unwrap().and_utc();
    Timestamp::from_micros(noon.timestamp_micros()).plus_minutes(minutes)
}

/// One line for each initiative, numbered from 1, and in it a sign for each round, all frozen:
/// `G`, `Y`, `R`, `m` missing, `L` missing with a late green, `.` not in the plan. Reports come a day
/// before the freezing; today is the last meeting.
pub fn story(lines: &[&str]) -> HonestyFacts {
    let n_rounds = lines.iter().map(|line| line.len()).max().unwrap_or(0);
    let n_rounds = u64::try_from(n_rounds).unwrap();
    let id = |n: u64| Uuid::from_u128(u128::from(n));
    let rounds: Vec<RoundState> = (1..=n_rounds)
        .map(|n| RoundState {
            id: RoundId::new(id(n)),
            programme: ProgrammeId::new(Uuid::nil()),
            meeting_on: meeting(n),
            due_on: meeting(n) - Days::new(8),
            frozen_at: Some(at(n, 0)),
            treated_at: None,
            closed_at: None,
        })
        .collect();
    let mut facts = HonestyFacts {
        today: meeting(n_rounds),
        rounds,
        initiatives: Vec::new(),
        reports: Vec::new(),
        ratings: Vec::new(),
        courses: Vec::new(),
    };
    for (line, number) in lines.iter().zip(1u32..) {
        let initiative = InitiativeId::new(id(1000 + u64::from(number)));
        let mut turns = Vec::new();
        let mut is_in = true;
        for (sign, n) in line.chars().zip(1u64..) {
            if (sign != '.') != is_in {
                is_in = !is_in;
                let fate = if is_in {
                    FateKind::Active
                } else {
                    FateKind::Closed
                };
                turns.push((at(n, -60), fate));
            }
            let (light, late) = match sign {
                'G' => (Light::Green, false),
                'Y' => (Light::Yellow, false),
                'R' => (Light::Red, false),
                'L' => (Light::Green, true),
                _ => continue,
            };
            facts.reports.push(ReportFact {
                initiative,
                round: RoundId::new(id(n)),
                light,
                late,
                reported_at: at(n, if late { 60 } else { -24 * 60 }),
            });
        }
        facts.initiatives.push(Lifetime {
            id: initiative,
            number,
            title: format!("Indsats {number}"),
            since: at(1, -48 * 60),
            turns,
        });
    }
    facts
}
