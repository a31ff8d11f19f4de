//! What somebody is to do after a meeting.

mod lines;
mod list_page;
mod of_item;
mod task_page;
mod texts;

pub use lines::own_tasks;
pub use list_page::TasksPage;
pub use of_item::tasks_of_item;
pub use task_page::TaskPage;
