//! Initiatives × rounds: history to the left, the newest round last and largest.

use crate::paths;
use crate::programme::texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, Markup, light};
use chrono::{Datelike, NaiveDate};
use domain::locale::Locale;
use domain::programme::{Overview, OverviewQuery, OverviewRow, Sort};
use domain::status::LightState;
use domain::time::format_day;
use leptos::either::Either;
use leptos::prelude::*;

pub fn matrix(overview: &Overview, query: &OverviewQuery, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if overview.rows.is_empty() {
        return empty(overview, query, t).into_any();
    }
    let mut table = Markup::with_capacity(overview.rows.len().saturating_mul(ROW_BYTES));
    table.push(view! { <caption class="sr-only">{t.caption}</caption> });
    table.push(heading(overview, t));
    if query.sort == Sort::Deviation && !overview.rounds.is_empty() {
        for members in overview.rows.chunk_by(|a, b| newest(a) == newest(b)) {
            table.push(group(overview, members, locale));
        }
    } else {
        let mut all = Markup::default();
        rows(&mut all, overview, &overview.rows, locale);
        table.push(body(all));
    }
    view! { <table class="matrix" inner_html=table.into_html()></table> }.into_any()
}

/// What a row takes in HTML, about.
const ROW_BYTES: usize = 1500;

fn empty(overview: &Overview, query: &OverviewQuery, t: &'static Texts) -> impl IntoView + use<> {
    let path = paths::programme(&overview.head.slug);
    if query.is_filtered() {
        view! { <p class="empty">{t.none_match}" "<a href=path>{t.show_all}</a></p> }.into_any()
    } else {
        view! { <p class="empty">{t.no_initiatives}</p> }.into_any()
    }
}

fn newest(row: &OverviewRow) -> LightState {
    row.lights.last().copied().unwrap_or(LightState::Missing)
}

fn heading(overview: &Overview, t: &'static Texts) -> impl IntoView + use<> {
    let n = overview.rounds.len();
    let rounds = overview.rounds.iter().zip(1..).map(|(round, i)| {
        let class = if i == n { "matrix__newest" } else { "matrix__round" };
        view! {
            <th class=class scope="col"><time datetime=round.meeting_on.to_string()>
                {short_day(round.meeting_on)}" "<span class="matrix__year">{round.meeting_on.year()}</span>
            </time></th>
        }
    }).collect_view();
    view! {
        <thead><tr>
            <th class="matrix__no" scope="col">{t.number}</th>
            <th class="matrix__title" scope="col">{t.initiative}</th>
            <th class="matrix__owner" scope="col">{t.owners}</th>
            <th class="matrix__lead" scope="col">{t.lead}</th>
            {rounds}
            <th class="matrix__age" scope="col">{t.last_report}</th>
        </tr></thead>
    }
}

/// `24.05.`, with its year on a line of its own.
fn short_day(day: NaiveDate) -> String {
    format!("{:02}.{:02}.", day.day(), day.month())
}

fn group(overview: &Overview, members: &[OverviewRow], locale: Locale) -> impl IntoView + use<> {
    let state = members.first().map_or(LightState::Missing, newest);
    let n = u32::try_from(members.len()).unwrap_or(u32::MAX);
    let mut group = Markup::default();
    group.push(view! {
        <tr class="matrix__group-row">
            <th colspan=overview.rounds.len().saturating_add(5) scope="rowgroup">
                {light(state, LightSize::Text, locale)}" "
                <span class="matrix__count">{(Texts::of(locale).n_initiatives)(n)}</span>
            </th>
        </tr>
    });
    rows(&mut group, overview, members, locale);
    body(group)
}

fn body(rows: Markup) -> impl IntoView {
    view! { <tbody class="matrix__group" inner_html=rows.into_html()></tbody> }
}

fn rows(body: &mut Markup, overview: &Overview, members: &[OverviewRow], locale: Locale) {
    for row in members {
        body.push(self::row(overview, row, locale));
    }
}

fn row(overview: &Overview, row: &OverviewRow, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let n = row.lights.len();
    let lights = row
        .lights
        .iter()
        .zip(&overview.rounds)
        .zip(1..)
        .map(|((state, round), i)| {
            let (class, size, day) = if i == n {
                ("matrix__newest", LightSize::Large, None)
            } else {
                (
                    "matrix__round",
                    LightSize::Mini,
                    Some(short_day(round.meeting_on)),
                )
            };
            let second = row.second.filter(|_| i == n).map(|second| {
                let second = light(second.into(), LightSize::Text, locale);
                view! { " "<span class="matrix__second">{round.forum.clone()}": "{second}</span> }
            });
            // Of this round: the light of another is never put in its place.
            let id = (i == n).then(|| format!("light-{}-{}", row.number, round.meeting_on));
            let live = (i == n).then_some("");
            view! { <td class=class data-label=day id=id data-live=live>{light(*state, size, locale)}{second}</td> }
        })
        .collect_view();
    let lead = match row.lead.clone() {
        Some(name) => Either::Left(name),
        None => Either::Right(
            view! { <span class="badge badge-warning">{Shared::of(locale).vacant}</span> },
        ),
    };
    view! {
        <tr class="matrix__row">
            <td class="matrix__no">{row.number}</td>
            <th class="matrix__title" scope="row">
                <a href=paths::initiative(&overview.head.slug, row.number)>{row.title.clone()}</a>
            </th>
            <td class="matrix__owner" data-label=t.owners>{owners(row, t)}</td>
            <td class="matrix__lead" data-label=t.lead>{lead}</td>
            {lights}
            <td class="matrix__age" data-label=t.last_report>{age(overview, row, locale)}</td>
        </tr>
    }
}

/// A row stays low on a projector: three owners at the most, or two and how many more. All stand
/// on the initiative's own page.
fn owners(row: &OverviewRow, t: &'static Texts) -> String {
    match row.owners.as_slice() {
        [first, second, rest @ ..] if rest.len() > 1 => {
            format!("{first}, {second} {}", (t.and_more)(rest.len()))
        }
        all => all.join(", "),
    }
}

/// Older than a month is marked: nobody should read an old light as a new one (rules § 4.7 (f)).
const OLD_DAYS: i64 = 30;

fn age(overview: &Overview, row: &OverviewRow, locale: Locale) -> impl IntoView + use<> {
    let Some(at) = row.last_reported else {
        return Either::Left(view! { <span class="age age--old">{Texts::of(locale).never}</span> });
    };
    let days = (overview.today - at.day()).num_days().max(0);
    let class = if days > OLD_DAYS {
        "age age--old"
    } else {
        "age"
    };
    let words = (Shared::of(locale).n_days)(u32::try_from(days).unwrap_or(u32::MAX));
    Either::Right(view! { <span class=class title=format_day(at.day())>{words}</span> })
}
