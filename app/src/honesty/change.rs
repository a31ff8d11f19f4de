//! What changed from a round to the next, and why.

use super::figure::{Figure, figure as framed};
use super::honesty_page::Drawing;
use crate::paths;
use crate::ui::{LightSize, light};
use domain::programme::LightCounts;
use domain::programme::honesty::{Change, Honesty, Shift};
use domain::status::LightState;
use domain::time::format_day;
use leptos::prelude::*;

/// Of a large programme no more numbers than these stand behind each change.
const NUMBERS_SHOWN: usize = 20;

pub fn figure(drawing: Drawing<'_>, honesty: &Honesty) -> AnyView {
    let t = drawing.t;
    let (title, answer, numbers) = match &honesty.change {
        None => {
            let why = if honesty.meetings.is_empty() {
                t.none_frozen
            } else {
                t.one_frozen
            };
            (t.change_title.to_owned(), why.to_owned(), ().into_any())
        }
        Some(change) => {
            let [from, to] = [change.from_meeting, change.to_meeting].map(format_day);
            let (stopped, came) = change.n_reporting_otherwise();
            let counts = [
                change.n_rated_otherwise(),
                stopped,
                came,
                change.entered.total(),
                change.left.total(),
            ];
            let numbers = view! { {table(drawing, change)}{shifts(drawing, change)} };
            (
                (t.change_from_to)(&from, &to),
                (t.change_answer)(counts),
                numbers.into_any(),
            )
        }
    };
    framed(Figure {
        id: "change",
        title,
        answer,
        numbers,
        how: t.change_how.into_any(),
        wide: true,
    })
}

/// Every light reconciles across its row.
fn table(Drawing { locale, t, .. }: Drawing<'_>, change: &Change) -> AnyView {
    let signed = |sign: char, n: u32| match n {
        0 => "0".to_owned(),
        n => format!("{sign}{n}"),
    };
    let sum = |of: fn(&Change, LightState) -> u32| {
        let each = LightState::ALL.into_iter();
        each.fold(0, |sum: u32, state| sum.saturating_add(of(change, state)))
    };
    let row = |label: AnyView, counts: [u32; 6]| {
        let [before, away, to, left, entered, after] = counts;
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td class="num" data-label=t.before>{before}</td>
                <td class="num" data-label=t.away>{signed('−', away)}</td>
                <td class="num" data-label=t.to>{signed('+', to)}</td>
                <td class="num" data-label=t.left>{signed('−', left)}</td>
                <td class="num" data-label=t.entered>{signed('+', entered)}</td>
                <td class="num" data-label=t.after>{after}</td>
            </tr>
        }
        .into_any()
    };
    let of = |counts: &LightCounts, state| counts.of(state);
    let rows = change.named().into_iter().map(|state| {
        let counts = [
            of(&change.before, state),
            change.away_from(state),
            change.to(state),
            of(&change.left, state),
            of(&change.entered, state),
            of(&change.after, state),
        ];
        row(light(state, LightSize::Text, locale).into_any(), counts)
    });
    let total = row(
        t.all.into_any(),
        [
            change.before.total(),
            sum(Change::away_from),
            sum(Change::to),
            change.left.total(),
            change.entered.total(),
            change.after.total(),
        ],
    );
    let head = |text: &'static str| view! { <th class="num" scope="col">{text}</th> };
    view! {
        <table class="table table--compact table--cards">
            <caption class="sr-only">{t.change_title}</caption>
            <thead><tr>
                <th scope="col">{t.light}</th>
                {[t.before, t.away, t.to, t.left, t.entered, t.after].map(head).collect_view()}
            </tr></thead>
            <tbody>{rows.collect_view()}{total}</tbody>
        </table>
    }
    .into_any()
}

/// From which light to which, and whose.
fn shifts(drawing: Drawing<'_>, change: &Change) -> Option<AnyView> {
    let items = change.shifts.iter().map(|shift| item(drawing, shift));
    let items = items.collect_view();
    (!change.shifts.is_empty()).then(|| view! { <ul class="shifts">{items}</ul> }.into_any())
}

fn item(Drawing { slug, locale, t }: Drawing<'_>, shift: &Shift) -> impl IntoView + use<> {
    let word = |state| light(state, LightSize::Text, locale);
    let kind = match (shift.from, shift.to) {
        (_, LightState::Missing) => Some(t.stopped),
        (LightState::Missing, _) => Some(t.came_again),
        _ => None,
    };
    let kind = kind.map(|kind| view! { <span class="muted">" "{kind}</span> });
    let shown = shift.numbers.iter().take(NUMBERS_SHOWN).enumerate();
    let numbers = shown.map(|(at, number)| {
        let href = paths::initiative(slug, *number);
        let before = if at == 0 { " " } else { ", " };
        view! { {before}<a href=href>{*number}</a> }
    });
    let numbers = numbers.collect_view();
    let rest = shift.numbers.len().saturating_sub(NUMBERS_SHOWN);
    let rest = (rest > 0).then(|| (t.and_more)(rest));
    view! {
        <li class="shifts__item">
            {word(shift.from)}<span class="sr-only">" "{t.becomes}" "</span><span aria-hidden="true">" → "</span>{word(shift.to)}
            <span>{(t.n_shifted)(shift.n())}{numbers}{rest}</span>{kind}
        </li>
    }
}
