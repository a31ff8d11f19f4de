//! Deliverables: how far each is, what shows it, and the forms of the lead and of those who ordered.

mod deliverable_page;
mod deliveries_page;
mod texts;
mod timeline;

pub use deliverable_page::DeliverablePage;
pub use deliveries_page::DeliveriesPage;
pub use timeline::timeline;
