//! A status round: collected for one meeting of one forum, frozen before it, treated at it (needs N5,
//! N8 and N11).

mod agenda;
mod doubt;
mod freeze;
mod open;
mod pack;
mod second_rating;
mod stage;
mod upward;
mod view;

pub use agenda::{Agenda, agenda};
pub use doubt::{Doubt, greens_in_doubt};
pub use freeze::{FrozenRound, close, freeze, treat};
pub use open::{REMINDER_DAYS, Round, RoundDraft, RoundHead, open_round};
pub use pack::{Pack, PackContradiction, PackItem, PackRemedy, PackReport, PastLight, state_since};
pub use second_rating::{RatingLine, RatingState, SecondRating, n_disagreements, rate, rating_of};
pub use stage::{RoundMove, RoundStage, RoundState};
pub use upward::{
    OmittedRed, PLAIN_TEXT_MAX, UpwardDraft, UpwardItem, UpwardLine, UpwardReport, UpwardRow,
    is_red, report_upwards,
};
pub use view::{LateReport, Owed, Rater, RoundLine, RoundList, RoundView};
