//! Whether the colours of a programme can be trusted.

mod change;
mod constancy;
mod deviating;
mod figure;
mod honesty_page;
mod ratings;
mod staleness;
mod texts;
mod timeliness;

pub use honesty_page::HonestyPage;
