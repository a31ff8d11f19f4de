//! A status round: collected for one meeting of one forum, frozen before it, treated at it (needs N5,
//! N8 and N11).

mod agenda;
mod forum_page;
mod freeze;
mod open;
mod pack;
mod planned;
mod schedule;
mod second_rating;
mod stage;
mod upward;
mod view;

pub use agenda::{Agenda, agenda};
pub use forum_page::{ForumPage, Ground};
pub use freeze::{FrozenRound, close, freeze, treat};
pub use open::{Round, RoundDraft, RoundHead, open_round, reschedule};
pub use pack::{Pack, PackContradiction, PackItem, PackRemedy, PackReport, PastLight, state_since};
pub use planned::{PlannedMove, PlannedRound, plan_round};
pub use schedule::{Schedule, ScheduleDraft, Timetable, shown_version};
pub use second_rating::{RatingLine, RatingState, SecondRating, n_disagreements, rate, rating_of};
pub use stage::{RoundMove, RoundStage, RoundState};
pub use upward::{
    OmittedRed, PLAIN_TEXT_MAX, UpwardDraft, UpwardItem, UpwardLine, UpwardReport, UpwardRow,
    UpwardSource, is_red, report_upwards,
};
pub use view::{
    LateReport, Owed, OwedReport, PlannedLine, Rater, RoundLine, RoundList, RoundSchedule,
    RoundView,
};
