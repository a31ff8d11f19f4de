use super::Read;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::{ForumId, TaskId, UserId};
use domain::task::{TaskLine, TaskList, TaskPage};

/// What is to be done after meetings: for who has a part in the forum.
#[async_trait]
pub trait ReadTasks: Send + Sync {
    async fn tasks(&self, actor: &Actor, forum: ForumId) -> Read<TaskList>;

    /// Those that a meeting gave.
    async fn tasks_of_meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Read<Vec<TaskLine>>;

    /// Also for who answers for it; not found for others.
    async fn task(&self, actor: &Actor, id: TaskId) -> Read<TaskPage>;

    /// Who can be given one, in Danish order of names; denied to everybody but keepers.
    async fn task_people(&self, actor: &Actor) -> Read<Vec<(UserId, String)>>;
}
