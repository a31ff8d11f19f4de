use super::{DueItem, WheelField, WheelRefusal};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::half_year::HalfYear;
use crate::ids::ForumId;
use crate::policy::{KeepWheel, Permit};
use crate::problem::{Field, Refusal};
use crate::time::{Timestamp, format_day};
use chrono::NaiveDate;

/// When a half-year was closed, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub at: Timestamp,
    /// `None` for sample data.
    pub by: Option<String>,
}

/// Closes a half-year of a forum: what is due in it becomes a record. Refused while one of those has no
/// decision (need N16).
pub fn close_half(
    permit: &Permit<KeepWheel>,
    (forum, half): (ForumId, HalfYear),
    items: &[DueItem],
    (is_closed, today): (bool, NaiveDate),
) -> Result<AuditEvent, Refusal> {
    let refused = |why| Err(Refusal::Wheel(why));
    if is_closed {
        return refused(WheelRefusal::HalfClosed);
    }
    if today < half.first_day() {
        return refused(WheelRefusal::HalfAhead);
    }
    if items.is_empty() {
        return refused(WheelRefusal::HalfEmpty);
    }
    let missing = items.iter().filter(|item| item.is_blank()).count();
    if missing > 0 {
        let missing = u32::try_from(missing).unwrap_or(u32::MAX);
        return refused(WheelRefusal::HalfBlank { missing });
    }
    let lines: Vec<_> = items.iter().map(line).collect();
    let facts = [
        (Field::Wheel(WheelField::Half), half.to_string()),
        (Field::Wheel(WheelField::Due), lines.join("\n")),
    ];
    let event = AuditEvent::new(permit, Deed::Closed, Subject::HalfYear, forum.uuid());
    Ok(event.changing(&[], &facts))
}

/// What is due and what became of it, as the log keeps it.
fn line(item: &DueItem) -> String {
    let outcome = item.outcome().map(|outcome| outcome.kind().code());
    format!(
        "{} {}: {}",
        item.at.duty,
        format_day(item.at.due_on),
        outcome.unwrap_or_default()
    )
}
