//! The material of a meeting: what was frozen and nothing else, the same to the byte whenever it is
//! drawn (need N5), and fit for paper.

use super::pack::{deviation, fingerprint, greens, meanings, tally, title};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs};
use crate::visit::Visit;
use domain::confirmation::ContentHash;
use domain::locale::Locale;
use domain::round::{Pack, RoundView, agenda};
use domain::text::Slug;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

#[component]
pub fn RoundMaterialPage() -> impl IntoView {
    let (slug, meeting) = (params::slug(), params::meeting());
    page(move |visit| async move {
        let round = visit.backend.round(&visit.actor, &slug?, meeting?).await?;
        let (pack, hash) = round.pack.as_ref().ok_or(AppError::NotFound)?;
        Ok(document(&visit, &round, pack, *hash))
    })
}

fn document(visit: &Visit, round: &RoundView, pack: &Pack, hash: ContentHash) -> Document {
    let (locale, programme) = (visit.locale, &round.programme);
    let t = Texts::of(locale);
    let meeting_on = round.state.meeting_on;
    let title = format!("{} {}", t.material_for, format_day(meeting_on));
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(
            format!("{} {}", t.round, format_day(meeting_on)),
            paths::round(&programme.slug, meeting_on),
        ),
    ];
    let main = view! {
        {breadcrumbs(way, &title, locale)}
        {frozen(&programme.slug, &title, pack, hash, locale)}
    };
    Document::new(title, main)
        .width(Width::Wide)
        .sample(programme.sample)
}

fn frozen(
    slug: &Slug,
    title_text: &str,
    pack: &Pack,
    hash: ContentHash,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let agenda = agenda(pack);
    let items = agenda
        .deviations
        .iter()
        .map(|item| deviation(slug, item, None, locale))
        .collect_view();
    let list = (!agenda.deviations.is_empty()).then(|| view! { <ol class="agenda">{items}</ol> });
    let contradicted: Vec<_> = agenda
        .greens
        .iter()
        .filter(|item| !item.contradictions.is_empty())
        .map(|item| deviation(slug, item, None, locale))
        .collect();
    let contradicted = (!contradicted.is_empty()).then(|| {
        view! { <h2 class="section__title">{t.green_but}</h2><ol class="agenda">{contradicted}</ol> }
    });
    view! {
        <article class="pack">
            <div class="page-head"><div class="page-head__main">
                <p class="page-head__kicker">{pack.programme.clone()}" · "{pack.forum.clone()}</p>
                <h1 class="page-head__title">{title_text.to_owned()}</h1>
                <p>{t.frozen}" "{format_instant(pack.frozen_at, locale)}</p>
            </div></div>
            {tally(pack, locale)}
            <h2 class="section__title">{title(agenda.deviations.len(), locale)}</h2>
            {list}
            {contradicted}
            {greens(&agenda.greens, usize::MAX, |number| paths::initiative(slug, number), locale)}
            {meanings(&pack.definitions, locale)}
            {fingerprint(hash, locale)}
        </article>
    }
}
