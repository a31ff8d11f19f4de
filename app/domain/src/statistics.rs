//! Shares and middles as a forum reads them, with their numbers and their uncertainty; whether a course
//! differs from chance (`spc`); whether percentages can be right (`grim`).

mod comparison;
mod grim;
mod median;
mod share;
pub mod spc;
mod stated;
mod weights;
mod wilson;

pub use comparison::{Comparison, Verdict, compare_shares};
pub use grim::{Written, counts_of_percentage, neighbouring_percentages};
pub use median::Median;
pub use share::{SMALL_GROUP, Share};
pub use stated::{Misfit, Stated, misfits, sizes_that_fit};
pub use wilson::{Confidence, Interval, wilson, wilson_corrected, wilson_with};
