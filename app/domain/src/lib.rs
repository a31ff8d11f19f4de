//! The rules of Styrbord.
//!
//! Invariants of this crate: no I/O, no clock, no randomness, no framework, no async. Time, ids and
//! what is already stored are parameters; what goes wrong is a closed enum without text.
//!
//! Read in this order: the small words (`ids`, `time`, `text`, `locale`, `statistics`, `chart`), how input
//! becomes values (`form`, `problem`), who may do what (`actor`, `policy`, `audit`), then one module
//! per thing that is governed.

pub mod chart;
pub mod day_off;
pub mod half_year;
pub mod ids;
pub mod locale;
pub mod money;
pub mod statistics;
pub mod task;
pub mod text;
pub mod time;
pub mod vacancy;

pub mod form;
pub mod problem;
pub mod spreadsheet;

pub mod actor;
pub mod agreement;
pub mod audit;
pub mod policy;

pub mod calendar;
pub mod confirmation;
pub mod delivery;
pub mod deviation;
pub mod disclosure;
pub mod fidelity;
pub mod follow_up;
pub mod forum;
pub mod funding;
pub mod hearing;
pub mod indicator;
pub mod initiative;
pub mod meeting;
pub mod milestone;
pub mod order;
pub mod organisation;
pub mod people;
pub mod political;
pub mod programme;
pub mod reference;
pub mod reminder;
pub mod round;
pub mod status;
pub mod wheel;
