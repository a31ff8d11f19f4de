//! What was decided at an item, and at which items an initiative was decided on: one way of the chain and
//! the other.

use super::texts::Texts;
use crate::error::AppError;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{day, paragraphs};
use crate::visit::Visit;
use domain::locale::Locale;
use domain::meeting::{ChainMatter, DecidedAt, DecidedHere};
use domain::text::Slug;
use domain::time::format_instant;
use leptos::prelude::*;

/// Each a link to the matter's own page.
pub fn decided_here(decided: &[DecidedHere], locale: Locale) -> Option<AnyView> {
    let lines: Vec<_> = decided.iter().map(|line| here(line, locale)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="decided">
                <h2 class="section__title" id="decided">{Texts::of(locale).decided_here}</h2>
                <ol class="steps-list">{lines}</ol>
            </section>
        }
        .into_any()
    })
}

fn here(decided: &DecidedHere, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let (slug, number) = (&decided.programme, decided.number);
    let href = match decided.matter {
        ChainMatter::Confirmation => paths::confirmation(slug, number),
        ChainMatter::Deviation => paths::deviation(slug, number),
        ChainMatter::Wish => paths::follow_ups(slug, number),
    };
    let numbered = (Shared::of(locale).numbered)(number);
    let title = format!(
        "{}: {numbered}, {}",
        (t.matter)(decided.matter),
        decided.title
    );
    let who = decided.decided_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    view! {
        <li class="steps-list__item">
            <h3 class="steps-list__title"><a href=href>{title}</a></h3>
            {paragraphs(&decided.words, None)}
            <p class="muted">{format_instant(decided.decided_at, locale)}" · "{who}</p>
        </li>
    }
}

/// The items at which forums decided on this matter of an initiative, as far as the reader sees their
/// meetings; `None` where there are none.
pub async fn decided_at_items(
    visit: &Visit,
    slug: &Slug,
    number: u32,
    matter: ChainMatter,
) -> Result<Option<AnyView>, AppError> {
    let decided = visit.backend.decided_at(&visit.actor, slug, number).await?;
    let of_matter = decided.iter().filter(|decided| decided.matter == matter);
    let lines: Vec<_> = of_matter.map(|decided| at(decided, visit.locale)).collect();
    let title = Texts::of(visit.locale).decided_at_items;
    Ok((!lines.is_empty()).then(|| {
        view! {
            <section class="panel no-print" aria-labelledby="at-meetings">
                <h2 class="panel__title" id="at-meetings">{title}</h2>
                <ol class="earlier">{lines}</ol>
            </section>
        }
        .into_any()
    }))
}

fn at(decided: &DecidedAt, locale: Locale) -> impl IntoView + use<> {
    let at = decided.at;
    let href = paths::item(at.forum, at.on, at.item);
    let item = (super::super::texts::Texts::of(locale).item)(decided.item_number);
    view! {
        <li>
            <a href=href>{decided.forum_name.clone()}" "{day(at.on)}", "{item}</a>
            {paragraphs(&decided.words, None)}
        </li>
    }
}
