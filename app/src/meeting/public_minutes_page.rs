//! Minutes as everybody may read them, and the list of them.

use super::annexes::public_notice;
use super::article::{addenda, article};
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs, day, heading};
use crate::visit::Visit;
use domain::ids::ForumId;
use domain::meeting::{PublicMinutes, PublishedMinutes};
use domain::time::format_day;
use leptos::prelude::*;

/// The minutes as everybody may read them: what is closed is left out, and they say so.
#[component]
pub fn PublicMinutesPage() -> impl IntoView {
    let (forum, meeting) = (params::id::<ForumId>(), params::meeting());
    page(move |visit| async move {
        let public = visit.backend.public_minutes(forum?, meeting?).await?;
        Ok(public_document(&visit, &public))
    })
}

fn public_document(visit: &Visit, public: &PublicMinutes) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.minutes_of)(&format_day(public.minutes.on));
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.published, paths::PUBLISHED_MINUTES),
    ];
    let main = view! {
        {breadcrumbs(way, &title, locale)}
        <article>
            <div class="page-head"><div class="page-head__main">
                <p class="page-head__kicker">{public.minutes.forum.clone()}</p>
                <h1 class="page-head__title">{title.clone()}</h1>
                <p>{(t.public_lead)(public.n_left_out)}</p>
            </div></div>
            {article(&public.minutes, &[], locale)}
            {public_notice(public, locale)}
            {addenda(&public.addenda, locale)}
        </article>
    };
    Document::new(title, main)
}

/// All minutes that everybody may read.
#[component]
pub fn PublishedMinutesPage() -> impl IntoView {
    page(move |visit| async move {
        let published = visit.backend.published_minutes().await?;
        Ok(list_document(&visit, &published))
    })
}

fn list_document(visit: &Visit, published: &[PublishedMinutes]) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    let rows = published.iter().map(|minutes| {
        let href = paths::public_minutes(minutes.forum, minutes.on);
        view! {
            <tr>
                <th scope="row"><a href=href>{day(minutes.on)}</a></th>
                <td data-label=t.forum>{minutes.forum_name.clone()}</td>
                <td data-label=t.approved_on>{day(minutes.approved_on)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let body = match published.is_empty() {
        true => view! { <p class="empty">{t.none_published}</p> }.into_any(),
        false => view! {
            <table class="table table--cards">
                <caption class="sr-only">{t.published}</caption>
                <thead><tr>
                    <th scope="col">{t.met_on}</th>
                    <th scope="col">{t.forum}</th>
                    <th scope="col">{t.approved_on}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    };
    let main = view! {
        {heading(way, t.published, None, locale)}
        <p>{t.published_lead}</p>
        {body}
    };
    Document::new(t.published, main)
}
