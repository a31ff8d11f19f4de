//! A chart among several on a page, with the one sentence that says what it shows.

use super::{Held, Subject};
use crate::backend::{DrawCharts, Layout, Picture};
use domain::indicator::Publication;
use domain::locale::Locale;

pub struct Brief {
    /// `None` where it cannot be drawn; the sentence holds all the same.
    pub picture: Option<String>,
    pub sentence: String,
}

/// The most telling chart; `None` of no figure. `name` is unlike that of any other picture of the page.
pub fn brief(
    draw: &(impl DrawCharts + ?Sized),
    held: Held<'_>,
    publication: &Publication,
    name: &str,
    locale: Locale,
) -> Option<Brief> {
    let subject = Subject {
        held,
        publication,
        locale,
    };
    let chart = subject.first()?;
    // In a column of the page: as on a phone.
    Some(Brief {
        picture: draw.draw(&chart, Picture::within(Layout::Narrow, name)),
        sentence: chart.description().to_owned(),
    })
}
