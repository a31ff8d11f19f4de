use crate::half_year::HalfYear;
use crate::money::Kroner;

/// What can be wrong with a funding, with the figures its sentence needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FundingFlaw {
    /// The own share is more than the whole.
    OwnExceeds { own: Kroner, total: Kroner },
    /// All shares together are more than the whole.
    SharesExceed { shares: Kroner, total: Kroner },
    /// The period has more half-years than are followed.
    TooLong { max: u32 },
    /// A half-year of the period has no amount.
    HalfYearMissing(HalfYear),
    /// Line `line` names a half-year that is not of the period.
    HalfYearBeyond { line: u32 },
    /// Nothing is spent in a half-year before it begins.
    NotBegun,
    /// The forecast is more than 5 % off the baseline, and nobody says why.
    NarrativeOwed,
    /// No funding comes from a source of this name.
    NoSuchSource,
}
