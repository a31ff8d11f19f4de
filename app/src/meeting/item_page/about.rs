//! What an item is about: its text, what is recommended and what follows, what it names and where it
//! comes from.

use crate::meeting::linked_entries;
use crate::meeting::source::{round_section, told};
use crate::meeting::texts::Texts;
use crate::texts::field_label;
use crate::ui::paragraphs;
use domain::locale::Locale;
use domain::meeting::{AgendaField, ItemView, LinkedLine, MeetingView};
use domain::problem::Field;
use leptos::prelude::*;

pub fn about(meeting: &MeetingView, item: &ItemView, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let matter = item.draft.matter.as_ref().map(|matter| {
        view! {
            <section class="section" aria-labelledby="matter">
                <h2 class="section__title" id="matter">{t.matter}</h2>
                {paragraphs(matter.as_str(), None)}
            </section>
        }
    });
    let round = item.source.and_then(|source| meeting.round(source));
    let case = meeting
        .sources
        .iter()
        .find(|p| Some(p.source) == item.source);
    let case = case.filter(|_| round.is_none()).map(|proposal| {
        let told = told(meeting.forum, proposal, locale);
        view! {
            <section class="section" aria-labelledby="case">
                <h2 class="section__title" id="case">{t.comes_from}</h2>
                <p>{told.why}" "<a href=told.href>{t.go_there}</a></p>
            </section>
        }
    });
    let follows = item.draft.consequences.as_ref();
    view! {
        {matter}
        {follows.map(|text| consequences(text.as_str(), locale))}
        {recommended(&item.draft.recommended(), locale)}
        {linked(&item.linked, locale)}
        {case}
        {round.map(|round| round_section(round, locale))}
    }
}

/// "Det indstilles, at forummet" and what.
pub fn recommended(lines: &[&str], locale: Locale) -> Option<AnyView> {
    let points = lines.iter();
    let points = points.map(|line| view! { <li>{(*line).to_owned()}</li> });
    let points = points.collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="recommended">
                <p>{Texts::of(locale).recommended}</p>
                <ul>{points}</ul>
            </div>
        }
        .into_any()
    })
}

/// What follows of a matter, under its own words.
pub fn consequences(text: &str, locale: Locale) -> AnyView {
    let label = field_label(Field::Agenda(AgendaField::Consequences), locale);
    view! {
        <div class="consequences">
            <p><strong>{label}</strong></p>
            {paragraphs(text, None)}
        </div>
    }
    .into_any()
}

/// The initiatives, indicators and agreements that it names.
fn linked(lines: &[LinkedLine], locale: Locale) -> Option<AnyView> {
    let links = linked_entries(lines, locale);
    let label = field_label(Field::Agenda(AgendaField::Programme), locale);
    (!links.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="linked">
                <h2 class="section__title" id="linked">{label}</h2>
                <ul class="plain-list stack">{links}</ul>
            </section>
        }
        .into_any()
    })
}
