//! One version of a confirmation on A4: the text, its fingerprint, and what was decided on it.

use super::body::body;
use super::chain::{remarks, who_and_when};
use super::texts::Texts;
use super::view_page::{change_order, fingerprint, submitted};
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs};
use domain::confirmation::ConfirmationPrint;
use domain::locale::Locale;
use leptos::prelude::*;

#[component]
pub fn PrintConfirmationPage() -> impl IntoView {
    let (slug, number, version) = (params::slug(), params::number(), params::version());
    page(move |visit| async move {
        let print = visit
            .backend
            .confirmation_print(&visit.actor, &slug?, number?, version?)
            .await?;
        Ok(document(&print, visit.locale))
    })
}

fn document(print: &ConfirmationPrint, locale: Locale) -> Document {
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let (slug, number) = (&print.programme.slug, print.initiative.number);
    let numbered = (shared.numbered)(number);
    let version = (t.version)(print.version.number);
    let way = vec![
        Crumb::new(&print.programme.name, paths::programme(slug)),
        Crumb::new(&numbered, paths::initiative(slug, number)),
        Crumb::new(t.confirmation, paths::confirmation(slug, number)),
    ];
    let old = (print.version.number < print.latest).then(|| {
        view! { <div class="alert alert-warning"><p class="alert-text">{(t.paper_not_latest)(print.latest)}</p></div> }
    });
    let main = view! {
        {breadcrumbs(way, &version, locale)}
        <p class="page-head__kicker">{format!("{} · {numbered} · {version}", t.confirmation)}</p>
        <h1>{print.initiative.title.clone()}</h1>
        <p class="muted">{print.programme.name.clone()}". "{submitted(&print.version, locale)}</p>
        {old}
        {change_order(Some(&print.version), locale)}
        <div class="terms"><h2 class="section__title">{t.text}</h2>{body(&print.version.content, locale)}</div>
        {decisions(print, locale)}
        {fingerprint(&print.version, locale)}
    };
    Document::new(format!("{}: {numbered}, {version}", t.confirmation), main)
        .sample(print.programme.sample)
}

fn decisions(print: &ConfirmationPrint, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let items = print
        .decisions
        .iter()
        .map(|d| {
            let said = (d.remarks.pairs().next().is_some()).then(|| remarks(&d.remarks, locale));
            view! {
                <li>
                    <p>{format!("{}: {}. {}", d.forum_name, (t.verdict)(d.verdict), who_and_when(d, locale))}</p>
                    {said}
                </li>
            }
        })
        .collect_view();
    let none = print
        .decisions
        .is_empty()
        .then(|| view! { <p class="muted">{t.not_decided}</p> });
    view! {
        <section class="section">
            <h2 class="section__title">{t.chain}</h2>
            <ol class="plain-list stack">{items}</ol>
            {none}
        </section>
    }
    .into_any()
}
