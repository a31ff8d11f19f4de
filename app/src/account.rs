//! Signing in, the first run, and choosing a password.

mod choose_password_page;
mod first_run_page;
mod one_time;
mod sign_in_page;
mod texts;

pub use choose_password_page::ChoosePasswordPage;
pub use first_run_page::FirstRunPage;
pub use sign_in_page::SignInPage;

use crate::paths;
use domain::problem::Field;

/// The address of the sign-in page that leads on to `next`.
pub fn sign_in_then(next: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{}?{}={next}", paths::SIGN_IN, Field::Next.name())
}
