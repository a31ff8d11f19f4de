//! The wheel as a drawing: twelve months, January at the top; what is due on a day stands at that day, what
//! is due in a half-year is spread over it. The list beneath says the same in words.

use super::mark::{at, key, mark};
use super::texts::Texts;
use super::words::{standing, state};
use chrono::Datelike;
use domain::locale::Locale;
use domain::wheel::{DueItem, HalfView, LineState, WheelPage};
use leptos::prelude::*;
use std::f64::consts::TAU;

const CENTRE: f64 = 200.0;
const RIM: f64 = 192.0;
/// Between the months and the marks.
const INNER_RIM: f64 = 154.0;
const HUB: f64 = 38.0;
const BY_DATE: f64 = 136.0;
/// The rings of what is due in a half-year: how far out, and how many marks a half holds.
const RINGS: [(f64, usize); 3] = [(107.0, 11), (79.0, 8), (54.0, 5)];
/// Two marks on nearly the same day stand side by side.
const APART: f64 = 12.0 / 360.0;

/// A place on the wheel: how far round (a year is 1), and how far out.
#[derive(Clone, Copy)]
struct Place {
    turn: f64,
    out: f64,
}

impl Place {
    fn point(self) -> (f64, f64) {
        let angle = self.turn * TAU;
        (
            self.out.mul_add(angle.sin(), CENTRE),
            self.out.mul_add(-angle.cos(), CENTRE),
        )
    }
}

pub fn drawing(page: &WheelPage, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let [first, second] = &page.halves;
    let n_first = first.items.len();
    let marks = [(first, 0, 0.0), (second, n_first, 0.5)];
    let marks = marks.map(|(view, before, turn)| marks_of(page, view, (before, turn), locale));
    let title = (t.drawing)(&page.forum_name, page.year);
    let told = format!(
        "{}: {}. {}: {}. {}",
        first.half.name(locale),
        standing(first, locale),
        second.half.name(locale),
        standing(second, locale),
        t.drawing_list
    );
    view! {
        <figure class="wheel">
            <svg class="wheel__drawing" viewBox="0 0 400 400" role="img" aria-labelledby="wheel-title wheel-told">
                <title id="wheel-title">{title}</title>
                <desc id="wheel-told">{told}</desc>
                <circle class="wheel__rim" cx="200" cy="200" r=at(RIM)/>
                <circle class="wheel__face" cx="200" cy="200" r=at(INNER_RIM)/>
                {months(locale)}
                <line class="wheel__divide" x1="200" y1=at(CENTRE - RIM) x2="200" y2=at(CENTRE + RIM)/>
                <circle class="wheel__hub" cx="200" cy="200" r=at(HUB)/>
                <text class="wheel__year" x="200" y="200">{page.year}</text>
                {corner(first, false, locale)}
                {corner(second, true, locale)}
                {marks}
            </svg>
            <figcaption>{legend(page, locale)}</figcaption>
        </figure>
    }
    .into_any()
}

fn months(locale: Locale) -> AnyView {
    let names = Texts::of(locale).months;
    let months = (0_u32..).zip(names).map(|(month, name)| {
        let turn = f64::from(month) / 12.0;
        let place = |turn, out| Place { turn, out }.point();
        let (from, to) = (place(turn, INNER_RIM), place(turn, RIM));
        let label = place(turn + 1.0 / 24.0, (RIM + INNER_RIM) / 2.0);
        view! {
            <line class="wheel__month" x1=at(from.0) y1=at(from.1) x2=at(to.0) y2=at(to.1)/>
            <text class="wheel__label" x=at(label.0) y=at(label.1)>{name}</text>
        }
    });
    months.collect_view().into_any()
}

/// What a half-year is called, and whether it is closed, in the corner on its side.
fn corner(view: &HalfView, is_left: bool, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (x, class) = match is_left {
        true => ("2", "wheel__corner"),
        false => ("398", "wheel__corner wheel__corner--right"),
    };
    view! {
        <text class=class x=x y="16">{(t.half_short)(view.half.number())}</text>
        <text class=format!("{class} wheel__corner--small") x=x y="34">{(t.standing_short)(view.standing)}</text>
    }
    .into_any()
}

/// The marks of a half-year, numbered on from `before` as in the list.
fn marks_of(
    page: &WheelPage,
    view: &HalfView,
    (before, begins): (usize, f64),
    locale: Locale,
) -> AnyView {
    let places = places(&view.items, begins);
    let numbered = (before.saturating_add(1)..).zip(view.items.iter().zip(places));
    let marks = numbered.filter_map(|(number, (item, place))| {
        let found = LineState::of(item, page.today);
        let told = state(item, found, view.closed.is_some(), locale);
        let place = place?;
        Some(view! {
            <g>
                <title>{format!("{number}. {}: {told}", item.title)}</title>
                {mark(found, place.point(), Some(number))}
            </g>
        })
    });
    marks.collect_view().into_any()
}

/// Where each stands; `None` for those that the rings have no room for.
fn places(items: &[DueItem], begins: f64) -> Vec<Option<Place>> {
    let n_whole = items.iter().filter(|item| !item.is_by_date).count();
    let mut whole = whole_places(n_whole, begins).into_iter();
    let mut last_turn = begins - APART;
    let place = |item: &DueItem| match item.is_by_date {
        true => {
            let day = f64::from(item.due_on().ordinal0()) / 366.0;
            // One that its half-year missed stands where this one begins.
            let day = if day < begins || day > begins + 0.5 {
                begins
            } else {
                day
            };
            let turn = day.max(last_turn + APART);
            last_turn = turn;
            Some(Place { turn, out: BY_DATE })
        }
        false => whole.next(),
    };
    items.iter().map(place).collect()
}

/// Spread evenly, the outermost ring first.
fn whole_places(n: usize, begins: f64) -> Vec<Place> {
    let mut left = n;
    let mut places = Vec::new();
    for (out, holds) in RINGS {
        let here = left.min(holds);
        left = left.saturating_sub(here);
        let n_here = f64::from(u32::try_from(here).unwrap_or(u32::MAX));
        let turns = (0_u32..).take(here);
        places.extend(turns.map(|at| Place {
            turn: begins + (f64::from(at) + 0.5) / n_here / 2.0,
            out,
        }));
    }
    places
}

/// What the shapes mean: only those that are there.
fn legend(page: &WheelPage, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let items = || page.halves.iter().flat_map(|view| view.items.iter());
    let shown = LineState::ALL.into_iter().filter(|state| {
        let mut items = items();
        items.any(|item| LineState::of(item, page.today) == *state)
    });
    let lines = shown
        .map(|state| view! { <li class="wheel-key__line">{key(state)}<span>{(t.state)(state)}</span></li> })
        .collect_view();
    view! { <ul class="wheel-key plain-list" aria-label=t.legend>{lines}</ul> }.into_any()
}
