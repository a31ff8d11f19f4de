//! Statistical disclosure control: small numbers are hidden so that no reader can work them out.
//!
//! The rules are `rules.md` § 4.5 and need N19. [`Counts`] is what is known; [`disclose`] makes a
//! [`Disclosed`] table of it, whose type cannot carry a hidden value. Whatever a reader without the
//! right to raw numbers receives – chart, table, CSV, statistic, sentence – is computed from the
//! disclosed table alone.
//!
//! **What the reader is assumed to know**: every published cell and margin, these rules, and hence
//! what a mark says. It is the last that a single mark `<5` for every hidden cell would get wrong:
//! it would be untrue of a cell hidden for the sake of another, and a reader who believed it could
//! narrow the rest. So there are two ways to mark a table:
//!
//! * *telling*: small counts are [`Cell::Below`], the others [`Cell::Hidden`], which then says "at
//!   least the threshold". The audit supposes that the reader knows it, so that a reader learns no more
//!   of a small count than `<5` says. It is tried first, even where it hides more.
//! * *alike*: every hidden cell is [`Cell::Hidden`]. The reader knows that it is at least 1, because
//!   zeros are shown (at least 0 where zeros may be hidden). The feasible values of `rules.md` are those
//!   of this marking.
//!
//! What is hidden is chosen such that it also holds for a reader who knows that cells hidden for the
//! sake of others are the smallest of their row or column. Not defended against: a reader who tries out
//! every possible table to see for which of them the whole algorithm hides just these cells. That can
//! leave less than the least span open where nearly all counts of a table are close to the threshold.

mod audit;
mod cell;
mod counts;
mod earlier;
mod grid;
mod lint;
mod network;
mod rules;
mod suppress;
#[cfg(test)]
mod tests;
mod warning;

pub use audit::{Finding, audit, range};
pub use cell::{Cell, Disclosed, Outcome};
pub use counts::{Counts, CountsError, Margins};
pub use earlier::{Earlier, disclose_after};
pub use grid::{Line, Place};
pub use lint::{Mention, small_groups};
pub use network::Range;
pub use rules::{Rules, RulesError};
pub use suppress::disclose;
pub use warning::{Answered, TextWarning, WARNING_REASON_MAX, WarnedWords, WarningAnswer};
