//! What somebody is to do after a meeting (*opgave*): with one who answers for it, a day, and a state;
//! it comes back until it is closed.

mod give;
mod say;
#[cfg(test)]
mod tests;
mod view;

pub use give::{Answers, TASK_MAX, TaskDraft, give};
pub use say::{TaskOutcome, TaskState, TaskWord, say};
pub use view::{TaskLine, TaskList, TaskPage, TaskWordLine};
