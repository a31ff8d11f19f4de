use super::Read;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::ForumId;
use domain::meeting::{
    AttendanceView, DecisionQuery, DecisionRegister, MeetingList, MeetingView, MinutesPage,
    PublicMinutes, PublishedMinutes,
};

/// What the pages of meetings show; denied to who has no part in the forum.
#[async_trait]
pub trait ReadMeetings: Send + Sync {
    async fn forum_meetings(&self, actor: &Actor, forum: ForumId) -> Read<MeetingList>;

    /// A meeting with its agenda; until that is sent out, its items are for those who prepare it.
    async fn meeting(&self, actor: &Actor, forum: ForumId, on: NaiveDate) -> Read<MeetingView>;

    /// Not found until the members comment on them, save for those who write them.
    async fn minutes(&self, actor: &Actor, forum: ForumId, on: NaiveDate) -> Read<MinutesPage>;

    /// Not found until there is an agenda that the reader sees.
    async fn attendance(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Read<AttendanceView>;

    /// For everybody; not found until they are published.
    async fn public_minutes(&self, forum: ForumId, on: NaiveDate) -> Read<PublicMinutes>;

    /// Of every forum, the newest first; for everybody.
    async fn published_minutes(&self) -> Read<Vec<PublishedMinutes>>;

    async fn decisions(
        &self,
        actor: &Actor,
        forum: ForumId,
        query: DecisionQuery,
    ) -> Read<DecisionRegister>;
}
