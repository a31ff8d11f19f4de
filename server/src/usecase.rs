//! What can be done, one method of `Service` for each: load → decide → write → commit.

mod access;
mod agreements;
mod annex_files;
mod audit;
mod calendars;
mod closings;
mod confirmations;
mod deliveries;
mod deviations;
mod fidelity;
mod follow_ups;
mod forums;
mod fundings;
mod hearings;
mod honesty;
pub(crate) mod indicators;
mod inhabitants;
mod initiatives;
mod installation;
mod kept;
mod links;
mod live;
mod meeting_days;
pub(crate) mod meetings;
mod milestones;
mod operator;
mod orders;
mod organisations;
mod overview;
mod people;
mod political;
mod programmes;
mod registers;
mod reminders;
mod rounds;
mod schedules;
mod seats;
mod status;
mod tasks;
mod terms;
mod wheel;

pub use access::Session;
pub use annex_files::{AnnexOf, IncomingFile, file_flaw};

use app::error::AppError;
use domain::actor::Actor;
use domain::policy::{Denied, Govern, Permit, Target, authorize};
use domain::problem::Refusal;

/// The permit to keep the registers and programmes.
fn govern(actor: &Actor) -> Result<Permit<Govern>, AppError> {
    authorize(actor, Target::Registers).map_err(|Denied| denied(actor))
}

/// Signing in may help a reader who has not; others are told no.
fn denied(actor: &Actor) -> AppError {
    match actor {
        Actor::Anonymous => AppError::NotSignedIn,
        Actor::User(_) => AppError::Denied,
    }
}

/// An update of a row of one version changes it, unless somebody else did so first.
fn fresh(n_changed: u64) -> Result<(), Refusal> {
    if n_changed == 0 {
        Err(Refusal::StaleVersion)
    } else {
        Ok(())
    }
}
