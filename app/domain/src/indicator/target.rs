//! What is aimed at, and for how long.

use super::Indicator;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems};
use crate::status::{format_hundredths, parse_hundredths};
use crate::time::{Validity, format_day};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A target of an indicator. A later one takes its place where both hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorTarget {
    /// In hundredths of the indicator's unit; of a share in hundredths of a percent.
    pub hundredths: u64,
    pub validity: Validity,
}

impl IndicatorTarget {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let hundredths = read_hundredths(&mut r, Field::TargetValue);
        let validity = r.validity();
        r.finish(|| {
            Ok(Self {
                hundredths: hundredths?,
                validity: validity?,
            })
        })
    }
}

/// A number with at most two decimals.
pub(super) fn read_hundredths(r: &mut Reader<'_>, field: Field) -> Result<u64, Flawed> {
    match parse_hundredths(r.raw(field)) {
        Some(hundredths) => Ok(hundredths),
        None if r.raw(field).is_empty() => r.flaw(field, Flaw::Required),
        None => r.flaw(field, Flaw::NotADecimal),
    }
}

/// The target that holds on a day, of those in the order in which they were set.
pub fn target_on(targets: &[IndicatorTarget], day: NaiveDate) -> Option<IndicatorTarget> {
    targets
        .iter()
        .rev()
        .find(|t| t.validity.holds(day))
        .copied()
}

/// The log's entry of a target that is set.
pub fn set_target(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    target: IndicatorTarget,
) -> AuditEvent {
    let written = |day: Option<NaiveDate>| day.map(format_day).unwrap_or_default();
    AuditEvent::new(
        permit,
        Deed::TargetSet,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(
        &[],
        &[
            (Field::TargetValue, format_hundredths(target.hundredths)),
            (Field::ValidFrom, written(target.validity.from)),
            (Field::ValidUntil, written(target.validity.until)),
        ],
    )
}
