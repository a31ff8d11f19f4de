use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::half_year::HalfYear;
use domain::ids::{DutyId, ForumId};
use domain::wheel::{DutyList, DutyPage, HalfPage, WaitingHalf, WheelPage};

/// What the pages of annual wheels show: for who has a part in the forum.
#[async_trait]
pub trait ReadWheel: Send + Sync {
    /// Of the first of the reader's forums and of this year where nothing is chosen.
    async fn wheel(
        &self,
        actor: &Actor,
        forum: Option<ForumId>,
        year: Option<i32>,
    ) -> Read<WheelPage>;

    async fn half_year(&self, actor: &Actor, forum: ForumId, half: HalfYear) -> Read<HalfPage>;

    async fn duties(&self, actor: &Actor, forum: ForumId) -> Read<DutyList>;

    /// Also by the address of a closed forum that handed it on.
    async fn duty(&self, actor: &Actor, forum: ForumId, id: DutyId) -> Read<DutyPage>;

    /// The half-years that the reader sees to, and that are to be closed; nothing for others.
    async fn waiting_halves(&self, actor: &Actor) -> Read<Vec<WaitingHalf>>;
}
