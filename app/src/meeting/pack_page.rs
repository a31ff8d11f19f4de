//! The papers of a meeting: drawn from what was frozen and nothing else, and fit for paper.

mod annexes;
mod figures;
mod item;
mod margins;
mod texts;
mod versions;

pub use margins::margins;
pub use versions::versions;

use super::way;
use crate::backend::Backend;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::ui::{Crumb, breadcrumbs};
use crate::visit::Visit;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{MeetingPack, MeetingPackView};
use domain::time::{format_clocks, format_day, format_day_long, format_instant};
use leptos::prelude::*;
use texts::Texts;

#[component]
pub fn MeetingPackPage() -> impl IntoView {
    let (forum, meeting, number) = (params::id::<ForumId>(), params::meeting(), params::number());
    page(move |visit| async move {
        let backend = &visit.backend;
        let view = backend.meeting_pack(&visit.actor, forum?, meeting?, number?);
        let view = view.await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &MeetingPackView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (forum, pack) = (view.forum, &view.pack);
    let day = format_day(pack.on);
    let title = (t.pack_of)(&day);
    let mut way = way(forum, &pack.forum, locale);
    let meeting = (super::texts::Texts::of(locale).meeting_on)(&day);
    way.push(Crumb::new(&meeting, paths::meeting(forum, pack.on)));
    let margins = paths::meeting_pack_margins(forum, pack.on, pack.number);
    let main = view! {
        <link rel="stylesheet" media="print" href=margins/>
        {breadcrumbs(way, &title, locale)}
        {newer(view, locale)}
        {papers(&*visit.backend, view, locale)}
    };
    let is_sample = pack.programmes.iter().any(|programme| programme.is_sample);
    Document::new(format!("{title}, {}", pack.forum), main).sample(is_sample)
}

/// The whole of it, which is what goes on paper.
fn papers(backend: &dyn Backend, view: &MeetingPackView, locale: Locale) -> AnyView {
    let pack = &view.pack;
    let items = pack.items.iter().map(|item| item::section(item, locale));
    view! {
        <article class="meeting-pack">
            {front(view, locale)}
            {contents(pack, locale)}
            {items.collect_view()}
            {figures::section(backend, pack, locale)}
            {annexes::section(view, locale)}
        </article>
    }
    .into_any()
}

/// Who meets, when and where, and which text this is.
fn front(view: &MeetingPackView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let pack = &view.pack;
    let clocks = format_clocks(pack.starts_at, pack.ends_at, locale);
    let time = match clocks {
        Some(clocks) => format!("{}, {clocks}", format_day_long(pack.on, locale)),
        None => format_day_long(pack.on, locale),
    };
    let place = pack.place.clone().unwrap_or_else(|| t.unknown.to_owned());
    let frozen = (t.frozen)(&format_instant(pack.frozen_at, locale));
    view! {
        <header class="pack-front">
            <p class="page-head__kicker">{t.pack}</p>
            <h1 class="pack-front__title">{pack.forum.clone()}</h1>
            <dl class="deflist">
                <div class="deflist__row"><dt>{t.time}</dt><dd>{time}</dd></div>
                <div class="deflist__row"><dt>{t.place}</dt><dd>{place}</dd></div>
            </dl>
            <p>{(t.version)(pack.number)}". "{frozen}"."</p>
            <p class="fingerprint muted">
                {t.fingerprint}": "<code>{view.hash.to_string()}</code>" "{t.fingerprint_says}
            </p>
        </header>
    }
    .into_any()
}

fn newer(view: &MeetingPackView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let href = paths::meeting_pack(view.forum, view.pack.on, view.newest);
    (view.pack.number < view.newest).then(|| {
        view! {
            <div class="alert alert-warning">
                <p class="alert-text">{(t.newer)(view.newest)}" "<a href=href>{t.see_newest}</a></p>
            </div>
        }
        .into_any()
    })
}

/// Each part with a way to it.
fn contents(pack: &MeetingPack, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let items = pack.items.iter().map(|item| {
        let href = format!("#{}", item::anchor(item.number));
        view! { <li><a href=href>{item::titled(item)}</a></li> }
    });
    let figures = (!pack.programmes.is_empty()).then(|| {
        view! { <li><a href="#indikatorer">{t.figures}</a></li> }
    });
    view! {
        <nav class="pack-contents" aria-labelledby="contents">
            <h2 class="section__title" id="contents">{t.contents}</h2>
            <ol class="plain-list">
                {items.collect_view()}
                {figures}
                <li><a href="#bilag">{t.annexes}</a></li>
            </ol>
        </nav>
    }
    .into_any()
}
