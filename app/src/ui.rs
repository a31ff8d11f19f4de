//! Parts that pages are made of. They take plain values, and ask for nothing but the drawing of a chart.

mod basis;
mod chart_frame;
mod error_page;
mod evidence;
mod field;
mod form;
mod head;
mod light_count;
mod live;
mod markup;
pub mod numbers;
mod pager;
mod problems;
mod prose;
mod remedy;
mod warning;

pub use crate::light::{LightSize, light};
pub use basis::{basis, better_text};
pub use chart_frame::chart_frame;
pub use error_page::error_page;
pub use evidence::{evidence, reference};
pub use field::{
    Choice, answer_field, check_box, check_boxes, clock_field, date_field, email_field, file_field,
    hidden_field, hinted_date_field, number_field, opening_field, own_field, password_field,
    period_fields, row_select, scale_field, select_field, text_area, text_field, version_field,
};
pub use form::record_form;
pub use head::{Crumb, breadcrumbs, day, facts, heading};
pub use light_count::light_count;
pub use live::live;
pub use markup::Markup;
pub use pager::pager;
pub use problems::{problem_lines, problem_summary};
pub use prose::paragraphs;
pub use remedy::remedy;
pub use warning::{text_warning, was_warned};
