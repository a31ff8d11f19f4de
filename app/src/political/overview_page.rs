//! The page: kept by the server while nothing that it shows has changed, so nothing of who reads it
//! stands in what is kept.

use super::texts::Texts;
use super::{charts, decided, lights, told, words};
use crate::backend::Backend;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, Markup, breadcrumbs};
use domain::locale::Locale;
use domain::political::PoliticalView;
use domain::programme::ProgrammeHead;
use leptos::prelude::*;

/// A page is about this long, so that writing it seldom moves it.
const USUAL_BYTES: usize = 96 * 1024;

#[component]
pub fn PoliticalOverviewPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let (backend, locale) = (&visit.backend, visit.locale);
        let found = backend.political(&visit.actor, &slug?, locale).await?;
        let make = |view: &_| main(&**backend, view, locale);
        let html = found.page.html(&**backend, make);
        Ok(document(&found.programme, &html, locale))
    })
}

fn document(programme: &ProgrammeHead, html: &str, locale: Locale) -> Document {
    let main = view! { <div class="political" inner_html=html.to_owned()></div> };
    let title = Texts::of(locale).title;
    Document::new(format!("{title}: {}", programme.name), main)
        .width(Width::Wide)
        .sample(programme.sample)
}

/// All but the frame. What it is made of is the view alone, whoever asks.
fn main(backend: &dyn Backend, view: &PoliticalView, locale: Locale) -> String {
    let mut html = Markup::with_capacity(USUAL_BYTES);
    html.push(head(view, locale));
    html.push(lights::lights(view, locale));
    html.push(told::told(view, locale));
    html.push(told::attention(view, locale));
    html.push(charts::charts(backend, view, locale));
    html.push(decided::decided(view, locale));
    html.push(words::words(view, locale));
    html.into_html()
}

fn head(view: &PoliticalView, locale: Locale) -> AnyView {
    let (t, programme) = (Texts::of(locale), &view.programme);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    view! {
        {breadcrumbs(way, t.title, locale)}
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{t.title}</p>
                <h1 class="page-head__title">{programme.name.clone()}</h1>
            </div>
            <div class="page-head__side actions no-print">
                <a class="button button-secondary" href=paths::programme(&programme.slug)>{t.all_initiatives}</a>
            </div>
        </div>
    }
    .into_any()
}
