//! The addresses of fidelity reviews.

use domain::text::Slug;

/// All fidelity reviews of a programme.
pub fn fidelity(slug: &Slug) -> String {
    format!("/programmer/{slug}/fidelitet")
}

pub fn new_fidelity_review(slug: &Slug) -> String {
    format!("/programmer/{slug}/ny-fidelitetsmaaling")
}

pub fn fidelity_review(slug: &Slug, number: u32) -> String {
    format!("{}/{number}", fidelity(slug))
}

pub fn correct_fidelity_review(slug: &Slug, number: u32) -> String {
    format!("{}/ret", fidelity_review(slug, number))
}

/// The scores of all reviews as a file for spreadsheets.
pub fn fidelity_csv(slug: &Slug) -> String {
    format!("{}/scorer.csv", fidelity(slug))
}
