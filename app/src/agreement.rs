//! The pages of agreements: the register, who acceded to what, one agreement as it stood on any day, and
//! the forms by which the secretariat puts down what was said.

mod agreement_page;
mod as_of;
pub mod cells;
mod edit_page;
mod entry;
mod entry_pages;
mod matrix_page;
mod register_page;
mod step_pages;
mod texts;
mod waiting;
mod words;

pub use agreement_page::AgreementPage;
pub use edit_page::{EditAgreementPage, NewAgreementPage};
pub use entry_pages::{AccessionPage, PartProgressPage, StagePage, WordingPage};
pub use matrix_page::AccessionMatrixPage;
pub use register_page::AgreementsPage;
pub use step_pages::{NewStepPage, OutcomePage, StepPage};
pub use texts::Texts;
pub use waiting::awaited_of_own;
