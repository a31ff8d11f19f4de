//! The registers and who may do what: the pages of the secretariat.

mod forum_page;
mod forums_page;
mod inhabitants_page;
mod level_page;
mod menu_page;
mod organisation_page;
mod organisations_page;
mod people_page;
mod person_page;
mod reference_page;
mod texts;

pub use forum_page::{ForumPage, NewForumPage};
pub use forums_page::ForumsPage;
pub use inhabitants_page::InhabitantsPage;
pub use level_page::{LevelPage, NewLevelPage};
pub use menu_page::SecretariatPage;
pub use organisation_page::{NewOrganisationPage, OrganisationPage};
pub use organisations_page::OrganisationsPage;
pub use people_page::PeoplePage;
pub use person_page::{NewPersonPage, PersonPage};
pub use reference_page::ReferencePage;

use crate::paths;
use crate::texts::Texts;
use crate::ui::Crumb;
use domain::locale::Locale;

/// The way to a register.
fn way(locale: Locale) -> Vec<Crumb> {
    vec![Crumb::new(
        Texts::of(locale).secretariat,
        paths::SECRETARIAT,
    )]
}

/// The way to a record of a register.
fn way_by(register: &str, path: &str, locale: Locale) -> Vec<Crumb> {
    let mut way = way(locale);
    way.push(Crumb::new(register, path));
    way
}
