//! The seats of forums: who holds them, since when nobody does, and who stands in.

mod fields;
mod list_page;
mod new_page;
mod now;
mod seat_page;
mod texts;
mod vacant;

pub use list_page::SeatsPage;
pub use new_page::NewSeatPage;
pub use now::vacancy;
pub use seat_page::SeatPage;
pub use vacant::{seats_link, seats_to_fill, vacant_seats};
