//! Demo data: five programmes of the health sector, and a generated one for measuring.
//!
//! What the minutes say is told in `plan_midt`, `ips_nord` and `mistrivsel`; what they do not say
//! (lights, most seats, some numbers) is invented, and each programme is marked as a sample. All of
//! `digital` and of `targets` is invented and says so. `agreements` says of each thing that is invented that it
//! is an example.

mod accounts;
mod after_freeze;
mod agreements;
mod closing;
mod confirming;
mod content;
mod deciding;
mod digital;
mod draft;
mod fidelity;
mod follow_ups;
mod fundings;
mod generate;
mod indicators;
mod inhabitants;
mod ips_nord;
mod leads_words;
mod load;
mod meetings;
mod mistrivsel;
mod outcomes;
mod past_rounds;
mod plan_midt;
mod random;
mod recording;
mod registers;
mod reporting;
mod sample_report;
mod seats;
mod sheet;
mod surroundings;
mod targets;
mod terms;
#[cfg(test)]
mod tests;
mod upward;
mod wheel;

pub use accounts::{Account, AccountRole, PASSWORD, accounts};
pub use generate::generate;
pub use load::{DemoLoaded, load};

use crate::password::PasswordError;
use crate::store::StoreError;
use domain::problem::{Problems, Refusal, Rejection};
use thiserror::Error;

/// Why no demo data was stored. Nothing is stored halfway.
#[derive(Debug, Error)]
pub enum DemoError {
    /// There is a person, an organisation or a programme.
    #[error("the database holds data already")]
    NotEmpty,
    #[error("a programme is stored at the address {0} already")]
    Exists(String),
    /// A fault of ours in the demo data: a text that is too long, an unknown name, not a day.
    #[error("the demo data is at fault in “{0}”")]
    Content(String),
    #[error("the demo data breaks a rule: {0:?}")]
    Refused(Rejection),
    #[error("the demo password could not be hashed")]
    Password(#[from] PasswordError),
    #[error("the database did not store the demo data")]
    Store(#[from] StoreError),
}

impl From<Rejection> for DemoError {
    fn from(rejection: Rejection) -> Self {
        Self::Refused(rejection)
    }
}

impl From<Refusal> for DemoError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<Problems> for DemoError {
    fn from(problems: Problems) -> Self {
        Self::Refused(problems.into())
    }
}
