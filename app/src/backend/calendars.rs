use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::calendar::CalendarPage;

/// What the page of calendars shows; not signed in, nobody has one.
#[async_trait]
pub trait ReadCalendars: Send + Sync {
    async fn calendars(&self, actor: &Actor) -> Read<CalendarPage>;
}
