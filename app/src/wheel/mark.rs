//! How something due stands, as a shape: each state has its own, and its word beside it.

use domain::wheel::LineState;
use leptos::prelude::*;

/// Half the width of a mark.
const SIZE: f64 = 13.0;

/// The shape of a state around a point, with a number in it.
pub fn mark(state: LineState, (x, y): (f64, f64), number: Option<usize>) -> AnyView {
    let number = number.map(|number| {
        view! { <text class="wheel__number" x=at(x) y=at(y)>{number}</text> }
    });
    view! { <g class=class(state)>{shape(state, (x, y))}{number}</g> }.into_any()
}

/// A mark by itself, for the key.
pub fn key(state: LineState) -> AnyView {
    view! {
        <svg class="wheel-key__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            {mark(state, (16.0, 16.0), None)}
        </svg>
    }
    .into_any()
}

const fn class(state: LineState) -> &'static str {
    match state {
        LineState::Blank => "wheel-mark wheel-mark--blank",
        LineState::Overdue => "wheel-mark wheel-mark--overdue",
        LineState::Reviewed => "wheel-mark wheel-mark--reviewed",
        LineState::NotRelevant => "wheel-mark wheel-mark--not-relevant",
        LineState::Deferred => "wheel-mark wheel-mark--deferred",
        LineState::UnderRevision => "wheel-mark wheel-mark--under-revision",
    }
}

fn shape(state: LineState, (x, y): (f64, f64)) -> AnyView {
    let points = |points: &[(f64, f64)]| {
        let points = points.iter();
        let points = points.map(|(dx, dy)| format!("{},{}", at(x + dx * SIZE), at(y + dy * SIZE)));
        let points: Vec<_> = points.collect();
        view! { <polygon points=points.join(" ")/> }.into_any()
    };
    match state {
        // A ring that is not closed: somebody has to say what becomes of it.
        LineState::Blank | LineState::Reviewed => {
            view! { <circle cx=at(x) cy=at(y) r=at(SIZE - 1.0)/> }.into_any()
        }
        LineState::Overdue => points(&[(0.0, -1.15), (1.2, 0.85), (-1.2, 0.85)]),
        LineState::NotRelevant => points(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        LineState::Deferred => points(&[
            (-0.95, -0.85),
            (0.45, -0.85),
            (1.15, 0.0),
            (0.45, 0.85),
            (-0.95, 0.85),
        ]),
        LineState::UnderRevision => points(&[(0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)]),
    }
}

/// A coordinate as it is written.
pub fn at(value: f64) -> String {
    format!("{value:.1}")
}
