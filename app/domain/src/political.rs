//! The politicians' page of a programme: in ten seconds how it goes, what deviates, what comes of it,
//! and what was decided since they last met (needs N5, N12 and N19).
//!
//! What stands on it depends on what the reader may see, never on who the reader is.

mod charted;
mod decided;
mod headline;
mod told;
mod view;

pub use charted::{CHARTS_MAX, ChartedIndicator, charted};
pub use decided::{
    DAYS_BACK, Decided, DecidedKind, DecidedList, Decision, LINES_MAX, Since, decided, since,
};
pub use headline::{Headline, headline};
pub use told::{DEVIATIONS_MAX, ToldBy, ToldItem, ToldList, ToldSource, told};
pub use view::{PoliticalRound, PoliticalView};
