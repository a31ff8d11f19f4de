//! The promised days, and how far they are from the first baseline and from the current one.

use super::texts::Texts;
use domain::confirmation::{ConfirmationView, Promise, Stage, Variance};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

/// Shown once there is more than one baseline, or a change that would make it so.
pub fn baselines(view: &ConfirmationView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    if view.variances.is_empty() {
        return None;
    }
    let proposed = (view.stage != Stage::InForce)
        .then(|| view.versions.first().map(|v| v.number))
        .flatten();
    let heading = proposed.map(|version| view! { <th scope="col">{(t.proposed)(version)}</th> });
    let rows = view
        .variances
        .iter()
        .map(|v| row(view, v, proposed, locale))
        .collect_view();
    Some(
        view! {
            <section class="section" aria-labelledby="baselines">
                <h2 class="section__title" id="baselines">{t.baselines}</h2>
                <table class="table table--cards">
                    <caption class="sr-only">{t.baselines}</caption>
                    <thead><tr>
                        <th scope="col">{t.promise}</th>
                        <th scope="col">{(t.first_baseline)(view.first_baseline)}</th>
                        <th scope="col">{(t.current_baseline)(view.in_force)}</th>
                        {heading}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}

fn row(
    view: &ConfirmationView,
    variance: &Variance,
    proposed: Option<u32>,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let name = match &variance.promise {
        Promise::Start => t.start.to_owned(),
        Promise::End => t.end.to_owned(),
        Promise::Milestone(title) => title.clone(),
    };
    let on =
        |day: Option<chrono::NaiveDate>| day.map_or_else(|| t.not_promised.to_owned(), format_day);
    let (first, current) = (variance.from_first(), variance.from_current());
    let told = |told: Option<String>| told.map(|told| view! { <p class="muted">{told}</p> });
    // The two baselines are one until a first change has passed the chain.
    let (from_first, from_current) = if first == current && proposed.is_some() {
        (first.map(t.from_both), None)
    } else {
        (first.map(t.from_first), current.map(t.from_current))
    };
    let (in_current, in_proposed) = match proposed {
        // Without a change on its way, what holds is what is measured.
        None => (told(from_first), None),
        Some(version) => (
            None,
            Some(view! {
                <td data-label=(t.proposed)(version)>
                    {on(variance.proposed)}{told(from_first)}{told(from_current)}
                </td>
            }),
        ),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=(t.first_baseline)(view.first_baseline)>{on(variance.first)}</td>
            <td data-label=(t.current_baseline)(view.in_force)>{on(variance.current)}{in_current}</td>
            {in_proposed}
        </tr>
    }
}
