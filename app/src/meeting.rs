//! Meetings of forums: the agenda, the projector, the minutes, the register of decisions.

mod annexes;
mod article;
mod badges;
mod chain;
mod decisions_page;
mod details_page;
mod edit_item_page;
mod item_page;
mod linked;
mod list_page;
mod meeting_page;
mod minutes_page;
mod origin;
mod pack_page;
mod public_minutes_page;
mod source;
mod texts;

pub use chain::{decided_at_items, minuted_confirmation, minuted_deviation, minuted_wish};
pub use decisions_page::DecisionsPage;
pub use details_page::MeetingDetailsPage;
pub use edit_item_page::{EditItemPage, NewItemPage};
pub use item_page::ItemPage;
pub use linked::linked_entries;
pub use list_page::ForumMeetingsPage;
pub use meeting_page::MeetingPage;
pub use minutes_page::MinutesPage;
pub use origin::{Origin, at_item_field};
pub use pack_page::{MeetingPackPage, margins};
pub use public_minutes_page::{PublicMinutesPage, PublishedMinutesPage};

use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::Crumb;
use domain::ids::ForumId;
use domain::locale::Locale;
pub(crate) use source::told;
use texts::Texts;

/// The way to the pages of a forum's meetings.
pub(crate) fn way(forum: ForumId, forum_name: &str, locale: Locale) -> Vec<Crumb> {
    vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(forum_name, paths::desk(forum)),
        Crumb::new(Texts::of(locale).meetings, paths::forum_meetings(forum)),
    ]
}
