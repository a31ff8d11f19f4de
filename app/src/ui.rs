//! Parts that pages are made of. They take plain values and ask nobody.

mod error_page;
mod field;
mod head;
mod light;
mod problems;

pub use error_page::error_page;
pub use field::{
    Choice, check_boxes, date_field, hidden_field, password_field, select_field, text_area,
    text_field, version_field,
};
pub use head::{Crumb, breadcrumbs, day, facts};
pub use light::{LightSize, light, light_count};
pub use problems::problem_summary;
