//! What a series is described by, and the way there.

use super::texts::Texts;
use crate::paths;
use crate::ui::{Choice, clock_field, date_field, hinted_date_field, select_field, text_field};
use crate::visit::FormView;
use domain::forum::series::{Rhythm, SeriesField};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// Leads to the page of a series, from among the meetings of a forum's register page.
pub fn series_link(forum: ForumId, locale: Locale) -> AnyView {
    view! { <p><a href=paths::series(forum)>{Texts::of(locale).series}</a></p> }.into_any()
}

pub fn series_form(form: &FormView, forum: ForumId, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rhythms = Rhythm::ALL.map(|rhythm| Choice::new(rhythm.code(), (t.rhythm)(rhythm)));
    let [first, last, rhythm] =
        [SeriesField::First, SeriesField::Last, SeriesField::Rhythm].map(Field::Series);
    view! {
        <form class="form" method="post" action=format!("{}#preview", paths::series(forum)) novalidate>
            {date_field(form, first, false, locale)}
            {hinted_date_field(form, last, t.last_hint, false, locale)}
            {select_field(form, rhythm, Some(t.choose), &rhythms, "", locale)}
            <div class="form-row">
                {clock_field(form, Field::StartsAt, t.clock_hint, locale)}
                {clock_field(form, Field::EndsAt, t.clock_hint, locale)}
            </div>
            {text_field(form, Field::Place, t.place_hint, 200, true, locale)}
            <div class="form-actions">
                <button class="button button-secondary xs-full-width" type="submit">{t.show}</button>
            </div>
        </form>
    }
    .into_any()
}
