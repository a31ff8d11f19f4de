use super::figure::{Figure, figure as framed};
use super::honesty_page::Drawing;
use crate::paths;
use crate::ui::numbers::Counted;
use domain::programme::honesty::{Stale, Staleness};
use leptos::prelude::*;

/// Of a large programme no more rows than these.
const ROWS_SHOWN: usize = 50;

/// What has not been heard of for too long.
pub fn figure(drawing: Drawing<'_>, found: &Staleness) -> AnyView {
    let Drawing { locale, t, .. } = drawing;
    let answer = match (found.n_active, found.stale.len()) {
        (0, _) => t.none_active.to_owned(),
        (_, 0) => t.none_stale.to_owned(),
        _ => (t.stale_answer)(&Counted::new(found.share(), locale)),
    };
    let rest = found.stale.len().saturating_sub(ROWS_SHOWN);
    let rest = (rest > 0).then(|| view! { <p class="muted">{(t.and_more)(rest)}</p> });
    let numbers = (!found.stale.is_empty()).then(|| {
        let shown = found.stale.iter().take(ROWS_SHOWN);
        let rows = shown.map(|stale| row(drawing, stale)).collect_view();
        view! {
            <table class="table table--compact table--cards figure__table">
                <caption class="sr-only">{t.stale_title}</caption>
                <thead><tr>
                    <th class="num" scope="col">{t.number}</th>
                    <th scope="col">{t.initiative}</th>
                    <th scope="col">{t.last_report}</th>
                    <th class="num" scope="col">{t.missed}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {rest}
        }
    });
    framed(Figure {
        id: "stale",
        title: t.stale_title.to_owned(),
        answer,
        numbers: numbers.into_any(),
        how: t.stale_how.into_any(),
        wide: false,
    })
}

fn row(Drawing { slug, t, .. }: Drawing<'_>, stale: &Stale) -> impl IntoView + use<> {
    let href = paths::initiative(slug, stale.number);
    let last = match stale.days {
        Some(days) => (t.days_ago)(days),
        None => t.never.to_owned(),
    };
    view! {
        <tr>
            <td class="num" data-label=t.number>{stale.number}</td>
            <th scope="row"><a href=href>{stale.title.clone()}</a></th>
            <td data-label=t.last_report>{last}</td>
            <td class="num" data-label=t.missed>{stale.n_missed}</td>
        </tr>
    }
}
