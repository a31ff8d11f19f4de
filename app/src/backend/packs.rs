use super::Read;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::ForumId;
use domain::meeting::MeetingPackView;

/// What the page of a meeting's papers shows: the frozen text alone.
#[async_trait]
pub trait ReadMeetingPacks: Send + Sync {
    /// Denied to who has no part in the forum; a text that is not the one that was frozen is not shown.
    async fn meeting_pack(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
        number: u32,
    ) -> Read<MeetingPackView>;
}
