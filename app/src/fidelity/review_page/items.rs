//! Every item with its score, by section, and what of the scale is not confirmed.

use crate::fidelity::texts::Texts;
use crate::fidelity::{marks, words};
use domain::fidelity::{Assessment, FidelityScale, FidelityView, Item, Section};
use domain::locale::Locale;
use leptos::prelude::*;

pub fn sections(view: &FidelityView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let sections = Section::ALL.map(|section| of(view, section, locale));
    view! {
        <section class="form-section" aria-labelledby="punkter">
            <h2 id="punkter">{t.items}</h2>
            <p class="muted">{t.items_lead}</p>
            {sections.collect_view()}
        </section>
    }
    .into_any()
}

fn of(view: &FidelityView, section: Section, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let review = &view.current.review;
    let rows: Vec<_> = review
        .scores
        .iter()
        .filter(|(item, _)| item.section() == section)
        .map(|(item, found)| row(review.scale, item, found, locale))
        .collect();
    let total = review.scores.section_total(section);
    let highest = section.items().count().saturating_mul(5);
    let total = match total {
        Some(total) => (t.section_total)(total, highest),
        None => t.no_total.to_owned(),
    };
    view! {
        <h3>{format!("{}: {total}", (t.section)(section))}</h3>
        {unconfirmed(section, locale)}
        <table class="table table--compact table--cards fidelity-items">
            <thead><tr>
                <th scope="col">{t.item}</th>
                <th scope="col">{t.score}</th>
                <th scope="col">{t.remark}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// That the names and the places of its items are not confirmed, where they are not.
pub fn unconfirmed(section: Section, locale: Locale) -> Option<AnyView> {
    (!section.is_confirmed()).then(|| {
        view! { <p class="fidelity-note">{Texts::of(locale).unconfirmed_items}</p> }.into_any()
    })
}

fn row(scale: FidelityScale, item: Item, found: &Assessment, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let anchors = scale.anchors(item).map(|anchors| {
        view! { <p class="fidelity-note">{words::anchors(anchors, locale)}</p> }
    });
    let remark = found.remark.as_ref().map(ToString::to_string);
    view! {
        <tr>
            <th scope="row">{item.label(locale)}{anchors}</th>
            <td data-label=t.score>{marks::score(found.score, locale)}</td>
            <td data-label=t.remark>{remark.unwrap_or_else(|| "–".to_owned())}</td>
        </tr>
    }
    .into_any()
}
